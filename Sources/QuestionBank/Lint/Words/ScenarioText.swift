import Assessment

/// A scenario as the rules look at it: its sentences, cut once. Tables and code are data that questions ask about.
struct ScenarioText: Sendable {
    let scenario: Scenario
    let sentences: Passage

    init(_ scenario: Scenario, language: Lexicon.Language) {
        self.scenario = scenario
        let prose = scenario.body.blocks.filter { if case .table = $0 { false } else { true } }
        sentences = Passage(RichText(prose), language: language)
    }
}
