import Assessment
import TestSupport

/// Makes up questions with the signs that formats make hard to write.
struct RandomQuestions {
    private var generator: SeededGenerator

    init(_ generator: SeededGenerator) { self.generator = generator }

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(0...elements.count - 1)] }

    /// One question of each of some kinds.
    mutating func items() -> [Item] {
        (0..<4).map { index in
            var item = Item(
                id: ItemID("item-\(index)"), topic: TopicID("t"),
                stem: RichText([
                    .paragraph([.text("Stem \(index) \(words())?")]), .code(language: "sh", text: "a {b}\n\n= ~c"),
                ]),
                interaction: interaction())
            if number(0...1) == 0 { item.explanation = text() }
            return item
        }
    }

    /// Questions of the kinds that cards have.
    mutating func cards() -> [Item] {
        (0..<5).map { index in
            var item = Item(
                id: ItemID("card-\(index)"), topic: TopicID("t"),
                stem: RichText([.paragraph([.text("Stem \(index) \(words())?")])]), interaction: card())
            if case .gaps(let gaps) = item.interaction {
                let mark = String(Gaps.mark)
                let parts = gaps.gaps.map { _ in "\(words()) \(mark)" }
                item.stem = RichText(
                    [
                        .paragraph([
                            .text("Stem \(index) "), .strong([.text(parts[0])]), .text(" {{c1::x}} \(words())"),
                        ])
                    ] + parts.dropFirst().map { .paragraph([.text("\($0).")]) })
            } else if number(0...1) == 0 {
                item.stem.blocks += [
                    .code(language: "sh", text: "\n a {{b}}\n\n= ~c"),
                    .list(List(isTight: true, items: [[.paragraph([.text("li")])]])),
                ]
            }
            if number(0...1) == 0 { item.explanation = text() }
            item.hints = (0..<number(0...2)).map { _ in text() }
            item.metadata.tags = number(0...1) == 0 ? ["one", "two"] : []
            return item
        }
    }

    private mutating func card() -> Interaction {
        switch number(0...4) {
        case 0:
            .recall(Recall(RichText([.paragraph([.text("Answer \(words())")]), .code(language: nil, text: words())])))
        case 1: .gaps(Gaps((0..<number(1...3)).map { .typed(["gap \($0)", "}} {{c2::a::b \($0)"]) }))
        case 2: .shortText(ShortText(["answer \(number(1...9))", "a=b {c} #d"]))
        default: choice(keys: number(1...2))
        }
    }

    private mutating func words() -> String {
        let parts = [
            "plain", "a=b", "~x", "{y}", "C:\\dir", "#1", "50%", "%5%", "1 < 2", "x -- y", "»ü«", "::", "`", "*s*",
            "[z]",
        ]
        return (0..<number(1...4)).map { _ in pick(parts) }.joined(separator: " ")
    }

    private mutating func text() -> RichText { RichText([.paragraph([.text("Text \(words())")])]) }

    private mutating func interaction() -> Interaction {
        switch number(0...5) {
        case 0, 1: return choice(keys: 1)
        case 2: return choice(keys: 2)
        case 3:
            return .matching(
                Matching(
                    (0..<3).map { .init(Element(plain("l\($0)")), Element(plain("r\($0)"))) },
                    distractors: [Element(plain("d"))]))
        case 4: return .shortText(ShortText(["answer \(number(1...9))", "a=b {c} #d"]))
        default: return .number(NumberEntry([.init(Double(number(-5...0)), Double(number(1...9)) / 4)]))
        }
    }

    private mutating func plain(_ name: String) -> RichText { RichText([.paragraph([.text("\(name) \(words())")])]) }

    private mutating func choice(keys: Int) -> Interaction {
        .choice(
            Choice(
                (0..<number(3...5)).map { index in
                    Choice.Option(
                        text: plain("o\(index)"), isKey: index < keys, rationale: number(0...1) == 0 ? text() : nil)
                }))
    }
}
