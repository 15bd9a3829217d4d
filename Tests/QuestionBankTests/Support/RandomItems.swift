import Assessment
import TestSupport

/// Makes up items with everything that Markdown makes hard to write.
struct RandomItems {
    private var generator: SeededGenerator
    /// How many parts anything has at most.
    let size: Int

    init(_ generator: SeededGenerator, size: Int) {
        self.generator = generator
        self.size = size
    }

    mutating func bank() -> [Item] {
        (0..<number(1...2)).map { item(number: $0) }
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }
    /// Less likely in small items.
    mutating func extra() -> Bool { number(1...8) <= size }
    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(0...elements.count - 1)] }

    mutating func some<Element>(_ range: ClosedRange<Int>, _ make: (inout Self) -> Element) -> [Element] {
        (0..<number(range)).map { _ in make(&self) }
    }
}

// Items.
extension RandomItems {
    mutating func item(number index: Int) -> Item {
        var stem = [.paragraph(line(.heading) + [.code("?")])] + (extra() ? blocks(depth: 0) : [])
        let interaction = interaction(stem: &stem)
        var item = Item(
            id: ItemID(""), metadata: metadata(), topic: TopicID(chance(70) ? "main" : "other"),
            stem: RichText(stem), interaction: interaction, hints: some(0...size - 1) { RichText($0.section()) },
            explanation: extra() ? RichText(section()) : nil, references: extra() ? RichText(section()) : nil)
        item.id = chance(70) ? ItemID("item-\(index)") : ItemID(derivedFrom: item.fingerprint)
        return item
    }

    mutating func scenario() -> Scenario {
        Scenario(
            id: ScenarioID("case"), title: "Case \(words())".foldingWhiteSpace, body: RichText(section()),
            metadata: metadata(), version: Fingerprint(value: 0))
    }

    /// A rule or a link at its end would be taken for what stands between items.
    mutating func section() -> [Block] {
        [.paragraph([.text("word")])] + blocks(depth: 0) + [.paragraph([.text("word")])]
    }

    private mutating func metadata() -> Item.Metadata {
        var metadata = Item.Metadata()
        if chance(60) { metadata.difficulty = pick(Item.Difficulty.allCases) }
        if chance(60) { metadata.cognition = pick(Item.Cognition.allCases) }
        if chance(40) { metadata.objective = pick(["2.3", "a: b", "größer & kleiner"]) }
        if chance(40) { metadata.facts = pick([["F2.3.4"], ["F1", "F2 (a)"]]) }
        if chance(20) { metadata.version = "smolagents 1.26" }
        if chance(30) { metadata.tags = pick([["x"], ["two words", "y"]]) }
        metadata.shuffle = chance(80)
        if chance(20) { metadata.notWith = [ItemID("other-1"), ItemID("x")] }
        if chance(20) { metadata.scenario = ScenarioID("case") }
        if chance(20) { metadata.waive = ["negative-stem"] }
        return metadata
    }
}

// Blocks.
extension RandomItems {
    mutating func blocks(depth: Int) -> [Block] { some(1...size) { $0.block(depth: depth) } }

    private mutating func block(depth: Int) -> Block {
        switch number(1...(depth < min(3, size) ? 12 : 7)) {
        case 1...3: .paragraph(line(.paragraph))
        case 4: .heading(level: number(4...6), line(.heading))
        case 5: code()
        case 6: .rule
        case 7: .table(table())
        case 8...10: .list(list(depth: depth + 1))
        default: .quote(blocks(depth: depth + 1))
        }
    }

    mutating func code(lines: ClosedRange<Int> = 0...4) -> Block {
        let lines = some(lines) {
            $0.pick([
                "", "  ", "x = 1", "\tif a:", "## load", "```", "~~~~", "> q", "- [ ] o", "<!--", "    d", "\\ &amp;",
            ])
        }
        return .code(
            language: chance(60) ? pick(["python", "c++", "c#", "a`b", "a&b\\"]) : nil,
            text: lines.joined(separator: "\n"))
    }

