import Application
import Assessment
import Foundation
import Journal
import QuestionBank
import Screens
import TestSupport
import Testing

/// Exams: drawn, begun, listed.
@Suite struct ExamTests {
    @Test func anExamIsDrawnByItsBlueprintAndKeepsItsNames() throws {
        let student = try Student()
        let seat = try student.sitExam()
        let opening = seat.session.opening
        #expect(seat.session.form.entries.count == 4)
        #expect(Set(seat.session.form.entries.map(\.topic.text)) == ["birds", "beasts"])
        #expect(opening.label == "mock")
        #expect(opening.names?.exam == "Mock <b>exam</b>")
        #expect(opening.names?.course == "Birds & <beasts>")
        #expect(opening.names?.topics[TopicID("birds")] == "Birds | *all*")
        #expect(opening.forecast == nil, "six items are too few for a forecast")
        #expect(opening.rules.limit == 600_000)
    }

    @Test func theFormOfASeedIsTheSameForEverybodyWhateverHeHasSeen() throws {
        let student = try Student(copies: 3)
        let before = try student.archive.form(
            of: student.exam, student.entry, seed: Seed(3), avoidingSeenAt: nil)
        try student.study(String(repeating: "b", count: 18))
        #expect(try student.sitExam(seed: 3).session.form == before)
    }

    @Test func withoutASeedItemsSeenLatelyAreDrawnLast() throws {
        let student = try Student(copies: 2)
        try student.study("bbbb", StudyPlan(topics: [TopicID("birds")], count: 4, order: .file))
        let unseen = try student.archive.form(
            of: student.exam, student.entry, seed: Seed(3), avoidingSeenAt: student.now)
        let birds = unseen.entries.filter { $0.topic == TopicID("birds") }.map(\.item.text)
        #expect(Set(birds) == ["birds-hard-1", "birds-hard-2"])
        student.pass(days: 15)
        let drawn = try (1...20).flatMap { seed in
            try student.archive.form(
                of: student.exam, student.entry, seed: Seed(seed), avoidingSeenAt: student.now
            ).entries.map(\.item.text)
        }
        #expect(drawn.contains("birds-easy-1"), "two weeks later they are like the others")
    }

    @Test func aCourseThatCannotFillAnExamSaysWhatItLacks() throws {
        let student = try Student()
        var exam = try student.exam
        exam.items = 8
        let shortage = #expect(throws: Shortage.self) {
            try student.archive.begin(ExamBeginning(course: Student.course, exam: exam), at: student.now)
        }
        #expect(shortage?.lacks.map(\.missing) == [1, 1])
        #expect(try student.archive.journal.openSessions().isEmpty)
    }

    @Test func anExamThatIsRunningElsewhereIsNotBegunAgain() throws {
        let student = try Student()
        let seat = try student.sitExam()
        let second = try student.another()
        let failure = #expect(throws: Failure.self) {
            try second.begin(ExamBeginning(course: Student.course, exam: student.exam), at: student.now)
        }
        #expect(failure?.status == .unavailable)
        #expect(failure?.sentence.contains("This exam is open in another Swot (process ") == true)
        #expect(failure?.sentence.hasSuffix("Go on with it there.") == true)
        withExtendedLifetime(seat) {}
    }

    @Test func attemptsStandInTheOrderOfTheirEnds() throws {
        let student = try Student()
        let first = try student.leaveExam()
        let second = try student.sitExam("bbbb")
        student.pass(seconds: 60)
        let seat = Seat(try student.archive.resume(first, at: student.now), of: student)
        try seat.perform(.submit(.learner))
        let attempts = try student.archive.attempts()
        #expect(attempts.map(\.id) == [second, first])
        #expect(attempts.map(\.result.isPassed) == [true, false])
        #expect(try student.archive.attempts(course: CourseID("other")).isEmpty)
        #expect(try student.archive.attempts(course: Student.course, exam: "final").isEmpty)
        #expect(try student.archive.attempt(nil).id == first)
    }

    @Test func anAttemptIsFoundByTheBeginningOfItsId() throws {
        let student = try Student()
        #expect(
            throws: Failure("No exam has been submitted yet. Sit one: swot exam PATH.", .noInput)
        ) { try student.archive.attempt(nil) }
        let id = try student.sitExam("bbbb")
        #expect(try student.archive.attempt(String(id.text.prefix(8))).id == id)
        #expect(throws: Failure("There is no attempt “zzz”. “swot exams” lists them.", .usage)) {
            try student.archive.attempt("zzz")
        }
        try student.sitExam("bbbb")
        #expect(throws: Failure("There is more than one attempt “”. “swot exams” lists them.", .usage)) {
            try student.archive.attempt("")
        }
    }

    @Test func anExamThatWasNotSubmittedIsNoAttempt() throws {
        let student = try Student()
        do { try student.sitExam().choose("bb") }
        #expect(try student.archive.attempts().isEmpty)
    }

    @Test func anAttemptIsDatedByTheClockOfItsPlace() throws {
        let student = try Student()
        student.now.offset = -5 * 3_600
        try student.sitExam("bbbb")
        student.now.offset = 9 * 3_600
        #expect(try student.archive.attempt(nil).date.moment == "23 November 2026, 07:00")
    }
}

