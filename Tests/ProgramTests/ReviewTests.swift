import Foundation
import TestSupport
import Testing

/// What was learnt comes back when it is due: days pass in the real program.
@Suite(.enabled(if: TestClock.canBeSet, "a static program cannot be given a clock"))
struct ReviewProgramTests {
    private let clock: TestClock
    private let learner: Learner

    /// At noon of a day: the first three questions were answered right, the next two wrong.
    init() throws {
        clock = try TestClock()
        clock.setDay(seconds: 43_200 - Int64(Date().timeIntervalSince1970) % 86_400)
        let environment = clock.environment.merging(["TZ": "UTC"]) { given, _ in given }
        learner = try Learner(
            ["study", "COURSE", "--order", "file", "--count", "5"], deck: NumberDeck.text, environment: environment)
        learner.terminal.waitFor("Question 1 of 5")
        for (number, key) in zip(1..., "aaabb") {
            learner.type("\(key)<enter>", until: key == "a" ? "✓ Correct" : "✗ Incorrect")
            learner.type("<enter>", until: number == 5 ? "Summary" : "Question \(number + 1) of 5")
        }
        try leave()
    }

    @Test func whatWasMissedComesBackToday() throws {
        try learner.restart(["review", "COURSE"])
        learner.terminal.waitFor("Nothing is due.")
        learner.terminal.waitFor("Missed, not due yet      2")
        try leave("qq")

        clock.setDay(seconds: 660)
        try learner.restart(["COURSE"])
        learner.terminal.waitFor("review 2 due")
        learner.type("r<enter>", until: "Question 1 of 2")
        learner.type("a<enter>", until: "Comes back tomorrow.")
        learner.type("<enter>b<enter>", until: "Comes back later today.")
        learner.terminal.type("u")
        learner.terminal.wait(for: "the answer to be taken back") { !$0.screen.text.contains("Comes back") }
        // Its feedback was seen, so the first answer stays: the question is due later today and not now.
        learner.type("q", until: "Go on: Review")
        #expect(!learner.screen.contains(" due  M"))
    }

    @Test func whatWasKnownComesBackLater() throws {
        clock.setDay(seconds: 86_400)
        try learner.restart(["review", "COURSE"])
        learner.terminal.waitFor("Question 1 of 5")
        for number in 1...5 {
            learner.type("a<enter>", until: "✓ Correct")
            learner.terminal.waitFor("Comes back")
            learner.type("<enter>", until: number == 5 ? "Summary" : "Question \(number + 1) of 5")
        }
        try leave()
        try learner.restart(["review", "COURSE"])
        learner.terminal.waitFor("Nothing is due.")
        learner.terminal.waitFor("next is due")
        try leave("qq")
        #expect(try learner.command("missed", learner.course, "--format", "json").output.contains("number-704"))
    }

    @Test func crammingBringsNothingBackSooner() throws {
        try learner.restart(["review", "COURSE", "--cram", "--ahead", "30"])
        learner.terminal.waitFor("Question 1 of 5")
        for number in 1...5 {
            learner.type("b<enter>", until: "✗ Incorrect")
            learner.type("<enter>", until: number == 5 ? "Summary" : "Question \(number + 1) of 5")
        }
        try leave()
        clock.setDay(seconds: 3_600)
        try learner.restart(["review", "COURSE"])
        learner.terminal.waitFor("Question 1 of 2")
    }

    @Test func theLimitIsThatOfTheDay() throws {
        clock.setDay(seconds: 3 * 86_400)
        #expect(try learner.command("set", "limit", "2").output.contains("limit 2"))
        try learner.restart(["review", "COURSE"])
        learner.terminal.waitFor("Question 1 of 2")
        learner.type("a<enter>", until: "✓ Correct")
        try leave()
        try learner.restart(["COURSE"])
        // Due is what memory says; how many of them are asked today is what the limit leaves.
        learner.terminal.waitFor("review 4 due")
        learner.type("jr", until: "3 more wait for another day")
    }

    @Test func anExamBringsEverythingBeforeItsDay() throws {
        clock.setDay(seconds: 86_400)
        let day = ISO8601DateFormatter().string(from: Date().addingTimeInterval(5 * 86_400)).prefix(10)
        #expect(try learner.run("exam-date", learner.course, String(day)).text.contains("in 4 days"))
        try learner.restart(["review", "COURSE"])
        // Five come back; of the seven that were never seen, the four days get two each, the last one.
        learner.terminal.waitFor("Question 1 of 7")
        try leave()
        try learner.restart(["COURSE"])
        learner.type("jr", until: "Day of the exam")
        learner.terminal.waitFor("For today                7")
    }

    @Test func anotherTimeZoneLosesAndInventsNothing() throws {
        let before = try learner.command("log", "--format", "jsonl").output
        clock.setDay(seconds: 86_400)
        try learner.restart(["review", "COURSE"], changes: ["TZ": "Pacific/Auckland"])
        learner.terminal.waitFor("Question 1 of 5")
        learner.type("a<enter>", until: "✓ Correct")
        try leave()
        #expect(try learner.command("log", "--format", "jsonl").output.hasPrefix(before))
        #expect(try learner.command("journal", "verify").status == .exited(0))
    }

    @Test func whatIsNoLongerInTheCourseIsSaidAndNotAsked() throws {
        clock.setDay(seconds: 3 * 86_400)
        let gone = NumberDeck.text.replacing("id: number-701;", with: "id: number-999;")
            .replacing("number 701?", with: "number 999?")
        _ = try learner.home.write(gone, to: "sample.md")
        try learner.restart(["COURSE"])
        learner.terminal.waitFor("review 4 due")
        learner.type("r", until: "1 item that you learnt is no longer in the course.")
    }

    private func leave(_ keys: String = "q") throws {
        learner.terminal.type(keys)
        learner.terminal.waitForEnd()
    }
}
