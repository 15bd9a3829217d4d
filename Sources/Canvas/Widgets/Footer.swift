/// A key and what it does, as the last row of a screen names it.
package struct KeyHint: Equatable, Hashable, Sendable {
    package var key: String
    package var help: String

    package init(_ key: String, _ help: String) {
        self.key = key
        self.help = help
    }

    var columns: Int { TextWidth.columns(of: key) + 1 + TextWidth.columns(of: help) }
}

/// The last row of a screen: ` a–d choose  ⏎ answer  ? help`.
package enum Footer {
    /// As many of the hints as fit, in their order, and `last` in any case.
    ///
    /// - Parameters:
    ///   - hints: the most important first; one that does not fit leaves its place to those after it.
    ///   - last: what is never left out.
    package static func line(_ hints: [KeyHint], last: KeyHint? = KeyHint("?", "help"), columns: Int) -> Line {
        let gap = 2
        let reserved = last.map { $0.columns + gap } ?? 0
        var spans: [Span] = []
        spans.reserveCapacity(3 * (hints.count + 1))
        var used = 1 - gap
        func append(_ hint: KeyHint, _ width: Int) {
            spans.append(Span(spans.isEmpty ? " " : "  ", .footerText))
            spans.append(Span(hint.key, .footerKey))
            spans.append(Span(" " + hint.help, .footerText))
            used += gap + width
        }
        for hint in hints {
            let width = hint.columns
            if used + gap + width + reserved <= columns { append(hint, width) }
        }
        if let last { append(last, last.columns) }
        let line = Line(spans.isEmpty ? [Span(" ", .footerText)] : spans)
        return used <= columns ? line : line.truncated(to: columns)
    }
}
