import Assessment
import TestSupport

/// Makes up an item of any kind, with all that items can have.
struct RandomKinds {
    private var generator: SeededGenerator

    init(_ generator: SeededGenerator) { self.generator = generator }

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    private mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }
    private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(0...elements.count - 1)] }

    /// One item of each kind.
    mutating func items() -> [Item] { (0..<10).map { item($0) } }

    private mutating func item(_ kind: Int) -> Item {
        let interaction = interaction(kind)
        var blocks: [Block] = [.paragraph([.text("Stem \(kind) \(words())")])]
        if case .gaps(let gaps) = interaction {
            for _ in gaps.gaps { blocks.append(.paragraph([.text("\(words()) \(Gaps.mark) \(words())")])) }
        }
        if chance(30) { blocks.append(.code(language: "sh", text: "a {b}\n\n  = ~c <d> &e;")) }
        if chance(20) { blocks.append(.list(List(isTight: true, items: [[plain("one")], [plain("two")]]))) }
        if chance(20) {
            blocks.append(.paragraph([.text("See "), .strong([.text("this")]), .text(" & "), .code("f(x)")]))
        }
        var item = Item(
            id: ItemID("item-\(kind)"), topic: TopicID("t"), stem: RichText(blocks), interaction: interaction)
        if chance(60) { item.explanation = text() }
        if chance(40) { item.hints = [text(), text()] }
        if chance(30) { item.metadata.tags = ["one tag", "two"] }
        if kind == 3 { item.metadata.shuffle = false }
        return item
    }

    private mutating func words() -> String {
        let parts = [
            "plain", "a=b", "~x", "{y}", "C:\\dir", "#1", "50%", "%5%", "1 < 2", "x & y", "»ü«", "<b>", "&amp;", "]]>",
            "\"q\"", "'a'", "{1:SA:=x}", "[[1]]", "日本", "$x^2$",
        ]
        return (0..<number(1...3)).map { _ in pick(parts) }.joined(separator: " ")
    }

    private mutating func plain(_ name: String) -> Block { .paragraph([.text("\(name) \(words())")]) }
    private mutating func text() -> RichText { RichText([plain("Text")]) }
    private mutating func element(_ name: String) -> Element { Element(RichText([plain(name)])) }

    private mutating func interaction(_ kind: Int) -> Interaction {
        switch kind {
        case 0: return choice(keys: 1)
        case 1: return choice(keys: number(2...3))
        case 2:
            var options = (0..<3).map { index in
                Choice.Option(element("o\(index)"), isKey: index == 0)
            }
            options[1].weight = Fraction(1, 2)
            return .choice(Choice(options, isBestAnswer: true))
        case 3:
            return .choice(
                Choice(
                    ["True", "False"].enumerated().map { index, word in
                        Choice.Option(
                            text: RichText([.paragraph([.text(word)])]), isKey: index == number(0...0),
                            rationale: text())
                    }))
        case 4:
            return .statements(Statements((0..<3).map { .init(element("s\($0)"), isTrue: $0 != 1) }))
        case 5: return .ordering(Ordering((0..<number(2...5)).map { element("step \($0)") }))
        case 6:
            return .matching(
                Matching((0..<3).map { .init(element("l\($0)"), element("r\($0 % 2)")) }, distractors: [element("d")]))
        case 7: return .shortText(ShortText(["answer \(words())", "a*b"], isCaseExact: chance(50)))
        case 8:
            let unit = chance(50) ? "kg" : ""
            let low = number(-500...500)
            return .number(NumberEntry([.init(Double(low) / 100, Double(low + number(0...30)) / 100, unit: unit)]))
        default: return gaps()
        }
    }

    private mutating func choice(keys: Int) -> Interaction {
        .choice(
            Choice(
                (0..<number(4...6)).map { index in
                    let rationale = chance(50) ? text() : nil
                    return Choice.Option(
                        text: RichText([plain("o\(index)")]), isKey: index < keys, rationale: rationale)
                }))
    }

    private mutating func gaps() -> Interaction {
        let gaps = (0..<number(1...3)).map { index -> Gaps.Gap in
            guard chance(50) else { return .typed((0..<number(1...2)).map { "typed \(index) \($0) \(words())" }) }
            let options = (0..<3).map { place in element("chosen \(index) \(place)") }
            return .chosen(options, key: options[number(0...2)].id)
        }
        return .gaps(Gaps(gaps))
    }
}
