import Assessment
import Memory
import Testing

@Suite struct AnswerRatingTests {
    struct Row {
        var score = Fraction.one
        var taken: Int64 = 20_000
        var hints = 0
        var changes = 0
        var confidence: Confidence?
        var rating: Rating
    }

    @Test(arguments: [
        Row(score: .zero, rating: .again),
        Row(score: Fraction(1, 2), rating: .again),
        Row(score: .zero, taken: 1000, confidence: .high, rating: .again),
        Row(hints: 1, rating: .hard),
        Row(changes: 1, rating: .hard),
        Row(confidence: .low, rating: .hard),
        Row(taken: 1000, hints: 2, confidence: .high, rating: .hard),
        Row(taken: 1000, changes: 1, confidence: .high, rating: .hard),
        Row(rating: .good),
        Row(confidence: .middle, rating: .good),
        Row(confidence: .high, rating: .good),
        Row(taken: 1000, rating: .good),
        Row(taken: 1000, confidence: .middle, rating: .good),
        Row(taken: 1000, confidence: .high, rating: .easy),
    ])
    func table(row: Row) {
        let answer = Answer(
            response: .chosen([]), score: row.score, taken: row.taken, hints: row.hints, changes: row.changes,
            confidence: row.confidence)
        #expect(Rating(answer, pace: usualPace) == row.rating)
    }

    @Test(arguments: zip(Grade.allCases, [Rating.again, .hard, .good, .easy]))
    func aRecallIsRatedAsItWasGraded(grade: Grade, rating: Rating) {
        let answer = Answer(response: .grade(grade), score: .one, taken: 1, hints: 1)
        #expect(Rating(answer, pace: usualPace) == rating)
    }

    @Test func whatIsNotKnownIsForgottenAndWhatIsClaimedIsNot() {
        #expect(Rating(Answer(response: .unknown, score: .zero, taken: 1), pace: usualPace) == .again)
        let claimed = Answer(response: .text("comit"), score: .one, taken: 20_000, isClaimed: true)
        #expect(Rating(claimed, pace: usualPace) == .good)
    }

    @Test func nobodyIsFastBeforeTheirPaceIsKnown() {
        let answer = Answer(response: .chosen([]), score: .one, taken: 1, confidence: .high)
        #expect(Rating(answer, pace: Pace()) == .good)
    }

    /// Forty right answers of 10 to 49 seconds.
    private var usualPace: Pace {
        var pace = Pace()
        for seconds in 10..<50 { pace.add(Int64(seconds) * 1000) }
        return pace
    }
}
