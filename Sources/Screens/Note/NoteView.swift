import Canvas

/// Draws the field in which a note is written, over the card.
struct NoteView {
    private let screen: NoteScreen
    private let desk: Desk

    init(_ screen: NoteScreen, _ desk: Desk) {
        self.screen = screen
        self.desk = desk
    }

    var frame: Frame {
        var frame = CardView(CardScreen(), desk).frame
        let size = desk.size
        let rows = Rect(column: 0, row: size.rows - 4, columns: size.columns, rows: 4)
        frame.fill(rows)
        frame.draw(Rule.progress(1, columns: size.columns), at: rows.origin)
        frame.draw(
            Line(screen.isPad ? " Scratch pad" : " Your note on this question", .heading),
            at: Point(column: 0, row: rows.origin.row + 1))
        frame.draw(screen.field, at: Point(column: 1, row: rows.origin.row + 2), columns: size.columns - 2)
        frame.draw(footerLine(screen.keys(at: desk), columns: size.columns), at: Point(column: 0, row: size.rows - 1))
        return frame
    }
}
