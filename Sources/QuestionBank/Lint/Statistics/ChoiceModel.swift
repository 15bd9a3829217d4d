import Glibc

/// A logistic regression over choices: each option has a weight from its features, and the key is drawn among an item's
/// options in proportion to the exponentials of their weights.
///
/// Source: McFadden 1974, "Conditional logit analysis of qualitative choice behavior".
struct ChoiceModel {
    private var weights: [Double]

    /// An item: the features of its options one after another, and which option is the key.
    struct Example {
        let features: [[Double]]
        let key: Int
    }

    /// Fits by gradient ascent, in so few steps that weights stay small where there is little to learn.
    ///
    /// A step of one over the number of features never overshoots as long as features have a mean square of 1: the
    /// curvature of the likelihood is at most the sum of their mean squares.
    init(fitting examples: [Example], features count: Int) {
        weights = Array(repeating: 0, count: count)
        let step = 1 / Double(max(1, count * examples.count))
        for _ in 0..<40 {
            var gradient = Array(repeating: 0.0, count: count)
            for example in examples {
                let probabilities = probabilities(example.features)
                for (option, features) in example.features.enumerated() {
                    let error = (option == example.key ? 1 : 0) - probabilities[option]
                    for index in 0..<count { gradient[index] += error * features[index] }
                }
            }
            for index in 0..<count { weights[index] += step * gradient[index] }
        }
    }

    /// The option that is most probably the key; all that are if several are.
    func best(of features: [[Double]]) -> [Int] {
        let scores = features.map(score)
        guard let most = scores.max() else { return [] }
        return scores.indices.filter { scores[$0] == most }
    }

    private func score(_ features: [Double]) -> Double {
        var sum = 0.0
        for index in weights.indices { sum += weights[index] * features[index] }
        return sum
    }

    private func probabilities(_ features: [[Double]]) -> [Double] {
        let scores = features.map(score)
        let most = scores.max() ?? 0
        let exponentials = scores.map { exp($0 - most) }
        let sum = exponentials.reduce(0, +)
        return exponentials.map { $0 / sum }
    }
}
