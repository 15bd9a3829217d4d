import Assessment
import Canvas
import Screens
import TestSupport
import Testing

/// The whole way of an exam by keys, and what may be seen on it.
@Suite struct ExamTests {
    @Test func theRulesComeFirst() {
        var stage = Stage()
        stage.type("je")
        for words in ["Mock exam", "3", "12 minutes", "80 %", "exam is submitted by itself"] {
            #expect(stage.screen.contains(words), "\(words)")
        }
        stage.type("<enter>")
        #expect(stage.screen.contains("Question 1 of 3"))
        #expect(stage.screen.contains("Time left 12:00"))
    }

    @Test func aShortageIsSaidAndTheLargestFormOffered() {
        var stage = Stage()
        stage.type("je")
        var smaller = Sample.exam
        smaller.items = 2
        let lack = Shortage.Lack(topic: TopicID("tools"), missing: 1)
        stage.send(.short(Shortage(lacks: [lack], largest: smaller)))
        #expect(stage.screen.contains("Tools lacks 1 question."))
        stage.type("L")
        #expect(stage.effects.contains { if case .beginExam(let begun) = $0 { begun.exam.items == 2 } else { false } })
    }

    @Test func aChoiceIsShownOnceItIsSaved() {
        let stage = Stage.sitting()
        var app = stage.app
        let now = Instant(wall: 1_700_000_000_500, steady: 500)
        let effects = app.update(.input(.key(.character("b"))), now: now)
        guard case .append(let events, .now)? = effects.first else {
            Issue.record("\(effects)")
            return
        }
        #expect(app.view().text.contains("○ B"))
        _ = app.update(.appended(events), now: now)
        #expect(app.view().text.contains("● B"))
    }

    @Test func theFirstKeyOnAnotherQuestionScrollsItsCode() {
        var stage = Stage.sitting(Sample.exam, of: Sample.items)
        stage.type("n")
        #expect(!stage.screen.contains("‹"))
        stage.type(">")
        #expect(stage.screen.contains("‹"))
    }

    @Test func enterGoesOnAndAtTheEndAsks() {
        var stage = Stage.sitting()
        stage.type("<enter>am<enter><enter>")
        #expect(stage.screen.contains("Submit exam?"))
        #expect(stage.screen.contains("Unanswered: 1, 3"))
        #expect(stage.screen.contains("Marked: 2"))
        stage.type("<esc>")
        #expect(stage.screen.contains("Question 3 of 3"))
        stage.type("oS")
        #expect(stage.screen.contains("Submit exam?"))
        stage.type("f")
        #expect(stage.screen.contains("Question 1 of 3"))
    }

    @Test func theOverviewCountsAnsweredUnansweredAndMarked() {
        var stage = Stage.sitting()
        stage.type("bnmo")
        #expect(stage.screen.contains("● answered 1"))
        #expect(stage.screen.contains("○ unanswered 2"))
        #expect(stage.screen.contains("⚑ marked 1"))
        #expect(stage.screen.contains("S Submit exam"))
        #expect(stage.screen.contains("Time left"))
    }

    @Test func submittingShowsResultsAndLeadsThroughTheQuestions() {
        var stage = Stage.sitting()
        stage.type("bnanac<enter>S")
        for words in [
            "67 %", "2 of 3", "✗ Not passed", "95 % interval", "Close:", "Changed answers", "23 November",
        ] {
            #expect(stage.screen.contains(words), "\(words)")
        }
        #expect(!stage.screen.contains("weakest"), "three questions carry no comparison")
        stage.type("<enter>")
        #expect(stage.screen.contains("Explanation"))
        #expect(stage.screen.contains("✓ Correct"))
        stage.type("q")
        #expect(stage.screen.contains("Not passed"))
        stage.type("f<enter>")
        #expect(stage.screen.contains("Question 2 of 3"))
        #expect(stage.screen.contains("✗ Incorrect"))
        stage.type("<enter>")
        #expect(stage.screen.contains("Not passed"))
    }

    @Test func unansweredQuestionsAreExplainedToo() {
        var stage = Stage.sitting(size: Size(columns: 120, rows: 40))
        stage.type("oSS<enter>")
        #expect(stage.screen.contains("○ Unanswered"))
        #expect(stage.screen.contains("Explanation"))
        #expect(stage.screen.contains("not chosen") || stage.screen.contains("✓ B"))
    }

