import Glibc

extension Parameters {
    /// The mean of −ln P, where P is the probability that these parameters gave to what happened. It is taken over the reviews
    /// that came at least a day after the one before. The first review and those of the same day only form memory. Nil where
    /// no review counts.
    package func logLoss(of reviews: [Review]) -> Double? {
        logLoss(of: Histories(reviews))
    }

    /// - Parameter moment: only reviews from then on count; memory is formed by all.
    func logLoss(of histories: Histories, from moment: Int64 = .min) -> Double? {
        var sum = 0.0
        var count = 0
        for item in histories.starts.indices {
            var memory: MemoryState?
            for step in histories.steps[histories.range(item)] {
                if let memory, step.counts, step.at >= moment {
                    sum += loss(of: step, memory)
                    count += 1
                }
                memory = self.memory(after: memory, step)
            }
        }
        return count > 0 ? sum / Double(count) : nil
    }

    /// −ln of the probability of this answer, whether it was known or guessed.
    private func loss(of step: Histories.Step, _ memory: MemoryState) -> Double {
        let right = step.guess.ofRight(recall: retrievability(of: memory, after: Double(step.days)))
        return -log(step.rating.isRecall ? right : 1 - right)
    }

    private func memory(after memory: MemoryState?, _ step: Histories.Step) -> MemoryState {
        guard let memory else { return firstMemory(step.rating, step.guess) }
        return self.memory(after: memory, step.rating, days: step.days, step.guess)
    }
}
