import Assessment
import QuestionBank
import Screens

extension MissedReport {
    package var markdown: String {
        let title = Writer.markdown(Self.paragraph(course.title))
        guard !lines.isEmpty else { return "# Missed: \(title)\n\nNothing is missed." }
        let count = lines.count == 1 ? "1 question." : "\(lines.count) questions, those most likely forgotten first."
        return (["# Missed: \(title)", "", count] + lines.flatMap(markdown)).joined(separator: "\n")
    }

    private func markdown(_ line: Line) -> [String] {
        let entry = line.entry
        let recall = entry.recall.map { "recall now \(permille(Int(($0 * 1_000).rounded())))" }
        let facts = [
            Writer.markdown(Self.paragraph(entry.topicTitle)), recall,
            entry.record,
            entry.isMarked ? "marked" : nil,
        ]
        let (heading, rest) = stem(line)
        let choices = line.wrong.map { choice in
            let text = Writer.markdown(choice.text)
            return
                "- \(choice.times) × \(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n  "))"
        }
        return ["", "## \(heading)"] + (rest.isEmpty ? [] : ["", rest])
            + ["", facts.compactMap { $0 }.joined(separator: " · ")]
            + (choices.isEmpty ? [] : ["", "Chosen wrongly:", ""] + choices)
    }

    /// The first paragraph of the stem in one line, and what follows it.
    private func stem(_ line: Line) -> (heading: String, rest: String) {
        guard let item = line.item, let first = item.stem.blocks.first else {
            return (Writer.markdown(Self.paragraph(line.entry.name)), "")
        }
        let heading = Writer.markdown(RichText([first]))
        return (
            heading.contains("\n") ? Writer.markdown(Self.paragraph(item.title.foldingWhiteSpace)) : heading,
            Writer.markdown(RichText(Array(item.stem.blocks.dropFirst())))
        )
    }

    private static func paragraph(_ text: String) -> RichText { RichText([.paragraph([.text(text)])]) }
}
