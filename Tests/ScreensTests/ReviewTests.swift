import Assessment
import Canvas
import TestSupport
import Testing

@testable import Screens

@Suite struct ReviewTests {
    private let course = CourseID("sample")

    @Test func homeSaysWhatIsDueAndHowTheExamWouldEnd() {
        var stage = Stage(size: Size(columns: 140, rows: 40))
        stage.type("j")
        #expect(stage.screen.contains("r review 2 due"))
        #expect(stage.screen.contains("Mock exam: 84 % likely to pass today, score 71–93 %"))
        #expect(stage.screen.contains("without more study 79 % on 20 Dec"))
        stage.type("j")
        #expect(stage.screen.contains("Final exam: not enough answers yet; after 18 more new questions"))
    }

    /// It weighs every item of a course, so the first frame does not wait for it; and it is read once.
    @Test func theOutlookIsReadOnceAfterTheFirstFrame() {
        var stage = Stage()
        let outlooks = stage.all.filter { if case .readOutlook = $0 { true } else { false } }
        #expect(outlooks == [.readOutlook(course), .readOutlook(CourseID("other"))])
        #expect(outlooks.allSatisfy { $0.timing == .whenIdle })
        #expect(stage.app.desk.library.shelf(course)?.outlook == Sample.outlooks[course])
        stage.type("jjkk")
        #expect(stage.all.count { if case .readOutlook = $0 { true } else { false } } == 2)
    }

    /// Whoever begins a session at once does not wait for what Home would have shown.
    @Test func anOutlookThatIsNotShownAnyMoreIsNotRead() {
        let desk = Desk(size: Size(columns: 80, rows: 24), library: Sample.library)
        var app = App(desk: desk, root: HomeScreen())
        let now = Instant(wall: 0, steady: 0)
        let effects = app.update(.started, now: now).filter { if case .readOutlook = $0 { true } else { false } }
        #expect(effects.count == 2 && effects.allSatisfy(app.wants))
        _ = app.update(.input(.key(.character("s"))), now: now)
        #expect(!effects.contains(where: app.wants))
    }

    @Test(
        arguments: [
            ("", .due), ("j", .missed), ("jj", .leeches), ("jjj", .more), ("jjjj", .cram(.missed)),
            ("jjjjj", .cram(.topic(TopicID("llms")))), ("jjjjjl", .cram(.topic(TopicID("tools")))),
            ("jjjjjh", .cram(.topic(TopicID("tools")))), ("jjjjjjl", .cram(.ahead(days: 4))),
            ("jjjjjjhhhhh", .cram(.ahead(days: 1))),
        ] as [(String, ReviewBeginning.Pool)])
    func everyRowBeginsItsReview(keys: String, pool: ReviewBeginning.Pool) {
        var stage = Stage()
        stage.type("jr\(keys)<enter>")
        #expect(stage.effects.contains(.beginReview(ReviewBeginning(course: course, pool: pool))))
        #expect(stage.screen.contains("Sample course · Review"))
        #expect(stage.screen.contains("Question 1 of 3"))
    }

    @Test func whereNothingIsDueItSaysSoAndStays() {
        var stage = Stage()
        stage.type("jjr<enter>")
        #expect(stage.screen.contains("Nothing is due."))
        #expect(stage.screen.contains("Cram what was missed"))
    }

    @Test func feedbackSaysWhenTheQuestionComesBack() {
        var stage = Stage.studying()
        stage.type("b<enter>")
        #expect(stage.screen.contains("Comes back tomorrow."))
    }

    @Test func whatWasMissedComesBackLaterToday() {
        var stage = Stage.studying()
        stage.type("a<enter>")
        #expect(stage.screen.contains("Comes back later today."))
    }

    /// It was gone as soon as another question had been visited.
    @Test func itIsSaidAgainWhenTheQuestionIsVisitedAgain() {
        var stage = Stage.studying()
        stage.type("b<enter>np")
        #expect(stage.screen.contains("Comes back tomorrow."))
    }

