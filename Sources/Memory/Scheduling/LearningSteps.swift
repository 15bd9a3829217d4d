// Learning steps, as Anki and py-fsrs have them: a new item, or one that was forgotten, comes back within minutes until it
// has gone through all of its steps. Steps decide only when an item comes back; memory is updated alike in every phase.
extension Scheduler {
    /// The phase that a rating leads to, and the wait in milliseconds; nil where the interval comes from memory.
    func step(from phase: Schedule.Phase, _ rating: Rating) -> (Schedule.Phase, wait: Int64?) {
        switch phase {
        case .learning(let step):
            advance(step, rating, learningSteps) { .learning(step: $0) }
        case .relearning(let step):
            advance(step, rating, relearningSteps) { .relearning(step: $0) }
        case .review:
            if rating == .again, let wait = relearningSteps.first {
                (.relearning(step: 0), wait)
            } else {
                (.review, nil)
            }
        }
    }

    /// The same from a learning or a relearning step.
    ///
    /// - Parameters:
    ///   - step: from 0.
    ///   - waits: how long to wait in each step, in milliseconds.
    ///   - phase: the phase of a step.
    private func advance(
        _ step: Int, _ rating: Rating, _ waits: [Int64], _ phase: (Int) -> Schedule.Phase
    ) -> (Schedule.Phase, wait: Int64?) {
        guard let next = nextStep(step, rating, waits), waits.indices.contains(next) else { return (.review, nil) }
        return (phase(next), rating == .hard && next == 0 ? hardWait(waits) : waits[next])
    }

    /// The step that follows; nil where the steps are over.
    private func nextStep(_ step: Int, _ rating: Rating, _ waits: [Int64]) -> Int? {
        switch rating {
        case .again: 0
        case .hard: step
        // A step beyond those configured is over too: configurations change.
        case .good: step < waits.count ? step + 1 : nil
        case .easy: nil
        }
    }

    /// Between Again and Good: half-way to the second step, or one and a half of the only one.
    private func hardWait(_ waits: [Int64]) -> Int64 {
        waits.count > 1 ? (waits[0] + waits[1]) / 2 : waits[0] * 3 / 2
    }
}
