import Assessment
import Foundation
import TestSupport
import Testing

@testable import QuestionBank

extension Course {
    /// What reading gives of what was written.
    var writtenAndRead: Course? {
        var writer = ByteWriter()
        writer.put(self)
        var reader = ByteReader(writer.bytes)
        let course = reader.course()
        return reader.isSound ? course : nil
    }
}

@Suite struct BytesOfCoursesTests {
    @Test func aCourseIsReadAsItWasWritten() {
        var full = Course.twoTopics
        full.description = ""
        full.language = "de"
        full.authors = ["A", "B"]
        full.topics[0].weight = 60
        full.exams = [Course.Exam(id: "e", title: "E", items: 1, minutes: 2, pass: 3)]
        for course in [full, .twoTopics, Course(id: CourseID("a"), title: "")] {
            #expect(course.writtenAndRead == course)
        }
    }

    @Test func countsAreReadAsTheyWereWritten() {
        for counts: SmallMap in [[TopicID("a"): 3, TopicID("b"): 0], [:]] {
            var writer = ByteWriter()
            writer.put(counts)
            var reader = ByteReader(writer.bytes)
            #expect(reader.counts() == counts && reader.isSound)
        }
    }

    @Test func whatIsCutOffIsNotSound() {
        var writer = ByteWriter()
        writer.put(Course.twoTopics)
        for count in 0..<writer.bytes.count {
            var reader = ByteReader(Array(writer.bytes.prefix(count)))
            _ = reader.course()
            #expect(!reader.isSound)
        }
    }

    @Test func noLengthIsBelieved() {
        for length in [UInt64.max, 1 << 63, 1 << 62, 1 << 40] {
            var writer = ByteWriter()
            writer.put(length)
            var (text, list) = (ByteReader(writer.bytes), ByteReader(writer.bytes))
            #expect(text.text().isEmpty && !text.isSound)
            #expect(list.list { $0.word() }.isEmpty && !list.isSound)
        }
    }
}

@Suite struct CourseImageTests {
    @Test func anUnchangedCourseNeedsNoDatabase() throws {
        let library = try Library()
        let (first, known) = try library.open()
        let outlines = try first.outlines(of: known)
        Catalogue.remove(library.file)
        let (catalogue, entry) = try library.open()
        #expect(entry == known)
        #expect(try catalogue.outlines(of: entry) == outlines)
        for outline in outlines { #expect(try catalogue.item(outline.id, of: entry)?.id == outline.id) }
        #expect(!FileManager.default.fileExists(atPath: library.file))
        // What the image does not hold is read from the files again.
        #expect(try catalogue.search("catalogue", in: entry, limit: 3).count == 1)
    }

    @Test func aDatabaseMakesAnImageThatIsMissing() throws {
        let library = try Library()
        let (first, known) = try library.open()
        let path = library.image(of: known)
        let image = try Data(contentsOf: URL(filePath: path))
        #expect(try first.outlines(of: known).count == 3)
        library.removeImages()
        #expect(try library.open().entry == known)
        #expect(try Data(contentsOf: URL(filePath: path)) == image)
    }

    /// Whatever byte is damaged and wherever the end is cut off, what is answered is the same.
    @Test func anImageThatIsDamagedIsNotBelieved() throws {
        let library = try Library()
        let (first, known) = try library.open()
        let path = library.image(of: known)
        let image = try Data(contentsOf: URL(filePath: path))
        let outlines = try first.outlines(of: known)
        let items = try outlines.map { try first.item($0.id, of: known) }
        for place in stride(from: 0, to: image.count, by: 5) {
            var damaged = image
            damaged[place] ^= 0x15
            try (place.isMultiple(of: 7) ? image.prefix(place) : damaged).write(to: URL(filePath: path))
            let (catalogue, entry) = try library.open()
            #expect(entry == known)
            #expect(try catalogue.outlines(of: entry) == outlines)
            #expect(try outlines.map { try catalogue.item($0.id, of: entry) } == items)
        }
    }

    @Test func noDraftStaysBehind() throws {
        let library = try Library()
        let (_, entry) = try library.open()
        let names = try FileManager.default.contentsOfDirectory(atPath: library.folder.path + "/cache/swot")
        #expect(Set(names) == ["catalogue.sqlite", URL(filePath: library.image(of: entry)).lastPathComponent])
    }
}
