import Assessment
import CSQLite
import Foundation
import GRDB
import Learners
import Synchronization
import TestSupport
import Testing

@testable import Journal

/// What a journal does that cannot be used as it is, and that it leaves the file alone.
@Suite struct OpeningTests {
    let folder: Folder
    private let opening = SmallCourse(items: 3).opening()

    init() throws { folder = try Folder() }

    private func expectRefusal(_ expected: JournalError, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let before = [File.bytes(folder.paths.journal), File.bytes(folder.paths.wal)]
        #expect(throws: expected, sourceLocation: sourceLocation) { try folder.open() }
        #expect(
            [File.bytes(folder.paths.journal), File.bytes(folder.paths.wal)] == before, sourceLocation: sourceLocation)
    }

    private func alter(_ sql: String) throws {
        let queue = try DatabaseQueue(path: folder.paths.journal)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    private func begun() throws -> Journal {
        let journal = try folder.open()
        var learner = Learner(seed: 1)
        _ = try learner.begin(opening, SessionID(1), in: journal)
        return journal
    }

    @Test func aJournalOfALaterSwotIsRefused() throws {
        try begun().close()
        try alter("PRAGMA user_version = 7")
        try expectRefusal(.newer(path: folder.paths.journal, version: 7, known: Schema.migrations.count))
        #expect(throws: JournalError.newer(path: folder.paths.journal, version: 7, known: Schema.migrations.count)) {
            try Journal.verify(in: folder.path)
        }
    }

    @Test(arguments: ["Dear diary, today I learnt nothing.\n", String(repeating: "x", count: 20_000)])
    func aFileThatIsSomethingElseIsRefused(content: String) throws {
        try Data(content.utf8).write(to: URL(fileURLWithPath: folder.paths.journal))
        try expectRefusal(.notAJournal(path: folder.paths.journal))
    }

    @Test func anotherProgramsDatabaseIsRefused() throws {
        try alter("CREATE TABLE event (sequence INTEGER PRIMARY KEY); INSERT INTO event VALUES (1)")
        try expectRefusal(.notAJournal(path: folder.paths.journal))
    }

    @Test func whereMakingItWasBrokenOffItBeginsAgain() throws {
        for content in [Data(), Data(try Self.blank())] {
            let folder = try Folder()
            try content.write(to: URL(fileURLWithPath: folder.paths.journal))
            #expect(try folder.open().records().isEmpty)
        }
    }

    @Test func whileAnotherBeginsItOneWaits() throws {
        let folder = try Folder()
        let second = Mutex<Result<DeviceID, any Error>?>(nil)
        let thread = Thread { [path = folder.path] in
            let opened = Result { try Journal.open(in: path, machine: "here", newDevice: DeviceID(2, 2)).device }
            second.withLock { $0 = opened }
        }
        let first = DeviceID(1, 1)
        try FolderLock.holding(folder.path) {
            thread.start()
            usleep(100_000)
            #expect(!File.exists(folder.paths.journal))
            try Data().write(to: URL(fileURLWithPath: folder.paths.journal))
            try DeviceFile(path: folder.paths.device, machine: "here").write(first)
        }
        while !thread.isFinished { usleep(1000) }
        #expect(try second.withLock { try $0?.get() } == first)
    }

    /// A database in which there is nothing yet but the choice of a log.
    private static func blank() throws -> [UInt8] {
        let folder = try Folder()
        let queue = try DatabaseQueue(path: folder.paths.journal)
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA page_size = 4096; PRAGMA journal_mode = WAL") }
        try queue.close()
        return try File.content(folder.paths.journal)
    }

    /// After a power failure the disk may know how long a file is, and nothing of what is in it.
    @Test func whereNothingButZerosWasWrittenItBeginsAgain() throws {
        try Data(count: 8192).write(to: URL(fileURLWithPath: folder.paths.journal))
        try Head(before: DeviceID(0, 7)).replace(folder.paths.head)
        #expect(try folder.open(device: DeviceID(0, 2)).records().isEmpty)
        #expect(Head.read(folder.paths.head) == Head(before: DeviceID(0, 2)))
    }

    /// Before there is a journal the head says that nothing was acknowledged.
    @Test func aNewJournalHasAHeadFromTheFirst() throws {
        let journal = try folder.open(device: DeviceID(0, 2))
        #expect(Head.read(folder.paths.head) == Head(before: DeviceID(0, 2)))
        withExtendedLifetime(journal) {}
    }

    /// The README invites learners to make the folder for their courses themselves, for all to see.
    @Test(arguments: [false, true]) func theFilesAreForTheirOwnerOnly(isOfBefore: Bool) throws {
        chmod(folder.path, 0o755)
        if isOfBefore {
            try begun().close()
            for path in [folder.paths.journal, folder.paths.head] { chmod(path, 0o644) }
        }
        let journal = try begun()
        try journal.followUp()
        let lock = try journal.hold(SessionID(1))
        let paths = folder.paths
        for path in [paths.journal, paths.wal, paths.sharedMemory, paths.presence, paths.device] {
            var status = stat()
            #expect(stat(path, &status) == 0 && status.st_mode & 0o077 == 0, "\(path)")
        }
        withExtendedLifetime(lock) {}
    }

    @Test func anEmptiedFileIsNotTakenForANewOne() throws {
        try begun().close()
        try Data().write(to: URL(fileURLWithPath: folder.paths.journal))
        let error = #expect(throws: JournalError.self) { try folder.open() }
        guard case .damaged(_, let report)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(report.damages.contains(.missing(sequences: 1...1)))
        #expect(File.size(folder.paths.journal) == 0)
    }

    @Test func aJournalThatIsGoneBeginsAnewAsAnotherDevice() throws {
        try begun().close()
        try FileManager.default.removeItem(atPath: folder.paths.journal)
        let journal = try folder.open(device: DeviceID(0, 2))
        #expect(try journal.records().isEmpty)
        #expect(journal.device == DeviceID(0, 2))
    }

    @Test func aFolderThatCannotBeMadeIsNamed() throws {
        try Data().write(to: URL(fileURLWithPath: folder.path + "/file"))
        #expect(throws: JournalError.inaccessible(path: folder.path + "/file/swot", errno: ENOTDIR)) {
            try Journal.open(in: folder.path + "/file/swot", machine: "", newDevice: DeviceID(0, 1))
        }
    }

    @Test func onAFullDiskNothingIsKeptAndTheSameCanBeTriedAgain() throws {
        let journal = try begun()
        let before = try journal.reading { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
        let note = Event(
            at: Instant(wall: 1, steady: 1), .noted(subject, text: String(repeating: "long ", count: 20_000)))
        let left = Event(at: Instant(wall: 2, steady: 2), .left)
        try journal.reading { try $0.execute(sql: "PRAGMA max_page_count = \(before + 1)") }
        #expect(throws: JournalError.diskFull(path: folder.paths.journal)) {
            try journal.append([left, note], session: SessionID(1))
        }
        #expect(try journal.history(of: SessionID(1)).events.count == 1)
        try journal.reading { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
        try journal.append([left, note], session: SessionID(1))
        #expect(try journal.history(of: SessionID(1)).events.suffix(2) == [left, note])
        try journal.close()
        #expect(try Journal.verify(in: folder.path).isSound)
    }

    @Test func whileAnotherProgramWritesItIsLocked() throws {
        let journal = try begun()
        let other = try DatabaseQueue(path: folder.paths.journal)
        try other.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN IMMEDIATE")
            #expect(throws: JournalError.locked(path: folder.paths.journal)) {
                try journal.append([Event(at: Instant(wall: 1, steady: 1), .left)], session: SessionID(1))
            }
            try db.execute(sql: "ROLLBACK")
        }
    }

    @Test func twoProgramsAppendInTurn() throws {
        let (first, second) = (try begun(), try folder.open())
        for moment in Int64(0)..<20 {
            let events = [Event(at: Instant(wall: moment, steady: moment), .heartbeat)]
            try (moment % 2 == 0 ? first : second).append(events, session: SessionID(1))
        }
        #expect(try first.records().map(\.number) == Array(1...21))
        #expect(try Journal.verify(in: folder.path).isSound)
    }

    @Test func lookingLeavesEverythingAsItWas() throws {
        for whole in [try Original.shared.get(), try Original.shared.get().closed()] {
            let folder = try whole.copy()
            do {
                let journal = try folder.open()
                _ = try journal.openSessions()
                #expect(try journal.history(of: SessionID(1)).session != nil)
            }
            #expect(File.bytes(folder.paths.journal) == whole.journal)
            #expect((File.bytes(folder.paths.wal) ?? []) == whole.wal)
        }
    }

    @Test func anOrderlyEndWorksTheLogIn() throws {
        let whole = try Original.shared.get()
        let folder = try whole.copy()
        let journal = try folder.open()
        try journal.append([Event(at: Instant(wall: 1, steady: 1), .left)], session: SessionID(1))
        try journal.close()
        #expect(!File.exists(folder.paths.wal))
        #expect(try folder.open().count == whole.records.count + 1)
    }

    private var subject: Subject {
        Subject(question: 0, item: opening.form.entries[0].item, fingerprint: opening.form.entries[0].fingerprint)
    }
}

