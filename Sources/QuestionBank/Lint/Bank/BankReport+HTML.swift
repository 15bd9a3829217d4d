import Figures
import HTML

extension BankReport {
    /// The report as one HTML page that needs nothing else.
    package var html: String {
        Page(
            title: "\(course.title): report on the bank", style: Self.style,
            body: """
                <h1>\(escaped(course.title))</h1>
                <p>\(items) items, \(singleChoice) of them single choice. \(verdict)</p>
                \(findingList)
                <h2>Bots that know nothing</h2>
                <p>What each finds against chance (the line), two-sided; marked where Holm's correction at 1 % over all leaves it
                significant, and faintly where p is below 5 % by itself.</p>
                \(botTable.html)
                <h2>Quotas</h2>
                \(measureTable.html)
                <h2>Items by objective</h2>
                \(objectiveList)
                """
        ).html
    }

    /// Rows that break a rule are `bad`, those that need a look `look`. A bar is a share, with a line for chance.
    private static let style = """
        body{max-width:60rem}table{width:100%}td,th,.grid span{border-bottom:1px solid var(--soft)}
        .bad{background:#fbd5d0}.look{background:#fdf3d0}
        .bar{position:relative;width:10rem;height:.8rem;background:var(--soft)}
        .bar i{position:absolute;height:100%;background:var(--accent)}
        .bar b{position:absolute;height:100%;width:2px;background:var(--text)}
        .grid{display:flex;flex-wrap:wrap;gap:.3rem}.grid span{border:1px solid var(--soft);padding:0 .4rem}
        @media(prefers-color-scheme:dark){.bad{background:#5c2620}.look{background:#4d4220}}
        """

    private var verdict: String { isSound ? "No rule for banks is broken." : "What breaks rules for banks:" }

    private var findingList: String {
        let lines = findings.map { finding in
            let place = finding.item == nil ? "" : "\(finding.file):\(finding.place.line): "
            return "<li><code>\(escaped(finding.rule.id))</code> "
                + "\(escaped("\(place)\(finding.message) \(finding.mend)"))</li>"
        }
        return lines.isEmpty ? "" : "<ul>\n\(lines.joined(separator: "\n"))\n</ul>"
    }

    private var botTable: PageTable {
        let rows = bots.map { score in
            PageTable.Row(
                [
                    .text(score.topic?.text ?? "bank"), .text(score.bot), .html(Self.bar(of: score)),
                    .number(percent(score.score, places: 1)), .number(percent(score.chance, places: 1)),
                    .number("\(score.items)"), .number(decimal(score.pValue, places: 4)),
                    .number(decimal(score.adjusted, places: 4)),
                ], look: score.isCue ? "bad" : score.pValue < 0.05 ? "look" : nil)
        }
        return PageTable(heading: ["where", "bot", "", "finds", "chance", "items", "p", "Holm"], rows: rows)
    }

    private static func bar(of score: BotScore) -> String {
        "<div class=\"bar\"><i style=\"width:\(length(score.score))\"></i><b style=\"left:\(length(score.chance))\"></b></div>"
    }

    /// A share as a length of a style sheet, such as `28.4%`.
    private static func length(_ share: Double) -> String { "\(decimal(100 * share, places: 1, minus: "-"))%" }

    private var measureTable: PageTable {
        let rows = measures.map { measure in
            PageTable.Row(
                [
                    .text(measure.topic?.text ?? "bank"), .text(measure.name), .number(measure.valueText),
                    .text(measure.limitsText),
                ], look: measure.isKept ? nil : "bad")
        }
        return PageTable(heading: ["where", "what", "is", "wanted"], rows: rows)
    }

    private var objectiveList: String {
        let cells = objectives.map {
            "<span\($0.items < 2 ? " class=\"bad\"" : "")>\(escaped($0.objective)): \($0.items)</span>"
        }
        return "<div class=\"grid\">\n\(cells.joined(separator: "\n"))\n</div>"
    }
}
