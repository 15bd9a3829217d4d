import Assessment
import Canvas
import Screens
import TestSupport
import Testing

/// What the application does with keys and with the outcome of its effects.
@Suite struct AppTests {
    @Test func feedbackWaitsUntilTheAnswerIsSaved() {
        var stage = Stage.studying()
        stage.type("b")
        var app = stage.app
        let effects = app.update(.input(.key(.enter)), now: Instant(wall: 0, steady: 0))
        guard case .append(let events, .now)? = effects.first else {
            Issue.record("\(effects)")
            return
        }
        #expect(!app.view().text.contains("Correct"))
        _ = app.update(.appended(events), now: Instant(wall: 0, steady: 0))
        #expect(app.view().text.contains("✓ Correct"))
    }

    @Test func whatCannotBeSavedIsSaidAndTriedAgain() {
        var stage = Stage.studying()
        stage.diskProblem = "The disk is full."
        stage.type("b<enter>")
        #expect(stage.screen.contains("Not saved yet: The disk is full."))
        #expect(stage.screen.contains("✓ Correct"), "the answer is kept in memory")
        let tries = stage.appends.count
        #expect(stage.wait(5_000) == 2, "it is tried again every two seconds")
        #expect(stage.appends.count == tries + 2)

        stage.type("<enter>")
        stage.diskProblem = nil
        stage.wait(2_000)
        #expect(!stage.screen.contains("Not saved"))
        let saved = stage.appends.last
        #expect(saved?.contains { if case .answered = $0.kind { true } else { false } } == true)
        #expect(stage.app.desk.unsaved == nil)
    }

    @Test func leavingAsksFirstWhereAnswersWouldBeLost() {
        var stage = Stage.studying()
        stage.diskProblem = "The disk is full."
        stage.type("b<enter>q")
        #expect(stage.screen.contains("Question 1 of 3"))
        #expect(stage.screen.contains("One answer is not saved."))
        stage.type("q")
        #expect(stage.effects.suffix(2) == [.release, .readLibrary])
    }

    /// Options grow when they are struck out, and the text of a question may change under the learner.
    @Test(arguments: 40..<72) func theOptionUnderTheCursorStaysInView(columns: Int) {
        var stage = Stage.studying(size: Size(columns: columns, rows: 12))
        func look(_ keys: String) {
            let row = stage.frame.cursor?.row ?? 0
            #expect(stage.screen.split(separator: "\n", omittingEmptySubsequences: false)[row].contains("▸"), "\(keys)")
        }
        for key in "jkxjxjxjxkkkjjjxkxk" {
            stage.type("\(key)")
            look("\(key)")
        }
        var longer = Sample.exhibit(Sample.autoregression)
        longer.item.stem = Sample.paragraph(String(repeating: "more words ", count: 40))
        stage.send(.loaded(question: 0, longer))
        for key in "jkjk" {
            stage.type("\(key)")
            look("\(key), longer")
        }
    }

    /// What a card takes over from the one before makes no difference to what is seen.
    @Test func everyCardIsDrawnAsIfItWereTheFirst() {
        expectForSeeds(0..<40) { generator in
            var stage = Bool.random(using: &generator) ? .studying() : Stage.sitting(Sample.exam, of: Sample.items)
            for _ in 0..<40 {
                // The clock of an exam goes on.
                stage.sleep(.random(in: 0...700, using: &generator))
                switch Int.random(in: 0..<9, using: &generator) {
                case 0: stage.type("<enter>")
                case 1:
                    let columns = Int.random(in: 40...130, using: &generator)
                    let rows = Int.random(in: 12...24, using: &generator)
                    stage.send(.input(.resize(Size(columns: columns, rows: rows))))
                case 2: stage.press(Bool.random(using: &generator) ? .pageDown : .pageUp)
                default: stage.type("jkabcdxhnpmu".randomElement(using: &generator).map(String.init) ?? "")
                }
                guard stage.app.screens.top is CardScreen else { return true }
                guard stage.frame == App(desk: stage.app.desk, main: CardScreen()).view() else { return false }
            }
            return true
        }
    }

