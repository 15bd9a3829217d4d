/// Whether a response that is right in part earns a part of the point.
///
/// What a part is, each kind of question says by `DeclarationKind.score`; the formulas that several of them share are
/// here.
package enum Scoring: String, Sendable, CaseIterable {
    /// As much of the point as the kind's formula gives.
    case partial
    /// 1 where all is right, otherwise 0.
    case allOrNothing = "all-or-nothing"

    /// Where things are chosen: 1 for exactly the keys. In part (keys − distractors) / keys, not below 0; a single key
    /// is chosen or not.
    func score<Part: Hashable>(chosen: Set<Part>, of keys: some Collection<Part>) -> Fraction {
        let right = keys.count(where: chosen.contains)
        if right == keys.count, right == chosen.count { return keys.isEmpty ? .zero : .one }
        guard self == .partial, keys.count > 1 else { return .zero }
        return Fraction(max(0, 2 * right - chosen.count), keys.count)
    }

    /// Where parts stand beside each other: 1 where all are right, in part the share of those that are.
    func share(_ right: Int, of parts: Int) -> Fraction {
        guard parts > 0 else { return .zero }
        return right == parts ? .one : self == .partial ? Fraction(right, parts) : .zero
    }

    /// The chance of choosing exactly the keys at random: 1 / C(options, keys). Where there is no choice it is 0,
    /// because nothing can be said of a guess.
    static func guessChance(choosing keys: Int, of options: Int) -> Double {
        let keys = keys > 0 && keys < options ? min(keys, options - keys) : 0
        return keys == 0 ? 0 : (1...keys).reduce(1.0) { $0 * Double($1) / Double(options - keys + $1) }
    }

    /// The points that an answer adds to a total: its score or, where it is wrong, what that costs.
    ///
    /// A question that was left unanswered adds nothing.
    package static func points(_ score: Fraction, penalty: Fraction) -> Fraction {
        score > .zero ? score : -penalty
    }

    /// Whether a total reaches a cut score, compared exactly.
    ///
    /// - Parameters:
    ///   - items: how many points could be had.
    ///   - cut: in per cent.
    package static func passes(_ points: Fraction, of items: Int, cut: Int) -> Bool {
        points >= Fraction(cut, 100) * items
    }
}

/// What the learner is told about a response.
package enum Outcome: String, Sendable {
    case correct
    case partlyCorrect = "partly-correct"
    case incorrect

    package init(score: Fraction) {
        self = score == .one ? .correct : score > .zero ? .partlyCorrect : .incorrect
    }
}
