/// An interval that covers the true score in about 95 of 100 exams.
package struct Interval: Equatable, Sendable {
    package enum Method: String, Sendable { case wilson, bootstrap }

    /// Shares of the points, mostly from 0 to 1.
    package let bounds: ClosedRange<Double>
    /// How many items it was made from.
    package let items: Int
    package let method: Method

    /// The 97.5th percentile of the standard normal distribution.
    private static let z = 1.959963984540054

    /// Wilson's score interval for a share of items that are right or wrong; from 0 to 1 where there are no items.
    ///
    /// Source: Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
    /// Statistical Association 22 (1927), 209–212; recommended by Brown, Cai and DasGupta, "Interval estimation for a
    /// binomial proportion", Statistical Science 16 (2001), 101–133.
    package static func wilson(right: Int, of items: Int) -> Interval {
        guard items > 0 else { return Interval(bounds: 0...1, items: 0, method: .wilson) }
        let (n, share) = (Double(items), Double(right) / Double(items))
        let centre = (share + z * z / (2 * n)) / (1 + z * z / n)
        let half = z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        return Interval(bounds: max(0, centre - half)...min(1, centre + half), items: items, method: .wilson)
    }

    /// The percentile interval of the means of items drawn anew, with replacement, from those that were asked.
    ///
    /// Two made-up items, one lost and one won, are drawn from too. Without them a form of which everything was right would
    /// have an interval of no width. Coverage was found by simulation; see the tests.
    ///
    /// Source: Efron and Tibshirani, "An Introduction to the Bootstrap" (1993), chapter 13; made-up observations as in
    /// Agresti and Coull, "Approximate is better than exact", The American Statistician 52 (1998), 119–126.
    ///
    /// - Parameters:
    ///   - points: of each item.
    ///   - range: what an item can earn at least and at most.
    package static func bootstrap(_ points: [Double], in range: ClosedRange<Double> = 0...1) -> Interval {
        let drawnFrom = points.sorted() + [range.lowerBound, range.upperBound]
        var chance = SplitMix(state: UInt64(points.count))
        var means = (0..<draws).map { _ in
            drawnFrom.reduce(0.0) { sum, _ in sum + drawnFrom[chance.index(below: drawnFrom.count)] }
                / Double(drawnFrom.count)
        }
        means.sort()
        let (low, high) = (means[draws * 25 / 1_000], means[draws * 975 / 1_000 - 1])
        return Interval(bounds: low...max(low, high), items: points.count, method: .bootstrap)
    }

    /// How many forms the bootstrap draws.
    private static let draws = 2_000
}

extension Interval {
    /// Fewer items than these carry no comparison, whatever came of them.
    package static let leastItems = 5

    /// Whether what this interval is of went worse than what the other is of, by more than chance explains: there are enough
    /// items on both sides, and this interval ends below the beginning of the other.
    ///
    /// Two intervals of 95 % that do not touch are a stricter test than one at 5 % (Schenker and Gentleman, "On judging the
    /// significance of differences by examining the overlap between confidence intervals", The American Statistician 55
    /// (2001), 182–186). The strictness is wanted: the lowest of several shares is picked by looking at all of them.
    package func isClearlyBelow(_ other: Interval) -> Bool {
        min(items, other.items) >= Self.leastItems && bounds.upperBound < other.bounds.lowerBound
    }
}

/// SplitMix64: the same numbers on every machine, so that a result never changes.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
private struct SplitMix {
    var state: UInt64

    /// A number below a bound of at most 2³², by the upper bits of a product.
    mutating func index(below bound: Int) -> Int { Int(((next() >> 32) &* UInt64(bound)) >> 32) }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
