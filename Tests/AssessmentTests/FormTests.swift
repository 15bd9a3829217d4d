import Assessment
import Testing

@Suite struct ChanceTests {
    let items = (0..<50).map { Sample.outline("item-\($0)") }

    /// As xxHash's own implementation in C orders XXH3-64 under seed 7: the same on every machine and in every version.
    @Test func theOrderIsWrittenDown() {
        let order = Seed(7).shuffled(["a", "b", "c", "d", "e", "f"].map { ItemID($0) }) { $0 }
        #expect(order.map(\.text).joined() == "cfebad")
    }

    @Test func theSameSeedGivesTheSameForm() {
        let plan = StudyPlan(count: 20)
        let forms = [items, items.reversed(), items.shuffled()].map {
            plan.form(from: $0, seed: Seed(3)) { _ in Standing() }
        }
        #expect(forms[0] == forms[1])
        #expect(forms[0] == forms[2])
        #expect(forms[0] != plan.form(from: items, seed: Seed(4)) { _ in Standing() })
    }

    @Test func oneItemMoreLeavesTheOthersInTheirOrder() {
        let before = Seed(5).shuffled(items, by: \.id)
        let after = Seed(5).shuffled(items + [Sample.outline("another")], by: \.id)
        #expect(after.filter { $0.id.text != "another" } == before)
    }

    @Test func optionsStandInEachPlaceAboutEquallyOften() {
        var places = [Int](repeating: 0, count: 4)
        for seed in 0..<4_000 {
            let outline = items[seed % items.count]
            let entry = Form.Entry(outline, seed: Seed(UInt64(seed)))
            places[entry.options.firstIndex(of: outline.declaration.choice.keys[0])!] += 1
        }
        // Chi-square with three degrees of freedom: above 16.3 in one of a thousand.
        let chiSquare = places.reduce(0.0) { $0 + (Double($1) - 1_000) * (Double($1) - 1_000) / 1_000 }
        #expect(chiSquare < 16.3, "\(places)")
    }

    @Test func anAuthorCanFixTheOrderOfOptions() {
        var outline = items[0]
        outline.shuffle = false
        for seed in 0..<UInt64(20) { #expect(Form.Entry(outline, seed: Seed(seed)).declaration == outline.declaration) }
    }
}

@Suite struct StudyPlanTests {
    let items = [
        Sample.outline("a"), Sample.outline("b", topic: "u"), Sample.outline("c"), Sample.outline("d", topic: "u"),
    ]
    let standings = [
        ItemID("a"): Standing(answers: 1, isMissed: true), ItemID("b"): Standing(isMarked: true),
        ItemID("c"): Standing(answers: 2, isMissed: true, isMisconception: true),
        ItemID("d"): Standing(answers: 3, isGuess: true),
    ]

    @Test(arguments: [
        (StudyPlan.Pool.all, "abcd"), (.new, "b"), (.missed, "ac"), (.misconceptions, "c"), (.guesses, "d"),
        (.marked, "b"),
    ])
    func poolsFollowTheStanding(pool: StudyPlan.Pool, names: String) {
        let form = StudyPlan(pool: pool, order: .file).form(from: items, seed: Seed(1)) {
            standings[$0.id] ?? Standing()
        }
        #expect(form.entries.map(\.item.text).joined() == names)
    }

    @Test func topicsAndCountLimit() {
        let plan = StudyPlan(topics: [TopicID("u")], count: 1, order: .file)
        #expect(plan.form(from: items, seed: Seed(1)) { _ in Standing() }.entries.map(\.item.text) == ["b"])
    }

    @Test func aMarkIsKnownToTheForm() {
        let form = StudyPlan(order: .file).form(from: items, seed: Seed(1)) { standings[$0.id] ?? Standing() }
        #expect(form.entries.map(\.isMarked) == [false, true, false, false])
    }
}

@Suite struct FingerprintTests {
    func item(_ stem: String, _ options: [String]) -> Item {
        Item(
            id: ItemID("x"), topic: TopicID("t"), stem: RichText([.paragraph([.text(stem)])]),
            interaction: .choice(
                Choice(
                    options.map { Choice.Option(text: RichText([.paragraph([.text($0)])]), isKey: $0 == options[0]) })))
    }

    @Test func wrappingAndReorderingKeepIt() {
        let wrapped = Item(
            id: ItemID("y"), topic: TopicID("u"),
            stem: RichText([.paragraph([.text("Two"), .softBreak, .strong([.text(" words")])])]),
            interaction: item("", ["b", "a"]).interaction)
        #expect(item("Two words", ["a", "b"]).fingerprint == wrapped.fingerprint)
    }

    @Test func anotherWordChangesIt() {
        #expect(item("Two words", ["a", "b"]).fingerprint != item("Two words", ["a", "c"]).fingerprint)
        #expect(item("Two words", ["a", "b"]).fingerprint != item("Two word", ["a", "b"]).fingerprint)
    }

    @Test func itIsWrittenInSixteenDigits() {
        #expect("\(Fingerprint(value: 255))" == "00000000000000ff")
        #expect(Fingerprint(hex: "00000000000000ff") == Fingerprint(value: 255))
        #expect(Fingerprint(hex: "ff") == nil)
    }
}
