import Assessment
import JSON

extension SectionReading {
    /// A task list, each part of which is true or false.
    mutating func statements() -> Interaction? {
        guard let list = elements(.statement, expected: "a list of `- [x] …` and `- [ ] …`") else { return nil }
        let statements = list.entries.map { Statements.Statement($0.element, isTrue: $0.isMarked) }
        return .statements(Statements(statements, isKprime: metadata?.scoring?.rule == .kprime))
    }
}

extension Statements: WrittenInteraction {
    var markdown: [String] {
        ["### \(ItemSection.Kind.statements.rawValue)"]
            + statements.flatMap { $0.element.lines(from: "-", box: $0.isTrue ? "[x] " : "[ ] ") }
    }

    var scoring: InteractionScoring? { isKprime ? .kprime : nil }

    var jsonMembers: [JSON.Member] {
        [
            .init("statements", .array(statements.map { $0.element.json(.init("true", .value($0.isTrue))) })),
            .init("scoring", .value(scoring?.rawValue)),
        ]
    }
}

extension Statements {
    static let template = """
        ### Statements
        - [x] A statement that is true

          Why it is true.
        - [ ] A statement that is false, and that somebody might believe

          Why it is false.
        """
}
