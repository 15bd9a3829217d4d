import Assessment
import Glibc

/// A session belongs to the process that holds its lock. It lasts as long as the object, and not longer than the process.
package final class SessionLock: Sendable {
    package let session: SessionID
    private let lock: FileLock

    fileprivate init(_ session: SessionID, _ lock: consuming FileLock) {
        self.session = session
        self.lock = lock
    }
}

extension Journal {
    /// Takes a session for this process.
    ///
    /// - Throws: `JournalError.held` where another has it open.
    package func hold(_ session: SessionID) throws(JournalError) -> SessionLock {
        try File.makeFolder(paths.sessions)
        let path = paths.lock(of: session)
        guard let lock = try FileLock.take(path, .exclusive) else {
            throw .held(session, process: File.text(path).flatMap { Int32($0) })
        }
        lock.note("\(getpid())")
        return SessionLock(session, lock)
    }

    /// Who has a session open.
    package func holder(of session: SessionID) -> Holder {
        let path = paths.lock(of: session)
        guard FileLock.isHeld(path) else { return .nobody }
        return .process(File.text(path).flatMap { Int32($0) })
    }

    package enum Holder: Equatable, Sendable {
        case nobody
        /// The process's id; nil in the moment before it has said so.
        case process(Int32?)
    }

    /// Forgets the locks of sessions that are over. Nobody takes up such a session, so nobody can be about to lock it.
    package func forgetLocks(of sessions: some Sequence<SessionID>) {
        for session in sessions { unlink(paths.lock(of: session)) }
    }
}

extension Paths {
    /// A session's name may come from a foreign journal: only its fingerprint goes into a path.
    fileprivate func lock(of session: SessionID) -> String { "\(sessions)/\(Fingerprint(of: session.text))" }
}
