import Figures

extension BankReport {
    /// The report as tables of plain text, for a terminal.
    package var text: String {
        let head = "\(course.title): \(items) items, \(singleChoice) of them single choice"
        let parts = [head, measureTable, botTable, objectiveTable, verdict].filter { !$0.isEmpty }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private var measureTable: String {
        let rows = measures.map { measure in
            [
                measure.isKept ? " " : "!", measure.topic?.text ?? "bank", measure.name, measure.valueText,
                measure.limitsText,
            ]
        }
        return table(["", "where", "what", "is", "wanted"], rows)
    }

    private var botTable: String {
        let rows = bots.map { score in
            [
                score.mark, score.topic?.text ?? "bank", score.bot, percent(score.score, places: 1),
                percent(score.chance, places: 1),
                String(score.items), decimal(score.pValue, places: 4), decimal(score.adjusted, places: 4),
            ]
        }
        let found = bots.filter(\.isCue).map { score in
            "\n\n\(score.bot) on \(score.topic?.text ?? "bank") took the key of: \(score.found.map(\.text).joined(separator: ", "))"
        }
        return table(["", "where", "bot", "finds", "chance", "items", "p", "Holm"], rows)
            + "\n! significant at 1 % over all, ? below 5 % by itself" + found.joined()
    }

    /// Eight objectives a line.
    private var objectiveTable: String {
        let cells = objectives.map { "\($0.objective): \($0.items)" }
        let width = (cells.map(\.count).max() ?? 0) + 2
        let lines = stride(from: 0, to: cells.count, by: 8).map { start in
            cells[start..<min(start + 8, cells.count)].map { $0.padded(to: width) }.joined().trimmingEnd
        }
        return lines.isEmpty ? "" : "Items by objective\n" + lines.joined(separator: "\n")
    }

    private var verdict: String {
        isSound
            ? "No rule for banks is broken."
            : "Rules for banks are broken in \(findings.count) place\(findings.count == 1 ? "" : "s")."
    }
}

extension BotScore {
    /// `!` where the bank gives its keys away, `?` where it may.
    var mark: String { isCue ? "!" : pValue < 0.05 ? "?" : " " }
}

/// Columns as wide as their widest cell, two blanks apart.
private func table(_ heading: [String], _ rows: [[String]]) -> String {
    let all = [heading] + rows
    let widths = heading.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    return all.map { row in
        zip(row, widths).map { $0.padded(to: $1 + 2) }.joined().trimmingEnd
    }.joined(separator: "\n")
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }

    fileprivate var trimmingEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
