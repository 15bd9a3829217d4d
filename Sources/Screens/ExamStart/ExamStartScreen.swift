import Assessment
import Canvas

/// The rules of an exam, before it begins.
package struct ExamStartScreen: TextScreen {
    package enum Action: Equatable, Sendable { case start, more, less, largest }

    package static let title = "Exam"

    package static let keymap = Keymap<Action>([
        Binding([.enter], .start, brief: "start", "start the exam; its time runs from then on"),
        Binding([.right, .character("l")], .more, brief: "another exam", "the course's next exam"),
        Binding([.left, .character("h")], .less, "the course's exam before"),
        Binding([.character("L")], .largest, brief: "the largest form", "take the largest form that can be had"),
    ])

    let course: CourseID
    let exams: [Course.Exam]
    /// nil: any.
    let seed: Seed?
    /// The exam that is shown, from 0.
    package internal(set) var index: Int
    package var scroll = 0
    /// Why the bank cannot fill the exam, once that was tried.
    package internal(set) var shortage: Shortage?

    /// - Parameters:
    ///   - exams: at least one.
    ///   - index: the exam that is shown first.
    package init(course: CourseID, exams: [Course.Exam], index: Int = 0, seed: Seed? = nil) {
        self.course = course
        self.exams = exams
        self.index = index
        self.seed = seed
    }

    package var showsOutlooks: Bool { true }

    /// The exam that is shown.
    var exam: Course.Exam? { exams.indices.contains(index) ? exams[index] : nil }

    package func offers(_ action: Action, at desk: Desk) -> Bool {
        switch action {
        case .more, .less: exams.count > 1
        case .largest: shortage?.largest != nil
        default: true
        }
    }

    package mutating func perform(_ action: Action, at desk: inout Desk, now: Instant) -> Reaction {
        switch action {
        case .start: return exam.map(begin) ?? .none
        case .largest: return shortage?.largest.map(begin) ?? .none
        case .more: show(index + 1)
        case .less: show(index - 1)
        }
        return .none
    }

    /// Has the form drawn. Whether the course can fill it comes out then.
    private func begin(_ exam: Course.Exam) -> Reaction {
        .effect(.beginExam(ExamBeginning(course: course, exam: exam, seed: seed)))
    }

    /// Shows another of the course's exams, going round.
    private mutating func show(_ index: Int) {
        self.index = (index + exams.count) % exams.count
        (scroll, shortage) = (0, nil)
    }

    /// The course cannot fill the exam: what is lacking stands on the screen, and a smaller form may be had.
    package mutating func receive(_ answer: Message, at desk: inout Desk) -> Reaction {
        guard case .short(let shortage) = answer else { return .none }
        self.shortage = shortage
        return .none
    }

    package func text(at desk: Desk) -> ScrolledText { ExamStartView(self, desk).text }

    package func view(_ desk: Desk) -> Frame { ExamStartView(self, desk).frame }
}
