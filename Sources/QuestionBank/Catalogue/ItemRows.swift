import Assessment
import GRDB
import JSON

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
            try search.execute(arguments: [
                number, entry.item.stem.plainText.showingGaps, entry.item.textBesideStem,
            ])
        }
    }

    private func arguments(_ number: Int64, _ entry: Deck.Entry) -> StatementArguments {
        let item = entry.item
        let outline = ItemOutline(item, version: Fingerprint(of: entry.markdown))
        return [
            number, course, item.id.text, Int64(bitPattern: outline.fingerprint.value),
            Int64(bitPattern: outline.version.value), item.topic.text, item.metadata.difficulty?.rawValue,
            outline.kind.rawValue, outline.declaration.json.text, outline.scenario?.text, outline.hints,
            outline.shuffle, outline.notWith.map(\.text).joined(separator: " "), entry.line,
        ]
    }

    func insert(_ scenarios: [Deck.ScenarioEntry], in db: Database) throws {
        guard !scenarios.isEmpty else { return }
        let statement = try db.makeStatement(sql: "INSERT INTO scenario VALUES (?, ?, ?, ?, ?, ?, ?, 0)")
        for (position, entry) in scenarios.enumerated() {
            try statement.execute(arguments: [
                file << 32 | Int64(position), course, entry.scenario.id.text,
                Int64(bitPattern: entry.scenario.version.value), entry.markdown,
                entry.scenario.metadata.notWith.map(\.text).joined(separator: " "), entry.line,
            ])
        }
    }

    /// All items of a course that can be asked, in the order of its files.
    static func outlines(of course: Int64, in db: Database) throws -> [ItemOutline] {
        let files = try Int64.fetchAll(
            db, sql: "SELECT number FROM file WHERE course = ? ORDER BY name", arguments: [course])
        let statement = try db.cachedStatement(
            sql: """
                SELECT id, fingerprint, version, topic, difficulty, declaration, scenario, hints, shuffle, not_with
                FROM item WHERE number BETWEEN ? AND ? AND NOT repeated
                """)
        let scenarios = try ScenarioRows(of: course, in: db)
        var outlines: [ItemOutline] = []
        for numbers in files.map(Self.numbers) {
            let rows = try Row.fetchCursor(statement, arguments: [numbers.lowerBound, numbers.upperBound])
            while let row = try rows.next() {
                var columns = CheckedRow(row)
                outlines.append(try outline(&columns, scenarios))
            }
        }
        return scenarios.resolved(outlines)
    }

    private static func outline(_ row: inout CheckedRow, _ scenarios: ScenarioRows) throws -> ItemOutline {
        let (id, fingerprint, version) = (try row.text(), try row.fingerprint(), try row.fingerprint())
        let topic = TopicID(try row.text())
        let difficulty = try row.optionalText().map { text throws in
            guard let difficulty = Item.Difficulty(rawValue: text) else { throw CatalogueDamage() }
            return difficulty
        }
        let declaration = try declaration(try row.text())
        let scenario = try row.optionalText().map { ScenarioID($0) }
        return ItemOutline(
            id: ItemID(id), fingerprint: fingerprint, version: version, topic: topic, difficulty: difficulty,
            declaration: declaration, hints: try row.count(), shuffle: try row.flag(),
            notWith: notWith(try row.text()), scenario: scenario,
            scenarioVersion: try scenario.map { try scenarios.version(of: $0) })
    }

    private static func declaration(_ text: String) throws -> ResponseDeclaration {
        if let choice = ResponseDeclaration(columnOfChoice: text) { return choice }
        guard let declaration = JSON(text).flatMap({ ResponseDeclaration($0) }) else { throw CatalogueDamage() }
        return declaration
    }

    static func notWith(_ text: String) -> [ItemID] {
        // Most items have none, and a start reads all of them.
        text.isEmpty ? [] : text.utf8.split(separator: UInt8(ascii: " ")).map { ItemID(String(Substring($0))) }
    }
}

/// What outlines take from the scenarios of a course.
private struct ScenarioRows {
    private var versions: [ScenarioID: Fingerprint] = [:]
    private var notWith: [ScenarioID: [ItemID]] = [:]

    init(of course: Int64, in db: Database) throws {
        let sql = "SELECT id, version, not_with FROM scenario WHERE course = ? AND NOT repeated"
        let rows = try Row.fetchCursor(try db.cachedStatement(sql: sql), arguments: [course])
        while let row = try rows.next() {
            var columns = CheckedRow(row)
            let id = ScenarioID(try columns.text())
            versions[id] = try columns.fingerprint()
            notWith[id] = ItemRows.notWith(try columns.text())
        }
    }

    func version(of scenario: ScenarioID) throws -> Fingerprint {
        guard let version = versions[scenario] else { throw CatalogueDamage() }
        return version
    }

    /// The outlines in which `not-with` names items alone: what it says of a scenario, it says of the scenario's items.
    func resolved(_ outlines: [ItemOutline]) -> [ItemOutline] {
        guard !versions.isEmpty else { return outlines }
        let shared = Dictionary(grouping: outlines.filter { $0.scenario != nil }) { ItemID($0.scenario?.text ?? "") }
        var resolved = outlines
        for (index, outline) in outlines.enumerated() where outline.scenario != nil || !outline.notWith.isEmpty {
            let others = outline.notWith + (outline.scenario.flatMap { notWith[$0] } ?? [])
            resolved[index].notWith = others.flatMap { other in shared[other]?.map(\.id) ?? [other] }
        }
        return resolved
    }
}

extension Item {
    /// The first line of the stem, with a line where a gap is.
    package var title: String { (stem.blocks.first?.plainText ?? "").showingGaps }

    /// All text but the stem, for searching.
    fileprivate var textBesideStem: String {
        let elements = interaction.elements
        let parts =
            elements.map(\.text) + elements.compactMap(\.rationale) + hints
            + [interaction.written.teaching, explanation, references].compactMap { $0 }
        return parts.map(\.plainText).joined(separator: "\n")
    }
}
