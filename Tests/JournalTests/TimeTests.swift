import Assessment
import Learners
import Memory
import Testing

@testable import Journal

/// When answers were given, and how long they took.
@Suite struct TimeTests {
    let folder: Folder
    let journal: Journal
    let course = SmallCourse(items: 3)

    init() throws {
        folder = try Folder()
        journal = try folder.open()
    }

    private let hour: Int64 = 3_600_000
    private let newYork = -5 * 3600
    private let tokyo = 9 * 3600
    /// Monday, 23 November 2026, 20:00 in New York.
    private let monday: Int64 = 1_795_482_000_000
    /// That day, counted from 1970-01-01.
    private let mondaysNumber = 20_780

    /// A session that is begun on Monday evening in New York and gone on with on Wednesday morning in Tokyo, where it is still
    /// Tuesday in New York.
    @Test func anAnswerBelongsToTheDayOfTheLearnerWhereverTheSessionBegan() throws {
        var learner = Learner(seed: 1)
        (learner.now, learner.offset) = (monday, newYork)
        var opening = course.opening()
        opening.offset = newYork
        var session = try learner.begin(opening, SessionID(1), in: journal)
        try learner.answer(0, &session, in: journal)
        (learner.now, learner.offset) = (monday + 24 * hour, tokyo)
        try learner.answer(1, &session, in: journal)
        #expect(try journal.days(of: course.id).map(\.day) == [mondaysNumber, mondaysNumber + 2])
        let before = try journal.days(of: course.id)
        try journal.rebuildProjections()
        #expect(try journal.days(of: course.id) == before)
    }

    @Test func eventsOfBeforeAreCountedWhereTheSessionBegan() throws {
        var learner = Learner(seed: 1)
        learner.now = monday
        var opening = course.opening()
        opening.offset = newYork
        var session = try learner.begin(opening, SessionID(1), in: journal)
        try learner.answer(0, &session, in: journal)
        learner.now = monday + 24 * hour
        try learner.answer(1, &session, in: journal)
        #expect(try journal.days(of: course.id).map(\.day) == [mondaysNumber, mondaysNumber + 1])
    }

    /// Study, a night with the card left open, and an answer in the morning.
    @Test func aCardLeftOpenOverNightCountsFiveMinutesAndSaysNothingOfThePace() throws {
        var learner = Learner(seed: 1)
        var session = try learner.begin(course.opening(), SessionID(1), in: journal)
        try learner.answer(1, &session, in: journal)
        let pace = try pace()
        #expect(pace.count == 1)
        try learner.do([.go(to: 2)], &session, in: journal)
        learner.now += 10 * hour
        try learner.answer(2, &session, in: journal)
        let taken = try journal.statistics(of: course.id)[course.outlines[2]]?.taken
        #expect(taken == 300_000)
        #expect(try journal.days(of: course.id).map(\.taken).reduce(0, +) < 310_000)
        #expect(try self.pace() == pace, "nobody answers in ten hours")
    }

    /// The clock of an exam runs, whatever the learner does meanwhile.
    @Test func inAnExamAllTimeCounts() throws {
        var learner = Learner(seed: 1)
        let rules = Rules(
            mode: .exam, feedback: .atEnd, allowsHints: false, allowsUndo: false, limit: 5 * hour)
        var session = try learner.begin(course.opening(rules: rules), SessionID(1), in: journal)
        try learner.do([.go(to: 1)], &session, in: journal)
        learner.now += hour
        try learner.do([.toggle(session.form.entries[1].keys[0]), .submit(.learner)], &session, in: journal)
        #expect(try journal.statistics(of: course.id)[course.outlines[1]]?.taken ?? 0 >= hour)
        #expect(try pace().count == 1)
    }

    private func pace() throws -> Pace { try journal.reading { try TallyRow(course.id.text, $0).pace } }
}

/// An exam that somebody left, and dropped when its time had run out by the clock on the wall.
@Suite struct DroppedExamTests {
    let folder: Folder
    let journal: Journal
    let course = SmallCourse(items: 3)

    init() throws {
        folder = try Folder()
        journal = try folder.open()
    }

    /// What an earlier Swot wrote then: every choice became an answer, at the moment at which time would have run out had
    /// somebody held the exam, which is before it was resumed.
    private func drop(_ learner: inout Learner) throws {
        var rules = Rules(mode: .exam, feedback: .atEnd, allowsHints: false, allowsUndo: false, limit: 60_000)
        rules.cut = 80
        var session = try learner.begin(course.opening(rules: rules, label: "final"), SessionID(1), in: journal)
        try learner.do([.go(to: 1), .toggle(session.form.entries[1].keys[0]), .leave], &session, in: journal)
        let runOut = Instant(wall: learner.now + 58_000, steady: learner.instant.steady + 58_000)
        learner.now += 86_400_000
        let subject = try #require(session.subject(1))
        let answer = Answer(response: .chosen(Set(session.form.entries[1].keys)), score: .one, taken: 1_000)
        try journal.append(
            [
                Event(at: learner.instant, .resumed), Event(at: runOut, .answered(subject, answer)),
                Event(at: runOut, .submitted(.time)),
            ], session: SessionID(1))
    }

    @Test func ofBeforeIsNoAttemptAndNothingOfItCounts() throws {
        var learner = Learner(seed: 1)
        try drop(&learner)
        for _ in 1...2 {
            #expect(try journal.sessions().map(\.state) == [.ended])
            #expect(try journal.openExams().isEmpty)
            #expect(try journal.history(of: SessionID(1)).session?.submission == nil)
            #expect(try journal.statistics(of: course.id)[course.outlines[1]]?.answers ?? 0 == 0)
            #expect(try journal.memories(of: course.id).count == 0)
            #expect(try journal.days(of: course.id).isEmpty)
            #expect(try journal.missed(of: course.id).isEmpty)
            try journal.rebuildProjections()
        }
    }

    /// Time that runs out while somebody sits the exam is another matter, resumed or not.
    @Test func whatTimeEndsIsAnAttempt() throws {
        var learner = Learner(seed: 1)
        let rules = Rules(mode: .exam, feedback: .atEnd, allowsHints: false, allowsUndo: false, limit: 60_000)
        var session = try learner.begin(course.opening(rules: rules), SessionID(1), in: journal)
        try learner.do([.go(to: 1), .toggle(session.form.entries[1].keys[0]), .leave], &session, in: journal)
        learner.now += 86_400_000
        try learner.do([.resume], &session, in: journal)
        learner.now += 61_000
        try learner.do([.heartbeat], &session, in: journal)
        #expect(try journal.sessions().map(\.state) == [.submitted])
        #expect(try journal.history(of: SessionID(1)).session?.submission == .time)
        #expect(try journal.statistics(of: course.id)[course.outlines[1]]?.answers == 1)
    }
}
