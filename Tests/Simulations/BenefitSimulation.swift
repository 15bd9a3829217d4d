import Chance
import Memory

/// Learners with so many minutes a day until an exam, and how much they recall on its day.
package struct BenefitSimulation: Sendable {
    package let kind: SimulatedLearner.Kind
    package let days: Int
    package let items: Int
    /// Of each item those not to be asked on the same day: every tenth and the next are variants of each other.
    private let siblings: [Int: [Int]]

    package init(_ kind: SimulatedLearner.Kind, days: Int = 60, items: Int = 300) {
        (self.kind, self.days, self.items) = (kind, days, items)
        siblings = Dictionary(
            uniqueKeysWithValues: stride(from: 0, to: items, by: 10).flatMap { [($0, [$0 + 1]), ($0 + 1, [$0])] })
    }

    /// The share of all items that each learner recalls on the day of the exam.
    ///
    /// - Parameter flaw: what is got wrong.
    package func recalled(_ order: StudyOrder, learners: Int, flaw: Flaw? = nil) -> [Double] {
        (0..<UInt64(learners)).map { recalled(order, seed: $0, flaw) }
    }

    /// - Parameter seed: decides the learner and the minutes; all orders have the same. A second a day for each item is little,
    ///   four are plenty.
    private func recalled(_ order: StudyOrder, seed: UInt64, _ flaw: Flaw?) -> Double {
        var generator = SeededGenerator(seed: seed)
        let seconds = Double.random(in: 1...4, using: &generator) * Double(items)
        let ability = Double.random(in: 0.05...0.5, using: &generator)
        let foreknowledge = (0..<items).map { _ in
            min(0.95, max(0.02, ability + .random(in: -0.3...0.3, using: &generator)))
        }
        var learner = SimulatedLearner(kind, foreknowledge: foreknowledge, using: &generator)
        var notebook = Notebook(order, items: items, siblings: siblings, exam: days, flaw: flaw)
        for day in 0..<days { study(day, seconds, &learner, &notebook, &generator) }
        return (0..<items).reduce(0) { $0 + learner.recall($1, day: days) } / Double(items)
    }

    private func study(
        _ day: Int, _ seconds: Double, _ learner: inout SimulatedLearner, _ notebook: inout Notebook,
        _ generator: inout SeededGenerator
    ) {
        var left = seconds
        for (asked, item) in notebook.queue(day, using: &generator).enumerated() {
            guard left > 0 else { return }
            let isNew = notebook.isNew(item)
            let recalled = learner.ask(item, day: day, asked: asked, using: &generator)
            let isRight = recalled || Double.random(in: 0..<1, using: &generator) < 0.25
            left -= time(isNew: isNew, isRight: isRight)
            notebook.note(item, day, isRight: isRight)
        }
    }

    /// Seconds to answer, and to read the explanation of what is new or was wrong.
    private func time(isNew: Bool, isRight: Bool) -> Double { 15 + (isNew ? 20 : 0) + (isRight ? 0 : 20) }
}

/// The mean of differences between pairs, and its 95 % interval.
package struct PairedDifference: Sendable {
    package let mean: Double
    /// Half the width of the interval, by the normal approximation.
    package let margin: Double

    package init(_ values: [Double], _ others: [Double]) {
        let differences = zip(values, others).map { $0 - $1 }
        let count = Double(differences.count)
        let mean = differences.reduce(0, +) / count
        let variance = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
        self.mean = mean
        margin = 1.96 * (variance / count).squareRoot()
    }

    package var isAbove: Bool { mean - margin > 0 }
}
