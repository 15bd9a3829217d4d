/// The formats that are read and written. Another one is a folder beside this one and a line in each list.
package enum Formats {
    /// Where two recognise a text equally well, the one that stands first is taken.
    package static let readers: [any ImportFormat.Type] = [
        MoodleXML.self,
        QTI.self,
        ISAQB.self,
        GIFT.self,
        Aiken.self,
        JSONLines.self,
        JSONQuestions.self,
        TOMLQuestions.self,
        YAMLQuestions.self,
        QuestionPool.self,
        CSVQuestions.self,
        CourseMarkdown.self,
        MarkdownBank.self,
        Anki.self,
        Hashcards.self,
        Hascard.self,
        Obsidian.self,
        MkDocsQuiz.self,
        WebCT.self,
        MissingWord.self,
    ]

    package static let writers: [any ExportFormat.Type] = [
        GIFT.self,
        Aiken.self,
        MoodleXML.self,
        QTI21.self,
        QTI12.self,
        Anki.self,
        CSVQuestions.self,
        CourseJSON.self,
        CourseMarkdown.self,
    ]

    /// The reader of that name; nil where there is none.
    package static func reader(named name: String) -> (any ImportFormat.Type)? {
        readers.first { $0.name == name || $0.otherNames.contains(name) }
    }

    /// The writer of that name; nil where there is none.
    package static func writer(named name: String) -> (any ExportFormat.Type)? {
        writers.first { $0.name == name }
    }

    /// The readers that recognise a text, the likeliest first.
    package static func recognising(_ head: Head) -> [(format: any ImportFormat.Type, confidence: Confidence)] {
        let found = readers.map { (format: $0, confidence: $0.recognises(head)) }.filter { $0.confidence > .none }
        // `sorted` is stable: of two that are as likely the first stays first.
        return found.sorted { $0.confidence > $1.confidence }
    }
}

/// Another program's questions, and how they become items.
package protocol ImportFormat: Sendable {
    /// What is typed after `--as`, such as `moodle-xml`.
    static var name: String { get }
    /// What the format is called in sentences, such as `Moodle XML`.
    static var title: String { get }
    /// What may be typed as well.
    static var otherNames: [String] { get }
    /// What becomes of what, as `swot help formats` prints it: Markdown.
    static var page: String { get }

    /// How surely a text is of this format. Looks at the content, not at the file's name; called for every file, so it
    /// must be cheap.
    static func recognises(_ head: Head) -> Confidence

    /// Reads a file, and hands each question over as a draft. A record that cannot be read is left out with its reason
    /// and costs no other one.
    ///
    /// - Throws: `ImportError` where nothing at all can be read, or reading must stop.
    static func read(_ source: Source, into intake: inout Intake) throws(ImportError)
}

extension ImportFormat {
    package static var otherNames: [String] { [] }
}

/// How items become another program's questions.
package protocol ExportFormat: Sendable {
    /// What is typed after `--as`.
    static var name: String { get }
    static var title: String { get }

    /// Writes a course. What the format cannot hold goes into `Exported.losses`, never away in silence.
    static func write(_ bank: Bank) throws(ExportError) -> Exported
}

/// How surely a text is of a format.
package enum Confidence: Int, Comparable, Sendable {
    case none
    /// Nothing speaks against it.
    case possible
    /// Its marks are there.
    case likely
    /// It says so itself, as a name space or a magic number does.
    case certain

    package static func < (left: Confidence, right: Confidence) -> Bool { left.rawValue < right.rawValue }
}
