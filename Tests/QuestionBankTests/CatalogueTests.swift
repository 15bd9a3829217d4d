import Assessment
import Files
import Foundation
import GRDB
import JSON
import TestSupport
import Testing

@testable import QuestionBank

@Suite struct CatalogueTests {
    @Test func aCourseIsKnownWithItsCounts() throws {
        let library = try Library()
        for _ in 0..<2 {
            let (catalogue, entry) = try library.open()
            #expect(!catalogue.isInMemory)
            #expect(entry.course.title == "Course")
            #expect(entry.course.topics.map(\.weight) == [50, 50])
            #expect(entry.course.exams.map(\.pass) == [50])
            #expect(entry.counts == CourseEntry.Counts(items: 3))
            #expect(entry.itemsByTopic == [TopicID("one"): 2, TopicID("two"): 1])
        }
    }

    @Test func outlinesAreThoseOfTheItemsInTheOrderOfTheFiles() throws {
        let library = try Library()
        let (catalogue, entry) = try library.open()
        let outlines = try catalogue.outlines(of: entry)
        #expect(outlines.map(\.id.text) == ["a1", "a2", "b1"])
        for outline in outlines {
            let item = try #require(try catalogue.item(outline.id, of: entry))
            let markdown = try #require(try catalogue.markdown(of: outline.id, in: entry))
            #expect(ItemOutline(item, version: Fingerprint(of: markdown)) == outline)
            #expect(Reader.item(fromMarkdown: markdown, topic: outline.topic) == item)
            #expect(markdown.hasSuffix("[\(outline.id)]: https://example.org/\(outline.id)"))
        }
        #expect(try catalogue.item(ItemID("none"), of: entry) == nil)
    }

    @Test func anItemIsFoundInItsFile() throws {
        let library = try Library()
        let (catalogue, entry) = try library.open()
        #expect(
            try catalogue.location(of: ItemID("a2"), in: entry)
                == ItemLocation(path: library.course + "/a.md", line: 17))
        let deck = library.course + "/a.md"
        let alone = try catalogue.open(deck)
        #expect(try catalogue.location(of: ItemID("a1"), in: alone) == ItemLocation(path: deck, line: 5))
        #expect(alone.course.id == CourseID("a"))
    }

    @Test func onlyWhatChangedIsReadAgain() throws {
        let library = try Library()
        let (catalogue, _) = try library.open()
        // Rows that no reader would write show whether they were read again.
        try catalogue.tamper("UPDATE source SET title = 'kept'")
        try library.write("b.md", Library.item("b2", "Another?"))
        let entry = try catalogue.open(library.course)
        #expect(try catalogue.outlines(of: entry).map(\.id.text) == ["a1", "a2", "b2"])
        #expect(try catalogue.search("reads", in: entry, limit: 5).map(\.title) == ["kept"])
        #expect(try catalogue.search("another", in: entry, limit: 5).map(\.title) == ["Another?"])
        #expect(try catalogue.search("café", in: entry, limit: 5).isEmpty)
    }

    @Test func filesThatComeAndGoAreNoticed() throws {
        let library = try Library()
        let (catalogue, _) = try library.open()
        try FileManager.default.removeItem(atPath: library.course + "/a.md")
        try library.write("sub/c.md", Library.item("c1", "New?"))
        let entry = try catalogue.open(library.course)
        #expect(try catalogue.outlines(of: entry).map(\.id.text) == ["b1", "c1"])
        #expect(entry.counts == CourseEntry.Counts(items: 2, warnings: 1))
        try library.folder.write("id: c\ntitle: Renamed\n", to: "course/course.yml")
        #expect(try catalogue.open(library.course).course.title == "Renamed")
    }

    @Test func nothingIsReadWhereNothingChanged() throws {
        let library = try Library()
        let (catalogue, entry) = try library.open()
        try catalogue.tamper("UPDATE course SET items = 77")
        #expect(try catalogue.refresh(entry).counts.items == 77)
    }

    @Test func whatIsLeftOutIsCountedAndExplained() throws {
        let library = try Library()
        try library.write("b.md", Library.item("a1", "Taken?") + "## No options\n\n" + Library.item("b3", "Sound?"))
        let (catalogue, entry) = try library.open()
        #expect(entry.counts == CourseEntry.Counts(items: 3, leftOut: 2, errors: 2))
        #expect(
            try catalogue.diagnostics(of: entry).map(\.description) == [
                "b.md:5:1: error: The id “a1” is taken by a.md:5. [duplicate-id]",
                "b.md:17:1: error: The item has no options. [no-options]",
            ])
        #expect(try catalogue.outlines(of: entry).map(\.id.text) == ["a1", "a2", "b3"])
        // The first is gone: the second takes its place although its own file has not changed.
        try library.write("a.md", Library.item("a2", "Who?"))
        let mended = try catalogue.open(library.course)
        #expect(mended.counts == CourseEntry.Counts(items: 3, leftOut: 1, errors: 1))
        #expect(try catalogue.item(ItemID("a1"), of: mended)?.stem.plainText == "Taken?")
    }

    @Test func whatIsNoCourseIsAnError() throws {
        let library = try Library()
        let (catalogue, _) = try library.open()
        let folder = library.folder.path
        #expect(throws: CatalogueError.course(.noCourseFile(folder: folder))) { try catalogue.open(folder) }
        #expect(throws: CatalogueError.course(.file(.unreadable(path: "/none", number: ENOENT)))) {
            try catalogue.open("/none")
        }
    }
}

