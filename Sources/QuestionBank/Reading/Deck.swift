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
    init(_ diagnostics: [Diagnostic], of file: String = "") {
        self.init(file: file, diagnostics: diagnostics)
    }

    /// The course that the deck is on its own: its title, its identity, and a topic besides those that its items name.
    package var courseOfItsOwn: Course {
        let last = file.split(separator: "/").last.map(String.init) ?? "deck"
        let name = CourseFiles.withoutEnding(last) ?? last
        let id = course ?? CourseID(name)
        let title = title ?? name
        var topics = [Course.Topic(id: topic ?? TopicID(id.text), title: title)]
        for entry in items where !topics.contains(where: { $0.id == entry.item.topic }) {
            topics.append(Course.Topic(id: entry.item.topic, title: entry.item.topic.text))
        }
        return Course(id: id, title: title, topics: topics)
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
