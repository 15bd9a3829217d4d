import Assessment

/// A review as the optimiser needs it.
package struct Review: Hashable, Sendable {
    /// Which item it was of, by any number that names it.
    package var card: Int
    package var rating: Rating
    /// Milliseconds since 1970-01-01 UTC.
    package var at: Int64
    /// The chance to be right without knowing.
    package var guess: GuessChance

    package init(card: Int, rating: Rating, at: Int64, guess: GuessChance = .none) {
        self.card = card
        self.rating = rating
        self.at = at
        self.guess = guess
    }
}

/// Reviews of many items, one item after the other and each in the order of time.
struct Histories: Sendable {
    private(set) var steps: [Step] = []
    /// Where each item's history begins in `steps`.
    private(set) var starts: [Int] = []
    /// How many reviews count: those at least a day after the one before.
    private(set) var countedReviews = 0

    struct Step: Sendable {
        var rating: Rating
        /// Whole days since the review before; 0 for the first.
        var days: Int
        var guess: GuessChance
        var at: Int64

        /// Whether it tells something of forgetting. The first review of an item has no days.
        var counts: Bool { days >= 1 }
    }

    /// - Parameter reviews: in any order. Of two reviews of an item at the same moment the earlier in the list comes first.
    init(_ reviews: [Review]) {
        let order = reviews.indices.sorted { left, right in
            (reviews[left].card, reviews[left].at, left) < (reviews[right].card, reviews[right].at, right)
        }
        steps.reserveCapacity(order.count)
        var before: Review?
        for index in order {
            append(reviews[index], after: before)
            before = reviews[index]
        }
    }

    private mutating func append(_ review: Review, after before: Review?) {
        var days = 0
        if let before, before.card == review.card {
            days = Int(review.at.minus(before.at) / millisecondsPerDay)
        } else {
            starts.append(steps.count)
        }
        if days >= 1 { countedReviews += 1 }
        steps.append(Step(rating: review.rating, days: days, guess: review.guess, at: review.at))
    }

    /// The steps of one item.
    func range(_ item: Int) -> Range<Int> {
        starts[item]..<(item + 1 < starts.count ? starts[item + 1] : steps.count)
    }
}