/// As long as an exam is not over, nothing tells what is right in it.
@Suite struct SecrecyTests {
    /// An exam that was submitted, and the next one with the same items, which is not over.
    private func secondAttempt() throws -> (Student, Seat) {
        let student = try Student()
        try student.sitExam("bbbb")
        let seat = try student.sitExam()
        try seat.choose("b")
        return (student, seat)
    }

    @Test func nothingIsPrintedInWhichAnItemWouldBeSeen() throws {
        let (student, seat) = try secondAttempt()
        let journal = try student.another().journal
        let another = try student.another()
        let prints: [() throws -> Void] = [
            { _ = try ExamReport(try another.attempt(nil), in: another) },
            { try CompleteCourse(at: student.path).refuseKeptBack(journal) },
            { _ = try FormReport(of: try student.exam, student.entry, seed: 7, in: another) },
            { _ = try another.exhibit(ItemID(seat.items[0]), of: Student.course) },
        ]
        for print in prints {
            let failure = #expect(throws: Failure.self) { try print() }
            #expect(failure?.status == .unavailable)
            #expect(failure?.sentence.contains("the exam that is running in another Swot (process ") == true)
        }
    }

    @Test func anExamThatWasLeftSaysWhatToDo() throws {
        var (student, seat): (Student, Seat?) = try secondAttempt()
        let item = ItemID(try #require(seat?.items[0]))
        seat = nil
        #expect(
            throws: Failure(
                "This question is in an exam that you left. Go on with the exam or drop it on Home first.",
                .unavailable)
        ) { try student.archive.exhibit(item, of: Student.course) }
    }

    @Test func itsItemsAreNeitherFoundNorStudiedNorReviewedNorMissed() throws {
        let student = try Student()
        try student.study("aaaaaa")
        let seat = try student.sitExam()
        let asked = Set(seat.items)
        #expect(asked.count == 4)
        let found = try student.archive.hits(for: "which one", in: Student.course).map(\.item.text)
        #expect(found.count == 2 && asked.isDisjoint(with: found))
        #expect(asked.isDisjoint(with: try student.study().items))
        student.pass(days: 1)
        #expect(asked.isDisjoint(with: try student.review(.due).items))
        #expect(asked.isDisjoint(with: try student.review(.cram(.missed)).items))
        let missed = try student.archive.missed(of: student.entry, at: student.now).map(\.item.text)
        #expect(missed.count == 2 && asked.isDisjoint(with: missed))
        withExtendedLifetime(seat) {}
    }

    @Test func theLogTellsNoKey() throws {
        let (student, seat) = try secondAttempt()
        var lines: [String] = []
        try student.archive.journal.log { lines.append($0.json) }
        #expect(lines.contains { $0.contains(#""keptBack":true"#) })
        for word in ["orrect", "score"] { #expect(!lines.contains { $0.contains(word) }, "\(word)") }
        withExtendedLifetime(seat) {}
    }

    @Test func onceItIsOverNothingIsKeptBack() throws {
        let (student, seat) = try secondAttempt()
        try seat.perform(.submit(.learner))
        try seat.perform(.end)
        let report = try ExamReport(try student.archive.attempt(nil), in: student.archive)
        #expect(report.markdown.contains("It is that one of"))
        #expect(throws: Never.self) { try CompleteCourse(at: student.path).refuseKeptBack(student.archive.journal) }
        #expect(try student.archive.hits(for: "which one", in: Student.course).count == 6)
    }

    @Test func whatASecondAttemptAsksIsKeptBackInTheFirstToo() throws {
        let student = try Student()
        let first = try student.leaveExam()
        let second = try student.sitExam()
        let seat = Seat(try student.archive.resume(first, at: student.now), of: student)
        try seat.perform(.submit(.learner))
        #expect(throws: Failure.self) { try student.archive.exhibit(0, of: seat.session) }
        withExtendedLifetime(second) {}
    }
}

extension Student {
    /// Begins the exam, chooses an option and leaves it.
    fileprivate func leaveExam() throws -> SessionID {
        let seat = try sitExam()
        try seat.choose("a")
        try seat.perform(.leave)
        return seat.id
    }
}
