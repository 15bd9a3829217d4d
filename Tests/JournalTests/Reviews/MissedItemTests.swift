import Assessment
import Learners
import Memory
import TestSupport
import Testing

@testable import Journal

@Suite struct MissedItemTests {
    let folder: Folder
    let course = SmallCourse(items: 3)

    init() throws { folder = try Folder() }

    /// Answers a question with one of its options that is no key; which one.
    private func miss(
        _ question: Int, _ learner: inout Learner, _ session: inout Session, _ id: SessionID, _ journal: Journal
    ) throws -> ElementID {
        let entry = session.form.entries[question]
        let wrong = try #require(entry.options.first { !entry.keys.contains($0) })
        try learner.do([.go(to: question), .toggle(wrong), .answer(nil)], &session, id, in: journal)
        return wrong
    }

    @Test func choicesAreCountedOverAllAnswers() throws {
        let journal = try folder.open()
        var learner = Learner(seed: 1)
        var wrong: [ElementID] = []
        for number in 1...2 {
            var session = try learner.begin(course.opening(), SessionID(number), in: journal)
            wrong.append(try miss(1, &learner, &session, SessionID(number), journal))
        }
        let missed = try journal.missed(of: course.id)
        #expect(missed.map(\.item) == [ItemID("item-1")])
        #expect(missed[0].answers == 2 && missed[0].right == 0)
        #expect(missed[0].responses.choices == [wrong[0]: 2])
        #expect(try journal.missed(of: CourseID("fish")).isEmpty)
    }

    @Test func wordingsAreThoseThatWereAnsweredTheLatestFirst() throws {
        let journal = try folder.open()
        var learner = Learner(seed: 1)
        for (number, course) in [course, reworded].enumerated() {
            let sources = course.outlines.map {
                ItemSource(version: $0.version, fingerprint: $0.fingerprint, markdown: "\($0.id) by \(number)")
            }
            let id = SessionID(number + 1)
            var session = try learner.begin(course.opening(), id, in: journal, sources: sources)
            _ = try miss(1, &learner, &session, id, journal)
        }
        let wordings = try journal.wordings(of: [ItemID("item-1"), ItemID("item-2")], in: course.id)
        #expect(wordings == [ItemID("item-1"): ["item-1 by 1", "item-1 by 0"]])
        #expect(try journal.wordings(of: [], in: course.id).isEmpty)
    }

    private var reworded: SmallCourse {
        var course = course
        for index in course.outlines.indices {
            course.outlines[index].fingerprint = Fingerprint(of: "another item \(index)")
            course.outlines[index].version = Fingerprint(of: "source of another item \(index)")
        }
        return course
    }

    /// An earlier Swot wrote a mark outside a session as a session of one turn. It is told as a mark, and as nothing else.
    @Test func aMarkOfBeforeLeavesOnlyTheMark() throws {
        let journal = try folder.open()
        var learner = Learner(seed: 1)
        var session = try learner.begin(course.opening(), SessionID(1), in: journal)
        _ = try miss(1, &learner, &session, SessionID(1), journal)
        let before = (try journal.missed(of: course.id), try journal.memories(of: course.id))
        for number in 2...4 {
            try mark(1, SessionID(number), &learner, journal)
            let isMarked = number % 2 == 0
            #expect(try journal.standings(of: course.id)[course.outlines[1]].isMarked == isMarked)
            #expect(try journal.tally(of: course.id).marked == (isMarked ? 1 : 0))
        }
        #expect(try journal.missed(of: course.id) == before.0)
        #expect(try journal.memories(of: course.id) == before.1)
        #expect(try journal.openSessions().map(\.session) == [SessionID(1)])
        #expect(try journal.lastStudied() == learner.now - 3_000, "that was the answer")
        let seen = try journal.standings(of: course.id)
        try journal.rebuildProjections()
        #expect(try journal.standings(of: course.id) == seen)
        #expect(try journal.missed(of: course.id) == before.0)
    }

