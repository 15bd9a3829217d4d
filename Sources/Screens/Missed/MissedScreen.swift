import Assessment
import Canvas

/// What was missed of a course: a list to filter and sort, and the item under the cursor with what was answered
/// instead.
package struct MissedScreen: Screen {
    package enum Action: Equatable, Sendable {
        case next, previous, open, study, mark, filter, order, source
    }

    package static let title = "Missed"
    package static let unit = "question"

    package static let keymap = Keymap<Action>([
        Binding([.character("n"), .right], .next, "next question"),
        Binding([.character("p"), .left], .previous, "previous question"),
        Binding(
            [.enter, .character(" ")], .open, brief: "open", "show or hide the answer and what was answered instead"),
        Binding([.character("s")], .study, brief: "study", "study the questions listed, now"),
        Binding([.character("m")], .mark, brief: "mark", "mark the question, or take the mark off"),
        Binding([.character("f")], .filter, brief: "topic", "list one topic only; the next one"),
        Binding([.character("O")], .order, brief: "order", "order: by risk, most often missed first, by topic"),
        Binding([.character("v")], .source, brief: "source", "open the question's source in your editor"),
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
    /// Whether a mark was changed, so that Home has to be read anew.
    private var hasMarked = false

    package init(course: CourseID) { self.course = course }

    /// Whether the list has been read: an empty one means something only then.
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

    package func described(_ row: HelpRow, _ action: Action, at desk: Desk) -> HelpRow {
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
        case .next: return go(to: cursor + 1)
        case .previous: return go(to: cursor - 1)
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
        }
        return .none
    }

    /// Steps go over the list; pages scroll the item under the cursor where it is on the screen.
    package mutating func move(_ movement: Movement, at desk: inout Desk) -> Reaction {
        let view = MissedView(self, desk)
        switch movement {
        case .pages where view.showsItem, .halfPages where view.showsItem: return scroll(movement, view)
        default: return go(to: movement.row(from: cursor, of: listed.count, height: view.listHeight))
        }
    }

    private mutating func scroll(_ movement: Movement, _ view: MissedView) -> Reaction {
        var viewport = view.text.viewport(at: scroll)
        viewport.move(movement)
        scroll = viewport.offset
        return .none
    }

    /// An item that is open is closed first.
    package mutating func goBack(at desk: inout Desk, now: Instant) -> Reaction {
        guard isOpen else { return Reaction(hasMarked ? [.readLibrary] : [], .back) }
        (isOpen, scroll) = (false, 0)
        return .none
    }

    package mutating func take(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction {
        let view = MissedView(self, desk)
        switch input {
        case .wheel(let rows, _) where view.showsItem: return scroll(.lines(rows), view)
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

    /// The topics of the course, in its order.
    private func order(of desk: Desk) -> [TopicID] { desk.library.shelf(course)?.topics.map(\.id) ?? [] }

    /// The topic after this one, and after the last one all.
    private func next(_ topics: [TopicID]) -> TopicID? {
        guard let topic, let index = topics.firstIndex(of: topic) else { return topics.first }
        return index + 1 < topics.count ? topics[index + 1] : nil
    }

    /// Makes the list anew, with the cursor on an item that was there before, or on an index.
    private mutating func list(_ desk: Desk, from item: ItemID?) -> Reaction {
        fill(desk)
        return go(to: item.flatMap { item in listed.firstIndex { $0.item == item } } ?? min(cursor, listed.count - 1))
    }

    private mutating func list(_ desk: Desk, from index: Int) -> Reaction {
        fill(desk)
        return go(to: index)
    }

    /// Filters and sorts. A topic of which nothing is missed any more is no filter.
    private mutating func fill(_ desk: Desk) {
        if let topic, !topics(desk).contains(topic) { self.topic = nil }
        let chosen = (entries ?? []).filter { topic == nil || $0.topic == topic }
        listed = order.sorted(chosen, topics: order(of: desk))
        exhibit = nil
    }

    /// Puts the cursor on an item, from 0, and has it read.
    private mutating func go(to index: Int) -> Reaction {
        let index = max(0, min(index, listed.count - 1))
        guard listed.indices.contains(index), index != cursor || exhibit == nil else { return .none }
        if listed[index].item != exhibit?.item.id { exhibit = nil }
        (cursor, scroll) = (index, 0)
        return .effect(.present(course, listed[index].item))
    }

    /// Begins a session with the items listed, in their order; those that are gone cannot be asked.
    private func study() -> Reaction {
        let items = listed.filter(\.isInCourse).map(\.item)
        return .effect(.begin(Beginning(course: course, plan: StudyPlan(), only: items)))
    }
}
