import Assessment
import Foundation
import GRDB

/// Items as rows of the catalogue.
///
/// An item's number is its file's, shifted by 32 bits, plus its position in the file. So the items of a file are neighbours,
/// and stand in their order.
struct ItemRows {
    let course: Int64
    let file: Int64

    /// The numbers that the items of a file can have.
    static func numbers(of file: Int64) -> ClosedRange<Int64> { (file << 32)...((file << 32) | 0xFFFF_FFFF) }

    func insert(_ entries: [Deck.Entry], in db: Database) throws {
        guard !entries.isEmpty else { return }
        let item = try db.makeStatement(sql: "INSERT INTO item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
        let source = try db.makeStatement(sql: "INSERT INTO source VALUES (?, ?, ?)")
        let search = try db.makeStatement(sql: "INSERT INTO search(rowid, stem, rest) VALUES (?, ?, ?)")
        for (position, entry) in entries.enumerated() {
            let number = file << 32 | Int64(position)
            try item.execute(arguments: arguments(number, entry))
            try source.execute(arguments: [number, entry.item.title, entry.markdown])
            try search.execute(arguments: [number, entry.item.stem.plainText, entry.item.textBesideStem])
        }
    }

    private func arguments(_ number: Int64, _ entry: Deck.Entry) -> StatementArguments {
        let item = entry.item
        let outline = ItemOutline(item, version: Fingerprint(of: entry.markdown))
        return [
            number, course, item.id.text, Int64(bitPattern: outline.fingerprint.value),
            Int64(bitPattern: outline.version.value), item.topic.text, item.metadata.difficulty?.rawValue,
            item.kind.rawValue, Self.pack(outline.options), item.keyBits, outline.hints, outline.shuffle,
            outline.notWith.map(\.text).joined(separator: " "), entry.line,
        ]
    }

    /// All items of a course that can be asked, in the order of its files.
    static func outlines(of course: Int64, in db: Database) throws -> [ItemOutline] {
        let files = try Int64.fetchAll(
            db, sql: "SELECT number FROM file WHERE course = ? ORDER BY name", arguments: [course])
        let statement = try db.cachedStatement(
            sql: """
                SELECT id, fingerprint, version, topic, difficulty, options, keys, hints, shuffle, not_with
                FROM item WHERE number BETWEEN ? AND ? AND NOT repeated
                """)
        var outlines: [ItemOutline] = []
        for numbers in files.map(Self.numbers) {
            let rows = try Row.fetchCursor(statement, arguments: [numbers.lowerBound, numbers.upperBound])
            while let row = try rows.next() {
                var columns = CheckedRow(row)
                outlines.append(try outline(&columns))
            }
        }
        return outlines
    }

    private static func outline(_ row: inout CheckedRow) throws -> ItemOutline {
        let (id, fingerprint, version) = (try row.text(), try row.fingerprint(), try row.fingerprint())
        let topic = TopicID(try row.text())
        let difficulty = try row.optionalText().map { text throws in
            guard let difficulty = Item.Difficulty(rawValue: text) else { throw CatalogueDamage() }
            return difficulty
        }
        let options = try unpack(try row.bytes())
        let keys = try row.number()
        return ItemOutline(
            id: ItemID(id), fingerprint: fingerprint, version: version, topic: topic, difficulty: difficulty,
            options: options, keys: options.indices.filter { keys & (1 << $0) != 0 }.map { options[$0] },
            hints: try row.count(), shuffle: try row.flag(), notWith: notWith(try row.text()))
    }

    static func notWith(_ text: String) -> [ItemID] { text.split(separator: " ").map { ItemID(String($0)) } }

    /// Eight bytes for each option, the lowest first.
    private static func pack(_ options: [OptionID]) -> Data {
        Data(options.flatMap { option in (0..<8).map { UInt8(truncatingIfNeeded: option.value >> ($0 * 8)) } })
    }

    private static func unpack(_ data: Data) throws -> [OptionID] {
        guard data.count % 8 == 0 else { throw CatalogueDamage() }
        return data.withUnsafeBytes { bytes in
            stride(from: 0, to: bytes.count, by: 8).map { start in
                OptionID(value: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)))
            }
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

    /// A bit for each option that is correct, the first option's the lowest.
    fileprivate var keyBits: Int64 {
        options.enumerated().reduce(0) { $1.element.isKey ? $0 | 1 << Int64($1.offset) : $0 }
    }
}
