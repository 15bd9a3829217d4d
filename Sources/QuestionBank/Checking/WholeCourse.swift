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
    /// Whether the course wants advice on writing to count.
    let isStrict: Bool

    /// - Throws: `CourseError` where the course cannot be read at all.
    package init(at path: String) throws(CourseError) {
        let files = try CourseFiles(at: path)
        let reader = try CourseReader(files)
        let read = files.decks.concurrentMap { reader.read($0).renamed(files.path(of: $0.name)) }
        let mentions = read.flatMap(\.mentions)
        let references = CrossReferences(mentions)
        let decks = read.without((references.withoutScenario + references.repetitions).map { mentions[$0] })
        self.path = path
        self.decks = decks
        course = reader.course ?? decks.first?.courseOfItsOwn ?? Course(id: CourseID(path), title: path)
        isStrict = reader.isStrict
        let own = reader.diagnostics + reader.shortages(with: decks)
        let passedOver = files.passedOver.map { Diagnostic(Finding($0.fault, Place(line: 1)), file: $0.name) }
        diagnostics =
            (own + passedOver).map { $0.renamed(files.path(of: $0.file)) } + decks.flatMap(\.diagnostics)
            + references.diagnostics
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

extension CourseReader {
    /// Exams that cannot be filled.
    fileprivate func shortages(with decks: [Deck]) -> [Diagnostic] {
        guard let course, !course.exams.isEmpty else { return [] }
        let outlines = decks.flatMap(\.items).map { ItemOutline($0.item, version: Fingerprint(of: $0.markdown)) }
        return course.exams.compactMap { exam in
            do throws(Shortage) {
                _ = try Assembly(exam, of: course, from: outlines).form(seed: Seed(0))
                return nil
            } catch {
                let lacks = error.lacks.map { lack in
                    "\(course.title(of: lack.topic)) lacks \(lack.missing) question\(lack.missing == 1 ? "" : "s")"
                }
                let fault = Fault.examShortage(exam.id, lacks: lacks.joined(separator: ", "))
                let place = examPlaces[exam.id] ?? Place(line: 1)
                return Diagnostic(Finding(fault, place), file: CourseFiles.courseFileName)
            }
        }
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
            deck.leftOut += deck.scenarios.filter { gone.contains($0.line) }.map {
                Deck.LeftOut(id: ItemID($0.scenario.id.text), line: $0.line, isScenario: true)
            }
            deck.items.removeAll { gone.contains($0.line) }
            deck.scenarios.removeAll { gone.contains($0.line) }
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
