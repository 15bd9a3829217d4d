import Assessment
import QuestionBank
import Screens

extension ExamReport {
    package var text: String {
        var lines = ["\(attempt.title) · \(attempt.courseTitle) · \(attempt.date.moment)", ""] + summary + [""]
        lines += result.topics.map { topic in
            "\(title(of: topic.topic)): \(topic.score.points) of \(topic.score.items), \(percent(topic.score.share)), interval \(topic.score.interval.percent)"
        }
        lines.append("")
        for question in questions {
            let stem =
                question.item?.stem.plainText.split(separator: "\n").first.map(String.init) ?? question.entry.item.text
            lines.append("\(question.number). \(question.verdict), \(duration(question.line.spent)): \(stem)")
        }
        return lines.joined(separator: "\n")
    }

    package var markdown: String {
        var lines = ["# \(attempt.title)", "", "\(attempt.courseTitle), \(attempt.date.moment)", ""]
        lines += summary.map { "- \($0)" }
        lines += ["", "| topic | points | share | 95 % interval |", "| --- | --- | --- | --- |"]
        lines += result.topics.map { topic in
            "| \(title(of: topic.topic)) | \(topic.score.points) of \(topic.score.items) | \(percent(topic.score.share)) | \(topic.score.interval.percent) |"
        }
        return (lines + questions.flatMap(markdown)).joined(separator: "\n")
    }

    private func markdown(_ question: Question) -> [String] {
        let head = ["", "## Question \(question.number): \(question.verdict)", ""]
        guard let item = question.item else { return head + ["The text of this question is not in the journal."] }
        let options = question.options.flatMap { option, isChosen in
            let words = [option.isKey ? "✓" : nil, isChosen ? "**your answer**" : nil].compactMap { $0 }.joined(
                separator: " ")
            let body = [Writer.markdown(option.text), option.rationale.map(Writer.markdown)].compactMap { $0 }
            return ["- \(words.isEmpty ? "" : "\(words) ")\(indented(body.joined(separator: "\n\n")))"]
        }
        let explanation = item.explanation.map { ["", "### Explanation", "", Writer.markdown($0)] } ?? []
        return head + [Writer.markdown(item.stem), ""] + options + explanation
    }

    /// Lines after the first under the list item that they belong to.
    private func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n  ")
    }
}
