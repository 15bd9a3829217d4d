import Assessment
import Canvas

extension Assessment.Table {
    /// The table's lines, with columns as wide as their widest cell.
    func lines(_ style: Style) -> [Line] {
        Canvas.Table(
            header: heading.map { Line($0.spans(.heading)) },
            rows: rows.map { row in row.map { Line($0.spans(style)) } },
            alignments: alignments.map { Canvas.Alignment($0) }
        ).lines()
    }
}

extension Canvas.Alignment {
    init(_ alignment: Assessment.Table.Alignment) {
        self =
            switch alignment {
            case .none, .left: .leading
            case .centre: .center
            case .right: .trailing
            }
    }
}