    @Test func theMissedAreStudiedOrMarked() {
        var stage = Stage.sitting()
        stage.type("boSSr")
        let marked = stage.appends.last
        #expect(marked?.count { if case .marked = $0.kind { true } else { false } } == 2)
        stage.type("s")
        let begun = stage.effects.compactMap { if case .begin(let beginning) = $0 { beginning.only } else { nil } }
        #expect(begun == [[ItemID("trace"), ItemID("safer")]])
    }

    @Test func sectionsCloseForEver() {
        var exam = Sample.exam
        exam.sections = [.init(title: "One", items: 2, minutes: 10), .init(title: "Two", items: 1, minutes: 2)]
        var stage = Stage.sitting(exam)
        stage.type("<enter><enter>")
        #expect(stage.screen.contains("Submit the section “One”?"))
        #expect(stage.screen.contains("S Submit section"))
        stage.type("S")
        #expect(stage.screen.contains("Question 3 of 3"))
        #expect(stage.screen.contains("Section “Two” begins: 1 question, 2 minutes."))
        stage.type("p")
        #expect(stage.screen.contains("Question 3 of 3"))
    }

    /// What is the last question is said of the section in a section, and of the exam in its last one.
    @Test func theLastQuestionIsThatOfTheSectionOrOfTheExam() {
        var exam = Sample.exam
        exam.sections = [.init(title: "One", items: 2, minutes: 10), .init(title: "Two", items: 1, minutes: 2)]
        var stage = Stage.sitting(exam)
        stage.type("n")
        #expect(stage.screen.contains("⏎ end of section"))
        stage.type("n")
        #expect(stage.screen.contains("This is the last question of the section."))
        stage.type("o")
        #expect(stage.screen.contains("S Submit section"))
        stage.type("SS")
        #expect(stage.screen.contains("⏎ end of exam"))
        stage.type("n")
        #expect(stage.screen.contains("This is the last question of the exam."))
        stage.type("o")
        #expect(stage.screen.contains("S Submit exam"))
    }

    /// A key pressed once too often takes no answer away; where several are right it takes the choice back.
    @Test func theSameLetterTakesASingleChoiceNotBack() {
        for start in [Stage.sitting(), Stage.studying()] {
            var stage = start
            stage.type("bb")
            #expect(stage.screen.contains("● B"))
            stage.type("<space>")
            #expect(stage.screen.contains("● B"))
            stage.type("nna")
            #expect(stage.screen.contains("■ A"))
            stage.type("a")
            #expect(stage.screen.contains("□ A"))
        }
    }

    @Test func aPauseHidesTheQuestion() {
        var exam = Sample.exam
        exam.pauses = .init(count: 1, minutes: 2)
        var stage = Stage.sitting(exam)
        stage.type("zz")
        #expect(stage.screen.contains("paused"))
        #expect(stage.screen.contains("Pause 2:00"))
        #expect(!stage.screen.contains("The cat sat"))
        stage.wait(60_000)
        #expect(stage.screen.contains("Pause 1:00"))
        stage.type("<enter>")
        #expect(stage.screen.contains("The cat sat"))
        #expect(stage.screen.contains("Time left 11:58"))
    }

    @Test func aPauseEndsByItself() {
        var exam = Sample.exam
        exam.pauses = .init(count: 1, minutes: 2)
        var stage = Stage.sitting(exam)
        stage.type("zz")
        stage.wait(121_000)
        #expect(stage.screen.contains("The cat sat"))
        #expect(stage.screen.contains("Time left 11:57"))
    }

    /// An exam that asks how sure the learner is, after some keys.
    private func askedForCertainty(_ keys: String) -> Stage {
        var exam = Sample.exam
        exam.asksConfidence = true
        var stage = Stage.sitting(exam, size: Size(columns: 100, rows: 40))
        stage.type(keys)
        return stage
    }

