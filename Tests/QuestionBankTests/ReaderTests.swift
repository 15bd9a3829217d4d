import Assessment
import Testing

@testable import QuestionBank

@Suite struct ReaderTests {
    static let whole = """
        ---
        topic: main
        ---

        ## What does a model do at *each* step?
        <!-- id: llm-step; difficulty: easy; objective: 2.3; facts: F2.3.4, F2.3.7
             cognition: recall; version: smolagents 1.26; tags: a, b c
             shuffle: no; not-with: other-1, other-2; waive: negative-stem -->

        More of the stem, see [the paper][p].

        - [ ] It settles all tokens
          in one pass.

          Nothing would be *generated*.

          - Not at all.
        - [x] It predicts the next token.

        ### Hint
        Look back.

        ### Hint
        Or ahead?

        ### Explanation
        | a | b |
        | :-- | --: |
        | 1 | `2` |

        ### Reference
        - <https://example.org/a>

        [p]: https://example.org/paper "Title"
        """

    @Test func anItemIsReadWithEverythingItHas() throws {
        let deck = Reader(course: .twoTopics).read(Array(Self.whole.utf8), file: "deck.md")
        #expect(deck.diagnostics.isEmpty)
        let item = try #require(deck.items.first?.item)
        #expect(deck.items.map(\.line) == [5])
        #expect(item.id == ItemID("llm-step"))
        #expect(item.topic == TopicID("main"))
        #expect(item.metadata == Self.metadata)
        #expect(
            item.stem.blocks == [
                .paragraph([.text("What does a model do at "), .emphasis([.text("each")]), .text(" step?")]),
                .paragraph([
                    .text("More of the stem, see "),
                    .link(destination: "https://example.org/paper", [.text("the paper")]), .text("."),
                ]),
            ])
        #expect(item.options == Self.options)
        #expect(item.hints == [.paragraph(.text("Look back.")), .paragraph(.text("Or ahead?"))])
        #expect(
            item.explanation?.blocks == [
                .table(
                    Table(
                        alignments: [.left, .right], heading: [[.text("a")], [.text("b")]],
                        rows: [[[.text("1")], [.code("2")]]]))
            ])
        #expect(item.references?.plainText == "https://example.org/a")
    }

    private static var metadata: Item.Metadata {
        var metadata = Item.Metadata()
        metadata.difficulty = .easy
        metadata.cognition = .recall
        metadata.objective = "2.3"
        metadata.facts = ["F2.3.4", "F2.3.7"]
        metadata.version = "smolagents 1.26"
        metadata.tags = ["a", "b c"]
        metadata.shuffle = false
        metadata.notWith = [ItemID("other-1"), ItemID("other-2")]
        metadata.waive = ["negative-stem"]
        return metadata
    }

    private static let options = [
        Choice.Option(
            text: .paragraph(.text("It settles all tokens"), .softBreak, .text("in one pass.")), isKey: false,
            rationale: RichText([
                .paragraph([.text("Nothing would be "), .emphasis([.text("generated")]), .text(".")]),
                .list(List(isTight: true, items: [[.paragraph([.text("Not at all.")])]])),
            ])),
        Choice.Option(text: .paragraph(.text("It predicts the next token.")), isKey: true),
    ]

    @Test func aByteOrderMarkCarriageReturnsAndTabsChangeNothing() {
        let plain = Reader(course: .twoTopics).read(Array(Self.whole.utf8), file: "deck.md")
        let windows = "\u{FEFF}" + Self.whole.replacing("\n", with: "\r\n")
        let old = Self.whole.replacing("\n", with: "\r")
        let tabs = Self.whole.replacing("## What", with: "##\tWhat").replacing("\n  ", with: "\n\t")
        for text in [windows, old, tabs] {
            let deck = Reader(course: .twoTopics).read(Array(text.utf8), file: "deck.md")
            #expect(deck.diagnostics.isEmpty)
            #expect(deck.items.map(\.item) == plain.items.map(\.item))
            #expect(deck.items.map(\.line) == [5])
        }
        let same = Reader(course: .twoTopics).read(Array(windows.utf8), file: "deck.md")
        #expect(same.items.map(\.markdown) == plain.items.map(\.markdown))
    }

    @Test func placesAreThoseOfTheFileWhateverItsLineEnds() {
        let broken = "\u{FEFF}# Ü\r\n\r\n## A\r\n<!-- ü: x -->\r\n- [x] a\r\n- [ ] b\r\n"
        #expect(read(broken).diagnostics.map(\.place) == [Place(line: 4, column: 6)])
    }

    @Test func columnsAreCharactersNotBytes() {
        let deck = read("## A\n<!-- objective: 日本 👩‍👩‍👧; easy -->\n- [x] a\n- [ ] b\n")
        #expect(deck.diagnostics.map(\.place) == [Place(line: 2, column: 23)])
    }

    @Test func aTopLevelHeadingEndsAnItem() throws {
        let deck = read("# Course\n\n## A\n- [x] a\n- [ ] b\n\n# Part two\n\nProse.\n\n## B\n- [x] a\n- [ ] b\n")
        #expect(deck.diagnostics.isEmpty)
        #expect(deck.title == "Course")
        #expect(deck.items.map(\.markdown) == ["## A\n- [x] a\n- [ ] b", "## B\n- [x] a\n- [ ] b"])
    }

    @Test func aDeckOnItsOwnIsACourse() {
        let named = read("---\ncourse: chess\n---\n# The *game*\n\n## A\n- [x] a\n- [ ] b\n", file: "some/where.md")
        #expect(named.courseOfItsOwn.id == CourseID("chess"))
        #expect(named.courseOfItsOwn.title == "The game")
        #expect(named.courseOfItsOwn.topics.map(\.id) == [TopicID("chess")])
        let bare = read("## A\n- [x] a\n- [ ] b\n", file: "some/where.md")
        #expect(bare.courseOfItsOwn.id == CourseID("where"))
        #expect(bare.courseOfItsOwn.title == "where")
        #expect(bare.items.map(\.item.topic) == [TopicID("where")])
    }

    @Test func boxesOutsideTheOptionsAreText() {
        let deck = read("## A\n- [x] a\n- [ ] b\n\n### Explanation\n- [x] done\n")
        #expect(deck.items.first?.item.explanation?.plainText == "[x] done")
    }

    @Test func onlyTheCharacterInTheBoxIsATick() throws {
        let item = try #require(read("## A\n- [ ] `[x]`\n- [X] `[ ]`\n").items.first?.item)
        guard case .choice(let choice) = item.interaction else { return #expect(Bool(false)) }
        #expect(choice.options.map(\.isKey) == [false, true])
    }

    @Test func commentsSayNothing() {
        let deck = read("## A <!-- x -->\n\n<!-- note -->\n\nB\n\n<!-- note -->\n\n- [x] a\n- [ ] b\n\n<!-- end -->\n")
        #expect(deck.diagnostics.map(\.rule.id) == ["malformed-pair"])
        let second = read("## A\n<!-- id: a -->\nB\n\n<!-- a note: x -->\n\n- [x] a\n- [ ] b\n\n<!-- end -->\n")
        #expect(second.diagnostics.isEmpty)
        #expect(second.items.first?.item.stem.plainText == "A\nB")
    }
}

