import Foundation
import TestSupport
import Testing

/// Every kind of question, typed at in study, exam and review.
@Suite struct RespondingTests {
    @Test(arguments: KindOfQuestion.inExams)
    func inStudyTheRightResponseIsCorrect(kind: KindOfQuestion) throws {
        let learner = try Learner(deck: kind.deck)
        learner.terminal.waitFor("Question 1 of 1")
        for word in kind.telling { #expect(!learner.screen.contains(word), "\(word)") }
        learner.type(kind.keys(learner.screen), until: kind.given)
        learner.type("<enter>", until: "✓ Correct")
        #expect(learner.screen.contains("So it stands in the book."))
    }

    @Test func aRecallIsShownAndGraded() throws {
        let kind = KindOfQuestion.recall
        let learner = try Learner(deck: kind.deck)
        learner.terminal.waitFor("Recall the answer first.")
        #expect(!learner.screen.contains("Seven, of course."))
        learner.type(" ", until: "Seven, of course.")
        learner.type("3", until: "You graded it Good.")
    }

    @Test func aRecallIsShownAndGradedWithClicks() throws {
        let learner = try Learner(deck: KindOfQuestion.recall.deck)
        learner.terminal.waitFor("Show the answer")
        try learner.click("Show the answer", until: "Seven, of course.")
        try learner.click("1  Again", until: "You graded it Again.")
    }

    @Test(arguments: KindOfQuestion.inExams.filter { !$0.clicks.isEmpty })
    func theRightResponseCanBeClicked(kind: KindOfQuestion) throws {
        let learner = try Learner(deck: kind.deck)
        learner.terminal.waitFor("Question 1 of 1")
        if kind.isTyped { learner.type("find", until: "find") }
        for text in kind.clicks { try learner.click(text) }
        learner.terminal.waitFor(kind.given)
        learner.type("<enter>", until: "✓ Correct")
    }

    @Test(arguments: KindOfQuestion.inExams + [.recall])
    func whoDoesNotKnowSaysSo(kind: KindOfQuestion) throws {
        let learner = try Learner(deck: kind.deck)
        learner.terminal.waitFor("Question 1 of 1")
        // In a field digits are text.
        learner.type(kind.isTyped ? "<esc>0" : "0", until: "So it stands in the book.")
        #expect(!learner.screen.contains("✓ Correct"))
        learner.type("<enter>", until: "Summary")
        learner.terminal.type("qq")
        learner.terminal.waitForEnd()
        #expect(try learner.command("missed", learner.course).output.contains("1 × I do not know"))
    }

    @Test(arguments: KindOfQuestion.inExams)
    func whatIsGivenIsThereAfterAKill(kind: KindOfQuestion) throws {
        let learner = try Learner(deck: kind.deckWithAnother)
        learner.terminal.waitFor("Question 1 of 2")
        learner.type("a<enter>", until: "✓ Correct")
        learner.type("<enter>", until: "Question 2 of 2")
        learner.type(kind.keys(learner.screen), until: kind.given)
        learner.terminal.process.send(SIGKILL)
        learner.terminal.waitForEnd()
        try learner.restart()
        learner.terminal.waitFor("Go on:")
        learner.type("<enter>", until: kind.given)
        learner.type("<enter>", until: "✓ Correct")
    }

    @Test(arguments: KindOfQuestion.inExams)
    func inAnExamNothingIsToldBeforeTheEnd(kind: KindOfQuestion) throws {
        let examinee = try Examinee(items: 1, deck: kind.deck)
        examinee.start()
        examinee.type(kind.keys(examinee.screen), until: kind.given)
        for word in kind.telling + ["✓ Correct", "So it stands"] { #expect(!examinee.screen.contains(word), "\(word)") }
        examinee.type("\(kind.isTyped ? "<esc>" : "")oS", until: "Submit exam?")
        examinee.type("S", until: "1 of 1")
        let report = try examinee.run("results", "--format", "json").output
        let json = try #require(try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any])
        let question = try #require((json["questions"] as? [[String: Any]])?.first)
        #expect(question["outcome"] as? String == "correct")
        let parts = try #require(question["parts"] as? [[String: Any]])
        #expect(!parts.isEmpty && parts.allSatisfy { $0["correct"] as? Bool == true })
    }

    @Test(
        .enabled(if: TestClock.canBeSet, "a static program cannot be given a clock"), arguments: KindOfQuestion.inExams)
    func inAReviewItComesBackTheNextDay(kind: KindOfQuestion) throws {
        let clock = try TestClock()
        clock.setDay(seconds: 43_200 - Int64(Date().timeIntervalSince1970) % 86_400)
        let learner = try Learner(deck: kind.deck, environment: clock.environment.merging(["TZ": "UTC"]) { $1 })
        learner.terminal.waitFor("Question 1 of 1")
        learner.type(kind.keys(learner.screen), until: kind.given)
        learner.type("<enter>", until: "✓ Correct")
        learner.type("<enter>", until: "Summary")
        learner.terminal.type("qq")
        learner.terminal.waitForEnd()
        clock.setDay(seconds: 86_400 * 3)
        try learner.restart(["review", "COURSE"])
        learner.terminal.waitFor("Question 1 of 1")
        learner.type(kind.keys(learner.screen), until: kind.given)
        learner.type("<enter>", until: "✓ Correct")
    }

    @Test func aTypedAnswerThatIsNearlyRightCanBeClaimed() throws {
        let learner = try Learner(
            deck: KindOfQuestion(name: "", answer: "### Answer\n- `table`", keys: { _ in "" }).deck)
        learner.terminal.waitFor("Question 1 of 1")
        learner.type("tabel<enter>", until: "early")
        learner.type("c", until: "✓ Correct")
        learner.type("<enter>", until: "Nothing was missed.")
        learner.terminal.type("qq")
        learner.terminal.waitForEnd()
        #expect(try learner.command("missed", learner.course).output.contains("Nothing is missed."))
        let report = try learner.command("stats", learner.course).output
        #expect(report.contains("In all 1 of 1 right") && report.contains("1 of the right answers was not accepted"))
    }

    @Test func aScenarioIsAKeyAway() throws {
        let deck = """
            # Sample

            ## Acme ships parcels
            <!-- kind: scenario; id: acme -->

            The van leaves at noon.

            ## When does the van leave?
            <!-- id: noon; scenario: acme; shuffle: no -->
            - [x] At noon
            - [ ] At dawn

            ### Explanation
            So it stands in the case.

            """
        let learner = try Learner(deck: deck)
        learner.type("s", until: "The van leaves at noon.")
        learner.type("<esc>a<enter>", until: "✓ Correct")
    }
}

extension Learner {
    /// Clicks where a text stands on the screen, in the first row that has it, and waits for another one to come.
    fileprivate func click(_ text: String, until next: String? = nil) throws {
        let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
        let row = try #require(rows.firstIndex { $0.contains(text) }, "no \(text) on the screen")
        let column = rows[row].range(of: text).map { rows[row].distance(from: rows[row].startIndex, to: $0.lowerBound) }
        terminal.type("<click:\(column ?? 0),\(row)>")
        if let next { terminal.waitFor(next) }
    }
}

extension KindOfQuestion {
    fileprivate var isTyped: Bool { ["short text", "number", "gaps"].contains(name) }
}
