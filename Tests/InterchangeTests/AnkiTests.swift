import Assessment
import Foundation
import GRDB
import Interchange
import Testing

@Suite struct AnkiTests {
    /// A package as an older Anki writes it.
    struct Package {
        var fields = ["Front", "Back"]
        var templates = [("{{Front}}", "{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}")]
        var isCloze = false
        /// Fields of each note.
        var notes: [[String]] = []
        /// Ordinals of the cards of each note.
        var cards = [0]
        var deck = "Rivers"
        var changes: [String] = []

        func bytes(_ name: String = "collection.anki2") throws -> [UInt8] {
            let path = NSTemporaryDirectory() + "anki-\(UUID().uuidString)"
            defer { try? FileManager.default.removeItem(atPath: path) }
            try DatabaseQueue(path: path).write(build)
            var zip = try ZipWriter()
            try zip.add(name, [UInt8](Data(contentsOf: URL(filePath: path))))
            try zip.add("media", Array("{}".utf8))
            return try zip.finish()
        }

        private func build(_ database: Database) throws {
            let columns = ["id integer primary key", "guid", "mid", "mod", "usn", "tags", "flds", "sfld"]
            try database.execute(sql: "CREATE TABLE notes (\(columns.joined(separator: ", ")))")
            try database.execute(
                sql:
                    "CREATE TABLE cards (id integer primary key, nid, did, odid, ord, type, queue, ivl, reps, lapses, data)"
            )
            try database.execute(sql: "CREATE TABLE revlog (id integer primary key, cid, ease, ivl, time, type)")
            try database.execute(sql: "CREATE TABLE col (models, decks)")
            let flds = fields.enumerated().map { ["name": $1, "ord": $0] as [String: Any] }
            let tmpls = templates.enumerated().map {
                ["name": "Card \($0 + 1)", "ord": $0, "qfmt": $1.0, "afmt": $1.1] as [String: Any]
            }
            let models = ["7": ["name": "Own", "type": isCloze ? 1 : 0, "flds": flds, "tmpls": tmpls] as [String: Any]]
            let text = { (value: Any) in
                String(decoding: try JSONSerialization.data(withJSONObject: value), as: UTF8.self)
            }
            try database.execute(
                sql: "INSERT INTO col VALUES (?, ?)", arguments: [try text(models), try text(["3": ["name": deck]])])
            for (index, note) in notes.enumerated() {
                try database.execute(
                    sql: "INSERT INTO notes VALUES (?, ?, 7, 0, 0, ' a b ', ?, '')",
                    arguments: [index + 1, "note-\(index + 1)", note.joined(separator: "\u{1F}")])
                for card in cards {
                    try database.execute(
                        sql: "INSERT INTO cards VALUES (?, ?, 3, 0, ?, 2, 2, 12, 5, 1, '{\"s\":4.5,\"d\":6}')",
                        arguments: [(index + 1) * 100 + card, index + 1, card])
                }
            }
            for change in changes { try database.execute(sql: change) }
        }

        func reading() throws -> Reading { try Reading(bytes(), name: "x.apkg", path: nil, as: nil) }
    }

    @Test func aBasicNoteIsToBeRecalled() throws {
        let reading = try Package(notes: [["What flows through <b>Vienna</b>?", "The Danube"]]).reading()
        let (item, entry) = try #require(reading.items.first)
        #expect(item.stem.words == "What flows through Vienna?")
        #expect(item.recalled == "The Danube")
        #expect(item.metadata.tags == ["a", "b"])
        #expect(entry.sourceID == "note-1")
        #expect(reading.imported.facts.title == "Rivers")
    }

    @Test func aReversedNoteAsksTwice() throws {
        var package = Package(notes: [["Austria", "Vienna"]], cards: [0, 1])
        package.templates.append(("{{Back}}", "{{FrontSide}}<hr id=answer>{{Front}}"))
        let reading = try package.reading()
        #expect(reading.items.map(\.item.stem.words) == ["Austria", "Vienna"])
        #expect(reading.items.map(\.item.recalled) == ["Vienna", "Austria"])
        #expect(reading.items.map(\.entry.sourceID) == ["note-1", "note-1-2"])
    }

