import Assessment
import Files
import Foundation
import GRDB
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
        library.removeImages()
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
        library.removeImages()
        let (catalogue, entry) = try library.open()
        #expect(!catalogue.isInMemory)
        #expect(try catalogue.outlines(of: entry).count == 3)
    }

    @Test func aPageThatIsDamagedIsNoticedAndTheCatalogueMadeAnew() throws {
        let library = try Library()
        let size = try library.size()
        for page in stride(from: 1, to: size / 4096, by: 3) {
            try library.damage(at: page * 4096)
            library.removeImages()
            let (catalogue, entry) = try library.open()
            try FileManager.default.removeItem(atPath: library.image(of: entry))
            #expect(try catalogue.outlines(of: entry).count == 3)
            #expect(try catalogue.search("catalogue", in: entry, limit: 3).count == 1)
            #expect(try catalogue.item(ItemID("b1"), of: entry) != nil)
        }
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

    fileprivate func damage(at offset: Int) throws {
        let handle = try FileHandle(forUpdating: URL(filePath: file))
        try handle.seek(toOffset: UInt64(offset))
        try handle.write(contentsOf: Data(repeating: 0xA5, count: 4096))
        try handle.close()
    }
}
