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
            return "\(title(of: topic.topic)): \(score.points.text()) of \(score.items), \(score.share.percent()), "
                + "interval \(score.interval.percent)"
        }
        lines.append("")
        for question in questions {
            // A line has room for the first line of the stem.
            let stem = question.item?.stem.showingGaps.plainText.split(separator: "\n").first.map(String.init)
            lines.append(
                "\(question.number). \(question.verdict), \(shortDuration(question.line.spent)): "
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
                + "| \(score.share.percent()) | \(score.interval.percent) |"
        }
        lines += sections.flatMap { ($0.scenario?.markdown ?? []) + $0.question.markdown }
        return lines.joined(separator: "\n")
    }
}

extension Scenario {
    /// A section before the questions that share it.
    fileprivate var markdown: [String] { ["", "## \(Writer.heading(title))", "", Writer.markdown(body)] }
}

extension ExamReport.Question {
    /// A section with the question as it was asked.
    fileprivate var markdown: [String] {
        let head = ["", "## Question \(number): \(verdict)", ""]
        guard let item else { return head + ["The text of this question is not in the journal."] }
        let explanation = item.explanation.map { ["", "### Explanation", "", Writer.markdown($0)] } ?? []
        return head + [Writer.markdown(item.stem.showingGaps), ""] + parts.map(\.markdown) + explanation
    }
}

extension AnsweredPart {
    /// An item of a list: signs, the text, what is right and what was given, the rationale.
    fileprivate var markdown: String {
        let words = text.isEmpty ? [] : [Writer.markdown(text)]
        let body = words + values + [rationale.map(Writer.markdown)].compactMap { $0 }
        let marks = marks.isEmpty ? "" : "\(marks.joined(separator: " ")) "
        return "- \(marks)\(body.joined(separator: "\n\n").indentedAfterFirstLine)"
    }

    private var marks: [String] {
        switch comparison {
        case .choice(let isKey, let isChosen):
            [isKey ? "✓" : nil, isChosen ? "**your answer**" : nil].compactMap { $0 }
        case .value(_, let given, let isRight): [isRight ? "✓" : given == nil ? "○" : "✗"]
        }
    }

    private var values: [String] {
        guard case .value(let right, let given, let isRight) = comparison else { return [] }
        let wrong = isRight ? nil : given.map { "**your answer:** \(Writer.markdown($0))" }
        return ["right: \(Writer.markdown(right))"] + (wrong.map { [$0] } ?? [])
    }
}

extension String {
    /// The text of an item of a list: lines after the first are indented, so that they belong to it.
    var indentedAfterFirstLine: String {
        split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n  ")
    }
}
