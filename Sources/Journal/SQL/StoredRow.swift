import CSQLite
import GRDB

// The one way in which the journal speaks SQL: values go in and come out under the names of their columns. GRDB gives the
// connection, the prepared statements and the errors. Its rows are not used, because they trap on a value of an unexpected
// type, and a damaged file may hold any value anywhere.

/// The row on which a statement stands.
///
/// A value of another type is read as what SQLite makes of it: a text as the number it begins with, NULL as 0 or as nothing.
struct StoredRow {
    private let statement: OpaquePointer
    private let columns: [String: Int32]

    fileprivate init(of statement: OpaquePointer) {
        self.statement = statement
        var columns: [String: Int32] = [:]
        for column in 0..<sqlite3_column_count(statement) {
            guard let name = sqlite3_column_name(statement, column) else { continue }
            columns[String(cString: name)] = column
        }
        self.columns = columns
    }

    /// A name that the statement does not select is a mistake in the program, not in the file.
    private func index(_ column: String) -> Int32 {
        assert(columns[column] != nil, "the statement selects no \(column)")
        return columns[column] ?? -1
    }

    /// The bytes themselves, until the statement goes on or the value is read in another way.
    func bytes(_ column: String) -> UnsafeRawBufferPointer {
        let index = index(column)
        let start = sqlite3_column_blob(statement, index)
        return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, index)))
    }

    func text(_ column: String) -> String { optionalText(column) ?? "" }
    func number(_ column: String) -> Int64 { sqlite3_column_int64(statement, index(column)) }
    func int(_ column: String) -> Int { Int(number(column)) }
    func decimal(_ column: String) -> Double { sqlite3_column_double(statement, index(column)) }
    func flag(_ column: String) -> Bool { number(column) != 0 }

    /// One of a set of cases by its text; nil where the text names none of them.
    func choice<Choice: RawRepresentable<String>>(_ column: String) -> Choice? {
        optionalText(column).flatMap(Choice.init)
    }

    func optionalText(_ column: String) -> String? {
        let index = index(column)
        guard let start = sqlite3_column_text(statement, index) else { return nil }
        let text = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, index)))
        return String(decoding: text, as: UTF8.self)
    }

    func optionalNumber(_ column: String) -> Int64? {
        sqlite3_column_type(statement, index(column)) == SQLITE_NULL ? nil : number(column)
    }

    func optionalFlag(_ column: String) -> Bool? { optionalNumber(column).map { $0 != 0 } }
}

/// What is written into a row, under the names of its columns.
typealias Values = KeyValuePairs<String, (any DatabaseValueConvertible)?>

extension Database {
    /// Hands over the rows that a query gives, one by one.
    ///
    /// - Parameter arguments: values for the names in the query that begin with a colon.
    func each(_ sql: String, _ arguments: StatementArguments = [:], _ body: (StoredRow) throws -> Void) throws {
        let statement = try cachedStatement(sql: sql)
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        let row = StoredRow(of: statement.sqliteStatement)
        while try rows.next() != nil { try body(row) }
    }

    func all<Value>(
        _ sql: String, _ arguments: StatementArguments = [:], _ read: (StoredRow) throws -> Value
    ) throws -> [Value] {
        var values: [Value] = []
        try each(sql, arguments) { values.append(try read($0)) }
        return values
    }

    /// The value of the first row; nil where there is none.
    func first<Value>(
        _ sql: String, _ arguments: StatementArguments = [:], _ read: (StoredRow) throws -> Value
    ) throws -> Value? {
        var value: Value?
        try each(sql, arguments) { row in
            if value == nil { value = try read(row) }
        }
        return value
    }

    /// Runs a statement that gives no rows.
    func run(_ sql: String, _ arguments: StatementArguments = [:]) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }

    enum Conflict: String {
        /// A row of the same key is an error.
        case fail = "INSERT"
        /// It makes way for the new one.
        case replace = "INSERT OR REPLACE"
        /// It stays, and the new one is not written.
        case ignore = "INSERT OR IGNORE"
    }

    /// Writes a row.
    ///
    /// - Parameters:
    ///   - conflict: what becomes of a row with the same key.
    ///   - addition: what follows in the statement, such as `ON CONFLICT DO UPDATE SET …`.
    func insert(
        into table: String, _ values: Values, onConflict conflict: Conflict = .fail, _ addition: String = ""
    ) throws {
        let names = values.map(\.key).joined(separator: ", ")
        let marks = Array(repeating: "?", count: values.count).joined(separator: ", ")
        let sql = "\(conflict.rawValue) INTO \(table) (\(names)) VALUES (\(marks)) \(addition)"
        try cachedStatement(sql: sql).execute(arguments: StatementArguments(values.map(\.value)))
    }

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
    func pragma(_ name: String) throws -> Int { try first("PRAGMA \(name)") { $0.int(name) } ?? 0 }
}

/// A number that is near enough for sums with some of them, such as a moment in milliseconds: a damaged row may hold any.
func limited(_ number: Int64, to bound: Int64 = 1 << 52) -> Int64 { min(max(number, -bound), bound) }

/// Whether a number is within that bound, which for milliseconds is 142,000 years.
func isNear(_ number: Int64) -> Bool { limited(number) == number }
