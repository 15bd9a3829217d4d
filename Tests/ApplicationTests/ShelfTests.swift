import Application
import Assessment
import Foundation
import Journal
import QuestionBank
import Screens
import TestSupport
import Testing

/// The courses on the shelf: which there are, what is wrong with them, what Home shows.
@Suite struct ShelfTests {
    @Test func aNamedCourseIsOpenedWithItsCounts() throws {
        let student = try Student()
        let library = try student.archive.library(at: student.now)
        let shelf = try #require(library.courses.first)
        #expect(library.courses.count == 1)
        #expect(shelf.title == "Birds & <beasts>")
        #expect((shelf.items, shelf.new, shelf.missed, shelf.due) == (6, 6, 0, 0))
        #expect(shelf.topics.map(\.items) == [3, 3])
        #expect(shelf.exams.map(\.id) == ["mock"])
        #expect(library.daysSinceStudy == nil && library.open.isEmpty && library.problems.isEmpty)
    }

    @Test func whatWasStudiedIsCounted() throws {
        let student = try Student()
        try student.study("bab", StudyPlan(count: 3, order: .file))
        student.pass(days: 2)
        let library = try student.archive.library(at: student.now)
        let shelf = try #require(library.courses.first)
        #expect((shelf.new, shelf.missed) == (3, 1))
        #expect(library.daysSinceStudy == 2)
    }

    @Test func aNamedCourseIsRememberedForTheNextTime() throws {
        let student = try Student()
        try student.restart(naming: [])
        #expect(student.archive.entries.map(\.course.id) == [Student.course])
    }

    @Test func namedOnesComeBeforeRememberedOnesAndThoseOnShelves() throws {
        let student = try Student()
        let shelved = try student.home.write(Student.item("one"), to: ".local/share/swot/courses/shelved.md")
        let named = try student.home.write(Student.item("two"), to: "named.md")
        try student.home.write("no course", to: ".local/share/swot/courses/notes.txt")
        try student.restart(naming: [named])
        #expect(student.archive.entries.map(\.path) == [named, student.path, shelved])
    }

    @Test func twoCoursesOfOneIdentityAreToldApartAndShareNothing() throws {
        let student = try Student()
        let paths = try ["aws", "azure"].map { name in
            try student.home.write("# Exam\n" + Student.item("one"), to: "\(name)/README.md")
        }
        try student.restart(naming: paths)
        func ids() -> [String: CourseID] {
            Dictionary(uniqueKeysWithValues: student.archive.entries.map { ($0.path, $0.course.id) })
        }
        let first = ids()
        #expect(first[paths[0]] == CourseID("README") && first[paths[1]] != CourseID("README"))
        let titles = student.archive.entries.filter { paths.contains($0.path) }.map(\.course.title)
        #expect(titles == ["Exam (aws/README.md)", "Exam (azure/README.md)"])
        try student.restart(naming: [paths[1]])
        #expect(ids() == first, "whichever is named first")
        try student.archive.reopen(try #require(first[paths[1]]))
        #expect(ids() == first)
        try FileManager.default.removeItem(atPath: paths[0])
        try student.restart(naming: [paths[1]])
        #expect(ids()[paths[1]] == first[paths[1]], "what is alone keeps its progress")
    }

    @Test func aFolderOfCoursesIsTheSameOnTheCommandLineAndOnTheShelf() throws {
        let student = try Student()
        let deck = try student.home.write(Student.item("one"), to: "parent/deck.md")
        try student.home.write("id: c\ntitle: C\ntopics: [{id: t, title: T}]\n", to: "parent/course/course.yml")
        try student.home.write("---\ntopic: t\n---\n" + Student.item("two"), to: "parent/course/deck.md")
        let parent = student.home.path + "/parent"
        let expected = [parent + "/course", deck]
        try student.restart(naming: [parent])
        #expect(student.archive.entries.map(\.path).filter { $0.hasPrefix(parent) } == expected)
        #expect(try student.archive.course(at: parent).path == expected[0])
        for (shelf, paths) in [(parent, expected), (parent + "/course", [parent + "/course"])] {
            let home = try TemporaryDirectory()
            let variables = ["HOME": home.path, "XDG_DATA_DIRS": home.path, "SWOT_PATH": shelf]
            let places = Places(environment: Environment(variables))
            let archive = try Archive.open(places, at: student.now)
            #expect(archive.entries.map(\.path) == paths)
        }
    }

    @Test func aPathThatLeadsNowhereNamesItsNeighbour() throws {
        let student = try Student()
        let failure = #expect(throws: Failure.self) {
            try Archive.open(student.places, naming: [student.home.path + "/cuorse"], at: student.now)
        }
        #expect(failure?.status == .noInput)
        #expect(failure?.sentence.hasSuffix("Did you mean “\(student.home.path)/course”?") == true)
    }

    @Test func aFolderThatIsNoCourseIsAProblemAndNoOtherCourseTakesItsPlace() throws {
        let student = try Student()
        try student.home.write("", to: "empty/nothing.txt")
        let path = student.home.path + "/empty"
        try student.restart(naming: [path])
        let failure = #expect(throws: Failure.self) { try student.archive.course(at: path) }
        #expect(failure?.status == .dataError)
        #expect(failure?.sentence.contains("\(path) has no course.yml.") == true)
    }

