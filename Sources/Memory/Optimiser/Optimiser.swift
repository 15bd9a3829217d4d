/// Fits the parameters of FSRS-6 to a learner's own reviews.
package enum Optimiser {
    /// How many reviews it takes. Fewer leave most of the 21 parameters where the prior has them.
    package static let leastReviews = 400
    /// The share of the reviews that count, the last in time, by which a fit is judged.
    package static let heldOutShare = 0.2

    /// Parameters fitted to all reviews, if those fitted to the earlier ones predict the later better than the old ones do.
    ///
    /// - Parameters:
    ///   - reviews: in any order; times that go backwards are put in order.
    ///   - old: kept where nothing is gained.
    ///   - progress: called with the share that is done, rising to 1; returning false stops.
    /// - Throws: where there are too few reviews, or `progress` stopped it.
    package static func optimise(
        _ reviews: [Review], from old: Parameters = .standard, progress: (Double) -> Bool = { _ in true }
    ) throws(OptimiserError) -> Optimisation {
        guard reviews.count >= leastReviews else { throw .tooFewReviews(reviews.count, needed: leastReviews) }
        let all = Histories(reviews)
        let moments = all.steps.filter(\.counts).map(\.at).sorted()
        guard let last = moments.last else { throw .nothingCounts }
        let boundary = moments[min(moments.count - 1, Int(Double(moments.count) * (1 - heldOutShare)))]
        let earlier = try fit(Histories(reviews.filter { $0.at < boundary })) { progress($0 / 2) }
        guard let before = old.logLoss(of: all, from: boundary), let after = earlier.logLoss(of: all, from: boundary)
        else { throw .nothingCounts }
        let fitted = after < before ? try fit(all) { progress((1 + $0) / 2) } : old
        return Optimisation(
            parameters: fitted, heldOut: moments.count { (boundary...last).contains($0) }, before: before, after: after)
    }

    /// Parameters fitted to all reviews, judged by nothing; the standard ones where no review counts.
    package static func fit(_ reviews: [Review]) -> Parameters {
        (try? fit(Histories(reviews)) { _ in true }) ?? .standard
    }

    private static func fit(
        _ histories: Histories, progress: (Double) -> Bool
    ) throws(OptimiserError) -> Parameters {
        var fit = Fit(histories)
        for pass in 1...Fit.passes {
            fit.pass()
            guard progress(Double(pass) / Double(Fit.passes)) else { throw .stopped }
        }
        return fit.parameters
    }
}
