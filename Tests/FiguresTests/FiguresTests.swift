import Figures
import Testing

/// Numbers as people read them.
@Suite struct FiguresTests {
    @Test(arguments: [
        (0.28444, 1, "0.3"), (12.345, 2, "12.35"), (0.05, 2, "0.05"), (3, 0, "3"), (2.5, 0, "3"),
        (0.12396, 4, "0.1240"),
        (0, 3, "0.000"), (1_234_567.891, 1, "1234567.9"),
    ])
    func aNumberHasAsManyPlacesAsAskedFor(number: Double, places: Int, text: String) {
        #expect(decimal(number, places: places) == text)
    }

    @Test(arguments: [(-1.26, 1, "−1.3"), (-0.001, 1, "0.0"), (-0.25, 2, "−0.25"), (-25, 0, "−25")])
    func whatIsBelowZeroHasAMinusSign(number: Double, places: Int, text: String) {
        #expect(decimal(number, places: places) == text)
        #expect(decimal(number, places: places, minus: "-") == text.replacing("−", with: "-"))
    }

    @Test(arguments: [Double.infinity, .nan, 1e300]) func whatIsNoFigureForPeopleDoesNotTrap(number: Double) {
        #expect(decimal(number, places: 4) == "\(number)")
    }

    @Test(arguments: [(0.5, 0, "50 %"), (0.285, 1, "28.5 %"), (1, 0, "100 %"), (0.004, 0, "0 %"), (-0.25, 0, "−25 %")])
    func aShareIsInPerCent(share: Double, places: Int, text: String) {
        #expect(percent(share, places: places) == text)
    }

    @Test(arguments: [(0, "0 items"), (1, "1 item"), (2, "2 items")]) func oneOfSomethingHasNoPlural(
        number: Int, text: String
    ) {
        #expect(counted(number, "item") == text)
    }

    @Test func anIntervalOfSharesHasOneSign() {
        #expect(percent(0.742...0.931) == "74–93 %")
    }

    @Test(arguments: [
        (0, "0:00", "0 s"), (43_499, "0:43", "43 s"), (43_500, "0:43", "44 s"), (59_999, "0:59", "60 s"),
        (60_000, "1:00", "1:00"), (754_000, "12:34", "12:34"), (3_725_000, "1:02:05", "1:02:05"),
        (36_000_000, "10:00:00", "10:00:00"),
    ])
    func aDurationIsReadLikeAClock(milliseconds: Int64, clock: String, short: String) {
        #expect(duration(milliseconds) == clock)
        #expect(shortDuration(milliseconds) == short)
    }

    @Test(arguments: [(7, 2, "07"), (123, 2, "123"), (-5, 3, "-005"), (0, 1, "0"), (Int.min, 2, "\(Int.min)")])
    func aNumberIsFilledWithZeros(number: Int, width: Int, text: String) {
        #expect(padded(number, width: width) == text)
    }
}
