/// One number for each of the 21 parameters.
typealias Weights = InlineArray<21, Double>

/// A stability after a review, with its derivatives by all that it came from.
struct StabilitySlopes {
    var value: Double
    var byStability = 0.0
    var byDifficulty = 0.0
    var byRecall = 0.0
    /// By three parameters that follow each other, from `first`, and by one more, `last`.
    var byWeights = SIMD4<Double>.zero
    var first = 0
    var last = 0

    /// All derivatives times a number.
    func scaled(by factor: Double) -> StabilitySlopes {
        var result = self
        result.byStability *= factor
        result.byDifficulty *= factor
        result.byRecall *= factor
        result.byWeights *= factor
        return result
    }

    func addWeights(times adjoint: Double, to gradient: inout Weights) {
        let slopes = byWeights * adjoint
        gradient[first] += slopes[0]
        gradient[first + 1] += slopes[1]
        gradient[first + 2] += slopes[2]
        gradient[last] += slopes[3]
    }
}

/// A difficulty after a review, with its derivatives.
struct DifficultySlopes {
    var value: Double
    var byDifficulty = 0.0
    var byRecall = 0.0
    /// By w4, w5, w6 and w7.
    var byWeights = SIMD4<Double>.zero

    func addWeights(times adjoint: Double, to gradient: inout Weights) {
        for index in 0..<4 { gradient[4 + index] += byWeights[index] * adjoint }
    }
}

/// A probability of recall, with its derivatives.
struct RecallSlopes {
    var value: Double
    var byStability = 0.0
    /// By w20.
    var byDecay = 0.0
}
