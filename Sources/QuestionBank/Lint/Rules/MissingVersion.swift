extension LintRule {
    private static let ageing: [Phrase] = [
        "latest|newest|current version|release|model", "default model", "currently", "nowadays",
        "downloads|stars on", "costs|price|priced per",
    ]

    static let missingVersion = LintRule(
        RulePage(
            "missing-version", .error,
            summary: "The stem or a key states what ages, and no version says when it was true.",
            reason: """
                Default models, prices, counts of downloads and whatever is “current” change under the bank's feet. Name what
                was checked in `version:`, and say it in the stem where the answer hangs on it.
                """,
            bad: """
                ## What is the default model of the client class?

                - [x] A coder model of middle size
                - [ ] A vision model of small size
                - [ ] A speech model of large size
                """,
            good: """
                ## What is the default model of the client class in release 1.26?
                <!-- version: smolagents 1.26 -->

                - [x] A coder model of middle size
                - [ ] A vision model of small size
                - [ ] A speech model of large size
                """), for: .all, in: .english
    ) { item, _ in
        guard item.item.metadata.version == nil else { return [] }
        let passages = [item.stem] + item.keys.map(\.text) + item.elements
        for passage in passages {
            let prose = passage.prose
            guard let range = ageing.lazy.compactMap({ $0.range(in: prose) }).first else { continue }
            let text = prose[range].map { passage.text(of: $0) }.joined(separator: " ")
            return [
                .error(
                    "The item speaks of what ages, \(text.quoted), and has no version.",
                    mend: "Say in `version:` what it was checked against.")
            ]
        }
        return []
    }
}
