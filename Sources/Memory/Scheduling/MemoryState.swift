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
