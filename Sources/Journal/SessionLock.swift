import Assessment
import Files
import Glibc

/// A session belongs to the process that holds its lock. It lasts as long as the object, and not longer than the process.
///
/// The lock is on a file of the folder `sessions`, which says which process it is and which session.
package final class SessionLock: Sendable {
    package let session: SessionID
    private let path: String
    private let lock: FileLock

    fileprivate init(_ session: SessionID, _ path: String, _ lock: consuming FileLock) {
        self.session = session
        self.path = path
        self.lock = lock
    }

    /// The file goes while it is still locked; who has opened it meanwhile finds that it has lost its name.
    deinit { unlink(path) }
}

extension Journal {
    /// Takes a session for this process.
    ///
    /// - Throws: `JournalError.held` where another has it open.
    package func hold(_ session: SessionID) throws(JournalError) -> SessionLock {
        try File.makeFolder(paths.sessions)
        let path = paths.lock(of: session)
        while let lock = try FileLock.take(path, .exclusive) {
            guard lock.isAt(path) else { continue }
            lock.note("\(getpid())\n\(session.text)\n")
            return SessionLock(session, path, lock)
        }
        throw .held(session, process: SessionNote(path)?.process)
    }

    /// Who has a session open.
    package func holder(of session: SessionID) -> Holder {
        let path = paths.lock(of: session)
        guard FileLock.isHeld(path) else { return .nobody }
        return .process(SessionNote(path)?.process)
    }

    package enum Holder: Equatable, Sendable {
        case nobody
        /// The process's id; nil in the moment before it has said so.
        case process(Int32?)
    }

    /// The sessions that programs have open at this moment, this one's own among them.
    ///
    /// What killed programs left in the folder goes: it would be looked at again each time.
    func heldSessions() -> [SessionID] {
        var sessions: [SessionID] = []
        for path in (Files.names(in: paths.sessions) ?? []).map({ "\(paths.sessions)/\($0)" }) {
            if FileLock.isHeld(path) {
                if let session = SessionNote(path)?.session { sessions.append(session) }
            } else if let lock = try? FileLock.take(path, .exclusive), lock.isAt(path) {
                unlink(path)
            }
        }
        return sessions
    }
}

/// What the file of a lock says. Neither is known in the moment before it is written; the session, where an earlier Swot holds
/// the lock.
private struct SessionNote {
    var process: Int32?
    var session: SessionID?

    init?(_ path: String) {
        guard let lines = File.text(path)?.split(separator: "\n") else { return nil }
        process = lines.first.flatMap { Int32($0) }
        session = lines.dropFirst().first.map { SessionID(String($0)) }
    }
}

extension Paths {
    /// A session's name may come from a foreign journal: only its fingerprint goes into a path.
    fileprivate func lock(of session: SessionID) -> String { "\(sessions)/\(Fingerprint(of: session.text))" }
}
