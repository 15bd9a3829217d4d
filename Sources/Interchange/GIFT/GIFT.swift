/// Moodle's plain text format.
///
/// Source: Moodle, "GIFT format", <https://docs.moodle.org/en/GIFT_format>.
package enum GIFT {
    package static let name = "gift"
    package static let title = "GIFT"
}

extension GIFT: ImportFormat {
    package static func recognises(_ head: Head) -> Confidence {
        guard let text = head.text else { return .none }
        var braces = 0
        var marks = 0
        var isOpen = false
        for line in text.split(separator: "\n").prefix(400) {
            let trimmed = line.drop { $0 == " " || $0 == "\t" }
            if trimmed.hasPrefix("$CATEGORY:") || trimmed.hasPrefix("::"), trimmed.dropFirst(2).contains("::") {
                return .certain
            }
            if trimmed.hasPrefix("$CATEGORY:") { return .certain }
            // What other formats have and this one has not.
            if ["```", "<?", "---", "#!"].contains(where: { trimmed.hasPrefix($0) }) { return .none }
            if trimmed.hasPrefix("//") || trimmed.isEmpty { continue }
            // What stands below a brace tells answers from a program.
            if isOpen, beginsAnswers(trimmed) { braces += 1 }
            if let first = trimmed.first, "=~".contains(first), trimmed.count > 1 { marks += 1 }
            isOpen = false
            guard let brace = trimmed.lastIndex(of: "{"), !trimmed[..<brace].hasSuffix("\\"),
                !trimmed[..<brace].hasSuffix("$")
            else { continue }
            let inside = trimmed[trimmed.index(after: brace)...].drop { $0 == " " }
            isOpen = inside.isEmpty
            if beginsAnswers(inside) { braces += 1 }
        }
        if text.first == "{" || text.first == "[" && text.dropFirst().first != "h" { return .none }
        return braces > 0 && (marks > 0 || braces > 1) ? .likely : braces > 0 ? .possible : .none
    }

    /// Whether a text can stand behind an opening brace.
    private static func beginsAnswers(_ text: Substring) -> Bool {
        guard let first = text.first else { return false }
        // `==` and `=>` are of programs.
        if first == "=" { return !["=", ">"].contains(text.dropFirst().first) }
        return "~#".contains(first) || ["T}", "F}", "TRUE", "FALSE", "T#", "F#"].contains { text.hasPrefix($0) }
    }

    package static func read(_ source: Source, into intake: inout Intake) throws(ImportError) {
        var reader = GIFTReader(Array(source.text(&intake).utf8))
        while let block = reader.next() {
            guard let draft = GIFTQuestion(block, origin: intake.origin).draft else { continue }
            try intake.add(draft)
        }
    }
}
