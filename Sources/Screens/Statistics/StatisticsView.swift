import Canvas

/// Draws a section of the statistics under the names of all sections.
struct StatisticsView {
    private let screen: StatisticsScreen
    private let desk: Desk
    /// Where the section stands, under the names and a blank row.
    private let region: Rect

    init(_ screen: StatisticsScreen, _ desk: Desk) {
        self.screen = screen
        self.desk = desk
        let body = Chrome.body(desk.size)
        region = Rect(
            column: 0, row: body.origin.row + 2, columns: body.size.columns, rows: max(0, body.size.rows - 2))
    }

    var text: ScrolledText {
        let lines = screen.report.map { $0.lines(screen.section, columns: max(1, region.size.columns - 1)) } ?? []
        return ScrolledText(lines: lines, region: region)
    }

    var frame: Frame {
        var frame = Frame(size: desk.size)
        let names = names
        let row = region.origin.row - 2
        for name in names { frame.draw(name.line, at: Point(column: name.column, row: row)) }
        frame.draw(text, scroll: screen.scroll)
        frame.cursor = Point(column: names.first { $0.section == screen.section }?.column ?? 0, row: row)
        let title = screen.report?.title ?? desk.library.shelf(screen.course)?.title ?? ""
        let answers = screen.report.map { count($0.days.total.answers, "answer") } ?? ""
        Chrome(title: "\(title) · Statistics", aside: [Span(answers, .muted)], footer: screen.footerRows(at: desk))
            .draw(on: &frame, desk)
        return frame
    }

    /// The section whose name stands at a point of the terminal, if there is one.
    func section(at point: Point) -> StatisticsSection? {
        guard point.row == region.origin.row - 2 else { return nil }
        return names.first { ($0.column..<$0.column + $0.line.columns).contains(point.column) }?.section
    }

    private struct Name {
        let section: StatisticsSection
        let column: Int
        let line: Line
    }

    /// The names side by side; where there is no room for all, numbers for those that are not shown.
    private var names: [Name] {
        let full = names(isShort: false)
        let end = full.last.map { $0.column + $0.line.columns } ?? 0
        return end <= desk.size.columns ? full : names(isShort: true)
    }

    private func names(isShort: Bool) -> [Name] {
        let gap = desk.size.columns < Self.wide ? 0 : 2
        var column = 1
        return StatisticsSection.allCases.map { section in
            let isCurrent = section == screen.section
            let title = isShort && !isCurrent ? "" : " \(section.title)"
            let line = Line([
                Span(isCurrent ? "▸" : " ", .current),
                Span("\(section.rawValue + 1)\(title)", isCurrent ? .current : .muted),
            ])
            defer { column += line.columns + gap }
            return Name(section: section, column: column, line: line)
        }
    }

    /// From so many columns on names stand further apart.
    private static let wide = 80
}

extension CourseReport {
    /// The blocks of a section one under the other. Where there is room the first stands beside the others.
    package func lines(_ section: StatisticsSection, columns: Int) -> [Line] {
        let shown = section.blocks.filter(blocks.contains)
        guard columns >= Self.twoColumns else { return stacked(shown, columns) }
        let width = columns / 2
        let halves = [stacked(shown.prefix(1), width - 2), stacked(shown.dropFirst(), width - 2)]
        return (0..<(halves.map(\.count).max() ?? 0)).map { row in
            halves.reduce(Line()) { $0 + (row < $1.count ? $1[row] : Line()).fitted(to: width) }
        }
    }

    private func stacked(_ blocks: some Sequence<StatisticsBlock>, _ columns: Int) -> [Line] {
        Array(blocks.map { lines($0, columns: columns) }.joined(separator: [Line()]))
    }

    /// From so many columns on blocks stand side by side, and each has room for half a year.
    private static let twoColumns = 120
}
