/// Horizontal bars.
package enum Bar {
    /// A bar for a share of the width, in steps of an eighth of a column: `█████▍`, blank after it.
    ///
    /// - Parameter part: from 0 to 1; a bar is empty only at 0 and full only at 1.
    package static func line(_ part: Double, columns: Int, style: Style = .bar) -> Line {
        let columns = max(0, columns)
        let eighths = Proportion.steps(part, of: columns * 8)
        let full = String(run: "█", count: eighths / 8)
        let rest = eighths % 8 == 0 ? "" : String(blocks[eighths % 8 - 1])
        return Line(full + rest, style).padded(to: columns, style: .barRest)
    }

    /// From one to seven eighths of a column.
    private static let blocks: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
