import Application
import Assessment
import Memory
import Screens
import TestSupport
import Testing

/// What a review asks, and what is said where there is nothing to ask.
@Suite struct ReviewTests {
    /// On the first day four items are answered right, two wrong.
    private func student() throws -> Student {
        let student = try Student()
        try student.study("bbabba")
        return student
    }

    @Test func whatWasMissedIsDueWithinTheDayAndTheRestLater() throws {
        let student = try student()
        #expect(throws: Failure(Self.nothingDue, .dataError)) { try student.review() }
        student.pass(seconds: 660)
        #expect(try Set(student.review().items) == ["birds-hard-1", "beasts-hard-1"])
        student.pass(days: 3)
        #expect(try student.review().items.count == 6)
    }

    private static let nothingDue =
        "Nothing is due. You can still review what was missed and what comes due later."

    @Test func theItemsMostAtRiskComeFirst() throws {
        let student = try student()
        student.pass(days: 3)
        #expect(try Set(student.review().items.prefix(2)) == ["birds-hard-1", "beasts-hard-1"])
    }

    @Test func aLimitHoldsForTheReviewAndForTheDay() throws {
        let student = try student()
        student.pass(days: 3)
        #expect(try student.review(limit: 2).items.count == 2)
        try student.archive.journal.set(.limit(3), for: nil)
        let seat = try student.review()
        #expect(seat.items.count == 3)
        try seat.answer("b")
        try seat.perform(.end)
        #expect(try student.review().items.count == 2, "one of the day's three is done")
    }

    @Test func missedItemsThatAreDueAnywayAreNoReasonForAnotherReview() throws {
        let student = try student()
        #expect(try student.review(.missed).items.count == 2)
        student.pass(days: 1)
        #expect(throws: Failure("All missed questions are already due. Start the review instead.", .dataError)) {
            try student.review(.missed)
        }
    }

    @Test func aheadOfTimeNewItemsComeFirst() throws {
        let student = try Student()
        try student.study("bb", StudyPlan(count: 2, order: .file))
        student.pass(days: 1)
        let items = try student.review(.more).items
        #expect(!items.prefix(4).contains("birds-easy-1"))
        #expect(items.count >= 4)
        #expect(try student.review(.more, limit: 1).items.count == 1)
    }

    @Test func crammingAsksATopicOrWhatComesDueOrWhatWasMissed() throws {
        let student = try student()
        #expect(try Set(student.review(.cram(.missed)).items) == ["birds-hard-1", "beasts-hard-1"])
        let topic = try student.review(.cram(.topic(TopicID("birds"))))
        #expect(Set(topic.items) == ["birds-easy-1", "birds-medium-1", "birds-hard-1"])
        #expect(topic.session.rules.isCramming)
        #expect(try student.review(.cram(.ahead(days: 30))).items.count == 6)
        #expect(try !student.review(.missed).session.rules.isCramming)
    }

    @Test(arguments: [
        (ReviewBeginning.Pool.due, "Nothing was learnt yet. Study something first; it then comes back by itself."),
        (.leeches, "Nothing is set apart: no item was forgotten eight times."),
        (.cram(.missed), "Nothing was missed."),
        (.cram(.topic(TopicID("fish"))), "There are no questions on this topic."),
        (.cram(.ahead(days: 1)), "Nothing comes due within a day."),
        (.cram(.ahead(days: 2)), "Nothing comes due within 2 days."),
    ])
    func whereThereIsNothingToAskItIsSaid(pool: ReviewBeginning.Pool, sentence: String) throws {
        let student = try Student()
        #expect(throws: Failure(sentence, .dataError)) { try student.review(pool) }
    }

    @Test func onADayOnWhichEverythingWasAskedThereIsNoMore() throws {
        let student = try Student()
        try student.study("bbbbbb")
        #expect(
            throws: Failure("Every question of the course was asked today. Come back tomorrow.", .dataError)
        ) { try student.review(.more) }
    }

    @Test func anItemOfAnOlderCourseIsCountedAndNotAsked() throws {
        let student = try student()
        try student.writeBirds(Student.item("birds-easy-1"))
        student.pass(days: 3)
        #expect(try student.review().items.count == 4)
        #expect(try student.archive.outlook(of: student.entry, at: student.now).vanished == 2)
    }

    @Test func siblingsOfAnItemWaitForAnotherDay() throws {
        let student = try Student()
        try student.writeBirds(
            Student.item("one").replacing("; shuffle", with: "; not-with: two; shuffle"), Student.item("two"))
        try student.study("bb", StudyPlan(topics: [TopicID("birds")], order: .file))
        student.pass(days: 3)
        #expect(try student.review().items.count == 1)
        #expect(try student.archive.outlook(of: student.entry, at: student.now).postponed == 1)
    }
}