@Suite struct IdentityTests {
    private func identity(_ deck: String) -> ItemID? { read(deck).items.first?.item.id }

    @Test func anItemWithoutAnIdIsNamedByItsStemAndOptions() throws {
        let id = try #require(identity("## What is it?\n\nMore text.\n\n- [x] yes\n- [ ] no\n"))
        #expect(id.isDerived)
        let same = [
            "# Title\n\n## What is it?\nMore\ntext.\n* [ ] no\n* [x] yes\n",
            "## What   is *it*?\n<!-- difficulty: easy -->\n\nMore text.\n\n- [ ] no\n\n  A reason.\n- [x] yes\n\n### Hint\nh\n",
        ]
        for deck in same { #expect(identity(deck) == id) }
        let other = [
            "## What is it?\n\nMore words.\n\n- [x] yes\n- [ ] no\n",
            "## What is it?\n\nMore text.\n\n- [x] yes\n- [ ] No\n",
        ]
        for deck in other { #expect(identity(deck) != id) }
    }

    @Test func aStoredItemReadsAsItDidInItsDeck() throws {
        let deck = Reader(course: .twoTopics).read(Array(ReaderTests.whole.utf8), file: "deck.md")
        let entry = try #require(deck.items.first)
        #expect(Reader.item(fromMarkdown: entry.markdown, topic: TopicID("main")) == entry.item)
        #expect(Reader.item(fromMarkdown: "## A\n- [ ] a\n", topic: TopicID("main")) == nil)
    }
}

@Suite struct LinkDefinitionTests {
    private static let item = "\n- [x] a\n- [ ] b\n"

    @Test func anItemKeepsTheDefinitionsThatItUses() {
        let deck = read(
            "## A [See Here] [x][two]\(Self.item)\n## B\(Self.item)\n[see  here]: <a b>\n[two]: /2 'T'\n[three]: /3\n")
        #expect(
            deck.items.map(\.markdown)
                == [
                    "## A [See Here] [x][two]\n\n- [x] a\n- [ ] b\n\n[see  here]: <a b>\n[two]: /2",
                    "## B\n\n- [x] a\n- [ ] b",
                ].map { $0.replacing("\n\n- [x]", with: "\n- [x]") })
        #expect(
            deck.items[0].item.stem.blocks == [
                .paragraph([
                    .text("A "), .link(destination: "a b", [.text("See Here")]), .text(" "),
                    .link(destination: "/2", [.text("x")]),
                ])
            ])
    }

