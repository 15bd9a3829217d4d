import Assessment
import Testing

@testable import QuestionBank

/// Templates of every kind, and what the lint says of other kinds than choice.
@Suite struct InteractionTemplateTests {
    @Test(arguments: Item.Kind.allCases)
    func aTemplateReadsAsAnItemOfItsKind(_ kind: Item.Kind) throws {
        let deck = read(ItemTemplate.deck(kind, topic: TopicID("deck")))
        #expect(deck.diagnostics.map(\.text) == [])
        let item = try #require(deck.items.first?.item)
        #expect(item.kind == kind)
        #expect(item.hints.count == 1 && item.explanation != nil && item.references != nil)
        #expect(read("---\ntopic: deck\n---\n" + Writer.item(item, deckTopic: item.topic)).items.map(\.item) == [item])
    }

    @Test(arguments: Item.Kind.allCases)
    func anIdThatIsMissingIsWrittenInto(_ kind: Item.Kind) {
        let template = ItemTemplate.deck(kind, topic: TopicID("deck")).replacing(" id: short-name;", with: "")
        var missing = MissingIDs(taken: [], reader: Reader(course: nil))
        guard case .filled(let filled) = missing.fill(Array(template.utf8), file: "deck.md") else {
            Issue.record("not filled")
            return
        }
        let id = "a-question-that-somebody-who-knows"
        #expect(read(String(decoding: filled, as: UTF8.self)).items.map(\.item.id.text) == [id])
        #expect(String(decoding: filled, as: UTF8.self).replacing(" id: \(id);", with: "") == template)
    }

    @Test func whatCanBeWrongByItselfNeedsARationale() {
        func levels(_ answer: String) -> [Rule.Level] {
            QuestionBankTests.levels(of: "missing-teaching", in: "## What is it?\n\n\(answer)\n\n### Hint\nh\n")
        }
        #expect(levels("### Statements\n- [x] a\n\n  r\n- [ ] b\n") == [.advice, .advice], "and no explanation")
        #expect(levels("### Order\n1. a\n2. b\n") == [.advice])
        #expect(levels("### Answer\nBecause.\n") == [])
    }

    @Test func everyRuleSaysForWhichKindsItIs() {
        #expect(LintRule.all.allSatisfy { !$0.kinds.isEmpty })
        let others = Set(Item.Kind.allCases).subtracting(.choices)
        for rule in LintRule.all where !rule.kinds.isDisjoint(with: others) { #expect(rule.kinds == .all) }
    }

    @Test(arguments: Item.Kind.allCases)
    func aRuleLooksAtItsKindsOnly(_ kind: Item.Kind) throws {
        let item = try #require(read(ItemTemplate.deck(kind, topic: TopicID("deck"))).items.first?.item)
        let linter = linter(of: [item])
        let rules = Dictionary(grouping: LintRule.all, by: \.page.id)
        for finding in linter.findings { #expect(rules[finding.rule.id]?.first?.kinds.contains(kind) == true) }
    }

    /// A key of an order or of a match is none that a bot could find, and none that a quota counts.
    @Test func botsAndQuotasOfChoicesPassOverOtherKinds() throws {
        let choices = PlantedBank.clean.items(count: 60, seed: 3)
        let others = Item.Kind.allCases.filter { !Set.choices.contains($0) }
        let more = try others.enumerated().flatMap { index, kind in
            let item = try #require(read(ItemTemplate.deck(kind, topic: TopicID("one"))).items.first?.item)
            return (0..<5).map { number in
                var item = item
                item.id = ItemID("other-\(index)-\(number)")
                item.topic = TopicID("one")
                return item
            }
        }
        let (alone, mixed) = (BankReport(linter(of: choices)), BankReport(linter(of: choices + more)))
        #expect(mixed.bots == alone.bots)
        #expect(mixed.singleChoice == alone.singleChoice)
        let rules: Set = [
            "key-position", "key-lengths", "telltale-words", "telltale-overlap", "option-counts", "several-keys",
        ]
        let names = { (report: BankReport) in report.measures.filter { rules.contains($0.rule) && $0.topic == nil } }
        #expect(names(mixed) == names(alone))
    }

    @Test func itemsThatAreTypedAreAlikeOnlyWithTheSameAnswer() {
        func item(_ answer: String) -> String {
            "## How many bits has a byte in most machines?\n\n### Answer\n\(answer)\n\n"
        }
        func levels(_ markdown: String) -> [Rule.Level] {
            BankReport(linter(of: items(markdown))).findings.filter { $0.rule.id == "similar-items" }.map(\.level)
        }
        #expect(levels(item("= 8") + item("- `8`")) == [.warning])
        #expect(levels(item("= 8") + item("= 8").replacing("most", with: "some")) == [.error])
    }
}
