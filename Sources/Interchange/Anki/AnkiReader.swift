import GRDB

/// Reads a collection, note by note.
struct AnkiReader {
    private let path: String
    private let source: String
    private var decks: AnkiDecks
    /// The kinds of notes whose keys count from 0.
    private var fromZero: Set<Int64> = []
    /// By kind of note: the fields that are filled in some note and used in none.
    private var unused: [Int64: Set<Int>] = [:]
    /// By card: the questions that it became part of; only where progress is asked for.
    private var questions: [Int64: String] = [:]

    init(_ path: String, source: String) throws(ImportError) {
        self.path = path
        self.source = source
        decks = AnkiDecks([])
    }

    mutating func read(into intake: inout Intake) throws(ImportError) {
        var failure: ImportError?
        do throws(AnkiCollection.Failure) {
            try AnkiCollection.open(path) { database in
                let collection = try AnkiCollection(database)
                decks = AnkiDecks(try AnkiCollection.decksInUse(database).compactMap { collection.decks[$0] })
                intake.facts.title = decks.title
                intake.facts.topics = decks.topics
                try findZeros(collection, database)
                do throws(ImportError) {
                    try readNotes(collection, database, into: &intake)
                } catch {
                    failure = error
                }
                if failure == nil, intake.wantsProgress { try readProgress(database, into: &intake) }
                noteUnused(collection, &intake)
            }
        } catch {
            throw .malformed(path: source, format: Anki.title, line: nil, reason: error.reason)
        }
        if let failure { throw failure }
    }

    /// Finds the kinds of notes whose keys count from 0: one key that is 0 says it of all.
    private mutating func findZeros(_ collection: AnkiCollection, _ database: Database) throws {
        for type in collection.types.values {
            guard let choice = type.choice, choice.key != nil else { continue }
            let rows = try AnkiCollection.notes(database, of: type.id)
            while let row = try rows.next() {
                let values = AnkiCollection.note(row).values
                let reading = AnkiChoiceReading(choice: choice, values: values, countsFromZero: false)
                guard let namesZero = reading.namesZero else {
                    fromZero.remove(type.id)
                    break
                }
                if namesZero { fromZero.insert(type.id) }
            }
        }
    }

    private mutating func readNotes(
        _ collection: AnkiCollection, _ database: Database, into intake: inout Intake
    ) throws(ImportError) {
        var number = 0
        do {
            let rows = try AnkiCollection.notes(database)
            var cards = try AnkiCards(AnkiCollection.cards(database))
            while let row = try rows.next() {
                number += 1
                let note = AnkiCollection.note(row)
                try read(note, try cards.cards(of: note.id), collection, into: &intake)
            }
        } catch let error as ImportError {
            throw error
        } catch {
            // What was read until here is sound.
            let reason = (error as? DatabaseError)?.message ?? "\(error)"
            intake.remark(.cutOff, "after note \(number): \(reason)")
        }
    }

    private mutating func read(
        _ note: AnkiCollection.Note, _ cards: [AnkiCollection.Card], _ collection: AnkiCollection,
        into intake: inout Intake
    ) throws(ImportError) {
        let origin = intake.origin(question: "note \(note.guid)")
        let words = { AnkiText.plain(String(note.values.first?.prefix(200) ?? "")) }
        guard let type = collection.types[note.type] else {
            intake.leaveOut(.brokenLine, "there is no note type \(note.type)", at: origin, stem: words())
            return
        }
        guard note.values.count == type.fields.count else {
            intake.leaveOut(
                .fieldCount, "\(note.values.count), and \(type.fields.count) of \(type.name)", at: origin, stem: words()
            )
            return
        }
        for place in note.values.indices where !type.used.contains(place) && !AnkiText.isBlank(note.values[place]) {
            unused[type.id, default: []].insert(place)
        }
        let reading = AnkiNoteReading(note, type, origin: origin, countsFromZero: fromZero.contains(type.id))
        for (draft, card) in reading.drafts(cards) {
            var draft = draft
            let deck = card.flatMap { collection.decks[$0.deck] }
            draft.topic = deck.flatMap { decks.topic(of: $0) }
            if intake.wantsProgress, let id = draft.id {
                for other in card.map({ reading.isOneQuestion ? cards : [$0] }) ?? [] { questions[other.id] = id }
            }
            try intake.add(draft)
        }
    }