    private mutating func list(depth: Int) -> List {
        let start = chance(30) ? pick([0, 1, 7, 9, 98]) : nil
        if chance(50) {
            let items = some(1...4) { random in
                random.chance(10) ? [] : [Block.paragraph(random.line(.paragraph))] + random.tail(depth)
            }
            return List(start: start, isTight: true, items: items)
        }
        // cmark-gfm sees a blank line between items only after a paragraph.
        var items = some(2...3) { $0.blocks(depth: depth) }
        items[0].insert(.paragraph(line(.paragraph)), at: 0)
        return List(start: start, isTight: false, items: items)
    }

    /// What can follow a paragraph without a blank line.
    private mutating func tail(_ depth: Int) -> [Block] {
        guard chance(30) else { return [] }
        return switch number(1...4) {
        case 1: [code()]
        case 2: [.quote([.paragraph(line(.paragraph))])]
        case 3 where depth < 3: [.list(List(isTight: true, items: [[.paragraph(line(.paragraph))]]))]
        default: [.heading(level: 4, line(.heading)), .rule]
        }
    }

    private mutating func table() -> Table {
        let alignments = some(1...4) { $0.pick([Table.Alignment.none, .left, .centre, .right]) }
        var rows: [[[Inline]]] = []
        for _ in 0...number(0...3) {
            rows.append(alignments.map { _ in chance(15) ? [] : line(.cell) })
        }
        return Table(alignments: alignments, heading: rows.removeFirst(), rows: rows)
    }
}

// Inlines.
extension RandomItems {
    enum Place { case paragraph, heading, cell }

    /// Never empty; no two texts side by side, no line end at an edge.
    mutating func line(_ place: Place, within: Set<Mark> = []) -> [Inline] {
        var line: [Inline] = []
        for _ in 0..<number(1...size) {
            let next = inline(place, within: within)
            if case .text = next, case .text? = line.last { continue }
            if place == .paragraph, !line.isEmpty, chance(15) { line.append(chance(70) ? .softBreak : .lineBreak) }
            line.append(next)
        }
        return line
    }

    enum Mark { case emphasis, strong, strikethrough, link }

    private mutating func inline(_ place: Place, within: Set<Mark>) -> Inline {
        func inner(_ mark: Mark) -> [Inline] { line(place, within: within.union([mark])) }
        return switch number(1...14) {
        case 1 where !within.contains(.link): .link(destination: destination(), chance(90) ? inner(.link) : [])
        case 2 where !within.contains(.link): link()
        case 3 where !within.contains(.strikethrough): .strikethrough(inner(.strikethrough))
        case 4 where !within.contains(.strong): .strong(inner(.strong))
        case 5 where !within.contains(.emphasis): .emphasis(inner(.emphasis))
        case 6: .code(pick(["x", "a`b", "``", " y ", " ", "`", "a  b", "*c*", "<d>", "&amp;", "e\\"]))
        case 7: .image(source: destination(), alternative: pick(["", "a picture", "[x]*"]))
        default: .text(words())
        }
    }

    private mutating func link() -> Inline {
        let address = pick(["https://a.example/b_c*d", "mailto:a@b.example", "x:y"])
        return .link(destination: address, [.text(address)])
    }

    private mutating func destination() -> String {
        pick(["https://a.example/?q=1&amp=2", "a b", "(x", "x_(y)", "", "<z>", "a\\b", "#f", "a|b", "/ä\"'"])
    }

    private mutating func words() -> String {
        some(1...min(3, size)) { random in
            random.pick([
                "word", "snake_case", "_", "*", "**", "a*b", "`", "[x]", "[ ]", "]:", "<b>", "<", "!", "&", "&amp;",
                "&#9;",
                "\\", "|", "#", "##", "-", "+", "=", "===", "---", "1.", "2)", "~~", "~", ">", ":", "\"", "'", "(", ")",
                ".",
                "{{a|b}}", "ü", "日本", "👩‍👩‍👧", "«", "$", "https://x.example", "a@b.example", "www.x.example", "<!--", "-->",
                "\u{A0}", "\t", "^[1]", "€",
            ])
        }.joined(separator: pick(["", " ", " ", "  "]))
    }
}
