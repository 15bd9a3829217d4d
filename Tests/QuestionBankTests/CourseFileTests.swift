import Assessment
import Files
import Foundation
import TestSupport
import Testing

@testable import QuestionBank

@Suite struct CourseFileTests {
    private static let sound = """
        id: chess
        title: "Chess: the game"
        description: A course.
        language: en
        license: CC-BY-4.0
        authors: [A, B]
        topics:
          - {id: moves, title: Moves, weight: 60}
          - {id: ends, weight: 40}
        exams:
          - {id: final, title: Final, items: 40, minutes: 60, pass: 80}
        """

    @Test func aCourseIsReadWithEverythingItSays() throws {
        let file = CourseFile(Array(Self.sound.utf8))
        #expect(file.findings.isEmpty)
        let course = try #require(file.course)
        #expect(course.id == CourseID("chess"))
        #expect(course.title == "Chess: the game")
        #expect(course.description == "A course.")
        #expect(course.language == "en" && course.license == "CC-BY-4.0" && course.authors == ["A", "B"])
        #expect(
            course.topics == [
                Course.Topic(id: TopicID("moves"), title: "Moves", weight: 60),
                Course.Topic(id: TopicID("ends"), title: "ends", weight: 40),
            ])
        #expect(course.exams == [Course.Exam(id: "final", title: "Final", items: 40, minutes: 60, pass: 80)])
    }

    @Test(arguments: [
        ("title: T", ["1:1: The course has no `id`. [missing-key]"]),
        (
            "id: a\ntitel: T",
            ["1:1: The course has no `title`. [missing-key]", "2:1: There is no key “titel”. [unknown-key]"]
        ),
        ("id: A b\ntitle: T", ["1:5: `id` cannot be “A b”. [malformed-value]"]),
        ("id: a\ntitle: [x]", ["2:8: `title` cannot be “a list”. [malformed-value]"]),
        ("id: a\ntitle: \"x\\e[31m\"", ["2:8: The text holds the control character U+001B. [control-character]"]),
        (
            "id: a\ntitle: x\u{202E}",
            ["2:9: The text holds U+202E, which changes the order in which text is shown. [bidi-override]"]
        ),
        ("id: a\nid: b\ntitle: T", ["1:1: The key `id` is given twice. [duplicate-key]"]),
        ("id: a\ntitle: T\ntopics: {a: b}", ["3:9: `topics` cannot be “a mapping”. [malformed-value]"]),
        ("id: a\ntitle: T\ntopics: [x]", ["3:10: `The topic` cannot be “x”. [malformed-value]"]),
        (
            "id: a\ntitle: T\ntopics:\n  - {id: x, weight: 60}\n  - {id: y, weight: 30}",
            ["4:5: The weights of the topics add up to 90. [weights]"]
        ),
        (
            "id: a\ntitle: T\ntopics:\n  - {id: x, weight: 100}\n  - {id: y}",
            ["5:5: Some topics have a weight and this one has none. [weights]"]
        ),
        (
            "id: a\ntitle: T\ntopics:\n  - {id: x, weight: 1.5}\n  - {id: x}",
            [
                "4:21: `weight` cannot be “1.5”. [malformed-value]",
                "5:5: The topic `x` is given twice. [duplicate-id]",
            ]
        ),
        ("id: a\ntitle: T\ntopics: [{title: x}]", ["3:10: The topic has no `id`. [missing-key]"]),
        ("id: a\ntitle: T\nexams: [{id: e, items: 3, minutes: 1}]", ["3:9: The exam has no `pass`. [missing-key]"]),
        (
            "id: a\ntitle: T\nexams: [{id: e, items: none, minutes: 1, pass: 101}]",
            ["3:24: `items` cannot be “none”. [malformed-value]", "3:48: `pass` cannot be “101”. [malformed-value]"]
        ),
        ("id: a\ntitle: \"T", ["2:10: This is not YAML: found unexpected end of stream. [yaml-syntax]"]),
        ("- a", ["1:1: `The course` cannot be “a list”. [malformed-value]"]),
        ("", ["1:1: The course has no `id`. [missing-key]", "1:1: The course has no `title`. [missing-key]"]),
    ])
    func everyBreachIsNamedWithItsPlace(yaml: String, expected: [String]) {
        let found = CourseFile(Array(yaml.utf8)).findings.map {
            "\($0.place.line):\($0.place.column): \($0.fault.message) [\($0.fault.rule.id)]"
        }
        #expect(found == expected)
    }

    @Test func aControlCharacterIsNamedAndLeftOutOfWhatIsRead() {
        let file = CourseFile(Array("id: a\ntitle: T\u{1B}[1m\r\n".utf8))
        #expect(file.course?.title == "T[1m")
        #expect(file.findings.map(\.place) == [Place(line: 2, column: 9)])
    }

    @Test func aFileThatIsTooLargeIsNotParsed() {
        let file = CourseFile([UInt8](repeating: UInt8(ascii: "#"), count: Limits.yaml + 1))
        #expect(file.course == nil)
        #expect(file.findings.map(\.fault.rule) == [.fileSize])
    }
}

