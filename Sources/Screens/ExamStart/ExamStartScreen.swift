import Assessment
import Canvas

/// The rules of an exam, before it begins.
package struct ExamStartScreen: Screen {
    package enum Action: Equatable, Sendable { case start, more, less, largest, down, up, help, leave }

    package static let title = "Exam"

    package static let keymap = Keymap<Action>([
        Binding([.enter], .start, "⏎", brief: "start", "start the exam; its time runs from then on"),
        Binding([.right, .character("l")], .more, "→ l", brief: "another exam", "the course's next exam"),
        Binding([.left, .character("h")], .less, "← h", "the course's exam before"),
        Binding([.character("L")], .largest, "L", brief: "the largest form", "take the largest form that can be had"),
        Binding([.down, .character("j"), .pageDown], .down, "j ↓", "a line down"),
        Binding([.up, .character("k"), .pageUp], .up, "k ↑", "a line up"),
        Binding([.character("?")], .help, "?", brief: "help", "all keys"),
        Binding([.character("q"), .escape], .leave, "q esc", brief: "back", "back"),
    ])

    let course: CourseID
    let exams: [Course.Exam]
    /// nil: any.
    let seed: Seed?
    package internal(set) var index: Int
    package internal(set) var scroll = 0
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
        case .down: scroll = ExamStartView(self, desk).clamped(scroll + 1)
        case .up: scroll = ExamStartView(self, desk).clamped(scroll - 1)
        case .help: return .overlay(HelpScreen(of: self, at: desk))
        case .leave: return .back
        }
        return .none
    }

    private func begin(_ exam: Course.Exam) -> Reaction {
        .effect(.beginExam(ExamBeginning(course: course, exam: exam, seed: seed)))
    }

    private mutating func show(_ index: Int) {
        self.index = (index + exams.count) % exams.count
        (scroll, shortage) = (0, nil)
    }

    package mutating func take(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction {
        guard case .wheel(let rows, _) = input else { return .none }
        scroll = ExamStartView(self, desk).clamped(scroll + rows)
        return .none
    }

    package mutating func receive(_ answer: Message, at desk: inout Desk) -> Reaction {
        guard case .short(let shortage) = answer else { return .none }
        self.shortage = shortage
        return .none
    }

    package func view(_ desk: Desk) -> Frame { ExamStartView(self, desk).frame }
}
