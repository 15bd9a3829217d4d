import TestSupport
import Testing

/// The whole way of a learner, typed at the real program.
@Suite struct StudyTests {
    @Test func aQuestionIsStudiedExplainedAndRemembered() throws {
        let learner = try Learner()
        learner.terminal.waitFor("Question 1 of 3")
        learner.type("h", until: "Hint 1 of 1")
        learner.type("b<enter>", until: "✓ Correct")
        learner.terminal.waitFor("One is followed by two.")
        learner.type("<enter>a<enter>", until: "Partly correct")
        learner.terminal.waitFor("1 of 2 right options, 0 wrong: 50 % of the point")
        learner.type("<enter>a<enter>", until: "✗ Incorrect")
        learner.type("<enter>", until: "Summary")
        learner.terminal.waitFor("50 %")
        learner.terminal.type("q")
        #expect(learner.terminal.waitForEnd() == .exited(0))

        let log = try learner.run("log")
        for word in ["answered", "hint", "ended"] { #expect(log.text.contains(word), "\(word)") }
    }

    @Test func theNextStartGoesOnExactlyWhereItWas() throws {
        let learner = try Learner()
        learner.terminal.waitFor("Question 1 of 3")
        learner.type("b<enter>", until: "✓ Correct")
        learner.type("<enter>", until: "Question 2 of 3")
        learner.type("jxkam", until: "⚑ Marked")
        learner.terminal.settle()
        let before = learner.screen
        learner.terminal.type("q")
        #expect(learner.terminal.waitForEnd() == .exited(0))

        try learner.restart()
        learner.terminal.waitFor("Go on: Study")
        learner.type("<enter>", until: "Question 2 of 3")
        learner.terminal.settle()
        #expect(learner.screen == before)
        learner.type("u", until: "Question 1 of 3")
    }

    @Test func theSameSeedGivesTheSameForm() throws {
        let arguments = ["study", "COURSE", "--seed", "5"]
        let (one, other) = (try Learner(arguments), try Learner(arguments))
        for learner in [one, other] { learner.terminal.waitFor("Question 1 of 3") }
        one.terminal.settle()
        other.terminal.settle()
        #expect(one.screen == other.screen)
    }

    @Test func anAnswerTakenBackIsAskedAgain() throws {
        let learner = try Learner()
        learner.type("c<enter>", until: "✗ Incorrect")
        learner.type("u", until: "● C")
        #expect(!learner.screen.contains("Incorrect"))
    }

    @Test func aNoteIsShownWithTheExplanationFromThenOn() throws {
        let learner = try Learner()
        learner.type("wCount on fingers<enter>b<enter>", until: "Count on fingers")
        learner.terminal.type("q")
        learner.terminal.waitForEnd()
        try learner.restart(["study", "COURSE", "--order", "file"])
        learner.terminal.waitFor("Question 1 of 3")
        #expect(!learner.screen.contains("Count on fingers"))
        learner.type("c<enter>", until: "Count on fingers")
    }

    /// An item that gains an id keeps what was recorded of it without one.
    @Test func missingIdsAreWrittenInAndNothingIsForgotten() throws {
        let deck =
            "# Sample course\n\n## What comes after one?\n- [ ] Three\n- [x] Two\n\n## And after two?\n- [x] Three\n- [ ] Five\n"
        let learner = try Learner(["study", "COURSE", "--order", "file", "--count", "1"], deck: deck)
        learner.terminal.waitFor("Question 1 of 1")
        let wrong = learner.screen.contains("A  Three") ? "a" : "b"
        learner.type("\(wrong)<enter>", until: "✗ Incorrect")
        learner.terminal.type("<enter>q")
        learner.terminal.waitForEnd()
        #expect(try learner.command("check", learner.course, "--fix").status != .exited(64))
        #expect(try learner.home.read("sample.md").contains("<!-- id: what-comes-after-one -->"))
        try learner.restart(["study", "COURSE", "--from", "missed"])
        learner.terminal.waitFor("Question 1 of 1")
        #expect(learner.screen.contains("What comes after one?"))
    }

    @Test func searchFindsAndShowsTheAnswer() throws {
        let learner = try Learner()
        learner.terminal.waitFor("Question 1")
        learner.type("/alphabet", until: "1 match")
        learner.type("<enter><enter>", until: "The alphabet ends with it.")
        learner.type("<esc>", until: "Question 1 of 3")
    }

    @Test func theSourceOpensAtItsLineAndTheChangeIsSeen() throws {
        let editor =
            "sh -c 'echo \"$@\" > \"$HOME/called\"; sed -i \"s/One is followed/One is always followed/\" \"$2\"' --"
        let learner = try Learner(environment: ["VISUAL": editor])
        learner.type("b<enter>", until: "One is followed by two.")
        learner.type("v", until: "One is always followed by two.")
        #expect(try learner.home.read("called") == "+3 \(learner.course)\n")
    }

    /// The summary tells of answers that were given before the session was left.
    /// The first question was answered wrong by somebody who was sure, the third right by somebody who was not.
    @Test func whatWasMisjudgedIsNamedAndStudied() throws {
        let learner = try Learner(["study", "COURSE", "--order", "file", "--confidence"])
        learner.type("a+<enter>", until: "You were sure, so this is a misconception.")
        learner.type("<enter>0", until: "Not known")
        learner.type("<enter>c-<enter>", until: "You were unsure, so this counts as a lucky guess.")
        learner.type("<enter>", until: "1 misconception (wrong, though you were sure): question 1.")
        #expect(learner.screen.contains("1 lucky guess (right, though you were unsure): question 3."))
        learner.terminal.type("q")
        learner.terminal.waitForEnd()
        let missed = try learner.command("missed", learner.course).output
        #expect(missed.matches(of: /misconception/).count == 1, "not to know is none")
        for (pool, question) in [("misconceptions", "What comes after one?"), ("guesses", "What is the last letter?")] {
            try learner.restart(["study", "COURSE", "--from", pool])
            learner.terminal.waitFor("Question 1 of 1")
            #expect(learner.screen.contains(question))
            learner.terminal.type("q")
            learner.terminal.waitForEnd()
        }
    }

    @Test func theSummaryExplainsWhatWasMissedBefore() throws {
        let learner = try Learner()
        learner.type("a<enter>", until: "✗ Incorrect")
        learner.terminal.type("q")
        learner.terminal.waitForEnd()
        try learner.restart()
        learner.type("<enter>", until: "✗ Incorrect")
        learner.type("<enter>ac<enter>", until: "✓ Correct")
        learner.type("<enter>c<enter>", until: "✓ Correct")
        learner.type("<enter>", until: "Summary")
        for text in ["Sample course", "What comes after one?", "✓ Two", "One is followed by two."] {
            learner.terminal.waitFor(text)
        }
    }

    @Test func anEditorThatFailsIsNamedAndWhatItWroteIsSeen() throws {
        let editor = "sh -c 'sed -i \"s/One is followed/One is always followed/\" \"$2\"; exit 3' --"
        let learner = try Learner(environment: ["VISUAL": editor])
        learner.type("b<enter>", until: "One is followed by two.")
        learner.type("v", until: "ended with an error")
        learner.type("<home>", until: "One is always followed by two.")
    }

    /// Changes of a deck under the learner's hands: the item gets another id, or one of its options another text.
    @Test(arguments: ["s/id: after-one/id: renamed/", "s/] Three$/] Thirteen/"])
    func aQuestionThatChangesWhileItIsStudiedStaysAsItWasAsked(edit: String) throws {
        let learner = try Learner(environment: ["VISUAL": "sh -c 'sed -i \"\(edit)\" \"$2\"' --"])
        learner.type("b", until: "● B")
        learner.type("v", until: "deck changed: as it was asked")
        #expect(learner.screen.contains("● B  Two") && learner.screen.contains("A  Three"))
        learner.type("<enter>", until: "One is followed by two.")
        #expect(learner.screen.contains("✓ Correct"))
    }

    @Test func aQuestionWhoseOptionsChangedStaysAsItWasAsked() throws {
        let learner = try Learner()
        learner.type("b<enter>", until: "✓ Correct")
        learner.terminal.type("q")
        learner.terminal.waitForEnd()
        try learner.home.write(
            Learner.deck.replacing("] Three\n\n", with: "] Thirteen\n\n"), to: "sample.md")
        try learner.restart()
        learner.type("<enter>", until: "deck changed: as it was asked")
        #expect(learner.screen.contains("Three"))
        #expect(!learner.screen.contains("Thirteen"))
    }

    @Test func brokenItemsAreLeftOutAndCounted() throws {
        let broken = Learner.deck + "\n\n## No key here?\n- [ ] A\n- [ ] B\n"
        let learner = try Learner(["COURSE"], deck: broken)
        learner.terminal.waitFor("1 item is left out because of errors")
        learner.type("<enter><enter>", until: "Question 1 of 3")
    }
}
