import Application
import Assessment
import Files
import Foundation
import TestSupport
import Testing

/// Courses that are checked, mended and handed on.
@Suite struct CheckingTests {
    private let home: TemporaryDirectory
    private static let plain = "## Why?\n- [x] Two\n- [ ] Three\n"

    init() throws { home = try TemporaryDirectory() }

    private var places: Places { Places(environment: Environment(["HOME": home.path])) }

    private func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.posixPermissions] as? Int)
    }

    @Test func missingIdsAreWrittenOnceAndNothingElseChanges() throws {
        let path = try home.write("# Deck\n\n\(Self.plain)", to: "deck.md")
        #expect(try Checking.fillMissingIDs(at: path) == [])
        let filled = try home.read("deck.md")
        #expect(filled == "# Deck\n\n## Why?\n<!-- id: why -->\n- [x] Two\n- [ ] Three\n")
        #expect(try Checking.fillMissingIDs(at: path) == [])
        #expect(try home.read("deck.md") == filled)
    }

    /// To Markdown the indented comment is code. The id must not go into it, nor change the question.
    @Test(arguments: ["\t", "    ", "  \t", "     "]) func anIndentedCommentIsCode(indent: String) throws {
        let deck = "## What is it?\n\(indent)<!-- id: x; difficulty: easy -->\n- [ ] a\n- [x] b\n"
        let path = try home.write("---\ntopic: a\n---\n" + deck, to: "d.md")
        #expect(try Checking.fillMissingIDs(at: path) == [])
        let filled = try home.read("d.md")
        #expect(
            filled == "---\ntopic: a\n---\n"
                + deck.replacing("it?\n", with: "it?\n<!-- id: what-is-it-id-x-difficulty -->\n"))
        #expect(try Checking.fillMissingIDs(at: path) == [])
        #expect(try home.read("d.md") == filled)
    }

    @Test func aLinkIsFollowedAndTheModeIsKept() throws {
        let path = try home.write(Self.plain, to: "real/deck.md")
        chmod(path, 0o600)
        let link = home.path + "/deck.md"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        #expect(try Checking.fillMissingIDs(at: link) == [])
        #expect(FileStatus.isLink(link))
        #expect(try home.read("real/deck.md").contains("<!-- id: why -->"))
        #expect(try mode(path) == 0o600)
    }

    @Test func aFileBesideTheDeckIsNotTouched() throws {
        let path = try home.write(Self.plain, to: "deck.md")
        try home.write("mine", to: "deck.md.new")
        _ = try Checking.fillMissingIDs(at: path)
        #expect(try home.read("deck.md.new") == "mine")
        #expect(try FileManager.default.contentsOfDirectory(atPath: home.path).sorted() == ["deck.md", "deck.md.new"])
    }

    @Test func aPipeIsNoDeckAndKeepsNobodyWaiting() throws {
        let path = home.path + "/pipe.md"
        #expect(mkfifo(path, 0o600) == 0)
        #expect(throws: Never.self) { try Checking.fillMissingIDs(at: path) }
        let report = try Checking.report(on: [path], places: places)
        #expect(report.diagnostics.map(\.message) == ["The file cannot be read: it is no file."])
    }

    @Test func namesAreUniqueOverTheWholeCourse() throws {
        try home.write("id: c\ntitle: C\ntopics: [{id: t, title: T, weight: 100}]\n", to: "c/course.yml")
        try home.write("---\ntopic: t\n---\n\(Self.plain)", to: "c/a.md")
        try home.write("---\ntopic: t\n---\n\(Self.plain.replacing("Three", with: "Four"))", to: "c/b.md")
        #expect(try Checking.fillMissingIDs(at: home.path + "/c") == [])
        #expect(try home.read("c/a.md").contains("<!-- id: why -->"))
        #expect(try home.read("c/b.md").contains("<!-- id: why-2 -->"))
    }

    @Test func aCheckCountsItemsAndErrorsOfAllPaths() throws {
        let sound = try home.write("## Why?\n<!-- id: a -->\n- [x] Two\n- [ ] Three\n", to: "a.md")
        let broken = try home.write("## Why?\n<!-- id: b -->\n- [ ] Two\n- [ ] Three\n", to: "b.md")
        let report = try Checking.report(on: [sound, broken], places: places)
        #expect(report.items == 1)
        #expect(report.errors == report.diagnostics.count { $0.level == .error })
        #expect(report.json["diagnostics"]?.array?.contains { $0["rule"]?.string == "no-key" } == true)
        #expect(throws: Failure.self) { try Checking.report(on: [home.path + "/none"], places: places) }
    }
}

/// A course that is handed on whole, or not at all.
@Suite struct CompleteCourseTests {
    private let home: TemporaryDirectory

    init() throws {
        home = try TemporaryDirectory()
        try home.write("id: c\ntitle: C\ntopics: [{id: t, title: T, weight: 100}]\n", to: "c/course.yml")
        try home.write("---\ntopic: t\n---\n" + Student.item("one"), to: "c/a.md")
    }

    private var path: String { home.path + "/c" }

    @Test func aSoundCourseHasNoComplaints() throws {
        let complete = try CompleteCourse(at: path)
        #expect(complete.complaints == [])
        #expect(complete.course.json["items"]?.array?.map { $0["id"]?.string } == ["one"])
        #expect(complete.bank.items == 1)
    }

    @Test func itemsThatAreLeftOutAreSaid() throws {
        try home.write(
            "---\ntopic: t\n---\n" + Student.item("two").replacing("[x]", with: "[ ]") + Student.item("three"),
            to: "c/b.md")
        let complete = try CompleteCourse(at: path)
        #expect(complete.course.items.map(\.id.text) == ["one", "three"])
        #expect(complete.complaints.last == "1 item is left out because of errors.")
        #expect(complete.complaints.first?.hasPrefix("\(path)/b.md:") == true)
        #expect(complete.complaints.first?.contains("[no-key]") == true)
    }

    @Test func aDeckThatCannotBeReadMakesNothing() throws {
        try FileManager.default.createSymbolicLink(
            atPath: path + "/gone.md", withDestinationPath: home.path + "/nowhere.md")
        let failure = #expect(throws: Failure.self) { try CompleteCourse(at: path) }
        #expect(failure?.status == .noInput)
        #expect(failure?.sentence.contains("\(path)/gone.md:1:1: error: The file cannot be read:") == true)
    }

    @Test func aTopicThatTheCourseDoesNotHaveIsSaid() throws {
        try home.write("---\ntopic: other\n---\n" + Student.item("two"), to: "c/b.md")
        let complaints = try CompleteCourse(at: path).complaints
        #expect(complaints.contains { $0.contains("[unknown-topic]") })
    }

    @Test(arguments: [
        ("none", Application.ExitStatus.noInput, "There is no file or folder"),
        ("empty", .dataError, "has no course.yml."),
        ("broken", .dataError, "course.yml:"),
    ])
    func whatIsNoCourseEndsWithItsStatus(name: String, status: Application.ExitStatus, words: String) throws {
        try home.write("", to: "empty/x.txt")
        try home.write("title: [1]\nlanguage: {}\n", to: "broken/course.yml")
        let failure = #expect(throws: Failure.self) { try CompleteCourse(at: home.path + "/" + name) }
        #expect(failure?.status == status)
        #expect(failure?.sentence.contains(words) == true)
    }
}
