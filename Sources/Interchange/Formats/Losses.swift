import Assessment

extension Item {
    /// What formats for exams of schools have no place for.
    ///
    /// - Parameters:
    ///   - hints: whether the format has them.
    ///   - tags: whether the format has them.
    func losses(hints hasHints: Bool, tags hasTags: Bool) -> [Loss] {
        let texts =
            [stem, explanation].compactMap(\.self)
            + interaction.elements.flatMap { [$0.text, $0.rationale] }
            .compactMap(\.self)
        let parts: [(String, Bool)] = [
            ("hints", !hasHints && !hints.isEmpty), ("tags", !hasTags && !metadata.tags.isEmpty),
            ("references", references != nil), ("the difficulty", metadata.difficulty != nil),
            ("the objective", metadata.objective != nil),
            ("what an item rests on", !metadata.facts.isEmpty || metadata.version != nil || metadata.cognition != nil),
            ("items that must not stand together", !metadata.notWith.isEmpty),
            ("the scenario as a text of its own: it stands in each question", metadata.scenario != nil),
            ("the alignment of columns", texts.contains { $0.blocks.contains(where: \.isAligned) }),
        ]
        return parts.filter(\.1).map { Loss(id, $0.0) }
    }
}

extension Block {
    fileprivate var isAligned: Bool {
        if case .table(let table) = self { table.alignments.contains { $0 != .none } } else { false }
    }
}

extension Bank {
    /// The stem of an item with the text that it shares with others before it.
    func stem(of item: Item) -> RichText {
        guard let scenario = scenarios.first(where: { $0.id == item.metadata.scenario }) else { return item.stem }
        return RichText(scenario.body.blocks + item.stem.blocks)
    }
}

extension Interaction {
    /// What is said of the parts of a question other than options.
    var hasRationales: Bool { elements.contains { $0.rationale != nil } }
}
