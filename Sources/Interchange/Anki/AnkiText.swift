import Assessment

/// What stands in fields besides HTML.
enum AnkiText {
    /// Whether Anki takes a field for empty: it has nothing but white space and tags that only break lines.
    static func isBlank(_ field: String) -> Bool {
        var rest = Substring(field).utf8
        while let byte = rest.first {
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                rest.removeFirst()
                continue
            }
            guard byte == UInt8(ascii: "<"), let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
            let tag = Substring(rest[..<end]).lowercased().drop { "</".contains($0) }.trimmingSuffix("/")
            guard tag == "br" || tag == "div" else { return false }
            rest = rest[end...].dropFirst()
        }
        return true
    }

    /// HTML without the marks of sounds, and with dollars around LaTeX.
    ///
    /// - Returns: the sounds that were named, too.
    static func prepared(_ html: String) -> (html: String, sounds: [String]) {
        guard html.utf8.contains(UInt8(ascii: "[")) else { return (html, []) }
        var sounds: [String] = []
        var text = ""
        var rest = html[...]
        while let opening = rest.firstIndex(of: "[") {
            text += rest[..<opening]
            rest = rest[opening...]
            if rest.hasPrefix("[sound:") || rest.hasPrefix("[anki:"), let end = rest.firstIndex(of: "]") {
                if rest.hasPrefix("[sound:") { sounds.append(String(rest[..<end].dropFirst("[sound:".count))) }
                rest = rest[end...].dropFirst()
            } else if let mark = marks.first(where: { rest.hasPrefix($0.opening) }),
                let end = rest.firstRange(of: mark.closing)
            {
                let formula = rest[..<end.lowerBound].dropFirst(mark.opening.count)
                text += "\(mark.sign)\(formula)\(mark.sign)"
                rest = rest[end.upperBound...]
            } else {
                text.append("[")
                rest = rest.dropFirst()
            }
        }
        return (text + rest, sounds)
    }

    private static let marks = [
        (opening: "[$$]", closing: "[/$$]", sign: "$$"), (opening: "[$]", closing: "[/$]", sign: "$"),
        (opening: "[latex]", closing: "[/latex]", sign: ""),
    ]

    /// Kanji with their readings behind them, as `漢字[かんじ]`: with the reading alone, or without it.
    static func reading(_ field: String, keepsReading: Bool) -> String {
        field.replacing(/\x20?([^\x20>]+?)\[(.+?)\]/) { String(keepsReading ? $0.2 : $0.1) }
    }

    /// The words of a piece of HTML on one line.
    static func plain(_ html: String) -> String {
        let needsReading = html.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
        return needsReading ? RichText(html: html).plainText.foldingWhiteSpace : html.foldingWhiteSpace
    }
}

extension StringProtocol {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        (hasSuffix(suffix) ? String(dropLast(suffix.count)) : String(self)).foldingWhiteSpace
    }
}
