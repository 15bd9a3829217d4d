/// A key and what it does, as the last row of a screen names it.
package struct KeyHint: Equatable, Hashable, Sendable {
    package var key: String
    package var help: String

    package init(_ key: String, _ help: String) {
        self.key = key
        self.help = help
    }

    var line: Line { Line([Span(key, .footerKey), Span(" " + help, .footerText)]) }
}

/// The last row of a screen: ` a–d choose  ⏎ answer  ? help`.
package enum Footer {
    /// As many of the hints as fit, in their order, and `last` in any case.
    ///
    /// - Parameters:
    ///   - hints: the most important first; one that does not fit leaves its place to those after it.
    ///   - last: what is never left out.
    package static func line(_ hints: [KeyHint], last: KeyHint? = KeyHint("?", "help"), columns: Int) -> Line {
        let gap = Line("  ", .footerText)
        let margin = Line(" ", .footerText)
        let end = last.map(\.line)
        let reserved = end.map { $0.columns + gap.columns } ?? 0
        var shown: [Line] = []
        var used = margin.columns - gap.columns
        for hint in hints.map(\.line) where used + gap.columns + hint.columns + reserved <= columns {
            shown.append(hint)
            used += gap.columns + hint.columns
        }
        shown += end.map { [$0] } ?? []
        let joined = shown.enumerated().reduce(margin) { $1.offset == 0 ? $0 + $1.element : $0 + gap + $1.element }
        return joined.truncated(to: columns)
    }
}
