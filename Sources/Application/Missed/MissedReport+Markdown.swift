import Assessment
import QuestionBank
import Screens

extension MissedReport {
    /// What was missed as a Markdown document, a section for each question.
    package var markdown: String {
        let title = Writer.heading(course.title)
        guard !lines.isEmpty else { return "# Missed: \(title)\n\nNothing is missed." }
        let count = lines.count == 1 ? "1 question." : "\(lines.count) questions, those most likely forgotten first."
        return (["# Missed: \(title)", "", count] + lines.flatMap(\.markdown)).joined(separator: "\n")
    }
}

extension MissedReport.Line {
    /// The question, what memory knows of it, and what was answered instead.
    fileprivate var markdown: [String] {
        let facts = [
            Writer.line(entry.topicTitle), entry.recall.map { "recall now \(permille(Int(($0 * 1_000).rounded())))" },
            entry.record, entry.isMarked ? "marked" : nil,
        ]
        let title = item?.interaction.choice == nil ? "Answered instead:" : "Chosen wrongly:"
        let choices = wrong.map { "- \($0.times) × \(Writer.markdown($0.text).indentedAfterFirstLine)" }
        return ["", "## \(heading)"] + (restOfStem.isEmpty ? [] : ["", restOfStem])
            + ["", facts.compactMap { $0 }.joined(separator: " · ")]
            + (choices.isEmpty ? [] : ["", title, ""] + choices)
    }

    /// The first paragraph of the stem in one line; the name of the item where its text is lost.
    private var heading: String {
        guard let item, let first = item.stem.showingGaps.blocks.first else { return Writer.heading(entry.name) }
        let heading = Writer.markdown(RichText([first]))
        // A heading has one line. What cannot be written so loses its looks rather than its words.
        return heading.contains("\n") ? Writer.heading(item.title) : heading
    }

    /// What follows the first paragraph, such as code.
    private var restOfStem: String {
        Writer.markdown(RichText(Array((item?.stem.showingGaps.blocks ?? []).dropFirst())))
    }
}