    /// Cursor and scroll of a question are as they were left, and nothing of that is written to the journal.
    @Test func aQuestionIsFoundAgainAsItWasLeft() throws {
        var stage = Stage.studying(size: Size(columns: 60, rows: 13))
        stage.type("jj<pgdn>")
        let left = try #require(stage.app.desk.sitting?.viewpoint)
        #expect(left.scroll > 0 && left.cursor > 0)
        stage.type("n")
        #expect(stage.app.desk.sitting?.viewpoint == Viewpoint())
        stage.type("p")
        #expect(stage.app.desk.sitting?.viewpoint == left)
        for case .append(let events, _) in stage.all {
            #expect(!events.contains { if case .moved = $0.kind { true } else { false } })
        }
    }

    /// After a kill the cursor is on what was chosen.
    @Test func aSessionTakenUpAgainHasTheCursorOnTheChoice() throws {
        var stage = Stage.studying()
        stage.type("c")
        let session = try #require(stage.app.desk.sitting?.session)
        #expect(Sitting(id: SessionID("s"), courseTitle: "", session: session).viewpoint == Viewpoint(cursor: 2))
    }

    /// The question before the learner is read before it is shown; the next one while he reads, and once.
    @Test func theNextQuestionIsReadAheadOnce() {
        var stage = Stage.studying()
        func loads() -> [Effect] { stage.all.filter { if case .load = $0 { true } else { false } } }
        #expect(loads() == [.load(question: 0), .load(question: 1, .whenIdle)])
        stage.type("jn")
        #expect(loads().dropFirst(2) == [.load(question: 2, .whenIdle)])
        stage.type("npp")
        #expect(loads().count == 3, "all of them are known")
    }

    @Test func whereTheLearnerGoesIsShownFirstAndSavedWhenIdle() {
        var app = Stage.studying().app
        let effects = app.update(.input(.key(.character("n"))), now: Instant(wall: 0, steady: 0))
        guard case .append(let events, .whenIdle)? = effects.first else {
            Issue.record("\(effects)")
            return
        }
        #expect(app.view().text.contains("Question 2 of 3"))
        let taken = app.desk.sitting
        _ = app.update(.appended(events, .whenIdle), now: Instant(wall: 0, steady: 0))
        #expect(app.desk.sitting == taken, "it was taken in when it was decided")
    }

    /// In an exam that may close what was before, so it is saved first.
    @Test func inAnExamWhereTheLearnerGoesIsSavedFirst() {
        var app = Stage.sitting().app
        let effects = app.update(.input(.key(.character("n"))), now: Instant(wall: 0, steady: 0))
        #expect(effects.first?.timing == .now)
        #expect(app.view().text.contains("Question 1 of 3"))
    }

