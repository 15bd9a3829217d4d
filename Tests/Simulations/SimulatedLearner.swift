import Glibc
import Memory

/// A learner whose memory is known: what Swot believes can be compared with what is so.
package struct SimulatedLearner {
    /// How the learner forgets.
    package enum Kind: CaseIterable, Sendable {
        /// By FSRS-6, as Swot believes.
        case modelled
        /// Exponentially, in items of unequal difficulty; better in steps, some of which are not climbed; and worse the more
        /// was asked on the same day.
        case unlike
    }

    package let kind: Kind
    private let parameters = Parameters.standard
    private var items: [Item]

    private struct Item {
        /// The probability that it is known before it is first asked.
        let foreknowledge: Double
        var memory: MemoryState?
        /// For an unlike learner: an index of `steps`, and the probability that a recall climbs to the next.
        var step = 0
        let ease: Double
        var day = 0
    }

    /// Days in which the recall of an unlike learner falls to 1/e.
    private static let steps = [3.0, 8, 20, 50, 120, 300]

    /// - Parameter foreknowledge: of each item the probability that it is known before it is first asked.
    package init(_ kind: Kind, foreknowledge: [Double], using generator: inout some RandomNumberGenerator) {
        self.kind = kind
        items = foreknowledge.map { Item(foreknowledge: $0, ease: .random(in: 0.4...1, using: &generator)) }
    }

    /// The probability that an item is recalled on a day.
    ///
    /// - Parameter asked: how many items were asked before on this day.
    package func recall(_ item: Int, day: Int, asked: Int = 0) -> Double {
        let item = items[item]
        guard let memory = item.memory else { return item.foreknowledge }
        let days = Double(day - item.day)
        return switch kind {
        case .modelled: parameters.retrievability(of: memory, after: days)
        case .unlike: exp(-days / Self.steps[item.step]) * (1 - min(0.1, 0.002 * Double(asked)))
        }
    }

    /// The item is asked and its answer shown.
    ///
    /// - Returns: whether it was recalled; what the learner guesses is not known here.
    package mutating func ask(
        _ item: Int, day: Int, asked: Int = 0, using generator: inout some RandomNumberGenerator
    ) -> Bool {
        let recalled = Double.random(in: 0..<1, using: &generator) < recall(item, day: day, asked: asked)
        let climbs = Double.random(in: 0..<1, using: &generator) < items[item].ease
        let rating: Rating = recalled ? .good : .again
        let before = items[item]
        if let memory = before.memory {
            items[item].memory = parameters.memory(after: memory, rating, days: day - before.day)
            items[item].step = moved(before.step, by: recalled ? (climbs ? 1 : 0) : -2)
        } else {
            items[item].memory = parameters.firstMemory(rating)
            items[item].step = recalled ? 2 : 0
        }
        items[item].day = day
        return recalled
    }

    private func moved(_ step: Int, by steps: Int) -> Int { min(max(0, step + steps), Self.steps.count - 1) }
}
