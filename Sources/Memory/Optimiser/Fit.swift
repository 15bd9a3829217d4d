import Glibc

/// Finds the parameters that make reviews likely: the maximum of their posterior under a normal prior around the standard ones.
///
/// The method is Adam (Kingma and Ba 2015, "Adam: a method for stochastic optimization") over batches of items, with a rate
/// that falls along a cosine (Loshchilov and Hutter 2017, "SGDR: stochastic gradient descent with warm restarts"), projected
/// into the bounds. Every coordinate is in units of the prior's deviation, and w0 to w3 are fitted by their logarithms. Items
/// are dealt to the batches in turn, so that the same reviews always give the same parameters.
struct Fit {
    static let passes = 4
    static let batches = 12
    static let rate = 0.2

    private let histories: Histories
    private var coordinates = Weights(repeating: 0)
    private var mean = Weights(repeating: 0)
    private var square = Weights(repeating: 0)
    private var updates = 0

    init(_ histories: Histories) { self.histories = histories }

    var parameters: Parameters { Parameters(clamping: (0..<21).map { Prior.weight(coordinates[$0], $0) }) }

    /// One pass over all reviews.
    mutating func pass() {
        for batch in 0..<Self.batches {
            let weights = Weights { Prior.weight(coordinates[$0], $0) }
            var loss = LossGradient(weights)
            for item in stride(from: batch, to: histories.starts.count, by: Self.batches) {
                loss.add(histories.steps[histories.range(item)])
            }
            guard loss.count > 0 else { continue }
            update(loss, weights)
        }
    }

    /// One step of Adam. The second term of the slope is the pull of the prior, shared out over all reviews.
    private mutating func update(_ loss: LossGradient, _ weights: Weights) {
        let progress = Double(updates) / Double(Self.passes * Self.batches)
        let rate = Self.rate * (1 + cos(.pi * progress)) / 2
        updates += 1
        let corrections = (1 - pow(0.9, Double(updates)), 1 - pow(0.999, Double(updates)))
        for index in 0..<21 {
            let slope =
                loss.gradient[index] * Prior.weightByCoordinate(weights[index], index) / Double(loss.count)
                + 2 * coordinates[index] / Double(histories.countedReviews)
            mean[index] += 0.1 * (slope - mean[index])
            square[index] += 0.001 * (slope * slope - square[index])
            let step = (mean[index] / corrections.0) / ((square[index] / corrections.1).squareRoot() + 1e-8)
            coordinates[index] = Prior.limited(coordinates[index] - rate * step, index)
        }
    }
}
