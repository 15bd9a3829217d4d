import Assessment
import Canvas
import Figures

/// Draws the card: the question at the left or above, hints and feedback at the right or below.
struct CardView {
    private let screen: CardScreen
    private let desk: Desk
    private let size: Size

    init(_ screen: CardScreen, _ desk: Desk) {
        self.screen = screen
        self.desk = desk
        size = desk.size
    }

    /// From top to bottom:
    ///
    ///     Course · Study                    Question 2 of 20  ✓ 1 ✗ 0      chrome
    ///     ━━━━━━━━━━━━━──────────────────────────────────────────────
    ///     Topic · easy                                        ⚑ Marked      the line above the card
    ///     Stem …                                                            the card, scrolled
    ///      ▸ ○ A  an option                                                 where there are 110 columns
    ///        ○ B  another                                                   the panes stand at the right
    ///      a–d choose  ⏎ answer  h hint                        ? help      chrome
    var frame: Frame {
        var frame = Frame(size: size)
        guard let sitting = desk.sitting else { return frame }
        let layout = screen.layout(sitting, size)
        drawTopic(sitting, on: &frame)
        drawPanes(sitting, layout, on: &frame)
        // A notice may cover it.
        drawCursor(sitting, layout, on: &frame)
        chrome(sitting).draw(on: &frame, desk)
        return frame
    }

    /// Title and progress of the session. Right and wrong answers are counted only where feedback is given at once.
    private func chrome(_ sitting: Sitting) -> Chrome {
        let session = sitting.session
        let position = "Question \(session.current + 1) of \(session.questions.count)"
        let correct = session.correctAnswers
        let verdicts = [
            Span("  ✓ \(correct)", .correct), Span(" ✗ \(session.answers.count - correct)", .incorrect),
        ]
        let answered = session.revealsAnswers ? session.answers.count : session.questions.count(where: \.hasResponse)
        return Chrome(
            title: sitting.title, aside: [Span(position, .plain)] + (session.revealsAnswers ? verdicts : []),
            progress: Double(answered) / Double(max(1, session.questions.count)),
            footer: screen.footerRows(at: desk))
    }

    /// The line above the card: topic and difficulty at the left, state of the question at the right.
    private func drawTopic(_ sitting: Sitting, on frame: inout Frame) {
        guard let exhibit = sitting.exhibit, let question = sitting.session.currentQuestion else { return }
        var right: [Span] = []
        if exhibit.isKeptVersion { right.append(Span("deck changed: as it was asked  ", .warning)) }
        if let result = sitting.result, result.limit != nil {
            let times = "\(shortDuration(question.spent)), average \(shortDuration(result.averageTime))  "
            right.append(Span(times, .muted))
        }
        if let confidence = question.asking?.confidence ?? question.answered?.answer.confidence {
            right.append(Span("\(confidence.title)  ", .chosen))
        }
        if question.isMarked { right.append(Span("⚑ Marked  ", .marked)) }
        if let outcome = question.answered?.outcome { right.append(Span("\(outcome.title) ", outcome.style)) }
        let difficulty = exhibit.item.metadata.difficulty.map { " · \($0.rawValue)" } ?? ""
        let topic = Line(" \(exhibit.topicTitle)\(difficulty)", .muted)
        frame.drawSpread(topic, Line(right), row: 2)
    }

    /// Draws the lines of the card and, where the terminal is wide, the panes beside it with a line between.
    private func drawPanes(_ sitting: Sitting, _ layout: CardLayout, on frame: inout Frame) {
        let content = layout.content
        let rows = CardLayout.rows(size)
        frame.draw(
            layout.card, in: Rect(column: 0, row: rows.lowerBound, columns: content.cardWidth + 1, rows: rows.count),
            scroll: sitting.viewpoint.scroll)
        guard let side = layout.side else { return }
        let column = content.border
        for row in 2..<rows.upperBound { frame.draw("│", at: Point(column: column, row: row), style: .border) }
        frame.draw(
            side, in: Rect(column: column + 2, row: rows.lowerBound, columns: content.sideWidth + 1, rows: rows.count),
            scroll: sitting.viewpoint.sideScroll)
    }

    /// Draws the sign of the current place, and puts the terminal's cursor on it or where the reading goes on.
    private func drawCursor(_ sitting: Sitting, _ layout: CardLayout, on frame: inout Frame) {
        let rows = CardLayout.rows(size)
        frame.cursor = Point(column: 1, row: rows.lowerBound)
        guard screen.isAsked(at: desk), let editor = sitting.editor, editor.places > sitting.viewpoint.cursor,
            layout.places.indices.contains(sitting.viewpoint.cursor)
        else { return }
        let scroll = clampedScroll(sitting.viewpoint.scroll, lines: layout.card.count, height: rows.count)
        let row = rows.lowerBound + layout.places[sitting.viewpoint.cursor].lowerBound - scroll
        frame.cursor?.row = max(rows.lowerBound, min(row, rows.upperBound - 1))
        guard rows.contains(row) else { return }
        frame.restyle(Rect(column: 0, row: row, columns: editor.indent, rows: 1)) { _ in .current }
        frame[Point(column: 1, row: row)] = Cell(.pointer, .current)
        if let caret = editor.caret(layout.text) { frame.cursor?.column = caret }
    }
}

extension Session {
    /// Whether the learner may see by now what was right.
    package var revealsAnswers: Bool { isOver || rules.feedback == .atOnce }
}

extension Rules.Mode {
    /// What a session of the kind is called.
    var title: String {
        switch self {
        case .study: "Study"
        case .exam: "Exam"
        case .review: "Review"
        }
    }
}
