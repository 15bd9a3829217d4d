import Assessment
import Canvas

/// Draws what is left open.
struct ExamEndView {
    private let screen: ExamEndScreen
    private let desk: Desk

    init(_ screen: ExamEndScreen, _ desk: Desk) {
        self.screen = screen
        self.desk = desk
    }

    var frame: Frame {
        var frame = Frame(size: desk.size)
        guard let sitting = desk.sitting else { return frame }
        let body = Chrome.body(desk.size)
        frame.draw(lines(sitting.session, columns: max(1, body.size.columns - 2)), in: body, scroll: 0)
        frame.cursor = Point(column: 1, row: body.origin.row + 1)
        Chrome(title: sitting.title, keys: screen.keys(at: desk)).draw(on: &frame, desk)
        return frame
    }

    private func lines(_ session: Session, columns: Int) -> [Line] {
        let open = OpenQuestions(session)
        let total = session.sectionQuestions.count
        let heading = session.isInLastSection ? "Submit exam?" : "Close the section “\(sectionTitle(session))”?"
        let after =
            session.isInLastSection
            ? "S submits the exam; nothing can be changed afterwards. esc goes back."
            : "S closes the section; it cannot be opened again. esc goes back."
        return [
            Line(), Line(" \(heading)", .heading), Line(),
            Line(" ● \(total - open.unanswered.count) of \(count(total, "question")) answered"), Line(),
        ] + list("○ Unanswered", open.unanswered, columns) + list("⚑ Marked", open.marked, columns)
            + Line(after, .muted).wrapped(to: columns, indent: 1, hanging: 1)
    }

    private func sectionTitle(_ session: Session) -> String { session.rules.sections[session.section].title }

    private func list(_ title: String, _ questions: [Int], _ columns: Int) -> [Line] {
        let numbers = questions.isEmpty ? "none" : questions.map { "\($0 + 1)" }.joined(separator: ", ")
        return Line("\(title): \(numbers)").wrapped(to: columns, indent: 1, hanging: 3) + [Line()]
    }
}
