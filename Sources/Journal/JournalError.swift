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
    /// Events are altered, missing or out of reach; file and log are as they were.
    case damaged(path: String, report: Report)
    /// It can be read but not written.
    case readOnly(path: String)
    /// Nothing of the transaction was kept.
    case diskFull(path: String)
    /// Another program holds it for longer than two seconds, or for as long as it runs.
    case locked(path: String)
    /// Another program has the session open; nil where it does not say which.
    case held(SessionID, process: Int32?)
    /// A file or folder could not be opened, made or renamed; the number is the system's `errno`.
    case inaccessible(path: String, errno: Int32)
    /// SQLite's extended result code and message where none of the above fits. Nothing of the transaction was kept.
    case failed(path: String, code: Int32, message: String)
}

extension JournalError {
    init(_ error: any Error, path: String) {
        switch error {
        case let error as JournalError: self = error
        case let error as DatabaseError: self.init(error, path: path)
        default: self = .failed(path: path, code: SQLITE_ERROR, message: "\(error)")
        }
    }

    private init(_ error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_FULL: self = .diskFull(path: path)
        case _ where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: self = .diskFull(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
        case .SQLITE_READONLY: self = .readOnly(path: path)
        case .SQLITE_CANTOPEN, .SQLITE_PERM: self = .inaccessible(path: path, errno: EACCES)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            self = .damaged(path: path, report: Report(damages: [.database(error.message ?? "")]))
        default:
            self = .failed(path: path, code: error.extendedResultCode.rawValue, message: error.message ?? "")
        }
    }
}
