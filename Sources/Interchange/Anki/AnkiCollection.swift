import CSQLite
import Foundation
import GRDB
import JSON

/// The database of a collection: kinds of notes, decks, notes and cards, in the schemas 11 and 18 and what lies between.
struct AnkiCollection {
    struct Note {
        var id: Int64
        var guid: String
        var type: Int64
        var tags: [String]
        var values: [String]
    }

    struct Card {
        var id: Int64
        var note: Int64
        var deck: Int64
        var ordinal: Int
    }

    let types: [Int64: AnkiNotetype]
    /// With `::` between the levels.
    let decks: [Int64: String]

    /// What cannot be read of a database.
    struct Failure: Error { let reason: String }

    /// Calls `body` with the database, which nothing can change.
    static func open<Result>(_ path: String, _ body: (Database) throws -> Result) throws(Failure) -> Result {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.prepareDatabase { database in
            // Names of decks and note types compare by it in newer schemas. Nothing here compares them.
            database.add(collation: DatabaseCollation("unicase") { $0.caseInsensitiveCompare($1) })
            // What a stranger's schema calls must not run.
            try database.execute(sql: "PRAGMA trusted_schema = OFF")
            try database.execute(sql: "PRAGMA cell_size_check = ON")
        }
        do {
            return try DatabaseQueue(path: path, configuration: configuration).read(body)
        } catch let error as Failure {
            throw error
        } catch let error as DatabaseError {
            throw Failure(reason: error.message ?? "SQLite says \(error.resultCode)")
        } catch {
            throw Failure(reason: "\(error)")
        }
    }

    init(_ database: Database) throws {
        let tables = try Self.tables(database)
        for table in ["notes", "cards", "col"] where !tables.contains(table) {
            throw Failure(reason: "its collection has no table \(table)")
        }
        if tables.isSuperset(of: ["notetypes", "fields", "templates", "decks"]) {
            types = try Self.newTypes(database)
            decks = try Self.newDecks(database)
        } else {
            types = try Self.oldTypes(database)
            decks = try Self.oldDecks(database)
        }
    }

