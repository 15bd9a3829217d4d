/// Faults of metadata, and of items among the others of their course.
extension Fault {
    static func malformedPair(_ text: String) -> Fault {
        Fault(.malformedPair, "\(text.quoted) is no `key: value`.", mend: "Separate pairs by `;` or line ends.")
    }

    static func unknownKey(_ key: String, nearest: String) -> Fault {
        Fault(.unknownKey, "There is no key \(key.quoted).", mend: "Did you mean `\(nearest)`?")
    }

    static func duplicateKey(_ key: String) -> Fault {
        Fault(.duplicateKey, "The key `\(key)` is given twice.", mend: "Keep one of them.")
    }

    static func emptyValue(of key: String) -> Fault {
        Fault(.malformedValue, "`\(key)` has no value.", mend: "Write one after the colon, or delete the key.")
    }

    static func malformedValue(_ value: String, of key: String, expected: String) -> Fault {
        Fault(.malformedValue, "`\(key)` cannot be \(value.quoted).", mend: "Write \(expected).")
    }

    static let misplacedMetadata = Fault(
        .misplacedMetadata, "Metadata do not stand directly under the heading here and are not read.",
        mend: "Move the comment to the line after `## `.")

    static let textAfterMetadata = Fault(
        .textAfterMetadata, "Text follows the metadata on the same line.", mend: "Move it to a line of its own.")

    static let noTopic = Fault(
        .noTopic, "Neither the item nor its deck names a topic.",
        mend: "Add `topic: …` to the deck's front matter or to the item's metadata.")

    static func unknownTopic(_ topic: String, nearest: String?) -> Fault {
        Fault(
            .unknownTopic, "The course has no topic \(topic.quoted).",
            mend: suggestion(nearest) ?? "Name a topic of course.yml.")
    }

    static func duplicateTopic(_ topic: String) -> Fault {
        Fault(.duplicateID, "The topic `\(topic)` is given twice.", mend: "Give one of the two another id.")
    }

    static func duplicateExam(_ exam: String) -> Fault {
        Fault(.duplicateID, "The exam `\(exam)` is given twice.", mend: "Give one of the two another id.")
    }

    static func duplicateID(_ id: String, at place: String) -> Fault {
        Fault(.duplicateID, "The id \(id.quoted) is taken by \(place).", mend: "Give one of the two another id.")
    }

    static func duplicateItem(at place: String) -> Fault {
        Fault(
            .duplicateItem, "The same stem and options stand at \(place).",
            mend: "Delete one of the two, or give them ids of their own.")
    }

    /// - Parameter file: the one that has the items already.
    static func conflictCopy(of file: String, items: Int) -> Fault {
        Fault(
            .conflictCopy, "The file repeats \(items) items of \(file), which counts.",
            mend: "It looks like a copy: take over what is new in it, and delete it.")
    }

    static func unknownItem(_ id: String, nearest: String?) -> Fault {
        Fault(
            .unknownItem, "`not-with` names \(id.quoted), which the course does not have.",
            mend: suggestion(nearest) ?? "Name an item by its id.")
    }

    private static func suggestion(_ nearest: String?) -> String? { nearest.map { "Did you mean `\($0)`?" } }
}