/// What SQLite and the system answer, and what is made of it.
@Suite struct JournalErrorTests {
    private static let answers: [(ResultCode, Int32, JournalError)] = [
        (.SQLITE_FULL, 0, .diskFull(path: "j")),
        (.SQLITE_IOERR_WRITE, EDQUOT, .diskFull(path: "j")),
        (.SQLITE_IOERR_FSYNC, ENOSPC, .diskFull(path: "j")),
        (.SQLITE_IOERR_WRITE, EROFS, .readOnly(path: "j")),
        (.SQLITE_IOERR_SHMSIZE, ENOSPC, .diskFull(path: "j")),
        (.SQLITE_IOERR_SHMSIZE, EIO, .failed(path: "j", code: 4874, message: "Input/output error")),
        (.SQLITE_IOERR_READ, EIO, .failed(path: "j", code: 266, message: "Input/output error")),
        (.SQLITE_IOERR_READ, 0, .failed(path: "j", code: 266, message: "it says")),
        (.SQLITE_IOERR_LOCK, ENOLCK, .noLocks(path: "j", errno: ENOLCK)),
        (.SQLITE_IOERR_RDLOCK, EINVAL, .noLocks(path: "j", errno: EINVAL)),
        (.SQLITE_IOERR_WRITE, EINVAL, .failed(path: "j", code: 778, message: "Invalid argument")),
        (.SQLITE_CANTOPEN, EMFILE, .inaccessible(path: "j", errno: EMFILE)),
        (.SQLITE_CANTOPEN, 0, .failed(path: "j", code: 14, message: "it says")),
        (.SQLITE_BUSY, 0, .locked(path: "j")),
        (.SQLITE_READONLY, 0, .readOnly(path: "j")),
        (.SQLITE_CORRUPT, 0, .damaged(path: "j", report: Report(damages: [.database("it says")]))),
    ]

