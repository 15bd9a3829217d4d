import Assessment
import Testing

@testable import QuestionBank

@Suite struct BankRuleTests {
    private func report(_ markdown: String) -> BankReport { BankReport(linter(of: items(markdown))) }

    private func levels(of rule: String, in markdown: String) -> [Rule.Level] {
        report(markdown).findings.filter { $0.rule.id == rule }.map(\.level)
    }

    @Test(arguments: ["similar-items", "near-twins", "cross-cueing"])
    func badExampleIsCaughtAndGoodOnePasses(_ rule: String) throws {
        let page = try #require(RulePage.page(of: rule))
        #expect(levels(of: rule, in: page.bad).count == 1)
        #expect(levels(of: rule, in: page.good) == [])
    }

    @Test func similarItemsWithTheSameKeyAreAnError() {
        let first = "## Which role carries the developer's instructions?\n\n- [x] system\n- [ ] user\n\n"
        func second(_ key: String) -> String {
            "## Which role carries the instructions of the developer?\n\n- [x] \(key)\n- [ ] tool\n"
        }
        #expect(levels(of: "similar-items", in: first + second("system")) == [.error])
        #expect(levels(of: "similar-items", in: first + second("system prompt")) == [.warning])
    }

    /// Four of seven words in common or three of eight, an item between the two, and what keeps them apart.
    @Test(
        arguments: [
            ("red blue green", "", "", [.warning]), ("red blue grey", "", "", []),
            ("red blue green", "; not-with: last", "", []), ("red blue green", "", "; not-with: first", []),
            ("red blue green", "", "; not-with: middle", [.warning]),
        ] as [(String, String, String, [Rule.Level])])
    func nearTwinsAreKeptApartByEitherOfThem(
        _ stem: String, _ first: String, _ last: String, _ levels: [Rule.Level]
    ) {
        let bank = """
            ## Red blue green stone tree cloud?
            <!-- id: first\(first) -->

            - [x] four
            - [ ] no

            ## Middle?
            <!-- id: middle -->

            - [x] yes
            - [ ] never

            ## \(stem)?
            <!-- id: last\(last) -->

            - [x] four
            - [ ] none

            """
        #expect(self.levels(of: "near-twins", in: bank) == levels)
    }

    @Test func notWithOfAScenarioKeepsItsItemsApart() throws {
        func twins(_ metadata: String, scenario: String = "") throws -> [Rule] {
            let markdown = """
                ---
                topic: one
                ---

                # Deck

                ## Acme
                <!-- kind: scenario; id: acme\(metadata) -->

                Requests fail.

                ## Red blue green stone tree cloud?
                <!-- id: first; scenario: acme -->

                - [x] four
                - [ ] no

                ## Red blue green?
                <!-- id: last\(scenario) -->

                - [x] four
                - [ ] none

                """
            let deck = Reader(course: nil).read(Array(markdown.utf8), file: "deck.md")
            #expect(deck.diagnostics == [])
            let linter = Linter([deck], of: Course(id: CourseID("sample"), title: "Sample", language: "en"))
            return BankReport(linter).findings.map(\.rule).filter { $0.id == "near-twins" }
        }
        #expect(try twins("").count == 1)
        #expect(try twins("; not-with: last") == [])
        #expect(try twins("", scenario: "; not-with: acme") == [])
        #expect(try twins("", scenario: "; scenario: acme") == [], "they are asked together on purpose")
    }

    @Test func codeTellsItemsApart() {
        func item(_ code: String, _ key: String) -> String {
            "## What does this program print?\n\n```python\n\(code)\n```\n\n- [x] \(key)\n- [ ] nothing\n\n"
        }
        let two = item("total = sum(range(10)); print(total)", "45") + item("names.sort(); print(names[0])", "Ada")
        #expect(levels(of: "similar-items", in: two) == [])
        #expect(levels(of: "similar-items", in: item("print(1)", "1") + item("print(1)", "`1`")) == [.error])
    }

