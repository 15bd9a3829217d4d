import Assessment
import JSON
import QuestionBank

/// What was read of all sources, as the files of a course.
package struct NewCourse: Sendable {
    package private(set) var course: Course
    package private(set) var items: [NewItem] = []
    package private(set) var media: [Medium] = []
    /// What only shows where all sources come together.
    package private(set) var remarks: [Remark] = []

    /// An item on its way into a deck.
    package struct NewItem: Sendable {
        package var id: String
        package var topic: TopicID
        package var entry: Imported.Entry

        /// As it stands in the deck.
        package var markdown: String { entry.markdown.withID(id) }
    }

    private let scenarios: [Scenario]
    /// The first item of each scenario.
    private var owners: [ScenarioID: String] = [:]

    /// - Parameters:
    ///   - sources: what was read, each with the name of its file.
    ///   - name: what the course is called where no source says it.
    package init(_ sources: [(name: String, imported: Imported)], name: String) {
        let facts = sources.map(\.imported.facts)
        let title = (sources.count == 1 ? facts[0].title : nil) ?? name
        let slug = (facts.count == 1 ? facts[0].id : nil)?.slug() ?? title.slug()
        course = Course(
            id: CourseID(slug.isEmpty ? "imported" : slug), title: title.foldingWhiteSpace,
            description: sources.count == 1 ? facts[0].description?.foldingWhiteSpace : nil,
            language: Set(facts.compactMap(\.language)).count == 1 ? facts.compactMap(\.language).first : nil,
            license: Set(facts.compactMap(\.license)).count == 1 ? facts.compactMap(\.license).first : nil,
            authors: facts.flatMap(\.authors).uniqued)
        scenarios = sources.flatMap(\.imported.scenarios)
        media = sources.flatMap(\.imported.media)
        var topics = Topics(facts.flatMap(\.topics))
        var ids = Identities(sources.map { ($0.name, $0.imported.entries) }, taken: scenarios.map(\.id.text))
        for (index, source) in sources.enumerated() {
            // Banks of a file for each question have folders as topics.
            let isAlone = source.imported.entries.count < 2
            let ownTopic =
                sources.count == 1 ? title : isAlone ? source.name : source.imported.facts.title ?? source.name
            for entry in source.imported.entries {
                let topic = topics.id(of: entry.topic ?? ownTopic)
                items.append(NewItem(id: ids.id(of: entry, source: index), topic: topic, entry: entry))
            }
        }
        course.topics = topics.used
        findOwners()
        remarks = ids.remarks
    }

    /// Gives the course another id, where another course has its own.
    package mutating func rename(_ id: CourseID) { course.id = id }

    /// Gives items other ids.
    ///
    /// - Parameter ids: by the places of the items.
    mutating func rename(_ ids: [Int: String]) {
        for (place, id) in ids { items[place].id = id }
        findOwners()
    }

    private mutating func findOwners() {
        let owned = items.compactMap { item in item.entry.scenario.map { ($0, item.id) } }
        owners = Dictionary(owned) { first, _ in first }
    }

    /// The files of the course: paths relative to its folder, and what they hold.
    package var files: [(name: String, text: String)] {
        var files: [(name: String, text: String)] = []
        eachFile { files.append(($0, $1)) }
        return files
    }

    /// The same, one after another: together they take more memory than what they are made of.
    func eachFile<Failure: Error>(_ body: (String, String) throws(Failure) -> Void) throws(Failure) {
        try body("course.yml", course.yaml)
        let byID = Dictionary(scenarios.map { ($0.id, $0) }) { first, _ in first }
        let groups = Dictionary(grouping: items, by: \.topic)
        for topic in course.topics {
            let items = groups[topic.id, default: []]
            for (index, part) in items.chunks(of: Self.deckSize).enumerated() {
                let name = index == 0 ? "\(topic.id).md" : "\(topic.id)-\(index + 1).md"
                try body(name, deck(part, topic: topic, scenarios: byID))
            }
        }
    }

    /// How many items a deck holds: few enough for an editor.
    private static let deckSize = 1000

    private func deck(
        _ items: ArraySlice<NewItem>, topic: Course.Topic, scenarios: [ScenarioID: Scenario]
    ) -> String {
        var parts = ["---\ntopic: \(topic.id)\n---\n"]
        for item in items {
            if let id = item.entry.scenario, let scenario = scenarios[id], owners[id] == item.id {
                parts.append(Writer.scenario(scenario))
            }
            parts.append(item.markdown)
        }
        return parts.joined(separator: "\n")
    }
}

