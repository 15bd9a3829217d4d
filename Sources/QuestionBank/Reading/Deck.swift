import Assessment

/// What was read of one file.
package struct Deck: Sendable {
    /// The path as diagnostics name it.
    package var file: String
    /// The sound items, in the order of the file.
    package var items: [Entry] = []
    /// The sound scenarios, in the order of the file.
    package var scenarios: [ScenarioEntry] = []
    /// Items with errors, as far as they could be made out.
    package var leftOut: [LeftOut] = []
    package var diagnostics: [Diagnostic] = []
    /// The first heading of level 1.
    package var title: String?
    /// What the front matter says; nil where it says nothing.
    package var course: CourseID?
    package var topic: TopicID?

    package struct Entry: Equatable, Sendable {
        package var item: Item
        /// The item's own Markdown and the link definitions that it uses.
        package var markdown: String
        /// The line of its heading.
        package var line: Int
    }

    package struct ScenarioEntry: Equatable, Sendable {
        package var scenario: Scenario
        /// The scenario's own Markdown and the link definitions that it uses.
        package var markdown: String
        /// The line of its heading.
        package var line: Int
    }

    package struct LeftOut: Equatable, Sendable {
        package var id: ItemID?
        package var line: Int
        /// Whether it is a scenario and no item.
        package var isScenario = false
    }
}

extension Deck {
    /// A file without items, such as `course.yml`.
    init(_ diagnostics: [Diagnostic]) {
        self.init(file: "", diagnostics: diagnostics)
    }

    /// The course that the deck is on its own: its title, its identity, and one topic.
    package var courseOfItsOwn: Course {
        let name = file.split(separator: "/").last.map { $0.hasSuffix(".md") ? $0.dropLast(3) : $0[...] } ?? "deck"
        let id = course ?? CourseID(String(name))
        let title = title ?? String(name)
        return Course(id: id, title: title, topics: [Course.Topic(id: topic ?? TopicID(id.text), title: title)])
    }

    /// Puts diagnostics into the order of the file and keeps no more than can be listed.
    mutating func sortDiagnostics() {
        diagnostics.sort { $0.place < $1.place }
        let excess = diagnostics.count - Limits.diagnostics
        guard excess > 0 else { return }
        let place = diagnostics[Limits.diagnostics].place
        diagnostics.removeLast(excess)
        diagnostics.append(Diagnostic(Finding(.moreProblems(excess), place), file: file))
    }
}
