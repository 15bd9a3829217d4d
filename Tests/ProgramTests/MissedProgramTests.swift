import Foundation
import TestSupport
import Testing

/// What was missed, on the screen and printed, in the real program.
@Suite struct MissedProgramTests {
    /// The first question was answered wrong twice, the second partly right; a comma, quotes and a formula among them.
    private func learner() throws -> Learner {
        let learner = try Learner(deck: Self.deck)
        learner.type("a<enter>", until: "✗ Incorrect")
        learner.type("<enter>a<enter>", until: "Partly correct")
        learner.type("<enter>c<enter>", until: "✓ Correct")
        learner.type("<enter>", until: "Summary")
        learner.terminal.type("q")
        learner.terminal.waitForEnd()
        return learner
    }

    private static let deck = Learner.deck.replacing("What comes after one?", with: "=1+1, \"that\" is?")
        .replacing("] Three\n\n", with: "] -3, \"minus\"\n\n")

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func whatWasAnsweredWrongIsListedOpenedMarkedAndStudied() throws {
        let learner = try learner()
        try learner.restart(["COURSE"])
        learner.type("M", until: "Sample course · Missed")
        learner.terminal.waitFor("1 of 2")
        learner.type("<home><enter>", until: "Explanation")
        learner.type("<esc>", until: "recall")
        learner.type("f", until: "1 of 2")
        learner.type("m", until: "⚑")
        learner.type("s", until: "Question 1 of 2")
        learner.terminal.waitFor("⚑ Marked")
        learner.type("q", until: "1 course")
        #expect(!learner.screen.contains("Go on"), "nothing was answered")
        learner.terminal.type("q")
        learner.terminal.waitForEnd()
        #expect(try learner.command("journal", "verify").status == .exited(0))
    }

    /// The mark is in the journal, and belongs to no session.
    @Test func aMarkOutsideASessionIsOne() throws {
        let learner = try learner()
        try learner.restart(["COURSE"])
        learner.type("M", until: "1 of 2")
        learner.type("m", until: "⚑")
        learner.type("m", until: "m mark")
        learner.type("m", until: "⚑")
        learner.type("q", until: "1 course")
        #expect(!learner.screen.contains("Go on"))
        learner.terminal.type("q")
        learner.terminal.waitForEnd()
        let log = try learner.command("log", "--format", "jsonl").output
        #expect(log.matches(of: /"session":null,.*"kind":"item-marked"/).count == 2)
        #expect(log.matches(of: /"session":null,.*"kind":"item-unmarked"/).count == 1)
        let missed = try object(learner.command("missed", learner.course, "--format", "json").output)
        let items = try #require(missed["items"] as? [[String: Any]])
        #expect(items.count { $0["marked"] as? Bool == true } == 1)
        try learner.restart(["study", "COURSE", "--from", "marked"])
        learner.terminal.waitFor("Question 1 of 1")
    }

    /// What is gone is named as it was asked; what was reworded still tells what was chosen.
    @Test func whatIsNoLongerInTheCourseIsNamed() throws {
        let learner = try learner()
        let gone = Learner.deck.components(separatedBy: "## ").filter { !$0.contains("id: even") }
        try learner.home.write(
            gone.joined(separator: "## ").replacing("] Three\n\n", with: "] Thirteen\n\n"), to: "sample.md")
        let text = try learner.command("missed", learner.course).output
        #expect(text.contains("## Which are even? Choose two."))
        #expect(text.contains("no longer in the course"))
        #expect(text.contains("## What comes after one?"))
        #expect(text.contains("- 1 × \\-3, \"minus\""))
        try learner.restart(["COURSE"])
        learner.type("M", until: "1 of 2")
        learner.type("<end>", until: "2 of 2")
        learner.type("<enter>", until: "✓ A  Two")
        #expect(learner.screen.contains("no longer in the course"))
        #expect(!learner.screen.contains("m mark"))
        learner.type("<esc>", until: "s study 1")
    }

    @Test func withNothingMissedItSaysSo() throws {
        let learner = try Learner(["--version"])
        learner.terminal.waitForEnd()
        #expect(try learner.command("missed", learner.course).output.contains("Nothing is missed."))
        let csv = try learner.command("missed", learner.course, "--format", "csv").output
        #expect(csv == "item,topic,stem,recall,answers,right,marked,in_course,chosen_wrongly,misconception\r\n")
        try learner.restart(["COURSE"])
        learner.type("M", until: "Nothing is missed.")
    }
}