    /// Whoever goes on with a session is told of its earlier answers too: what memory knew is read anew.
    @Test func itIsSaidAgainAfterTheSessionWasTakenUpAgain() throws {
        var stage = Stage.studying()
        stage.type("b<enter>")
        let session = try #require(stage.app.desk.sitting?.session)
        var app = App(desk: Desk(size: Size(columns: 80, rows: 40), library: Sample.library), root: HomeScreen())
        let now = Instant(wall: session.last.wall + 60_000, steady: 5)
        let sitting = Sitting(
            id: SessionID("s"), courseTitle: "Sample course", session: session,
            exhibits: [0: try #require(stage.app.desk.sitting?.exhibits[0])])
        _ = app.update(.began(sitting), now: now)
        #expect(app.wants(.recall(question: 0, .whenIdle)))
        _ = app.update(.comeback(question: 0, Sample.comeback), now: now)
        #expect(app.view().text.contains("Comes back tomorrow."))
    }

    /// The feedback has been seen: the first answer is the one that memory keeps, and the card says so.
    @Test func afterUndoTheCardSaysWhichAnswerCounts() {
        var stage = Stage.studying()
        stage.type("a<enter>u")
        #expect(!stage.screen.contains("Comes back"))
        #expect(stage.screen.contains("Second try"))
        #expect(stage.screen.contains("your first answer stays"))
        stage.type("b<enter>")
        #expect(stage.screen.contains("✓ Correct"))
        #expect(stage.screen.contains("Comes back later today."), "the miss decides")
    }

    @Test func itIsFoundOutForEveryQuestionBeforeItsAnswer() {
        var app = Stage.studying().app
        let now = Instant(wall: 1_700_000_000_500, steady: 500)
        let recall = Effect.recall(question: 1, .whenIdle)
        #expect(app.update(.input(.key(.character("n"))), now: now).contains(recall))
        _ = app.update(.comeback(question: 0, Sample.comeback), now: now)
        #expect(app.wants(recall), "that was another's")
        _ = app.update(.comeback(question: 1, Sample.comeback), now: now)
        #expect(!app.wants(recall))
    }

    /// Keys may come faster than anybody thinks.
    @Test func whereItIsNotKnownYetAnAnswerAsksFirst() {
        var app = Stage.studying().app
        let now = Instant(wall: 1_700_000_000_500, steady: 500)
        _ = app.update(.input(.key(.character("n"))), now: now)
        for case .append(let events, .now) in app.update(.input(.key(.character("b"))), now: now) {
            _ = app.update(.appended(events), now: now)
        }
        let effects = app.update(.input(.key(.enter)), now: now)
        #expect(effects.first == .recall(question: 1))
        #expect(effects.last?.isAppend == true)
        #expect(app.update(.input(.key(.enter)), now: now).count == 2, "nothing has been taken in yet")
        _ = app.update(.comeback(question: 1, Sample.comeback), now: now)
        #expect(app.update(.input(.key(.enter)), now: now).count == 1)
    }

    @Test func anExamNeverSaysWhenAQuestionComesBack() {
        var stage = Stage.sitting()
        stage.type("nb")
        #expect(!stage.all.contains { if case .recall = $0 { true } else { false } })
        #expect(stage.app.desk.sitting?.comesBack == nil)
    }

    @Test func theDayOfTheExamIsWrittenAndTakenAway() {
        var stage = Stage()
        stage.type("jrjjjjjjj<enter>")
        #expect(stage.screen.contains("2026-12-20"))
        stage.type("<bs><bs>24<enter>")
        #expect(stage.effects.contains(.setExamDay(course, 20_811)))
        #expect(stage.screen.contains("24 December"))
        stage.type("<enter>" + String(repeating: "<bs>", count: 10) + "<enter>")
        #expect(stage.effects.contains(.setExamDay(course, nil)))
        #expect(stage.screen.contains("not set"))
    }

    @Test(arguments: [("tomorrow", "“tomorrow” is no date."), ("1999-12-31", "1999-12-31 is over.")])
    func aDayThatCannotBeIsRefusedInASentence(text: String, sentence: String) {
        var stage = Stage()
        stage.type("jrjjjjjjj<enter>" + String(repeating: "<bs>", count: 10) + text + "<enter>")
        #expect(stage.screen.contains(sentence))
        #expect(stage.screen.contains("When is the exam?"))
    }
}
