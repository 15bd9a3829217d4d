import Application
import Assessment
import Journal
import QuestionBank
import Screens
import TestSupport
import Testing

/// Study sessions: beginning, going on, dropping, and the items as they are shown.
@Suite struct SessionTests {
    @Test func aSessionBeginsAtItsFirstQuestionAndIsOnTheDisk() throws {
        let student = try Student()
        let held = try student.archive.begin(
            Beginning(course: Student.course, plan: StudyPlan(order: .file), seed: Seed(1)), at: student.now)
        #expect(held.sitting.courseTitle == "Birds & <beasts>")
        #expect(held.sitting.session.current == 0)
        #expect(held.sitting.exhibit?.item.id == ItemID("birds-easy-1"))
        #expect(held.sitting.exhibit?.topicTitle == "Birds | *all*")
        let history = try student.another().journal.history(of: held.sitting.id)
        #expect(history.session == held.sitting.session)
        #expect(history.events.first?.at.offset == 0)
    }

    @Test func theSameSeedGivesTheSameOrder() throws {
        let student = try Student()
        func items(_ seed: UInt64?) throws -> [ItemID] {
            let beginning = Beginning(course: Student.course, plan: StudyPlan(), seed: seed.map { Seed($0) })
            return try student.archive.begin(beginning, at: student.now).sitting.session.form.entries.map(\.item)
        }
        #expect(try items(5) == items(5))
        #expect(try Set((1...20).map { try items($0) }).count > 1)
        #expect(try Set((1...20).map { _ in try items(nil) }).count > 1, "without a seed it is another each time")
    }

    @Test func thePlanChoosesTheItems() throws {
        let student = try Student()
        let seat = try student.study(StudyPlan(topics: [TopicID("beasts")], count: 2, order: .file))
        #expect(seat.items == ["beasts-easy-1", "beasts-medium-1"])
        try seat.answer("a")
        try seat.answer("b")
        try seat.perform(.end)
        #expect(try student.study(StudyPlan(pool: .missed, order: .file)).items == ["beasts-easy-1"])
        #expect(try student.study(StudyPlan(pool: .new, order: .file)).items.count == 4)
    }

    @Test func onlyNamedItemsAreAskedInTheOrderInWhichTheyAreNamed() throws {
        let student = try Student()
        let names = ["birds-hard-1", "gone", "beasts-easy-1"].map { ItemID($0) }
        let beginning = Beginning(course: Student.course, plan: StudyPlan(), seed: Seed(1), only: names)
        let form = try student.archive.begin(beginning, at: student.now).sitting.session.form
        #expect(form.entries.map(\.item.text) == ["birds-hard-1", "beasts-easy-1"])
    }

    @Test(arguments: [
        (StudyPlan(pool: .missed), "There are no missed questions in this course."),
        (StudyPlan(pool: .misconceptions), "There are no misconceptions in this course."),
        (StudyPlan(pool: .guesses), "There are no lucky guesses in this course."),
        (StudyPlan(pool: .marked), "There are no marked questions in this course."),
        (StudyPlan(topics: [TopicID("fish")]), "There are no questions on these topics."),
    ])
    func whereThereIsNothingToAskItIsSaid(plan: StudyPlan, sentence: String) throws {
        let student = try Student()
        #expect(throws: Failure(sentence, .dataError)) { try student.study(plan) }
        #expect(try student.archive.journal.openSessions().isEmpty)
    }

