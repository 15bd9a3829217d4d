import Testing

@testable import Canvas

@Suite struct BarTests {
    @Test(arguments: [
        (0.0, "          "), (0.001, "▏         "), (0.0625, "▋         "), (0.5, "█████     "), (0.67, "██████▊   "),
        (0.999, "█████████▉"), (1, "██████████"), (3, "██████████"), (-1, "          "), (.nan, "          "),
    ])
    func aBarGrowsInEighths(part: Double, shown: String) {
        #expect(Bar.line(part, columns: 10).text == shown)
    }

    @Test(arguments: [0, -4])
    func inNoWidthThereIsNoBar(columns: Int) {
        #expect(Bar.line(0.5, columns: columns).isEmpty)
    }

    @Test func aLongerBarIsNeverOfASmallerShare() {
        let eighths = (0...1000).map { step in
            Bar.line(Double(step) / 1000, columns: 7).text.reduce(0) {
                $0 + (" ▏▎▍▌▋▊▉█".firstIndex(of: $1)?.utf16Offset(in: " ▏▎▍▌▋▊▉█") ?? 0)
            }
        }
        #expect(eighths == eighths.sorted())
        #expect(Set(eighths) == Set(0...56))
    }
}

@Suite struct IntervalBarTests {
    @Test func theIntervalStandsOnAScale() {
        let bar = IntervalBar(estimate: 0.86, interval: 0.74...0.93, cut: 0.8)
        #expect(
            screen(bar.lines(columns: 51), columns: 51) == """
                                                     ├──┃──●───┤
                0         20        40        60        80      100
                """)
        #expect(styles([bar.lines(columns: 51)[0]], columns: 51).suffix(14) == "###!##h####---")
    }

    @Test(arguments: [
        (12, "├─────●────┤", "0     50 100"), (5, "├─●─┤", "0 100"), (4, "├─●┤", "0   "), (3, "├●┤", "0"),
        (2, "├●", "0"), (1, "●", "0"),
    ])
    func aNarrowScaleHasFewerNumbers(columns: Int, marker: String, scale: String) {
        let lines = IntervalBar(estimate: 0.5, interval: 0...1).lines(columns: columns)
        #expect(lines.map(\.columns).allSatisfy { $0 <= columns })
        #expect(lines[0].text == marker)
        #expect(lines[1].text == scale.trimmed)
    }

    @Test func whatIsOffTheScaleStandsAtItsEnds() {
        #expect(IntervalBar(estimate: 2, interval: -1...9).lines(columns: 6)[0].text == "├────●")
        #expect(IntervalBar(estimate: 0.5, interval: 0...1).lines(columns: 0).isEmpty)
    }
}

@Suite struct DayCalendarTests {
    @Test func weeksStandSideBySide() {
        let calendar = DayCalendar(
            counts: [0, 1, 2, 3, 4, 0, 8, 8, 6, 4, 2, 0], firstRow: 2, rowNames: ["Mon", "", "Wed", "", "Fri", "", ""],
            columnNames: [0: "Nov", 8: "Dec"])
        #expect(
            screen(calendar.lines(columns: 20), columns: 20)
                == """
                    Nov
                Mon   ·
                      █
                Wed · █
                    ░ ▓
                Fri ░ ▒
                    ▒ ░
                    ▒ ·
                """)
    }

    @Test func theLastWeeksAreShownWhereNotAllFit() {
        let calendar = DayCalendar(counts: Array(repeating: 0, count: 14) + Array(repeating: 5, count: 7))
        #expect(calendar.lines(columns: 3).map(\.text) == [""] + Array(repeating: "· █", count: 7))
        #expect(calendar.lines(columns: 2).map(\.text) == [""] + Array(repeating: "█", count: 7))
    }

    @Test(arguments: [(0, 0), (1, 1), (2, 1), (3, 2), (5, 3), (6, 3), (7, 4), (8, 4), (-3, 0)])
    func intensityIsReadWithoutColour(count: Int, level: Int) {
        #expect(DayCalendar.level(count, greatest: 8) == level)
    }

    @Test(arguments: [-1, 0, 1, 3, 4, 5, 30])
    func aCalendarFitsItsWidth(columns: Int) {
        let calendar = DayCalendar(
            counts: Array(0..<100), rowNames: ["Mon"], columnNames: [0: "November", 30: "Dec", 61: "Jan"])
        #expect(calendar.lines(columns: columns).allSatisfy { $0.columns <= columns })
        #expect(DayCalendar(counts: []).lines(columns: columns).isEmpty)
    }
}