    /// Compared with the definition, pair by pair.
    @Test func similarPairsAreAllFound() {
        let sets = PlantedBank.all[6].items(count: 60, seed: 2).flatMap(\.options).map { option in
            WordSet(option.text.plainText.split(separator: " ").map { Word($0) })
        }
        for threshold in [0.2, 0.34, 0.6] {
            let found = Set(BankRule.similarPairs(sets, threshold: threshold).map { [$0, $1] })
            let expected = sets.indices.flatMap { right in
                (0..<right).filter { sets[$0].similarity(to: sets[right]) >= threshold }.map { [$0, right] }
            }
            #expect(found == Set(expected))
        }
    }

    @Test func fourthItemOnAFactIsOneTooMany() {
        func bank(_ facts: String...) -> String {
            facts.enumerated().map { "## Item \($0)?\n<!-- facts: \($1) -->\n\n- [x] \($0)\n- [ ] no\n\n" }.joined()
        }
        #expect(levels(of: "fact-reuse", in: bank("F1", "F1", "F1", "F2, F1")) == [])
        #expect(levels(of: "fact-reuse", in: bank("F1", "F1", "F1", "F1, F2")) == [.warning])
    }

    @Test func objectivesAreCountedInNaturalOrder() {
        let bank = ["2.10", "2.9", "2.9"].enumerated()
            .map { "## Item \($0)?\n<!-- objective: \($1) -->\n\n- [x] \($0)\n- [ ] no\n\n" }.joined()
        let report = report(bank)
        #expect(report.objectives.map(\.objective) == ["2.9", "2.10"])
        #expect(report.objectives.map(\.items) == [2, 1])
        #expect(report.findings.filter { $0.rule.id == "objective-coverage" }.count == 1)
    }
}

/// Figures of banks that are made so that one of them is wrong.
@Suite struct MeasureTests {
    private static func broken(_ items: [Item], topics: [Course.Topic] = []) -> Set<String> {
        let subjects = items.map { Linter.Subject(item: $0, file: "sample.md", line: 1) }
        let course = Course(id: CourseID("sample"), title: "Sample", language: "en", topics: topics)
        let report = BankReport(Linter(subjects, of: course))
        return Set(report.measures.filter { !$0.isKept }.map(\.rule))
    }

    private static let bank = PlantedBank.clean.items(count: 240, seed: 9)
    private static let brokenByClean = broken(bank)
    private static let brokenByComplete = broken(bank.map(complete))

    @Test(arguments: [
        (0, "key-lengths"), (2, "key-lengths"), (3, "telltale-overlap"), (4, "telltale-words"), (6, "telltale-overlap"),
        (8, "key-position"),
    ])
    func plantedCueMissesItsLimit(_ planted: Int, _ rule: String) {
        #expect(!Self.brokenByClean.contains(rule))
        #expect(Self.broken(PlantedBank.all[planted].items(count: 240, seed: 9)).contains(rule))
    }

    @Test func middleKeysOfFixedOrderAreACue() {
        var items = PlantedBank.clean.items(count: 40, seed: 9)
        for index in items.indices {
            items[index].metadata.shuffle = false
            for option in 0..<4 { items[index].options[option].isKey = option == index % 4 }
        }
        #expect(!Self.broken(items).contains("key-position"))
        for index in items.indices where index % 4 == 0 {
            for option in 0..<4 { items[index].options[option].isKey = option == 1 }
        }
        let report = BankReport(linter(of: items))
        let measure = report.measures.first { $0.name == "key at an end, where order is kept" }
        #expect(measure?.value == 0.25 && measure?.isKept == false)
    }

    @Test(arguments: Habit.all) func habitThatSpreadsMissesALimit(_ habit: Habit) {
        var items = Self.bank.map(Self.complete)
        #expect(!Self.brokenByComplete.contains(habit.rule))
        for index in items.indices where index % habit.step == 0 { habit.change(&items[index]) }
        #expect(Self.broken(items).contains(habit.rule))
    }

