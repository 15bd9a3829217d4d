import Assessment

extension Certainty {
    /// How well the learner knew what he knew, in sentences; the certainties that he said only.
    ///
    /// - Parameter answers: how many answers the mark could be earned with.
    package func sentences(of answers: Int) -> [String] {
        let groups = groups.reversed().filter { $0.answers > 0 }.map { group in
            let verb = group.right == 1 ? "was" : "were"
            return "Of \(count(group.answers, "answer")) you were \(group.confidence.title) of, "
                + "\(group.right) \(verb) right (\(percent(group.share)))."
        }
        // The marks are Gardner-Medwin's, see `Certainty`.
        return groups + [
            "Certainty-based mark: \(mark) of \(3 * answers). The surer, the more a right answer earns (1, 2, 3) and a "
                + "wrong one costs (0, 2, 6)."
        ]
    }
}

extension Confidence {
    package var title: String {
        switch self {
        case .low: "unsure"
        case .middle: "fairly sure"
        case .high: "sure"
        }
    }
}
