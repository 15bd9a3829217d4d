import Assessment

extension LintRule {
    private static let ageing: [Phrase] = [
        "latest|newest|current version|release|model", "default model", "currently", "nowadays",
        "downloads|stars on", "costs|price|priced per",
    ]

    static let missingVersion = LintRule(
        RulePage(
            "missing-version", .advice,
            summary: "The stem, a key or the scenario states what ages, and no version says when it was true.",
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
                """), for: .all, in: .english, scenario: flaws(in:)
    ) { item, _ in
        flaws(in: [item.stem] + item.keys.map(\.text) + item.elements, of: item.item.metadata, called: "item")
    }

    private static func flaws(in scenario: ScenarioText) -> [Flaw] {
        flaws(in: [scenario.sentences], of: scenario.scenario.metadata, called: "scenario")
    }

    private static func flaws(in passages: [Passage], of metadata: Item.Metadata, called name: String) -> [Flaw] {
        guard metadata.version == nil else { return [] }
        for passage in passages {
            let prose = passage.prose
            guard let range = ageing.lazy.compactMap({ $0.range(in: prose) }).first else { continue }
            let text = prose[range].map { passage.text(of: $0) }.joined(separator: " ")
            return [
                .advice(
                    "The \(name) speaks of what ages, \(text.quoted), and has no version.",
                    mend: "Say in `version:` what it was checked against.")
            ]
        }
        return []
    }
}
