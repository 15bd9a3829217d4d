@testable import Canvas

/// What lines look like, drawn from the top of a frame that has room for them.
func screen(_ lines: [Line], columns: Int) -> String {
    var frame = Frame(columns: columns, rows: lines.count)
    frame.draw(lines, in: frame.bounds)
    return frame.text
}

/// Their styles, in the letters of `Frame.styles`.
func styles(_ lines: [Line], columns: Int) -> String {
    var frame = Frame(columns: columns, rows: lines.count)
    frame.draw(lines, in: frame.bounds)
    return frame.styles
}

/// What is wrong with a frame; empty if every cell holds something that can be shown and wide glyphs are whole.
func faults(of frame: Frame) -> [String] {
    var faults: [String] = []
    for row in 0..<frame.size.rows {
        var expectsContinuation = false
        for (column, cell) in frame.rows[row].enumerated() {
            let isContinuation = cell.glyph == .continuation
            if isContinuation != expectsContinuation { faults.append("half a glyph at \(column), \(row)") }
            for scalar in cell.glyph.scalars where scalar.properties.generalCategory == .control {
                faults.append("U+\(String(scalar.value, radix: 16)) at \(column), \(row)")
            }
            expectsContinuation = Unicode.Scalar(cell.glyph.base).map { TextWidth.columns(of: $0) == 2 } ?? false
        }
        if expectsContinuation { faults.append("half a glyph at the end of row \(row)") }
    }
    return faults
}

extension String {
    /// The text without blanks at its end.
    var trimmed: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
