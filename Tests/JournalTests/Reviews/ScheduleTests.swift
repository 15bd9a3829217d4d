import Assessment
import GRDB
import Learners
import Memory
import Synchronization
import TestSupport
import Testing

@testable import Journal

private let day: Int64 = 86_400_000

@Suite struct ScheduleTests {
    let folder: Folder
    let journal: Journal
    let course = SmallCourse(items: 4)

    init() throws {
        folder = try Folder()
        journal = try folder.open()
    }

    /// Whatever was done before, and whatever is answered instead, the first answer to a question is what memory has.
    @Test func undoingAnAnswerDoesNotChangeTheSchedule() throws {
        for seed in UInt64(1)...12 {
            let folder = try Folder()
            let journal = try folder.open()
            var learner = Learner(seed: seed)
            var opening = course.opening(seed: seed)
            opening.rules.isCramming = seed % 3 == 0
            try study(opening, &learner, in: journal)
            var session = try learner.begin(opening, SessionID(9), in: journal)
            for question in 0..<4 {
                try learner.do(
                    [.go(to: question), .toggle(session.form.entries[question].options[Int(seed) % 2])], &session,
                    SessionID(9), in: journal)
                let before = try state(journal)
                try learner.do([.answer(.high)], &session, SessionID(9), in: journal)
                let after = try state(journal)
                #expect(after != before)
                try learner.do([.undo], &session, SessionID(9), in: journal)
                #expect(try state(journal) == after, "seed \(seed)")
                learner.now += day
                try learner.do(
                    [.toggle(session.form.entries[question].options[2]), .answer(.low)], &session, SessionID(9),
                    in: journal)
                #expect(try state(journal) == after, "seed \(seed)")
            }
        }
    }

    /// What is predicted before an answer is what comes of it: after any number of sessions, crammed or not, before an exam or
    /// not.
    @Test func itIsKnownBeforeAnAnswerWhenTheItemComesBack() throws {
        var waits: Set<Int> = []
        for seed in UInt64(1)...24 {
            let folder = try Folder()
            let journal = try folder.open()
            var learner = Learner(seed: seed)
            var opening = course.opening(seed: seed)
            opening.rules.isCramming = seed % 3 == 0
            opening.offset = Int(seed % 5) * 3600
            // A night more than there are periods of 24 hours.
            try study(opening, &learner, in: journal, rest: Int64(seed) * day - 9 * 3_600_000)
            if seed % 2 == 0 { try journal.set(.examDay(Int(learner.now / day) + 3), for: course.id) }
            var session = try learner.begin(opening, SessionID(9), in: journal)
            for question in 0..<4 {
                try learner.do([.go(to: question)], &session, SessionID(9), in: journal)
                let entry = session.form.entries[question]
                let comeback = try journal.comeback(of: entry, session: SessionID(9), opening)
                let option = try #require(entry.options.randomElement(using: &learner.generator))
                let asking = try #require(session.questions[question].asking)
                let chooses: [Command] = asking.response == nil ? [.toggle(option)] : []
                try learner.do(chooses + [.answer(.high)], &session, SessionID(9), in: journal)
                let answer = try #require(session.questions[question].answered?.answer)
                let calendar = comeback.calendar
                let due = calendar.day(of: comeback.schedule(after: answer, at: learner.now).due)
                let predicted = max(0, due - calendar.day(of: learner.now))
                #expect(try predicted == days(to: entry.item, learner.now, opening, in: journal), "seed \(seed)")
                waits.insert(predicted)
            }
        }
        #expect(waits.count > 3, "there was something to predict")
    }

    /// Three sessions of whatever comes to mind, with a rest after each.
    private func study(_ opening: Opening, _ learner: inout Learner, in journal: Journal, rest: Int64 = 0) throws {
        for number in 1...3 {
            var session = try learner.begin(opening, SessionID(number), in: journal)
            for _ in 0..<40 { try learner.turn(&session, SessionID(number), in: journal) }
            learner.now += rest
        }
    }

