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
            guard let app = app(terminal.size) else { return }
            var loop = Loop(app, outside: Untraced(terminal: terminal))
            loop.run()
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
            exhibits: Dictionary(uniqueKeysWithValues: exhibits))
        let notice = "This is how a learner will see it. q leaves the preview."
        return App(desk: Desk(size: size, sitting: sitting, notice: notice), main: CardScreen())
    }
}

/// A terminal and a clock, and nothing else: what is to be saved counts as saved, and nothing is read.
private struct Untraced: Outside {
    let terminal: Terminal

    var now: Instant { Clock.now }

    func show(_ frame: Frame) { terminal.show(frame) }

    func wait(until deadline: Int64?) -> [Message] {
        terminal.wait(until: deadline.map(Clock.instant)).compactMap(Message.init)
    }

    func carryOut(_ effect: Effect, for desk: Desk) -> Message? {
        switch effect {
        case .append(let events, let timing): return .appended(events, timing)
        case .redraw: terminal.redraw()
        default: break
        }
        return nil
    }
}