    @Test func whatIsTypedIsAShortText() throws {
        var package = Package(notes: [["The capital of Japan", "Tokyo &amp; more"]])
        package.templates = [("{{Front}}\n\n{{type:Back}}", "{{Front}}\n\n<hr id=answer>\n\n{{type:Back}}")]
        let item = try #require(try package.reading().items.first?.item)
        #expect(item.interaction == .shortText(ShortText(["Tokyo & more"])))
        #expect(item.explanation == nil)
    }

    @Test func eachNumberOfDeletionsIsAQuestion() throws {
        var package = Package(
            fields: ["Text", "Back Extra"],
            templates: [("{{cloze:Text}}", "{{cloze:Text}}<br>\n{{Back Extra}}")], isCloze: true,
            notes: [["The {{c1::Danube::river}} flows through {{c2::Vienna}} and {{c2::Budapest}}.", "Ten countries."]])
        package.cards = [0, 1]
        let reading = try package.reading()
        #expect(
            reading.items.map(\.item.stem.showingGaps.words) == [
                "The ____ [river] flows through Vienna and Budapest.", "The Danube flows through ____ and ____.",
            ])
        #expect(
            reading.items.map(\.item.interaction) == [
                .gaps(Gaps([.typed(["Danube"])])), .gaps(Gaps([.typed(["Vienna"]), .typed(["Budapest"])])),
            ])
        #expect(reading.items.allSatisfy { $0.item.explanation?.words == "Ten countries." })
    }

    @Test func deletionsMayBeNestedAndOpenBracesAreText() throws {
        var package = Package(
            fields: ["Text"], templates: [("{{cloze:Text}}", "{{cloze:Text}}")], isCloze: true,
            notes: [
                ["{{c1::outer {{c2::inner}} rest}}, {x} and {{c3::open"], ["{{c1::std::string}} {{c1,2::both}} }}"],
            ])
        package.cards = [0, 1]
        let items = try package.reading().items.map(\.item)
        #expect(items.map(\.stem.showingGaps.words).first == "____, {x} and {{c3::open")
        #expect(items.first?.interaction == .gaps(Gaps([.typed(["outer inner rest"])])))
        #expect(items.dropFirst().first?.stem.showingGaps.words == "outer ____ rest, {x} and {{c3::open")
        #expect(items.last?.stem.showingGaps.words == "std ____ }}")
    }

    @Test func aConditionHidesWhatItsFieldLacks() throws {
        var package = Package(fields: ["Front", "Back", "Note"], notes: [["a", "b", "<br>"], ["c", "d", "e"]])
        package.templates = [("{{#Note}}With {{Note}}: {{/Note}}{{^Note}}Plain {{/Note}}{{Front}}", "{{Back}}")]
        #expect(try package.reading().items.map(\.item.stem.words) == ["Plain a", "With e: c"])
    }

    @Test(arguments: [("0 1 0 0", [1]), ("0 1 1 0", [1, 2]), ("B", [1]), ("a, c", [0, 2]), ("Danube", [1])])
    func fieldsForOptionsAreAChoice(key: String, places: [Int]) throws {
        let package = Package(
            fields: ["Question", "Option A", "Option B", "Option C", "Option D", "Answers", "Explanation"],
            notes: [["Which river?", "Rhine", "Danube", "Elbe", "Oder", key, "Because."]])
        let item = try #require(try package.reading().items.first?.item)
        #expect(item.optionTexts == ["Rhine", "Danube", "Elbe", "Oder"])
        #expect(item.keyPlaces == places)
        #expect(item.explanation?.words == "Because.")
    }

    @Test(arguments: ["", "0 1", "E", "Volga", "0 0 0 0 1", "9"])
    func aKeyThatIsNotCertainIsLeftOut(key: String) throws {
        let package = Package(
            fields: ["Question", "Q_1", "Q_2", "Q_3", "Q_4", "Q_5", "Answers"],
            notes: [
                ["Which river?", "Rhine", "Danube", "Elbe", "Oder", "", key],
                ["Sure?", "a", "b", "c", "", "", "0 1 0"],
            ])
        let reading = try package.reading()
        #expect(reading.items.map(\.item.stem.words) == ["Sure?"])
        #expect(reading.imported.leftOut.count == 1)
    }

    @Test func numbersCountFromZeroWhereOneKeyIsZero() throws {
        let package = Package(
            fields: ["Question", "Option 1", "Option 2", "Option 3", "Answer"],
            notes: [["First?", "a", "b", "c", "1"], ["Second?", "a", "b", "c", "0"], ["Third?", "a", "b", "c", "2"]])
        #expect(try package.reading().items.map(\.item.keyPlaces) == [[1], [0], [2]])
    }

    @Test func theTypeOfAllInOneDecides() throws {
        let package = Package(
            fields: ["Question", "QType (0=kprim,1=mc,2=sc)", "Q_1", "Q_2", "Q_3", "Answers", "Sources"],
            notes: [
                ["Judge", "0", "a", "b", "c", "1 0 1", ""], ["Choose", "1", "a", "b", "c", "1 0 1", "A book"],
                ["One", "2", "a", "b", "c", "1 0 1", ""],
            ])
        let reading = try package.reading()
        #expect(reading.items.map(\.item.kind) == [.statements, .multipleResponse])
        #expect(reading.items.last?.item.references?.words == "A book")
        #expect(reading.imported.leftOut.map(\.reason.kind) == [.keyUnclear])
    }

    @Test func rightAndWrongAnswersMayHaveFieldsOfTheirOwn() throws {
        let package = Package(
            fields: ["Question", "Correct answer", "Wrong 1", "Wrong 2"],
            notes: [["Which river?", "Danube", "Rhine", "Elbe"]])
        let item = try #require(try package.reading().items.first?.item)
        #expect(item.optionTexts == ["Danube", "Rhine", "Elbe"] && item.keyPlaces == [0])
    }

    @Test(arguments: [
        ["Question", "Answer 1", "Answer 2", "Answer 3", "Answers"], ["Frage", "A", "B", "C", "Lösung"],
        ["Text", "answer_a", "answer_b", "answer_c", "Correct"], ["Key", "Stem", "Option1", "Option2", "Option3"],
    ])
    func fieldsMayHaveManyNames(fields: [String]) throws {
        let values = fields[0] == "Key" ? ["B", "Which?", "x", "y", "z"] : ["Which?", "x", "y", "z", "B"]
        #expect(try Package(fields: fields, notes: [values]).reading().items.map(\.item.keyPlaces) == [[1]])
    }

    @Test func optionsMayStandOnLinesOfOneField() throws {
        let package = Package(
            fields: ["Question", "Choices", "Answer"],
            notes: [
                ["Which river?", "A. Rhine<br>B. Danube<br>C. Elbe", "B"],
                ["And?", "<ul><li>x</li><li>y</li></ul>", "y"],
            ])
        #expect(try package.reading().items.map(\.item.keyPlaces) == [[1], [1]])
    }

    @Test func aRecordThatIsBrokenCostsNoOther() throws {
        var package = Package(notes: [["a", "b"], ["c"], ["d", "e", "f"], ["g", "h"]])
        package.changes = [
            "INSERT INTO notes VALUES (9, 'x', 99, 0, 0, '', 'no type', '')",
            "INSERT INTO notes VALUES (10, NULL, 7, NULL, 0, NULL, NULL, NULL)",
            "INSERT INTO notes VALUES (11, x'ff', 7, 0, 0, 3.5, x'ff1f41', '')",
        ]
        let reading = try package.reading()
        #expect(reading.items.map(\.item.stem.words).prefix(2) == ["a", "g"])
        #expect(reading.imported.leftOut.count == 4)
    }

    @Test func soundsAreNamedAndMathsStays() throws {
        let package = Package(notes: [["\\(x^2 &lt; 4\\) [$]y_1[/$] [sound:a.mp3]", "[latex]\\frac12[/latex]"]])
        let reading = try package.reading()
        #expect(reading.items.first?.item.stem.words == "\\(x^2 < 4\\) $y_1$")
        #expect(reading.codes == ["sound"])
    }

    @Test func whatWasLearntIsReadWhereItIsAskedFor() throws {
        var package = Package(notes: [["a", "b"]])
        package.changes = [
            "INSERT INTO revlog VALUES (1000, 100, 3, -600, 7000, 0)",
            "INSERT INTO revlog VALUES (2000, 100, 4, 12, 5000, 1)",
            "INSERT INTO revlog VALUES (3000, 100, 0, 12, 0, 4)",
        ]
        let source = Source(name: "x", path: nil, bytes: try package.bytes())
        var intake = Intake(source, wantsProgress: true)
        try Anki.read(source, into: &intake)
        let progress = intake.finish().progress
        #expect(progress.reviews.map(\.sourceID) == ["note-1", "note-1"])
        #expect(progress.reviews.map(\.interval) == [600, 12 * 86_400])
        #expect(progress.reviews.map(\.grade) == [3, 4])
        #expect(progress.states.map(\.stability) == [4.5] && progress.states.map(\.phase) == [.review])
    }

    @Test func aViewInPlaceOfATableIsNotAsked() throws {
        var package = Package(notes: [["a", "b"]])
        package.changes = [
            "DROP TABLE notes",
            "CREATE VIEW notes AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT * FROM n",
        ]
        #expect(throws: ImportError.self) { try package.reading() }
    }

    /// Frames of Zstandard may say "this byte, so many times" again and again: a mebibyte for 32 bytes.
    @Test func aPackedCollectionThatWouldFillTheDiskIsRefused() throws {
        let block: [UInt8] = [0x02, 0x00, 0x10, 0x41]
        var packed: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x00, 0x58]
        for _ in 0..<4096 { packed += block }
        packed += [0x03, 0x00, 0x00, 0x41]
        var zip = try ZipWriter()
        try zip.add("collection.anki21b", packed)
        let bytes = try zip.finish()
        #expect {
            try Reading(bytes, name: "x", path: nil, as: nil)
        } throws: { error in
            if case ImportError.limit? = error as? ImportError { true } else { false }
        }
    }

    @Test func damagedPackagesNeverTrap() throws {
        let whole = try Package(notes: (0..<40).map { ["Question \($0)", String(repeating: "answer ", count: 40)] })
            .bytes()
        for end in stride(from: 0, to: whole.count, by: 397) {
            _ = try? Reading(Array(whole[..<end]), name: "x", path: nil, as: "anki")
        }
        for place in stride(from: 0, to: whole.count, by: 307) {
            var damaged = whole
            damaged[place] ^= 0x55
            _ = try? Reading(damaged, name: "x", path: nil, as: "anki")
        }
    }

    @Test func aDamagedDatabaseInASoundArchiveNeverTraps() throws {
        let sound = try ZipArchive(Package(notes: (0..<200).map { ["Question \($0)", "answer"] }).bytes())
        let database = try sound.bytes(named: "collection.anki2")
        for place in stride(from: 100, to: database.count, by: 997) {
            var damaged = database
            for index in place..<min(place + 8, damaged.count) { damaged[index] = 0xFF }
            var zip = try ZipWriter()
            try zip.add("collection.anki2", damaged)
            let bytes = try zip.finish()
            _ = try? Reading(bytes, name: "x", path: nil, as: "anki")
        }
    }
}

extension Item {
    fileprivate var recalled: String? {
        if case .recall(let recall) = interaction { recall.answer.words } else { nil }
    }
}
