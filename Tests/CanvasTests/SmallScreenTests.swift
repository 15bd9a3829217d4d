import Testing

@testable import Canvas

/// Whatever can be drawn, in every size from nothing to a few cells: no line wider than it may be, no half glyph.
@Suite struct SmallScreenTests {
    private static let sizes = (0...7).flatMap { columns in
        (0...5).map { Size(columns: columns, rows: $0) }
    }

    @Test(arguments: sizes)
    func everythingFitsASmallScreen(_ size: Size) {
        for (name, lines) in drawings(size) {
            #expect(lines.allSatisfy { $0.columns <= size.columns }, "\(name)")
            var frame = Frame(size: size)
            frame.draw(lines, in: frame.bounds)
            #expect(faults(of: frame).isEmpty, "\(name)")
        }
    }

    @Test(arguments: sizes)
    func aScrollBarStaysInItsRegion(_ size: Size) {
        var frame = Frame(columns: 9, rows: 7)
        frame.drawScrollBar(
            Viewport(length: 50, height: 5, offset: 20), in: Rect(origin: Point(column: 1, row: 1), size: size))
        let inside = Rect(column: size.columns, row: 1, columns: 1, rows: size.rows)
        for row in 0..<7 {
            for column in 0..<9 where frame[Point(column: column, row: row)] != .blank {
                #expect(inside.contains(Point(column: column, row: row)))
            }
        }
    }

    private func drawings(_ size: Size) -> [(String, [Line])] {
        let text = Line([Span("漢字 and "), Span("code", .code)])
        let columns = size.columns
        return [
            ("panel", Panel(title: text, content: [text, text]).lines(columns: columns, rows: size.rows)),
            ("rules", [Rule.plain(columns: columns), Rule.progress(0.4, columns: columns)]),
            ("footer", [Footer.line([KeyHint("⏎", "answer")], columns: columns)]),
            ("field", [TextField("漢字漢字").layout(columns: columns, placeholder: "search").line]),
            ("table", Table(header: [text, text], rows: [[text], [text, text, text]]).lines(columns: columns)),
            ("spread", [Line.spread(text, text, columns: columns)]),
            ("bars", [Bar.line(0.3, columns: columns)]),
            ("interval", IntervalBar(estimate: 0.5, interval: 0.2...0.7, cut: 0.8).lines(columns: columns)),
            (
                "days",
                DayCalendar(counts: [1, 2, 3, 0], firstRow: 5, rowNames: ["月"], columnNames: [1: "十月"]).lines(
                    columns: columns)
            ),
            ("line plot", LinePlot(values: [1, nil, 3], range: 0...2, top: "二", bottom: "0").lines(size: size)),
            ("calibration", CalibrationPlot(groups: [.init(expected: 1, observed: 0, count: 1)]).lines(size: size)),
            ("dots", DotPlane(size: size).lines()),
        ]
    }
}
