extension BankReport {
    /// The report as one HTML page that needs nothing else: no script, no file beside it.
    package var html: String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(course.title.escaped): report on the bank</title>
        <style>\(Self.style)</style>
        <h1>\(course.title.escaped)</h1>
        <p>\(items) items, \(singleChoice) of them single choice. \(verdict)</p>
        \(findingList)
        <h2>Bots that know nothing</h2>
        <p>What each finds against chance (the line), two-sided; marked where Holm's correction at 1 % over all leaves it
        significant, and faintly where p is below 5 % by itself.</p>
        \(botTable)
        <h2>Quotas</h2>
        \(measureTable)
        <h2>Items by objective</h2>
        \(objectiveTable)
        </html>

        """
    }

    private static let style = """
        body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
        table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.15rem .6rem;border-bottom:1px solid #ddd}
        .n{text-align:right;font-variant-numeric:tabular-nums}.bad{background:#fbd5d0}.look{background:#fdf3d0}
        .bar{position:relative;width:10rem;height:.8rem;background:#eee}.bar i{position:absolute;height:100%;background:#4a7bb5}
        .bar b{position:absolute;height:100%;width:2px;background:#222}
        .grid{display:flex;flex-wrap:wrap;gap:.3rem}.grid span{border:1px solid #ddd;padding:0 .4rem}
        @media(prefers-color-scheme:dark){body{color:#ddd;background:#181818}.bar{background:#333}.bar b{background:#eee}
        td,th,.grid span{border-color:#444}.bad{background:#5c2620}.look{background:#4d4220}}
        """

    private var verdict: String { isSound ? "No rule for banks is broken." : "What breaks rules for banks:" }

    private var findingList: String {
        let lines = findings.map {
            "<li><code>\($0.rule.id)</code> \(place($0))\($0.message.escaped) \($0.mend.escaped)"
        }
        return lines.isEmpty ? "" : "<ul>\n\(lines.joined(separator: "\n"))\n</ul>"
    }

    private func place(_ finding: Diagnostic) -> String {
        finding.item == nil ? "" : "\(finding.file.escaped):\(finding.place.line): "
    }

    private var botTable: String {
        let rows = bots.map { score in
            let state = score.isCue ? " class=bad" : score.pValue < 0.05 ? " class=look" : ""
            let bar = """
                <div class=bar><i style="width:\(score.score.percentage)"></i><b style="left:\(score.chance.percentage)"></b></div>
                """
            return """
                <tr\(state)><td>\((score.topic?.text ?? "bank").escaped)<td>\(score.bot)<td>\(bar)<td class=n>\(score.score.percent)\
                <td class=n>\(score.chance.percent)<td class=n>\(score.items)<td class=n>\(score.pValue.text(decimals: 4))\
                <td class=n>\(score.adjusted.text(decimals: 4))
                """
        }
        return table(["where", "bot", "", "finds", "chance", "items", "p", "Holm"], rows)
    }

    private var measureTable: String {
        let rows = measures.map { measure in
            """
            <tr\(measure.isKept ? "" : " class=bad")><td>\((measure.topic?.text ?? "bank").escaped)<td>\(measure.name.escaped)\
            <td class=n>\(measure.valueText)<td>\(measure.limitsText)
            """
        }
        return table(["where", "what", "is", "wanted"], rows)
    }

    private var objectiveTable: String {
        let cells = objectives.map {
            "<span\($0.items < 2 ? " class=bad" : "")>\($0.objective.escaped): \($0.items)</span>"
        }
        return "<div class=grid>\n\(cells.joined(separator: "\n"))\n</div>"
    }

    private func table(_ heading: [String], _ rows: [String]) -> String {
        "<table>\n<tr>\(heading.map { "<th>\($0)" }.joined())\n\(rows.joined(separator: "\n"))\n</table>"
    }
}

extension Double {
    /// As a length of a style sheet.
    fileprivate var percentage: String { "\((100 * self).text(decimals: 1))%" }
}

extension String {
    /// Safe within HTML and within quoted attributes.
    fileprivate var escaped: String {
        var text = ""
        for character in self {
            switch character {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            default: text.append(character)
            }
        }
        return text
    }
}
