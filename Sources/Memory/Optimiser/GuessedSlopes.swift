import Glibc

/// Memory after a review, with all derivatives: `GuessedMemory.swift` differentiated.
///
/// Where the answer may have been guessed, the stability is a mean of two, each with derivatives of its own. They are kept
/// apart: both together hang on more parameters than `StabilitySlopes` holds.
struct MemorySlopes {
    var recall: RecallSlopes
    var stability: StabilitySlopes
    var difficulty: DifficultySlopes
    /// The part of a stability that comes from Again, where the answer may have been guessed.
    var guessed: StabilitySlopes?

    var memory: MemoryState { MemoryState(stability: stability.value, difficulty: difficulty.value) }
}

extension DifferentiableMemory {
    /// Memory after the first review of an item.
    func first(_ step: Histories.Step) -> MemorySlopes {
        let known = MemorySlopes(
            recall: RecallSlopes(value: GuessChance.firstRecall), stability: firstStability(step.rating),
            difficulty: firstDifficulty(step.rating))
        guard step.rating.isRecall, step.guess != .none else { return known }
        return blend(
            known, again: firstStability(.again), difficulty: firstDifficulty(.again), step.guess)
    }

    /// Memory after a later review. A guess is weighed only where at least a day has passed.
    func next(_ memory: MemoryState, _ step: Histories.Step) -> MemorySlopes {
        let recall = step.counts ? recall(memory.stability, days: step.days) : RecallSlopes(value: 1)
        let known = MemorySlopes(
            recall: recall, stability: stability(memory, step.rating, days: step.days, recall: recall.value),
            difficulty: difficulty(memory.difficulty, step.rating))
        guard step.counts, step.rating.isRecall, step.guess != .none else { return known }
        var blended = blend(
            known, again: stability(memory, .again, days: step.days, recall: recall.value),
            difficulty: difficulty(memory.difficulty, .again), step.guess)
        if blended.stability.value < memory.stability {
            blended.stability = StabilitySlopes(value: memory.stability, byStability: 1)
            blended.guessed = nil
        }
        return blended
    }

    /// The mean of what knowing and guessing would have left: ln S' = K · ln S + (1 − K) · ln S(again), and the same of D.
    /// K hangs on the recall, which adds a term to the derivative by it.
    private func blend(
        _ known: MemorySlopes, again: StabilitySlopes, difficulty: DifficultySlopes, _ guess: GuessChance
    ) -> MemorySlopes {
        let share = guess.knowledge(recall: known.recall.value)
        let right = guess.ofRight(recall: known.recall.value)
        let shareByRecall = guess.value / (right * right)
        let distance = log(known.stability.value / again.value)
        let value = again.value * exp(share * distance)
        var stability = known.stability.scaled(by: value * share / known.stability.value)
        stability.value = value
        stability.byRecall += value * distance * shareByRecall
        return MemorySlopes(
            recall: known.recall, stability: stability,
            difficulty: blend(
                known: known.difficulty, again: difficulty, share: share, shareByRecall: shareByRecall),
            guessed: again.scaled(by: value * (1 - share) / again.value))
    }

    private func blend(
        known: DifficultySlopes, again: DifficultySlopes, share: Double, shareByRecall: Double
    ) -> DifficultySlopes {
        let rest = 1 - share
        return DifficultySlopes(
            value: share * known.value + rest * again.value,
            byDifficulty: share * known.byDifficulty + rest * again.byDifficulty,
            byRecall: (known.value - again.value) * shareByRecall,
            byWeights: share * known.byWeights + rest * again.byWeights)
    }
}
