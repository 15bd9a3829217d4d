import Assessment

/// Answers, how many of them were right, and how long they took.
package struct AnswerShare: Equatable, Sendable {
    package var answers: Int
    package var right: Int
    /// Milliseconds for all of them, as `AnswerTime` counts them.
    package var taken: Int64

    package init(answers: Int = 0, right: Int = 0, taken: Int64 = 0) {
        self.answers = answers
        self.right = right
        self.taken = taken
    }

    /// The share that was right, from 0 to 1; nil without answers.
    package var share: Double? { answers > 0 ? Double(right) / Double(answers) : nil }

    /// The 95 % interval of that share.
    package var interval: ClosedRange<Double> { Interval.wilson(right: right, of: answers).bounds }

    /// Milliseconds an answer took on average; nil without answers.
    package var meanTime: Int64? { answers > 0 ? taken / Int64(answers) : nil }

    package static func + (left: AnswerShare, right: AnswerShare) -> AnswerShare {
        AnswerShare(
            answers: left.answers + right.answers, right: left.right + right.right, taken: left.taken.plus(right.taken))
    }

    package static func += (left: inout AnswerShare, right: AnswerShare) { left = left + right }
}
