import Assessment
import Foundation
import Testing

@testable import QuestionBank

@Suite struct LintRuleTests {
    @Test(arguments: LintRule.all.map(\.page.id))
    func badExampleIsCaughtAndGoodOnePasses(_ rule: String) throws {
        let page = try #require(RulePage.page(of: rule))
        let found = levels(of: rule, in: page.bad)
        #expect(!found.isEmpty)
        #expect(Set(found).isSubset(of: page.levels))
        #expect(levels(of: rule, in: page.good) == [])
    }

    @Test(arguments: RuleCase.all)
    func rule(_ sample: RuleCase) {
        #expect(levels(of: sample.rule, in: sample.markdown) == sample.levels)
    }

    @Test func everyRuleHasCasesOfItsOwn() {
        let without = Set(LintRule.all.map(\.page.id)).subtracting(RuleCase.all.map(\.rule))
        #expect(without == [])
    }

    @Test func identifiersAreUniqueAndNoneIsOneOfTheFormat() {
        let ids = RulePage.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(Set(ids).isDisjoint(with: Rule.format.map(\.id)))
    }

    @Test func waivingSilencesWhatIsWaivedAndIsCounted() {
        let stem = "## Which of these is NOT a role?\n<!-- id: roles; waive: negative-stem -->\n\n"
        let options = "- [ ] user\n- [ ] system\n- [x] no role\n"
        let linter = linter(of: items(stem + options))
        let rules = linter.findings.map(\.rule)
        #expect(!rules.contains { $0.id == "negative-stem" })
        #expect(rules.contains(Rule("double-negative", .advice)), "it is not waived")
        #expect(linter.waived == [ItemID("roles"): 1])
    }

    @Test func englishRulesLeaveOtherLanguagesAlone() {
        let markdown =
            "## Which of these is not a role?\n\n- [ ] user\n- [ ] system\n- [x] router and nothing else at all\n"
        for language in [nil, "en", "en-GB"] {
            #expect(levels(of: "negative-stem", in: markdown, language: language) == [.advice])
        }
        #expect(levels(of: "negative-stem", in: markdown, language: "de") == [])
        #expect(levels(of: "key-longest", in: markdown, language: "de") == [.advice])
    }