@Suite struct DotPlaneTests {
    @Test(arguments: [(0, 0, "⠁"), (1, 0, "⠈"), (0, 3, "⡀"), (1, 3, "⢀"), (2, 0, ""), (-1, 0, "")])
    func aDotHasItsPlaceInACell(x: Int, y: Int, shown: String) {
        var plane = DotPlane(size: Size(columns: 1, rows: 1))
        plane.set(x: x, y: y)
        #expect(screen(plane.lines(), columns: 1) == shown)
    }

    @Test(arguments: [
        ((0, 0), (7, 7)), ((7, 7), (0, 0)), ((0, 7), (7, 0)), ((3, 0), (3, 7)), ((0, 2), (7, 2)), ((4, 4), (4, 4)),
    ])
    func aLineHasADotForEachStep(from: (Int, Int), to: (Int, Int)) {
        var plane = DotPlane(size: Size(columns: 4, rows: 2))
        plane.line(from: (from.0, from.1), to: (to.0, to.1))
        let dots = plane.lines().flatMap { $0.text.unicodeScalars }.reduce(0) {
            $0 + ($1 == " " ? 0 : Int($1.value - 0x2800).nonzeroBitCount)
        }
        #expect(dots == max(abs(from.0 - to.0), abs(from.1 - to.1)) + 1)
    }
}

@Suite struct LinePlotTests {
    @Test func aLineRisesFromLeftToRight() {
        let plot = LinePlot(values: [0, 0.5, 1], range: 0...1, top: "100 %", bottom: "0 %")
        #expect(
            screen(plot.lines(size: Size(columns: 12, rows: 3)), columns: 12) == """
                100 %┤    ⡠⠊
                     │  ⡠⠊
                  0 %┤⡠⠊
                """)
    }

    @Test func whatIsNotKnownIsAGap() {
        let plot = LinePlot(values: [0, 0, nil, .nan, 1, 1], range: 0...1)
        #expect(
            screen(plot.lines(size: Size(columns: 7, rows: 2)), columns: 7)
                == "┤    ⠉⠉\n┤⣀⡀".replacing("⠉⠉", with: "⠈⠉"))
    }

    @Test(arguments: [(0, 0), (1, 1), (2, 1), (3, 3), (-2, 4), (8, 2)])
    func aPlotFitsItsSize(columns: Int, rows: Int) {
        for values in [[], [0.5], [.infinity, -.infinity, 3]] as [[Double]] {
            let lines = LinePlot(values: values, range: 1...1, top: "top").lines(
                size: Size(columns: columns, rows: rows))
            #expect(lines.count == max(0, rows))
            #expect(lines.allSatisfy { $0.columns <= max(0, columns) })
        }
    }
}

@Suite struct CalibrationPlotTests {
    private let plot = CalibrationPlot(groups: [
        .init(expected: 0.2, observed: 0.4, count: 5), .init(expected: 0.9, observed: 0.8, count: 50),
    ])

    @Test func groupsStandBesideTheDiagonal() {
        #expect(
            screen(plot.lines(size: Size(columns: 17, rows: 8)), columns: 17) == """
                100 %┤         ··
                     │       ··●
                     │     ··
                     │  ○··
                     │ ··
                  0 %┤·
                     └───────────
                      0     100 %
                """)
    }

    @Test(arguments: [(0, 0), (7, 9), (8, 3), (8, 4), (9, 5), (-3, -3)])
    func aPlotFitsItsSize(columns: Int, rows: Int) {
        let lines = plot.lines(size: Size(columns: columns, rows: rows))
        #expect(lines.isEmpty == (columns < 8 || rows < 4))
        #expect(lines.isEmpty || lines.count == rows)
        #expect(lines.allSatisfy { $0.columns <= max(0, columns) })
    }
}
