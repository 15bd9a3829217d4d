import JSON

/// Things on the left, each of which belongs to one on the right.
package struct Matching: Equatable, Sendable {
    package var pairs: [Pair]
    /// Right sides that belong to nothing.
    package var distractors: [Element]
    /// What stands above the two columns.
    package var headings: Headings

    package init(_ pairs: [Pair], distractors: [Element] = [], headings: Headings = Headings()) {
        self.pairs = pairs
        self.distractors = distractors
        self.headings = headings
    }

    /// A line each, or empty. They name no item: one whose headings change is still the same.
    package struct Headings: Equatable, Sendable {
        package var left: RichText
        package var right: RichText

        package init(left: RichText = RichText(), right: RichText = RichText()) {
            self.left = left
            self.right = right
        }
    }

    package struct Pair: Equatable, Sendable {
        package var left: Element
        /// Two pairs may have the same one.
        package var right: Element

        package init(_ left: Element, _ right: Element) {
            self.left = left
            self.right = right
        }
    }

    /// Each right side once, those of the pairs first.
    package var rights: [Element] {
        var seen: Set<ElementID> = []
        return (pairs.map(\.right) + distractors).filter { seen.insert($0.id).inserted }
    }
}

extension Matching: InteractionKind {
    package var elements: [Element] { pairs.map(\.left) + rights }

    package var declaration: Declaration {
        Declaration(
            left: pairs.map(\.left.id), right: rights.map(\.id),
            correct: Dictionary(pairs.map { ($0.left.id, $0.right.id) }) { first, _ in first })
    }

    package func parts(given response: Response?, shown: Declaration, stem: RichText) -> [AnsweredPart] {
        let matches = response?.matches ?? [:]
        return pairs.map { pair in
            let given = matches[pair.left.id]
            let element = given.flatMap { id in rights.first { $0.id == id } }
            return AnsweredPart(
                pair.left, .value(right: pair.right.text, given: element?.text, isRight: given == pair.right.id))
        }
    }

    package struct Declaration: Equatable, Sendable {
        /// In the author's order.
        package var left: [ElementID]
        /// In the order in which they are shown, each once.
        package var right: [ElementID]
        /// The right side of each left side.
        package var correct: [ElementID: ElementID]

        package init(left: [ElementID], right: [ElementID], correct: [ElementID: ElementID]) {
            self.left = left
            self.right = right
            self.correct = correct
        }

        /// Whether a right side may be given to several left ones. The learner is told, as exams do. Where it may not,
        /// giving it to another takes it away from the first.
        package var isReusable: Bool { Set(correct.values).count < correct.count }

        /// What a response becomes when a left side is given a right one; nil takes it back.
        package func matching(_ left: ElementID, with right: ElementID?, in response: Response?) -> Response {
            var pairs = response?.matches ?? [:]
            if let right, !isReusable { pairs = pairs.filter { $0.value != right } }
            pairs[left] = right
            return .matched(pairs)
        }
    }
}

extension Matching.Declaration: DeclarationKind {
    package static let name = "matching"
    package var wrapped: ResponseDeclaration { .matching(self) }
    package var kind: Item.Kind { .matching }

    package func accepts(_ response: Response) -> Bool {
        guard case .matched(let pairs) = response else { return false }
        let given = Set(pairs.values)
        return pairs.keys.allSatisfy { correct[$0] != nil } && given.isSubset(of: right)
            && (isReusable || given.count == pairs.count)
    }

    package func isComplete(_ response: Response) -> Bool {
        if case .matched(let pairs) = response { pairs.count == correct.count } else { false }
    }

    package func isFull(_ response: Response) -> Bool { isComplete(response) }

    /// The share of pairs that are right.
    package func score(_ response: Response, _ rule: Scoring) -> Fraction {
        guard case .matched(let pairs) = response else { return .zero }
        return rule.share(correct.count { pairs[$0.key] == $0.value }, of: correct.count)
    }

    /// Of n left and m right sides: m⁻ⁿ where right sides may be used again, otherwise (m − n)! / m!.
    package var guessChance: Double {
        guard !correct.isEmpty, right.count >= (isReusable ? 1 : correct.count) else { return 0 }
        return (0..<correct.count).reduce(1.0) { chance, used in
            chance / Double(isReusable ? right.count : right.count - used)
        }
    }

    package var fingerprintParts: [String] {
        [Self.name] + left.map(\.description).sorted() + [""] + right.map(\.description).sorted()
    }

    /// The right sides only: in the author's order each stands beside its left one.
    package func shuffled(by seed: Seed, of item: ItemID, keepsOrder: Bool) -> Self {
        Self(left: left, right: seed.shuffled(right, of: item), correct: correct)
    }

    package var members: [JSON.Member] {
        [
            .init("left", .strings(left)), .init("right", .strings(right)),
            .init("correct", .strings(left.compactMap { correct[$0] })),
        ]
    }

    package init?(_ json: JSON) {
        guard let left = json["left"]?.elements, let right = json["right"]?.elements,
            let matches = json["correct"]?.elements, matches.count == left.count, Set(matches).isSubset(of: right)
        else { return nil }
        self.init(left: left, right: right, correct: Dictionary(zip(left, matches)) { first, _ in first })
    }
}
