import Testing

@testable import Canvas

@Suite struct ColumnChartTests {
    @Test func columnsStandOnAnAxis() {
        let chart = ColumnChart(values: [8, 4, 0, 1, 3], names: [0: "now", 3: "then"])
        #expect(
            screen(chart.lines(size: Size(columns: 17, rows: 4)), columns: 17) == """
                8┤██
                0┤██ ██    ▂▂ ▆▆
                 └───────────────
                  now      then
                """)
    }

    @Test func whatIsNotNothingCanBeSeen() {
        let chart = ColumnChart(values: [1000, 1])
        #expect(chart.lines(size: Size(columns: 9, rows: 3)).first?.text == "1000┤█ ▁ ")
    }

    @Test func namesThatHaveNoRoomAreLeftOut() {
        let chart = ColumnChart(values: [1, 1, 1], names: [0: "first", 1: "second", 2: "3"])
        #expect(chart.lines(size: Size(columns: 11, rows: 3)).last?.text.trimmed == "  first 3")
        #expect(chart.lines(size: Size(columns: 5, rows: 3)).last?.text.trimmed == "    3")
    }

    @Test func nothingAtAllIsAnEmptyField() {
        let lines = ColumnChart(values: [0, 0]).lines(size: Size(columns: 8, rows: 4))
        #expect(screen(lines, columns: 8) == "1┤\n0┤\n └──────\n")
    }

    @Test(arguments: [Size(columns: 20, rows: 2), Size(columns: 4, rows: 9), Size(columns: 0, rows: 0)])
    func withoutRoomThereIsNoChart(size: Size) {
        #expect(ColumnChart(values: [1, 2, 3]).lines(size: size).isEmpty)
    }
}
