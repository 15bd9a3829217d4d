/// Lines across a screen.
package enum Rule {
    /// A thin line.
    package static func plain(columns: Int, style: Style = .border) -> Line {
        Line(String(run: "─", count: columns), style)
    }

    /// A line that is heavy as far as something has got: `━━━━───`.
    ///
    /// - Parameter part: from 0 to 1; it is heavy over the whole width only at 1, and not at all only at 0.
    package static func progress(_ part: Double, columns: Int) -> Line {
        let columns = max(0, columns)
        let heavy = Proportion.steps(part, of: columns)
        return Line(String(run: "━", count: heavy), .bar)
            + Line(String(run: "─", count: columns - heavy), .barRest)
    }

    /// How far one has got with `done` of `total` as a line.
    package static func progress(_ done: Int, of total: Int, columns: Int) -> Line {
        progress(total > 0 ? Double(done) / Double(total) : 0, columns: columns)
    }
}

extension Frame {
    /// Draws `Rule.progress` over a whole row: every frame of a session has one.
    package mutating func drawProgress(_ part: Double, row: Int) {
        let heavy = Proportion.steps(part, of: size.columns)
        let rest = size.columns - heavy
        fill(Rect(column: 0, row: row, columns: heavy, rows: 1), with: Glyph(base: 0x2501), style: .bar)
        fill(Rect(column: heavy, row: row, columns: rest, rows: 1), with: Glyph(base: 0x2500), style: .barRest)
    }
}
