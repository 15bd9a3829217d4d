import Assessment
import GRDB
import Learners
import TestSupport
import Testing

@testable import Journal

@Suite struct ProjectionTests {
    let folder: Folder

    init() throws { folder = try Folder() }

    /// All rows of all projections, in the order of their keys.
    private func tables(_ journal: Journal) throws -> [String] {
        try journal.reading { db in
            try Schema.projectionTables.flatMap { table in
                try Row.fetchAll(db, sql: "SELECT * FROM \(table) ORDER BY 1, 2, 3").map { "\(table) \($0)" }
            }
        }
    }

    @Test func madeAnewTheyAreTheSame() throws {
        for seed in UInt64(1)...6 {
            let folder = try Folder()
            let journal = try folder.open()
            var learner = Learner(seed: seed)
            for number in 1...4 {
                // The second half of the sessions studies the course after its items have got their ids.
                let derived: Set<Int> = number <= 2 ? [0, 1, 4] : [4]
                let course = SmallCourse(id: number == 3 ? "fish" : "birds", items: 5, derived: derived)
                var session = try learner.begin(course.opening(seed: seed), SessionID(number), in: journal)
                for _ in 0..<80 { try learner.turn(&session, SessionID(number), in: journal) }
            }
            let before = try tables(journal)
            #expect(before.count > 20)
            try journal.rebuildProjections()
            #expect(try tables(journal) == before, "seed \(seed)")
        }
    }

    /// Twenty thousand events, or a hundred thousand, of courses whose items gain ids, under settings that are not the usual ones.
    @Test func soAreThoseOfALongJournal() throws {
        let journal = try folder.open()
        try journal.set(.retention(0.85), for: nil)
        try journal.set(.dayStart(2), for: nil)
        var learner = Learner(seed: 7)
        var (events, number) = (0, 0)
        while events < (isSoaking ? 100_000 : 20_000) {
            number += 1
            let derived: Set<Int> = number < 60 ? Set(0..<40) : [4]
            let course = SmallCourse(id: number % 3 == 0 ? "fish" : "birds", items: 60, derived: derived)
            var opening = course.opening(rules: number % 4 == 0 ? .review : .study, seed: UInt64(number))
            opening.rules.isCramming = number % 8 == 0
            opening.offset = number % 5 * 3600
            events += try learner.spend(1_000, on: opening, SessionID(number), in: journal)
        }
        let before = try tables(journal)
        #expect(before.count > (isSoaking ? 4_000 : 800))
        try journal.rebuildProjections()
        let after = try tables(journal)
        #expect(after == before)
    }

    /// Events are on the disk before anything follows them. Whoever opens the journal next lets it follow.
    @Test func whatAKilledProgramAddedIsFollowedByTheNext() throws {
        let journal = try folder.open()
        var learner = Learner(seed: 3)
        let course = SmallCourse(items: 5)
        let first = try learner.spend(40, on: course.opening(), SessionID(1), in: journal)
        let started = Event(at: learner.instant, .started(course.opening()))
        try journal.append([started], session: SessionID(2))
        // Not by `reading`, which would let them follow.
        #expect(try journal.queue.inDatabase { try $0.isBehind })

        let next = try folder.open(device: DeviceID(0, 2))
        #expect(try next.sessions().map(\.session) == [SessionID(2), SessionID(1)])
        #expect(try next.queue.inDatabase { try !$0.isBehind })
        let followed = try tables(next)
        try next.rebuildProjections()
        #expect(try tables(next) == followed)
        #expect(try next.records().count == first + 1)
        #expect(try tables(journal) == followed, "the first, should it be alive, finds nothing left to do")
    }

    /// What hangs on the events is no part of what is acknowledged, and the disk is waited for again with the next of them.
    @Test func followingDoesNotMakeTheNextEventsLessDurable() throws {
        let journal = try folder.open()
        var learner = Learner(seed: 3)
        _ = try learner.spend(10, on: SmallCourse(items: 5).opening(), SessionID(1), in: journal)
        let full = 2
        #expect(try journal.queue.inDatabase { try $0.pragma("synchronous") } == full)
    }

