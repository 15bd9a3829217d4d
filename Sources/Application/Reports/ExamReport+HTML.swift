import Assessment
import Figures
import HTML
import QuestionBank
import Screens

extension ExamReport {
    /// The attempt as one page that needs nothing else, with every question as it was asked.
    package var html: String {
        Page(
            title: attempt.title, style: Self.style,
            body: """
                <h1>\(escaped(attempt.title)) <small>\(verdict)</small></h1>
                <p>\(escaped(attempt.courseTitle)), \(attempt.date.moment)</p>
                <ul>\(summary.map { "<li>\(escaped($0))</li>" }.joined())</ul>
                \(topicTable.html)
                \(sections.map { ($0.scenario?.html ?? "") + $0.question.html }.joined(separator: "\n"))
                """
        ).html
    }

    /// Options have letters, as on the screen. In print code is wrapped, because paper cannot be scrolled.
    private static let style = """
        table{width:100%}meter{width:8rem}section{border-top:1px solid var(--soft);break-inside:avoid;margin-top:1.5rem}
        pre{overflow:auto;background:var(--soft);padding:.6rem}
        ol.options{list-style:upper-alpha}.key{font-weight:bold}.rationale{font-weight:normal;color:var(--faint)}
        @media print{pre{overflow:visible;white-space:pre-wrap}h2{break-after:avoid}li{break-inside:avoid}}
        """

    /// The score of each topic. A bar cannot show a score below zero, which a penalty can bring about.
    private var topicTable: PageTable {
        let rows = result.topics.map { topic -> [PageTable.Cell] in
            let score = topic.score
            return [
                .text(title(of: topic.topic)), .text("\(score.points.text()) of \(score.items)"),
                .text(score.share.percent()), .html("<meter value=\"\(max(0, score.share.value))\"></meter>"),
                .text(score.interval.percent),
            ]
        }
        return PageTable(heading: ["Topic", "Points", "Share", "", "95 % interval"], rows: rows)
    }
}

extension Scenario {
    /// A section before the questions that share it.
    fileprivate var html: String { "<section><h2>\(escaped(title))</h2>\(body.html)</section>\n" }
}

extension ExamReport.Question {
    /// The question with its parts, what is right and what the learner gave, and with what explains it.
    fileprivate var html: String {
        let head = "<section><h2>Question \(number) <small>\(verdict), \(shortDuration(line.spent))</small></h2>"
        guard let item else { return head + "<p>Its text is not in the journal.</p></section>" }
        let explanation = item.explanation.map { "<h3>Explanation</h3>\($0.html)" } ?? ""
        let list = item.interaction.choice == nil ? ("<ul>", "</ul>") : ("<ol class=\"options\">", "</ol>")
        return head + item.stem.html + list.0 + parts.map(\.html).joined() + list.1 + explanation + "</section>"
    }
}

extension AnsweredPart {
    /// An item of a list: signs, the text, what is right and what was given, the rationale.
    fileprivate var html: String {
        let rationale = rationale.map { "<div class=\"rationale\">\($0.html)</div>" } ?? ""
        switch comparison {
        case .choice(let isKey, let isChosen):
            let marks = [isKey ? "✓" : nil, isChosen ? "your answer" : nil].compactMap { $0 }
            return "<li\(isKey ? " class=\"key\"" : "")>\(marks.joined(separator: " "))\(text.html)\(rationale)</li>"
        case .value(let right, let given, let isRight):
            let sign = isRight ? "✓" : given == nil ? "○" : "✗"
            let wrong = isRight ? "" : given.map { "<div>your answer:\($0.html)</div>" } ?? ""
            return "<li>\(sign)\(text.html)<div class=\"key\">right:\(right.html)</div>\(wrong)\(rationale)</li>"
        }
    }
}
