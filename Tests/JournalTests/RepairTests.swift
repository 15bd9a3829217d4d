import Assessment
import Foundation
import Learners
import Memory
import Testing

@testable import Journal

/// What a repair keeps, and what becomes of one that is interrupted.
@Suite struct RepairTests {
    /// A journal with a WAL, of which one of the latest events is damaged.
    private static let damaged = Result { () throws -> Original in
        var copy = try Original.shared.get()
        let body = Data(copy.records[copy.records.count - Connection.provenEvents / 2].body.utf8)
        for place in Data(copy.journal).ranges(of: body) { copy.journal[place.lowerBound + 3] ^= 0x55 }
        for place in Data(copy.wal).ranges(of: body) { copy.wal[place.lowerBound + 3] ^= 0x55 }
        return copy
    }

    private func salvage(_ folder: Folder) throws -> Salvage {
        try Journal.salvage(in: folder.path, machine: "a machine", newDevice: DeviceID(0, 9), stamp: "today")
    }

    @Test func settingsAndCoursesAreKept() throws {
        let folder = try Original.shared.get().copy()
        let course = SmallCourse(items: 1).id
        do {
            let journal = try folder.open()
            try journal.set(.limit(55), for: nil)
            try journal.set(.retention(0.8), for: course)
            try journal.set(.examDay(20_833), for: course)
            try journal.set(.parameters(.standard), for: course)
            try journal.remember(KnownCourse(path: "/birds", id: course, title: "Birds"), at: 7)
            try journal.setLastChecked(99)
            try journal.close()
        }
        let before = try folder.open().settings(of: course)
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: folder.paths.journal))
        try file.seek(toOffset: UInt64(try #require(File.size(folder.paths.journal)) / 2))
        try file.write(contentsOf: Data([1, 2, 3, 4]))
        try file.close()
        let salvage = try salvage(folder)
        #expect(!salvage.isMissingSettings)
        let journal = try folder.open()
        #expect(try journal.settings(of: course) == before)
        #expect(try journal.settings(of: nil).limit == 55)
        #expect(try journal.courses() == [KnownCourse(path: "/birds", id: course, title: "Birds")])
        #expect(try journal.lastChecked() == 99)
        #expect(try Journal.verify(in: folder.path).isSound, "projections follow from the settings too")
    }

    /// The page that says where the tables are is gone: events are found all the same, settings are not, and that is told.
    @Test func settingsThatCannotBeReadAreOwnedUpTo() throws {
        var copy = try Original.shared.get().closed()
        copy.journal.replaceSubrange(0..<4096, with: repeatElement(0, count: 4096))
        let salvage = try salvage(try copy.copy())
        #expect(salvage.events > 1_900)
        #expect(salvage.isMissingSettings)
    }

    /// The steps after the new journal is written whole, see `Repair.carryOut`.
    enum Step: Int, CaseIterable { case noted, fileNamed, walNamed, walGone, inPlace, acknowledged }

    @Test(arguments: Step.allCases) func anInterruptedRepairLosesNothing(after step: Step) throws {
        let copy = try Self.damaged.get()
        let uninterrupted = try copy.copy()
        let expected = try salvage(uninterrupted)
        #expect(expected.events > 2_000 && expected.events < copy.records.count)

        let folder = try copy.copy()
        let paths = folder.paths
        let newHead = try #require(Head.read(uninterrupted.paths.head))
        let draft = folder.path + "/journal.salvaged.sqlite"
        try FileManager.default.copyItem(atPath: uninterrupted.paths.journal, toPath: draft)
        try Repair(stamp: "yesterday", head: newHead).begin(paths)
        let kept = paths.kept("yesterday")
        let steps: [() throws -> Void] = [
            {},
            { try FileManager.default.linkItem(atPath: paths.journal, toPath: kept) },
            { try FileManager.default.linkItem(atPath: paths.wal, toPath: kept + "-wal") },
            { unlink(paths.wal) },
            { rename(draft, paths.journal) },
            { try newHead.replace(paths.head) },
        ]
        for index in 0...step.rawValue { try steps[index]() }

        let isOver = step.rawValue >= Step.inPlace.rawValue
        let report = try Journal.verify(in: folder.path)
        #expect(report.salvageable ?? report.sound == expected.events, "\(report)")
        if isOver {
            let journal = try folder.open()
            #expect(try journal.count == expected.events)
            try journal.close()
        } else {
            #expect(throws: JournalError.self) { try folder.open() }
            let salvage = try salvage(folder)
            #expect(salvage.events == expected.events && salvage.lost == expected.lost)
            #expect(File.bytes(salvage.kept) == copy.journal)
            #expect(File.bytes(salvage.kept + "-wal") == copy.wal)
            #expect(try folder.open().count == expected.events)
        }
        #expect(!File.exists(paths.repair))
        #expect(try Journal.verify(in: folder.path).isSound)
    }

    /// Somebody removed the file; SQLite's WAL with the latest events is still there.
    @Test func whereOnlyTheWALIsLeftItsEventsAreBroughtOver() throws {
        let folder = try Original.shared.get().copy()
        #expect(unlink(folder.paths.journal) == 0)
        #expect(Journal.isThere(in: folder.path))
        #expect(throws: JournalError.self) { try folder.open() }
        let report = try Journal.verify(in: folder.path)
        let found = try #require(report.salvageable)
        #expect(found > 50)
        let salvage = try salvage(folder)
        #expect(salvage.events == found)
        #expect(File.exists(salvage.kept))
        #expect(try folder.open().count == found)
        #expect(try Journal.verify(in: folder.path).isSound)
    }

    /// The WAL of a young journal holds all of it.
    @Test func soAreThoseOfAYoungJournal() throws {
        let folder = try Folder()
        let original = try Folder()
        var learner = Learner(seed: 1)
        let journal = try original.open()
        let events = try learner.spend(30, on: SmallCourse(items: 5).opening(), SessionID(1), in: journal)
        for (from, to) in [(original.paths.wal, folder.paths.wal), (original.paths.head, folder.paths.head)] {
            try FileManager.default.copyItem(atPath: from, toPath: to)
        }
        #expect(throws: JournalError.self) { try folder.open() }
        let report = try Journal.verify(in: folder.path)
        #expect(!report.isSound && report.salvageable == events)
        #expect(try salvage(folder).events == events)
        #expect(try folder.open().count == events)
        withExtendedLifetime(journal) {}
    }

    @Test func aFolderWithoutAJournalHasNone() throws {
        let folder = try Folder()
        #expect(!Journal.isThere(in: folder.path))
        _ = try folder.open()
        #expect(Journal.isThere(in: folder.path))
    }
}
