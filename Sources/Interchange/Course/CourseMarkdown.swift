import Assessment
import QuestionBank

/// Swot's own Markdown as one deck. It holds all of an item; what it does not hold are the files of pictures.
package enum CourseMarkdown: ExportFormat {
    package static let name = "md"
    package static let title = "Swot's Markdown"

    package static func write(_ bank: Bank) -> Exported {
        let topic = bank.course.topics.first?.id ?? TopicID(bank.course.id.text)
        return Exported(Writer.deck(bank.items, scenarios: bank.scenarios, topic: topic) + "\n")
    }
}

extension CourseMarkdown: ImportFormat {
    package static let page = """
        A deck of Swot itself, with all kinds of questions, ids, hints and metadata. Scenarios come along.

        | deck | Swot |
        | --- | --- |
        | a sound item | the same |
        | an item with an error | left out, with what is wrong with it |
        """

    package static func recognises(_ head: Head) -> Confidence {
        guard let text = head.text else { return .none }
        var isBelowHeading = false
        for line in text.split(separator: "\n") {
            if isBelowHeading, line.hasPrefix("<!-- "), line.contains("id: ") { return .certain }
            isBelowHeading = line.hasPrefix("## ")
        }
        return .none
    }

    package static func read(_ source: Source, into intake: inout Intake) throws(ImportError) {
        let deck = Reader(course: nil).read(source.utf8(&intake), file: source.name)
        intake.facts.title = deck.title
        for entry in deck.scenarios { intake.add(entry.scenario) }
        for entry in deck.items {
            try intake.add(entry.item, at: intake.origin(line: entry.line, question: entry.item.id.name))
        }
        for leftOut in deck.leftOut { refuse(leftOut, of: deck, &intake) }
    }

    private static func refuse(_ leftOut: Deck.LeftOut, of deck: Deck, _ intake: inout Intake) {
        let error = deck.diagnostics.first { $0.level == .error && $0.place.line >= leftOut.line }
        let detail = error.map { "line \($0.place.line): \($0.message)" } ?? ""
        if leftOut.isScenario {
            intake.remark(.brokenLine, detail, line: leftOut.line)
        } else {
            intake.leaveOut(.brokenLine, detail, at: intake.origin(line: leftOut.line, question: leftOut.id?.name))
        }
    }
}

extension ItemID {
    /// What its author calls it; nil where it is derived.
    fileprivate var name: String? { isDerived ? nil : text }
}
