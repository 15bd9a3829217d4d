import Assessment

extension Linter {
    /// Whether `not-with` keeps two items out of one form: that of either is enough, and so is that of its scenario.
    func areApart(_ left: Int, _ right: Int) -> Bool {
        let (left, right) = (texts[left].item, texts[right].item)
        return !names(excludedBy: left).isDisjoint(with: names(of: right))
            || !names(excludedBy: right).isDisjoint(with: names(of: left))
    }

    private func names(of item: Item) -> Set<String> {
        Set([item.id.text, item.metadata.scenario?.text].compactMap { $0 })
    }

    private func names(excludedBy item: Item) -> Set<String> {
        let shared = scenarios.first { $0.scenario.id == item.metadata.scenario }?.scenario.metadata.notWith ?? []
        return Set((item.metadata.notWith + shared).map(\.text))
    }
}