    /// Only real tables: a view of the same name could do anything.
    private static func tables(_ database: Database) throws -> Set<String> {
        try Set(
            String.fetchAll(
                database,
                sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'"))
    }
}

// Kinds of notes and decks.
extension AnkiCollection {
    private static func newTypes(_ database: Database) throws -> [Int64: AnkiNotetype] {
        var fields: [Int64: [String]] = [:]
        for row in try Row.fetchAll(
            database, sql: "SELECT CAST(ntid AS INTEGER), ifnull(CAST(name AS TEXT), '') FROM fields ORDER BY ntid, ord"
        ) {
            fields[row[0] ?? 0, default: []].append(row[1])
        }
        var templates: [Int64: [(name: String, front: String, back: String)]] = [:]
        for row in try Row.fetchAll(
            database,
            sql: """
                SELECT CAST(ntid AS INTEGER), ifnull(CAST(name AS TEXT), ''), CAST(config AS BLOB) FROM templates
                ORDER BY ntid, ord
                """)
        {
            let sides = Protobuf(row[2] as Data? ?? Data())
            templates[row[0] ?? 0, default: []].append((row[1], sides.text(1), sides.text(2)))
        }
        var types: [Int64: AnkiNotetype] = [:]
        for row in try Row.fetchAll(
            database,
            sql: "SELECT CAST(id AS INTEGER), ifnull(CAST(name AS TEXT), ''), CAST(config AS BLOB) FROM notetypes")
        {
            let id: Int64 = row[0] ?? 0
            let kind = Protobuf(row[2] as Data? ?? Data()).integer(1)
            types[id] = AnkiNotetype(
                id: id, name: row[1], fields: fields[id, default: []], templates: templates[id, default: []],
                isCloze: kind == 1)
        }
        return types
    }

    private static func newDecks(_ database: Database) throws -> [Int64: String] {
        var decks: [Int64: String] = [:]
        for row in try Row.fetchAll(
            database, sql: "SELECT CAST(id AS INTEGER), ifnull(CAST(name AS TEXT), '') FROM decks")
        {
            decks[row[0] ?? 0] = (row[1] as String).replacing("\u{1F}", with: "::")
        }
        return decks
    }

    private static func document(_ column: String, _ database: Database) throws -> [JSON.Member] {
        let text = try String.fetchOne(database, sql: "SELECT ifnull(CAST(\(column) AS TEXT), '') FROM col LIMIT 1")
        guard let text, let members = JSON(text)?.members else {
            throw Failure(reason: "its list of \(column) is no JSON object")
        }
        return members
    }

    private static func oldTypes(_ database: Database) throws -> [Int64: AnkiNotetype] {
        var types: [Int64: AnkiNotetype] = [:]
        for member in try document("models", database) {
            guard let id = Int64(member.name) else { continue }
            let model = member.value
            let fields = (model["flds"]?.array ?? []).ordered.map { $0["name"]?.string ?? "" }
            let templates = (model["tmpls"]?.array ?? []).ordered.map { template in
                (
                    name: template["name"]?.string ?? "", front: template["qfmt"]?.string ?? "",
                    back: template["afmt"]?.string ?? ""
                )
            }
            types[id] = AnkiNotetype(
                id: id, name: model["name"]?.string ?? "", fields: fields, templates: templates,
                isCloze: model["type"]?.integer == 1)
        }
        return types
    }

    private static func oldDecks(_ database: Database) throws -> [Int64: String] {
        var decks: [Int64: String] = [:]
        for member in try document("decks", database) {
            guard let id = Int64(member.name), let name = member.value["name"]?.string else { continue }
            decks[id] = name
        }
        return decks
    }
}

extension [JSON] {
    /// By their numbers, where they have them.
    fileprivate var ordered: [JSON] {
        let places = map { $0["ord"]?.integer }
        guard places.allSatisfy({ $0 != nil }) else { return self }
        return zip(self, places.compactMap(\.self)).sorted { $0.1 < $1.1 }.map(\.0)
    }
}

// Rows.
extension AnkiCollection {
    /// The decks that have cards.
    static func decksInUse(_ database: Database) throws -> Set<Int64> {
        try Set(
            Int64.fetchAll(
                database,
                sql: "SELECT DISTINCT CAST(CASE WHEN odid = 0 THEN did ELSE odid END AS INTEGER) FROM cards"
            ))
    }

    /// The notes in the order in which they were made; of one kind, where it is given.
    static func notes(_ database: Database, of type: Int64? = nil) throws -> RowCursor {
        try Row.fetchCursor(
            database,
            sql: """
                SELECT CAST(id AS INTEGER), ifnull(CAST(guid AS TEXT), ''), CAST(mid AS INTEGER),
                  ifnull(CAST(tags AS TEXT), ''), ifnull(CAST(flds AS TEXT), '')
                FROM notes \(type.map { "WHERE mid = \($0)" } ?? "") ORDER BY id
                """)
    }

    static func note(_ row: Row) -> Note {
        let tags: String = row[3]
        let values: String = row[4]
        return Note(
            id: row[0] ?? 0, guid: row[1], type: row[2] ?? 0,
            tags: tags.split(whereSeparator: \.isWhitespace).map(String.init),
            values: values.utf8.split(separator: 0x1F, omittingEmptySubsequences: false).map { String(Substring($0)) })
    }

    /// The cards in the order of their notes. One that was lent to a filtered deck belongs to its own.
    static func cards(_ database: Database) throws -> RowCursor {
        try Row.fetchCursor(
            database,
            sql: """
                SELECT CAST(id AS INTEGER), CAST(nid AS INTEGER),
                  CAST(CASE WHEN odid = 0 THEN did ELSE odid END AS INTEGER), CAST(ord AS INTEGER)
                FROM cards ORDER BY nid, ord
                """)
    }

    static func card(_ row: Row) -> Card {
        Card(id: row[0] ?? 0, note: row[1] ?? 0, deck: row[2] ?? 0, ordinal: Int(clamping: (row[3] as Int64?) ?? 0))
    }
}
