import Application
import Assessment
import Journal
import Memory
import TestSupport
import Testing

/// Settings as a learner types them.
@Suite struct SettingsTests {
    @Test(arguments: [
        (SettingName.retention, "0.85", "retention 0.85"), (.limit, "20", "limit 20"), (.dayStart, "5", "day-start 5"),
    ])
    func whatIsSetIsTold(name: SettingName, value: String, text: String) throws {
        let student = try Student()
        try student.archive.journal.set(try name.setting(value), for: nil)
        #expect(name.text(try student.archive.journal.settings(of: Student.course)) == text)
    }

    @Test(arguments: [
        (SettingName.retention, "123", "“123” is out of range. Give a number from 0.7 to 0.97."),
        (.limit, "0", "“0” is out of range. Give a number from 1 to 9999."),
        (.dayStart, "-1", "“-1” is out of range. Give a number from 0 to 12."),
        (.limit, "many", "“many” is no number. Give a number from 1 to 9999."),
        (.limit, "2.5", "“2.5” is no number. Give a number from 1 to 9999."),
        (.retention, "nan", "“nan” is out of range. Give a number from 0.7 to 0.97."),
    ])
    func whatIsOutOfRangeIsSaid(name: SettingName, value: String, sentence: String) {
        #expect(throws: Failure(sentence, .usage)) { try name.setting(value) }
    }

    @Test func namesAreThoseOfTheCommandLine() {
        #expect(SettingName.allCases.map(\.rawValue) == ["retention", "limit", "day-start"])
    }
}

/// The day of an exam.
@Suite struct ExamDayTests {
    private let student: Student

    init() throws { student = try Student() }

    private var day: ExamDay {
        get throws { ExamDay(of: try student.entry.course, in: student.archive, at: student.now) }
    }

    @Test(arguments: [
        ("2026-11-24", "tomorrow"), ("2026-11-27", "in 4 days"), ("2027-11-23", "in 365 days"),
    ])
    func aDayToComeIsSetAndTold(date: String, when: String) throws {
        #expect(try day.set(date) == "“Birds & <beasts>”: \(date), \(when).")
        #expect(try day.sentence == "“Birds & <beasts>”: \(date), \(when).")
    }

    @Test func withoutADayItSaysSo() throws {
        #expect(try day.sentence == "“Birds & <beasts>” has no day of an exam.")
        _ = try day.set("2026-12-20")
        #expect(try day.set("none") == "“Birds & <beasts>” has no day of an exam any more.")
        #expect(try student.archive.journal.settings(of: Student.course).examDay == nil)
    }

    @Test(arguments: [(3, "tomorrow"), (4, "today"), (5, "it is over")])
    func asDaysPassItComesNearer(days: Int64, when: String) throws {
        _ = try day.set("2026-11-27")
        student.pass(days: days)
        #expect(try day.sentence == "“Birds & <beasts>”: 2026-11-27, \(when).")
    }

    @Test(arguments: [
        ("2020-01-01", "2020-01-01 is over. Name a day from 2026-11-24 on."),
        ("2026-11-23", "2026-11-23 is today. Name a day from 2026-11-24 on."),
        ("2026-02-30", "“2026-02-30” is no date. Write it like 2026-12-20: year, month, day."),
        ("soon", "“soon” is no date. Write it like 2026-12-20: year, month, day."),
    ])
    func aDayThatCannotBeIsRefused(text: String, sentence: String) throws {
        #expect(throws: Failure(sentence, .usage)) { try day.set(text) }
        #expect(try student.archive.journal.settings(of: Student.course).examDay == nil)
    }

    /// Midnight in Greenwich is morning in Tokyo, and in New York the day before.
    @Test(arguments: [(0, "2026-11-24"), (9 * 3_600, "2026-11-25"), (-5 * 3_600, "2026-11-24")])
    func todayIsThatOfTheLearnersPlace(offset: Int, first: String) throws {
        student.now.wall += 12 * 3_600_000
        student.now.offset = offset
        let failure = #expect(throws: Failure.self) { try day.set("2020-01-01") }
        #expect(failure?.sentence == "2020-01-01 is over. Name a day from \(first) on.")
    }
}
