import Assessment
import Canvas
import Memory

/// The day of a course's exam, written in one field.
package struct ExamDayScreen: Screen {
    package enum Action: Equatable, Sendable { case save, cancel }

    package static let title = "Day of the exam"

    package static let keymap = Keymap<Action>([
        Binding([.enter], .save, brief: "save", "save the day; an empty one takes it away"),
        Binding([.escape], .cancel, brief: "cancel", "leave the day as it was"),
    ])

    /// Whose exam it is.
    let course: CourseID
    package internal(set) var field: TextField

    /// - Parameter day: the one that is set, counted from 1970-01-01.
    package init(course: CourseID, day: Int?) {
        self.course = course
        field = TextField(day.map { CivilDate(dayNumber: $0).description } ?? "")
    }

    /// Keys are text here.
    package func offers(_ action: CommonAction, at desk: Desk) -> Bool { false }

    package mutating func move(_ movement: Movement, at desk: inout Desk) -> Reaction { .none }

    package mutating func perform(_ action: Action, at desk: inout Desk, now: Instant) -> Reaction {
        let text = field.text.foldingWhiteSpace
        switch action {
        case .cancel: return .back
        case .save where text.isEmpty: return .effect(.setExamDay(course, nil))
        case .save:
            guard let date = CivilDate(text) else {
                desk.notice = "“\(text)” is no date. Write it like 2026-12-20: year, month, day."
                return .none
            }
            return .effect(.setExamDay(course, date.dayNumber))
        }
    }

    package mutating func take(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction {
        field.take(input)
        return .none
    }

    /// What was kept shows on the screen below; what was refused is said here.
    package mutating func receive(_ answer: Message, at desk: inout Desk) -> Reaction {
        if case .library = answer { .back } else { .none }
    }

    package func view(_ desk: Desk) -> Frame {
        var frame = Frame(size: desk.size)
        let body = Chrome.body(desk.size)
        let question = Line("When is the exam? Year, month, day, such as 2026-12-20.").wrapped(
            to: max(1, body.size.columns - 1), indent: 1, hanging: 1)
        frame.draw([Line()] + question, in: body)
        let row = body.origin.row + question.count + 2
        frame.draw(field, at: Point(column: 3, row: row), columns: body.size.columns - 4)
        Chrome(title: "\(desk.library.shelf(course)?.title ?? "") · Day of the exam", footer: footerRows(at: desk))
            .draw(on: &frame, desk)
        return frame
    }
}
