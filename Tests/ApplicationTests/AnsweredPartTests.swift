import Assessment
import QuestionBank
import Testing

@testable import Application

/// What reports say of the parts of a question, for kinds other than choice.
@Suite struct AnsweredPartTests {
    private func item(_ answer: String, stem: String = "") throws -> Item {
        let markdown = "## What is right?\n<!-- id: asked -->\n\(stem)\n\(answer)\n"
        return try #require(Reader.item(fromMarkdown: markdown, topic: TopicID("t")))
    }

    private func mistakes(_ item: Item, _ response: Response, times: Int = 1) -> [String] {
        Mistake.all(in: [response: times], [item]).map { "\($0.times) × \($0.text.plainText)" }
    }

    @Test func whatIsRightIsNoMistake() throws {
        let item = try item("### Answer\n- `wc -l`\n- `wc --lines`")
        let parts = item.parts(given: .text("WC  -l"), shown: item.interaction.declaration)
        #expect(parts.count == 1 && parts.allSatisfy(\.isRight))
        #expect(mistakes(item, .text("WC  -l")).isEmpty)
    }

    @Test func whatWasTypedInsteadIsNamed() throws {
        #expect(mistakes(try item("### Answer\n- `wc`"), .text("cw"), times: 2) == ["2 × cw"])
        #expect(mistakes(try item("### Answer\n= 3 … 4"), .number("5")) == ["1 × 5"])
        let gaps = try item("", stem: "\nA {{one}} and {{*two|three}}.\n")
        let three = ElementID(of: "three").description
        #expect(mistakes(gaps, .gaps(["one", three])) == ["1 × Gap 2: three"])
    }

    @Test func whatWasJudgedOrderedOrMatchedWrongIsNamed() throws {
        let statements = try item("### Statements\n- [x] Yes\n- [ ] No")
        let judged: Response = .judged([ElementID(of: "Yes"): true, ElementID(of: "No"): true])
        #expect(mistakes(statements, judged) == ["1 × No: true"])
        let order = try item("### Order\n1. A\n2. B\n3. C")
        let ordered: Response = .ordered(["A", "C", "B"].map { ElementID(of: $0) })
        #expect(mistakes(order, ordered) == ["1 × B: place 3", "1 × C: place 2"])
        let match = try item("### Match\n| a | b |\n| --- | --- |\n| L | R |\n| M | S |")
        let matched: Response = .matched([
            ElementID(of: "L"): ElementID(of: "S"), ElementID(of: "M"): ElementID(of: "R"),
        ])
        #expect(mistakes(match, matched) == ["1 × L: S", "1 × M: R"])
    }

    @Test func theLineThatWasPointedAtIsNamed() throws {
        let item = try item("\n### Lines\n2", stem: "\n```sh\ncd x\nrm y\n```\n")
        #expect(mistakes(item, .lines([1])) == ["1 × line 1: cd x"])
        let parts = item.parts(given: .lines([1]), shown: item.interaction.declaration)
        #expect(parts.map(\.isRight) == [false, false])
    }

    @Test func notKnowingIsNamed() throws {
        #expect(mistakes(try item("### Answer\n- `wc`"), .unknown) == ["1 × I do not know"])
    }

    @Test func aGapIsALineWhereItIsPrinted() throws {
        let item = try item("", stem: "\nA {{one}}.\n")
        #expect(item.stem.showingGaps.plainText.hasSuffix("A ____."))
    }
}
