import Glibc

/// What first answers say of items never seen. In each topic the share that would be answered right is a draw from one beta
/// distribution, whose mean and weight are themselves uncertain. Topics with many answers speak for themselves, others borrow
/// from the rest.
///
/// Source: Gelman and others 2013, "Bayesian Data Analysis", 3rd edition, section 5.3.
struct UnseenItems {
    /// The beta distribution of all topics.
    struct Hyperparameters {
        /// Of the share answered right.
        var mean: Double
        /// How many answers the distribution is worth.
        var weight: Double
    }

    let posterior: Quadrature<Hyperparameters>

    /// The mean is taken as uniform, the weight as one of three, all equally likely.
    init(_ topics: [TopicKnowledge]) {
        let means = (0..<40).map { (Double($0) + 0.5) / 40 }
        let candidates = [4.0, 16, 64].map { weight in
            let logDensity = means.map { mean in
                topics.reduce(0) { sum, topic in
                    let prior = Beta(Hyperparameters(mean: mean, weight: weight))
                    return sum + prior.logLikelihood(right: topic.firstRight, of: topic.firstAnswers)
                }
            }
            return (weight: weight, logDensity: logDensity)
        }
        let largest = candidates.flatMap(\.logDensity).max() ?? 0
        let shares = candidates.map { $0.logDensity.reduce(0) { $0 + exp($1 - largest) } }
        let total = shares.reduce(0, +)
        posterior = Quadrature(
            points: zip(candidates, shares).flatMap { candidate, share in
                Quadrature(means, within: 0.01...0.99, logDensity: candidate.logDensity).points.map {
                    mean, probability in
                    (Hyperparameters(mean: mean, weight: candidate.weight), probability * share / total)
                }
            })
    }
}

/// A beta distribution of a probability.
struct Beta {
    var right: Double
    var wrong: Double

    init(_ hyperparameters: UnseenItems.Hyperparameters) {
        right = hyperparameters.mean * hyperparameters.weight
        wrong = (1 - hyperparameters.mean) * hyperparameters.weight
    }

    /// After some answers.
    func updated(right: Int, of answers: Int) -> Beta {
        var result = self
        result.right += Double(right)
        result.wrong += Double(answers - right)
        return result
    }

    /// Of some answers in one order.
    func logLikelihood(right: Int, of answers: Int) -> Double {
        let after = updated(right: right, of: answers)
        return after.logNorm - logNorm
    }

    /// The beta-binomial distribution: how many of some items are answered right.
    func counts(of items: Int) -> [Double] {
        // Each number follows from the one before by the ratio of neighbours.
        var count = [exp(logLikelihood(right: 0, of: items))]
        for right in 0..<items {
            let (done, left) = (Double(right), Double(items - right))
            count.append(
                count[right] * left / (done + 1) * (self.right + done) / (wrong + left - 1))
        }
        return count
    }

    /// The logarithm of the beta function.
    private var logNorm: Double { lgamma(right).0 + lgamma(wrong).0 - lgamma(right + wrong).0 }
}
