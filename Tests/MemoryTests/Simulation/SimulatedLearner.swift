import Glibc
import Memory
import TestSupport

/// A learner whose memory is known: what Swot believes can be compared with what is so.
struct SimulatedLearner {
    /// How the learner forgets.
    enum Kind: CaseIterable {
        /// By FSRS-6, as Swot believes.
        case modelled
        /// Exponentially, items of unequal difficulty, and worse the more was asked on the same day.
        case unlike
    }

    let kind: Kind
    private let parameters = Parameters.standard
    private var items: [Item]

    private struct Item {
        /// The probability that it is known before it is first asked.
        let foreknowledge: Double
        var memory: MemoryState?
        /// For an unlike learner: days in which recall falls to 1/e.
        var lasting = 0.0
        /// For an unlike learner: what recall multiplies it with.
        let growth: Double
        var day = 0
    }

    /// - Parameter foreknowledge: of each item the probability that it is known before it is first asked.
    init(_ kind: Kind, foreknowledge: [Double], using generator: inout SeededGenerator) {
        self.kind = kind
        items = foreknowledge.map { Item(foreknowledge: $0, growth: .random(in: 1.3...3.5, using: &generator)) }
    }

    /// The probability that an item is recalled on a day.
    ///
    /// - Parameter asked: how many items were asked before on this day.
    func recall(_ item: Int, day: Int, asked: Int = 0) -> Double {
        let item = items[item]
        guard let memory = item.memory else { return item.foreknowledge }
        let days = Double(day - item.day)
        return switch kind {
        case .modelled: parameters.retrievability(of: memory, after: days)
        case .unlike: exp(-days / item.lasting) * (1 - min(0.1, 0.002 * Double(asked)))
        }
    }

    /// The item is asked and its answer shown.
    ///
    /// - Returns: whether it was recalled; what the learner guesses is not known here.
    mutating func ask(_ item: Int, day: Int, asked: Int = 0, using generator: inout SeededGenerator) -> Bool {
        let recalled = Double.random(in: 0..<1, using: &generator) < recall(item, day: day, asked: asked)
        let rating: Rating = recalled ? .good : .again
        let before = items[item]
        items[item].memory =
            before.memory.map { parameters.memory(after: $0, rating, days: day - before.day) }
            ?? parameters.firstMemory(rating)
        items[item].lasting =
            before.memory == nil ? (recalled ? 20 : 3) : max(1, before.lasting * (recalled ? before.growth : 0.4))
        items[item].day = day
        return recalled
    }
}
