import Figures

/// A date of the proleptic Gregorian calendar.
///
/// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms",
/// <https://howardhinnant.github.io/date_algorithms.html>.
package struct CivilDate: Hashable, Sendable {
    package let year: Int
    /// From 1 to 12.
    package let month: Int
    /// From 1.
    package let day: Int

    /// The date of a day counted from 1970-01-01. A day more than ten million days away is taken as the last of them.
    package init(dayNumber: Int) {
        // Years begin in March here and come in eras of 400 years, so that the leap day is the last day of a year.
        let shifted = max(-Self.mostDays, min(dayNumber, Self.mostDays)) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// The date that a text such as `2026-12-20` spells; nil for anything else, and for a day that the calendar does not have.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        let number = Self.number(year, month, day)
        self.init(dayNumber: number)
        guard (self.year, self.month, self.day) == (year, month, day) else { return nil }
    }

    /// Some 27,000 years. It keeps the arithmetic away from the ends of what an `Int` holds.
    private static let mostDays = 10_000_000

    /// Counted from 1970-01-01.
    package var dayNumber: Int { Self.number(year, month, day) }

    /// 0 for Monday.
    package var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 }

    private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}

extension CivilDate: CustomStringConvertible {
    /// As ISO 8601 has it: `2026-12-20`.
    package var description: String {
        "\(padded(year, width: 4))-\(padded(month, width: 2))-\(padded(day, width: 2))"
    }

    /// Such as `20 December`.
    package var name: String { "\(day) \(Self.months[month - 1])" }

    /// Such as `20 Dec`.
    package var shortName: String { "\(day) \(Self.months[month - 1].prefix(3))" }

    package static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
