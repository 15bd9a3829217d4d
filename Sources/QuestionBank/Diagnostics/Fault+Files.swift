/// Faults of files: bytes, limits, YAML.
extension Fault {
    static func unreadable(_ reason: String) -> Fault {
        Fault(
            .unreadable, "The file cannot be read: \(reason).", mend: "Check that it exists and that you may read it.")
    }

    static let linkedFolder = Fault(
        .passedOver, "This link to a folder is not followed.",
        mend: "Put the decks here themselves, or link to each of them.")

    static let noQuestions = Fault(
        .passedOver, "The file asks nothing and is passed over.",
        mend: "If it is a deck, write options as `- [ ] …` or `- [x] …`.")

    static func examShortage(_ exam: String, lacks: String) -> Fault {
        Fault(
            .examShortage, "The exam \(exam.quoted) cannot be filled: \(lacks).",
            mend: "Write more questions, or let the exam ask fewer.")
    }

    static func fileSize(_ bytes: Int) -> Fault {
        Fault(.fileSize, "The file has \(bytes) bytes; at most 64 MiB are read.", mend: "Split it into several decks.")
    }

    static func yamlSize(_ bytes: Int) -> Fault {
        Fault(
            .fileSize, "This YAML has \(bytes) bytes; at most 256 KiB are read.",
            mend: "Keep to the keys of the format.")
    }

    static func itemSize(_ bytes: Int) -> Fault {
        Fault(
            .itemSize, "The item has \(bytes) bytes; at most 256 KiB are read.",
            mend: "Shorten it, or look for a missing `## ` before the next item.")
    }

    static func tableColumns(_ columns: Int) -> Fault {
        Fault(
            .tableColumns, "The table has \(columns) columns; at most \(Limits.tableColumns) are read.",
            mend: "Split the table, or turn rows into columns.")
    }

    static let nesting = Fault(
        .nesting, "Lists, quotes or emphasis are nested more than \(Limits.nesting) levels deep.",
        mend: "Write it with fewer levels.")

    static let notUTF8 = Fault(
        .notUTF8, "These bytes are not UTF-8.", mend: "Save the file in the encoding UTF-8.")

    static func controlCharacter(_ scalar: Unicode.Scalar) -> Fault {
        Fault(.controlCharacter, "The text holds the control character \(scalar.codePoint).", mend: "Delete it.")
    }

    static func bidiOverride(_ scalar: Unicode.Scalar) -> Fault {
        Fault(
            .bidiOverride, "The text holds \(scalar.codePoint), which changes the order in which text is shown.",
            mend: "Delete it; text from right to left is shown correctly without it.")
    }

    static func moreProblems(_ count: Int) -> Fault {
        Fault(.tooManyProblems, "\(count) more problems are not listed.", mend: "Mend those above and check again.")
    }

    static func yamlSyntax(_ problem: String) -> Fault {
        Fault(.yamlSyntax, "This is not YAML: \(problem).", mend: "See the example in the format's description.")
    }

    static let openFrontMatter = Fault(
        .openFrontMatter, "The front matter that begins here has no end.", mend: "Close it with a line of `---`.")

    static func missingKey(_ key: String, in place: String) -> Fault {
        Fault(.missingKey, "\(place) has no `\(key)`.", mend: "Add a line `\(key): …`.")
    }

    static func weights(sum: Int) -> Fault {
        Fault(.weights, "The weights of the topics add up to \(sum).", mend: "Make them add up to 100.")
    }

    static func shares(sum: Int) -> Fault {
        Fault(.weights, "These shares add up to \(sum).", mend: "Make them add up to 100.")
    }

    static func sections(_ key: String, sum: Int, whole: Int) -> Fault {
        Fault(
            .sections, "The \(key) of the sections add up to \(sum), but the exam has \(whole).",
            mend: "Make `\(key)` of the exam the sum of its sections’.")
    }

    static func minimum(_ minimum: Int, topics: Int, items: Int) -> Fault {
        Fault(
            .topicMinimum, "\(topics) topics with at least \(minimum) items each do not fit into \(items) items.",
            mend: "Ask for more items, fewer topics or a lower minimum.")
    }

    static let weightOfSome = Fault(
        .weights, "Some topics have a weight and this one has none.", mend: "Give every topic a weight, or none.")
}

extension Unicode.Scalar {
    /// Such as `U+001B`.
    fileprivate var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }

    /// Whether the scalar has no place in a text: control characters but tab and line feed, and whatever overrides
    /// the order of display.
    var isForbidden: Bool {
        switch value {
        case 0x09, 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F: true
        default: overridesOrder
        }
    }

    /// Embeddings, overrides and isolates of the bidirectional algorithm (Unicode Standard Annex 9, section 2).
    var overridesOrder: Bool { (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value) }
}

extension String {
    /// What is left to be read of a text that holds characters it must not hold.
    package var withoutForbiddenCharacters: String {
        // Most text has no byte with which one of them begins.
        guard utf8.contains(where: \.mayBeginForbidden), unicodeScalars.contains(where: \.isForbidden) else {
            return self
        }
        return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isForbidden || $0 == "\r" }))
    }
}

extension UInt8 {
    /// Whether a scalar that is forbidden may begin with the byte.
    fileprivate var mayBeginForbidden: Bool {
        switch self {
        case 0x09, 0x0A: false
        case 0x00...0x1F, 0x7F, 0xC2, 0xE2: true
        default: false
        }
    }
}
