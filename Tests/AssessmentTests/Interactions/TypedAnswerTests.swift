import Assessment
import Testing

@Suite struct TypedTextTests {
    private func likeness(_ text: String, _ accepted: [String], exact: Bool = false) -> Likeness {
        Gaps.Declaration([.typed(accepted)], isCaseExact: exact).likeness(of: .gaps([text]), at: 0)
    }

    @Test(arguments: [
        ("commit", Likeness.equal), ("  Commit ", .equal), ("COMMIT", .equal), ("comit", .near), ("commmit", .near),
        ("conmit", .near), ("commti", .near), ("ocmmit", .near), ("comi", .different), ("committed", .different),
        ("", .different), ("  ", .different), ("timmoc", .different),
    ])
    func aLetterMakesItNear(text: String, likeness: Likeness) {
        #expect(self.likeness(text, ["push", "commit"]) == likeness)
    }

    @Test func shortWordsAreNeverNear() {
        #expect(likeness("lt", ["ls"]) == .different)
        #expect(likeness("lss", ["ls"]) == .different)
        #expect(likeness("cats", ["cat"]) == .different)
    }

    @Test func normalizationAndCaseAndBlanksDoNotCount() {
        #expect(likeness("cafe\u{301}", ["caf\u{E9}"]) == .equal)
        #expect(likeness("STRASSE", ["Straße"]) == .equal)
        #expect(likeness("ΟΔΟΣ", ["οδος"]) == .equal)
        #expect(likeness("git\u{A0}\t add", ["git add"]) == .equal)
    }

    @Test func caseCanBeExact() {
        #expect(likeness("Dict", ["dict"], exact: true) == .near)
        #expect(likeness("DICT", ["dict"], exact: true) == .different)
        #expect(likeness("dict", ["dict"], exact: true) == .equal)
    }

    @Test func nothingOfAHundredThousandLettersIsCompared() {
        let text = String(repeating: "a", count: 100_000)
        #expect(likeness(text, ["a"]) == .different)
        #expect(!ResponseDeclaration.shortText(.init(["a"])).accepts(.text(text)))
    }
}

@Suite struct TypedNumberTests {
    private func isRight(_ text: String, _ range: NumberEntry.Range) -> Bool {
        ResponseDeclaration.number(.init([range])).score(.number(text), .allOrNothing) == .one
    }

    /// 0.29 × 100 is 28.999999999999996 in binary.
    @Test func whatBinaryNumbersCannotSayIsForgiven() {
        #expect(isRight("0.29", .init(29, 29, unit: "%")))
        #expect(!isRight("0.2901", .init(29, 29, unit: "%")))
    }

    private static let numbers: [(String, Double)] = [
        ("3.14", 3.14), ("3,14", 3.14), (" 3.14 ", 3.14), ("+3.14", 3.14), ("-2", -2), ("−2", -2), ("1e-3", 0.001),
        ("1E3", 1000), ("1e−3", 0.001), ("1/3", 1.0 / 3), ("-1/4", -0.25), ("96%", 0.96), ("96 %", 0.96),
        ("12 000", 12000), ("12\u{2009}000", 12000), ("12\u{202F}000,5", 12000.5), ("1.234,5", 1234.5),
        ("1,234.5", 1234.5), ("1,234,567", 1_234_567), ("1.234.567", 1_234_567), (".5", 0.5), ("5.", 5), ("007", 7),
    ]

    @Test(arguments: numbers)
    func itIsReadAsPeopleTypeIt(text: String, value: Double) {
        #expect(isRight(text, .init(value, value)))
        #expect(!isRight(text, .init(value + 0.01, value + 0.02)))
    }

    @Test(arguments: [
        "", "x", ".", "1.2,3.4", "1,23,4", "1/0", "1//2", "--1", "e5", "1e999", "3 apples", "٣", "0x10", "inf", "nan",
        "1.23.456", ",",
    ])
    func whatIsNoNumberIsWrong(text: String) { #expect(!isRight(text, .init(-1e300, 1e300))) }

    @Test(arguments: [
        ("1.5 GiB", true), ("1536 MiB", true), ("1.5GiB", true), ("1.610612736 GB", true), ("1.5 GB", false),
        ("1.5", false), ("1.5 Gib", false), ("1.5 GiX", false), ("1610612736 B", true),
    ])
    func aMultipleOfTheUnitCounts(text: String, isRight: Bool) {
        #expect(self.isRight(text, .init(1.5, 1.5, unit: "GiB")) == isRight)
    }

    @Test(arguments: [
        ("300 ms", "s", 0.3), ("0.3 s", "ms", 300.0), ("5 km", "m", 5000.0), ("2 µs", "us", 2.0), ("50 mm", "cm", 5.0),
        ("3 kW", "W", 3000.0), ("96", "%", 96.0), ("0.96", "%", 96.0), ("96 %", "%", 96.0), ("2 min", "min", 2.0),
    ])
    func unitsHavePrefixes(text: String, unit: String, value: Double) {
        #expect(isRight(text, .init(value, value, unit: unit)))
    }

    @Test func bothEndsOfARangeBelongToIt() {
        let range = NumberEntry.Range(3.13, 3.15)
        #expect(["3.13", "3.14", "3.15"].allSatisfy { isRight($0, range) })
        #expect(!["3.1299", "3.1501"].contains { isRight($0, range) })
    }

    @Test func tenThousandDigitsAreNoNumberAndTakeNoTime() {
        let digits = String(repeating: "9", count: 10_000)
        #expect(!isRight(digits, .init(-1e300, 1e300)))
        #expect(!ResponseDeclaration.number(.init([])).accepts(.number(digits)))
    }
}
