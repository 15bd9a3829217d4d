import Assessment
import Canvas

/// The application: a stack of screens over a desk. Pure: what it wants done outside, it returns as effects.
package struct App: Sendable {
    package internal(set) var desk: Desk
    package internal(set) var screens: [any Screen]

    package init(desk: Desk, screens: [any Screen]) {
        self.desk = desk
        self.screens = screens
    }

    /// Takes a message in and says what is to be done outside, in this order.
    package mutating func update(_ message: Message, now: Instant) -> [Effect] {
        desk.now = now
        let effects = take(message, now: now)
        hideItemsInPause()
        return effects + (alarm.map { [.wake(after: $0)] } ?? [])
    }

    /// The application after a message, made ready for a view, and what is to be done outside.
    package func foreseeing(_ message: Message, now: Instant) -> (app: App, effects: [Effect]) {
        var app = self
        let effects = app.update(message, now: now)
        app.prepare()
        return (app, effects)
    }

    /// Milliseconds until there is something to do that no key asks for.
    private var alarm: Int64? { nextOutlook.isEmpty ? desk.alarm : 1 }

    /// Where courses are shown, what memory foretells of them is found out once they are on the screen.
    private var nextOutlook: [Effect] {
        guard screens.last?.showsOutlooks == true else { return [] }
        return desk.library.courses.first { $0.outlook == nil }.map { [.readOutlook($0.id)] } ?? []
    }

    private mutating func take(_ message: Message, now: Instant) -> [Effect] {
        switch message {
        case .input(.resize(let size)):
            desk.size = size
            return []
        case .input(.key(.control("l"))): return [.redraw]
        case .input where isTooSmall: return []
        case .input(let input):
            desk.notice = nil
            return react { $0.handle(input, at: &$1, now: now) }
        case .tick: return desk.wakeUp() + nextOutlook
        case .terminate: return desk.ask(.leave, now: now) + [.release, .quit]
        case .appended(let events):
            let effects = desk.appended(events)
            return effects + react { $0.receive(message, at: &$1) } + close(events)
        case .appendFailed(let events, let why): return desk.appendFailed(events, why: why) + close(events)
        case .began(let sitting):
            desk.sitting = sitting
            return show(CardScreen())
        case .declined(let why):
            desk.notice = why
            return []
        case .outlook(let course, let outlook):
            desk.library.set(outlook, of: course)
            return nextOutlook
        case .comeback(let question, let comeback):
            desk.sitting?.take(comeback, of: question)
            return []
        case .loaded(let question, let exhibit):
            desk.sitting?.exhibits[question] = exhibit
            return []
        case .library(let library):
            desk.library = library
            return react { $0.receive(message, at: &$1) }
        case .edited(let problem):
            desk.notice = problem
            desk.sitting?.exhibits = [:]
            let reload: [Effect] = desk.sitting.map { [.load(question: $0.session.current)] } ?? []
            return reload + react { $0.receive(message, at: &$1) }
        case .found, .presented, .missed, .short, .attempts, .statistics: return react { $0.receive(message, at: &$1) }
        }
    }

    /// What is not seen is not answered: keys wait for a larger terminal too.
    private var isTooSmall: Bool { !TooSmall.fits(desk.size) }

    /// Makes ready for a view, once all that has happened is taken in.
    package mutating func prepare() {
        guard !isTooSmall, !screens.isEmpty else { return }
        screens[screens.count - 1].prepare(desk)
    }

    /// What is to be saved once the screen shows it; empty: nothing.
    package var late: [Event] { desk.refused == nil ? desk.unsaved?.events ?? [] : [] }

    /// Makes ready what Enter would bring on a card: the feedback, or the next question.
    package mutating func foresee() {
        guard var card = screens.last as? CardScreen else { return }
        var next = self
        for case .append(let events) in next.update(.input(.key(.enter)), now: desk.now) {
            _ = next.update(.appended(events), now: desk.now)
        }
        next.prepare()
        guard let nextCard = next.screens.last as? CardScreen else { return }
        card.foresee(nextCard)
        screens[screens.count - 1] = card
    }

    /// What is likely to be wanted next, to be read while the learner reads: when the item comes back, and the next
    /// question's.
    package var ahead: [Effect] {
        guard let sitting = desk.sitting, !sitting.session.isOver else { return [] }
        let (current, next) = (sitting.session.current, sitting.session.current + 1)
        let recalls = sitting.wantsComeback ? [Effect.recall(question: current)] : []
        let isWanted = sitting.session.questions.indices.contains(next) && sitting.exhibits[next] == nil
        return recalls + (isWanted ? [.load(question: next)] : [])
    }

    /// What the terminal shows.
    package func view() -> Frame {
        if isTooSmall { return TooSmall.view(desk.size) }
        return screens.last?.view(desk) ?? Frame(size: desk.size)
    }

    private mutating func react(_ body: (inout any Screen, inout Desk) -> Reaction) -> [Effect] {
        guard !screens.isEmpty else { return [.quit] }
        let reaction = body(&screens[screens.count - 1], &desk)
        return reaction.effects + move(reaction.move)
    }

    private mutating func move(_ move: Reaction.Move) -> [Effect] {
        switch move {
        case .stay: return []
        case .push(let screen): screens.append(screen)
        case .replace(let screen): screens[screens.count - 1] = screen
        case .pop: screens.removeLast()
        case .home: screens.removeAll { !($0 is HomeScreen) }
        }
        return screens.isEmpty ? [.quit] : []
    }

    /// Shows a card in place of the screens that led to it, above Home if that is where the learner came from.
    private mutating func show(_ card: CardScreen) -> [Effect] {
        screens.removeAll { !($0 is HomeScreen) }
        screens.append(card)
        return desk.sitting?.exhibit == nil ? [.load(question: desk.sitting?.session.current ?? 0)] : []
    }
}
