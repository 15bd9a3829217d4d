/// A part of a question as reports show it after the answer: an option, a statement, a pair, a gap, a line of code.
package struct AnsweredPart: Equatable, Sendable {
    /// Nil where the part is no element, such as a line of code or what is typed.
    package let id: ElementID?
    /// What the part says; empty where the question has one part only, such as a number.
    package let text: RichText
    package let rationale: RichText?
    package let comparison: Comparison

    package enum Comparison: Equatable, Sendable {
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

    init(_ element: Element, _ comparison: Comparison) {
        self.init(id: element.id, text: element.text, rationale: element.rationale, comparison)
    }

    /// The only part of a question whose answer is typed.
    init(typed response: Response?, accepted: [String], _ declaration: some DeclarationKind) {
        let isRight = response.map { declaration.wrapped.score($0, .allOrNothing) == .one } ?? false
        self.init(.value(right: .codes(accepted), given: response?.typed.map { .codes([$0]) }, isRight: isRight))
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
    /// - Parameter shown: as it was asked; options and statements stand in that order. One of another kind is passed
    ///   over, and they stand in the author's order.
    package func parts(given response: Response?, shown: ResponseDeclaration) -> [AnsweredPart] {
        func parts<Kind: InteractionKind>(of kind: Kind) -> [AnsweredPart] {
            kind.parts(given: response, shown: shown.payload as? Kind.Declaration ?? kind.declaration, stem: stem)
        }
        return parts(of: interaction.kind)
    }
}

extension RichText {
    /// A line of text.
    package init(words: String) { self.init([.paragraph([.text(words)])]) }

    /// Texts that stand for themselves, such as `grep` or `egrep`.
    static func codes(_ texts: [String]) -> RichText {
        let inlines = texts.map { Inline.code($0) }
        return RichText([.paragraph(Array(inlines.map { [$0] }.joined(separator: [.text(" or ")])))])
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
