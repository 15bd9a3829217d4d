import Assessment
import Canvas

/// Draws every question as a number with its state.
struct OverviewView {
    private let screen: OverviewScreen
    private let desk: Desk
    private let shown: [Int]
    private let cells: Grid

    /// Columns that a question takes: cursor, number, state, mark.
    private static let cell = 7

    /// Columns of cursor and number.
    private static let numberColumns = 4

    /// The grid of a number of questions on a terminal of a size.
    static func grid(_ count: Int, _ size: Size) -> Grid {
        Grid(count: count, cellColumns: cell, columns: min(size.columns - 2, 10 * cell))
    }

    init(_ screen: OverviewScreen, _ desk: Desk) {
        self.screen = screen
        self.desk = desk
        shown = screen.questions(desk)
        cells = Self.grid(shown.count, desk.size)
    }

    /// A number for each question, with its state and mark, and below what the signs mean:
    ///
    ///       1○    2●⚑  ▸3✓   4✗ …
    ///
    ///     ✓ 1 ◐ 0 ✗ 1   ○ unanswered 2   ⚑ marked 1   · current
    var frame: Frame {
        var frame = Frame(size: desk.size)
        guard let sitting = desk.sitting else { return frame }
        let body = Chrome.body(desk.size)
        let grid = self.grid(body)
        let scroll = scroll(height: grid.size.rows)
        frame.draw(lines(sitting.session), in: grid, scroll: scroll)
        for (row, line) in legend(sitting.session).enumerated() {
            let point = Point(column: 2, row: grid.rows.upperBound + 1 + row)
            frame.draw(line.truncated(to: frame.size.columns - point.column), at: point)
        }
        if let index = shown.firstIndex(of: screen.cursor) {
            let cell = cells.place(of: index)
            let column = 1 + cell.column + Self.numberColumns - 1 - "\(screen.cursor + 1)".utf8.count
            frame.cursor = Point(column: max(0, column), row: grid.origin.row + cell.row - scroll)
        }
        Chrome(
            title: sitting.exam != nil ? sitting.title : "\(sitting.courseTitle) · Overview",
            aside: [Span("Question \(sitting.session.current + 1) of \(sitting.session.questions.count)")],
            footer: screen.footerRows(at: desk)
        ).draw(on: &frame, desk)
        return frame
    }

    /// How many rows of the grid are seen at once.
    var gridHeight: Int { grid(Chrome.body(desk.size)).size.rows }

    /// The question at a point of the terminal, if there is one.
    func question(at point: Point) -> Int? {
        let grid = self.grid(Chrome.body(desk.size))
        guard grid.contains(point) else { return nil }
        let row = point.row - grid.origin.row + scroll(height: grid.size.rows)
        return cells.index(at: Point(column: point.column - 1, row: row)).map { shown[$0] }
    }

    /// The grid takes what the legend leaves of the body.
    private func grid(_ body: Rect) -> Rect {
        Rect(
            column: 1, row: body.origin.row + 1, columns: min(body.size.columns - 1, cells.perRow * Self.cell),
            rows: max(1, min(body.size.rows - 4, cells.rowCount)))
    }

    /// The row of the question under the cursor is seen.
    private func scroll(height: Int) -> Int {
        let row = cells.place(of: shown.firstIndex(of: screen.cursor) ?? 0).row
        return Screens.scroll(0, toShow: row..<row + 1, lines: cells.rowCount, height: height)
    }

    private func lines(_ session: Session) -> [Line] {
        guard !shown.isEmpty else { return [Line("  There are none.", .muted)] }
        return cells.lines { cell(shown[$0], session) }
    }

    /// A question as a number with its signs. What an exam has not shown yet is no part of it.
    private func cell(_ index: Int, _ session: Session) -> Line {
        let isCursor = index == screen.cursor
        let sign = isCursor ? "▸" : index == session.current ? "·" : " "
        let number = Line("\(sign)\(index + 1)", isCursor ? .current : .plain)
        let question = session.questions[index]
        let state = Span(
            state(of: question, isHalf: session.isHalfGiven(index)), question.answered?.outcome.style ?? .plain)
        return number.padded(to: Self.numberColumns, .trailing)
            + Line([state, Span(question.isMarked ? "⚑ " : "  ", .marked)])
    }

    /// Right or wrong where that may be seen, otherwise only whether anything is given.
    private func state(of question: Question, isHalf: Bool) -> String {
        question.answered?.outcome.sign ?? (isHalf ? "◑" : question.hasResponse ? "●" : "○")
    }

    /// What the signs mean and how many questions have each, and what the filter leaves out.
    private func legend(_ session: Session) -> [Line] {
        let tally = Summary(session).total
        let marked = session.questions.count(where: \.isMarked)
        let filter: String =
            switch screen.filter {
            case .all: ""
            case .unanswered: "Only unanswered questions are shown. f shows all."
            case .marked: "Only marked questions are shown. m shows all."
            }
        let verdicts = [
            Span("✓ \(tally.correct) ", .correct), Span("◐ \(tally.partlyCorrect) ", .partial),
            Span("✗ \(tally.incorrect) ", .incorrect),
        ]
        let half = session.questions.indices.count(where: session.isHalfGiven)
        let given = session.questions.count(where: \.hasResponse)
        let answered = session.revealsAnswers ? tally.answered : given
        let spans =
            (half > 0 && !session.revealsAnswers ? [Span("  ◑ half given \(half) ")] : []) + [
                Span("  ○ unanswered \(tally.questions - answered) "), Span("  ⚑ marked \(marked)", .marked),
                Span("   · current"),
            ]
        return [
            Line((session.revealsAnswers ? verdicts : [Span("● answered \(given - half) ")]) + spans),
            Line(filter, .muted),
        ]
    }
}
