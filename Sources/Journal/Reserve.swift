import CSQLite
import GRDB

/// Room in the log for what is written next.
///
/// A commit that makes a file longer waits for the file system to record the new length as well; one that overwrites zeros
/// does not. SQLite takes what is not of its own making for the end of the log.
extension Journal {
    /// Makes the log longer where little room is left in it. It is for a moment in which nobody waits.
    ///
    /// Nothing is lost where it cannot be done: then the next commits take a little longer.
    package func reserve() {
        guard presence != nil else { return }
        // As long as this transaction lasts nobody else makes the log longer.
        try? queue.inDatabase { db in
            guard let end = File.size(paths.log), end < Self.mostRoom, end - db.logged < Self.leastRoom else { return }
            try db.transaction { File.lengthen(paths.log, by: Self.reservation) }
        }
    }

    /// Bytes: enough for a few answers.
    private static let leastRoom = 128 * 1024
    private static let reservation = 256 * 1024
    /// At about this size SQLite works the log in and writes it from its beginning again.
    private static let mostRoom = 1000 * WriteAheadLog.frameSize
}

extension Database {
    /// How many bytes of the log this connection has written.
    fileprivate var logged: Int {
        var (pages, peak): (Int32, Int32) = (0, 0)
        sqlite3_db_status(sqliteConnection, SQLITE_DBSTATUS_CACHE_WRITE, &pages, &peak, 0)
        return Int(pages) * WriteAheadLog.frameSize
    }
}
