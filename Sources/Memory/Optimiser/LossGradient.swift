/// The derivatives of the summed log loss of some histories by the parameters.
///
/// Each history is gone through forwards, which gives every memory state, and then backwards, which gives what each state and
/// each parameter adds to the loss: reverse-mode differentiation (Griewank and Walther 2008, "Evaluating Derivatives", 2nd
/// edition, chapter 3). One pass backwards gives all 21 derivatives, whatever the length of the history.
struct LossGradient {
    private(set) var gradient = Weights(repeating: 0)
    private(set) var count = 0
    private let memory: DifferentiableMemory
    /// The review and its derivatives, in order, of the history at hand.
    private var trace: [(slopes: MemorySlopes, lossByRecall: Double)] = []

    init(_ weights: Weights) { memory = DifferentiableMemory(weights) }

    /// Adds the history of one item.
    mutating func add(_ steps: ArraySlice<Histories.Step>) {
        forwards(steps)
        backwards()
    }

    private mutating func forwards(_ steps: ArraySlice<Histories.Step>) {
        trace.removeAll(keepingCapacity: true)
        var state: MemoryState?
        for step in steps {
            let slopes = state.map { memory.next($0, step) } ?? memory.first(step)
            trace.append((slopes, lossByRecall(step, slopes.recall.value)))
            state = slopes.memory
        }
    }

    /// The derivative of −ln P(what happened) by the recall; 0 for a review that does not count.
    private mutating func lossByRecall(_ step: Histories.Step, _ recall: Double) -> Double {
        guard step.counts else { return 0 }
        count += 1
        let right = step.guess.ofRight(recall: recall)
        let likelihood = step.rating.isRecall ? right : right - 1
        // What was certain and failed has a loss without end: the derivative is limited.
        let limited = abs(likelihood) < 1e-6 ? (likelihood < 0 ? -1e-6 : 1e-6) : likelihood
        return -(1 - step.guess.value) / limited
    }

    /// From the last review to the first. `stability` and `difficulty` are the derivatives of all later losses by the state after
    /// the review at hand.
    private mutating func backwards() {
        var stability = 0.0
        var difficulty = 0.0
        for (slopes, lossByRecall) in trace.reversed() {
            var recall = lossByRecall
            var before = 0.0
            var beforeDifficulty = difficulty * slopes.difficulty.byDifficulty
            recall += difficulty * slopes.difficulty.byRecall
            slopes.difficulty.addWeights(times: difficulty, to: &gradient)
            func pass(_ part: StabilitySlopes) {
                before += stability * part.byStability
                beforeDifficulty += stability * part.byDifficulty
                recall += stability * part.byRecall
                part.addWeights(times: stability, to: &gradient)
            }
            pass(slopes.stability)
            if let guessed = slopes.guessed { pass(guessed) }
            gradient[20] += recall * slopes.recall.byDecay
            stability = before + recall * slopes.recall.byStability
            difficulty = beforeDifficulty
        }
    }
}
