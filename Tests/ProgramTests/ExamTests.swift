import Foundation
import TestSupport
import Testing

/// The whole way of an exam through the real program.
@Suite struct ExamProgramTests {
    @Test func fromTheRulesToTheResults() throws {
        let examinee = try Examinee()
        examinee.waitFor("12 minutes")
        examinee.start()
        #expect(examinee.timeLeft != nil)
        examinee.type("b", until: "● B")
        examinee.type("m", until: "⚑ Marked")
        examinee.type("n", until: "Question 2 of 6")
        examinee.type("o", until: "○ unanswered 5")
        examinee.type("S", until: "Marked: 1")
        #expect(examinee.screen.contains("Unanswered: 2, 3, 4, 5, 6"))
        examinee.type("S", until: "95 % interval")
        #expect(examinee.screen.contains("Not passed"))
        examinee.type("<enter>", until: "Question 1 of 6")
        examinee.waitFor("Explanation")
        examinee.type("q", until: "95 % interval")
        examinee.terminal.type("q")
        #expect(examinee.terminal.waitForEnd() == .exited(0))
        #expect(examinee.terminal.notGivenBack.isEmpty)
    }

    /// A choice is on the disk before the screen shows it.
    @Test(.enabled(if: SystemCalls.canBeTraced, "strace is missing or not permitted"))
    func aChoiceIsOnTheDiskBeforeItIsShown() throws {
        let home = try TemporaryDirectory()
        let examinee = try Examinee(before: SystemCalls.strace(to: "\(home.path)/trace"))
        examinee.start()
        for number in 1...6 {
            examinee.type("b", until: "● B")
            examinee.type("n", until: number < 6 ? "Question \(number + 1) of 6" : "This is the last question")
        }
        examinee.terminal.type("qq")
        examinee.terminal.waitForEnd()

        let calls = SystemCalls(of: try home.read("trace"))
        for number in 1...6 {
            let written = try #require(calls.logging(of: "responded{", #"item\":\"after-\#(number)\""#), "\(number)")
            let pressed = try #require(calls.key(before: written), "\(number)")
            let synced = try #require(calls.syncing(after: written), "\(number)")
            let shown = try #require(calls.drawing(after: pressed), "\(number)")
            #expect(synced < shown, "drawn before it was on the disk: \(number)")
        }
    }

    /// Half of the items are seen in the first exam; the next one has the other half.
    @Test func theNextFormHasWhatWasNotSeenLately() throws {
        let examinee = try Examinee(items: 3)
        var seen: [Set<String>] = []
        for _ in 0..<2 {
            examinee.start()
            var stems: Set<String> = []
            for number in 1...3 {
                examinee.waitFor("Question \(number) of 3")
                examinee.terminal.wait(for: "question \(number)") {
                    let shown = $0.screen.text.firstMatch(of: /What number comes after \d+\?/).map { String($0.0) }
                    return shown.map { stems.insert($0).inserted } ?? false
                }
                examinee.terminal.type("n")
            }
            seen.append(stems)
            examinee.type("oS", until: "Submit exam?")
            examinee.type("S", until: "95 % interval")
            examinee.terminal.type("q")
            examinee.terminal.waitForEnd()
            try examinee.restart(["exam", examinee.course])
        }
        #expect(seen[0].isDisjoint(with: seen[1]))
    }

    /// What is asked stays as it was when the exam began.
    @Test func aDeckThatIsEditedMeanwhileChangesNothing() throws {
        let examinee = try Examinee()
        examinee.start()
        examinee.type("b", until: "● B")
        let stem = try #require(examinee.screen.firstMatch(of: /What number comes after \d+\?/)).0
        examinee.kill()
        try examinee.home.write(
            Examinee.deck().replacing("What number", with: "Which number").replacing("- [x]", with: "- [ ]").replacing(
                /- \[ \] (\d*3)\n/
            ) { "- [x] \($0.1)\n" }, to: "course/numbers.md")
        try examinee.restart([examinee.course])
        examinee.waitFor("Go on: Mock exam")
        examinee.type("<enter>", until: String(stem))
        examinee.type("n", until: "Question 2 of 6")
        examinee.waitFor("What number")
        examinee.type("oS", until: "Submit exam?")
        examinee.type("S", until: "1 of 6 · cut score")
        examinee.type("<enter>", until: "✓ Correct")
        #expect(examinee.screen.contains(stem))
    }

    @Test func anExamThatIsNotThereNamesThoseThatAre() throws {
        let examinee = try Examinee(arguments: ["--exam", "mok"])
        examinee.terminal.waitForEnd()
        #expect(examinee.screen.contains("The course has no exam “mok”. Did you mean “mock”? It has: mock."))
    }

    @Test func aCourseThatCannotFillAnExamOffersWhatItCan() throws {
        let examinee = try Examinee(items: 9)
        examinee.waitFor("12 minutes")
        examinee.type("<enter>", until: "Numbers lacks 3 questions.")
        examinee.type("L", until: "Question 1 of 6")
    }
}
