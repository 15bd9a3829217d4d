import JSON

/// Options of which one or several are right, or, for a best answer, one is right and others are worth a part.
package struct Choice: Equatable, Sendable {
    /// In the author's order.
    package var options: [Option]
    /// Whether distractors that work but are worse have weights.
    package var isBestAnswer: Bool

    package init(_ options: [Option], isBestAnswer: Bool = false) {
        self.options = options
        self.isBestAnswer = isBestAnswer
    }

    /// What a learner can choose: a key where it is right, a distractor where it is wrong.
    package struct Option: Equatable, Sendable {
        package var element: Element
        package var isKey: Bool
        /// What a distractor of a best answer is worth, between 0 and 1; nil: nothing.
        package var weight: Fraction?

        package init(_ element: Element, isKey: Bool, weight: Fraction? = nil) {
            self.element = element
            self.isKey = isKey
            self.weight = weight
        }

        package init(text: RichText, isKey: Bool, rationale: RichText? = nil, weight: Fraction? = nil) {
            self.init(Element(text, rationale: rationale), isKey: isKey, weight: weight)
        }

        package var id: ElementID { element.id }
        package var text: RichText { element.text }
        package var rationale: RichText? { element.rationale }
    }

    /// In the author's order.
    package var keys: [ElementID] { options.filter(\.isKey).map(\.id) }
}

extension Choice: InteractionKind {
    package var elements: [Element] { options.map(\.element) }

    package var declaration: Declaration {
        let weights = options.compactMap { option in option.weight.map { (option.id, $0) } }
        return Declaration(
            options: options.map(\.id), keys: keys,
            weights: isBestAnswer ? Dictionary(weights) { first, _ in first } : nil)
    }

    package func parts(given response: Response?, shown: Declaration, stem: RichText) -> [AnsweredPart] {
        shown.options.compactMap { id in
            options.first { $0.id == id }.map { option in
                AnsweredPart(option.element, .choice(isKey: option.isKey, isChosen: response?.chooses(id) ?? false))
            }
        }
    }

    package struct Declaration: Equatable, Sendable {
        /// In the order in which they are shown.
        package var options: [ElementID]
        /// In the author's order.
        package var keys: [ElementID]
        /// What distractors of a best answer are worth; nil: it is no best answer.
        package var weights: [ElementID: Fraction]?

        package init(options: [ElementID], keys: [ElementID], weights: [ElementID: Fraction]? = nil) {
            self.options = options
            self.keys = keys
            self.weights = weights
        }

        /// Whether several options can be chosen.
        package var isMultipleResponse: Bool { keys.count > 1 }

        /// A response in the order in which its options are shown.
        package func inOrder(_ response: Response) -> [ElementID] { options.filter(response.chooses) }
    }
}

extension Choice.Declaration: DeclarationKind {
    package static let name = "choice"
    package var wrapped: ResponseDeclaration { .choice(self) }

    package var kind: Item.Kind {
        weights != nil ? .bestAnswer : isMultipleResponse ? .multipleResponse : .singleChoice
    }

    package func accepts(_ response: Response) -> Bool {
        guard case .chosen(let chosen) = response else { return false }
        return chosen.isSubset(of: options) && (isMultipleResponse || chosen.count <= 1)
    }

    package func isComplete(_ response: Response) -> Bool { !response.isEmpty }

    package func isFull(_ response: Response) -> Bool {
        if case .chosen(let chosen) = response { chosen.count == keys.count } else { false }
    }

    /// Single choice is right or wrong; a best answer gives what the chosen distractor is worth where parts count.
    package func score(_ response: Response, _ rule: Scoring) -> Fraction {
        guard case .chosen(let chosen) = response else { return .zero }
        if let weights, rule == .partial, chosen.count == 1, chosen.isDisjoint(with: keys) {
            let weight = chosen.first.flatMap { weights[$0] } ?? .zero
            return max(.zero, min(.one, weight))
        }
        return rule.score(chosen: chosen, of: keys)
    }

    /// 1 / C(options, keys): all keys and nothing else. Where there is no choice, nothing can be said of a guess.
    package var guessChance: Double { Scoring.guessChance(choosing: keys.count, of: options.count) }

    package var fingerprintParts: [String] { options.map(\.description).sorted() }

    package func shuffled(by seed: Seed, of item: ItemID, keepsOrder: Bool) -> Self {
        guard !keepsOrder else { return self }
        return Self(options: seed.shuffled(options, of: item), keys: keys, weights: weights)
    }

    /// The keys stand in the author's order, which may have changed.
    package func asksTheSame(as other: Self) -> Bool {
        Set(options) == Set(other.options) && Set(keys) == Set(other.keys) && weights == other.weights
    }

    package var strikable: [ElementID] { options }

    /// In a multiple-response item the same option again takes the choice back. In a single-choice item another option
    /// replaces it, and the same one again changes nothing.
    package func toggling(_ element: ElementID, in response: Response?) -> Response? {
        guard options.contains(element) else { return nil }
        guard isMultipleResponse, case .chosen(let chosen)? = response else { return .chosen([element]) }
        return .chosen(chosen.symmetricDifference([element]))
    }

    package var members: [JSON.Member] {
        let known = weights.map { weights in options.map { weights[$0] ?? .zero } }
        return [.init("options", .strings(options)), .init("keys", .strings(keys))]
            + (known.map { [.init("weights", .strings($0))] } ?? [])
    }

    package init?(_ json: JSON) {
        guard let options = json["options"]?.elements, let keys = json["keys"]?.elements else { return nil }
        self.init(options: options, keys: keys)
        guard let member = json["weights"] else { return }
        let fractions = member.list { $0.string.flatMap { Fraction($0) } }
        guard let fractions, fractions.count == options.count else { return nil }
        weights = Dictionary(zip(options, fractions).filter { $1 != .zero }) { first, _ in first }
    }
}
