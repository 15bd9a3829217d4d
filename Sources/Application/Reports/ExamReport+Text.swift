import Assessment
import Figures
import QuestionBank
import Screens

extension ExamReport {
    /// The attempt for a terminal: the summary, a line for each topic, a line for each question.
    package var text: String {
        var lines = ["\(attempt.title) · \(attempt.courseTitle) · \(attempt.date.moment)", ""] + summary + [""]
        lines += result.topics.map { topic in
            let score = topic.score
            return "\(title(of: topic.topic)): \(score.points.text()) of \(score.items), \(percent(score.share)), "
                + "interval \(score.interval.percent)"
        }
        lines.append("")
        for question in questions {
            // A line has room for the first line of the stem.
            let stem = question.item?.stem.plainText.split(separator: "\n").first.map(String.init)
            lines.append(
                "\(question.number). \(question.verdict), \(duration(question.line.spent)): "
                    + (stem ?? question.entry.item.text))
        }
        return lines.joined(separator: "\n")
    }

    /// The attempt as a Markdown document with every question as it was asked. Titles come from a course's author, so
    /// none of their signs may become Markdown.
    package var markdown: String {
        var lines = [
            "# \(Writer.heading(attempt.title))", "", "\(Writer.line(attempt.courseTitle)), \(attempt.date.moment)", "",
        ]
        lines += summary.map { "- \(Writer.line($0))" }
        lines += ["", "| topic | points | share | 95 % interval |", "| --- | --- | --- | --- |"]
        lines += result.topics.map { topic in
            let score = topic.score
            return "| \(Writer.cell(title(of: topic.topic))) | \(score.points.text()) of \(score.items) "
                + "| \(percent(score.share)) | \(score.interval.percent) |"
        }
        return (lines + questions.flatMap(\.markdown)).joined(separator: "\n")
    }
}

extension ExamReport.Question {
    /// A section with the question as it was asked.
    fileprivate var markdown: [String] {
        let head = ["", "## Question \(number): \(verdict)", ""]
        guard let item else { return head + ["The text of this question is not in the journal."] }
        let options = options.flatMap { option, isChosen in
            let marks = [option.isKey ? "✓" : nil, isChosen ? "**your answer**" : nil].compactMap { $0 }
            let body = [Writer.markdown(option.text), option.rationale.map(Writer.markdown)].compactMap { $0 }
            let words = marks.isEmpty ? "" : "\(marks.joined(separator: " ")) "
            return ["- \(words)\(body.joined(separator: "\n\n").indentedAfterFirstLine)"]
        }
        let explanation = item.explanation.map { ["", "### Explanation", "", Writer.markdown($0)] } ?? []
        return head + [Writer.markdown(item.stem), ""] + options + explanation
    }
}

extension String {
    /// The text of an item of a list: lines after the first are indented, so that they belong to it.
    var indentedAfterFirstLine: String {
        split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n  ")
    }
}
