import Assessment

/// A part of a question as reports show it after the answer: an option, a statement, a pair, a gap, a line of code.
package struct AnsweredPart: Equatable {
    /// Nil where the part is no element, such as a line of code or what is typed.
    package let id: ElementID?
    /// What the part says; empty where the question has one part only, such as a number.
    package let text: RichText
    package let rationale: RichText?
    package let comparison: Comparison

    package enum Comparison: Equatable {
        /// It was to be chosen or to be left.
        case choice(isKey: Bool, isChosen: Bool)
        /// It was to be given something, such as a place or a word; nil: nothing was given.
        case value(right: RichText, given: RichText?, isRight: Bool)
    }

    init(id: ElementID? = nil, text: RichText = RichText(), rationale: RichText? = nil, _ comparison: Comparison) {
        self.id = id
        self.text = text
        self.rationale = rationale
        self.comparison = comparison
    }

    fileprivate init(_ element: Element, _ comparison: Comparison) {
        self.init(id: element.id, text: element.text, rationale: element.rationale, comparison)
    }

    package var isRight: Bool {
        switch comparison {
        case .choice(let isKey, let isChosen): isKey == isChosen
        case .value(_, _, let isRight): isRight
        }
    }

    /// What was given here instead of what is right; nil where nothing was, or nothing wrong.
    package var mistake: RichText? {
        switch comparison {
        case .choice(let isKey, let isChosen): isChosen && !isKey ? text : nil
        case .value(_, let given, let isRight): isRight ? nil : given.map { text.followed(by: $0) }
        }
    }
}

extension Item {
    /// The parts of the question, with what is right and what was given.
    ///
    /// - Parameter shown: as it was asked; options and statements stand in that order.
    package func parts(given response: Response?, shown: ResponseDeclaration) -> [AnsweredPart] {
        switch (interaction, shown) {
        case (.choice(let choice), .choice(let shown)): choice.parts(response, shown)
        case (.statements(let statements), .statements(let shown)): statements.parts(response, shown)
        case (.ordering(let ordering), _): ordering.parts(response)
        case (.matching(let matching), _): matching.parts(response)
        case (.shortText(let text), _): text.parts(response)
        case (.number(let number), _): number.parts(response)
        case (.gaps(let gaps), _): gaps.parts(response)
        case (.lines(let lines), _): lines.parts(response, of: stem)
        case (.recall(let recall), _): recall.parts(response)
        case (.choice, _), (.statements, _): []
        }
    }
}

extension Choice {
    fileprivate func parts(_ response: Response?, _ shown: Declaration) -> [AnsweredPart] {
        shown.options.compactMap { id in
            options.first { $0.id == id }.map { option in
                AnsweredPart(
                    option.element, .choice(isKey: option.isKey, isChosen: response?.chooses(option.id) ?? false))
            }
        }
    }
}

extension Statements {
    fileprivate func parts(_ response: Response?, _ shown: Declaration) -> [AnsweredPart] {
        var judgements: [ElementID: Bool] = [:]
        if case .judged(let given)? = response { judgements = given }
        return shown.statements.compactMap { id in
            statements.first { $0.element.id == id }.map { statement in
                let given = judgements[id]
                return AnsweredPart(
                    statement.element,
                    .value(
                        right: Self.word(statement.isTrue), given: given.map(Self.word),
                        isRight: given == statement.isTrue))
            }
        }
    }

    private static func word(_ isTrue: Bool) -> RichText { RichText(words: isTrue ? "true" : "false") }
}

extension Ordering {
    fileprivate func parts(_ response: Response?) -> [AnsweredPart] {
        var order: [ElementID] = []
        if case .ordered(let given)? = response { order = given }
        return elements.enumerated().map { index, element in
            let given = order.firstIndex(of: element.id)
            return AnsweredPart(
                element, .value(right: Self.place(index), given: given.map(Self.place), isRight: given == index))
        }
    }

    private static func place(_ index: Int) -> RichText { RichText(words: "place \(index + 1)") }
}

extension Matching {
    fileprivate func parts(_ response: Response?) -> [AnsweredPart] {
        var matches: [ElementID: ElementID] = [:]
        if case .matched(let given)? = response { matches = given }
        return pairs.map { pair in
            let given = matches[pair.left.id]
            let element = given.flatMap { id in rights.first { $0.id == id } }
            return AnsweredPart(
                pair.left, .value(right: pair.right.text, given: element?.text, isRight: given == pair.right.id))
        }
    }
}