    /// Nothing that was typed after it overtakes a step that cannot be saved.
    @Test func aStepThatCannotBeSavedIsSavedBeforeWhatFollows() throws {
        var stage = Stage.studying()
        stage.diskProblem = "The disk is full."
        stage.type("nb<enter>")
        #expect(stage.screen.contains("Question 2 of 3"))
        #expect(stage.screen.contains("✗ Incorrect") || stage.screen.contains("✓ Correct"))
        stage.diskProblem = nil
        stage.wait(2_000)
        let kinds = (stage.appends.last ?? []).map(\.kind)
        let shown = try #require(
            kinds.firstIndex { if case .shown(let subject) = $0 { subject.question == 1 } else { false } })
        let answered = try #require(kinds.firstIndex { if case .answered = $0 { true } else { false } })
        #expect(shown < answered)
        #expect(kinds.count == Set(kinds.map { "\($0)" }).count, "and nothing is saved twice")
    }

    @Test func leavingIsSavedAndLetsGo() {
        var stage = Stage.studying()
        stage.type("jjq")
        #expect(stage.appends.map { $0.map(\.kind) } == [[.left]], "moving the cursor is no event")
        #expect(stage.effects.dropFirst() == [.release, .readLibrary])
    }

    @Test func thePaneBesideTheCardStaysWhereItWas() {
        var stage = Stage.studying(size: Size(columns: 140, rows: 12))
        stage.type("hhb<enter>")
        #expect(stage.screen.contains("╭ ✓ Correct"))
        stage.type("<tab><end>")
        let before = stage.screen
        #expect(!before.contains("╭ ✓ Correct"))
        stage.type("np")
        #expect(stage.screen == before)
    }

    @Test func undoGoesToTheQuestionAndTakesTheFeedbackAway() {
        var stage = Stage.studying()
        stage.type("a<enter><enter>u")
        #expect(stage.screen.contains("Question 1 of 3"))
        #expect(!stage.screen.contains("Incorrect"))
        #expect(stage.screen.contains("● A"))
    }

    @Test func enterGoesOnToWhatWasLeftOutThenToTheSummary() {
        var stage = Stage.studying()
        stage.type("nb<enter><enter>ac<enter><enter>")
        #expect(stage.screen.contains("Question 1 of 3"))
        #expect(stage.screen.contains("still unanswered"))
        stage.type("b<enter>nn<enter>")
        #expect(stage.screen.contains("Summary"))
        #expect(stage.screen.contains("100 %"))
    }

    @Test func theSummaryStudiesTheMissedAgain() {
        var stage = Stage.studying()
        stage.type("a<enter><enter>b<enter><enter>ac<enter><enter>s")
        let begun = stage.effects.compactMap { if case .begin(let beginning) = $0 { beginning } else { nil } }
        #expect(begun.map(\.only) == [[ItemID("autoregression")]])
        #expect(stage.screen.contains("Question 1 of 1"))
    }

    @Test func aNoteIsShownWithTheExplanation() {
        var stage = Stage.studying()
        stage.type("wAsk <bs><bs>k again<enter>")
        #expect(!stage.screen.contains("Ask again"))
        stage.type("b<enter><end>")
        #expect(stage.screen.contains("Ask again"))
    }

    @Test func aMarkedQuestionIsFoundInTheOverview() {
        var stage = Stage.studying()
        stage.type("nmpom<enter>")
        #expect(stage.screen.contains("Question 2 of 3"))
        #expect(stage.screen.contains("⚑ Marked"))
    }

    @Test func refusalsAreSentences() {
        var stage = Stage.studying()
        stage.type("<enter>")
        #expect(stage.screen.contains("Nothing is chosen yet."))
        stage.type("hhh")
        #expect(stage.screen.contains("All hints are shown."))
    }

    @Test func aChangedDeckIsSaid() {
        var stage = Stage.studying()
        var exhibit = Sample.exhibit(Sample.autoregression)
        exhibit.isKeptVersion = true
        stage.send(.loaded(question: 0, exhibit))
        #expect(stage.screen.contains("deck changed: as it was asked"))
    }

    @Test func resizingKeepsTheOptionUnderTheCursorInView() {
        for rows in 12...40 {
            var stage = Stage.studying(size: Size(columns: 60, rows: 24))
            stage.type("jjj")
            stage.send(.input(.resize(Size(columns: 40, rows: rows))))
            stage.type("kj")
            let cursor = stage.frame.cursor ?? Point(column: 0, row: 0)
            let line = stage.screen.split(separator: "\n", omittingEmptySubsequences: false)[cursor.row]
            #expect(line.contains("▸ ○ D"), "\(rows) rows: \(line)")
        }
    }

    /// Through sizes that are too small and back: every screen stands as it stood.
    @Test(arguments: ScreenGoldenTests.screens, ScreenGoldenTests.sizes)
    func resizingLosesNothing(screen: (name: String, home: Bool, keys: String), size: Size) {
        var stage = screen.home ? Stage(size: size) : Stage.studying(size: size)
        stage.type(screen.keys)
        let before = stage.frame
        for passing in [(30, 8), (1, 1), (40, 12), (200, 60), (39, 50)] {
            stage.send(.input(.resize(Size(columns: passing.0, rows: passing.1))))
        }
        stage.send(.input(.resize(size)))
        #expect(stage.frame == before)
    }

    @Test func whatIsNotSeenIsNotAnswered() {
        var stage = Stage.studying()
        stage.type("b")
        let before = stage.frame
        stage.send(.input(.resize(Size(columns: 39, rows: 24))))
        stage.type("a<enter>nq")
        stage.send(.input(.resize(before.size)))
        #expect(stage.frame == before)
    }

    @Test func theMouseChoosesAndScrolls() {
        var stage = Stage.studying()
        let row = stage.screen.split(separator: "\n", omittingEmptySubsequences: false)
            .firstIndex { $0.contains("○ C") }
        stage.send(.input(.click(Point(column: 12, row: row ?? 0))))
        #expect(stage.screen.contains("▸ ● C"))
        stage.type("n<enter>")
        stage.send(.input(.resize(Size(columns: 60, rows: 12))))
        let top = stage.screen
        stage.send(.input(.wheel(2, at: Point(column: 5, row: 6))))
        #expect(stage.screen != top)
    }
}
