import Assessment
import Canvas

/// Search over a course's items: what was found, and the item under the cursor.
package struct SearchScreen: Screen {
    package enum Action: Equatable, Sendable {
        case down, up, pageDown, pageUp, type, reveal, source, help, leave
    }

    package static let title = "Search"

    package static let keymap = Keymap<Action>([
        Binding([.down, .character("j"), .character("n"), .right], .down, "n j ↓", brief: "next", "next match"),
        Binding([.up, .character("k"), .character("p"), .left], .up, "p k ↑", brief: "previous", "previous match"),
        Binding([.enter, .character(" ")], .reveal, "⏎", brief: "answer", "show or hide the answer"),
        Binding([.pageDown, .control("f"), .control("d")], .pageDown, "PgDn", "the item a page down"),
        Binding([.pageUp, .control("b"), .control("u")], .pageUp, "PgUp", "the item a page up"),
        Binding([.character("v")], .source, "v", brief: "source", "open the item's source in your editor"),
        Binding([.character("/")], .type, "/", brief: "search", "search for something else"),
        Binding([.character("?")], .help, "?", brief: "help", "all keys"),
        Binding([.character("q"), .escape], .leave, "q esc", brief: "back", "back"),
    ])

    let course: CourseID
    package internal(set) var field = TextField()
    /// Whether keys go into the field.
    package internal(set) var isTyping = true
    package internal(set) var hits: [Hit] = []
    package internal(set) var cursor = 0
    /// The item under the cursor, once it is read.
    package internal(set) var exhibit: Exhibit?
    package internal(set) var isRevealed = false
    package internal(set) var scroll = 0

    package init(course: CourseID) { self.course = course }

    package func offers(_ action: Action, at desk: Desk) -> Bool {
        if isTyping { return false }
        return switch action {
        case .reveal, .source: exhibit != nil
        default: true
        }
    }

    package func keys(at desk: Desk) -> [KeyRow] {
        guard isTyping else { return offered(at: desk) }
        return [
            KeyRow(keys: "⏎ ↓", brief: "to the matches", help: "go to the matches"),
            KeyRow(keys: "esc", brief: "back", help: "back"),
        ]
    }

    package mutating func perform(_ action: Action, at desk: inout Desk, now: Instant) -> Reaction {
        let page = max(1, SearchView.itemHeight(desk.size) - 1)
        switch action {
        case .down: return go(to: cursor + 1)
        case .up: return go(to: cursor - 1)
        case .pageDown: scroll = SearchView(self, desk).clamped(scroll + page)
        case .pageUp: scroll = SearchView(self, desk).clamped(scroll - page)
        case .reveal: isRevealed.toggle()
        case .type: isTyping = true
        case .source: return hit.map { .effect(.edit(course, $0.item)) } ?? .none
        case .help: return .overlay(HelpScreen(of: self, at: desk))
        case .leave: return .back
        }
        return .none
    }

    package mutating func take(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction {
        switch input {
        case .wheel(let rows, _):
            scroll = SearchView(self, desk).clamped(scroll + rows)
            return .none
        case .key(.escape) where isTyping: return .back
        case .key(.enter) where isTyping, .key(.down) where isTyping:
            isTyping = hits.isEmpty
            return .none
        case _ where isTyping:
            let before = field.text
            field.take(input)
            return field.text == before ? .none : .effect(.search(course, field.text))
        default: return .none
        }
    }

    package mutating func receive(_ answer: Message, at desk: inout Desk) -> Reaction {
        switch answer {
        case .found(let query, let hits) where query == field.text:
            self.hits = hits
            exhibit = nil
            cursor = 0
            return go(to: 0)
        case .presented(let exhibit) where exhibit.item.id == hit?.item:
            self.exhibit = exhibit
            return .none
        case .edited: return .effect(.search(course, field.text))
        default: return .none
        }
    }

    private var hit: Hit? { hits.indices.contains(cursor) ? hits[cursor] : nil }

    private mutating func go(to place: Int) -> Reaction {
        guard hits.indices.contains(place) else { return .none }
        (cursor, scroll, isRevealed) = (place, 0, false)
        return .effect(.present(course, hits[place].item))
    }

    package func view(_ desk: Desk) -> Frame { SearchView(self, desk).frame }
}