    @Test func theHeadFollowsToo() throws {
        let journal = try folder.open()
        var learner = Learner(seed: 3)
        let opening = SmallCourse(items: 5).opening()
        _ = try learner.begin(opening, SessionID(1), in: journal)
        try journal.followUp()
        _ = try learner.begin(opening, SessionID(2), in: journal)
        #expect(Head.read(folder.paths.head)?.sequence == 1)
        try journal.close()
        #expect(Head.read(folder.paths.head)?.sequence == 2)
    }

    /// The correct options were on the screen when it was taken back: see `Projector.undo`.
    @Test(arguments: [true, false]) func anAnswerThatIsTakenBackStillCountsAsItWasFirstGiven(isRight: Bool) throws {
        let journal = try folder.open()
        var learner = Learner(seed: 1)
        let course = SmallCourse(items: 2)
        var session = try learner.begin(course.opening(), SessionID(1), in: journal)
        try learner.answer(1, right: isRight, &session, in: journal)
        func counted() throws -> [String] {
            try tables(journal).filter { !$0.hasPrefix("session") }.map { $0.replacing(/undone:\d/, with: "") }
        }
        let given = try counted()
        try learner.do([.undo], &session, in: journal)
        #expect(try counted() == given)
        #expect(try journal.sessions().map(\.answered) == [0], "the session goes on without it")

        // The other way round this time.
        let entry = session.form.entries[1]
        let other = try #require(entry.options.first { entry.keys.contains($0) != isRight })
        try learner.do([.toggle(other), .answer(nil)], &session, in: journal)
        #expect(try journal.sessions().map(\.answered) == [1])
        let seen = { (row: String) in row.replacing(/(seen|last):\d+/, with: "") }
        #expect(try counted().map(seen) == given.map(seen))
        #expect(try journal.missed(of: course.id).count == (isRight ? 0 : 1))

        let before = try tables(journal)
        try journal.rebuildProjections()
        #expect(try tables(journal) == before)
    }

    @Test(arguments: [
        ("", false, 0, 0), ("r", false, 1, 1), ("w", true, 1, 0), ("wr", true, 2, 1), ("wrr", true, 3, 2),
        ("wr r", false, 3, 2), ("wr wr", true, 4, 2), ("wr wr r", false, 5, 3), ("wr r w", true, 4, 2),
        ("p", true, 1, 0), ("p r r", false, 3, 2),
    ])
    func missedUntilRightTwiceOnDifferentDays(history: String, isMissed: Bool, answers: Int, correct: Int) {
        var record = AnswerRecord()
        var day = 20_000
        for character in history {
            switch character {
            case "r": record.count(.one, on: day, at: 0)
            case "p": record.count(Fraction(1, 2), on: day, at: 0)
            case "w": record.count(.zero, on: day, at: 0)
            default: day += 1
            }
        }
        #expect(record.isMissed == isMissed)
        #expect(record.answers == answers)
        #expect(record.correct == correct)
    }
}

@Suite struct MisjudgementTests {
    /// W is a misconception, R a lucky guess; w and r are answers of which nothing was said. A blank ends the day.
    @Test(arguments: [
        ("W", true, false), ("w", false, false), ("wW", true, false), ("Ww", true, false), ("Wr", true, false),
        ("Wr r", false, false), ("Wr r w", false, false), ("Wr r W", true, false), ("R", false, true),
        ("Rr", false, false), ("rR", false, true), ("Rw", false, false), ("WR", true, true), ("WR R", false, true),
    ])
    func aMisconceptionStandsAsLongAsTheMissAndAGuessUntilTheNextAnswer(
        history: String, isMisconception: Bool, isGuess: Bool
    ) {
        var record = AnswerRecord()
        var day = 20_000
        for character in history {
            switch character {
            case "r": record.count(.one, on: day, at: 0)
            case "R": record.count(.one, on: day, at: 0, .guess)
            case "w": record.count(.zero, on: day, at: 0)
            case "W": record.count(.zero, on: day, at: 0, .misconception)
            default: day += 1
            }
        }
        #expect((record.isMisconception, record.isGuess) == (isMisconception, isGuess))
        #expect(record.isMissed || !record.isMisconception)
    }

