import Glibc

// What a review does to memory, in the formulas of FSRS-6 (source: see `Parameters`).
extension Parameters {
    /// Memory after the first review of an item.
    package func firstMemory(_ rating: Rating) -> MemoryState {
        MemoryState(
            stability: max(MemoryState.leastStability, self[rating.rawValue - 1]),
            difficulty: clamp(firstDifficulty(rating), to: MemoryState.difficulties))
    }

    /// Memory after a later review.
    ///
    /// - Parameter days: whole days since the review before; fewer than 1 is the same day.
    package func memory(after memory: MemoryState, _ rating: Rating, days: Int) -> MemoryState {
        let stability =
            if days < 1 {
                sameDayStability(memory, rating)
            } else if rating == .again {
                lapsedStability(memory, retrievability(of: memory, after: Double(days)))
            } else {
                recalledStability(memory, rating, retrievability(of: memory, after: Double(days)))
            }
        return MemoryState(
            stability: max(MemoryState.leastStability, stability), difficulty: difficulty(after: memory, rating))
    }

    /// S' = S · e^(w17 · (G − 3 + w18)) · S^(−w19); only Again may lower it.
    private func sameDayStability(_ memory: MemoryState, _ rating: Rating) -> Double {
        let increase = exp(self[17] * (rating.grade - 3 + self[18])) * pow(memory.stability, -self[19])
        return memory.stability * (rating.isRecall ? max(increase, 1) : increase)
    }

    /// S' = S · (1 + e^w8 · (11 − D) · S^(−w9) · (e^(w10 · (1 − R)) − 1) · bonus).
    private func recalledStability(_ memory: MemoryState, _ rating: Rating, _ recall: Double) -> Double {
        let spacing = exp(self[10] * (1 - recall)) - 1
        let increase = exp(self[8]) * (11 - memory.difficulty) * pow(memory.stability, -self[9]) * spacing
        return memory.stability * (1 + increase * bonus(rating))
    }

    /// S' = w11 · D^(−w12) · ((S + 1)^w13 − 1) · e^(w14 · (1 − R)), at most S / e^(w17 · w18).
    private func lapsedStability(_ memory: MemoryState, _ recall: Double) -> Double {
        let relearned =
            self[11] * pow(memory.difficulty, -self[12]) * (pow(memory.stability + 1, self[13]) - 1)
            * exp(self[14] * (1 - recall))
        return min(relearned, memory.stability / exp(self[17] * self[18]))
    }

    /// The difficulty moves by −w6 · (G − 3), less so near 10, and back by the share w7 towards that of a first Easy.
    private func difficulty(after memory: MemoryState, _ rating: Rating) -> Double {
        let damped = memory.difficulty - self[6] * (rating.grade - 3) * (10 - memory.difficulty) / 9
        return clamp(self[7] * firstDifficulty(.easy) + (1 - self[7]) * damped, to: MemoryState.difficulties)
    }

    /// D0 = w4 − e^(w5 · (G − 1)) + 1, not limited.
    func firstDifficulty(_ rating: Rating) -> Double {
        self[4] - exp(self[5] * (rating.grade - 1)) + 1
    }

    /// What a stability's growth is multiplied by: w15 (below 1) after Hard, w16 (above 1) after Easy.
    func bonus(_ rating: Rating) -> Double {
        switch rating {
        case .hard: self[15]
        case .easy: self[16]
        case .again, .good: 1
        }
    }
}

extension Rating {
    /// G in the formulas.
    var grade: Double { Double(rawValue) }
}
