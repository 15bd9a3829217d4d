import Assessment

@testable import QuestionBank

// Interactions of all kinds.
extension RandomItems {
    /// One of the kinds, with a stem that it can have.
    mutating func interaction(stem: inout [Block]) -> Interaction {
        switch number(0...9) {
        case 0...1: return choice()
        case 2: return .statements(statements())
        case 3: return .ordering(Ordering(elements("step", 2...5)))
        case 4: return .matching(matching())
        case 5: return .shortText(ShortText(texts(), isCaseExact: chance(50)))
        case 6: return .number(NumberEntry(some(1...2) { $0.range() }))
        case 7:
            stem = stem.withoutCode + [code(lines: 1...6)]
            return .lines(lines(of: stem))
        case 8: return gaps(in: &stem)
        default: return .recall(Recall(RichText(section())))
        }
    }

    private mutating func choice() -> Interaction {
        let isBest = chance(30)
        var options = elements("option", 2...size + 1).map { Choice.Option($0, isKey: !isBest && chance(40)) }
        options[0].isKey = true
        for index in options.indices.dropFirst() where isBest && chance(50) {
            options[index].weight = Fraction(number(1...99), 100)
        }
        return .choice(Choice(options, isBestAnswer: isBest))
    }

    /// No two alike.
    private mutating func elements(_ word: String, _ count: ClosedRange<Int>) -> [Element] {
        some(count) { random in
            Element(
                RichText([.paragraph(random.line(.paragraph))]),
                rationale: random.extra() ? RichText(random.blocks(depth: 1)) : nil)
        }.enumerated().map { index, element in
            var element = element
            element.text = RichText([.paragraph(element.text.inlines + [.code("\(word)\(index)")])])
            return element
        }
    }

    private mutating func statements() -> Statements {
        Statements(
            elements("statement", 1...5).map { Statements.Statement($0, isTrue: chance(50)) }, isKprime: chance(30))
    }

    private mutating func matching() -> Matching {
        let cells = (0..<number(2...6)).map { index in
            Element(RichText([.paragraph(line(.cell) + [.code("cell\(index)")])]))
        }
        let pairs = (0..<number(1...4)).map { index in
            Matching.Pair(
                Element(RichText([.paragraph([.text("left \(index) ")] + line(.cell).withoutLeadingText)])),
                cells[index % 2])
        }
        return Matching(
            pairs, distractors: Array(cells.dropFirst(2)), headings: .init(left: heading(), right: heading()))
    }

    private mutating func heading() -> RichText {
        chance(50) ? RichText([.paragraph(line(.cell))]) : RichText()
    }

    private mutating func texts() -> [String] {
        some(1...3) { $0.pick(["ls -l", "a`b", "{{x}}", "größer", "| wc", "\\n", "<b>", "*", "x  y"]) }
    }

    private mutating func range() -> NumberEntry.Range {
        let low = pick([0, 3.14, -2.5, 1e-7, 1e21, 0.1 + 0.2, 42])
        let high = chance(50) ? low : low + pick([0.5, 3, 1e22])
        return NumberEntry.Range(low, high, unit: pick(["", "GiB", "%", "°C", "km/h"]))
    }

    private mutating func lines(of stem: [Block]) -> CodeLines {
        guard case .code(_, let text)? = stem.last else { return CodeLines(count: 0, keys: []) }
        let count = text.split(separator: "\n", omittingEmptySubsequences: false).count
        return CodeLines(count: count, keys: Set(some(1...3) { $0.number(1...count) }))
    }

    private mutating func gaps(in stem: inout [Block]) -> Interaction {
        stem = stem.withoutCode + [.paragraph([.text("a \u{FFFC} b"), .code("c \u{FFFC}(d)")])]
        if chance(50) { stem.append(.code(language: "python", text: "x = \u{FFFC}\n\u{FFFC}(y)\n")) }
        stem += [
            .table(
                Table(
                    alignments: [.none, .left], heading: [[.text("a")], []],
                    rows: [[[.text("\u{FFFC}")], [.code("b")]]]))
        ]
        let gaps = stem.gapMarks.map { _ in chance(50) ? Gaps.Gap.typed(gapTexts()) : list() }
        return .gaps(Gaps(gaps, isCaseExact: chance(50)))
    }

    private mutating func gapTexts() -> [String] {
        some(1...3) { $0.pick(["word", "a|b", "{x}", "}", "*", "*a*", "`", "\\", "\\n", "two words", "<b>", "\\|"]) }
    }

    private mutating func list() -> Gaps.Gap {
        let texts = Array(Set(gapTexts() + ["first", "second"])).sorted()
        let elements = texts.map { text in
            Element(RichText([.paragraph([chance(30) ? .code(text) : .text(text)])]))
        }
        return .chosen(elements, key: pick(elements).id)
    }
}

extension [Inline] {
    fileprivate var withoutLeadingText: [Inline] {
        if case .text? = first { Array(dropFirst()) } else { self }
    }
}

extension [Block] {
    /// Without blocks of code, and without braces in code, which would be gaps.
    fileprivate var withoutCode: [Block] {
        filter { if case .paragraph = $0 { true } else { false } }
    }
}