    /// It is no session and no study.
    @Test func aMarkOutsideASessionIsAFactOfItsOwn() throws {
        let journal = try folder.open()
        let learner = Learner(seed: 1)
        let outline = course.outlines[1]
        let item = CourseItem(course: course.id, item: outline.id, fingerprint: outline.fingerprint)
        for kind in [Fact.Kind.marked(item), .unmarked(item), .marked(item)] {
            try journal.append([Fact(at: learner.instant, kind)])
            let isMarked = kind == .marked(item)
            #expect(try journal.standings(of: course.id)[outline] == Standing(isMarked: isMarked))
            #expect(try journal.tally(of: course.id) == Tally(marked: isMarked ? 1 : 0))
        }
        #expect(try journal.sessions().isEmpty)
        #expect(try journal.lastStudied() == nil)
        #expect(try journal.days(of: course.id).isEmpty)
        try journal.rebuildProjections()
        #expect(try journal.marked(of: course.id).contains(outline))
        try journal.close()
        #expect(try Journal.verify(in: folder.path) == Report(sound: 3))
    }

    /// Memory follows from it as from an answer that was given here, whatever the order in which they are written.
    @Test func reviewsOfAnotherProgramAreAnswers() throws {
        let journal = try folder.open()
        let outline = course.outlines[1]
        let item = CourseItem(course: course.id, item: outline.id, fingerprint: outline.fingerprint)
        // A day of study does not begin at midnight.
        let noon = { (day: Int64) in day * 86_400_000 + 43_200_000 }
        let reviews: [(Int64, Rating)] = [(20, .again), (0, .good), (3, .easy)]
        try journal.append(
            reviews.map { days, rating in
                Fact(
                    at: Instant(wall: noon(20_000 + days), steady: 0, offset: 0),
                    .reviewed(item, PastReview(rating, taken: 4_000)))
            })
        let statistics = try #require(try journal.statistics(of: course.id)[outline])
        #expect(statistics.answers == 3 && statistics.right == 2 && statistics.taken == 12_000)
        #expect(statistics.isFirstRight == true && statistics.isMissed)
        #expect(try journal.days(of: course.id).map(\.day) == [20_000, 20_003, 20_020])
        #expect(try journal.lastStudied() == noon(20_020))
        #expect(try journal.sessions().isEmpty)
        let moments = try journal.pastReviews(of: course.id)
        #expect(moments.contains(PastMoment(item: outline.id, at: noon(20_003))) && moments.count == 3)
        // What FSRS makes of Good, Easy three days later, and Again after seventeen more.
        let memories = try journal.memories(of: course.id)
        let schedule = try #require(memories[outline]?.schedule)
        #expect(schedule.reviewed == noon(20_020) && schedule.lapses == 1)
        #expect(schedule.memory.stability > 0.5 && schedule.memory.stability < 3)
        try journal.rebuildProjections()
        #expect(try journal.memories(of: course.id)[outline] == memories[outline])
        try journal.close()
        #expect(try Journal.verify(in: folder.path) == Report(sound: 3))
    }

    /// It goes to the item by its id, as what was recorded in sessions does.
    @Test func aMarkOfAnItemWithoutAnIDGoesOverToItsID() throws {
        let journal = try folder.open()
        var learner = Learner(seed: 1)
        let outline = SmallCourse(items: 3, derived: [1]).outlines[1]
        let item = CourseItem(course: course.id, item: outline.id, fingerprint: outline.fingerprint)
        try journal.append([Fact(at: learner.instant, .marked(item))])
        var session = try learner.begin(course.opening(), SessionID(1), in: journal)
        try learner.do([.go(to: 1)], &session, in: journal)
        #expect(try journal.standings(of: course.id)[course.outlines[1]].isMarked)
        #expect(try journal.tally(of: course.id).marked == 1)
    }

    private func mark(_ item: Int, _ id: SessionID, _ learner: inout Learner, _ journal: Journal) throws {
        learner.pass(1000...1000)
        let outline = course.outlines[item]
        let isMarked = try journal.standings(of: course.id)[outline].isMarked
        let form = Form([Form.Entry(outline, seed: Seed(0), isMarked: isMarked)])
        let started = Event(
            at: learner.instant,
            .started(Opening(course: course.id, label: "mark", rules: .study, seed: Seed(0), form: form)))
        let session = try #require(Session(started))
        let marked = try session.decide(.toggleMark, at: learner.instant)
        try journal.append(
            [started] + marked + session.decide(.end, at: learner.instant), session: id)
    }
}
