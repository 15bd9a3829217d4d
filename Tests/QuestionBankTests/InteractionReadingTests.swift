import Assessment
import JSON
import TestSupport
import Testing

@testable import QuestionBank

/// Each kind as an author writes it.
@Suite struct InteractionReadingTests {
    private func item(_ markdown: String, _ place: SourceLocation = #_sourceLocation) throws -> Item {
        let deck = read(markdown)
        #expect(deck.diagnostics.map(\.text) == [], sourceLocation: place)
        return try #require(deck.items.first?.item, sourceLocation: place)
    }

    private func element(_ text: String, _ rationale: String? = nil) -> Element {
        Element(.plain(text), rationale: rationale.map { .plain($0) })
    }

    @Test func aBestAnswerHasWeights() throws {
        let item = try item(
            "## A\n<!-- scoring: best -->\n- [x] yes\n- [ ] (50 %) `no`\n\n  Worse.\n- [ ] (5%) x\n- [ ] y\n")
        let choice = try #require(item.interaction.choice)
        #expect(item.kind == .bestAnswer)
        #expect(choice.options.map(\.weight) == [nil, Fraction(1, 2), Fraction(1, 20), nil])
        #expect(choice.options.map(\.text.plainText) == ["yes", "no", "x", "y"])
        #expect(choice.options[1].rationale == .plain("Worse."))
    }

    @Test func parenthesesThatAreNoWeightAreText() throws {
        let item = try item("## A\n- [x] \\(50 %) yes\n- [ ] (50 % of it) no\n")
        #expect(item.options.map(\.text.plainText) == ["(50 %) yes", "(50 % of it) no"])
    }

    @Test func statementsAreTrueOrFalse() throws {
        let item = try item(
            "## A\n<!-- scoring: kprime -->\n\n### Statements\n- [x] a\n\n  Because.\n- [ ] b\n\n### Hint\nh\n")
        let statements = Statements(
            [.init(element("a", "Because."), isTrue: true), .init(element("b"), isTrue: false)], isKprime: true)
        #expect(item.interaction == .statements(statements))
        #expect(item.hints == [.plain("h")])
    }

    @Test func anOrderIsANumberedList() throws {
        let item = try item("## A\n\n### Order\n1. a\n\n   First.\n2. b\n3. c\n")
        #expect(item.interaction == .ordering(Ordering([element("a", "First."), element("b"), element("c")])))
    }

    @Test func aMatchIsATable() throws {
        let item = try item("## A\n\n### Match\n| What | Where |\n| --- | --- |\n| a | 1 |\n| b | 1 |\n|  | 2 |\n")
        let matching = Matching(
            [.init(element("a"), element("1")), .init(element("b"), element("1"))], distractors: [element("2")],
            headings: .init(left: .plain("What"), right: .plain("Where")))
        #expect(item.interaction == .matching(matching))
    }