    @Test func whereEverythingIsKnownThereIsNothingNew() throws {
        let student = try Student()
        try student.study("bbbbbb")
        #expect(throws: Failure("There are no new questions in this course.", .dataError)) {
            try student.study(StudyPlan(pool: .new))
        }
    }

    @Test func aCourseThatIsGoneIsSaid() throws {
        let student = try Student()
        let failure = #expect(throws: Failure.self) {
            try student.archive.begin(Beginning(course: CourseID("gone"), plan: StudyPlan()), at: student.now)
        }
        #expect(failure?.sentence.hasPrefix("This course cannot be found any more.") == true)
        #expect(failure?.status == .noInput)
    }

    @Test func anInterruptedSessionGoesOnWhereItWasLeft() throws {
        let student = try Student()
        var id = SessionID("")
        do {
            let seat = try student.study()
            try seat.answer("b")
            try seat.answer("a")
            id = seat.id
        }
        student.pass(seconds: 3_600)
        try student.restart()
        let held = try student.archive.resume(id, at: student.now)
        #expect(held.sitting.session.current == 2)
        #expect(held.sitting.session.answers == [0, 1])
        #expect(held.sitting.exhibit?.item.id == ItemID("birds-hard-1"))
        #expect(held.sitting.session.absence.count == 1)
    }

    @Test func aSessionThatAnotherHoldsIsNotTakenUp() throws {
        let student = try Student()
        let seat = try student.study()
        let failure = #expect(throws: Failure.self) { try student.another().resume(seat.id, at: student.now) }
        #expect(failure?.status == .unavailable)
        #expect(failure?.sentence.contains("This session is open in another Swot (process ") == true)
        #expect(throws: Failure.self) { try student.another().discard(seat.id, at: student.now) }
    }

    @Test func aSessionThatIsNotInTheJournalIsSaid() throws {
        let student = try Student()
        let failure = #expect(throws: Failure.self) {
            try student.archive.resume(SessionID("unknown"), at: student.now)
        }
        #expect(failure?.sentence.contains("is not in the journal") == true)
        #expect(throws: Never.self) { try student.archive.discard(SessionID("unknown"), at: student.now) }
    }

    @Test func aDroppedSessionIsNotOfferedAgainAndKeepsItsAnswers() throws {
        let student = try Student()
        var id = SessionID("")
        do {
            let seat = try student.study()
            try seat.answer("a")
            id = seat.id
        }
        try student.archive.discard(id, at: student.now)
        #expect(try student.archive.library(at: student.now).open.isEmpty)
        #expect(try !student.archive.hasOpenSession(of: Student.course))
        #expect(try student.archive.library(at: student.now).courses.first?.missed == 1)
    }
}

/// Items as a learner sees them, whatever becomes of the deck meanwhile.
@Suite struct ExhibitTests {
    @Test func anItemThatWasRewordedIsShownAsItStandsNow() throws {
        let student = try Student()
        let seat = try student.study()
        try student.writeBirds(Student.item("birds-easy-1").replacing("It is that one", with: "Reworded: it is"))
        let exhibit = try #require(try student.archive.exhibit(0, of: seat.session))
        #expect(exhibit.item.explanation?.plainText == "Reworded: it is of birds-easy-1.")
        #expect(!exhibit.isKeptVersion)
    }

    @Test(arguments: [
        Student.item("birds-easy-1").replacing("[ ] This one", with: "[x] This one"),
        Student.item("birds-easy-1").replacing("This one\n", with: "Another one\n"),
        Student.item("birds-hard-1"),
    ])
    func anItemWithOtherOptionsIsShownAsItWasAsked(deck: String) throws {
        let student = try Student()
        let seat = try student.study()
        try student.writeBirds(deck)
        let exhibit = try #require(try student.archive.exhibit(0, of: seat.session))
        #expect(
            exhibit.item.interaction.elements.map(\.text.plainText) == ["This one", "That one", "=Neither, \"none\""])
        #expect(exhibit.item.interaction.choice?.keys == [ElementID(of: "That one")])
        #expect(exhibit.isKeptVersion)
    }

    @Test func anExamShowsWhatWasAskedInAnyCase() throws {
        let student = try Student()
        let seat = try student.sitExam()
        let before = try #require(try student.archive.exhibit(0, of: seat.session))
        try student.writeBirds()
        try student.home.write("---\ntopic: beasts\n---\n", to: "course/mammals.md")
        try student.archive.reopen(Student.course)
        #expect(try student.archive.exhibit(0, of: seat.session) == before)
    }

    @Test func aQuestionThatIsNotInTheFormHasNoExhibit() throws {
        let student = try Student()
        let seat = try student.study()
        #expect(try student.archive.exhibit(-1, of: seat.session) == nil)
        #expect(try student.archive.exhibit(6, of: seat.session) == nil)
    }

    @Test func aNoteIsShownWithItsItem() throws {
        let student = try Student()
        let seat = try student.study()
        try seat.perform(.note("look again"))
        #expect(try student.archive.exhibit(0, of: seat.session)?.note == "look again")
        #expect(try student.archive.exhibit(ItemID("birds-easy-1"), of: Student.course)?.note == "look again")
        #expect(try student.archive.exhibit(ItemID("birds-hard-1"), of: Student.course)?.note == nil)
    }

    @Test func anItemThatIsGoneIsShownAsItWasAskedIfItWasMissed() throws {
        let student = try Student()
        try student.study("ab", StudyPlan(count: 2, order: .file))
        try student.writeBirds(Student.item("birds-hard-1"))
        let gone = try #require(try student.archive.exhibit(ItemID("birds-easy-1"), of: Student.course))
        #expect(gone.isKeptVersion && gone.topicTitle == "")
        #expect(gone.item.title == "Which one is birds-easy-1?")
        #expect(try student.archive.exhibit(ItemID("never"), of: Student.course) == nil)
    }
}