@Suite struct CatalogueDamageTests {
    @Test(arguments: ["", "no database at all, but a long enough text to be looked at as one\n"])
    func aFileThatIsNoCatalogueIsReplaced(content: String) throws {
        let library = try Library()
        try library.folder.write(content, to: "cache/swot/catalogue.sqlite")
        let (catalogue, entry) = try library.open()
        #expect(!catalogue.isInMemory)
        #expect(try catalogue.outlines(of: entry).count == 3)
    }

    @Test func aCatalogueOfAnotherVersionIsReplaced() throws {
        let library = try Library()
        try library.open().catalogue.tamper("PRAGMA user_version = 99; DROP TABLE item")
        let (catalogue, entry) = try library.open()
        #expect(!catalogue.isInMemory)
        #expect(try catalogue.outlines(of: entry).count == 3)
    }

    @Test func aPageThatIsDamagedIsNoticedAndTheCatalogueMadeAnew() throws {
        let library = try Library()
        let size = try library.size()
        for page in stride(from: 1, to: size / 4096, by: 3) {
            try library.damage(at: page * 4096)
            let (catalogue, entry) = try library.open()
            #expect(try catalogue.outlines(of: entry).count == 3)
            #expect(try catalogue.search("catalogue", in: entry, limit: 3).count == 1)
            #expect(try catalogue.item(ItemID("b1"), of: entry) != nil)
        }
    }

    /// As after a loss of power, when some pages were written and others were not: each page is whole, but not in its place.
    @Test func pagesThatAreSwappedAreNoticedAndTheCatalogueMadeAnew() throws {
        let library = try Library()
        let pages = try library.size() / 4096
        let sound = try library.everything()
        expectForSeeds(0..<40) { generator in
            try library.swapPages(.random(in: 1..<pages, using: &generator), .random(in: 1..<pages, using: &generator))
            let found = try library.everything()
            return found == sound
        }
    }

    /// Rows that are whole and yet cannot be what was written.
    @Test(arguments: [
        "DELETE FROM item WHERE id = 'b1'", "UPDATE item SET declaration = '{}'", "UPDATE item SET shuffle = 7",
        "UPDATE item SET difficulty = 'odd'", "UPDATE source SET markdown = 'something else'",
        "UPDATE course SET document = '{}'", "UPDATE course SET document = 'no JSON'", "UPDATE course SET items = -1",
        "UPDATE course SET items_by_topic = '[]'", "UPDATE course SET items_by_topic = '{\"one\": \"many\"}'",
    ])
    func aRowThatCannotBeIsNoticedAndTheCatalogueMadeAnew(_ damage: String) throws {
        let library = try Library()
        let sound = try library.everything()
        try library.open().catalogue.tamper(damage)
        #expect(try library.everything() == sound)
    }

