import Assessment
import CSQLite
import Files
import Foundation
import GRDB
import JSON

extension Anki: ExportFormat {
    /// Writes a package of the old kind, which every version of Anki reads.
    package static func write(_ bank: Bank) throws(ExportError) -> Exported {
        var media = AnkiMedia(folder: bank.folder)
        var notes: [AnkiPackageNote] = []
        var losses: [Loss] = []
        for item in bank.items {
            let scenario = bank.scenarios.first { $0.id == item.metadata.scenario }
            for picture in item.pictures + (scenario?.body.pictures ?? []) { media.add(picture) }
            let writing = AnkiNoteWriting(item, scenario: scenario, picture: media.name)
            losses += writing.losses
            notes.append(
                AnkiPackageNote(
                    guid: AnkiGUID.guid(of: item.id.text), form: writing.form, deck: deck(of: item, bank.course),
                    tags: item.metadata.tags, values: writing.values))
            for picture in item.pictures where media.missing.contains(picture) {
                losses.append(Loss(item.id, "pictures that are not there"))
            }
        }
        var zip = try ZipWriter()
        try zip.add("collection.anki2", try AnkiPackageDatabase.bytes(of: notes))
        var list: [JSON.Member] = []
        for (index, file) in media.files.enumerated() {
            try zip.add("\(index)", file.bytes, packs: false)
            list.append(.init("\(index)", .string(file.name)))
        }
        try zip.add("media", Array(JSON.object(list).text.utf8))
        return Exported(try zip.finish(), losses: losses)
    }

    /// A deck for each topic, within one for the course.
    private static func deck(of item: Item, _ course: Course) -> String {
        [course.title, course.title(of: item.topic)].map { $0.replacing("::", with: ":").foldingWhiteSpace }
            .joined(separator: "::")
    }
}

/// The pictures of a package, which lie there in one folder.
private struct AnkiMedia {
    private let folder: String?
    private(set) var files: [(name: String, bytes: [UInt8])] = []
    private(set) var missing: Set<String> = []
    private var known: [String: String] = [:]
    private var names = UniqueNames()

    init(folder: String?) { self.folder = folder }

    mutating func add(_ picture: String) {
        guard known[picture] == nil, !missing.contains(picture), !picture.contains("://"), !picture.hasPrefix("data:")
        else { return }
        let path = picture.removingPercentEncoding ?? picture
        guard let folder, !path.hasPrefix("/"), !path.split(separator: "/").contains(".."),
            let bytes = try? Files.read("\(folder)/\(path)", limit: 64 << 20)
        else {
            missing.insert(picture)
            return
        }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        // The number comes before the ending of the name, by which Anki knows a picture.
        let unique = names.name(String(name[..<dot])) + name[dot...]
        known[picture] = unique
        files.append((unique, bytes))
    }

    func name(_ picture: String) -> String { known[picture] ?? picture }
}

/// A note of a package; it has one card.
struct AnkiPackageNote {
    var guid: String
    var form: AnkiForm
    var deck: String
    var tags: [String]
    var values: [String]
}

/// The database of a package.
enum AnkiPackageDatabase {
    /// Notes and cards are numbered from here, in milliseconds since 1970. Anki gives other numbers to those it has.
    private static let firstNumber: Int64 = 1_600_000_000_000

    static func bytes(of notes: [AnkiPackageNote]) throws(ExportError) -> [UInt8] {
        do {
            return try DatabaseQueue().writeWithoutTransaction { database in
                try database.inTransaction {
                    try database.execute(sql: schema)
                    try write(notes, database)
                    return .commit
                }
                return try serialized(database)
            }
        } catch {
            throw .failed("SQLite says \(error)")
        }
    }

    private static func serialized(_ database: Database) throws -> [UInt8] {
        var size: sqlite3_int64 = 0
        guard let bytes = sqlite3_serialize(database.sqliteConnection, "main", &size, 0) else {
            throw ExportError.failed("there is no memory")
        }
        defer { sqlite3_free(bytes) }
        return Array(UnsafeBufferPointer(start: bytes, count: Int(size)))
    }

