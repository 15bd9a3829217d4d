import Assessment
import Learners
import TestSupport
import Testing

@testable import Journal

/// What the journal keeps of responses that are no choice.
@Suite struct ResponseTests {
    private let folder: Folder
    private let course = SmallCourse(mixed: 9)

    init() throws { folder = try Folder() }

    private func question(_ kind: Item.Kind) -> Int {
        course.outlines.firstIndex { $0.kind == kind } ?? -1
    }

    /// The rows of the tables in which answers are counted.
    private func counted(_ journal: Journal) throws -> [String] {
        try journal.queue.inDatabase { db in
            let sql = """
                SELECT answers || ' ' || correct AS line FROM day
                UNION ALL SELECT kind || bin || ' ' || answers || ' ' || correct || ' ' || expected FROM evidence
                UNION ALL SELECT item || ' ' || correct || ' ' || missed FROM item WHERE answers > 0
                UNION ALL SELECT response || ' ' || guess || ' ' || claimed || ' ' || points || ' ' || rating FROM answer
                UNION ALL SELECT item || ' ' || stability || ' ' || guess || ' ' || due FROM schedule
                """
            return try db.all(sql) { $0.text("line") }
        }
    }

    @Test func theResponseAndItsGuessAreKept() throws {
        let journal = try folder.open()
        var learner = Learner(seed: 1)
        var session = try learner.begin(course.opening(), SessionID(1), in: journal)
        let lines = Response.lines([1, 3])
        try learner.do([.go(to: question(.lines)), .respond(lines), .answer(nil)], &session, in: journal)
        #expect(try journal.history(of: SessionID(1)).session == session)
        let missed = try journal.missed(of: course.id)
        #expect(missed.map(\.responses) == [[lines: 1]] && missed[0].responses.choices.isEmpty)
        let memory = try journal.memories(of: course.id)[course.outlines[question(.lines)]]
        #expect(try #require(memory).guess.value == 1.0 / 15)
        #expect(try journal.memories(of: course.id).count == 1)
    }

    @Test func aHalfGivenResponseIsFoundAgain() throws {
        let journal = try folder.open()
        var learner = Learner(seed: 1)
        var session = try learner.begin(course.opening(), SessionID(1), in: journal)
        let half = Response.gaps(["com", ""])
        try learner.do([.go(to: question(.gaps)), .respond(half)], &session, in: journal)
        let found = try #require(try journal.history(of: SessionID(1)).session)
        #expect(found.currentQuestion?.response == half)
    }

    /// Whether projections follow each event at once or all of them later.
    @Test(arguments: [true, false]) func aClaimedAnswerCountsAsRight(followsAtOnce: Bool) throws {
        let journal = try folder.open()
        var learner = Learner(seed: 1)
        for day in 1...2 {
            var session = try learner.begin(course.opening(), SessionID(day), in: journal)
            let steps: [Command] = [
                .go(to: question(.shortText)), .respond(.text("comit")), .answer(.middle), .claim,
            ]
            for step in steps {
                try learner.do([step], &session, SessionID(day), in: journal)
                if followsAtOnce { try journal.followUp() }
            }
            learner.pass(90_000_000...90_000_000)
        }
        #expect(try journal.missed(of: course.id).isEmpty)
        let days = try journal.days(of: course.id)
        #expect(days.map(\.answers) == [1, 1] && days.map(\.right) == [1, 1])
        #expect(try journal.evidence(of: course.id, .confidence).map(\.right) == [2])
        #expect(try journal.evidence(of: course.id, .recall).map(\.right) == [1])
        let before = try counted(journal)
        #expect(before.contains { $0.hasPrefix(#"{"text":"comit"} 0.0 1 1 3"#) })
        try journal.rebuildProjections()
        #expect(try counted(journal) == before)
    }

    /// What was claimed was not answered instead of what is right; what was not claimed was.
    @Test func aClaimedAnswerDoesNotStandWithTheMisses() throws {
        let journal = try folder.open()
        var learner = Learner(seed: 1)
        let answers: [(text: String, isClaimed: Bool)] = [("comit", true), ("push", false), ("comit", false)]
        for (number, answer) in answers.enumerated() {
            let id = SessionID(number + 1)
            var session = try learner.begin(course.opening(), id, in: journal)
            try learner.do(
                [.go(to: question(.shortText)), .respond(.text(answer.text)), .answer(nil)]
                    + (answer.isClaimed ? [.claim] : []), &session, id, in: journal)
            learner.pass(90_000_000...90_000_000)
        }
        let missed = try journal.missed(of: course.id)
        #expect(missed.map(\.responses) == [[.text("push"): 1, .text("comit"): 1]])
        #expect(missed.map(\.right) == [1])
        let statistics = try journal.statistics(of: course.id)
        #expect(statistics.claimed == 1)
        #expect(statistics[course.outlines[question(.shortText)]]?.claimed == 1)
        try journal.rebuildProjections()
        #expect(try journal.statistics(of: course.id) == statistics)
        #expect(try journal.missed(of: course.id) == missed)
    }

    @Test func anAnswerAfterUndoingIsNotClaimed() throws {
        let journal = try folder.open()
        var learner = Learner(seed: 1)
        var session = try learner.begin(course.opening(), SessionID(1), in: journal)
        try learner.do([.go(to: question(.shortText)), .respond(.text("push")), .answer(nil)], &session, in: journal)
        var claimed = try #require(session.currentQuestion?.answered?.answer)
        claimed.score = .one
        claimed.response = .text("pull")
        let subject = try #require(session.subject(session.current))
        try journal.append([Event(at: learner.instant, .claimed(subject, claimed))], session: SessionID(1))
        #expect(try journal.missed(of: course.id).count == 1)
    }

    @Test func inAnExamNotToKnowCostsNothing() throws {
        let journal = try folder.open()
        var learner = Learner(seed: 1)
        var exam = Course.Exam(id: "e", title: "E", items: 9, minutes: 10, pass: 50)
        exam.penalty = Fraction(1, 2)
        var opening = course.opening(rules: exam.rules, label: "e")
        opening.forecast = Forecast(pass: 500, low: 0, high: 100)
        var session = try learner.begin(opening, SessionID(1), in: journal)
        try learner.do(
            [
                .go(to: question(.lines)), .respond(.unknown), .go(to: question(.number)), .respond(.number("2 GiB")),
                .go(to: question(.shortText)), .respond(.text("commit")), .submit(.learner),
            ], &session, in: journal)
        #expect(ExamResult(session).total.points == Fraction(1, 2))
        #expect(try journal.checkedForecasts(of: course.id).map(\.share) == [Fraction(1, 18)])
        #expect(try journal.memories(of: course.id).count == 3, "what is not known is forgotten")
    }

    @Test(arguments: 0..<8) func projectionsOfMixedFormsAreTheSameMadeAnew(seed: UInt64) throws {
        let journal = try folder.open()
        var learner = Learner(seed: seed)
        for number in 1...3 {
            _ = try learner.spend(60, on: course.opening(seed: seed), SessionID(number), in: journal)
        }
        let before = try counted(journal)
        try journal.rebuildProjections()
        #expect(try counted(journal) == before)
    }
}