    /// NULL and values of other types, which the tables do not take but a damaged file can hold.
    @Test(arguments: ["NULL", "'text'", "1", "x'00'", "1.5"])
    func aValueOfAnotherTypeIsNoticed(_ value: String) throws {
        let row = try DatabaseQueue().read { try Row.fetchOne($0, sql: "SELECT \(value)") }
        let found = try #require(row)
        func isRead(_ read: (inout CheckedRow) throws -> Void) -> Bool {
            var columns = CheckedRow(found)
            return (try? read(&columns)) != nil
        }
        #expect(isRead { _ = try $0.text() } == (value == "'text'"))
        #expect(isRead { _ = try $0.optionalText() } == ["'text'", "NULL"].contains(value))
        #expect(isRead { _ = try $0.number() } == (value == "1"))
        #expect(isRead { _ = try $0.optionalNumber() } == ["1", "NULL"].contains(value))
        #expect(isRead { _ = try $0.count() } == (value == "1"))
        #expect(isRead { _ = try $0.flag() } == (value == "1"))
        #expect(
            !isRead { columns in
                _ = try columns.optionalText()
                _ = try columns.text()
            })
    }

    @Test func whatAnotherProgramIsWritingIsLeftToIt() throws {
        let library = try Library()
        _ = try library.open()
        let other = try DatabaseQueue(path: library.file)
        try other.inDatabase { db in
            try db.execute(sql: "BEGIN EXCLUSIVE")
            let (catalogue, entry) = try library.open()
            #expect(catalogue.isInMemory)
            #expect(entry.counts.items == 3)
            try db.execute(sql: "COMMIT")
        }
        #expect(try !library.open().catalogue.isInMemory)
    }

    @Test func filesOfCoursesThatOlderVersionsKeptAreRemoved() throws {
        let library = try Library()
        try library.open().catalogue.tamper("PRAGMA user_version = 4")
        let old = try library.folder.write("image", to: "cache/swot/0123456789abcdef.course")
        _ = try library.open()
        #expect(!FileManager.default.fileExists(atPath: old))
    }

    @Test func aCatalogueThatVanishesUnderWayIsMadeAnew() throws {
        let library = try Library()
        let (catalogue, entry) = try library.open()
        try catalogue.tamper("DROP TABLE source")
        #expect(try catalogue.titles(of: [ItemID("a1")], in: entry) == [ItemID("a1"): "What is a catalogue?"])
        #expect(!catalogue.isInMemory)
    }

    @Test func whereNothingCanBeWrittenMemoryServes() throws {
        let library = try Library()
        let catalogue = Catalogue(at: "/proc/none/catalogue.sqlite")
        #expect(try catalogue.outlines(of: catalogue.open(library.course)).count == 3)
        #expect(catalogue.isInMemory)
    }

    @Test func twoCataloguesOfOneFileAgree() throws {
        let library = try Library()
        let (first, _) = try library.open()
        let (second, _) = try library.open()
        try library.write("b.md", Library.item("b2", "Another?"))
        let entries = (try second.open(library.course), try first.open(library.course))
        #expect(entries.0 == entries.1)
    }
}

@Suite struct SearchTests {
    private func found(_ query: String) throws -> [String] {
        let library = try Library()
        let (catalogue, entry) = try library.open()
        return try catalogue.search(query, in: entry, limit: 10).map(\.id.text)
    }

    @Test func wordsAreFoundByTheirBeginningsWhateverTheirCaseAndAccents() throws {
        #expect(try found("CATAL") == ["a1"])
        #expect(try found("cafe clo") == ["b1"])
        #expect(Set(try found("snake_c")) == ["a1", "a2", "b1"])
        #expect(try found("reason b1") == ["b1"])
        #expect(try found("cafe catalogue").isEmpty)
        #expect(try found("w") == ["a1", "a2", "b1"])
    }

    @Test(arguments: ["\"", "'", "*", "AND", "a1 OR", "NEAR(", "stem:x", "(", "-", "^a", "\u{0}", "💡", " ", "a\"b"])
    func noSignMeansAnythingToTheEngine(query: String) throws { _ = try found(query) }

