import Glibc

// A right answer was either known or a lucky guess. Nobody sees which. So memory becomes the mean of what either would have
// left, each with its probability: the rating with K, and Again with 1 − K, because the key was shown after the guess. It is
// the mean of ln S and the mean of D, which keeps the expectation of both, as the assumed-density filter of a mixture does
// (Minka 2001, "A family of algorithms for approximate Bayesian inference", chapter 3).
extension Parameters {
    /// Memory after the first review of an item whose right answer may have been guessed.
    package func firstMemory(_ rating: Rating, _ guess: GuessChance) -> MemoryState {
        guard rating.isRecall, guess != .none else { return firstMemory(rating) }
        return blend(
            known: firstMemory(rating), guessed: firstMemory(.again),
            share: guess.knowledge(recall: GuessChance.firstRecall))
    }

    /// Memory after a later review whose right answer may have been guessed. It never makes a stability less than it was.
    package func memory(
        after memory: MemoryState, _ rating: Rating, days: Int, _ guess: GuessChance
    ) -> MemoryState {
        let recalled = self.memory(after: memory, rating, days: days)
        guard rating.isRecall, guess != .none, days >= 1 else { return recalled }
        let known = guess.knowledge(recall: retrievability(of: memory, after: Double(days)))
        var blended = blend(
            known: recalled, guessed: self.memory(after: memory, .again, days: days), share: known)
        blended.stability = max(blended.stability, memory.stability)
        return blended
    }

    /// - Parameter share: the probability that the answer was known.
    private func blend(known: MemoryState, guessed: MemoryState, share: Double) -> MemoryState {
        MemoryState(
            stability: exp(share * log(known.stability) + (1 - share) * log(guessed.stability)),
            difficulty: share * known.difficulty + (1 - share) * guessed.difficulty)
    }
}