    @Test func longStemsMissALimit() {
        #expect(!Self.broken(Self.bank).contains("reading-length"))
        let long = Self.bank.map { item in
            var item = item
            item.stem = .plain(String(repeating: "word ", count: 30) + item.stem.plainText)
            return item
        }
        #expect(Self.broken(long).contains("reading-length"))
    }

    /// With all that an item should say besides its stem and options.
    private static func complete(_ item: Item) -> Item {
        var item = item
        item.metadata.objective = "1.1"
        item.metadata.facts = ["F1"]
        item.metadata.difficulty = .medium
        item.metadata.cognition = .application
        item.hints = [.plain("Look again.")]
        item.explanation = .plain(String(repeating: "So it is. ", count: 20))
        for index in item.options.indices { item.options[index].element.rationale = .plain("It is said so.") }
        return item
    }

    @Test func balanceIsJudgedPerTopic() {
        var items = Self.bank
        let labels: [Item.Cognition] = [.recall, .application, .application, .analysis]
        for index in items.indices { items[index].metadata.cognition = labels[(index / 2) % 4] }
        #expect(!Self.broken(items).contains("balance"))
        for index in items.indices where items[index].topic == TopicID("one") {
            items[index].metadata.cognition = index % 6 == 0 ? .analysis : .recall
        }
        #expect(Self.broken(items).contains("balance"))
    }

    @Test func topicsHaveItemsByTheirWeight() {
        func topics(_ first: Int) -> [Course.Topic] {
            [("one", first), ("two", 100 - first)].map { Course.Topic(id: TopicID($0), title: $0, weight: $1) }
        }
        #expect(!Self.broken(Self.bank, topics: topics(50)).contains("topic-weights"))
        #expect(Self.broken(Self.bank, topics: topics(53)).contains("topic-weights"))
    }

    @Test func multipleResponseHasItsQuota() {
        var items = Self.bank
        #expect(Self.broken(items).contains("several-keys"))
        for index in 0..<30 {
            let extra = (0..<2).map { Choice.Option(text: .plain("extra \($0)"), isKey: $0 == 0) }
            for option in items[index].options.indices { items[index].options[option].isKey = option < 1 + index % 2 }
            items[index].options += extra
        }
        #expect(!Self.broken(items).contains("several-keys"))
        for index in 0..<30 { for option in 0..<3 { items[index].options[option].isKey = option < 2 } }
        #expect(Self.broken(items).contains("several-keys"), "three keys in each")
    }

    @Test func smallBanksAreNotJudgedByShares() {
        let measure = Measure.share("rule", "share", 3, of: 19, in: 0...0.1)
        #expect(measure?.isKept == true)
        #expect(Measure.share("rule", "share", 3, of: 20, in: 0...0.1)?.isKept == false)
        #expect(Measure.share("rule", "share", 3, of: 21, in: 0...0.1)?.isKept == true, "2.1 is rounded outwards")
        #expect(Measure.share("rule", "share", 0, of: 0, in: 0...0.1) == nil)
    }
}

/// What is done to one item in so many, and the rule that a bank of such items breaks.
struct Habit: Sendable {
    let rule: String
    let step: Int
    let change: @Sendable (inout Item) -> Void

    static let all = [
        Habit(rule: "flaw-shares", step: 8) { $0.stem = .plain("Which is NOT \($0.stem.plainText)") },
        Habit(rule: "option-counts", step: 4) { $0.options.remove(at: $0.options.lastIndex { !$0.isKey } ?? 0) },
        Habit(rule: "stem-kinds", step: 3) { $0.stem = .plain("Which is the best: \($0.stem.plainText)") },
        Habit(rule: "clean-items", step: 8) { $0.hints = [] },
    ]
}
