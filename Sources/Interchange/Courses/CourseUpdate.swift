import Assessment
import Files
import Glibc
import JSON
import QuestionBank

/// A newer edition of what was imported before: what is new comes in, what nobody touched is renewed, what was edited
/// stays, and ids stay so that progress does.
package struct CourseUpdate {
    /// What becomes of the items, by their ids.
    package struct Changes: Equatable, Sendable {
        package var added: [String] = []
        package var renewed: [String] = []
        package var unchanged = 0
        /// The source has changed them, and so has somebody here: they stay as they are.
        package var kept: [String] = []
        /// The source has them no longer; they stay.
        package var gone: [String] = []
        /// Somebody has deleted them here; they do not come back.
        package var deleted: [String] = []
    }

    package private(set) var changes = Changes()

    private let folder: String
    private let manifest: Manifest
    /// The newer edition, with the ids that its items have here.
    package private(set) var course: NewCourse
    private let sources: [String]
    private var decks: [(name: String, parts: DeckParts)] = []
    private var changed: Set<Int> = []

    /// Looks at what is there and decides what happens; nothing is written.
    ///
    /// - Returns: nil where the folder holds no earlier import of the same questions.
    package init?(of folder: String, with course: NewCourse, sources: [String]) throws(FileError) {
        guard let manifest = Manifest(in: folder) else { return nil }
        self.folder = folder
        self.manifest = manifest
        self.course = course
        self.sources = sources
        for case .file(let name, let status) in Files.walk(folder, depth: 8)
        where status.isRegular && name.hasSuffix(".md") {
            let bytes = try Files.read("\(folder)/\(name)", limit: Limits.file)
            decks.append((name, DeckParts(String(decoding: bytes, as: UTF8.self))))
        }
        let matches = match()
        guard manifest.sources == sources || matches.count * 2 >= min(manifest.rows.count, course.items.count) else {
            return nil
        }
        apply(matches)
    }

    /// The old row of each new item, by the new one's place.
    private func match() -> [Int: Manifest.Row] {
        let bySource = Self.index(manifest.rows) { row in row.sourceID.map { "\(row.part ?? "") \($0)" } }
        let byFingerprint = Self.index(manifest.rows) { $0.fingerprint }
        let byWords = Self.index(manifest.rows) { $0.words }
        var matches: [Int: Manifest.Row] = [:]
        var taken: Set<String> = []
        let keys: [(NewCourse.NewItem) -> Manifest.Row?] = [
            { item in item.entry.sourceID.flatMap { bySource["\(item.entry.part ?? "") \($0)"] } },
            { byFingerprint["\($0.entry.fingerprint)"] }, { byWords[$0.entry.wordsFingerprint] },
        ]
        for key in keys {
            for (place, item) in course.items.enumerated() where matches[place] == nil {
                guard let row = key(item), taken.insert(row.id).inserted else { continue }
                matches[place] = row
            }
        }
        return matches
    }

    /// Rows by a key; a key that several have names none of them.
    private static func index(_ rows: [Manifest.Row], _ key: (Manifest.Row) -> String?) -> [String: Manifest.Row] {
        var index: [String: Manifest.Row?] = [:]
        for row in rows {
            guard let key = key(row) else { continue }
            index[key] = index.keys.contains(key) ? .some(nil) : row
        }
        return index.compactMapValues(\.self)
    }

    private mutating func apply(_ matches: [Int: Manifest.Row]) {
        var ids = matches.mapValues(\.id)
        var names = UniqueNames(manifest.rows.map(\.id) + decks.flatMap { $0.parts.parts.compactMap(\.id) })
        for place in course.items.indices where ids[place] == nil { ids[place] = names.name(course.items[place].id) }
        course.rename(ids)
        var places: [String: (deck: Int, part: Int)] = [:]
        for (deck, content) in decks.enumerated() {
            for (part, entry) in content.parts.parts.enumerated() {
                if let id = entry.id { places[id] = (deck, part) }
            }
        }
        for (place, item) in course.items.enumerated() {
            if let row = matches[place] { renew(item, row, at: places[row.id]) } else { add(item) }
        }
        let matched = Set(matches.values.map(\.id))
        changes.gone = manifest.rows.map(\.id).filter { !matched.contains($0) && places[$0] != nil }
    }

    private mutating func renew(_ item: NewCourse.NewItem, _ row: Manifest.Row, at place: (deck: Int, part: Int)?) {
        guard let place else {
            changes.deleted.append(row.id)
            return
        }
        let new = item.markdown
        let current = decks[place.deck].parts.parts[place.part].text
        if current.fingerprintOfPart == new.fingerprintOfPart || new.fingerprintOfPart == row.given {
            changes.unchanged += 1
        } else if current.fingerprintOfPart == row.given {
            decks[place.deck].parts.parts[place.part].text = new + (current.hasSuffix("\n\n") ? "\n" : "")
            changed.insert(place.deck)
            changes.renewed.append(row.id)
        } else {
            changes.kept.append(row.id)
        }
    }

    private mutating func add(_ item: NewCourse.NewItem) {
        changes.added.append(item.id)
        let deck = decks.firstIndex { $0.name == "\(item.topic).md" }
        if let deck {
            decks[deck].parts.parts.append(.init(id: item.id, text: "\n" + item.markdown))
            changed.insert(deck)
        } else {
            let head = "---\ntopic: \(item.topic)\n---\n\n"
            decks.append(("\(item.topic).md", DeckParts(head + item.markdown)))
            changed.insert(decks.count - 1)
        }
    }

    /// Writes what changed, each file at once, and what the import remembers last.
    package func write() throws(FileError) {
        try addTopics()
        for index in changed.sorted() {
            try Files.replace("\(folder)/\(decks[index].name)", with: Array(decks[index].parts.text.utf8))
        }
        for medium in course.media { try CourseFolder.write(medium, into: folder) }
        var manifest = Manifest(course, sources: sources)
        let known = Set(manifest.rows.map(\.id))
        manifest.rows += self.manifest.rows.filter { !known.contains($0.id) }
        try manifest.write(to: folder)
    }

    /// Topics that `course.yml` does not know yet go before the others; the rest of the file stays as it is.
    private func addTopics() throws(FileError) {
        let path = "\(folder)/course.yml"
        var lines = String(decoding: try Files.read(path, limit: Limits.yaml), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let added = Set(changes.added)
        let used = Set(course.items.filter { added.contains($0.id) }.map(\.topic))
        let missing = course.course.topics.filter { topic in
            used.contains(topic.id)
                && !lines.contains { $0.hasSuffix("id: \"\(topic.id)\"") || $0.hasSuffix("id: \(topic.id)") }
        }
        guard !missing.isEmpty, let start = lines.firstIndex(where: { $0.hasPrefix("topics:") }) else { return }
        lines.insert(contentsOf: Course.yaml(of: missing), at: start + 1)
        try Files.replace(path, with: Array(lines.joined(separator: "\n").utf8))
    }
}

extension CourseUpdate.Changes {
    /// What happened, a line for each kind.
    package var lines: [String] {
        let listed = { (what: String, ids: [String]) -> [String] in
            guard !ids.isEmpty else { return [] }
            let names = ids.prefix(5).joined(separator: ", ") + (ids.count > 5 ? ", …" : "")
            return ["\(ids.count) \(what): \(names)"]
        }
        return ["\(unchanged) unchanged"] + listed("new", added) + listed("renewed", renewed)
            + listed("edited here and changed in the source; kept as they are", kept)
            + listed("no longer in the source; kept", gone) + listed("deleted here; not brought back", deleted)
    }

    package var json: JSON {
        [
            "unchanged": .value(unchanged), "added": .strings(added), "renewed": .strings(renewed),
            "kept": .strings(kept),
            "gone": .strings(gone), "deleted": .strings(deleted),
        ]
    }
}