extension ShortText {
    fileprivate func parts(_ response: Response?) -> [AnsweredPart] {
        let typed: String? = if case .text(let text)? = response { text } else { nil }
        let isRight = response.map { declaration.wrapped.score($0, .allOrNothing) == .one } ?? false
        return [
            AnsweredPart(.value(right: .codes(accepted), given: typed.map { .codes([$0]) }, isRight: isRight))
        ]
    }
}

extension NumberEntry {
    fileprivate func parts(_ response: Response?) -> [AnsweredPart] {
        let typed: String? = if case .number(let text)? = response { text } else { nil }
        let isRight = response.map { declaration.wrapped.score($0, .allOrNothing) == .one } ?? false
        return [
            AnsweredPart(
                .value(right: .codes(accepted.map(\.words)), given: typed.map { .codes([$0]) }, isRight: isRight))
        ]
    }
}

extension NumberEntry.Range {
    /// Such as `3 … 4 GiB`.
    fileprivate var words: String {
        let ends = low == high ? [low] : [low, high]
        let numbers = ends.map { Int64(exactly: $0).map(String.init) ?? "\($0)" }.joined(separator: " … ")
        return unit.isEmpty ? numbers : "\(numbers) \(unit)"
    }
}

extension Gaps {
    fileprivate func parts(_ response: Response?) -> [AnsweredPart] {
        var texts: [String] = []
        if case .gaps(let given)? = response { texts = given }
        return gaps.enumerated().map { index, gap in
            let given = texts.indices.contains(index) && !texts[index].isEmpty ? texts[index] : nil
            let isRight = response.map { declaration.likeness(of: $0, at: index) == .equal } ?? false
            return AnsweredPart(
                text: RichText(words: "Gap \(index + 1)"),
                .value(right: gap.right, given: given.flatMap(gap.text), isRight: isRight))
        }
    }
}

extension Gaps.Gap {
    fileprivate var right: RichText {
        switch self {
        case .typed(let accepted): .codes(accepted)
        case .chosen(let options, let key): options.first { $0.id == key }?.text ?? RichText()
        }
    }

    /// What was given, in words: of what was chosen the response has the name only.
    fileprivate func text(_ given: String) -> RichText? {
        switch self {
        case .typed: .codes([given])
        case .chosen(let options, _): options.first { $0.id.description == given }?.text
        }
    }
}

extension CodeLines {
    /// The lines that are right or were pointed at, in the order of the code.
    fileprivate func parts(_ response: Response?, of stem: RichText) -> [AnsweredPart] {
        var given: Set<Int> = []
        if case .lines(let lines)? = response { given = lines }
        let code = stem.code?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
        return keys.union(given).sorted().map { number in
            let line = code.indices.contains(number - 1) ? String(code[number - 1]) : ""
            let text = RichText([.paragraph([.text("line \(number): "), .code(line)])])
            return AnsweredPart(text: text, .choice(isKey: keys.contains(number), isChosen: given.contains(number)))
        }
    }
}

extension Recall {
    fileprivate func parts(_ response: Response?) -> [AnsweredPart] {
        let grade = response?.grade
        return [
            AnsweredPart(
                .value(
                    right: answer, given: grade.map { RichText(words: "\($0)") },
                    isRight: grade.map { $0 != .again } ?? false))
        ]
    }
}

extension RichText {
    /// A line of text.
    init(words: String) { self.init([.paragraph([.text(words)])]) }

    /// Texts that stand for themselves, such as `grep` or `egrep`.
    fileprivate static func codes(_ texts: [String]) -> RichText {
        let inlines = texts.map { Inline.code($0) }
        return RichText([.paragraph(Array(inlines.map { [$0] }.joined(separator: [.text(" or ")])))])
    }

    /// The first block of code.
    fileprivate var code: String? {
        for case .code(_, let text) in blocks { return text }
        return nil
    }

    /// Both texts after a colon where each is one line, otherwise one below the other.
    fileprivate func followed(by other: RichText) -> RichText {
        if isEmpty { return other }
        guard blocks.count == 1, other.blocks.count == 1, case .paragraph(let first) = blocks[0],
            case .paragraph(let second) = other.blocks[0]
        else { return RichText(blocks + other.blocks) }
        return RichText([.paragraph(first + [.text(": ")] + second)])
    }
}