    @Test func severalProblemsOfACourseFileHaveOneLineOnHome() throws {
        let student = try Student()
        try student.home.write("title: [1]\nlanguage: {}\n", to: "broken/course.yml")
        let path = student.home.path + "/broken"
        try student.restart(naming: [path])
        let problem = try #require(student.archive.problems.first)
        #expect(student.archive.problems.count == 1)
        #expect(!problem.contains("\n"))
        #expect(problem.contains(#/And (one|\d) more problems?: swot check /#))
    }

    @Test func aDeckThatCannotBeReadIsSaidThoughItLeavesNothingToCount() throws {
        let student = try Student()
        try student.home.write([0xFF, 0xFE, 0x41], to: "course/other.md")
        try student.restart()
        #expect(
            student.archive.problems == [
                "Something of “Birds & <beasts>” cannot be read: swot check \(student.path)"
            ])
    }

    @Test func withoutAnyCourseItIsSaidWhatToDo() throws {
        let home = try TemporaryDirectory()
        let places = Places(environment: Environment(["HOME": home.path, "XDG_DATA_DIRS": home.path]))
        let archive = try Archive.open(places, at: Instant(wall: 0, steady: 0))
        #expect(throws: Failure("There is no course yet. Name one: swot study PATH.", .noInput)) {
            try archive.course(at: nil)
        }
    }

    @Test func aSessionThatWasLeftIsOfferedAndSaysWhoHoldsIt() throws {
        let student = try Student()
        do {
            let seat = try student.study()
            try seat.answer("b")
            let held = try #require(try student.another().library(at: student.now).open.first)
            #expect(held.heldBy == "process \(ProcessInfo.processInfo.processIdentifier)")
            #expect(try student.archive.hasOpenSession(of: Student.course))
        }
        let left = try #require(try student.another().library(at: student.now).open.first)
        #expect(left.heldBy == nil)
        #expect((left.answered, left.question, left.questions) == (1, 1, 6))
        #expect(left.mode == .study && left.exam == nil)
    }

    @Test func anExamThatWasLeftSaysHowMuchTimeIsLeft() throws {
        let student = try Student()
        do {
            let seat = try student.sitExam()
            student.pass(seconds: 60)
            try seat.choose("b")
            try seat.perform(.leave)
        }
        student.pass(days: 1)
        let exam = try #require(try student.archive.library(at: student.now).open.first)
        #expect(exam.exam == "Mock <b>exam</b>")
        // Ten minutes, less the minute that passed and the ten seconds that the choice took.
        #expect(exam.timeLeft == 530_000, "the clock stands while nobody holds the exam")
    }
}

/// Topics, exams and items by the words that a learner types.
@Suite struct ChoosingTests {
    @Test func anUnknownTopicNamesTheNearestAndAllThatThereAre() throws {
        let course = try Student().entry.course
        #expect(throws: Never.self) { try course.check(["birds", "beasts"]) }
        #expect(
            throws: Failure(
                "The course has no topic “brids”. Did you mean “birds”? It has: birds, beasts.", .usage)
        ) { try course.check(["beasts", "brids"]) }
    }

    @Test func anExamIsFoundByItsIdAndTheFirstIsTheDefault() throws {
        let entry = try Student().entry
        #expect(try entry.exam(nil).id == "mock")
        #expect(try entry.exam("mock").id == "mock")
        #expect(throws: Failure("The course has no exam “mok”. Did you mean “mock”? It has: mock.", .usage)) {
            try entry.exam("mok")
        }
        #expect(throws: Failure("The course has no exam “xyz”. It has: mock.", .usage)) { try entry.exam("xyz") }
    }

    @Test func aCourseWithoutExamsSaysWhereTheyAreWritten() throws {
        let student = try Student()
        let path = try student.home.write("# Plain\n" + Student.item("one"), to: "plain.md")
        try student.restart(naming: [path])
        let failure = #expect(throws: Failure.self) { try student.archive.course(at: path).exam(nil) }
        #expect(failure?.status == .noInput)
        #expect(failure?.sentence == "The course “Plain” has no exams. They are written into its course.yml.")
    }

    @Test func anotherTimeIsSharedAmongSections() {
        var exam = Course.Exam(id: "e", title: "E", items: 6, minutes: 30, pass: 50)
        #expect(exam.with(minutes: 45).minutes == 45)
        exam.sections = [
            Course.Exam.Section(title: "one", items: 2, minutes: 10), .init(title: "two", items: 4, minutes: 20),
        ]
        #expect(exam.with(minutes: 60).sections.map(\.minutes) == [20, 40])
        let short = exam.with(minutes: 1)
        #expect(short.sections.map(\.minutes) == [1, 1], "a section has a minute at least")
        #expect(short.minutes == 2)
    }

    @Test func aSearchFindsTheItemsWithTheirTopics() throws {
        let student = try Student()
        let hits = try student.archive.hits(for: "beasts medium", in: Student.course)
        #expect(hits == [Hit(item: ItemID("beasts-medium-1"), topic: "Beasts", stem: "Which one is beasts-medium-1?")])
        #expect(try student.archive.hits(for: "unicorn", in: Student.course) == [])
        #expect(try student.archive.hits(for: "birds", in: CourseID("other")) == [])
    }
}