/// The topics of a course, by their titles.
private struct Topics {
    private var topics: [Course.Topic] = []
    private var ids: [String: TopicID] = [:]
    private var names = UniqueNames()
    private var seen: Set<TopicID> = []

    /// - Parameter titles: those that a source lists, in their order.
    init(_ titles: [String]) {
        for title in titles { _ = id(title) }
    }

    /// The topics that have items.
    var used: [Course.Topic] { topics.filter { seen.contains($0.id) } }

    mutating func id(of title: String) -> TopicID {
        let id = id(title)
        seen.insert(id)
        return id
    }

    private mutating func id(_ title: String) -> TopicID {
        let title = title.foldingWhiteSpace
        if let id = ids[title] { return id }
        let slug = title.slug(words: 8)
        let id = TopicID(names.name(slug.isEmpty ? "topic" : slug))
        ids[title] = id
        topics.append(Course.Topic(id: id, title: title))
        return id
    }
}

/// Gives every item its id: that of the source, or the first words of its stem.
private struct Identities {
    private(set) var remarks: [Remark] = []
    private var names: UniqueNames
    /// Whether ids of the sources begin anew in each part, so that the part goes before them.
    private let needsPart: Bool
    private let sources: [String]
    private var seen: [Fingerprint: Origin] = [:]

    init(_ sources: [(name: String, entries: [Imported.Entry])], taken: [String]) {
        self.sources = sources.map(\.name)
        names = UniqueNames(taken)
        var owners: [String: String] = [:]
        needsPart = sources.enumerated().contains { index, source in
            source.entries.contains { entry in
                guard let id = entry.sourceID else { return false }
                let part = "\(index) \(entry.part ?? "")"
                return owners.updateValue(part, forKey: id).map { $0 != part } ?? false
            }
        }
    }

    mutating func id(of entry: Imported.Entry, source: Int) -> String {
        let twin = Fingerprint(of: "\(entry.fingerprint)\(entry.key)")
        if let first = seen[twin] { remarks.append(Remark(.duplicateItem, at: entry.origin, "\(first)")) }
        seen[twin] = seen[twin] ?? entry.origin
        guard let own = entry.sourceID?.slug(), !own.isEmpty else {
            let words = entry.words.slug(words: 6)
            return names.name(words.isEmpty ? "item" : words)
        }
        let part = needsPart ? (entry.part ?? sources[source]).slug() : ""
        let base = part.isEmpty ? own : "\(part)-\(own)"
        if !names.isFree(base) { remarks.append(Remark(.duplicateID, at: entry.origin, own)) }
        return names.name(base)
    }
}

extension String {
    /// An item's Markdown with its id in the comment under the heading.
    fileprivate func withID(_ id: String) -> String {
        guard let end = utf8.firstIndex(of: UInt8(ascii: "\n")) else { return self }
        let heading = self[..<end]
        let rest = self[utf8.index(after: end)...]
        let mark = "<!-- "
        guard rest.hasPrefix(mark) else { return "\(heading)\n<!-- id: \(id) -->\n\(rest)" }
        return "\(heading)\n\(mark)id: \(id); \(rest.dropFirst(mark.count))"
    }
}

extension [String] {
    fileprivate var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}

extension Course {
    /// The file `course.yml`. A text in JSON's quotation marks is one in YAML's.
    package var yaml: String {
        let quoted = { (text: String) in JSON.string(text.withoutForbiddenCharacters.foldingWhiteSpace).text }
        var lines = ["id: \(quoted(id.text))", "title: \(quoted(title))"]
        if let description { lines.append("description: \(quoted(description))") }
        if let language { lines.append("language: \(quoted(language))") }
        if let license { lines.append("license: \(quoted(license))") }
        if !authors.isEmpty { lines += ["authors:"] + authors.map { "  - \(quoted($0))" } }
        lines += ["topics:"] + Self.yaml(of: topics)
        return lines.joined(separator: "\n") + "\n"
    }

    /// Topics as lines of the file.
    static func yaml(of topics: [Topic]) -> [String] {
        let quoted = { (text: String) in JSON.string(text.withoutForbiddenCharacters.foldingWhiteSpace).text }
        return topics.flatMap { ["  - id: \(quoted($0.id.text))", "    title: \(quoted($0.title))"] }
    }
}
