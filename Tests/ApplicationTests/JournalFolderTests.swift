import Assessment
import Foundation
import Journal
import TestSupport
import Testing

@testable import Application

/// The journal as commands open it, check it and repair it.
@Suite struct JournalFolderTests {
    private let student: Student
    private let folder: JournalFolder

    init() throws {
        student = try Student()
        folder = JournalFolder(student.places)
    }

    private var file: URL { URL(fileURLWithPath: folder.path + "/journal.sqlite") }

    /// Changes a byte of an answer, where nothing guards it but the journal's own checksums.
    private func damage() throws {
        try student.study("bb", StudyPlan(count: 2, order: .file))
        try student.leave()
        #expect(
            try ProgramRun("sqlite3", [file.path, "PRAGMA wal_checkpoint(TRUNCATE)"]).status == .exited(0))
        var bytes = try Data(contentsOf: file)
        let place = try #require(bytes.range(of: Data("\"response\"".utf8)))
        bytes[place.lowerBound + 1] ^= 1
        try bytes.write(to: file)
    }

    @Test func aSoundJournalIsCalledSound() throws {
        try student.study("b", StudyPlan(count: 1, order: .file))
        let report = try folder.verify()
        #expect(report.isSound)
        #expect(report.lines == ["\(report.sound) events are sound."])
    }

    @Test func damageIsNamedAndRepairedWhenTheLearnerChooses() throws {
        try damage()
        let before = try Data(contentsOf: file)
        let report = try folder.verify()
        #expect(!report.isSound)
        #expect(report.lines.contains { $0.contains("it is not what was written.") })
        #expect(report.lines.contains { $0.hasSuffix("events would be kept by “swot journal repair”.") })
        let failure = #expect(throws: Failure.self) { try folder.open() }
        #expect(failure?.status == .dataError)
        #expect(failure?.sentence.contains("“swot journal repair” keeps the damaged file") == true)
        #expect(try Data(contentsOf: file) == before, "it is left as it is")
        let lines = try folder.repair(at: student.now).lines
        #expect(lines[0].hasPrefix("\(report.sound) events are in the journal again. The damaged one is kept: "))
        #expect(try folder.verify().isSound)
        #expect(throws: Never.self) { try folder.open() }
    }

    @Test func lookingBeginsNoJournal() throws {
        let home = try TemporaryDirectory()
        let folder = JournalFolder(Places(environment: Environment(["HOME": home.path])))
        #expect(!folder.isThere)
        #expect(throws: Failure("There is no journal yet. It is begun with the first session.", .noInput)) {
            try folder.verify()
        }
        #expect(folder.existing() == nil)
        #expect(try folder.readable().sessions().isEmpty)
        #expect(!FileManager.default.fileExists(atPath: home.path + "/.local"))
        _ = try folder.open()
        #expect(folder.isThere)
    }

    @Test func aDamagedJournalCountsAsNoneForWhoOnlyHandsACourseOn() throws {
        #expect(folder.existing() != nil)
        try damage()
        #expect(folder.existing() == nil)
    }

    @Test func aFileThatIsNoJournalIsLeftAlone() throws {
        let home = try TemporaryDirectory()
        try home.write("not a database, long enough to be looked at", to: ".local/share/swot/journal.sqlite")
        let failure = #expect(throws: Failure.self) {
            try JournalFolder(Places(environment: Environment(["HOME": home.path]))).open()
        }
        #expect(failure?.sentence.contains("is no journal of Swot") == true)
        #expect(try home.read(".local/share/swot/journal.sqlite").hasPrefix("not a database"))
    }

    @Test func theDoctorSaysWhereDataLiesAndWhatThereIs() throws {
        try student.study("b", StudyPlan(count: 1, order: .file))
        let checkUp = CheckUp(student.places)
        #expect(checkUp.status == .fine)
        #expect(checkUp.lines[0] == "Data        \(student.home.path)/.local/share/swot")
        #expect(checkUp.lines[1] == "Cache       \(student.home.path)/.cache/swot")
        #expect(checkUp.lines.contains("Courses in  \(student.home.path)/.local/share/swot/courses (not there)"))
        #expect(checkUp.lines.contains("Course      Birds & <beasts>: 6 items, 0 errors, \(student.path)"))
        #expect(checkUp.lines.last?.hasPrefix("Journal     sound: ") == true)
    }

    @Test func theDoctorNamesDamageAndEndsWithItsStatus() throws {
        try damage()
        let checkUp = CheckUp(student.places)
        #expect(checkUp.lines.contains { $0.contains("it is not what was written.") || $0.hasPrefix("Problem     ") })
    }

    @Test func theDoctorBeginsNoJournal() throws {
        let home = try TemporaryDirectory()
        let checkUp = CheckUp(Places(environment: Environment(["HOME": home.path])))
        #expect(checkUp.lines.last == "Journal     none yet")
        #expect(checkUp.status == .fine)
        #expect(!FileManager.default.fileExists(atPath: home.path + "/.local"))
    }

    @Test func aSoundJournalIsCheckedOnceADay() throws {
        try student.study("b", StudyPlan(count: 1, order: .file))
        let check = DailyCheck(of: student.archive.journal)
        #expect(try student.archive.journal.lastChecked() == nil)
        check.check(at: student.now.wall)
        #expect(check.takeFinding() == nil)
        #expect(try student.archive.journal.lastChecked() == student.now.wall)
    }

    @Test func damageThatTheCheckFindsIsSaidOnce() throws {
        try student.study("bb", StudyPlan(count: 2, order: .file))
        let change = "UPDATE event SET body = body || ' ' WHERE kind = 'answered'"
        let changed = try ProgramRun(
            "sqlite3", [file.path, "DROP TRIGGER event_stays; \(change)"])
        try #require(changed.status == .exited(0), "\(changed.errors)")
        let check = DailyCheck(of: student.archive.journal)
        check.check(at: student.now.wall)
        #expect(check.takeFinding() == "The journal has damaged events. “swot journal verify” names them.")
        #expect(check.takeFinding() == nil)
        #expect(try student.archive.journal.lastChecked() == nil, "the next start checks again")
    }
}
