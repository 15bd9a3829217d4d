import Glibc

/// What FSRS knows of one item in one learner's memory.
package struct MemoryState: Hashable, Sendable {
    /// Days until the probability of recall has fallen to 0.9; at least 0.001.
    package var stability: Double
    /// 1 (easy) to 10.
    package var difficulty: Double

    package init(stability: Double, difficulty: Double) {
        self.stability = stability
        self.difficulty = difficulty
    }

    static let leastStability = 0.001
    static let difficulties = 1.0...10.0
}

/// How well an item was recalled: the four grades of FSRS.
package enum Rating: Int, Sendable, CaseIterable, Comparable {
    case again = 1
    case hard, good, easy

    /// All but Again.
    package var isRecall: Bool { self != .again }

    package static func < (left: Rating, right: Rating) -> Bool { left.rawValue < right.rawValue }
}

// The forgetting curve of FSRS-6 and its inverse.
extension Parameters {
    /// The probability of recall after some days: R = (1 + factor · t / S)^decay.
    ///
    /// - Parameter days: since the last review; fewer than 0 count as 0. May have a fraction.
    package func retrievability(of memory: MemoryState, after days: Double) -> Double {
        pow(1 + factor * max(0, days) / memory.stability, decay)
    }

    /// Whole days after which recall has fallen to the desired retention: I = S / factor · (r^(1/decay) − 1), ties to even.
    ///
    /// - Parameters:
    ///   - retention: above 0 and below 1.
    ///   - maximum: days; wins over the least interval of 1.
    package func interval(of memory: MemoryState, retention: Double, maximum: Int) -> Int {
        // Division first, so that ties are met as the reference meets them; limited while still a Double, which may
        // be larger than any integer.
        let days = memory.stability / factor * (pow(retention, 1 / decay) - 1)
        return Int(min(max(1, days.rounded(.toNearestOrEven)), Double(maximum)))
    }
}
