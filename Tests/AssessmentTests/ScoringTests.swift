import Assessment
import Testing

/// Keys are a and b, or a alone; c, d and e are distractors.
@Suite struct ScoringTests {
    static func options(_ letters: String) -> [ElementID] { letters.map { ElementID(of: String($0)) } }

    static func score(_ response: String, _ keys: String, _ rule: Scoring) -> Fraction {
        ResponseDeclaration.choice(.init(options: options("abcde"), keys: options(keys)))
            .score(.chosen(Set(options(response))), rule)
    }

    @Test(arguments: [
        ("a", "a", Fraction.one), ("b", "a", .zero), ("", "a", .zero),
        ("ab", "ab", .one), ("a", "ab", Fraction(1, 2)), ("abc", "ab", Fraction(1, 2)), ("ac", "ab", .zero),
        ("abcde", "ab", .zero), ("cde", "ab", .zero), ("abd", "abc", Fraction(1, 3)), ("ab", "abc", Fraction(2, 3)),
    ])
    func partialIsKeysLessDistractorsOverKeys(response: String, keys: String, points: Fraction) {
        #expect(Self.score(response, keys, .partial) == points)
    }

    @Test(arguments: [("ab", "ab", Fraction.one), ("a", "ab", .zero), ("abc", "ab", .zero), ("a", "a", .one)])
    func allOrNothingWantsExactlyTheKeys(response: String, keys: String, points: Fraction) {
        #expect(Self.score(response, keys, .allOrNothing) == points)
    }

    @Test(arguments: [(2, 4), (2, 5), (3, 6), (1, 4)])
    func choosingAllEarnsNothingWhereKeysAreAtMostHalf(keys: Int, options: Int) {
        let all = (0..<options).map { ElementID(of: "\($0)") }
        let choice = ResponseDeclaration.choice(.init(options: all, keys: Array(all.prefix(keys))))
        #expect(choice.score(.chosen(Set(all)), .partial) == .zero)
    }

    @Test func theOutcomeFollowsThePoints() {
        #expect(Outcome(score: .one) == .correct)
        #expect(Outcome(score: Fraction(1, 3)) == .partlyCorrect)
        #expect(Outcome(score: .zero) == .incorrect)
    }
}

@Suite struct FractionTests {
    @Test func sumsAreExact() {
        let tenth = Fraction(1, 10)
        #expect((1...10).reduce(Fraction.zero) { sum, _ in sum + tenth } == .one)
        #expect(Fraction(1, 3) + Fraction(1, 6) == Fraction(1, 2))
        #expect(Fraction(1, 2) - Fraction(2, 3) == Fraction(-1, 6))
    }

    /// The worst that an exam can bring together: items with every number of keys, and a penalty in odd parts.
    @Test func theyStayInBounds() {
        var sum = Fraction.zero
        for keys in 1...26 { sum += Fraction(1, keys) }
        for _ in 0..<974 { sum = sum - Fraction(1, 9_973) }
        let parts = (1...26).reduce(0.0) { $0 + 1 / Double($1) }
        #expect(abs(sum.value - (parts - 974.0 / 9_973)) < 1e-9)
        #expect(!Scoring.passes(sum, of: 1_000, cut: 99))
    }

    @Test(arguments: [(2, 4, "1/2"), (-2, -4, "1/2"), (2, -4, "-1/2"), (6, 3, "2"), (0, 5, "0"), (3, 0, "3")])
    func itIsKeptInLowestTerms(numerator: Int, denominator: Int, text: String) {
        #expect("\(Fraction(numerator, denominator))" == text)
    }

    @Test func theyCompareExactly() {
        #expect(Fraction(4, 5) >= Fraction(80, 100))
        #expect(Fraction(799_999, 1_000_000) < Fraction(4, 5))
    }
}
