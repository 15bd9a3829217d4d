/// The points that a response earns, from 0 to 1.
///
/// All questions about points are answered here and nowhere else.
package enum Scoring: String, Sendable, CaseIterable {
    /// (keys chosen − distractors chosen) / keys, not below 0.
    case partial
    /// 1 where exactly the keys were chosen, otherwise 0.
    case allOrNothing = "all-or-nothing"

    /// The points of a response.
    ///
    /// - Parameter keys: each once.
    package func score(response: Set<OptionID>, keys: [OptionID]) -> Fraction {
        let right = keys.count(where: response.contains)
        if right == keys.count, right == response.count { return .one }
        guard self == .partial, keys.count > 1 else { return .zero }
        return Fraction(max(0, 2 * right - response.count), keys.count)
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
