import Assessment
import Testing

@testable import QuestionBank

/// Content that was made to be slow, large or swallowed: it is refused or read, and the item after it stays usable.
@Suite struct HostileTests {
    private static let sound = "\n## Sound\n- [x] yes\n- [ ] no\n"

    private func check(_ hostile: String, _ rules: [String], items: Int = 1) {
        let deck = read(hostile + Self.sound)
        #expect(deck.diagnostics.map(\.rule.id) == rules)
        #expect(deck.items.count == items)
        #expect(deck.items.last?.item.stem.plainText == "Sound")
    }

    @Test func aFileThatIsTooLargeIsNotLookedAt() {
        let deck = Reader(course: nil).read([UInt8](repeating: 0, count: 65 << 20), file: "d.md")
        #expect(
            deck.diagnostics.map(\.description)
                == ["d.md:1:1: error: The file has 68157440 bytes; at most 64 MiB are read. [file-size]"])
    }

    @Test(arguments: ["- ", "> ", "1. ", "* + "])
    func listsNestedOnOneLineAreNotParsed(marks: String) {
        check("## A\n" + String(repeating: marks, count: 10_000) + "x\n", ["nesting"])
    }

    @Test func listsNestedByIndentationAreNotBuilt() {
        let lines = (0..<200).map { String(repeating: " ", count: 2 * $0) + "- x\n" }.joined()
        check("## A\n\(lines)\n* [x] a\n* [ ] b\n", ["nesting"])
    }

    @Test func aTableOfTwentyThousandColumnsIsNotParsed() {
        let row = String(repeating: "|a", count: 20_000)
        let rule = String(repeating: "|-", count: 20_000)
        check("## A\n\(row)\n\(rule)\n\n- [x] a\n- [ ] b\n", ["table-columns"])
        check("## A\n|a|b|\n|-|-|\n\(row)\n\n- [x] a\n- [ ] b\n", ["table-columns"])
    }

    @Test func anOptionOfAHundredThousandCharactersIsRead() {
        check("## A\n- [x] \(String(repeating: "word ", count: 20_000))\n- [ ] b\n", [], items: 2)
    }

    @Test(arguments: ["*a ", "**a_", "[", "![", "](", "<a ", "`", "~~a ", "&amp", "\\", "[a](", "<!--x"])
    func aLineOfOneMarkIsRead(mark: String) {
        let deck = read("## A\n\n" + String(repeating: mark, count: 40_000) + "\n\n- [x] a\n- [ ] b\n" + Self.sound)
        #expect(deck.items.last?.item.stem.plainText == "Sound")
    }

    @Test func emphasisNestedTooDeeplyIsNotBuilt() {
        let links = String(repeating: "![", count: 2_000) + "a" + String(repeating: "](b)", count: 2_000)
        check("## A\n\n\(links)\n\n- [x] a\n- [ ] b\n", ["nesting"])
    }

    @Test(arguments: [
        ("```\n", "heading-in-fence", "```\n"), ("~~~~\n", "heading-in-fence", "~~~~~\n"),
        ("<!--\n", "heading-in-comment", "<!-- -->\n"), ("```\n", "open-fence", ""), ("<!--\n", "open-comment", ""),
    ])
    func whatIsLeftOpenSwallowsNothing(opening: String, rule: String, closing: String) {
        let items = String(repeating: Self.sound, count: 50)
        let deck = read("## A\n\(opening)\(items)\(closing)")
        #expect(deck.diagnostics.map(\.rule.id) == [rule])
        #expect(deck.items.count >= 49)
        #expect(deck.leftOut.map(\.line) == [1])
    }

    @Test func yamlNestedATousandTimesIsNoWayToTheEndOfTheStack() {
        let brackets = String(repeating: "[", count: 5_000)
        let deck = read("---\ntopic: \(brackets)\n---\n" + Self.sound)
        #expect(deck.diagnostics.map(\.rule.id) == ["yaml-syntax"])
        let anchors = (1...30).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()
        #expect(read("---\na0: &a0 x\n\(anchors)---\n" + Self.sound).items.count == 1)
    }

    @Test(.timeLimit(.minutes(1)), arguments: UInt64(0)..<40)
    func noiseIsReadWithoutATrap(seed: UInt64) {
        var random = RandomNoise(seed: seed)
        let deck = Reader(course: nil).read(random.bytes(), file: "noise.md")
        for entry in deck.items {
            #expect(Reader.item(fromMarkdown: entry.markdown, topic: entry.item.topic) == entry.item)
        }
    }
}
