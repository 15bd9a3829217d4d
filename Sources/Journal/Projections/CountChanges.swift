import Assessment
import GRDB
import Memory

/// By how much events change what is counted by day, and by how likely a right answer was.
///
/// The changes are added to what the tables hold, so that a day with a thousand answers is not read for the next one.
struct CountChanges {
    private struct Day: Hashable {
        var course: String
        var day: Int
    }

    private struct Bin: Hashable {
        var course: String
        var kind: Evidence.Kind
        var bin: Int
    }

    // Four numbers that are added up together are a vector: one line adds them, and one comparison tells whether anything
    // has changed.

    /// Answers, right ones, milliseconds.
    private var days: [Day: SIMD4<Int64>] = [:]
    /// Answers, right ones, the sums of the probabilities to be right and of the guessing chances in millionths.
    private var bins: [Bin: SIMD4<Int64>] = [:]

    /// Counts an answer that was given.
    mutating func count(_ answer: AnswerRow, of course: String) {
        let right: Int64 = answer.isRight ? 1 : 0
        days[Day(course: course, day: answer.day), default: .zero] &+= SIMD4(1, right, answer.taken, 0)
        if let confidence = answer.confidence {
            let bin = Bin(course: course, kind: .confidence, bin: confidence.rawValue)
            bins[bin, default: .zero] &+= SIMD4(1, right, 0, 0)
        }
        countPrediction(of: answer, of: course, sign: 1)
    }

    /// Counts an answer that was counted already as what it is now: more or less right than it was.
    mutating func recount(_ before: AnswerRow, as after: AnswerRow, of course: String) {
        let change: Int64 = (after.isRight ? 1 : 0) - (before.isRight ? 1 : 0)
        days[Day(course: course, day: after.day), default: .zero] &+= SIMD4(0, change, 0, 0)
        if let confidence = after.confidence {
            let bin = Bin(course: course, kind: .confidence, bin: confidence.rawValue)
            bins[bin, default: .zero] &+= SIMD4(0, change, 0, 0)
        }
        countPrediction(of: before, of: course, sign: -1)
        countPrediction(of: after, of: course, sign: 1)
    }

    /// Counts what memory predicted of an answer.
    ///
    /// - Parameter sign: −1 takes back what was counted of a prediction that another one replaces.
    mutating func countPrediction(of answer: AnswerRow, of course: String, sign: Int64) {
        guard let recall = answer.recall else { return }
        let guess = answer.guess
        let expected = guess.ofRight(recall: Double(recall) / 1_000_000)
        let bin = Bin(course: course, kind: .recall, bin: Evidence.bin(of: expected))
        bins[bin, default: .zero] &+=
            sign &* SIMD4(1, answer.isRight ? 1 : 0, millionths(expected), millionths(guess.value))
    }

    func save(_ db: Database) throws {
        for (key, change) in days where change != .zero {
            try db.insert(
                into: "day",
                [
                    "course": key.course, "day": key.day, "answers": change[0], "correct": change[1],
                    "taken": change[2],
                ],
                """
                ON CONFLICT DO UPDATE SET answers = answers + excluded.answers, correct = correct + excluded.correct,
                    taken = taken + excluded.taken
                """)
        }
        for (key, change) in bins where change != .zero {
            try db.insert(
                into: "evidence",
                [
                    "course": key.course, "kind": key.kind.rawValue, "bin": key.bin, "answers": change[0],
                    "correct": change[1], "expected": change[2], "guess": change[3],
                ],
                """
                ON CONFLICT DO UPDATE SET answers = answers + excluded.answers, correct = correct + excluded.correct,
                    expected = expected + excluded.expected, guess = guess + excluded.guess
                """)
        }
        if bins.values.contains(where: { $0[0] < 0 }) { try db.run("DELETE FROM evidence WHERE answers = 0") }
    }
}

/// A probability as a whole number.
func millionths(_ probability: Double) -> Int64 { Int64((probability * 1_000_000).rounded()) }

/// What answers say of predictions: how many there were in a bin, how many were right, and how many were expected to be.
package struct Evidence: Equatable, Sendable {
    /// What a prediction is made from.
    package enum Kind: String, Sendable {
        /// The probability to be right by memory and guess, in bins of a twentieth.
        case recall
        /// How sure the learner said to be.
        case confidence
    }

    package var bin: Int
    package var answers: Int
    package var right: Int
    /// The mean probability to be right.
    package var expected: Double
    /// The mean chance of a guess.
    package var guess: Double

    package static let recallBins = 20

    /// The bin of a probability, from 0.
    static func bin(of probability: Double) -> Int {
        max(0, min(recallBins - 1, Int(probability * Double(recallBins))))
    }
}
