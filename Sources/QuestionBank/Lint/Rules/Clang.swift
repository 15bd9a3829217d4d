extension LintRule {
    static let clang = LintRule(
        RulePage(
            "clang", .advice, summary: "The key echoes words of the stem, and the distractors do not.",
            reason: """
                A word of the stem that comes back in the key alone leads to it by its sound. Two words more than any
                distractor has are too many; in a bank of a hundred items or more, one is if three items have it at most and
                it stands in the stem and the key alone. Use a synonym in the key, or let distractors echo the
                stem too. Words that all options share do not count.
                """,
            bad: """
                ## Which part of a Kubernetes cluster runs the kubelet?

                - [ ] The load balancer
                - [x] The cluster node with its kubelet
                - [ ] The registry of images
                """,
            good: """
                ## Which part of a Kubernetes cluster runs the kubelet?

                - [ ] The load balancer
                - [x] Each worker machine
                - [ ] The image registry
                """), for: .choices, in: .english
    ) { item, context in
        guard let key = item.keyIndex else { return [] }
        let echoes = item.echoes
        let next = echoes.indices.filter { $0 != key }.map { echoes[$0].count }.max() ?? 0
        guard echoes[key].count > next else { return [] }
        let rare = item.rareEchoes(of: key, context)
        if !rare.isEmpty {
            let words = item.stem.text(of: rare)
            return [.advice("A rare word stands in the stem and the key alone: \(words).", mend: mend)]
        }
        guard echoes[key].count >= next + 2 else { return [] }
        let words = item.options[key].text.text(of: echoes[key])
        return [.advice("The key echoes the stem, and no distractor does as much: \(words).", mend: mend)]
    }

    private static let mend = "Use other words in the key, or let distractors echo the stem as well."
}

extension ItemText {
    /// For each option the words that it has in common with the stem, without those that all options share.
    var echoes: [WordSet] {
        guard let first = options.first else { return [] }
        let common = options.dropFirst().reduce(first.text.content) { $0.intersection($1.text.content) }
        return options.map { $0.text.content.intersection(stem.content).subtracting(common) }
    }

    /// Words in at most three items of the bank, of more than four letters, that no distractor has.
    fileprivate func rareEchoes(of key: Int, _ context: LintContext) -> WordSet {
        guard context.items >= 100 else { return WordSet([]) }
        let elsewhere = options.indices.filter { $0 != key }.reduce(WordSet([])) { $0.union(options[$1].text.content) }
        let words = echoes[key].subtracting(elsewhere)
        return WordSet(
            stem.tokens.lazy
                .filter { words.contains($0.root) && $0.end - $0.start > 4 && !$0.traits.contains(.number) }
                .map(\.root)
                .filter { context.frequency[$0, default: 0] <= 3 })
    }
}
