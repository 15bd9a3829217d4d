import Assessment
import Canvas
import Screens
import TestSupport
import Testing

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

    /// Nothing is found out before the courses are on the screen, and nothing twice.
    @Test func theOutlookIsReadOnceAfterTheFirstFrame() {
        var app = App(
            desk: Desk(size: Size(columns: 80, rows: 24), library: Sample.library), screens: [HomeScreen()])
        let now = Instant(wall: 0, steady: 0)
        #expect(app.update(.tick, now: now) == [.readOutlook(course), .wake(after: 1)])
        #expect(app.update(.outlook(course, Outlook(due: 9)), now: now).first == .readOutlook(CourseID("other")))
        #expect(app.update(.outlook(CourseID("other"), Outlook()), now: now) == [])
        #expect(app.desk.library.shelf(course)?.due == 9)
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
        stage.type("u")
        #expect(!stage.screen.contains("Comes back"))
        stage.type("a<enter>")
        #expect(stage.screen.contains("Comes back today."))
    }

    @Test func itIsFoundOutForEveryQuestionBeforeItsAnswer() {
        var app = Stage.studying().app
        let now = Instant(wall: 1_700_000_000_500, steady: 500)
        func isWanted(_ question: Int) -> Bool { app.ahead.contains(.recall(question: question)) }
        #expect(!isWanted(0), "it is known")
        _ = app.update(.input(.key(.character("n"))), now: now)
        #expect(isWanted(1))
        _ = app.update(.comeback(question: 0, Sample.comeback), now: now)
        #expect(isWanted(1), "that was another's")
        _ = app.update(.comeback(question: 1, Sample.comeback), now: now)
        #expect(!isWanted(1))
    }

    /// Keys may come faster than anybody thinks.
    @Test func whereItIsNotKnownYetAnAnswerAsksFirst() {
        var app = Stage.studying().app
        let now = Instant(wall: 1_700_000_000_500, steady: 500)
        _ = app.update(.input(.key(.character("n"))), now: now)
        for case .append(let events) in app.update(.input(.key(.character("b"))), now: now) {
            _ = app.update(.appended(events), now: now)
        }
        let effects = app.update(.input(.key(.enter)), now: now)
        #expect(effects.first == .recall(question: 1))
        #expect(effects.contains { if case .append = $0 { true } else { false } })
        #expect(app.update(.input(.key(.enter)), now: now).count == 2, "nothing has been taken in yet")
        _ = app.update(.comeback(question: 1, Sample.comeback), now: now)
        #expect(app.update(.input(.key(.enter)), now: now).count == 1)
    }

    @Test func anExamNeverSaysWhenAQuestionComesBack() {
        var stage = Stage.sitting()
        stage.type("nb")
        #expect(!stage.app.ahead.contains { if case .recall = $0 { true } else { false } })
        #expect(stage.app.desk.sitting?.returns == [:])
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
