import Assessment
import Foundation
import GRDB

/// Items as rows of the catalogue.
struct ItemRows {
    let course: Int64
    let file: Int64

    /// The keys that the items of a file can have.
    static func keys(of file: Int64) -> ClosedRange<Int64> { (file << 32)...((file << 32) | 0xFFFF_FFFF) }

    func insert(_ entries: [Deck.Entry], in db: Database) throws {
        guard !entries.isEmpty else { return }
        let item = try db.makeStatement(sql: "INSERT INTO item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
        let source = try db.makeStatement(sql: "INSERT INTO source VALUES (?, ?, ?)")
        let search = try db.makeStatement(sql: "INSERT INTO search(rowid, stem, rest) VALUES (?, ?, ?)")
        for (place, entry) in entries.enumerated() {
            let key = file << 32 | Int64(place)
            try item.execute(arguments: arguments(key, entry))
            try source.execute(arguments: [key, entry.item.title, entry.markdown])
            try search.execute(arguments: [key, entry.item.stem.plainText, entry.item.textBesideStem])
        }
    }

    private func arguments(_ key: Int64, _ entry: Deck.Entry) -> StatementArguments {
        let item = entry.item
        let outline = ItemOutline(item, version: Fingerprint(of: entry.markdown))
        return [
            key, course, item.id.text, Int64(bitPattern: outline.fingerprint.value),
            Int64(bitPattern: outline.version.value), item.topic.text, item.metadata.difficulty?.rawValue,
            item.kind.rawValue, Self.pack(outline.options), item.keyBits, outline.hints, outline.shuffle,
            outline.notWith.map(\.text).joined(separator: " "), entry.line,
        ]
    }

    /// What `outline` needs, in this order.
    static let outlineColumns =
        "id, fingerprint, version, topic, difficulty, options, keys, hints, shuffle, not_with"

    /// Goes through all items of a course that can be asked, in the order of its files.
    static func visit(_ entry: CourseEntry, columns: String, in db: Database, _ body: (Row) throws -> Void) throws {
        let files = try Int64.fetchAll(
            db, sql: "SELECT key FROM file WHERE course = ? ORDER BY name", arguments: [entry.key])
        let statement = try db.makeStatement(
            sql: "SELECT \(columns) FROM item JOIN source USING (key) WHERE key BETWEEN ? AND ? AND NOT repeated")
        for keys in files.map(Self.keys) {
            let rows = try Row.fetchCursor(statement, arguments: [keys.lowerBound, keys.upperBound])
            while let row = try rows.next() { try body(row) }
        }
    }

    static func outline(_ row: Row) -> ItemOutline {
        let options = unpack(row[5])
        let keys: Int64 = row[6]
        return ItemOutline(
            id: ItemID(row[0]), fingerprint: Fingerprint(value: UInt64(bitPattern: row[1])),
            version: Fingerprint(value: UInt64(bitPattern: row[2])), topic: TopicID(row[3]),
            difficulty: (row[4] as String?).flatMap(Item.Difficulty.init), options: options,
            keys: options.indices.filter { keys & (1 << $0) != 0 }.map { options[$0] }, hints: row[7],
            shuffle: row[8], notWith: notWith(row[9]))
    }

    static func notWith(_ text: String) -> [ItemID] { text.split(separator: " ").map { ItemID(String($0)) } }

    /// Eight bytes an option, the lowest first.
    private static func pack(_ options: [OptionID]) -> Data {
        Data(options.flatMap { option in (0..<8).map { UInt8(truncatingIfNeeded: option.value >> ($0 * 8)) } })
    }

    private static func unpack(_ data: Data) -> [OptionID] {
        let bytes = [UInt8](data)
        return stride(from: 0, to: bytes.count, by: 8).map { start in
            OptionID(value: bytes[start...].prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) })
        }
    }
}

extension Item {
    /// The first line of the stem.
    package var title: String { stem.blocks.first?.plainText ?? "" }

    /// All text but the stem, for searching.
    fileprivate var textBesideStem: String {
        let parts =
            options.map(\.text) + options.compactMap(\.rationale) + hints + [explanation, references].compactMap { $0 }
        return parts.map(\.plainText).joined(separator: "\n")
    }

    /// A bit for each option that is a key, the first option's the lowest.
    fileprivate var keyBits: Int64 {
        options.enumerated().reduce(0) { $1.element.isKey ? $0 | 1 << Int64($1.offset) : $0 }
    }
}
