import Assessment
import Canvas

/// Draws the field, what was found, and the item under the cursor: beside the list where there is room, below it
/// elsewhere.
struct SearchView {
    private let screen: SearchScreen
    private let desk: Desk
    private let list: Rect
    private let item: Rect

    /// Rows above the list: title, line, field, a blank one.
    private static let top = Chrome.top + 2

    /// Where list and item stand: side by side, or the item below with two thirds of the rows.
    private static func regions(_ size: Size) -> (list: Rect, item: Rect) {
        let rows = max(2, size.rows - top - Chrome.bottom)
        if CardLayout.isWide(size) {
            let width = size.columns * 2 / 5
            return (
                Rect(column: 0, row: top, columns: width, rows: rows),
                Rect(column: width + 2, row: top, columns: size.columns - width - 4, rows: rows)
            )
        }
        let above = max(1, rows / 3)
        return (
            Rect(column: 0, row: top, columns: size.columns - 1, rows: above),
            Rect(column: 1, row: top + above + 1, columns: size.columns - 3, rows: rows - above - 1)
        )
    }

    init(_ screen: SearchScreen, _ desk: Desk) {
        self.screen = screen
        self.desk = desk
        (list, item) = Self.regions(desk.size)
    }

    var frame: Frame {
        var frame = Frame(size: desk.size)
        drawList(on: &frame)
        frame.draw(text, scroll: screen.scroll)
        drawField(on: &frame)
        let title = desk.library.shelf(screen.course)?.title ?? desk.sitting?.courseTitle ?? ""
        Chrome(title: "\(title) · Search", aside: [Span(count, .muted)], footer: screen.footerRows(at: desk))
            .draw(on: &frame, desk)
        return frame
    }

    /// The item under the cursor.
    var text: ScrolledText { ScrolledText(lines: itemLines, region: item) }

    /// How many matches there are, and which is under the cursor.
    private var count: String {
        switch screen.hits.count {
        case 0: screen.field.text.isEmpty ? "" : "no match"
        case 1: "1 match"
        case let count: "\(screen.cursor + 1) of \(count) matches"
        }
    }

    /// The field; with the terminal's cursor in it while the learner types.
    private func drawField(on frame: inout Frame) {
        frame.draw(" / ", at: Point(column: 0, row: Chrome.top), style: .footerKey)
        let point = Point(column: 3, row: Chrome.top)
        let columns = frame.size.columns - 4
        if screen.isTyping {
            frame.draw(screen.field, at: point, columns: columns)
        } else {
            frame.draw(Line(screen.field.text, .field).truncated(to: columns), at: point)
        }
    }

    /// The matches: stem and topic of each in one line.
    private func drawList(on frame: inout Frame) {
        let first = scroll(
            0, toShow: screen.cursor..<screen.cursor + 1, lines: screen.hits.count, height: list.size.rows)
        let lines = screen.hits.enumerated().map { index, hit in
            let isCurrent = index == screen.cursor
            return Line([
                Span(isCurrent ? " ▸ " : "   ", .current), Span(hit.stem.showingGaps, isCurrent ? .current : .plain),
                Span("  \(hit.topic)", .muted),
            ]).truncated(to: list.size.columns - 1)
        }
        frame.draw(lines, in: list, scroll: first)
        if !screen.isTyping {
            frame.cursor = Point(column: 1, row: list.origin.row + screen.cursor - first)
        }
    }

    /// The item as it stands in its deck, in the order of its author; what is right once it is asked for.
    private var itemLines: [Line] {
        guard let exhibit = screen.exhibit else { return [] }
        let layout = TextLayout(width: max(1, item.size.columns - 1))
        let editor = exhibit.item.editor(isExplained: screen.isRevealed)
        var lines = editor.stem(exhibit.item.stem, layout).flatMap(\.lines) + [Line()]
        lines += editor.parts(layout).flatMap(\.lines)
        guard screen.isRevealed, let explanation = exhibit.item.explanation else { return lines }
        return lines + [Line(), Line("Explanation", .heading)] + layout.lines(explanation)
    }
}