    @Test func rareWordThatLeadsToTheKeyIsFound() {
        let echo =
            "## What does the kubelet do?\n\n- [x] The kubelet starts pods\n- [ ] It counts the words\n- [ ] It ends\n"
        let filler = (0..<99).map { "## What is \($0)?\n\n- [x] The number \($0)\n- [ ] Not it\n" }
        let other = "## Is the kubelet here?\n\n- [x] Yes\n- [ ] No\n"
        func levels(_ items: [String]) -> [Rule.Level] {
            QuestionBankTests.levels(of: "clang", in: items.joined(separator: "\n"))
        }
        #expect(levels([echo]) == [], "every word is rare in a small bank")
        #expect(levels([echo] + filler) == [.advice])
        #expect(
            levels([echo, other, other.replacing("here", with: "there"), other.replacing("here", with: "up")] + filler)
                == [])
    }

    @Test func hintMayNameAWordThatManyItemsHave() {
        let item = "## Which?\n\n- [x] a red lamp\n- [ ] a wet road\n\n### Hint\nLook at the lamp.\n"
        func filler(lamps: Int) -> [String] {
            (0..<99).map { "## What is \($0)?\n\n- [x] \($0 < lamps ? "the lamp" : "a number")\n- [ ] Not it\n" }
        }
        func levels(_ items: [String]) -> [Rule.Level] {
            QuestionBankTests.levels(of: "hint-names-key", in: items.joined(separator: "\n"))
        }
        #expect(levels([item] + filler(lamps: 1)) == [.advice])
        #expect(levels([item] + filler(lamps: 2)) == [])
        #expect(levels([item.replacing("Look", with: "Look red")] + filler(lamps: 2)) == [.advice], "two words tell")
        #expect(levels([item] + filler(lamps: 2).dropLast()) == [.advice], "every word is rare in a small bank")
    }

    @Test func findingsNameTheItemItsPlaceAndTheMend() throws {
        let linter = linter(of: items("## Tokens\n<!-- id: tokens -->\n\n- [x] Pieces\n- [ ] Pixels\n- [ ] Planes\n"))
        let finding = try #require(linter.findings.first { $0.rule.id == "no-question" })
        #expect(
            finding.description == "sample.md:1:1: advice: The stem has neither a question nor a blank. [no-question]")
        #expect(finding.mend == "Ask what is to be answered.")
        #expect(finding.item == ItemID("tokens"))
    }

    @Test(arguments: [
        ("Requests rarely fail.", ["vague-term"]), ("Requests fail in 2 of 100 cases.", []),
        ("The latest release is in use.", ["missing-version"]),
        ("Requests ought to fail.", ["stilted"]), ("```\nA) begin\nB) end\n```", ["lettered-listing"]),
        ("| cause | share |\n| --- | --- |\n| rarely | 2 |\n\n```\nrarely\n```", []),
        (
            "Considering organisational responsibilities accompanying autonomous decision-making architectures, "
                + "international enterprises characteristically necessitate comprehensive authorisation "
                + "infrastructures alongside methodological precautions, documentation and interdisciplinary deliberation.",
            ["hard-reading"]
        ),
    ])
    func whatSeveralItemsShareIsLookedAtToo(_ body: String, _ rules: [String]) throws {
        #expect(try findings(inScenario: body).map(\.rule.id) == rules)
        #expect(
            try findings(inScenario: body, "; version: 1.2; waive: vague-term, hard-reading, stilted, lettered-listing")
                == [])
    }

    @Test func stiltedPhraseIsNamedWithWhatToWriteInstead() throws {
        let linter = linter(of: items("## Who ought to answer?\n\n- [x] a\n- [ ] b\n"))
        let finding = try #require(linter.findings.first { $0.rule.id == "stilted" })
        #expect(finding.message == "“ought to” is stilted." && finding.mend == "Write “should”.")
    }

    @Test func findingsNameTheScenarioAndItsPlace() throws {
        let finding = try #require(try findings(inScenario: "Requests rarely fail.").first)
        #expect(finding.description == "deck.md:7:1: advice: “rarely” is vague. [vague-term]")
        #expect(finding.item == ItemID("acme"))
        #expect(try findings(inScenario: "Requests rarely fail.", language: "de") == [])
    }

    private func findings(
        inScenario body: String, _ metadata: String = "", language: String? = "en"
    ) throws -> [Diagnostic] {
        let markdown = """
            ---
            topic: one
            ---

            # Deck

            ## Acme
            <!-- kind: scenario; id: acme\(metadata) -->

            \(body)

            """
        let deck = Reader(course: nil).read(Array(markdown.utf8), file: "deck.md")
        #expect(deck.scenarios.count == 1)
        return Linter([deck], of: Course(id: CourseID("sample"), title: "Sample", language: language)).findings
    }

    @Test func everyRuleAndEveryBotIsListedInTheDocumentation() throws {
        let file = URL(fileURLWithPath: #filePath).appending(path: "../../../../docs/lint.md").standardized
        let list = try String(contentsOf: file, encoding: .utf8)
        for page in RulePage.all {
            let levels = page.levels.map(\.rawValue).joined(separator: " or ")
            #expect(list.contains("| `\(page.id)` | \(levels) | \(page.summary) |"))
        }
        for bot in Bot.all where !bot.name.hasPrefix("position") { #expect(list.contains("| `\(bot.name)` | ")) }
    }

    @Test func pagesExplainARuleInFull() throws {
        let text = try #require(RulePage.page(of: "negative-stem")).text
        #expect(text.hasPrefix("negative-stem (advice)\n\nThe question asks for what is not so.\n"))
        #expect(text.contains("\nBad:\n\n    ## Which of these is not a message role?\n"))
        #expect(text.contains("`waive: negative-stem`"))
        #expect(RulePage.page(of: "negativ-stem") == nil)
        #expect(RulePage.nearest(to: "negativ-stem") == "negative-stem")
    }
}
