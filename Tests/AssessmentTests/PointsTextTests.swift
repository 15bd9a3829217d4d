import Assessment
import TestSupport
import Testing

@Suite struct PointsTextTests {
    @Test(arguments: [
        (0, 1, "0", "0"), (3, 1, "3", "3"), (-3, 1, "−3", "-3"),
        // 29 thirds of 15 points, and a penalty of a quarter for each of two questions.
        (29, 3, "9⅔", "9 2/3"), (-1, 2, "−½", "-1/2"), (-3, 2, "−1½", "-1 1/2"),
        (1, 3, "⅓", "1/3"), (1, 4, "¼", "1/4"), (3, 4, "¾", "3/4"), (7, 4, "1¾", "1 3/4"),
        // No sign for the part: two decimals.
        (1, 5, "0.2", "0.2"), (5, 7, "0.71", "0.71"), (-5, 7, "−0.71", "-0.71"), (101, 20, "5.05", "5.05"),
        (1, 1_000, "0.00", "0.00"), (999, 1_000, "1.00", "1.00"), (23, 10, "2.3", "2.3"),
    ])
    func pointsAreWrittenAsPeopleWriteThem(numerator: Int, denominator: Int, text: String, ascii: String) {
        #expect(Fraction(numerator, denominator).text() == text)
        #expect(Fraction(numerator, denominator).text(.ascii) == ascii)
    }

    @Test(arguments: [
        (0, 1, "0 %"), (1, 1, "100 %"), (4, 5, "80 %"), (2, 3, "67 %"), (1, 200, "1 %"), (1, 201, "0 %"),
        (-1, 4, "−25 %"), (-1, 200, "−1 %"), (-1, 201, "0 %"), (-5, 4, "−125 %"), (799, 1_000, "80 %"),
    ])
    func sharesAreWholePerCentHalvesAwayFromZero(numerator: Int, denominator: Int, text: String) {
        #expect(Fraction(numerator, denominator).percent() == text)
    }

    @Test func aTerminalOfASCIIGetsASCIIAlone() {
        #expect(Fraction(-1, 4).percent(.ascii) == "-25 %")
        expectForSeeds(0..<1_000) { generator in
            let fraction = Fraction(.random(in: -500...500, using: &generator), .random(in: 1...40, using: &generator))
            return fraction.text(.ascii).utf8.allSatisfy { $0 < 128 }
                && fraction.percent(.ascii).utf8.allSatisfy { $0 < 128 }
        }
    }

    /// What is written differs from the number by less than what is left out of two decimals.
    @Test func whatIsWrittenIsTheNumber() {
        let parts: [Character: Double] = ["½": 0.5, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 0.25, "¾": 0.75]
        expectForSeeds(0..<2_000) { generator in
            let fraction = Fraction(.random(in: -900...900, using: &generator), .random(in: 1...60, using: &generator))
            var text = fraction.text().replacing("−", with: "-")
            let sign = text.hasPrefix("-") ? -1.0 : 1.0
            let part = text.last.flatMap { parts[$0] }
            if part != nil { text.removeLast() }
            let number = text.isEmpty || text == "-" ? 0 : try #require(Double(text))
            return abs(number + sign * (part ?? 0) - fraction.value) <= 0.005 + 1e-9
        }
    }
}

@Suite struct FractionRangeTests {
    static let extremes = [Int.min, Int.min + 1, -3, -1, 0, 1, 2, 7, Int.max - 1, Int.max]

    /// Numbers of a damaged journal: every sum, product and comparison has an answer.
    @Test func noNumbersStopTheProgram() {
        let fractions = Self.extremes.flatMap { top in Self.extremes.map { Fraction(top, $0) } }
        for one in fractions {
            #expect(one.denominator >= 1)
            for other in fractions {
                #expect((one + other).denominator >= 1)
                #expect((one - other).denominator >= 1)
                #expect([one < other, one == other, other < one].count { $0 } <= 1)
            }
            for number in Self.extremes {
                #expect((one * number).denominator >= 1)
                #expect((one / number).denominator >= 1)
                _ = Scoring.passes(one, of: number, cut: number)
            }
            #expect(!one.text().isEmpty && !one.percent().isEmpty)
        }
    }

    @Test(
        arguments: [
            (Fraction(.max) + Fraction(.max), Double(Int.max)), (Fraction(.min) * 2, -Double(Int.max)),
            (Fraction(1, .max) + Fraction(1, .max - 1), 2 / Double(Int.max)), (Fraction(1, .max) / .max, 0.0),
        ] as [(Fraction, Double)])
    func beyondWhatFitsTheNearestIsTaken(fraction: Fraction, value: Double) {
        #expect(abs(fraction.value - value) <= abs(value) * 1e-9 + 1e-18)
    }

    @Test func sumsStayExactAndInOrder() {
        expectForSeeds(0..<2_000) { generator in
            func any() -> Fraction {
                Fraction(.random(in: -9_999...9_999, using: &generator), .random(in: 1...9_999, using: &generator))
            }
            let (a, b, c) = (any(), any(), any())
            return a + b == b + a && (a + b) + c == a + (b + c) && a - a == .zero && (a < b) == (a + c < b + c)
                && a * 7 / 7 == a && -(-a) == a
        }
    }
}
