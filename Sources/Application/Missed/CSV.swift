/// Comma-separated values by RFC 4180 (<https://www.rfc-editor.org/rfc/rfc4180>).
package enum CSV {
    /// A line with its end.
    package static func line(_ cells: [String]) -> String { cells.map(quoted).joined(separator: ",") + "\r\n" }

    /// Text that no spreadsheet takes for a formula: one that would begin like a formula begins with an apostrophe
    /// (OWASP, "CSV Injection", <https://owasp.org/www-community/attacks/CSV_Injection>).
    package static func text(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, formulaStarts.contains(first) else { return text }
        return "'" + text
    }

    private static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]

    private static func quoted(_ cell: String) -> String {
        let isPlain = cell.unicodeScalars.allSatisfy { $0 != "," && $0 != "\"" && $0 != "\r" && $0 != "\n" }
        if isPlain { return cell }
        let doubled = cell.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
        return "\"\(doubled)\""
    }
}
