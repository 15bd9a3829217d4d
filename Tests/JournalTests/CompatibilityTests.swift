import Assessment
import Foundation
import GRDB
import JSON
import Testing

@testable import Journal

/// Journals that an earlier Swot wrote, beside what that Swot said of them; see `Fixtures/before/README.md`.
///
/// What was wrong then is right now. Each such difference has a test of its own with the reason; all else is the same.
@Suite struct CompatibilityTests {
    @Test(arguments: ["study", "exams"]) func aJournalOfBeforeOpensAndIsSound(name: String) throws {
        let before = try Before(name)
        let journal = try before.open()
        let events = try before.lines().count
        #expect(try journal.records(limit: .max).count == events)
        try journal.close()
        #expect(try Journal.verify(in: before.folder.path) == Report(sound: events))
        #expect(File.exists(before.folder.paths.copy(before: "facts")), "a copy was made before the file was changed")
    }

    @Test(arguments: ["study", "exams"]) func theLogSaysTheSame(name: String) throws {
        let before = try Before(name)
        var lines: [String] = []
        try before.open().log { lines.append($0.json) }
        #expect(try lines == before.lines())
    }

    @Test(arguments: ["study", "exams"]) func theSessionsAreTheSame(name: String) throws {
        let before = try Before(name)
        let journal = try before.open()
        let begun = try before.lines().filter { $0.contains(#""kind":"started""#) }.count
        let sessions = try journal.sessions()
        #expect(sessions.count == begun)
        #expect(sessions.map(\.last) == sessions.map(\.last).sorted(by: >))
        for outline in sessions { #expect(try journal.history(of: outline.session).session != nil) }
    }

    @Test func settingsAreTheSame() throws {
        let settings = try Before("study").open().settings(of: CourseID("sample"))
        #expect(settings.limit == 55)
        #expect(settings.retention == 0.85)
        #expect(settings.examDay == 20_833, "15 January 2027")
    }

    @Test func marksAndNotesAreTheSame() throws {
        let journal = try Before("study").open()
        #expect(try journal.tally(of: CourseID("sample")).marked == 2)
        let noted = Fingerprint(hex: "64f6574a9a2d249a") ?? Fingerprint(value: 0)
        #expect(
            try journal.note(course: CourseID("sample"), item: ItemID(derivedFrom: noted), fingerprint: noted)
                == "again, slowly")
    }

    /// An answer was taken back after its feedback, and the question answered rightly then. Before, the miss was gone.
    @Test func aMissThatWasTakenBackIsAMissAgain() throws {
        let before = try Before("study")
        let journal = try before.open()
        let days = try journal.days(of: CourseID("sample"))
        let told = try before.json("stats")["days"]?.array ?? []
        #expect(days.map(\.answers) == told.map { Int($0["answers"]?.integer ?? 0) })
        #expect(days.map(\.right) == [3, 3] && told.map { $0["right"]?.integer } == [4, 3])
        // The first answer took 0.348 seconds; the second, with the feedback between, stands at 1.052.
        #expect(days.map(\.taken) == [2_703, 2_727] && told.map { $0["seconds"]?.number } == [3.407, 2.727])

        let missed = try journal.missed(of: CourseID("sample"))
        let list = try before.missed()
        #expect(missed.filter { $0.item != ItemID("birds-easy") }.map(\.item.text).sorted() == list.keys.sorted())
        for item in missed where item.item != ItemID("birds-easy") {
            let entry = try #require(list[item.item.text])
            #expect(entry["answers"]?.integer == Int64(item.answers))
            #expect(entry["right"]?.integer == Int64(item.right))
            let wrong = (entry["wrong"]?.array ?? []).map { ($0["id"]?.string ?? "", Int($0["times"]?.integer ?? 0)) }
            for (option, times) in wrong {
                #expect(item.responses.choices[ElementID(hex: option) ?? ElementID(value: 0)] == times)
            }
        }
        #expect(missed.map(\.item).contains(ItemID("birds-easy")))
    }

    /// Home offered three; in one of them nothing had been answered. Marking an item was a day of study.
    @Test func onlySessionsWithAnAnswerGoOn() throws {
        let study = try Before("study").open()
        #expect(try study.openSessions().map(\.mode) == [.review, .study])
        let exams = try Before("exams").open()
        #expect(try exams.sessions().filter { $0.state == .running }.count == 1, "a study session without an answer")
        #expect(try exams.openSessions().isEmpty)
    }

    @Test func theExamThatWasSubmittedIsTheSame() throws {
        let before = try Before("exams")
        let journal = try before.open()
        let told = try #require(try before.json("exams")["attempts"]?.array?.first)
        let id = SessionID(try #require(told["session"]?.string))
        let session = try #require(try journal.history(of: id).session)
        #expect(session.startedAt.wall == told["started"]?.integer)
        #expect(session.submission == .learner)
        let points = try journal.reading { db in
            try db.first("SELECT points FROM session WHERE session = :id", ["id": id.text]) { $0.text("points") }
        }
        #expect(points == told["points"]?.string)
        let questions = try before.json("results")["questions"]?.array ?? []
        #expect(session.form.entries.map(\.item.text) == questions.compactMap { $0["item"]?.string })
    }

    /// It was left, and dropped when its minute was over by the clock on the wall. Before, it was a failed attempt.
    @Test func theExamThatWasDroppedIsNoAttempt() throws {
        let before = try Before("exams")
        let journal = try before.open()
        let told = try #require(try before.json("exams")["attempts"]?.array?.last?["session"]?.string)
        let outline = try #require(try journal.sessions().first { $0.session == SessionID(told) })
        #expect(outline.state == .ended)
        #expect(try journal.history(of: outline.session).session?.submission == nil)
        let day = try #require(try journal.days(of: CourseID("sample")).first)
        let old = try #require(try before.json("stats")["days"]?.array?.first)
        #expect(old["answers"]?.integer == 5 && day.answers == 4, "its answer counts no more")
        #expect(old["seconds"]?.number == 64.612 && day.taken == 4_612, "nor do its sixty seconds")
        #expect(try journal.missed(of: CourseID("sample")).map(\.item.text) == Array(before.missed().keys))
    }

    /// Whatever follows from the events of before follows from them at any time.
    @Test(arguments: ["study", "exams"]) func madeAnewItIsTheSame(name: String) throws {
        let journal = try Before(name).open()
        let changed = try journal.queue.inDatabase { try $0.rebuildingProjectionsChangesThem() }
        #expect(!changed)
    }
}

/// One of the journals, in a folder of its own.
private struct Before {
    let folder: Folder
    private let recorded: URL

    init(_ name: String, file: String = #filePath) throws {
        recorded = URL(fileURLWithPath: file).deletingLastPathComponent().appending(path: "Fixtures/before/\(name)")
        folder = try Folder()
        let sql = try String(contentsOf: recorded.appending(path: "journal.sql"), encoding: .utf8)
        let queue = try DatabaseQueue(path: folder.paths.journal)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        try queue.close()
    }

    func open() throws -> Journal { try folder.open(device: DeviceID(0, 77)) }

    func json(_ name: String) throws -> JSON {
        try #require(JSON(try String(contentsOf: recorded.appending(path: "\(name).json"), encoding: .utf8)))
    }

    /// What `swot log` printed.
    func lines() throws -> [String] {
        try String(contentsOf: recorded.appending(path: "log.jsonl"), encoding: .utf8)
            .split(separator: "\n").map(String.init)
    }

    /// What `swot missed` printed, by item.
    func missed() throws -> [String: JSON] {
        let items = try json("missed")["items"]?.array ?? []
        return Dictionary(items.map { ($0["item"]?.string ?? "", $0) }) { first, _ in first }
    }
}
