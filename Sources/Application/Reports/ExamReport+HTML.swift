import Assessment
import Screens

extension ExamReport {
    /// One file with everything in it: no scripts, nothing fetched, fit to be printed.
    package var html: String {
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(attempt.title.escaped)</title>
        <style>\(Self.style)</style></head><body>
        <h1>\(attempt.title.escaped) <small>\(verdict)</small></h1>
        <p>\(attempt.courseTitle.escaped), \(attempt.date.moment)</p>
        <ul>\(summary.map { "<li>\($0.escaped)</li>" }.joined())</ul>
        <table><tr><th>Topic</th><th>Points</th><th>Share</th><th></th><th>95 % interval</th></tr>
        \(result.topics.map(row).joined(separator: "\n"))
        </table>
        \(questions.map(section).joined(separator: "\n"))
        </body></html>
        """
    }

    private static let style = """
        body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#222}
        small{font-weight:normal;color:#555}table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.2rem .5rem}
        meter{width:8rem}section{border-top:1px solid #bbb;break-inside:avoid;margin-top:1.5rem}pre{overflow:auto;background:#f4f4f4;padding:.6rem}
        ol.options{list-style:upper-alpha}.key{font-weight:bold}.rationale{font-weight:normal;color:#555}
        @media print{body{margin:0;max-width:none;font-size:11pt}pre{overflow:visible;white-space:pre-wrap}h2{break-after:avoid}li{break-inside:avoid}}
        """

    private func row(_ topic: ExamResult.TopicScore) -> String {
        let score = topic.score
        return "<tr><td>\(title(of: topic.topic).escaped)</td><td>\(score.points) of \(score.items)</td>"
            + "<td>\(percent(score.share))</td><td><meter value=\"\(max(0, score.share.value))\"></meter></td>"
            + "<td>\(score.interval.percent)</td></tr>"
    }

    private func section(_ question: Question) -> String {
        let head =
            "<section><h2>Question \(question.number) <small>\(question.verdict), \(duration(question.line.spent))</small></h2>"
        guard let item = question.item else { return head + "<p>Its text is not in the journal.</p></section>" }
        let options = question.options.map { option, isChosen in
            let words = [option.isKey ? "✓" : nil, isChosen ? "your answer" : nil].compactMap { $0 }.joined(
                separator: " ")
            let rationale = option.rationale.map { "<div class=\"rationale\">\($0.html)</div>" } ?? ""
            return "<li\(option.isKey ? " class=\"key\"" : "")>\(words)\(option.text.html)\(rationale)</li>"
        }
        let explanation = item.explanation.map { "<h3>Explanation</h3>\($0.html)" } ?? ""
        return head + item.stem.html + "<ol class=\"options\">\(options.joined())</ol>" + explanation + "</section>"
    }
}

extension RichText {
    fileprivate var html: String { blocks.map(\.html).joined() }
}

extension Block {
    fileprivate var html: String {
        switch self {
        case .paragraph(let inlines): "<p>\(inlines.html)</p>"
        case .heading(_, let inlines): "<h3>\(inlines.html)</h3>"
        case .code(_, let text): "<pre><code>\(text.escaped)</code></pre>"
        case .list(let list):
            "<\(list.start == nil ? "ul" : "ol")>\(list.items.map { "<li>\($0.map(\.html).joined())</li>" }.joined())</\(list.start == nil ? "ul" : "ol")>"
        case .quote(let blocks): "<blockquote>\(blocks.map(\.html).joined())</blockquote>"
        case .table(let table):
            "<table>\(Self.row(table.heading, "th"))\(table.rows.map { Self.row($0, "td") }.joined())</table>"
        case .rule: "<hr>"
        }
    }

    private static func row(_ cells: [[Inline]], _ tag: String) -> String {
        "<tr>\(cells.map { "<\(tag)>\($0.html)</\(tag)>" }.joined())</tr>"
    }
}

extension [Inline] {
    fileprivate var html: String { map(\.html).joined() }
}

extension Inline {
    fileprivate var html: String {
        switch self {
        case .text(let text): text.escaped
        case .code(let text): "<code>\(text.escaped)</code>"
        case .emphasis(let inner): "<em>\(inner.html)</em>"
        case .strong(let inner): "<strong>\(inner.html)</strong>"
        case .strikethrough(let inner): "<s>\(inner.html)</s>"
        case .link(let destination, let inner): Self.link(destination, inner)
        case .image(_, let alternative): "[\(alternative.escaped)]"
        case .softBreak: "\n"
        case .lineBreak: "<br>"
        }
    }

    /// Only addresses of the web become links: a deck could hold any other.
    private static func link(_ destination: String, _ inner: [Inline]) -> String {
        guard destination.hasPrefix("https://") || destination.hasPrefix("http://") else { return inner.html }
        return "<a href=\"\(destination.escaped)\">\(inner.html)</a>"
    }
}