@Suite struct CourseFilesTests {
    @Test func decksAreThoseOfAllFoldersInBytewiseOrder() throws {
        let folder = try TemporaryDirectory()
        for name in [
            "b.md", "B.md", "a/z.md", "a.md", "a-b.md", "é.md", "a/deep/x.md", ".hidden/y.md", ".z.md", "notes.txt",
        ] {
            try folder.write("", to: name)
        }
        try folder.write("id: a\n", to: "course.yml")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/loop", withDestinationPath: folder.path)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/c.md", withDestinationPath: folder.path + "/notes.txt")
        #expect(mkfifo(folder.path + "/pipe.md", 0o600) == 0)
        let files = try CourseFiles(at: folder.path + "/")
        #expect(files.decks.map(\.name) == ["B.md", "a-b.md", "a.md", "a/deep/x.md", "a/z.md", "b.md", "c.md", "é.md"])
        #expect(files.path == folder.path)
    }

    @Test func whatIsNoCourseIsNamed() throws {
        let folder = try TemporaryDirectory()
        #expect(throws: CourseError.noCourseFile(folder: folder.path)) { try CourseFiles(at: folder.path) }
        let missing = folder.path + "/none.md"
        #expect(throws: CourseError.file(.unreadable(path: missing, number: ENOENT))) {
            try CourseFiles(at: missing)
        }
        #expect(
            CourseError.file(.unreadable(path: "x", number: ENOENT)).description
                == "x cannot be read: No such file or directory.")
    }

    @Test func aCourseWithoutAnIdentityIsNone() throws {
        let folder = try TemporaryDirectory()
        try folder.write("title: T\n", to: "course.yml")
        let error = #expect(throws: CourseError.self) { try WholeCourse(at: folder.path) }
        #expect(error?.description == "course.yml:1:1: error: The course has no `id`. [missing-key]")
    }

    @Test func aDeckThatCannotBeReadLosesNoOther() throws {
        let folder = try TemporaryDirectory()
        try folder.write("id: c\ntitle: C\n", to: "course.yml")
        try folder.write("## A\n- [x] a\n- [ ] b\n", to: "a.md")
        let large = try folder.write("", to: "b.md")
        #expect(truncate(large, 65 << 20) == 0)
        let link = folder.path + "/c.md"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.path + "/nowhere.md")
        let course = try WholeCourse(at: folder.path)
        #expect(course.items.count == 1)
        #expect(
            course.diagnostics.map(\.description) == [
                "\(large):1:1: error: The file has 68157440 bytes; at most 64 MiB are read. [file-size]",
                "\(link):1:1: error: The file cannot be read: No such file or directory. [unreadable]",
            ])
    }
}

@Suite struct CrossReferenceTests {
    private func check(_ mentions: [Mention]) -> [String] {
        CrossReferences(mentions).diagnostics.map(\.text)
    }

    @Test func anIdBelongsToTheFirstThatHasIt() {
        let mentions = [
            Mention(id: ItemID("a"), file: "1.md", line: 3, isSound: false),
            Mention(id: ItemID("b"), file: "1.md", line: 9),
            Mention(id: ItemID("a"), file: "2.md", line: 5), Mention(id: ItemID("a"), file: "2.md", line: 7),
        ]
        #expect(CrossReferences(mentions).repetitions == [2, 3])
        #expect(
            check(mentions) == [
                "2.md:5:1: error: The id “a” is taken by 1.md:3. [duplicate-id]\n    Give one of the two another id.",
                "2.md:7:1: error: The id “a” is taken by 1.md:3. [duplicate-id]\n    Give one of the two another id.",
            ])
    }

    @Test func theSameItemWithoutAnIdIsNamedAsSuch() {
        let id = ItemID(derivedFrom: Fingerprint(value: 7))
        #expect(
            check([Mention(id: id, file: "1.md", line: 3), Mention(id: id, file: "1.md", line: 9)]) == [
                "1.md:9:1: error: The same stem and options stand at 1.md:3. [duplicate-item]\n"
                    + "    Delete one of the two, or give them ids of their own."
            ])
    }

    @Test func whoeverIsNotToStandWithAnItemIsKnown() {
        let mentions = [
            Mention(id: ItemID("red"), file: "1.md", line: 3, notWith: [ItemID("gren"), ItemID("blue")]),
            Mention(id: ItemID("green"), file: "1.md", line: 9),
            Mention(id: ItemID("blue"), file: "2.md", line: 1, isSound: false),
        ]
        #expect(
            check(mentions) == [
                "1.md:3:1: warning: `not-with` names “gren”, which the course does not have. [unknown-item]\n"
                    + "    Did you mean `green`?"
            ])
    }
}