    @Test(arguments: [true, false]) func standingsTellWhatWasMisjudged(followsAtOnce: Bool) throws {
        let journal = try Folder().open()
        let course = SmallCourse(items: 4)
        var learner = Learner(seed: 1)
        var opening = course.opening()
        opening.rules.asksConfidence = true
        var session = try learner.begin(opening, SessionID(1), in: journal)
        func answer(_ question: Int, isRight: Bool, _ confidence: Confidence?) throws {
            let entry = session.form.entries[question]
            let option = entry.options.first { entry.keys.contains($0) == isRight }
            try learner.do(
                [.go(to: question), .toggle(try #require(option)), .answer(confidence)], &session, in: journal)
            if followsAtOnce { try journal.followUp() }
        }
        try answer(0, isRight: false, .high)
        try answer(1, isRight: true, .low)
        try answer(2, isRight: false, .low)
        try learner.do([.go(to: 3), .rate(.high), .respond(.unknown), .answer(nil)], &session, in: journal)
        let standings = try journal.standings(of: course.id)
        #expect(course.outlines.map { standings[$0].isMisconception } == [true, false, false, false])
        #expect(course.outlines.map { standings[$0].isGuess } == [false, true, false, false])
        let tally = try journal.tally(of: course.id)
        #expect((tally.missed, tally.misconceptions, tally.guesses) == (3, 1, 1))
        #expect(
            try Set(journal.missed(of: course.id).filter(\.isMisconception).map(\.item)) == [course.outlines[0].id])
        try journal.rebuildProjections()
        #expect(try journal.standings(of: course.id) == standings)
        #expect(try journal.tally(of: course.id) == tally)
    }
}

@Suite struct StandingTests {
    /// A miss stays until it is mended, whichever record has it; a lucky guess is what the last answer was.
    @Test func anItemThatGotAnIDLaterHasBothRecords() {
        let fingerprint = Fingerprint(value: 7)
        let earlier = Standing(answers: 1, isMissed: true, isMisconception: true, isGuess: true)
        func standing(_ own: Standing?) -> Standing {
            Standings(["fresh": own, "~\(fingerprint)": earlier].compactMapValues { $0 })[ItemID("fresh"), fingerprint]
        }
        #expect(standing(nil).isGuess)
        #expect(!standing(Standing(answers: 1)).isGuess)
        #expect(standing(Standing(answers: 1, isGuess: true)).isGuess)
        #expect(standing(Standing(answers: 1)).isMissed && standing(Standing(answers: 1)).isMisconception)
    }

    let folder: Folder

    init() throws { folder = try Folder() }

    @Test func standingsFollowTheAnswers() throws {
        let journal = try folder.open()
        let course = SmallCourse(items: 3)
        var learner = Learner(seed: 1)
        var session = try learner.begin(course.opening(), SessionID(1), in: journal)
        let keys = session.form.entries[1].keys
        let wrong = session.form.entries[2].options.first { !session.form.entries[2].keys.contains($0) }
        try learner.do(
            [
                .go(to: 1), .toggle(keys[0]), .answer(nil), .go(to: 2), .toggle(try #require(wrong)), .answer(nil),
                .toggleMark, .note("again"),
            ], &session, in: journal)
        let standings = try journal.standings(of: course.id)
        #expect(
            course.outlines.map { standings[$0].unseen } == [
                Standing(), Standing(answers: 1), Standing(answers: 1, isMissed: true, isMarked: true),
            ])
        let seen = course.outlines.map { standings[$0].seen }
        #expect(seen[0] == nil)
        #expect(try #require(seen[1]) < #require(seen[2]))
        let answered = learner.now - 2000
        #expect(try journal.tally(of: course.id) == Tally(answered: 2, missed: 1, marked: 1, last: answered))
        #expect(try journal.lastStudied() == answered)
        let item = course.outlines[2]
        #expect(try journal.note(course: course.id, item: item.id, fingerprint: item.fingerprint) == "again")
    }

    @Test func anItemThatGainsAnIdInheritsWhatWasRecordedWithoutOne() throws {
        let journal = try folder.open()
        var learner = Learner(seed: 1)
        let (before, after) = (SmallCourse(items: 2, derived: [0, 1]), SmallCourse(items: 2))
        var session = try learner.begin(before.opening(), SessionID(1), in: journal)
        let wrong = session.form.entries[1].options.first { !session.form.entries[1].keys.contains($0) }
        try learner.do(
            [.go(to: 1), .toggle(try #require(wrong)), .answer(nil), .note("~"), .toggleMark], &session, in: journal)
        let expected = Standing(answers: 1, isMissed: true, isMarked: true)

        #expect(
            try journal.standings(of: after.id)[after.outlines[1]].unseen == expected, "before an event names the id")
        var next = try learner.begin(after.opening(), SessionID(2), in: journal)
        try learner.do([.go(to: 1)], &next, SessionID(2), in: journal)
        #expect(try journal.standings(of: after.id)[after.outlines[1]].unseen == expected, "after one did")

        let item = after.outlines[1]
        #expect(try journal.note(course: after.id, item: item.id, fingerprint: item.fingerprint) == "~")
        #expect(try journal.tally(of: after.id).marked == 1)
    }

    /// SQLite notices nothing when a byte in a row changes its type.
    @Test func rowsOfTheWrongTypesAreReadAllTheSame() throws {
        let journal = try folder.open()
        var learner = Learner(seed: 1)
        let course = SmallCourse(items: 2)
        var session = try learner.begin(course.opening(), SessionID(1), in: journal)
        try learner.do(
            [.go(to: 1), .toggleMark, .note("n"), .toggle(session.form.entries[1].options[0]), .answer(.high)],
            &session,
            in: journal)
        try journal.writing { db in
            try db.execute(
                sql:
                    "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = replace(replace(sql, 'STRICT', ''), ', WITHOUT', ' WITHOUT'); PRAGMA writable_schema = RESET"
            )
        }
        for value in ["x'FF00FF'", "'text'", "9223372036854775807", "-9223372036854775808", "1.5"] {
            try journal.writing { db in
                try db.execute(
                    sql:
                        "UPDATE session SET label = \(value), mode = \(value), steady = \(value), offset = \(value), cut = \(value), penalty = \(value), state = 'running'"
                )
                try db.execute(sql: "UPDATE item SET answers = \(value), note = \(value), taken = \(value)")
                try db.execute(
                    sql:
                        "UPDATE answer SET at = \(value), day = \(value), points = \(value), point_parts = \(value), guess = \(value), rating = \(value), recall = \(value)"
                )
                try db.execute(
                    sql:
                        "UPDATE schedule SET stability = \(value), phase = \(value), step = \(value), reviewed = \(value), due = \(value), lapses = \(value), guess = \(value)"
                )
                try db.execute(
                    sql:
                        "UPDATE tally SET last = \(value), pace_count = \(value), pace_sum = \(value), pace_squares = \(value)"
                )
                try db.execute(
                    sql:
                        "UPDATE OR REPLACE day SET day = \(value), answers = \(value); UPDATE evidence SET expected = \(value)"
                )
                try db.execute(
                    sql: "INSERT OR REPLACE INTO setting VALUES ('parameters', \(value)), ('exam', \(value))")
            }
            #expect(try journal.openSessions().count == 1)
            _ = try journal.standings(of: course.id)
            _ = try journal.tally(of: course.id)
            _ = try (journal.memories(of: course.id), journal.statistics(of: course.id), journal.days(of: course.id))
            _ = try (journal.missed(of: course.id), journal.checkedPredictions(in: course.id), journal.reviews(of: nil))
            _ = try (journal.evidence(of: course.id, .recall), journal.checkedForecasts(of: course.id))
            try learner.do([.undo, .answer(.high)], &session, in: journal)
            try journal.append([Event(at: learner.instant, .heartbeat)], session: SessionID(1))
        }
    }

    @Test func coursesDoNotShareStandings() throws {
        let journal = try folder.open()
        var learner = Learner(seed: 1)
        var session = try learner.begin(SmallCourse(id: "birds", items: 1).opening(), SessionID(1), in: journal)
        try learner.do([.go(to: 0), .toggleMark], &session, in: journal)
        let fish = SmallCourse(id: "fish", items: 1)
        #expect(try journal.standings(of: fish.id)[fish.outlines[0]] == Standing())
        #expect(try journal.tally(of: fish.id) == Tally())
    }
}

extension Standing {
    /// The standing without the moment at which the item was seen.
    fileprivate var unseen: Standing { Standing(answers: answers, isMissed: isMissed, isMarked: isMarked) }
}
