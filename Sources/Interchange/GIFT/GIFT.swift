/// Moodle's plain text format.
///
/// Source: Moodle, "GIFT format", <https://docs.moodle.org/en/GIFT_format>.
///
/// | GIFT | Swot |
/// | --- | --- |
/// | `=` and `~` | single choice; `~%50%` beside a full answer is a weight of a best answer |
/// | only `~` with percentages | multiple response: what gives points is a key |
/// | only `=` | short text; answers with part of the points are left out with a remark |
/// | `T`, `F` | single choice of True and False in this order |
/// | `->` | matching; a right side alone is a distractor |
/// | `#` at the beginning | number |
/// | `{}` | an essay: left out, unless general feedback tells the answer; then recall |
/// | `#` feedback, `####` | rationale, explanation |
/// | `$CATEGORY` | topic |
/// | `[id:…]`, `[tag:…]` in comments | id, tags |
package enum GIFT {
    package static let name = "gift"
    package static let title = "GIFT"
}

extension GIFT: ImportFormat {
    package static func recognises(_ head: Head) -> Confidence {
        guard let text = head.text else { return .none }
        var braces = 0
        var marks = 0
        for line in text.split(separator: "\n").prefix(400) {
            let trimmed = line.drop { $0 == " " || $0 == "\t" }
            if trimmed.hasPrefix("$CATEGORY:") || trimmed.hasPrefix("::"), trimmed.dropFirst(2).contains("::") {
                return .certain
            }
            if trimmed.hasPrefix("$CATEGORY:") { return .certain }
            // What other formats have and this one has not.
            if trimmed.hasPrefix("```") || trimmed.hasPrefix("<?xml") || trimmed.hasPrefix("---") { return .none }
            if trimmed.hasPrefix("//") { continue }
            if beginsAnswers(trimmed) { braces += 1 }
            if let first = trimmed.first, "=~".contains(first), trimmed.count > 1 { marks += 1 }
        }
        if text.first == "{" || text.first == "[" && text.dropFirst().first != "h" { return .none }
        return braces > 0 && (marks > 0 || braces > 1) ? .likely : braces > 0 ? .possible : .none
    }

    /// Whether a line holds an opening brace that answers may follow.
    private static func beginsAnswers(_ line: Substring) -> Bool {
        guard let brace = line.lastIndex(of: "{"), line[..<brace].last != "\\" else { return false }
        let inside = line[line.index(after: brace)...].drop { $0 == " " }
        guard let first = inside.first else { return true }
        return "=~#}".contains(first) || ["T}", "F}", "TRUE", "FALSE", "T#", "F#"].contains { inside.hasPrefix($0) }
    }

    package static func read(_ source: Source, into intake: inout Intake) throws(ImportError) {
        var reader = GIFTReader(Array(source.text(&intake).utf8))
        while let block = reader.next() {
            guard let draft = GIFTQuestion(block, origin: intake.origin).draft else { continue }
            try intake.add(draft)
        }
    }
}
