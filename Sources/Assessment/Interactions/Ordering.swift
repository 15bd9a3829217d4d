import JSON

/// Steps to be put in order.
package struct Ordering: Equatable, Sendable {
    /// In the right order.
    package var elements: [Element]

    package init(_ elements: [Element]) { self.elements = elements }
}

extension Ordering: InteractionKind {
    package var declaration: Declaration { Declaration(correct: elements.map(\.id)) }

    package func parts(given response: Response?, shown: Declaration, stem: RichText) -> [AnsweredPart] {
        let order = response?.order ?? []
        return elements.enumerated().map { index, element in
            let given = order.firstIndex(of: element.id)
            return AnsweredPart(
                element, .value(right: Self.place(index), given: given.map(Self.place), isRight: given == index))
        }
    }

    private static func place(_ index: Int) -> RichText { RichText(words: "place \(index + 1)") }

    package struct Declaration: Equatable, Sendable {
        /// In the order in which they are shown at first.
        package var shown: [ElementID]
        package var correct: [ElementID]

        /// - Parameter shown: nil as long as nothing is shuffled.
        package init(correct: [ElementID], shown: [ElementID]? = nil) {
            self.correct = correct
            self.shown = shown ?? correct
        }
    }
}

extension Ordering.Declaration: DeclarationKind {
    package static let name = "ordering"
    package var wrapped: ResponseDeclaration { .ordering(self) }
    package var kind: Item.Kind { .ordering }

    package func accepts(_ response: Response) -> Bool {
        guard case .ordered(let order) = response else { return false }
        let given = Set(order)
        return given.count == order.count && given.isSubset(of: correct)
    }

    package func isComplete(_ response: Response) -> Bool {
        if case .ordered(let order) = response { order.count == Set(correct).count } else { false }
    }

    /// The order exactly, or the share of neighbours that stand next to each other in the right order.
    package func score(_ response: Response, _ rule: Scoring) -> Fraction {
        guard case .ordered(let order) = response else { return .zero }
        if order == correct { return correct.isEmpty ? .zero : .one }
        let next = Dictionary(zip(correct, correct.dropFirst())) { first, _ in first }
        let right = zip(order, order.dropFirst()).count { next[$0] == $1 }
        return rule.share(right, of: correct.count - 1)
    }

    /// 1 / n!.
    package var guessChance: Double {
        correct.count < 2 ? 0 : (2...correct.count).reduce(1.0) { $0 / Double($1) }
    }

    package var fingerprintParts: [String] { [Self.name] + correct.map(\.description).sorted() }

    /// The author's order is the right one, so it is shuffled whatever the author wants.
    package func shuffled(by seed: Seed, of item: ItemID, keepsOrder: Bool) -> Self {
        Self(correct: correct, shown: seed.shuffled(correct, of: item))
    }

    package var members: [JSON.Member] {
        [.init("shown", .strings(shown)), .init("correct", .strings(correct))]
    }

    package init?(_ json: JSON) {
        guard let shown = json["shown"]?.elements, let correct = json["correct"]?.elements,
            Set(shown) == Set(correct), shown.count == correct.count
        else { return nil }
        self.init(correct: correct, shown: shown)
    }
}
