import Canvas

/// What is shown where nothing else has room.
enum TooSmall {
    static let least = Size(columns: 40, rows: 12)

    static func fits(_ size: Size) -> Bool { size.columns >= least.columns && size.rows >= least.rows }

    static func view(_ size: Size) -> Frame {
        var frame = Frame(size: size)
        let text =
            "Swot needs a terminal of \(least.columns)×\(least.rows); this one has \(size.columns)×\(size.rows). Make it larger to go on; C-c leaves, and keeps the session."
        for (row, line) in Line(text).wrapped(to: max(1, size.columns)).enumerated() {
            frame.draw(line, at: Point(column: 0, row: row))
        }
        return frame
    }
}
