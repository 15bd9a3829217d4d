import Application
import Assessment
import Canvas
import Screens
import Terminal

/// Items as a learner will see them; what is answered here is not recorded.
struct Preview {
    private let items: [Item]
    private let course: Course

    init(_ items: [Item], course: Course) {
        self.items = items
        self.course = course
    }

    /// Shows the cards until they are left.
    func show() throws(Failure) {
        do {
            let terminal = try Terminal()
            defer { terminal.close() }
            guard var app = app(terminal.size) else { return }
            var isOver = false
            while !isOver {
                terminal.show(app.view())
                for event in terminal.wait() where !isOver { isOver = take(event, &app) }
            }
        } catch {
            throw Failure(error)
        }
    }

    private func app(_ size: Size) -> App? {
        let now = Clock.now
        let entries = items.map { Form.Entry(ItemOutline($0, version: $0.fingerprint), seed: Seed(0)) }
        let opening = Opening(course: course.id, rules: .study, seed: Seed(0), form: Form(entries))
        guard let session = Session([Event(at: now, .started(opening))]) else { return nil }
        let exhibits = items.enumerated().map { ($0, Exhibit(item: $1, topicTitle: course.title(of: $1.topic))) }
        let sitting = Sitting(
            id: SessionID("preview"), courseTitle: course.title, session: session,
            exhibits: SmallMap(exhibits))
        let notice = "This is how a learner will see it. q leaves the preview."
        return App(desk: Desk(size: size, sitting: sitting, notice: notice), screens: [CardScreen()])
    }

    /// Takes an event in, with effects that leave no trace; whether the learner has left.
    private func take(_ event: TerminalEvent, _ app: inout App) -> Bool {
        guard case .input(let input) = event else { return event != .continued && event != .tick }
        var queue = app.update(.input(input), now: Clock.now)[...]
        while let effect = queue.popFirst() {
            switch effect {
            case .append(let events): queue += app.update(.appended(events), now: Clock.now)
            case .quit: return true
            default: break
            }
        }
        return false
    }
}
