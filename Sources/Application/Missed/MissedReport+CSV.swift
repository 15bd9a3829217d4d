import Assessment
import Figures
import QuestionBank
import Screens

extension MissedReport {
    /// A line for each item, after one with the names of the columns.
    package var csv: String {
        let header = [
            "item", "topic", "stem", "recall", "answers", "right", "marked", "in_course", "chosen_wrongly",
            "misconception",
        ]
        return CSV.line(header) + lines.map { CSV.line(Self.cells(of: $0)) }.joined()
    }

    private static func cells(of line: Line) -> [String] {
        let entry = line.entry
        let wrong = line.wrong.map { "\($0.times) × \($0.text.plainText)" }
        return [
            CSV.text(entry.item.text), CSV.text(entry.topic?.text ?? ""),
            CSV.text(line.item?.stem.showingGaps.plainText ?? ""),
            entry.recall.map { decimal($0, places: 4) } ?? "",
            "\(entry.answers)", "\(entry.right)", entry.isMarked ? "yes" : "no", entry.isInCourse ? "yes" : "no",
            CSV.text(wrong.joined(separator: "\n")), entry.isMisconception ? "yes" : "no",
        ]
    }
}

/// Comma-separated values by RFC 4180 (<https://www.rfc-editor.org/rfc/rfc4180>).
enum CSV {
    /// A line with its end, which is CR LF.
    static func line(_ cells: [String]) -> String { cells.map(quoted).joined(separator: ",") + "\r\n" }

    /// Text that no spreadsheet takes for a formula: one that would begin like a formula begins with an apostrophe
    /// (OWASP, "CSV Injection", <https://owasp.org/www-community/attacks/CSV_Injection>).
    static func text(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, formulaStarts.contains(first) else { return text }
        return "'" + text
    }

    /// The wide forms are those of East Asian keyboards, which spreadsheets take as well.
    private static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]

    /// A cell needs quotes where it holds a sign that separates cells or lines. Within, a quote is doubled.
    private static func quoted(_ cell: String) -> String {
        let isPlain = cell.unicodeScalars.allSatisfy { $0 != "," && $0 != "\"" && $0 != "\r" && $0 != "\n" }
        if isPlain { return cell }
        let doubled = cell.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
        return "\"\(doubled)\""
    }
}