    @Test func certaintyIsAskedWhereTheExamWantsIt() {
        let stage = askedForCertainty("b+na-oSS")
        #expect(stage.screen.contains("Of 1 answer you were sure of, 1 was right (100 %)."))
        #expect(stage.screen.contains("Of 1 answer you were unsure of, 0 were right (0 %)."))
        #expect(stage.screen.contains("Certainty-based mark: 3 of 6."))
    }

    @Test func whatWasMisjudgedIsNamedAndFiltered() {
        var stage = askedForCertainty("b-na+oSS")
        #expect(stage.screen.contains("1 misconception (wrong, though you were sure): question 2."))
        #expect(stage.screen.contains("1 lucky guess (right, though you were unsure): question 1."))
        stage.type("ff")
        #expect(stage.screen.contains("misconceptions only: 1"))
        stage.type("f")
        #expect(stage.screen.contains("guesses only: 1"))
        stage.type("<enter>")
        #expect(stage.screen.contains("You were unsure, so this counts as a lucky guess."))
    }

    @Test func theScratchPadStaysInTheExam() {
        var exam = Sample.exam
        exam.allowsNotes = true
        var stage = Stage.sitting(exam)
        stage.type("wB or C<enter>nw")
        #expect(stage.screen.contains("B or C"))
        #expect(!stage.appends.joined().contains { if case .noted = $0.kind { true } else { false } })
    }

    @Test func anInterruptedExamIsOnHomeWithItsTime() {
        var library = Sample.library
        library.open[0].exam = "Mock exam"
        library.open[0].timeLeft = 1_872_000
        let stage = Stage(library: library)
        #expect(stage.screen.contains("Go on: Mock exam, question 2 of 3, 31:12 left"))
    }
}

@Suite struct ExamClockTests {
    @Test func itCountsDownEverySecondWithOneWakeUp() {
        var stage = Stage.sitting()
        #expect(stage.wait(60_000) == 60)
        #expect(stage.screen.contains("Time left 11:00"))
    }

    @Test func hiddenItWakesForHeartbeatsWarningsAndTheEndOnly() {
        var stage = Stage.sitting()
        stage.type("t")
        #expect(!stage.screen.contains("Time left"))
        let wakes = stage.wait(100_000)
        #expect(wakes <= 26, "heartbeats every 4 seconds, the clock's last alarm")
        stage.wait(30_000)
        #expect(stage.screen.contains("10 minutes left"))
    }

    @Test func heartbeatsAreAtMostFourSecondsApart() {
        for keys in ["", "t"] {
            var stage = Stage.sitting()
            stage.type(keys)
            stage.wait(120_000)
            let times = stage.appends.joined().map(\.at.steady)
            #expect(times.count >= 29)
            #expect(zip(times, times.dropFirst()).allSatisfy { $1 - $0 <= 4_000 }, "\(times)")
        }
    }

    @Test func aWarningStaysForAWhileAndStealsNoKey() {
        var stage = Stage.sitting()
        stage.wait(120_000)
        #expect(stage.screen.contains("10 minutes left"))
        stage.type("b")
        #expect(stage.screen.contains("● B"))
        #expect(stage.screen.contains("10 minutes left"))
        stage.wait(20_000)
        #expect(!stage.screen.contains("10 minutes left"))
    }

    @Test(arguments: ["", "o", "?", "t", "nn<enter>"])
    func atZeroItIsSubmittedWhereverTheLearnerIs(keys: String) {
        var stage = Stage.sitting()
        stage.type("b" + keys)
        stage.wait(720_000)
        #expect(stage.screen.contains("33 %"))
        #expect(stage.screen.contains("12:00 of 12:00"))
    }

    /// The process was stopped over the end of the time, and the first thing that happens is a key.
    @Test func aKeyAfterZeroComesTooLate() {
        var stage = Stage.sitting()
        stage.type("b")
        stage.sleep(900_000)
        stage.type("c")
        #expect(stage.screen.contains("33 %"))
    }

    @Test func whatCannotBeSavedIsKeptUntilItCan() {
        var stage = Stage.sitting()
        stage.diskProblem = "The disk is full."
        stage.type("b")
        #expect(stage.screen.contains("Not saved yet"))
        stage.wait(10_000)
        stage.diskProblem = nil
        stage.wait(5_000)
        #expect(!stage.screen.contains("Not saved"))
        #expect(stage.screen.contains("● B"))
    }
}
