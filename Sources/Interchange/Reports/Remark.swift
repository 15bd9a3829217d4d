/// Where something stands in a source.
package struct Origin: Equatable, Sendable {
    package var file: String
    /// From 1; nil where the format has no lines.
    package var line: Int?
    /// What the source calls the question, such as `Q12`, or its number.
    package var question: String?

    package init(_ file: String, line: Int? = nil, question: String? = nil) {
        self.file = file
        self.line = line
        self.question = question
    }
}

extension Origin: CustomStringConvertible {
    package var description: String {
        file + (line.map { ":\($0)" } ?? "") + (question.map { " (\($0))" } ?? "")
    }
}

/// Something that has to be said about a question or a file that is imported.
package struct Remark: Equatable, Sendable {
    package var kind: Kind
    package var origin: Origin
    /// What it is about, in the words of the source; may be empty.
    package var detail: String

    package init(_ kind: Kind, at origin: Origin, _ detail: String = "") {
        self.kind = kind
        self.origin = origin
        self.detail = detail
    }

    /// What remarks are counted by. A format that needs another one adds a constant beside its reader.
    package struct Kind: Hashable, Sendable {
        /// For programs, such as `no-key`. It never changes.
        package let code: String
        /// For people: what it means, and what was done about it.
        package let sentence: String

        package init(_ code: String, _ sentence: String) {
            self.code = code
            self.sentence = sentence
        }

        package static func == (left: Kind, right: Kind) -> Bool { left.code == right.code }
        package func hash(into hasher: inout Hasher) { hasher.combine(code) }
    }
}

/// A question that did not become an item.
package struct LeftOut: Equatable, Sendable {
    package var reason: Remark
    /// The beginning of its text.
    package var stem: String

    package init(_ reason: Remark, stem: String = "") {
        self.reason = reason
        self.stem = stem
    }
}

// Keys.
extension Remark.Kind {
    package static let noKey = Remark.Kind("no-key", "The source names no key.")
    package static let keyUnclear = Remark.Kind(
        "key-unclear", "What the source gives as the key is none of the options, or could be several.")
    package static let keyByPosition = Remark.Kind(
        "key-unclear", "The key is a letter or a number, and the options have no labels: taken as a position.")
    package static let keyNear = Remark.Kind(
        "key-near", "The key is nearly, not exactly, an option: that one was taken.")
    package static let keysDiffer = Remark.Kind("keys-differ", "The source gives the key twice, and the two differ.")
    package static let keyInProse = Remark.Kind("key-in-prose", "The key can be read only out of a sentence.")
    package static let keyUnused = Remark.Kind("key-unused", "The list of keys names a question that is not there.")
    package static let countContradicts = Remark.Kind(
        "count-contradicts", "The text asks for a number of answers, and the key has another number.")
    package static let allKeys = Remark.Kind("all-keys", "Every option is a key.")
}

// Options.
extension Remark.Kind {
    package static let noOptions = Remark.Kind("no-options", "There are no options.")
    package static let oneOption = Remark.Kind("one-option", "There is only one option.")
    package static let tooManyOptions = Remark.Kind("too-many-options", "There are more than 26 options.")
    package static let optionEmpty = Remark.Kind("option-empty", "An option has no text.")
    package static let optionMissing = Remark.Kind("option-missing", "The labels of the options have a gap.")
    package static let itemsFused = Remark.Kind(
        "items-fused", "The options of two questions stand in one, and one question is lost.")
    package static let sameOption = Remark.Kind("same-option", "Two options have the same text.")
    package static let orderFixed = Remark.Kind(
        "order-fixed", "An option speaks of other options by their position: the order is kept.")
    package static let lettersInExplanation = Remark.Kind(
        "letters-in-explanation", "The explanation names options by their labels: the order is kept.")
}

// Questions.
extension Remark.Kind {
    package static let emptyStem = Remark.Kind("empty-stem", "The question has no text.")
    package static let unsupported = Remark.Kind("kind", "Swot has no such kind of question.")
    package static let duplicateID = Remark.Kind("duplicate-id", "An id comes twice: the second got another one.")
    package static let duplicateItem = Remark.Kind("duplicate-item", "The same question comes twice.")
    package static let notWritable = Remark.Kind(
        "not-writable", "The question cannot be written in Swot's Markdown so that it reads the same.")
    package static let itemSize = Remark.Kind("item-size", "The question is larger than 256 KiB.")
}

// Texts and files.
extension Remark.Kind {
    package static let pictureMissing = Remark.Kind(
        "picture-missing", "A picture is named that is not beside the file.")
    package static let pictureOnlyOptions = Remark.Kind("picture-only-options", "Options are nothing but pictures.")
    package static let markupLoss = Remark.Kind("markup-loss", "Markdown would change the text: it is kept as code.")
    package static let language = Remark.Kind("language", "There are several languages: one was taken.")
    package static let brokenLine = Remark.Kind("broken-line", "A line or a record cannot be read.")
    package static let encoding = Remark.Kind("encoding", "The text is not UTF-8.")
    package static let credit = Remark.Kind(
        "partial-credit", "An answer gives part of the points. Swot has no place for that here.")
}
