import Assessment
import Foundation
import TestSupport
import Testing

@testable import QuestionBank

/// Decks as people type them: what looks right is read so, and what was passed over is said.
@Suite struct KindReadingTests {
    private static let options = "- [x] yes\n- [ ] no\n"

    private func item(_ deck: String) throws -> Item { try #require(read(deck).items.first?.item) }
    private func rules(_ deck: String) -> [String] { read(deck).diagnostics.map(\.rule.id) }

    // Boxes.

    @Test(arguments: ["`arr[x]`", "see [x](https://example.org)", "press [X] to close", "[x]"])
    func onlyTheCharacterInTheBoxDecides(text: String) throws {
        let item = try item("## A\n- [ ] \(text)\n- [x] yes\n")
        #expect(item.options.map(\.isKey) == [false, true])
    }

    @Test(arguments: [
        "- [ ] ```sh\n  echo a\n  ```\n- [x] ```sh\n  echo b\n  ```\n",
        "- [ ]\n  ```sh\n  echo a\n  ```\n- [x] \n  ~~~sh\n  echo b\n  ~~~\n",
        "- [ ]\n\n```sh\necho a\n```\n\n- [x]\n\n```sh\necho b\n```\n",
    ])
    func aFenceAtABoxIsTheOption(options: String) throws {
        let deck = read("## A\nText\n\n" + options)
        #expect(deck.diagnostics == [])
        let options = try #require(deck.items.first?.item).options
        #expect(options.map(\.isKey) == [false, true])
        #expect(options.map(\.text) == ["echo a", "echo b"].map { RichText([.code(language: "sh", text: $0)]) })
    }

    @Test func anOptionOfCodeKeepsItsRationaleAndIsWrittenAsItWasRead() throws {
        let item = try item("## A\n- [ ] ```\n  a\n  ```\n\n  Because.\n- [x]\n  ```\n  b\n  ```\n")
        #expect(item.options.map { $0.rationale?.plainText } == ["Because.", nil])
        #expect(try self.item(Writer.item(item)).options == item.options)
    }

    @Test func aBoxWithNothingIsStillAnError() {
        #expect(rules("## A\n- [x] yes\n- [ ]\n- [ ] no\n") == ["empty-option"])
        #expect(rules("## A\n- [x] yes\n- [ ]\n\nText\n") == ["empty-option", "text-after-options"])
    }

    @Test func boxesInCodeAreCode() throws {
        let item = try item("## A\n\n```md\n- [ ]\n- [x] ```\n```\n\n\(Self.options)")
        #expect(item.stem.blocks.last == .code(language: "md", text: "- [ ]\n- [x] ```"))
    }

    @Test func aNoBreakSpaceInAMarkIsABlank() throws {
        let deck = read("##\u{A0}A\n-\u{A0}[\u{A0}]\u{A0}no\n- [x]\u{A0}a\u{A0}b\n\n###\u{A0}Hint\nLook.\n")
        #expect(deck.diagnostics == [])
        let item = try #require(deck.items.first?.item)
        #expect(item.options.map(\.text.plainText) == ["no", "a b"])
        #expect(item.hints.map(\.plainText) == ["Look."])
    }

    @Test func aNoBreakSpaceAtTheMarginIsText() throws {
        let item = try item("## A\n\n\u{A0}## B\n\n\(Self.options)")
        #expect(item.stem.blocks.last == .paragraph([.text("\u{A0}## B")]))
    }

    // What stands below the options.

    @Test func textBelowTheOptionsIsTheExplanation() throws {
        let deck = read("## A\n\(Self.options)\nBecause.\n\n```\ncode\n```\n\n### Explanation\nMore.\n")
        #expect(
            deck.diagnostics.map(\.description) == [
                "deck.md:5:1: warning: This text after the options is read as the explanation. [text-after-options]"
            ])
        #expect(deck.items.first?.item.explanation?.plainText == "Because.\ncode\nMore.")
    }

    @Test(arguments: [
        "---", "***\n\n[Back to top](#top)", "**[⬆ Back to Top](#table-of-contents)**", "[a](x.md) | [b](y.md)",
        "<details>\n<summary>Answer</summary>\n\n</details>",
    ])
    func whatStandsBetweenItemsIsPassedOver(aside: String) throws {
        let deck = read("## A\n\(Self.options)\n\(aside)\n\n## B\n\(Self.options)")
        #expect(deck.diagnostics == [])
        #expect(deck.items.map(\.item.explanation) == [nil, nil])
    }

    @Test func aRuleAtTheEndOfASectionIsNoPartOfIt() throws {
        let deck = read(
            "## A\n\(Self.options)\n### Reference\n<https://example.org>\n\n---\n\n[Top](#top)\n\n## B\n\(Self.options)"
        )
        #expect(deck.diagnostics == [])
        #expect(deck.items.first?.item.references?.blocks.count == 1)
        let order = read("## A\n\n### Order\n1. a\n2. b\n\n---\n\n## B\n\(Self.options)")
        #expect(order.diagnostics == [] && order.items.count == 2)
    }

