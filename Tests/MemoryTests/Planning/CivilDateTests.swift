import Foundation
import Memory
import Testing

@Suite struct CivilDateTests {
    @Test func datesAreFoundationsOver400Years() {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        for day in stride(from: -60_000, to: 90_000, by: 37) {
            let date = CivilDate(dayNumber: day)
            let parts = calendar.dateComponents(
                [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(day) * 86_400))
            #expect([date.year, date.month, date.day] == [parts.year, parts.month, parts.day].map { $0 ?? 0 })
            #expect(date.weekday == ((parts.weekday ?? 0) + 5) % 7)
            #expect(date.dayNumber == day)
            #expect(CivilDate(date.description) == date || date.year < 1000)
        }
    }

    @Test(arguments: [(Int.min, "-25410-12-06"), (.max, "29349-01-26"), (-719_529, "-0001-12-31"), (0, "1970-01-01")])
    func anyNumberOfADayHasADate(day: Int, text: String) {
        #expect(CivilDate(dayNumber: day).description == text)
    }

    @Test(arguments: [("2026-12-20", "20 Dec"), ("2026-01-02", "2 Jan")])
    func shortNamesHaveThreeLettersOfTheMonth(text: String, name: String) {
        #expect(CivilDate(text)?.shortName == name)
    }

    @Test(
        arguments: [
            ("2026-12-20", "20 December"), ("2028-02-29", "29 February"), ("2026-02-29", nil), ("2026-13-01", nil),
            ("2026-00-10", nil), ("2026-1-10", nil), ("20.12.2026", nil), ("2026-12-2O", nil), ("", nil),
            ("2026-12-00", nil),
        ] as [(String, String?)])
    func onlyDatesThatThereAreAreRead(text: String, name: String?) {
        #expect(CivilDate(text)?.name == name)
    }
}
