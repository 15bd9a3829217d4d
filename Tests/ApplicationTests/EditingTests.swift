import Assessment
import Files
import Foundation
import QuestionBank
import TestSupport
import Testing

@testable import Application

/// The learner's editor, run as `$VISUAL` says.
@Suite struct EditorTests {
    private func editor(_ command: String) -> Editor { Editor(Environment(["VISUAL": command])) }

    @Test func theVisualEditorComesBeforeTheOther() {
        #expect(Editor(Environment(["VISUAL": "code", "EDITOR": "ed"])).command == "code")
        #expect(Editor(Environment(["EDITOR": "ed"])).command == "ed")
        #expect(Editor(Environment([:])).command == "vi")
    }

    @Test func lineAndFileAreHandedOverAsArguments() {
        #expect(
            editor("emacs -nw").arguments(opening: "a b; rm.md", line: 12) == [
                "/bin/sh", "-c", "emacs -nw \"$@\"", "swot", "+12", "a b; rm.md",
            ])
    }

    @Test func theEditorGetsTheFileWhateverItsName() throws {
        let home = try TemporaryDirectory()
        let file = try home.write("", to: "a 'b' $(c).md")
        let out = home.path + "/arguments"
        try editor("printf '%s\\n' >'\(out)'").open(file, line: 7)
        #expect(try home.read("arguments") == "+7\n\(file)\n")
    }

    @Test(arguments: [
        ("no-such-editor", Editor.Failure.notFound("no-such-editor")), ("false", .failed("false", status: 256)),
        ("exit 3;", .failed("exit 3;", status: 768)),
    ])
    func anEditorThatFailsIsNamed(command: String, failure: Editor.Failure) {
        #expect(throws: failure) { try editor(command).open("/dev/null", line: 1) }
    }
}

/// A question that is being written, until it is in its deck.
@Suite struct DraftTests {
    private let student: Student
    private let target: DeckTarget
    private let draft: Draft

    init() throws {
        student = try Student()
        target = try DeckTarget(path: student.path + "/birds.md", topic: nil, places: student.places)
        draft = Draft(of: target, places: student.places)
    }

    private var text: String { get throws { try String(contentsOfFile: draft.path, encoding: .utf8) } }

    private func write(_ text: String) throws {
        try text.write(toFile: draft.path, atomically: false, encoding: .utf8)
    }

    @Test func itBeginsAsATemplateAndIsNotBegunTwice() throws {
        #expect(!draft.isThere)
        try draft.begin()
        #expect(draft.isThere)
        #expect(try text.hasPrefix("---\ntopic: birds\n---\n\n## A question"))
        #expect(try text.split(separator: "\n", omittingEmptySubsequences: false)[Draft.line - 1].hasPrefix("## "))
        try write("mine")
        try draft.begin()
        #expect(try text == "mine")
        #expect(Draft(of: target, places: student.places).path == draft.path)
    }

    @Test func theTemplateItselfIsNoQuestion() throws {
        try draft.begin()
        let checked = try draft.check()
        #expect(checked.deck == nil)
        let lines = ["\(draft.path): it is still the template. Write your question over it."]
        #expect(checked.lines == lines)
        try write(text.replacing("\n", with: "\r\n") + "\n")
        #expect(try draft.check().lines == lines)
    }

    @Test func aSoundItemIsAddedBehindTheLastOneAndTheDraftGoes() throws {
        try draft.begin()
        try write(text.replacing("id: short-name", with: "id: fresh"))
        let checked = try draft.check()
        #expect(checked.deck?.items.map(\.item.id.text) == ["fresh"])
        let before = try student.home.read("course/birds.md")
        try draft.add()
        let after = try student.home.read("course/birds.md")
        #expect(after.hasPrefix(before + "\n## A question"))
        #expect(!draft.isThere)
        try student.archive.reopen(Student.course)
        #expect(try student.entry.counts.items == 7)
        #expect(try student.entry.counts.errors == 0)
    }

    @Test func anUnsoundItemIsNamedWithItsFault() throws {
        try draft.begin()
        try write(text.replacing("[x]", with: "[ ]"))
        let checked = try draft.check()
        #expect(checked.deck == nil)
        #expect(checked.lines.contains { $0.contains("[no-key]") })
    }

    @Test func anIdentityThatIsTakenIsRefused() throws {
        try draft.begin()
        try write(text.replacing("id: short-name", with: "id: beasts-easy-1"))
        let checked = try draft.check()
        #expect(checked.deck == nil)
        #expect(
            checked.lines.contains(
                "\(draft.path): the course has an item “beasts-easy-1” already. Give this one another id."))
    }

    @Test func anEmptyDraftSaysThatThereIsNoQuestion() throws {
        try draft.begin()
        try write("---\ntopic: birds\n---\n")
        #expect(try draft.check().lines == ["\(draft.path): there is no question in it yet."])
        #expect(throws: Failure.self) { try draft.add() }
    }

    @Test func aDeckWithoutALineEndGetsOne() throws {
        let path = try student.home.write("## Why?\n<!-- id: why -->\n- [x] a\n- [ ] b", to: "alone.md")
        let alone = Draft(
            of: try DeckTarget(path: path, topic: nil, places: student.places), places: student.places)
        try alone.begin()
        try alone.add()
        #expect(
            try student.home.read("alone.md").hasPrefix("## Why?\n<!-- id: why -->\n- [x] a\n- [ ] b\n\n## A question"))
    }
}

@Suite struct DeckTargetTests {
    private let student: Student

    init() throws { student = try Student() }

    private func target(_ path: String, topic: String? = nil) throws(Failure) -> DeckTarget {
        try DeckTarget(path: path, topic: topic, places: student.places)
    }

    @Test func aDeckOfACourseHasTheCoursesItemsAndItsOwnTopic() throws {
        let target = try target(student.path + "/mammals.md")
        #expect(target.deck == Files.realPath(student.path + "/mammals.md"))
        #expect(target.course.id == Student.course && target.topic == TopicID("beasts"))
        #expect(target.taken.count == 6)
    }

    @Test func aFolderWithATopicLeadsToTheDeckOfThatTopic() throws {
        #expect(try target(student.path, topic: "birds").deck.hasSuffix("/birds.md"))
    }

    @Test func aFolderWithoutATopicSaysWhichThereAre() {
        #expect(throws: Failure("Name the topic with --topic: birds, beasts.", .usage)) { try target(student.path) }
        #expect(
            throws: Failure("The course has no topic “brids”. Did you mean “birds”? It has: birds, beasts.", .usage)
        ) { try target(student.path, topic: "brids") }
    }

    @Test func aTopicWithoutADeckWantsOneNamed() throws {
        try student.home.write("---\ntopic: beasts\n---\n", to: "course/mammals.md")
        #expect(throws: Failure("No deck has the topic “beasts” yet. Name a deck.", .noInput)) {
            try target(student.path, topic: "beasts")
        }
    }

    @Test func aDeckAloneIsItsOwnCourse() throws {
        let path = try student.home.write("# Alone\n" + Student.item("one"), to: "alone.md")
        let target = try target(path)
        #expect(target.course.title == "Alone" && target.topic == TopicID("alone"))
        #expect(try self.target(path, topic: "other").topic == TopicID("other"))
    }

    @Test func aPathThatLeadsNowhereIsSaid() {
        let failure = #expect(throws: Failure.self) { try target(student.path + "/brids.md") }
        #expect(failure?.status == .noInput)
        #expect(failure?.sentence.hasSuffix("Did you mean “\(student.path)/birds.md”?") == true)
    }
}
