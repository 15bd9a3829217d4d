import Assessment
import Canvas

/// What was missed of a course: a list to filter and sort, and the item under the cursor with what was chosen wrongly.
package struct MissedScreen: Screen {
    package enum Action: Equatable, Sendable {
        case down, up, first, last, pageDown, pageUp, open, study, mark, filter, order, source, help, leave
    }

    package static let title = "Missed"

    package static let keymap = Keymap<Action>([
        Binding([.down, .character("j"), .character("n"), .right], .down, "j n ↓", "next question"),
        Binding([.up, .character("k"), .character("p"), .left], .up, "k p ↑", "previous question"),
        Binding([.home], .first, "Home", "first question"),
        Binding([.end], .last, "End", "last question"),
        Binding(
            [.enter, .character(" ")], .open, "⏎", brief: "open", "show or hide the answer and what was chosen wrongly"),
        Binding([.character("s")], .study, "s", brief: "study", "study the questions listed, now"),
        Binding([.character("m")], .mark, "m", brief: "mark", "mark the question, or take the mark off"),
        Binding([.character("f")], .filter, "f", brief: "topic", "list one topic only; the next one"),
        Binding([.character("O")], .order, "O", brief: "order", "order: by risk, most often missed first, by topic"),
        Binding([.pageDown, .control("f"), .control("d")], .pageDown, "PgDn", "a page down"),
        Binding([.pageUp, .control("b"), .control("u")], .pageUp, "PgUp", "a page up"),
        Binding([.character("v")], .source, "v", brief: "source", "open the question's source in your editor"),
        Binding([.character("?")], .help, "?", brief: "help", "all keys"),
        Binding([.character("q"), .escape], .leave, "q esc", brief: "back", "back"),
    ])

    let course: CourseID
    /// Everything that was missed; nil until it is read.
    private var entries: [MissedEntry]?
    /// Those that are listed, in their order.
    package private(set) var listed: [MissedEntry] = []
    /// The only topic that is listed; nil: all.
    package private(set) var topic: TopicID?
    package private(set) var order = MissedOrder.risk
    package private(set) var cursor = 0
    /// The item under the cursor, once it is read.
    package private(set) var exhibit: Exhibit?
    /// Whether answers are shown.
    package private(set) var isOpen = false
    package private(set) var scroll = 0
    private var hasMarked = false

    package init(course: CourseID) { self.course = course }

    var isRead: Bool { entries != nil }
    var entry: MissedEntry? { listed.indices.contains(cursor) ? listed[cursor] : nil }

    package func offers(_ action: Action, at desk: Desk) -> Bool {
        switch action {
        case .open: entry != nil
        case .mark, .source: entry?.isInCourse == true
        case .study: listed.contains(where: \.isInCourse)
        case .filter: topics(desk).count > 1
        case .order: listed.count > 1
        default: true
        }
    }

    package func described(_ row: KeyRow, _ action: Action, at desk: Desk) -> KeyRow {
        var row = row
        switch action {
        case .study: row.brief = "study \(listed.count(where: \.isInCourse))"
        case .mark: row.brief = entry?.isMarked == true ? "unmark" : "mark"
        case .open: row.brief = isOpen ? "close" : "open"
        default: break
        }
        return row
    }

    package mutating func perform(_ action: Action, at desk: inout Desk, now: Instant) -> Reaction {
        switch action {
        case .down: return go(to: cursor + 1)
        case .up: return go(to: cursor - 1)
        case .first: return go(to: 0)
        case .last: return go(to: listed.count - 1)
        case .pageDown: return page(1, desk)
        case .pageUp: return page(-1, desk)
        case .open: (isOpen, scroll) = (!isOpen, 0)
        case .study: return study()
        case .mark:
            hasMarked = true
            return entry.map { .effect(.toggleMark(course, $0.item)) } ?? .none
        case .filter:
            topic = next(topics(desk))
            return list(desk, from: 0)
        case .order:
            let orders = MissedOrder.allCases
            order = orders[((orders.firstIndex(of: order) ?? 0) + 1) % orders.count]
            return list(desk, from: 0)
        case .source: return entry.map { .effect(.edit(course, $0.item)) } ?? .none
        case .help: return .overlay(HelpScreen(of: self, at: desk))
        case .leave where isOpen: (isOpen, scroll) = (false, 0)
        case .leave: return Reaction(hasMarked ? [.readLibrary] : [], .back)
        }
        return .none
    }

    package mutating func take(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction {
        let view = MissedView(self, desk)
        switch input {
        case .wheel(let rows, _) where view.showsItem:
            scroll = view.clamped(scroll + rows)
            return .none
        case .wheel(let rows, _): return go(to: cursor + rows)
        case .click(let point):
            guard let row = view.row(at: point) else { return .none }
            return row == cursor ? perform(.open, at: &desk, now: now) : go(to: row)
        default: return .none
        }
    }

    package mutating func receive(_ answer: Message, at desk: inout Desk) -> Reaction {
        switch answer {
        case .missed(let entries):
            let here = entry?.item
            self.entries = entries
            return list(desk, from: here)
        case .presented(let exhibit) where exhibit.item.id == entry?.item:
            self.exhibit = exhibit
            return .none
        case .edited: return .effect(.readMissed(course))
        default: return .none
        }
    }

    package func view(_ desk: Desk) -> Frame { MissedView(self, desk).frame }
}

// What is listed.
extension MissedScreen {
    /// The topics of what was missed, in the order of the course.
    private func topics(_ desk: Desk) -> [TopicID] {
        let present = Set((entries ?? []).compactMap(\.topic))
        let known = order(of: desk).filter(present.contains)
        return known + present.subtracting(known).sorted { $0.text < $1.text }
    }

    private func order(of desk: Desk) -> [TopicID] { desk.library.shelf(course)?.topics.map(\.id) ?? [] }

    /// The topic after this one, and after the last one all.
    private func next(_ topics: [TopicID]) -> TopicID? {
        guard let topic, let place = topics.firstIndex(of: topic) else { return topics.first }
        return place + 1 < topics.count ? topics[place + 1] : nil
    }

    /// Makes the list anew, with the cursor on an item that was there before, or on a place.
    private mutating func list(_ desk: Desk, from item: ItemID?) -> Reaction {
        fill(desk)
        return go(to: item.flatMap { item in listed.firstIndex { $0.item == item } } ?? min(cursor, listed.count - 1))
    }

    private mutating func list(_ desk: Desk, from place: Int) -> Reaction {
        fill(desk)
        return go(to: place)
    }

    private mutating func fill(_ desk: Desk) {
        if let topic, !topics(desk).contains(topic) { self.topic = nil }
        let chosen = (entries ?? []).filter { topic == nil || $0.topic == topic }
        listed = order.sorted(chosen, topics: order(of: desk))
        exhibit = nil
    }

    private mutating func go(to place: Int) -> Reaction {
        let place = max(0, min(place, listed.count - 1))
        guard listed.indices.contains(place), place != cursor || exhibit == nil else { return .none }
        if listed[place].item != exhibit?.item.id { exhibit = nil }
        (cursor, scroll) = (place, 0)
        return .effect(.present(course, listed[place].item))
    }

    private mutating func page(_ direction: Int, _ desk: Desk) -> Reaction {
        let view = MissedView(self, desk)
        let rows = direction * view.page
        guard view.showsItem else { return go(to: cursor + rows) }
        scroll = view.clamped(scroll + rows)
        return .none
    }

    private func study() -> Reaction {
        let items = listed.filter(\.isInCourse).map(\.item)
        return .effect(.begin(Beginning(course: course, plan: StudyPlan(), only: items)))
    }
}
