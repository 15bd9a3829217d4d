import Assessment

/// What an item is called and whom it names, for what can only be checked among all items of a course.
struct Mention: Equatable {
    var id: ItemID
    var file: String
    var line: Int
    var notWith: [ItemID] = []
    var scenario: ScenarioID?
    /// Whether it is a scenario, whose identity nothing else of the course may have.
    var isScenario = false
    /// Whether the item is one that would be used.
    var isSound = true
}

/// The findings of a course as a whole.
struct CrossReferences {
    private(set) var diagnostics: [Diagnostic] = []
    /// The indices of those whose identity belongs to another before them.
    private(set) var repetitions: [Int] = []
    /// The indices of items whose scenario there is not.
    private(set) var withoutScenario: [Int] = []

    /// - Parameter mentions: in the order of the files.
    init(_ mentions: [Mention]) {
        var first: [ItemID: Int] = [:]
        first.reserveCapacity(mentions.count)
        var repeated: [(index: Int, of: Int)] = []
        for index in Self.byPrecedence(mentions) {
            if let other = first[mentions[index].id] {
                repeated.append((index, other))
            } else {
                first[mentions[index].id] = index
            }
        }
        repetitions = repeated.map(\.index)
        report(repeated, in: mentions)
        reportUnknown(in: mentions, known: Set(first.keys))
        checkScenarios(of: mentions)
    }

    /// The order in which identities are given away. It is that of the files' names without their endings: so `deck (1).md`, which
    /// a program made that copies files, takes nothing from `deck.md`.
    private static func byPrecedence(_ mentions: [Mention]) -> [Int] {
        var files: [String] = []
        for mention in mentions where mention.file != files.last { files.append(mention.file) }
        let names = files.map { CourseFiles.withoutEnding($0) ?? $0 }
        guard zip(names, names.dropFirst()).contains(where: { $0 > $1 }) else { return Array(mentions.indices) }
        let sorted = files.indices.sorted { (names[$0], $0) < (names[$1], $1) }
        let ranks = Dictionary(sorted.enumerated().map { (files[$1], $0) }) { first, _ in first }
        return mentions.indices.sorted { (ranks[mentions[$0].file] ?? 0, $0) < (ranks[mentions[$1].file] ?? 0, $1) }
    }

    /// A file that repeats half of its items or more from another is a copy of it, and that is said once.
    private mutating func report(_ repeated: [(index: Int, of: Int)], in mentions: [Mention]) {
        guard !repeated.isEmpty else { return }
        let sizes = Dictionary(mentions.map { ($0.file, 1) }, uniquingKeysWith: +)
        let pairs = Dictionary(grouping: repeated) { [mentions[$0.index].file, mentions[$0.of].file] }
        let copies = pairs.filter { files, items in
            files[0] != files[1] && Set(items.map { mentions[$0.of].id }).count > 1
                && 2 * items.count >= sizes[files[0], default: 0]
        }
        for (files, items) in copies.sorted(by: { $0.key[0] < $1.key[0] }) {
            let fault = Fault.conflictCopy(of: files[1].printable, items: items.count)
            diagnostics.append(Diagnostic(Finding(fault, Place(line: 1)), file: files[0]))
        }
        for (index, other) in repeated where copies[[mentions[index].file, mentions[other].file]] == nil {
            let place = "\(mentions[other].file.printable):\(mentions[other].line)"
            let id = mentions[index].id
            report(mentions[index], id.isDerived ? .duplicateItem(at: place) : .duplicateID(id.text, at: place))
        }
    }

    private mutating func checkScenarios(of mentions: [Mention]) {
        var sound: [String: Bool] = [:]
        for mention in mentions where mention.isScenario { sound[mention.id.text, default: false] = mention.isSound }
        guard !sound.isEmpty || mentions.contains(where: { $0.scenario != nil }) else { return }
        let names = sound.keys.sorted()
        var used: Set<String> = []
        for (index, mention) in mentions.enumerated() {
            guard let scenario = mention.scenario?.text else { continue }
            used.insert(scenario)
            if sound[scenario] == nil {
                report(mention, .unknownScenario(scenario, nearest: names.nearest(to: scenario)))
            }
            // Of a scenario with errors its own diagnostics say enough.
            if sound[scenario] != true { withoutScenario.append(index) }
        }
        for mention in mentions where mention.isScenario && !used.contains(mention.id.text) {
            report(mention, .unusedScenario)
        }
    }

    private mutating func reportUnknown(in mentions: [Mention], known: Set<ItemID>) {
        let unknown = mentions.flatMap { mention in mention.notWith.filter { !known.contains($0) }.map { (mention, $0) }
        }
        guard !unknown.isEmpty else { return }
        let names = known.map(\.text).sorted()
        // In a large course with many problems looking for the nearest would take too long.
        let suggests = unknown.count * names.count < 1_000_000
        for (mention, id) in unknown {
            report(mention, .unknownItem(id.text, nearest: suggests ? names.nearest(to: id.text) : nil))
        }
    }

    private mutating func report(_ mention: Mention, _ fault: Fault) {
        let finding = Finding(fault, Place(line: mention.line))
        diagnostics.append(Diagnostic(finding, file: mention.file, item: mention.id))
    }
}
