import Assessment
import Testing

@testable import QuestionBank

@Suite struct FormatRuleTests {
    @Test(arguments: FormatRuleCase.all)
    func everyBreachIsNamedWithItsPlace(_ example: FormatRuleCase) {
        let deck = Reader(course: nil).read(Array(example.deck.utf8), file: "llms.md")
        let found = deck.diagnostics.map { "\($0)".dropFirst("llms.md:".count) }
        #expect(found.map(String.init) == example.expected)
        #expect(deck.diagnostics.first?.rule.id == example.rule)
        #expect(deck.items.count == example.items)
    }

    @Test(arguments: FormatRuleCase.all)
    func everyBreachSaysHowToMendIt(_ example: FormatRuleCase) {
        let deck = Reader(course: nil).read(Array(example.deck.utf8), file: "llms.md")
        for diagnostic in deck.diagnostics {
            #expect(diagnostic.mend.hasSuffix(".") || diagnostic.mend.hasSuffix("?"))
            #expect(diagnostic.text == "\(diagnostic)\n    \(diagnostic.mend)")
        }
    }

    @Test(arguments: [
        ("## A\n\n### Refrence\n", "Did you mean `### Reference`?"),
        ("## A\n\n### hint\n", "Did you mean `### Hint`?"),
        ("## A\n<!-- dificulty: easy -->\n", "Did you mean `difficulty`?"),
        ("---\ntopics: llms\n---\n", "Did you mean `topic`?"),
    ])
    func whatIsNotKnownIsAnsweredWithTheNearestThatIs(deck: String, mend: String) {
        let deck = Reader(course: nil).read(Array(deck.utf8), file: "llms.md")
        #expect(deck.diagnostics.map(\.mend).contains(mend))
    }

    @Test func aDeckOfACourseNeedsATopicThatTheCourseHas() {
        let reader = Reader(course: .twoTopics)
        let none = reader.read(Array("## A\n- [x] a\n- [ ] b\n".utf8), file: "d.md")
        #expect(
            none.diagnostics.map(\.description)
                == ["d.md:1:1: error: Neither the item nor its deck names a topic. [no-topic]"])
        #expect(none.items.isEmpty)
        let wrong = reader.read(Array("---\ntopic: mian\n---\n## A\n- [x] a\n- [ ] b\n".utf8), file: "d.md")
        #expect(
            wrong.diagnostics.map(\.text)
                == ["d.md:2:8: error: The course has no topic “mian”. [unknown-topic]\n    Did you mean `main`?"])
        #expect(wrong.items.count == 1)
    }

    @Test func everyRuleHasACase() {
        let elsewhere: Set<Rule> = [
            .unreadable, .fileSize, .notUTF8, .tooManyProblems, .missingKey, .weights, .noTopic, .duplicateID,
            .duplicateItem, .unknownItem, .unknownScenario, .unusedScenario, .sections, .topicMinimum, .unknownTopic,
            .passedOver, .examShortage, .conflictCopy,
        ]
        let shown = Set(FormatRuleCase.all.map(\.rule))
        #expect(Rule.format.filter { !elsewhere.contains($0) }.map(\.id).filter { !shown.contains($0) } == [])
        #expect(Set(Rule.format.map(\.id)).count == Rule.format.count)
    }
}
