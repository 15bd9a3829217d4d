import CSQLite
import GRDB

/// The steps from a path to a connection to a sound journal of this program's schema.
enum Connection {
    static func queue(_ paths: Paths) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.busyMode = .timeout(2)
        configuration.label = "journal"
        return try DatabaseQueue(path: paths.journal, configuration: configuration)
    }

    /// Brings the schema to this program's. Does nothing but look where it already is.
    static func migrate(
        _ db: Database, _ paths: Paths, to migrations: [Migration] = Schema.migrations
    ) throws {
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard version <= migrations.count else {
            throw JournalError.newer(path: paths.journal, version: version, known: migrations.count)
        }
        guard version < migrations.count else { return }
        if version == 0 {
            try db.execute(sql: "PRAGMA page_size = \(Schema.pageSize); PRAGMA journal_mode = WAL")
        }
        try db.inTransaction(.immediate) {
            for migration in migrations[version...] { try db.execute(sql: migration.sql) }
            try db.execute(
                sql: "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = \(migrations.count)")
            return .commit
        }
    }
}
