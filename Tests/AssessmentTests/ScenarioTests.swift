import Assessment
import TestSupport
import Testing

/// Items of one scenario are drawn together and stand together.
@Suite struct ScenarioTests {
    private func outline(_ name: String, _ scenario: String?, topic: String = "t") -> ItemOutline {
        var outline = Sample.outline(name, topic: topic)
        outline.scenario = scenario.map { ScenarioID($0) }
        return outline
    }

    /// Twelve items that stand alone, and three scenarios of three.
    private var bank: [ItemOutline] {
        (0..<12).map { outline("single-\($0)", nil) }
            + ["x", "y", "z"].flatMap { (scenario: String) in (0..<3).map { outline("\(scenario)\($0)", scenario) } }
    }

    /// Whether the items of each scenario stand side by side in the order of the file.
    private func isTogether(_ form: Form) -> Bool {
        Set(form.entries.compactMap(\.scenario)).allSatisfy { scenario in
            let places = form.entries.indices.filter { form.entries[$0].scenario == scenario }
            let names = places.map { form.entries[$0].item.text }
            return places.last.map { $0 - places[0] + 1 } == places.count && names == names.sorted()
        }
    }

    private func counts(_ form: Form) -> Set<Int> {
        Set(Dictionary(grouping: form.entries.compactMap(\.scenario)) { $0 }.values.map(\.count))
    }

    @Test func anExamHasScenariosWholeAndInOrder() {
        let assembly = Assembly(Sample.exam(items: 9), of: Sample.course(["t": 100]), from: bank)
        var scenarios = 0
        expectForSeeds(0..<300) { chance in
            let form = try assembly.form(seed: Seed(chance.next()))
            scenarios += Set(form.entries.compactMap(\.scenario)).count
            return form.entries.count == 9 && isTogether(form) && counts(form).isSubset(of: [3])
        }
        // Nine of twenty-one: about 1.3 of the three.
        #expect((300...480).contains(scenarios))
    }

    @Test func aScenarioIsBrokenOnlyWhereTheBankHasNothingElse() throws {
        let bank = Array(bank.suffix(9))
        let assembly = Assembly(Sample.exam(items: 7), of: Sample.course(["t": 100]), from: bank)
        for seed in 0..<UInt64(50) {
            let form = try assembly.form(seed: Seed(seed))
            #expect(form.entries.count == 7 && isTogether(form) && counts(form) == [1, 3])
        }
    }

    @Test func eachItemCountsInTheBlueprint() throws {
        var bank = bank
        bank[13].topic = TopicID("u")
        bank += (0..<6).map { outline("u-\($0)", nil, topic: "u") }
        let assembly = Assembly(Sample.exam(items: 10), of: Sample.course(["t": 50, "u": 50]), from: bank)
        for seed in 0..<UInt64(50) {
            let form = try assembly.form(seed: Seed(seed))
            #expect(form.entries.count { $0.topic == TopicID("u") } == 5)
            #expect(isTogether(form))
        }
    }

    @Test func rivalsOfAScenarioKeepAllOfItOut() throws {
        var bank = bank
        bank[0].notWith = [ItemID("x1")]
        let assembly = Assembly(Sample.exam(items: 12), of: Sample.course(["t": 100]), from: bank)
        for seed in 0..<UInt64(100) {
            let items = Set(try assembly.form(seed: Seed(seed)).entries.map(\.item.text))
            #expect(!items.contains("single-0") || items.isDisjoint(with: ["x0", "x1", "x2"]))
        }
    }

    @Test func recallIsNeverInAnExam() throws {
        var bank = bank
        for index in 0..<8 { bank[index].declaration = .recall(.init()) }
        let assembly = Assembly(Sample.exam(items: 13), of: Sample.course(["t": 100]), from: bank)
        let form = try assembly.form(seed: Seed(1))
        #expect(form.entries.allSatisfy { $0.declaration.kind == .singleChoice })
        let larger = Assembly(Sample.exam(items: 14), of: Sample.course(["t": 100]), from: bank)
        #expect(throws: Shortage.self) { try larger.form(seed: Seed(1)) }
    }

    @Test(arguments: [StudyPlan.Order.file, .shuffled]) func studyDealsThemTogether(order: StudyPlan.Order) {
        expectForSeeds(0..<200) { chance in
            let count = Int.random(in: 1...21, using: &chance)
            let form = StudyPlan(count: count, order: order).form(from: bank, seed: Seed(chance.next())) { _ in
                Standing()
            }
            return form.entries.count == count && isTogether(form)
        }
    }

    @Test func aFormKnowsTheScenarioOfEachItem() {
        var outline = outline("x0", "x")
        outline.scenarioVersion = Fingerprint(value: 7)
        let entry = Form.Entry(outline, seed: Seed(1))
        #expect(entry.scenario == ScenarioID("x") && entry.scenarioVersion == Fingerprint(value: 7))
    }
}
