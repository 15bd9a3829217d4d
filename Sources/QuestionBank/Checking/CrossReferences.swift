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
        for (index, mention) in mentions.enumerated() {
            if let other = first[mention.id] {
                repetitions.append(index)
                let place = "\(mentions[other].file.printable):\(mentions[other].line)"
                report(
                    mention, mention.id.isDerived ? .duplicateItem(at: place) : .duplicateID(mention.id.text, at: place)
                )
            } else {
                first[mention.id] = index
            }
        }
        reportUnknown(in: mentions, known: Set(first.keys))
        checkScenarios(of: mentions)
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
