import Assessment
import Glibc

/// A session belongs to the process that holds its lock. It lasts as long as the object, and not longer than the process.
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
            lock.note("\(getpid())")
            return SessionLock(session, path, lock)
        }
        throw .held(session, process: File.text(path).flatMap { Int32($0) })
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
}

extension Paths {
    /// A session's name may come from a foreign journal: only its fingerprint goes into a path.
    fileprivate func lock(of session: SessionID) -> String { "\(sessions)/\(Fingerprint(of: session.text))" }
}
