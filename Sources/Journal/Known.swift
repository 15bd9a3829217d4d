import Assessment
import CSQLite
import GRDB

/// What a program knows of its journal since it wrote to it last, and need not read again unless somebody has changed it.
struct Known {
    /// The data version that its own last commit left.
    var version: UInt32
    var latest: Latest
}

/// Where a device's events have got to: what the next one is numbered and chained after.
struct Latest {
    /// 0 before the first event.
    var number: Int64 = 0
    var chain: UInt64 = 0
}

extension Latest {
    init(_ record: EventRecord) { self.init(number: record.number, chain: record.chain) }
}

extension Database {
    /// Changes with every change of the file, whoever makes it. It is asked for in a transaction, or after its own commit.
    var dataVersion: UInt32 {
        var version: UInt32 = 0
        sqlite3_file_control(sqliteConnection, "main", SQLITE_FCNTL_DATA_VERSION, &version)
        return version
    }

    func latest(of device: DeviceID) throws -> Latest {
        let sql = "SELECT number, chain FROM event WHERE device = ? ORDER BY number DESC LIMIT 1"
        return try first(sql, [device.text]) { Latest(number: $0.number(0), chain: UInt64(bitPattern: $0.number(1))) }
            ?? Latest()
    }
}
