import Assessment
import Foundation
import Testing

@testable import Journal

@Suite struct SessionLockTests {
    let folder: Folder

    init() throws { folder = try Folder() }

    @Test func aSessionHasOneHolder() throws {
        let (first, second) = (try folder.open(), try folder.open())
        let id = SessionID(1)
        #expect(second.holder(of: id) == .nobody)
        var lock: SessionLock? = try first.hold(id)
        #expect(lock?.session == id)
        #expect(second.holder(of: id) == .process(getpid()))
        #expect(throws: JournalError.held(id, process: getpid())) { try second.hold(id) }
        _ = try second.hold(SessionID(2))
        lock = nil
        #expect(second.holder(of: id) == .nobody)
        _ = try second.hold(id)
    }

    @Test func lookingTakesNothing() throws {
        let journal = try folder.open()
        let lock = try journal.hold(SessionID(1))
        for _ in 0..<3 { #expect(journal.holder(of: SessionID(1)) != .nobody) }
        withExtendedLifetime(lock) {}
    }

    @Test func whatIsLetGoLeavesNoFile() throws {
        let journal = try folder.open()
        for _ in 0..<3 {
            let lock = try journal.hold(SessionID(1))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.paths.sessions).count == 1)
            withExtendedLifetime(lock) {}
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.paths.sessions).isEmpty)
    }

    /// What a killed process leaves behind is no lock.
    @Test func aFileWithoutALockIsTakenOver() throws {
        let journal = try folder.open()
        let name = Fingerprint(of: SessionID(1).text)
        try FileManager.default.createDirectory(atPath: folder.paths.sessions, withIntermediateDirectories: true)
        try Data("12345".utf8).write(to: URL(fileURLWithPath: "\(folder.paths.sessions)/\(name)"))
        #expect(journal.holder(of: SessionID(1)) == .nobody)
        let lock = try journal.hold(SessionID(1))
        #expect(journal.holder(of: SessionID(1)) == .process(getpid()))
        withExtendedLifetime(lock) {}
    }

    @Test func theSessionsThatAreHeldAreKnownByName() throws {
        let (first, second) = (try folder.open(), try folder.open())
        let locks = [try first.hold(SessionID(1)), try second.hold(SessionID(2))]
        #expect(Set(first.heldSessions()) == [SessionID(1), SessionID(2)])
        withExtendedLifetime(locks) {}
    }

    /// However many programs were killed, their files are looked at once.
    @Test func whatKilledProgramsLeftIsCleanedUp() throws {
        let journal = try folder.open()
        let lock = try journal.hold(SessionID(1))
        for number in 0..<50 {
            try Data("12345\n\(number)\n".utf8).write(to: URL(fileURLWithPath: "\(folder.paths.sessions)/\(number)"))
        }
        #expect(journal.heldSessions() == [SessionID(1)])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.paths.sessions).count == 1)
        withExtendedLifetime(lock) {}
    }

    /// In the moment between taking the lock and saying so there is nothing to read.
    @Test func aHolderThatHasNotSaidItsNumberIsAHolder() throws {
        let journal = try folder.open()
        let lock = try journal.hold(SessionID(1))
        let name = Fingerprint(of: SessionID(1).text)
        try Data().write(to: URL(fileURLWithPath: "\(folder.paths.sessions)/\(name)"))
        #expect(journal.holder(of: SessionID(1)) == .process(nil))
        #expect(throws: JournalError.held(SessionID(1), process: nil)) { try journal.hold(SessionID(1)) }
        withExtendedLifetime(lock) {}
    }

    /// Such as a child has that has not begun its program yet.
    @Test func aCopyOfTheDescriptorHoldsNothing() throws {
        let path = folder.path + "/lock"
        var copy: Int32 = -1
        if let lock = try FileLock.take(path, .exclusive) {
            copy = dup(try descriptor(of: path) ?? -1)
            #expect(FileLock.isHeld(path))
            withExtendedLifetime(lock) {}
        }
        #expect(copy >= 0 && !FileLock.isHeld(path))
        close(copy)
    }

    private func descriptor(of path: String) throws -> Int32? {
        let descriptors = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap { Int32($0) }
        return descriptors.first {
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")) == path
        }
    }

    @Test func aNameThatIsAPathStaysInTheFolder() throws {
        let journal = try folder.open()
        _ = try journal.hold(SessionID("../../elsewhere"))
        #expect(!File.exists("\(folder.path)/../elsewhere"))
    }
}