/// What is predicted of a course and of its exams.
@Suite struct OutlookTests {
    private func outlook(_ student: Student) throws -> Outlook {
        try student.archive.outlook(of: student.entry, at: student.now)
    }

    @Test func beforeAnyAnswerThereIsNothingToSay() throws {
        let outlook = try outlook(try Student())
        #expect(outlook.due == DueToday())
        #expect((outlook.missed, outlook.vanished) == (0, 0))
        #expect(outlook.nextDue == nil)
        #expect(outlook.exams.map(\.answersNeeded) == [30])
        #expect(outlook.exams.map(\.today) == [nil])
    }

    @Test func whatIsDueAndWhatComesNextIsCounted() throws {
        let student = try Student()
        try student.study("bbabba")
        #expect(try outlook(student).missed == 2)
        #expect(try outlook(student).nextDue == .laterToday)
        student.pass(days: 3)
        let later = try outlook(student)
        #expect(later.due == DueToday(now: 6))
        #expect((later.missed, later.postponed) == (0, 0))
    }

    @Test func thirtyFirstAnswersAreEnoughForAForecast() throws {
        let student = try Student(copies: 6)
        try student.study(String(repeating: "b", count: 29), StudyPlan(count: 29))
        #expect(try outlook(student).exams[0].answersNeeded == 1)
        try student.study("b", StudyPlan(pool: .new, count: 1))
        let exam = try #require(try outlook(student).exams.first)
        #expect(exam.answersNeeded == 0)
        let today = try #require(exam.today)
        #expect(today.pass > 800 && today.low <= today.high && today.high <= 100)
        #expect(exam.onDay == nil, "no day is set")
    }

    @Test func onTheDayOfTheExamLessIsRecalledThanToday() throws {
        let student = try Student(copies: 6)
        try student.study(String(repeating: "bbba", count: 9), StudyPlan(count: 36))
        let day = try student.archive.today(in: Student.course, at: student.now) + 90
        try student.archive.setExamDay(day, of: Student.course, at: student.now)
        let exam = try #require(try outlook(student).exams.first)
        let (today, onDay) = (try #require(exam.today), try #require(exam.onDay))
        #expect(onDay.pass < today.pass)
    }

    /// A wrong answer that costs points makes it harder to pass. A forecast that forgets it is too good.
    @Test func thePenaltyOfAnExamCountsInItsForecast() throws {
        func pass(_ rules: String) throws -> Int {
            let student = try Student(copies: 6, exam: rules)
            try student.study(String(repeating: "bbba", count: 9), StudyPlan(count: 36))
            return try #require(try outlook(student).exams.first?.today).pass
        }
        let without = try pass("")
        let with = try pass("penalty: 1")
        #expect(with < without)
    }

    @Test func theForecastThatWasShownIsKeptWithTheExam() throws {
        let student = try Student(copies: 6)
        try student.study(String(repeating: "bbba", count: 9), StudyPlan(count: 36))
        let shown = try #require(try outlook(student).exams.first?.today)
        #expect(try student.sitExam().session.opening.forecast == shown)
    }
}