    @Test func aHitNamesStemTopicAndTheWordsAround() throws {
        let library = try Library()
        let (catalogue, entry) = try library.open()
        let hit = try #require(try catalogue.search("reason b1", in: entry, limit: 1).first)
        #expect(hit.title == "Why is the café closed?")
        #expect(hit.topic == TopicID("two"))
        #expect(hit.excerpt.contains("A reason for b1."))
    }
}

extension Catalogue {
    /// Changes the file behind the catalogue's back.
    fileprivate func tamper(_ sql: String) throws {
        try DatabaseQueue(path: path).inDatabase { try $0.execute(sql: sql) }
    }
}

extension Library {
    fileprivate func size() throws -> Int {
        _ = try open()
        return try Data(contentsOf: URL(filePath: file)).count
    }

    /// All that the catalogue tells of the course.
    fileprivate func everything() throws -> [String] {
        let (catalogue, entry) = try open()
        let outlines = try catalogue.outlines(of: entry)
        let items = try outlines.map { try #require(try catalogue.item($0.id, of: entry)) }
        let places = try outlines.map { try #require(try catalogue.location(of: $0.id, in: entry)) }
        let found = try catalogue.search("look", in: entry, limit: 5).map(\.id.text)
        let topics = entry.itemsByTopic.map { "\($0.key) \($0.value)" }.sorted()
        return [
            "\(entry.course)", "\(entry.counts)", "\(topics)", "\(outlines)", "\(items)", "\(places)",
            "\(found.sorted())",
        ]
    }

    fileprivate func swapPages(_ one: Int, _ other: Int) throws {
        var bytes = try Data(contentsOf: URL(filePath: file))
        let (first, second) = (one * 4096..<(one + 1) * 4096, other * 4096..<(other + 1) * 4096)
        let (old, new) = (bytes.subdata(in: first), bytes.subdata(in: second))
        bytes.replaceSubrange(first, with: new)
        bytes.replaceSubrange(second, with: old)
        try bytes.write(to: URL(filePath: file))
    }

    fileprivate func damage(at offset: Int) throws {
        let handle = try FileHandle(forUpdating: URL(filePath: file))
        try handle.seek(toOffset: UInt64(offset))
        try handle.write(contentsOf: Data(repeating: 0xA5, count: 4096))
        try handle.close()
    }
}

@Suite struct CoursesAsJSONTests {
    @Test func aCourseIsReadAsItWasWritten() throws {
        var exam = Course.Exam(id: "e", title: "E", items: 1, minutes: 2, pass: 3)
        exam.blueprint = .init(
            topics: [.init(TopicID("one"), weight: 7), .init(TopicID("two"))], minimum: 4, difficulty: [.hard: 30])
        exam.sections = [.init(title: "S", items: 5, minutes: 6, topics: [.init(TopicID("one"))])]
        exam.shufflesOptions = false
        exam.navigation = .forward
        exam.scoring = try #require(Scoring.allCases.last)
        exam.penalty = try #require(Fraction("1/4"))
        exam.warnings = [9]
        exam.pauses = .init(count: 1, minutes: 2)
        exam.asksConfidence = true
        exam.allowsNotes = true
        let full = Course(
            id: CourseID("c"), title: "C", description: "", language: "de", license: "CC0", authors: ["A", "B"],
            topics: [.init(id: TopicID("one"), title: "One", weight: 60), .init(id: TopicID("two"), title: "Two")],
            exams: [exam, Course.Exam(id: "f", title: "F", items: 1, minutes: 2, pass: 3)])
        for course in [full, Course(id: CourseID("a"), title: "")] {
            #expect(Course(json: course.json) == course)
        }
    }

    @Test(arguments: ["id", "title", "authors", "topics", "exams"])
    func aCourseOfWhichAPartIsMissingIsNone(_ name: String) throws {
        let members = try #require(Course(id: CourseID("a"), title: "A").json.members)
        #expect(Course(json: .object(members.filter { $0.name != name })) == nil)
    }
}
