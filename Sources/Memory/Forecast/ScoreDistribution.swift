/// The probability of each number of right answers in an exam.
package struct ScoreDistribution: Equatable, Sendable {
    /// `probabilities[n]` is that of n right answers.
    package let probabilities: [Double]

    package var questions: Int { probabilities.count - 1 }

    package var mean: Double {
        probabilities.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    }

    package func probability(ofAtLeast right: Int) -> Double {
        probabilities.dropFirst(max(0, right)).reduce(0, +)
    }

    /// The numbers of right answers between which the score lies with a probability as near as can be to the one wanted.
    ///
    /// It begins at the likeliest number and takes in the likelier of the two neighbours each time, as long as that brings the
    /// probability nearer.
    package func interval(_ wanted: Double) -> ClosedRange<Int> {
        guard var low = probabilities.indices.max(by: { probabilities[$0] < probabilities[$1] }) else { return 0...0 }
        var high = low
        var held = probabilities[low]
        while high - low < questions {
            let below = low > 0 ? probabilities[low - 1] : -1
            let above = high < questions ? probabilities[high + 1] : -1
            let more = max(below, above)
            guard abs(held + more - wanted) < abs(held - wanted) else { break }
            held += more
            if above > below { high += 1 } else { low -= 1 }
        }
        return low...high
    }
}

/// The distribution of the sum of two independent numbers, by convolution.
func convolved(_ left: [Double], _ right: [Double]) -> [Double] {
    var sum = Array(repeating: 0.0, count: left.count + right.count - 1)
    for index in left.indices where left[index] > 0 {
        for other in right.indices { sum[index + other] += left[index] * right[other] }
    }
    return sum
}