    private func noteUnused(_ collection: AnkiCollection, _ intake: inout Intake) {
        for (id, places) in unused.sorted(by: { $0.key < $1.key }) {
            guard let type = collection.types[id] else { continue }
            let names = places.sorted().map { type.fields[$0] }.joined(separator: ", ")
            intake.remark(.fieldUnused, "\(names) of \(type.name)")
        }
    }
}

// Progress.
extension AnkiReader {
    private func readProgress(_ database: Database, into intake: inout Intake) throws {
        var progress = Imported.Progress()
        let log = try Row.fetchCursor(
            database,
            sql: """
                SELECT CAST(id AS INTEGER), CAST(cid AS INTEGER), CAST(ease AS INTEGER), CAST(ivl AS INTEGER),
                  CAST(time AS INTEGER), CAST(type AS INTEGER) FROM revlog ORDER BY id
                """)
        while let row = try log.next() {
            let values = (0..<6).map { (row[$0] as Int64?) ?? 0 }
            // A grade of 0 is no answer: a card was rescheduled by hand.
            guard let question = questions[values[1]], (1...4).contains(values[2]) else { continue }
            progress.reviews.append(
                Imported.Review(
                    sourceID: question, time: values[0], grade: Int(values[2]),
                    occasion: [.learning, .review, .relearning, .cramming][Int(min(3, max(0, values[5])))],
                    interval: AnkiInterval.seconds(values[3]), duration: max(0, values[4])))
        }
        let cards = try Row.fetchCursor(
            database,
            sql: """
                SELECT CAST(id AS INTEGER), CAST(type AS INTEGER), CAST(queue AS INTEGER), CAST(ivl AS INTEGER),
                  CAST(reps AS INTEGER), CAST(lapses AS INTEGER), ifnull(CAST(data AS TEXT), '') FROM cards ORDER BY id
                """)
        while let row = try cards.next() {
            let values = (0..<6).map { (row[$0] as Int64?) ?? 0 }
            guard let question = questions[values[0]] else { continue }
            progress.states.append(AnkiInterval.state(question, values, data: row[6]))
        }
        intake.add(progress)
    }
}

/// The cards of each note, for notes that come in the order of their numbers.
private struct AnkiCards {
    private let rows: RowCursor
    private var next: AnkiCollection.Card?

    init(_ rows: RowCursor) throws {
        self.rows = rows
        next = try rows.next().map(AnkiCollection.card)
    }

    mutating func cards(of note: Int64) throws -> [AnkiCollection.Card] {
        var cards: [AnkiCollection.Card] = []
        while let card = next, card.note <= note {
            if card.note == note { cards.append(card) }
            next = try rows.next().map(AnkiCollection.card)
        }
        return cards
    }
}

/// Decks as topics.
struct AnkiDecks {
    /// The deck in which all others lie; nil where there is none.
    private let root: [String]
    /// In the order of their names.
    private(set) var topics: [String] = []

    init(_ names: [String]) {
        let paths = names.filter { $0 != "Default" }.sorted().map(Self.levels)
        let first = paths.first?.first
        root = first.map { [$0] }.flatMap { root in paths.allSatisfy { $0.first == root[0] } ? root : nil } ?? []
        topics = names.sorted().compactMap { topic(of: $0) }
    }

    /// What the collection is called; nil where its decks have nothing in common.
    var title: String? { root.first }

    /// Nil for the deck in which all others lie, and for the one that Anki has of itself.
    func topic(of deck: String) -> String? {
        let levels = Self.levels(deck)
        guard levels != ["Default"] else { return nil }
        let rest = levels.starts(with: root) ? levels.dropFirst(root.count) : levels[...]
        return rest.isEmpty ? nil : rest.joined(separator: ": ")
    }

    private static func levels(_ deck: String) -> [String] {
        deck.split(separator: "::").map { String($0).trimmingBlanks }.map(String.init).filter { !$0.isEmpty }
    }
}
