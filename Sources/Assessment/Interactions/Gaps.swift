import JSON

/// Gaps in the stem, each of which is filled by typing or from a list.
///
/// The stem has `Gaps.mark` where a gap is, in text, in code or in a block of code. The first mark, in the order of
/// reading, is the first gap. An author's own text never has that character: readers take it out.
package struct Gaps: Equatable, Sendable {
    /// In the order of the stem.
    package var gaps: [Gap]
    /// Whether capital and small letters are told apart in what is typed.
    package var isCaseExact: Bool

    package init(_ gaps: [Gap], isCaseExact: Bool = false) {
        self.gaps = gaps
        self.isCaseExact = isCaseExact
    }

    package enum Gap: Equatable, Sendable {
        /// Any one of the texts is right.
        case typed([String])
        /// In the author's order.
        case chosen([Element], key: ElementID)
    }

    /// What stands for a gap in a stem: U+FFFC, the character for an object within a text.
    package static let mark: Character = "\u{FFFC}"
}

extension Gaps: InteractionKind {
    package var elements: [Element] {
        gaps.flatMap { gap in
            switch gap {
            case .typed: [Element]()
            case .chosen(let options, _): options
            }
        }
    }

    package var declaration: Declaration {
        Declaration(
            gaps.map { gap in
                switch gap {
                case .typed(let accepted): .typed(accepted)
                case .chosen(let options, let key): .chosen(options.map(\.id), key: key)
                }
            }, isCaseExact: isCaseExact)
    }

    package func parts(given response: Response?, shown: Declaration, stem: RichText) -> [AnsweredPart] {
        let texts = response?.gapTexts ?? []
        return gaps.enumerated().map { index, gap in
            let given = texts.indices.contains(index) && !texts[index].isEmpty ? texts[index] : nil
            let isRight = response.map { declaration.likeness(of: $0, at: index) == .equal } ?? false
            return AnsweredPart(
                text: RichText(words: "Gap \(index + 1)"),
                .value(right: gap.right, given: given.flatMap(gap.text), isRight: isRight))
        }
    }

    package struct Declaration: Equatable, Sendable {
        package var gaps: [Gap]
        package var isCaseExact: Bool

        package init(_ gaps: [Gap], isCaseExact: Bool = false) {
            self.gaps = gaps
            self.isCaseExact = isCaseExact
        }

        package enum Gap: Equatable, Sendable {
            case typed([String])
            /// In the order in which they are shown.
            case chosen([ElementID], key: ElementID)
        }

        /// How what was given for a gap compares with what is right; nothing given is different.
        ///
        /// - Parameter index: of the gap, from 0.
        package func likeness(of response: Response, at index: Int) -> Likeness {
            guard case .gaps(let texts) = response, texts.indices.contains(index), gaps.indices.contains(index) else {
                return .different
            }
            return switch gaps[index] {
            case .typed(let accepted): TypedText(texts[index], isCaseExact: isCaseExact).likeness(to: accepted)
            case .chosen(_, let key): texts[index] == key.description ? .equal : .different
            }
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

extension Gaps.Declaration.Gap {
    fileprivate func accepts(_ text: String) -> Bool {
        switch self {
        case .typed: TypedText.isShort(text)
        case .chosen(let options, _): text.isEmpty || ElementID(hex: text).map(options.contains) ?? false
        }
    }

    fileprivate var guessChance: Double {
        switch self {
        case .typed: 0
        case .chosen(let options, _): options.count > 1 ? 1 / Double(options.count) : 0
        }
    }

    fileprivate var fingerprintPart: String {
        switch self {
        case .typed: ""
        case .chosen(let options, _): options.map(\.description).sorted().joined(separator: " ")
        }
    }

    fileprivate var json: JSON {
        switch self {
        case .typed(let accepted): ["accepted": .strings(accepted)]
        case .chosen(let options, let key): ["options": .strings(options), "key": .string(key.description)]
        }
    }

    fileprivate init?(_ json: JSON) {
        if let accepted = json["accepted"]?.texts {
            self = .typed(accepted)
        } else if let options = json["options"]?.elements, let key = json["key"]?.element {
            self = .chosen(options, key: key)
        } else {
            return nil
        }
    }
}

extension Gaps.Declaration: DeclarationKind {
    package static let name = "gaps"
    package var wrapped: ResponseDeclaration { .gaps(self) }
    package var kind: Item.Kind { .gaps }

    package func accepts(_ response: Response) -> Bool {
        guard case .gaps(let texts) = response, texts.count <= gaps.count else { return false }
        return zip(gaps, texts).allSatisfy { $0.accepts($1) }
    }

    package func isComplete(_ response: Response) -> Bool {
        guard case .gaps(let texts) = response else { return false }
        return texts.count == gaps.count && !texts.contains { Response.text($0).isEmpty }
    }

    /// The share of gaps that are right.
    package func score(_ response: Response, _ rule: Scoring) -> Fraction {
        rule.share(gaps.indices.count { likeness(of: response, at: $0) == .equal }, of: gaps.count)
    }

    /// Whether every gap is right or nearly so.
    package func isNearlyRight(_ response: Response) -> Bool {
        let likenesses = gaps.indices.map { likeness(of: response, at: $0) }
        return likenesses.contains(.near) && !likenesses.contains(.different)
    }

    /// The product over the gaps; nothing that is typed can be guessed.
    package var guessChance: Double { gaps.isEmpty ? 0 : gaps.reduce(1) { $0 * $1.guessChance } }

    package var isTyped: Bool {
        gaps.contains { if case .typed = $0 { true } else { false } }
    }

    package var fingerprintParts: [String] { [Self.name] + gaps.map(\.fingerprintPart) }

    package func shuffled(by seed: Seed, of item: ItemID, keepsOrder: Bool) -> Self {
        guard !keepsOrder else { return self }
        return Self(
            gaps.map { gap in
                switch gap {
                case .typed: gap
                case .chosen(let options, let key): .chosen(seed.shuffled(options, of: item), key: key)
                }
            }, isCaseExact: isCaseExact)
    }

    package var members: [JSON.Member] {
        [.init("gaps", .array(gaps.map(\.json)))] + (isCaseExact ? [.init("case-exact", true)] : [])
    }

    package init?(_ json: JSON) {
        guard let gaps = json["gaps"]?.list(Gap.init) else { return nil }
        self.init(gaps, isCaseExact: json["case-exact"]?.bool ?? false)
    }
}
