import CSQLite
import GRDB

/// The columns of the row on which a statement stands.
///
/// A damaged row may hold anything. A value of another type is read as what SQLite makes of it, NULL as nothing; GRDB's
/// own rows trap there.
struct Columns {
    let row: OpaquePointer

    /// The bytes themselves, until the statement goes on or the value is asked for in another way.
    func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
        let start = sqlite3_column_blob(row, column)
        return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(row, column)))
    }

    func text(_ column: Int32) -> String { optionalText(column) ?? "" }
    func number(_ column: Int32) -> Int64 { sqlite3_column_int64(row, column) }
    func int(_ column: Int32) -> Int { Int(number(column)) }
    func decimal(_ column: Int32) -> Double { sqlite3_column_double(row, column) }
    func flag(_ column: Int32) -> Bool { number(column) != 0 }

    func optionalText(_ column: Int32) -> String? {
        guard let start = sqlite3_column_text(row, column) else { return nil }
        let text = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(row, column)))
        return String(decoding: text, as: UTF8.self)
    }

    func optionalNumber(_ column: Int32) -> Int64? {
        sqlite3_column_type(row, column) == SQLITE_NULL ? nil : number(column)
    }
}

extension Database {
    func run(_ sql: String, _ arguments: StatementArguments) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }

    func run(_ sql: String) throws { try cachedStatement(sql: sql).execute() }

    /// All of it or nothing. The statements around it are kept: compiling them takes longer than running them.
    func transaction(_ body: () throws -> Void) throws {
        try run("BEGIN IMMEDIATE")
        do {
            try body()
            try run("COMMIT")
        } catch {
            // After some errors SQLite has rolled back already.
            try? execute(sql: "ROLLBACK")
            throw error
        }
    }

    /// A number that the file keeps in its header.
    func pragma(_ name: String) throws -> Int { try first("PRAGMA \(name)") { $0.int(0) } ?? 0 }

    /// Hands over the rows one by one.
    func each(_ sql: String, _ arguments: StatementArguments = [], _ body: (Columns) throws -> Void) throws {
        let statement = try cachedStatement(sql: sql)
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        while try rows.next() != nil { try body(Columns(row: statement.sqliteStatement)) }
    }

    func all<Value>(
        _ sql: String, _ arguments: StatementArguments = [], _ read: (Columns) throws -> Value
    ) throws -> [Value] {
        var values: [Value] = []
        try each(sql, arguments) { values.append(try read($0)) }
        return values
    }

    /// The value of the first row; nil where there is none.
    func first<Value>(
        _ sql: String, _ arguments: StatementArguments = [], _ read: (Columns) throws -> Value
    ) throws -> Value? {
        try all(sql, arguments, read).first
    }
}