    /// In how many days an item comes back by the schedule that the journal keeps.
    private func days(to item: ItemID, _ now: Int64, _ opening: Opening, in journal: Journal) throws -> Int {
        let settings = try journal.settings(of: course.id)
        let calendar = settings.calendar(offset: opening.offset)
        var scheduler = settings.scheduler
        scheduler.horizon = settings.examDay.map { calendar.start(of: $0) }
        let schedule = scheduler.limited(try #require(try journal.memories(of: course.id)[item]?.schedule))
        return max(0, calendar.day(of: schedule.due) - calendar.day(of: now))
    }

    /// All that is known of memory; times of study go on, of course.
    private func state(_ journal: Journal) throws -> [String] {
        try journal.reading { db in
            try ["answer", "schedule", "day", "evidence", "tally", "item"].flatMap { table in
                try Row.fetchAll(db, sql: "SELECT * FROM \(table) ORDER BY 1, 2, 3").map {
                    "\(table) \($0)".replacing(/(last|seen|undone):\d+/, with: "")
                }
            }
        }
    }

    @Test func aRightAnswerComesBackLaterThanAWrongOne() throws {
        var learner = Learner(seed: 1)
        var session = try learner.begin(course.opening(), SessionID(1), in: journal)
        try answer(1, right: true, &session, &learner)
        try answer(2, right: false, &session, &learner)
        let memories = try journal.memories(of: course.id)
        let (right, wrong) = (try #require(memories[course.outlines[1]]), try #require(memories[course.outlines[2]]))
        #expect(right.schedule.phase == .review)
        #expect(wrong.schedule.phase == .learning(step: 0))
        #expect(wrong.schedule.due == wrong.schedule.reviewed + 600_000)
        #expect(right.schedule.due >= right.schedule.reviewed + day)
        #expect(right.guess == GuessChance(0.25))
        #expect(memories[course.outlines[3]] == nil)
        #expect(
            try journal.due(of: course.id, now: learner.now + 600_000, tomorrow: learner.now + day / 2)
                == [course.outlines[2].id])
    }

    /// An item learnt in the evening and asked the next morning has slept a night: a day by the learner's own calendar.
    @Test(arguments: [(0, true), (10 * 3600, false)]) func daysAreTheLearners(offset: Int, isNextDay: Bool) throws {
        var learner = Learner(seed: 1)
        // 22:00 and 08:00 in Greenwich are 08:00 and 18:00 of one day ten hours further east.
        learner.now = 20_000 * day + 22 * 3_600_000
        for number in 1...2 {
            var opening = course.opening()
            opening.offset = offset
            var session = try learner.begin(opening, SessionID(number), in: journal)
            try answer(1, right: true, &session, &learner, SessionID(number))
            learner.now += 10 * 3_600_000
        }
        #expect(try journal.checkedPredictions(in: course.id).count == (isNextDay ? 1 : 0))
        #expect(try journal.days(of: course.id).count == (isNextDay ? 2 : 1))
    }

    @Test func settingsLetWhatFollowsFollow() throws {
        var learner = Learner(seed: 1)
        var session = try learner.begin(course.opening(), SessionID(1), in: journal)
        try answer(1, right: true, &session, &learner)
        let before = try #require(try journal.memories(of: course.id)[course.outlines[1]]).schedule
        var weights = Parameters.standard.weights
        weights[2] = 40
        try journal.set(.parameters(try Parameters(weights)), for: course.id)
        let fitted = try #require(try journal.memories(of: course.id)[course.outlines[1]]).schedule
        #expect(fitted.memory.stability > before.memory.stability)
        try journal.set(.retention(0.97), for: nil)
        let careful = try #require(try journal.memories(of: course.id)[course.outlines[1]]).schedule
        #expect(careful.memory == fitted.memory)
        #expect(careful.due < fitted.due)
        try journal.set(.parameters(nil), for: course.id)
        try journal.set(.retention(0.9), for: nil)
        #expect(try journal.memories(of: course.id)[course.outlines[1]]?.schedule == before)
        #expect(try journal.settings(of: course.id) == CourseSettings())
    }

    @Test func aCoursesOwnSettingsGoBeforeThoseOfAll() throws {
        try journal.set(.limit(20), for: nil)
        try journal.set(.limit(7), for: course.id)
        try journal.set(.examDay(20_800), for: course.id)
        #expect(try journal.settings(of: course.id).limit == 7)
        #expect(try journal.settings(of: CourseID("other")).limit == 20)
        #expect(try journal.settings(of: nil).examDay == nil)
        #expect(try journal.settings(of: course.id).examDay == 20_800)
    }

    @Test func answersInReviewsAreToldFromOthers() throws {
        var learner = Learner(seed: 1)
        for (number, rules) in [(1, Rules.study), (2, .review)] {
            var session = try learner.begin(course.opening(rules: rules), SessionID(number), in: journal)
            try answer(number, right: true, &session, &learner, SessionID(number))
        }
        let day = try #require(try journal.days(of: course.id).last?.day)
        let done = try journal.answered(in: course.id, on: day)
        #expect(done.all == [course.outlines[1].id, course.outlines[2].id])
        #expect(done.reviewed == [course.outlines[2].id])
    }

    @Test func whatWasForetoldOfAnExamStandsBesideWhatItCameTo() throws {
        var learner = Learner(seed: 1)
        var rules = Rules(mode: .exam, feedback: .atEnd, scoring: .allOrNothing, allowsHints: false, allowsUndo: false)
        rules.cut = 50
        var opening = course.opening(rules: rules, label: "final")
        opening.forecast = Forecast(pass: 730, low: 40, high: 90)
        var session = try learner.begin(opening, SessionID(1), in: journal)
        for question in [1, 2] {
            try learner.do(
                [.go(to: question), .toggle(session.form.entries[question].keys[0])], &session, in: journal)
        }
        #expect(try journal.checkedForecasts(of: course.id) == [])
        try learner.do([.submit(.learner)], &session, in: journal)
        let checked = try #require(try journal.checkedForecasts(of: course.id).first)
        #expect(checked.forecast == opening.forecast)
        #expect(checked.share == Fraction(1, 2))
        #expect(checked.isPassed)
        #expect(checked.exam == "final")
    }

    @Test func checkedPredictionsAreTheLatestFirst() throws {
        var learner = Learner(seed: 1)
        for (number, isRight) in [true, false, true, true, false].enumerated() {
            var session = try learner.begin(course.opening(), SessionID(number), in: journal)
            try answer(1, right: isRight, &session, &learner, SessionID(number))
            learner.now += 2 * day
        }
        // Of the first answer nothing could be foretold.
        #expect(try journal.checkedPredictions(in: course.id).map(\.isRight) == [false, true, true, false])
        #expect(try journal.checkedPredictions(in: course.id, limit: 2).map(\.isRight) == [false, true])
    }

    /// However many answers there are, statistics take what was summed up, and few of the answers.
    @Test func noStatisticsReadOrSortAllAnswers() throws {
        let statements = Mutex<[String]>([])
        try journal.reading { db in
            db.trace { event in
                if case .statement(let statement) = event { statements.withLock { $0.append(statement.sql) } }
            }
        }
        _ = try (journal.statistics(of: course.id), journal.memories(of: course.id), journal.days(of: course.id))
        _ = try (journal.evidence(of: course.id, .recall), journal.evidence(of: course.id, .confidence))
        _ = try (journal.checkedPredictions(in: course.id), journal.checkedForecasts(of: course.id))
        // But for the one that asks whether they follow all events, by a row of its own.
        let queries = statements.withLock { $0 }.filter { $0.hasPrefix("SELECT") && !$0.contains("projected") }
        #expect(queries.count >= 7)
        for sql in queries {
            let plan = try journal.reading { db in
                let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN \(sql)")
                // Which values they are given does not matter for the plan.
                statement.setUncheckedArguments([])
                return try Row.fetchAll(statement).map { $0["detail"] as String }
            }
            guard plan.contains(where: { $0.contains("answer") || $0.contains("event") }) else { continue }
            #expect(!plan.contains { $0.hasPrefix("SCAN") || $0.contains("TEMP B-TREE") }, "\(plan): \(sql)")
        }
    }

    private func answer(
        _ question: Int, right: Bool, _ session: inout Session, _ learner: inout Learner, _ id: SessionID = SessionID(1)
    ) throws {
        let entry = session.form.entries[question]
        let option = try #require(entry.options.first { entry.keys.contains($0) == right })
        try learner.do([.go(to: question), .toggle(option), .answer(nil)], &session, id, in: journal)
    }
}