    private static func write(_ notes: [AnkiPackageNote], _ database: Database) throws {
        let now = Int64(Date().timeIntervalSince1970)
        let decks = Set(notes.map(\.deck)).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: decks.map { ($0, deckNumber($0)) })
        try database.execute(
            sql: "INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')",
            arguments: [
                now, now * 1000, now * 1000, settings.text, models.text,
                self.decks(decks.map { ($0, numbers[$0] ?? 1) }, now).text, options.text,
            ])
        let note = try database.makeStatement(sql: "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')")
        let card = try database.makeStatement(
            sql: "INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')")
        for (index, entry) in notes.enumerated() {
            let number = firstNumber + Int64(index)
            // A blank separates tags.
            let tags = entry.tags.map { $0.replacing(" ", with: "_") }.joined(separator: " ")
            try note.execute(
                arguments: [
                    number, entry.guid, entry.form.id, now, tags.isEmpty ? "" : " \(tags) ",
                    entry.values.map { $0.replacing("\u{1F}", with: " ") }.joined(separator: "\u{1F}"),
                    AnkiText.plain(entry.values.first ?? ""),
                ])
            try card.execute(arguments: [number, number, numbers[entry.deck] ?? 1, now, index + 1])
        }
    }

    /// A number that is always the same for a name.
    private static func deckNumber(_ name: String) -> Int64 {
        1_000_000_000_000 + Int64(Fingerprint(of: name).value % 500_000_000_000)
    }

    private static var models: JSON { .object(AnkiForm.allCases.map { .init("\($0.id)", $0.model) }) }

    private static func decks(_ names: [(String, Int64)], _ now: Int64) -> JSON {
        .object(
            ([("Default", 1)] + names).map { name, number in
                .init(
                    "\(number)",
                    [
                        "id": .integer(number), "name": .string(name), "mod": .integer(now), "usn": -1,
                        "lrnToday": [0, 0], "revToday": [0, 0], "newToday": [0, 0], "timeToday": [0, 0],
                        "collapsed": false, "desc": "", "dyn": 0, "conf": 1, "extendNew": 0, "extendRev": 0,
                    ])
            })
    }

    private static let settings: JSON = [
        "nextPos": 1, "estTimes": true, "activeDecks": [1], "sortType": "noteFld", "timeLim": 0,
        "sortBackwards": false, "addToCur": true, "curDeck": 1, "newSpread": 0, "dueCounts": true,
        "curModel": .string("\(AnkiForm.recall.id)"), "collapseTime": 1200,
    ]

    private static let options: JSON = [
        "1": [
            "id": 1, "name": "Default", "mod": 0, "usn": 0, "maxTaken": 60, "autoplay": true, "timer": 0,
            "replayq": true, "dyn": false,
            "new": [
                "bury": true, "delays": [1, 10], "initialFactor": 2500, "ints": [1, 4, 7], "order": 1, "perDay": 20,
                "separate": true,
            ],
            "rev": [
                "bury": true, "ease4": .decimal(1.3), "fuzz": .decimal(0.05), "ivlFct": 1, "maxIvl": 36500,
                "minSpace": 1, "perDay": 100,
            ],
            "lapse": ["delays": [10], "leechAction": 0, "leechFails": 8, "minInt": 1, "mult": 0],
        ]
    ]

    /// Schema 11, as Anki's own packages of the old kind have it.
    private static let schema = """
        CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,
          ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null,
          models text not null, decks text not null, dconf text not null, tags text not null);
        CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null,
          usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null,
          flags integer not null, data text not null);
        CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null,
          mod integer not null, usn integer not null, type integer not null, queue integer not null,
          due integer not null, ivl integer not null, factor integer not null, reps integer not null,
          lapses integer not null, left integer not null, odue integer not null, odid integer not null,
          flags integer not null, data text not null);
        CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null,
          ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null,
          type integer not null);
        CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
        CREATE INDEX ix_notes_usn ON notes (usn);
        CREATE INDEX ix_cards_usn ON cards (usn);
        CREATE INDEX ix_revlog_usn ON revlog (usn);
        CREATE INDEX ix_cards_nid ON cards (nid);
        CREATE INDEX ix_cards_sched ON cards (did, queue, due);
        CREATE INDEX ix_revlog_cid ON revlog (cid);
        CREATE INDEX ix_notes_csum ON notes (csum);
        """
}
