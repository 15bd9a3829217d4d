import Assessment
import Interchange
import QuestionBank
import TestSupport
import Testing

/// Items that go out as tables, as Swot's JSON or as its Markdown, and come back.
@Suite struct CourseRoundTripTests {
    private static func bank(_ items: [Item]) -> Bank {
        Bank(course: Course(id: CourseID("c"), title: "C", topics: [.init(id: TopicID("t"), title: "T")]), items: items)
    }

    /// An item of each kind; to point at lines and to recall are kinds that other programs do not have.
    private static func items(_ generator: SeededGenerator) -> [Item] {
        var random = RandomKinds(generator)
        var items = random.items()
        let code = RichText([.paragraph([.text("Which line?")]), .code(language: "sh", text: "a {b}\n= ~c")])
        items.append(
            Item(
                id: ItemID("lines"), topic: TopicID("t"), stem: code,
                interaction: .lines(CodeLines(count: 2, keys: [2]))))
        var recall = items[0]
        recall.id = ItemID("recall")
        recall.stem = RichText([.paragraph([.text("What is to be said?")])])
        recall.interaction = .recall(Recall(items[0].stem))
        recall.metadata.difficulty = .hard
        return items + [recall]
    }

    /// What differs between items and what is read of them, but for ids.
    private static func expectSame(_ exported: Exported, as format: String, _ wanted: [Item]) throws {
        let reading = try Reading(exported.bytes, name: "x", path: nil, as: format)
        let comparable = { (item: Item) -> String in
            var item = item
            item.id = ItemID(derivedFrom: item.fingerprint)
            item.topic = TopicID("t")
            return Writer.item(item, deckTopic: item.topic)
        }
        #expect(reading.imported.leftOut.map { "\($0.reason)" } == [])
        #expect(reading.items.map { comparable($0.item) } == wanted.map(comparable))
        #expect(reading.items.map(\.entry.sourceID) == wanted.map(\.id.text))
        #expect(reading.items.allSatisfy { $0.entry.topic == "T" })
    }

    private static let seeds: Range<UInt64> = 0..<50

    @Test(arguments: seeds) func ownJSONGivesTheSameItemsAgain(seed: UInt64) throws {
        let items = Self.items(SeededGenerator(seed: seed))
        try Self.expectSame(CourseJSON.write(Self.bank(items)), as: "json", items)
    }

    @Test(arguments: seeds) func ownMarkdownGivesTheSameItemsAgain(seed: UInt64) throws {
        let items = Self.items(SeededGenerator(seed: seed))
        let exported = CourseMarkdown.write(Self.bank(items))
        let read = Reader(course: nil).read(exported.bytes, file: "deck.md").items.map(\.item)
        #expect(read.map { Writer.item($0) } == items.map { Writer.item($0) })
        let reading = try Reading(exported.bytes, name: "deck.md", path: nil, as: nil)
        #expect(reading.format == "md")
        #expect(reading.imported.leftOut.map { "\($0.reason)" } == [])
        #expect(reading.items.map(\.entry.sourceID) == items.map(\.id.text))
        #expect(reading.items.map(\.item.fingerprint) == items.map(\.fingerprint))
    }

    @Test func aDeckWithAnErrorLosesOneItemAndSaysWhere() throws {
        let deck = "## One?\n<!-- id: a -->\n\n- [x] x\n- [ ] y\n\n## Two?\n<!-- id: b -->\n\n- [ ] x\n- [ ] y\n"
        let reading = try Reading(text: deck)
        #expect(reading.items.map(\.entry.sourceID) == ["a"])
        #expect(reading.imported.leftOut.map(\.reason.origin.line) == [7])
        #expect(reading.imported.leftOut.map(\.reason.origin.question) == ["b"])
    }

    /// A deck is imported as well as opened in place.
    @Test(arguments: seeds) func ownMarkdownIsImportedWithAllKinds(seed: UInt64) throws {
        let items = Self.items(SeededGenerator(seed: seed))
        let reading = try Reading(CourseMarkdown.write(Self.bank(items)).bytes, name: "deck.md", path: nil, as: nil)
        #expect(reading.format == "md" && reading.imported.leftOut.isEmpty)
        #expect(reading.items.map(\.entry.sourceID) == items.map(\.id.text))
        #expect(reading.items.map(\.item.fingerprint) == items.map(\.fingerprint))
    }

    /// Tables hold choices, typed texts and what is to be recalled.
    @Test(arguments: seeds) func tablesGiveTheSameItemsAgain(seed: UInt64) throws {
        let items = Self.items(SeededGenerator(seed: seed))
        let exported = CSVQuestions.write(Self.bank(items))
        let lost = Set(exported.losses.filter { $0.what.hasPrefix("questions") }.map(\.item))
        let kinds: Set<Item.Kind> = [.singleChoice, .multipleResponse, .bestAnswer, .shortText, .recall]
        #expect(lost == Set(items.filter { !kinds.contains($0.kind) }.map(\.id)))
        let wanted = items.filter { !lost.contains($0.id) }.map { item in
            var item = item
            if case .choice(let choice) = item.interaction {
                item.interaction = .choice(Choice(choice.options.map { Choice.Option($0.element, isKey: $0.isKey) }))
            }
            if case .shortText(let short) = item.interaction {
                item.interaction = .shortText(ShortText(short.accepted))
            }
            return item
        }
        try Self.expectSame(exported, as: "csv", wanted)
    }
}