    @Test(arguments: answers)
    func theTrueReasonIsNamed(code: ResultCode, reason: Int32, expected: JournalError) {
        let error = DatabaseError(resultCode: code, message: "it says")
        #expect(JournalError(error, path: "j", errno: reason) == expected)
    }

    /// NFS without a lock service, 9p and WSL have none; that is not another program's fault.
    @Test(arguments: [ENOLCK, EINVAL, ENOTSUP, EOPNOTSUPP])
    func aFileSystemWithoutLocksIsToldAsThat(reason: Int32) {
        #expect(JournalError(locking: "j", errno: reason) == .noLocks(path: "j", errno: reason))
    }

    @Test func anotherReasonNotToLockStays() {
        #expect(JournalError(locking: "j", errno: EBADF) == .inaccessible(path: "j", errno: EBADF))
    }

    @Test func aFileThatCannotBeReadIsNotAnEmptyOne() throws {
        let folder = try Folder()
        #expect(try File.content(folder.path + "/nothing").isEmpty)
        #expect(throws: JournalError.inaccessible(path: folder.path, errno: EISDIR)) {
            try File.content(folder.path)
        }
    }
}

@Suite struct MigrationTests {
    let folder: Folder
    let journal: Journal

    init() throws {
        folder = try Folder()
        journal = try folder.open()
        var learner = Learner(seed: 1)
        _ = try learner.begin(SmallCourse(items: 1).opening(), SessionID(1), in: journal)
    }

    private func migrate(_ more: [Migration], lock: String) throws {
        guard let presence = try FileLock.take(lock, .shared) else { throw JournalError.locked(path: lock) }
        try journal.queue.inDatabase {
            try Connection.migrate(
                $0, from: Schema.migrations.count, to: Schema.migrations + more, folder.paths, presence)
        }
    }

    private func number(_ sql: String, _ path: String) throws -> Int? {
        try DatabaseQueue(path: path).inDatabase { try Int.fetchOne($0, sql: sql) }
    }

    private let known = Schema.migrations.count

    @Test func anOlderSchemaIsCopiedAndBroughtUp() throws {
        let second = Migration(name: "colours", sql: "CREATE TABLE colour (name TEXT) STRICT;")
        let third = Migration(name: "shapes", sql: "CREATE TABLE shape (name TEXT) STRICT;")
        try migrate([second, third], lock: folder.path + "/lock")
        #expect(try number("PRAGMA user_version", folder.paths.journal) == known + 2)
        #expect(try number("SELECT count(*) FROM colour, shape", folder.paths.journal) == 0)
        let copy = folder.paths.copy(before: "colours")
        #expect(try number("PRAGMA user_version", copy) == known)
        #expect(try number("SELECT count(*) FROM event", copy) == 1)
    }

    @Test func aMigrationThatFailsLeavesTheSchemaAsItWas() throws {
        let broken = Migration(name: "broken", sql: "CREATE TABLE colour (name TEXT) STRICT; CREATE nonsense;")
        #expect(throws: DatabaseError.self) { try migrate([broken], lock: folder.path + "/lock") }
        #expect(try number("PRAGMA user_version", folder.paths.journal) == known)
        #expect(try number("SELECT count(*) FROM sqlite_master WHERE name = 'colour'", folder.paths.journal) == 0)
    }

    @Test func nobodyMigratesUnderAnother() throws {
        #expect(throws: JournalError.locked(path: folder.paths.journal)) {
            try migrate([Migration(name: "colours", sql: "")], lock: folder.paths.presence)
        }
    }
}