    @Test(arguments: [
        "## A [x]\n```\n[x]: /code\n```\n- [x] a\n- [ ] b\n", "## A [x]\ntext\n[x]: /lazy\n\n- [x] a\n- [ ] b\n",
        "## A [x]\n\n    [x]: /indented\n\n- [x] a\n- [ ] b\n", "## A [x]\n\n\\[x]: /escaped\n\n- [x] a\n- [ ] b\n",
    ])
    func whatTheParserDoesNotTakeForADefinitionIsNone(deck: String) {
        #expect(read(deck).items.first?.item.stem.blocks.first == .paragraph([.text("A [x]")]))
    }
}

@Suite struct DamageTests {
    @Test func bytesThatAreNotUTF8AreAnErrorWhereTheyStand() {
        let bytes =
            Array("## Ä ".utf8) + [0xFF, 0xFE] + Array(" x\n- [x] a\n- [ ] b\n\n## B\n- [x] a\n- [ ] b\n".utf8) + [0xC3]
        let deck = Reader(course: nil).read(bytes, file: "d.md")
        #expect(
            deck.diagnostics.map(\.description) == [
                "d.md:1:6: error: These bytes are not UTF-8. [not-utf8]",
                "d.md:8:1: error: These bytes are not UTF-8. [not-utf8]",
            ])
        #expect(deck.leftOut.map(\.line) == [1, 5])
    }

    @Test func nothingThatMustNotBeShownIsInAnItemOrAMessage() {
        let forbidden = [
            "\u{1B}[2J", "\u{0}", "\u{7F}", "\u{9B}31m", "\u{202E}", "\u{2067}", "&#27;", "&#x9b;", "&#8238;",
        ]
        for text in forbidden {
            let places = [
                "## A\(text)\n- [x] a\n- [ ] b\n",
                "## A\n<!-- tag\(text): x; difficulty: \(text) -->\n- [x] a\n- [ ] b\n",
                "## A\n- [x] a `\(text)`\n- [ ] b [c](d\(text))\n\n### Hi\(text)nt\nx\n",
                "---\ntopic: \"\(text)\\e\\x9b\"\nx\(text): y\n---\n# T\(text)\n\n## A\n```a\(text)\n\(text)\n```\n- [x] a\n- [ ] b\n",
            ]
            for place in places {
                let deck = read(place)
                let shown = deck.items.map { "\($0.item)" } + deck.diagnostics.map(\.text) + [deck.title ?? ""]
                #expect(shown.allSatisfy { !$0.unicodeScalars.contains { $0.isForbidden } })
            }
        }
    }

    @Test func noMoreThanAThousandProblemsAreListed() {
        let deck = read(String(repeating: "## A\n", count: 1200))
        #expect(deck.diagnostics.count == 1001)
        #expect(
            deck.diagnostics.last?.description
                == "deck.md:1001:1: error: 200 more problems are not listed. [too-many-problems]")
        #expect(deck.leftOut.count == 1200)
    }
}
