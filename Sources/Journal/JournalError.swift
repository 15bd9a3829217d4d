import Assessment
import CSQLite
import GRDB
import Glibc

/// What stands between a program and its journal. The facts only; what to say about them is the caller's.
package enum JournalError: Error, Equatable, Sendable {
    /// The file is something else, and no event was found in it.
    case notAJournal(path: String)
    /// A later Swot has written it: its schema is `version`, this program knows up to `known`.
    case newer(path: String, version: Int, known: Int)
    /// Events are altered, missing or out of reach; the file and its WAL are as they were.
    case damaged(path: String, report: Report)
    /// It can be read but not written.
    case readOnly(path: String)
    /// Nothing of the transaction was kept. The disk is full, or what this person may use of it.
    case diskFull(path: String)
    /// Another program holds it for longer than two seconds, or for as long as it runs.
    case locked(path: String)
    /// The file system has no locks, or none left: without them two programs could write over each other. The number is the
    /// system's `errno`.
    case noLocks(path: String, errno: Int32)
    /// Another program has the session open; nil where it does not say which.
    case held(SessionID, process: Int32?)
    /// A file or folder could not be opened, read, made or renamed; the number is the system's `errno`.
    case inaccessible(path: String, errno: Int32)
    /// SQLite's extended result code and message where none of the above fits. Nothing of the transaction was kept.
    case failed(path: String, code: Int32, message: String)
}

extension JournalError {
    /// - Parameter reason: the system's `errno` at the error where it is known, otherwise 0.
    init(_ error: any Error, path: String, errno reason: Int32 = 0) {
        switch error {
        case let error as JournalError: self = error
        case let error as DatabaseError: self.init(error, path: path, errno: reason)
        default: self = .failed(path: path, code: SQLITE_ERROR, message: "\(error)")
        }
    }

    private init(_ error: DatabaseError, path: String, errno reason: Int32) {
        switch error.resultCode {
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
        case .SQLITE_READONLY: self = .readOnly(path: path)
        case .SQLITE_PERM: self = .inaccessible(path: path, errno: reason == 0 ? EPERM : reason)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            self = .damaged(path: path, report: Report(damages: [.database(error.message ?? "")]))
        // SQLite says no more than that the system refused something. The system says why.
        case .SQLITE_IOERR where reason == ENOSPC || reason == EDQUOT: self = .diskFull(path: path)
        case .SQLITE_IOERR where reason == EROFS: self = .readOnly(path: path)
        case .SQLITE_IOERR where Self.isAboutLocks(error) && Self.meansNoLocks(reason):
            self = .noLocks(path: path, errno: reason)
        case .SQLITE_CANTOPEN where reason != 0: self = .inaccessible(path: path, errno: reason)
        case .SQLITE_IOERR where reason != 0:
            let message = String(cString: strerror(reason))
            self = .failed(path: path, code: error.extendedResultCode.rawValue, message: message)
        default:
            self = .failed(path: path, code: error.extendedResultCode.rawValue, message: error.message ?? "")
        }
    }

    private static func isAboutLocks(_ error: DatabaseError) -> Bool {
        [.SQLITE_IOERR_LOCK, .SQLITE_IOERR_RDLOCK, .SQLITE_IOERR_UNLOCK, .SQLITE_IOERR_SHMLOCK]
            .contains(error.extendedResultCode)
    }

    /// Why a lock could not be taken, where nobody else holds it.
    init(locking path: String, errno reason: Int32) {
        self =
            Self.meansNoLocks(reason) ? .noLocks(path: path, errno: reason) : .inaccessible(path: path, errno: reason)
    }

    /// What systems answer where a file system has no locks: network shares without a lock service, 9p, some of WSL.
    private static func meansNoLocks(_ reason: Int32) -> Bool {
        [ENOLCK, EINVAL, ENOTSUP, EOPNOTSUPP, ENOSYS].contains(reason)
    }
}