    @Test func aRuleInTheMiddleOfATextStays() throws {
        let item = try item("## A\n\nOne.\n\n---\n\nTwo.\n\n\(Self.options)")
        #expect(item.stem.blocks.contains(.rule))
    }

    // Signs.

    @Test func onlyTwoTildesStrikeOut() throws {
        let item = try item("## 10~20 ms, not 30~40 ms, ~~never~~\n\(Self.options)")
        #expect(
            item.stem.blocks == [
                .paragraph([.text("10~20 ms, not 30~40 ms, "), .strikethrough([.text("never")])])
            ])
    }

    @Test(arguments: [
        "$a*b*c$", "$x_1 + x_2$ and $\\frac{a}{b}$", "$$a_1 * b_1 * c$$", "$[x](y)$", "$a \\\\ b$", "$&amp;<b>$",
        "the price is $5 and $10", "$HOME and $PATH",
    ])
    func formulasStandAsTheyAreWritten(text: String) throws {
        let item = try item("## A\n\n\(text)\n\n- [x] \(text)\n- [ ] no\n")
        #expect(item.stem.blocks.last == .paragraph([.text(text)]))
        #expect(item.options.first?.text == .paragraph(.text(text)))
        #expect(try self.item(Writer.item(item)).stem == item.stem)
    }

    @Test func aFormulaOfSeveralLinesStandsToo() throws {
        let item = try item("## A\n\n$$\na*b*c\n= d_1*e_1\n$$\n\n\(Self.options)")
        #expect(item.stem.plainText == "A\n$$ a*b*c = d_1*e_1 $$")
        #expect(read("## A\n\n$$\na*b*c\n= d\n$$\n\n\(Self.options)").diagnostics == [])
    }

    @Test func dollarsInCodeAreCode() throws {
        let item = try item("## `$a` *and* `$b`\n\n```sh\necho $A*$B\n```\n\n\(Self.options)")
        #expect(
            item.stem.blocks == [
                .paragraph([.code("$a"), .text(" "), .emphasis([.text("and")]), .text(" "), .code("$b")]),
                .code(language: "sh", text: "echo $A*$B"),
            ])
    }

    @Test func pricesAreNoFormulas() throws {
        let item = try item("## It costs $5 *more* than $10\n\(Self.options)")
        #expect(
            item.stem.blocks == [
                .paragraph([.text("It costs $5 "), .emphasis([.text("more")]), .text(" than $10")])
            ])
    }

    @Test(arguments: [
        ("What is 2*3*4 here?", "2*3*4"), ("The share \\\\server is", "\\\\server"),
        ("See __init__ for it", "__init__"),
        ("2**3**4", "2**3**4"),
    ])
    func signsThatMarkdownTakesAreNamed(text: String, word: String) {
        let deck = read("## A\n\n\(text)\n\n\(Self.options)")
        #expect(deck.diagnostics.map(\.rule.id) == ["changed-signs"])
        #expect(deck.diagnostics.first?.message.contains("“\(word)”") == true)
        #expect(deck.diagnostics.first?.mend.contains("`backticks`") == true)
        #expect(deck.items.count == 1)
    }

    @Test(arguments: [
        "`2*3*4` and `__init__`", "$2*3*4$", "an *easy* one", "__Note__ this", "2 * 3 * 4", "2*3", "snake_case_name",
        "\\*not\\*", "un*believ*able no more".replacing("un*believ*able", with: "*un*"), "[a](https://x/__b__)",
    ])
    func signsThatAreMeantAreNot(text: String) {
        #expect(rules("## A\n\n\(text)\n\n\(Self.options)") == [])
    }

    // Topics.

    @Test func aDeckOnItsOwnHasTheTopicsThatItNames() throws {
        let deck = read("---\ncourse: x\n---\n## A\n<!-- topic: birds -->\n\(Self.options)\n## B\n\(Self.options)")
        #expect(deck.diagnostics == [])
        #expect(deck.items.map(\.item.topic.text) == ["birds", "x"])
        #expect(deck.courseOfItsOwn.topics.map(\.id.text) == ["x", "birds"])
    }
}

/// Folders as people have them: repositories with other files in them, copies, links.
@Suite struct KindFolderTests {
    private let folder: TemporaryDirectory
    private static let deck =
        "---\ntopic: t\n---\n\n## A\n<!-- id: a -->\n- [x] yes\n- [ ] no\n\n## B\n<!-- id: b -->\n- [x] yes\n- [ ] no\n"

    init() throws {
        folder = try TemporaryDirectory()
        try folder.write("id: c\ntitle: C\ntopics: [{id: t, title: T}]\n", to: "course.yml")
    }

