import Assessment

/// Answers whose predicted probability to be right was about the same.
package struct PredictedAnswers: Equatable, Sendable {
    package var answers: Int
    package var right: Int
    /// The mean probability to be right, by memory or by a guess; from 0 to 1.
    package var expected: Double
    /// The mean chance of a guess.
    package var guess: Double

    package init(answers: Int, right: Int, expected: Double, guess: Double) {
        self.answers = answers
        self.right = right
        self.expected = expected
        self.guess = guess
    }
}

/// How much was recalled when it was asked, beside how much was to be.
///
/// The share of right answers P holds lucky guesses too. They are taken out as formula scoring does: R = (P − g) / (1 − g),
/// with the mean chance g of a guess (Lord 1975, "Formula scoring and number-right scoring", Journal of Educational
/// Measurement 12, 7–11). This is exact as far as items that are easy to guess are recalled as well as others. The ends of
/// the interval are those of Wilson's for P, put through the same formula.
package struct Retention: Equatable, Sendable {
    /// The probability of recall at which items come back.
    package let desired: Double
    /// The answers for which memory had predicted something.
    package let answers: Int
    package let right: Int
    /// From 0 to 1; nil where no such answer was given yet.
    package let measured: Measured?

    package struct Measured: Equatable, Sendable {
        package let recall: Double
        /// 95 %.
        package let interval: ClosedRange<Double>
        /// The recall that memory had predicted for the same answers.
        package let predicted: Double
    }

    package init(_ groups: [PredictedAnswers], desired: Double) {
        self.desired = desired
        answers = groups.reduce(0) { $0 + $1.answers }
        right = groups.reduce(0) { $0 + $1.right }
        measured = Measured(groups, right: right, of: answers)
    }

    package enum Verdict: Equatable, Sendable { case less, asDesired, more }

    /// Whether what is measured differs from what is desired by more than chance; nil where nothing is measured.
    package var verdict: Verdict? {
        measured.map { measured in
            if measured.interval.contains(desired) { return .asDesired }
            return measured.interval.upperBound < desired ? .less : .more
        }
    }
}

extension Retention.Measured {
    fileprivate init?(_ groups: [PredictedAnswers], right: Int, of answers: Int) {
        guard answers > 0 else { return nil }
        func mean(_ value: KeyPath<PredictedAnswers, Double>) -> Double {
            groups.reduce(0) { $0 + $1[keyPath: value] * Double($1.answers) } / Double(answers)
        }
        let guess = mean(\.guess)
        func recall(_ share: Double) -> Double { guess < 1 ? min(1, max(0, (share - guess) / (1 - guess))) : 0 }
        let bounds = Interval.wilson(right: right, of: answers).bounds
        self.init(
            recall: recall(Double(right) / Double(answers)),
            interval: recall(bounds.lowerBound)...recall(bounds.upperBound), predicted: recall(mean(\.expected)))
    }
}

/// The mean distance between the shares that were predicted and those that came true, weighted by answers: the expected
/// calibration error. Nil without answers.
///
/// Source: Naeini, Cooper and Hauskrecht 2015, "Obtaining well calibrated probabilities using Bayesian binning", AAAI.
package func calibrationError(_ groups: [PredictedAnswers]) -> Double? {
    let answers = groups.reduce(0) { $0 + $1.answers }
    guard answers > 0 else { return nil }
    return groups.reduce(0) { $0 + abs(Double($1.right) - $1.expected * Double($1.answers)) } / Double(answers)
}
