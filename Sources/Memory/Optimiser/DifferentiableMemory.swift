import Glibc

/// The formulas of `MemoryUpdate.swift` and of the forgetting curve once more, each with its derivatives.
///
/// They are written twice because the plain ones are what people read and what the scheduler uses. A test compares both, and
/// the derivatives with differences. What depends on the parameters alone is computed once: a fit goes through thousands of
/// reviews with the same parameters. Powers are written as exponentials of logarithms that are needed anyway.
struct DifferentiableMemory {
    private let w: Weights
    /// `Parameters.factor`, and its derivative by w20.
    private let factor: Double
    private let factorByDecay: Double
    /// e^w8.
    private let growth: Double
    /// e^(−w17 · w18): a lapse leaves at most this share of a stability.
    private let lapseLimit: Double
    /// The difficulty after each first rating, not limited, and its derivatives by w5.
    private let firstDifficulties: SIMD4<Double>
    private let firstDifficultiesByW5: SIMD4<Double>

    init(_ weights: Weights) {
        w = weights
        // 0.9^(−1 / w20) and its derivative by w20.
        let power = exp(-log(0.9) / w[20])
        factor = power - 1
        factorByDecay = power * log(0.9) / (w[20] * w[20])
        growth = exp(w[8])
        lapseLimit = exp(-w[17] * w[18])
        let base = exp(w[5])
        let powers = SIMD4(1, base, base * base, base * base * base)
        firstDifficulties = w[4] + 1 - powers
        firstDifficultiesByW5 = -SIMD4(0, 1, 2, 3) * powers
    }

    /// R = (1 + factor · t / S)^(−w20), by S and by w20. The factor hangs on w20 too.
    func recall(_ stability: Double, days: Int) -> RecallSlopes {
        let time = Double(days) / stability
        let base = 1 + factor * time
        let logarithm = log(base)
        let recall = exp(-w[20] * logarithm)
        let slope = -w[20] * recall / base
        return RecallSlopes(
            value: recall, byStability: -slope * factor * time / stability,
            byDecay: slope * time * factorByDecay - recall * logarithm)
    }

    /// S = w0, w1, w2 or w3.
    func firstStability(_ rating: Rating) -> StabilitySlopes {
        // The bounds of w0 to w3 are above the least stability.
        var slopes = StabilitySlopes(value: w[rating.rawValue - 1], last: rating.rawValue - 1)
        slopes.byWeights[3] = 1
        return slopes
    }

    /// D = w4 − e^(w5 · (G − 1)) + 1, within its limits.
    func firstDifficulty(_ rating: Rating) -> DifficultySlopes {
        let index = rating.rawValue - 1
        return limited(
            DifficultySlopes(
                value: firstDifficulties[index], byWeights: SIMD4(1, firstDifficultiesByW5[index], 0, 0)))
    }

    /// The difficulty after a later review, by the one before and by w4 to w7.
    func difficulty(_ difficulty: Double, _ rating: Rating) -> DifficultySlopes {
        let move = (rating.grade - 3) / 9
        let damped = difficulty - w[6] * move * (10 - difficulty)
        let keep = 1 - w[7]
        return limited(
            DifficultySlopes(
                value: w[7] * firstDifficulties[3] + keep * damped, byDifficulty: keep * (1 + w[6] * move),
                byWeights: SIMD4(
                    w[7], w[7] * firstDifficultiesByW5[3], -keep * move * (10 - difficulty),
                    firstDifficulties[3] - damped)))
    }

    /// The stability after a later review. At the least stability nothing changes it, so that all derivatives are 0.
    func stability(_ memory: MemoryState, _ rating: Rating, days: Int, recall: Double) -> StabilitySlopes {
        let slopes =
            if days < 1 {
                sameDay(memory, rating)
            } else if rating == .again {
                lapsed(memory, recall)
            } else {
                recalled(memory, rating, recall)
            }
        return slopes.value < MemoryState.leastStability ? StabilitySlopes(value: MemoryState.leastStability) : slopes
    }

    /// S' = S · e^(w17 · (G − 3 + w18)) · S^(−w19); only Again may lower it.
    private func sameDay(_ memory: MemoryState, _ rating: Rating) -> StabilitySlopes {
        let grade = rating.grade - 3 + w[18]
        let logarithm = log(memory.stability)
        let increase = exp(w[17] * grade - w[19] * logarithm)
        if rating.isRecall, increase < 1 { return StabilitySlopes(value: memory.stability, byStability: 1) }
        let value = memory.stability * increase
        return StabilitySlopes(
            value: value, byStability: (1 - w[19]) * increase,
            byWeights: SIMD4(value * grade, value * w[17], -value * logarithm, 0), first: 17)
    }

    /// S' = S · (1 + e^w8 · (11 − D) · S^(−w9) · (e^(w10 · (1 − R)) − 1) · bonus).
    private func recalled(_ memory: MemoryState, _ rating: Rating, _ recall: Double) -> StabilitySlopes {
        let stability = memory.stability
        let logarithm = log(stability)
        let spacing = exp(w[10] * (1 - recall))
        let room = 11 - memory.difficulty
        let gain = growth * exp(-w[9] * logarithm)
        let bonus = rating == .good ? 1 : w[rating == .hard ? 15 : 16]
        let rate = stability * gain * room * bonus
        let increase = rate * (spacing - 1)
        return StabilitySlopes(
            value: stability + increase, byStability: 1 + increase * (1 - w[9]) / stability,
            byDifficulty: -increase / room, byRecall: -rate * spacing * w[10],
            byWeights: SIMD4(
                increase, -increase * logarithm, rate * spacing * (1 - recall),
                rating == .good ? 0 : stability * gain * room * (spacing - 1)),
            first: 8, last: rating == .hard ? 15 : 16)
    }

    /// S' = w11 · D^(−w12) · ((S + 1)^w13 − 1) · e^(w14 · (1 − R)), at most S · e^(−w17 · w18).
    private func lapsed(_ memory: MemoryState, _ recall: Double) -> StabilitySlopes {
        let difficulty = log(memory.difficulty)
        let logarithm = log(memory.stability + 1)
        let power = exp(w[13] * logarithm)
        let scale = exp(w[14] * (1 - recall) - w[12] * difficulty)
        let relearned = w[11] * scale * (power - 1)
        let limit = memory.stability * lapseLimit
        guard relearned <= limit else {
            return StabilitySlopes(
                value: limit, byStability: lapseLimit, byWeights: SIMD4(-limit * w[18], -limit * w[17], 0, 0), first: 17
            )
        }
        return StabilitySlopes(
            value: relearned, byStability: w[11] * scale * w[13] * power / (memory.stability + 1),
            byDifficulty: -w[12] * relearned / memory.difficulty, byRecall: -w[14] * relearned,
            byWeights: SIMD4(
                scale * (power - 1), -relearned * difficulty, w[11] * scale * power * logarithm,
                relearned * (1 - recall)),
            first: 11, last: 14)
    }

    /// At a limit nothing changes a difficulty, so that all derivatives are 0.
    private func limited(_ slopes: DifficultySlopes) -> DifficultySlopes {
        MemoryState.difficulties.contains(slopes.value)
            ? slopes : DifficultySlopes(value: clamp(slopes.value, to: MemoryState.difficulties))
    }
}