    private func check(isStrict: Bool = false) throws -> CheckReport {
        var report = CheckReport()
        report.add(CheckReport(of: try WholeCourse(at: folder.path)), isStrict: isStrict)
        return report
    }

    @Test func aFileThatAsksNothingIsPassedOverAndNamed() throws {
        try folder.write(Self.deck, to: "deck.md")
        try folder.write("# C\n\n## Installation\n\nRun it.\n\n- [a](b)\n", to: "README.md")
        let report = try check()
        #expect(report.items == 2 && report.isSound)
        #expect(
            report.diagnostics.map(\.description) == [
                "\(folder.path)/README.md:1:1: warning: The file asks nothing and is passed over. [passed-over]"
            ])
    }

    @Test(arguments: ["## A\n- [] no\n- [x] yes\n", "## A\n\n### Order\n1. a\n", "## A\n<!-- id: a -->\n", "\u{1}"])
    func aBrokenDeckIsNotPassedOver(deck: String) throws {
        try folder.write(deck, to: "deck.md")
        let report = try check()
        #expect(report.errors > 0 && !report.isSound)
    }

    @Test(arguments: ["deck.MD", "deck.markdown", "Deck.Markdown"]) func otherEndingsAreDecksToo(name: String) throws {
        try folder.write(Self.deck, to: name)
        #expect(try check().items == 2)
        #expect(read("## A\n- [x] a\n- [ ] b\n", file: "x/" + name).courseOfItsOwn.id.text.lowercased() == "deck")
    }

    @Test func aLinkedFolderIsNamed() throws {
        try folder.write(Self.deck, to: "deck.md")
        let other = try TemporaryDirectory()
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/linked", withDestinationPath: other.path)
        let report = try check()
        #expect(report.diagnostics.map(\.message) == ["This link to a folder is not followed."])
        #expect(report.diagnostics.first?.file == folder.path + "/linked")
    }

    @Test func aCopyIsOneFindingAndTakesNothingFromItsOriginal() throws {
        try folder.write(Self.deck, to: "deck.md")
        try folder.write(Self.deck.replacing("yes", with: "maybe"), to: "deck (1).md")
        let course = try WholeCourse(at: folder.path)
        #expect(course.items.flatMap(\.options).contains { $0.text.plainText == "yes" })
        #expect(course.items.count == 2)
        #expect(course.diagnostics.map(\.rule.id) == ["conflict-copy"])
        #expect(course.diagnostics.first?.file == folder.path + "/deck (1).md")
        let catalogue = Catalogue(at: folder.path + "/cache/catalogue")
        let entry = try catalogue.open(folder.path)
        #expect(entry.counts.items == 2 && entry.counts.leftOut == 2 && entry.counts.errors == 1)
        #expect(try catalogue.item(ItemID("a"), of: entry)?.options.first?.text.plainText == "yes")
    }

    @Test func anExamThatCannotBeFilledIsNamed() throws {
        try folder.write(
            "id: c\ntitle: C\ntopics: [{id: t, title: Birds}]\nexams:\n  - {id: e, items: 99, minutes: 9, pass: 50}\n",
            to: "course.yml")
        try folder.write(Self.deck, to: "deck.md")
        let report = try check()
        #expect(
            report.diagnostics.map(\.description) == [
                "\(folder.path)/course.yml:5:5: warning: The exam “e” cannot be filled: Birds lacks 97 questions. [exam-shortage]"
            ])
    }

    // Levels.

    @Test func adviceIsSilentUntilItIsAskedFor() throws {
        try folder.write(Self.deck, to: "deck.md")
        let quiet = try check()
        #expect(quiet.diagnostics == [] && quiet.isSound)
        let strict = try check(isStrict: true)
        #expect(strict.advice > 0 && strict.errors == 0 && !strict.isSound)
        #expect(strict.diagnostics.contains { $0.rule.id == "missing-teaching" && $0.level == .advice })
        #expect(strict.json["advice"]?.integer.map { Int($0) } == strict.advice)
        #expect(strict.annotations.contains("::notice file="))
    }

    @Test func aCourseCanAskForAdvice() throws {
        try folder.write("id: c\ntitle: C\nlint: strict\ntopics: [{id: t, title: T}]\n", to: "course.yml")
        try folder.write(Self.deck, to: "deck.md")
        #expect(try check() == check(isStrict: true))
        let catalogue = Catalogue(at: folder.path + "/cache/catalogue")
        for _ in 0..<2 {
            var report = CheckReport()
            report.add(try catalogue.check(folder.path), isStrict: false)
            #expect(report.advice > 0 && !report.isSound)
        }
        try folder.write("id: c\ntitle: C\nlint: lax\ntopics: [{id: t, title: T}]\n", to: "course.yml")
        #expect(try check().diagnostics.map(\.message) == ["`lint` cannot be “lax”."])
    }
}
