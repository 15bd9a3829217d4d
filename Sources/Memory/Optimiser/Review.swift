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
