import Assessment

/// Answers of which about the same was foretold.
package struct ForetoldAnswers: Equatable, Sendable {
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

/// What was recalled when it was asked, beside what was to be.
///
/// Guesses are taken out of the share of right answers as formula scoring does: R = (P − g) / (1 − g), with the mean chance g
/// of a guess (Lord 1975, "Formula scoring and number-right scoring", Journal of Educational Measurement 12, 7–11). The mean is
/// exact as far as items that are easy to guess are not recalled better or worse than others. The ends of the interval are
/// those of Wilson's for P, taken through the same formula.
package struct Retention: Equatable, Sendable {
    /// The probability of recall at which items come back.
    package let desired: Double
    /// The answers of which memory had foretold something.
    package let answers: Int
    package let right: Int
    /// From 0 to 1; nil where no such answer was given yet.
    package let measured: Measured?

    package struct Measured: Equatable, Sendable {
        package let recall: Double
        /// 95 %.
        package let interval: ClosedRange<Double>
        /// The recall that memory had foretold of the same answers.
        package let foretold: Double
    }

    package init(_ groups: [ForetoldAnswers], desired: Double) {
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
    fileprivate init?(_ groups: [ForetoldAnswers], right: Int, of answers: Int) {
        guard answers > 0 else { return nil }
        func mean(_ value: KeyPath<ForetoldAnswers, Double>) -> Double {
            groups.reduce(0) { $0 + $1[keyPath: value] * Double($1.answers) } / Double(answers)
        }
        let guess = mean(\.guess)
        func recall(_ share: Double) -> Double { guess < 1 ? min(1, max(0, (share - guess) / (1 - guess))) : 0 }
        let bounds = Interval.wilson(right: right, of: answers).bounds
        self.init(
            recall: recall(Double(right) / Double(answers)),
            interval: recall(bounds.lowerBound)...recall(bounds.upperBound), foretold: recall(mean(\.expected)))
    }
}

/// The mean distance between shares that were foretold and shares that came true, weighed by answers: the expected calibration
/// error (Naeini, Cooper and Hauskrecht 2015, "Obtaining well calibrated probabilities using Bayesian binning", AAAI). Nil without answers.
package func calibrationError(_ groups: [ForetoldAnswers]) -> Double? {
    let answers = groups.reduce(0) { $0 + $1.answers }
    guard answers > 0 else { return nil }
    return groups.reduce(0) { $0 + abs(Double($1.right) - $1.expected * Double($1.answers)) } / Double(answers)
}
