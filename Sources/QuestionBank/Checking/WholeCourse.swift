import Assessment

/// A course read from its first file to its last: for checking it and for handing it on.
package struct WholeCourse: Sendable {
    /// As it was given.
    package let path: String
    package let course: Course
    /// In bytewise order of their paths; diagnostics name files as the caller would.
    package let decks: [Deck]
    /// What is wrong with the files, in their order; what the lint finds is not among it.
    package let diagnostics: [Diagnostic]

    /// - Throws: `CourseError` where the course cannot be read at all.
    package init(at path: String) throws(CourseError) {
        let files = try CourseFiles(at: path)
        let reader = try CourseReader(files)
        let read = files.decks.concurrentMap { reader.read($0).renamed(files.path(of: $0.name)) }
        let mentions = read.flatMap(\.mentions)
        let references = CrossReferences(mentions)
        let decks = read.without(references.withoutScenario.map { mentions[$0] })
        self.path = path
        self.decks = decks
        course = reader.course ?? decks.first?.courseOfItsOwn ?? Course(id: CourseID(path), title: path)
        let own = reader.diagnostics.map { $0.renamed(files.path(of: $0.file)) }
        diagnostics = own + decks.flatMap(\.diagnostics) + references.diagnostics
    }

    /// The items that can be asked, in the order of the files.
    package var items: [Item] {
        var seen: Set<ItemID> = []
        return decks.flatMap(\.items).map(\.item).filter { seen.insert($0.id).inserted }
    }

    /// What items share, in the order of the files.
    package var scenarios: [Scenario] {
        var seen: Set<ScenarioID> = []
        return decks.flatMap(\.scenarios).map(\.scenario).filter { seen.insert($0.id).inserted }
    }
}

extension [Deck] {
    /// The decks without items that cannot be asked.
    fileprivate func without(_ mentions: [Mention]) -> [Deck] {
        guard !mentions.isEmpty else { return self }
        let lines = Dictionary(grouping: mentions, by: \.file).mapValues { Set($0.map(\.line)) }
        return map { deck in
            var deck = deck
            let gone = lines[deck.file, default: []]
            deck.leftOut += deck.items.filter { gone.contains($0.line) }.map {
                Deck.LeftOut(id: $0.item.id, line: $0.line)
            }
            deck.items.removeAll { gone.contains($0.line) }
            return deck
        }
    }
}

extension Deck {
    fileprivate func renamed(_ name: String) -> Deck {
        var deck = self
        deck.file = name
        deck.diagnostics = diagnostics.map { $0.renamed(name) }
        return deck
    }

    fileprivate var mentions: [Mention] {
        let sound = items.map {
            Mention(
                id: $0.item.id, file: file, line: $0.line, notWith: $0.item.metadata.notWith,
                scenario: $0.item.metadata.scenario)
        }
        let shared = scenarios.map {
            Mention(
                id: ItemID($0.scenario.id.text), file: file, line: $0.line,
                notWith: $0.scenario.metadata.notWith, isScenario: true)
        }
        let others = leftOut.compactMap { item in
            item.id.map {
                Mention(id: $0, file: file, line: item.line, isScenario: item.isScenario, isSound: false)
            }
        }
        return (sound + shared + others).sorted { $0.line < $1.line }
    }
}

extension Diagnostic {
    fileprivate func renamed(_ name: String) -> Diagnostic {
        var diagnostic = self
        diagnostic.file = name
        return diagnostic
    }
}
