import Assessment
import Canvas

/// Search over a course's items: what was found, and the item under the cursor.
package struct SearchScreen: Screen {
    package enum Action: Equatable, Sendable { case next, previous, type, reveal, source }

    package static let title = "Search"
    package static let unit = "match"

    package static let keymap = Keymap<Action>([
        Binding([.character("n"), .right], .next, brief: "next", "next match"),
        Binding([.character("p"), .left], .previous, brief: "previous", "previous match"),
        Binding([.enter, .character(" ")], .reveal, brief: "answer", "show or hide the answer"),
        Binding([.character("v")], .source, brief: "source", "open the item's source in your editor"),
        Binding([.character("/")], .type, brief: "search", "search for something else"),
    ])

    let course: CourseID
    /// What is searched for.
    package internal(set) var field = TextField()
    /// Whether keys go into the field.
    package internal(set) var isTyping = true
    /// What was found for the text in the field.
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

    /// While the learner types, keys are text.
    package func offers(_ action: CommonAction, at desk: Desk) -> Bool { !isTyping }

    package func keyRows(for place: KeyListing, at desk: Desk) -> [HelpRow] {
        guard isTyping else { return offeredRows(for: place, at: desk) }
        return [
            HelpRow(keys: [.enter, .down], brief: "to the matches", help: "go to the matches"),
            HelpRow(keys: [.escape], brief: "back", help: "back"),
        ]
    }

    package mutating func perform(_ action: Action, at desk: inout Desk, now: Instant) -> Reaction {
        switch action {
        case .next: return go(to: cursor + 1)
        case .previous: return go(to: cursor - 1)
        case .reveal: isRevealed.toggle()
        case .type: isTyping = true
        case .source: return hit.map { .effect(.edit(course, $0.item)) } ?? .none
        }
        return .none
    }

    /// Steps go over the matches; pages scroll the item under the cursor.
    package mutating func move(_ movement: Movement, at desk: inout Desk) -> Reaction {
        switch movement {
        case .lines(let step): return go(to: cursor + step)
        case .start: return go(to: 0)
        case .end: return go(to: hits.count - 1)
        case .pages, .halfPages: return scroll(movement, desk)
        }
    }

    private mutating func scroll(_ movement: Movement, _ desk: Desk) -> Reaction {
        var viewport = SearchView(self, desk).text.viewport(at: scroll)
        viewport.move(movement)
        scroll = viewport.offset
        return .none
    }

    /// Typing searches with every key. Enter and the down key leave the field for the matches.
    package mutating func take(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction {
        switch input {
        case .wheel(let rows, _): return scroll(.lines(rows), desk)
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

    /// Matches of an earlier text, and items of an earlier match, come too late and are passed over.
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

    /// The match under the cursor.
    private var hit: Hit? { hits.indices.contains(cursor) ? hits[cursor] : nil }

    /// Puts the cursor on a match, from 0, and has its item read.
    private mutating func go(to index: Int) -> Reaction {
        guard hits.indices.contains(index) else { return .none }
        (cursor, scroll, isRevealed) = (index, 0, false)
        return .effect(.present(course, hits[index].item))
    }

    package func view(_ desk: Desk) -> Frame { SearchView(self, desk).frame }
}