    @Test func theHeadingsOfAMatchAreKeptAndNameNoItem() throws {
        func match(_ heading: String) throws -> Item {
            try self.item("## A\n\n### Match\n| \(heading) |\n| --- | --- |\n| a | 1 |\n| b | 2 |\n")
        }
        let item = try match("`ls` \\| *more* | ")
        guard case .matching(let matching) = item.interaction else { return #expect(Bool(false), "\(item)") }
        #expect(matching.headings.left.plainText == "ls | more" && matching.headings.right.isEmpty)
        #expect(read(Writer.item(item)).items.map(\.item) == [item])
        let other = try match("Another | one")
        #expect(other.fingerprint == item.fingerprint && other.id == item.id && other != item)
        let library = try Library()
        let answer = Writer.item(other).split(separator: "\n").drop { $0 != "### Match" }.joined(separator: "\n")
        try library.write("m.md", "---\ntopic: one\n---\n\n## A\n\n\(answer)\n")
        let json = try #require(try WholeCourse(at: library.course).json["items"]?.array)
        let headings = json.compactMap { $0["interaction"]?["headings"]?.array?.map(\.string) }
        #expect(headings == [["Another", "one"]])
    }

    @Test func codeSpansAreTextsThatAreAccepted() throws {
        let item = try item("## A\n<!-- case: exact -->\n\n### Answer\n- `ls -l`\n- `` a`b ``\n")
        #expect(item.interaction == .shortText(ShortText(["ls -l", "a`b"], isCaseExact: true)))
    }

    @Test(arguments: [
        ("= 3.14", 3.14, 3.14, ""), ("= 3.14 ± 0.01", 3.13, 3.15, ""), ("= 3 … 4", 3, 4, ""),
        ("= 96 ± 5 %", 91.2, 100.8, ""),
        ("= 1.5 GiB", 1.5, 1.5, "GiB"), ("= 1.5 GiB ± 10 %", 1.35, 1.65, "GiB"),
        ("= -1e-3 ... 1e3 m", -0.001, 1000, "m"),
        ("= 96 %", 96, 96, "%"), ("= 1/4", 0.25, 0.25, ""), ("= 2 +/- 1 km / h", 1, 3, "km/h"),
        ("= −5 °C", -5, -5, "°C"),
        ("= 96 % ± 2 %", 94.08, 97.92, "%"), ("=7", 7, 7, ""), ("= 3em", 3, 3, "em"),
    ])
    func aNumberHasARangeAndAUnit(_ text: String, low: Double, high: Double, unit: String) throws {
        let item = try item("## A\n\n### Answer\n\(text)\n= 0\n")
        #expect(item.interaction == .number(NumberEntry([.init(low, high, unit: unit), .init(0, 0)])))
    }

    @Test(arguments: ["= x", "= 3,5", "= 4 … 3", "= 3 ±", "= 3 m … 4 s", "= 1/0", "= 1e999", "= 1 2", "3"])
    func whatIsNoNumberIsNamed(_ text: String) {
        let deck = read("## A\n\n### Answer\n= 1\n\(text)\n")
        #expect(deck.diagnostics.map(\.rule.id) == ["malformed-number"] && deck.items.isEmpty)
        #expect(deck.diagnostics.first?.place == Place(line: 5))
    }

    @Test func proseIsToBeRecalled() throws {
        let item = try item("## A\n\n### Answer\nBecause `x`.\n\n- so\n\n### Explanation\ne\n")
        guard case .recall(let recall) = item.interaction else { return #expect(Bool(false)) }
        #expect(recall.answer.plainText == "Because x.\nso")
    }

    @Test func linesAreThoseOfTheOnlyCode() throws {
        let item = try item("## A\n\n```\na\n\nb\nc\n```\n\n### Lines\n1, 3-4\n")
        #expect(item.interaction == .lines(CodeLines(count: 4, keys: [1, 3, 4])))
    }

    @Test func gapsStandInTextAndInCode() throws {
        let item = try item(
            "## A {{a|b c}} b\n<!-- id: x; case: exact -->\n\n*So* `x {{*y|z}}`:\n\n```py\nf({{\\*a|{1: 2}}})\n```\n\n### Hint\n{{h}}\n"
        )
        #expect(item.stem.plainText == "A \u{FFFC} b\nSo x \u{FFFC}:\nf(\u{FFFC})")
        let key = element("y")
        #expect(
            item.interaction
                == .gaps(
                    Gaps(
                        [.typed(["a", "b c"]), .chosen([key, element("z")], key: key.id), .typed(["*a", "{1: 2}"])],
                        isCaseExact: true)))
        #expect(item.hints.map(\.plainText) == ["{{h}}"])
    }

    @Test func bracesInCodeOfAnotherKindAreCode() throws {
        let item = try item("## A `{{ x }}` \\{{y}}\n\n```\n{{ z }}\n{{ open\n```\n\n- [x] yes\n- [ ] no\n")
        #expect(item.kind == .singleChoice)
        #expect(item.stem.plainText == "A {{ x }} {{y}}\n{{ z }}\n{{ open")
    }

    @Test func aMarkOfTheAuthorsOwnIsTakenOut() throws {
        let item = try item("## A\u{FFFC}&#xFFFC;B {{c}}\n".replacing("&#xFFFC;", with: ""))
        #expect(item.stem.plainText == "AB \u{FFFC}")
        #expect(try self.item("## A\u{FFFC}&#xFFFC;B\n- [x] a\n- [ ] b\n").stem.plainText == "AB")
    }

    @Test func aScenarioIsNoItem() throws {
        let deck = read(
            "## Acme\n<!-- kind: scenario; id: acme; not-with: b -->\n\nText.\n\n## A\n<!-- scenario: acme -->\n- [x] a\n- [ ] b\n"
        )
        #expect(deck.diagnostics.isEmpty)
        let entry = try #require(deck.scenarios.first)
        #expect(entry.scenario.id == ScenarioID("acme") && entry.scenario.title == "Acme")
        #expect(entry.scenario.body == .plain("Text.") && entry.scenario.metadata.notWith == [ItemID("b")])
        #expect(entry.scenario.version == Fingerprint(of: entry.markdown))
        #expect(Reader.scenario(fromMarkdown: entry.markdown) == entry.scenario)
        #expect(deck.items.map(\.item.metadata.scenario) == [ScenarioID("acme")])
        let code = "## Acme\n<!-- kind: scenario; id: a -->\n\n`{{ x }}` {{y}} {{\n"
        #expect(read(code).scenarios.first?.scenario.body.plainText == "{{ x }} {{y}} {{")
        let written = Writer.deck(deck.items.map(\.item), scenarios: [entry.scenario], topic: TopicID("deck"))
        #expect(read(written).items.map(\.item) == deck.items.map(\.item))
        let again = try #require(read(written).scenarios.first?.scenario)
        #expect(again.body == entry.scenario.body && again.metadata == entry.scenario.metadata)
    }
}

/// Content of other kinds that was made to be slow: a diagnostic or an item comes all the same.
@Suite(.timeLimit(.minutes(1))) struct HostileInteractionTests {
    private func check(_ hostile: String, _ rules: [String], items: Int = 1) {
        let deck = read(hostile + "\n## Sound\n- [x] yes\n- [ ] no\n")
        #expect(Array(Set(deck.diagnostics.map(\.rule.id))).sorted() == rules)
        #expect(deck.items.count == items)
    }

    @Test func manyGaps() {
        check("## A\n\(String(repeating: "{{b}} ", count: 10_000))\n", ["too-many-gaps"])
        check("## A\n\(String(repeating: "{{*b|c}}\n", count: 10_000))\n", ["too-many-gaps"])
        check("## A {{\(String(repeating: "b|", count: 10_000))c}}\n", ["too-many-answers"])
    }

    @Test func bracesThatAreNotClosed() {
        check("## A \(String(repeating: "{{", count: 50_000))\n", ["open-gap"])
        check("## A\n\(String(repeating: "{{\n", count: 900))\n", ["open-gap"])
        check("## A \(String(repeating: "{{", count: 50_000))\n- [x] a\n- [ ] b\n", [], items: 2)
        check(
            "## A \(String(repeating: "}}", count: 50_000)){{b\(String(repeating: "}", count: 50_000))\n", [], items: 2)
    }

    @Test func manyPairs() {
        let rows = (0..<5_000).map { "| left \($0) | right \($0 % 7) |\n" }.joined()
        check("## A\n\n### Match\n| a | b |\n|---|---|\n\(rows)", ["too-many-options"])
        let same = String(repeating: "| a | b |\n", count: 900)
        check("## A\n\n### Match\n| a | b |\n|---|---|\n\(same)", ["same-option"])
        let steps = (0..<5_000).map { "1. step \($0)\n" }.joined()
        check("## A\n\n### Order\n\(steps)", ["too-many-options"])
    }

    @Test func longNumbers() {
        let digits = String(repeating: "1", count: 10_000)
        for number in [digits, "1 … \(digits)", "1e\(digits)", "1 \(digits)", "0.\(digits)"] {
            check("## A\n\n### Answer\n= \(number)\n", ["malformed-number"])
        }
        check("## A\n\n```\nx\n```\n\n### Lines\n\(digits)\n", ["malformed-lines"])
        check("## A\n\n```\nx\n```\n\n### Lines\n\(String(repeating: "1,", count: 10_000))1\n", [], items: 2)
        check("## A\n<!-- scoring: best -->\n- [x] a\n- [ ] (\(digits) %) b\n", [], items: 2)
    }
}

/// Scenarios of a course of several files.
@Suite struct ScenarioTests {
    private static let scenario = "## Acme\n<!-- kind: scenario; id: acme; not-with: a1 -->\n\nText about parcels.\n\n"

    private func entry(_ deck: String) throws -> (Library, Catalogue, CourseEntry) {
        let library = try Library()
        try library.write("c.md", deck)
        let (catalogue, entry) = try library.open()
        return (library, catalogue, entry)
    }

    @Test func outlinesNameTheVersionOfTheirScenario() throws {
        let (library, catalogue, entry) = try entry(
            Self.scenario + Library.item("c1", "One?", more: "; scenario: acme")
                + Library.item("c2", "Two?", more: "; not-with: acme"))
        let outlines = try catalogue.outlines(of: entry)
        let scenario = try #require(try catalogue.scenario(ScenarioID("acme"), of: entry))
        #expect(scenario.title == "Acme" && scenario.body == .plain("Text about parcels."))
        let first = try #require(outlines.first { $0.id == ItemID("c1") })
        #expect(first.scenario == scenario.id && first.scenarioVersion == scenario.version)
        #expect(first.notWith == [ItemID("a1")])
        #expect(outlines.first { $0.id == ItemID("c2") }?.notWith == [ItemID("c1")])
        #expect(try catalogue.diagnostics(of: entry).isEmpty)
        #expect(try catalogue.scenario(ScenarioID("none"), of: entry) == nil)
        #expect(try WholeCourse(at: library.course).diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("acm", "c.md:5:1: error: The course has no scenario “acm”. [unknown-scenario]"),
        ("a1", "c.md:5:1: error: The course has no scenario “a1”. [unknown-scenario]"),
    ])
    func anItemWithoutItsScenarioIsLeftOut(_ name: String, _ message: String) throws {
        let (library, catalogue, entry) = try entry(
            Library.item("c1", "One?", more: "; scenario: \(name)") + Self.scenario)
        let unused = "c.md:17:1: warning: No item names this scenario. [unused-scenario]"
        #expect(try catalogue.diagnostics(of: entry).map(\.description) == [message, unused])
        #expect(entry.counts == CourseEntry.Counts(items: 3, leftOut: 1, errors: 1, warnings: 1))
        #expect(try catalogue.outlines(of: entry).map(\.id.text) == ["a1", "a2", "b1"])
        let whole = try WholeCourse(at: library.course)
        #expect(whole.items.count == 3 && whole.leftOut == 1)
        #expect(whole.diagnostics.map(\.rule.id) == ["unknown-scenario", "unused-scenario"])
        try library.write("c.md", Library.item("c1", "One?", more: "; scenario: acme") + Self.scenario)
        #expect(try catalogue.open(library.course).counts == CourseEntry.Counts(items: 4))
    }

    @Test func ofAScenarioWithErrorsOneDiagnosticIsEnough() throws {
        let (library, catalogue, entry) = try entry(
            Library.item("c1", "One?", more: "; scenario: acme")
                + Self.scenario.replacing("Text about parcels.", with: ""))
        #expect(try catalogue.diagnostics(of: entry).map(\.rule.id) == ["empty-scenario"])
        #expect(entry.counts == CourseEntry.Counts(items: 3, leftOut: 1, errors: 1))
        #expect(try WholeCourse(at: library.course).leftOut == 1)
    }

    @Test func scenariosAndItemsShareTheirNames() throws {
        let (_, catalogue, entry) = try entry(Library.item("acme", "One?", more: "; scenario: acme") + Self.scenario)
        #expect(try catalogue.diagnostics(of: entry).map(\.rule.id).contains("duplicate-id"))
    }
}

/// Banks of all kinds in the catalogue and as data.
@Suite struct InteractionCatalogueTests {
    @Test func everyKindComesBackFromTheCatalogue() throws {
        let library = try Library()
        var random = RandomItems(SeededGenerator(seed: 15), size: 3)
        var items = (0..<60).map { random.item(number: $0) }
        for index in items.indices {
            items[index].id = ItemID("item-\(index)")
            items[index].topic = TopicID("one")
            items[index].metadata.scenario = nil
        }
        try library.write(
            "z.md", Writer.deck(items, topic: TopicID("one")).replacing("---\ntopic: one\n---\n", with: ""))
        let (catalogue, entry) = try library.open()
        #expect(Set(items.map(\.kind)).count >= 9)
        let outlines = try catalogue.outlines(of: entry).dropFirst(3)
        #expect(outlines.map(\.declaration) == items.map(\.interaction.declaration))
        #expect(outlines.map(\.fingerprint) == items.map(\.fingerprint))
        for item in items { #expect(try catalogue.item(item.id, of: entry) == item) }
        let json = try #require(try WholeCourse(at: library.course).json["items"]?.array)
        #expect(json.suffix(60).map { $0["interaction"]?["kind"]?.string } == items.map(\.kind.rawValue))
    }

    @Test func theColumnOfAChoiceReadsAsItsJSON() {
        var random = RandomItems(SeededGenerator(seed: 16), size: 4)
        for number in 0..<300 {
            let declaration = random.item(number: number).interaction.declaration
            let text = declaration.json.text
            let isPlain = declaration.kind == .singleChoice || declaration.kind == .multipleResponse
            #expect(ResponseDeclaration(columnOfChoice: text) == (isPlain ? declaration : nil))
            guard isPlain else { continue }
            for damaged in [text + " ", String(text.dropLast()), text.uppercased(), text.replacing(",", with: ", ")] {
                #expect(ResponseDeclaration(columnOfChoice: damaged) == nil)
            }
        }
    }

    @Test func theTextsOfAllElementsAreFound() throws {
        let library = try Library()
        try library.write(
            "c.md",
            "## A?\n<!-- id: c1 -->\n\n### Order\n1. zebra\n\n   quagga\n2. b\n\n## B?\n<!-- id: c2 -->\n\n### Match\n|a|b|\n|-|-|\n|okapi|b|\n||tapir|\n"
                + "\n## C?\n<!-- id: c3 -->\n\n### Answer\nA gnu.\n\n## D {{*ibex|b}}?\n<!-- id: c4 -->\n")
        let (catalogue, entry) = try library.open()
        for (word, id) in [
            ("zebra", "c1"), ("quagga", "c1"), ("okapi", "c2"), ("tapir", "c2"), ("gnu", "c3"), ("ibex", "c4"),
        ] {
            #expect(try catalogue.search(word, in: entry, limit: 5).map(\.id.text) == [id])
        }
    }
}
