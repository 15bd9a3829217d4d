import Foundation
import TestSupport
import Testing

/// As long as an exam is not over, nothing tells what is right in it: not this Swot, not another one, no command.
@Suite struct ExamSecrecyTests {
    /// An exam that was submitted with every question answered, and the next one, in which all of them come again.
    private func secondAttempt() throws -> Examinee {
        let examinee = try Examinee()
        examinee.start()
        for number in 1...6 {
            examinee.type("b", until: "● B")
            examinee.type("n", until: number < 6 ? "Question \(number + 1) of 6" : "This is the last question")
        }
        examinee.type("oS", until: "Submit exam?")
        examinee.type("S", until: "95 % interval")
        examinee.terminal.type("q")
        examinee.terminal.waitForEnd()
        try examinee.restart(["exam", examinee.course])
        examinee.start()
        return examinee
    }

    @Test func commandsKeepTheItemsBack() throws {
        let examinee = try secondAttempt()
        for command in [
            ["results"], ["results", "--format", "json"], ["export", examinee.course, "--format", "json"],
            ["export", examinee.course, "--format", "md"], ["form", examinee.course, "--exam", "mock", "--seed", "1"],
        ] {
            let run = try examinee.run(command)
            #expect(run.status == .exited(69), "\(command)")
            #expect(run.output.isEmpty, "\(command)")
            #expect(run.errors.contains("the exam that is running in another Swot (process "), "\(run.errors)")
            #expect(run.errors.contains(" on /dev/pts/"), "\(run.errors)")
        }
        let log = try examinee.run("log", "--format", "jsonl").output
        #expect(log.contains(#""keptBack":true"#))
        for word in ["orrect", "score"] + Examinee.telling { #expect(!log.contains(word), "\(word)") }
    }

    @Test func aSecondSwotShowsOnlyWhatIsNotAsked() throws {
        let examinee = try Examinee(items: 5)
        examinee.start()
        // An exam is on Home once something was chosen in it.
        examinee.type("b", until: "● B")
        let second = try examinee.another([examinee.course])
        second.waitFor("open in another Swot")
        second.type("<down>/number")
        second.wait(for: "the one question that is not asked") {
            $0.screen.text.contains("/ number") && $0.screen.text.contains("1 match")
        }
        second.type("<esc>")
        second.waitFor("Go on: Mock exam")
        second.type("s")
        second.waitFor("How many")
        second.type("<enter>")
        second.waitFor("Question 1 of 1")
        second.type("q")
        second.waitFor("Go on: Mock exam")
        second.type("e<enter>")
        second.waitFor(
            "This exam is open in another Swot (process \(examinee.terminal.process.identifier) on /dev/pts/")
        second.type("<esc>")
        second.waitFor("Go on: Mock exam")
        second.type("<end><home><enter>")
        second.wait(for: "either session") {
            $0.screen.text.contains("This session is open in another Swot")
                || $0.screen.text.contains("Question 1 of 1")
        }
        examinee.type("b", until: "● B")
    }

    @Test(arguments: 0..<6 as Range<UInt64>)
    func noKeyLeadsToWhatIsRight(seed: UInt64) throws { try Self.walk(seed) }

    @Test(.enabled(if: isSoaking, "the long runs are for make soak"), arguments: 6..<100 as Range<UInt64>)
    func noKeyLeadsToWhatIsRightSoak(seed: UInt64) throws { try Self.walk(seed) }

    /// Every key but those that end the exam: `S` submits it, `d` on Home drops it. Who leaves comes back.
    private static let keys =
        (33...126).map { String(Character(Unicode.Scalar($0))) }.filter { !["S", "d", "<"].contains($0) }
        + [
            "<enter>", "<enter>", "<esc>", "<tab>", "<space>", "<bs>", "<del>", "<up>", "<down>", "<left>", "<right>",
            "<pgup>", "<pgdn>", "<home>", "<end>", "<lt>", "<C-u>", "<C-d>", "<C-l>", "<click:4,6>", "<click:10,3>",
            "<wheel-down:5,5>", "<paste:number>",
        ]

    private static let banned =
        ["Correct", "Incorrect", "Partly correct", "Explanation", "Hint", "✓", "✗", "◐"] + Examinee.telling

    private static func walk(_ seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let examinee = try Examinee(rules: "pauses: {count: 2, minutes: 1}, confidence: yes, notes: yes")
        examinee.start()
        for _ in 0..<80 {
            examinee.terminal.type(keys.randomElement(using: &chance) ?? "")
            examinee.terminal.settle(milliseconds: 5)
            let screen = examinee.screen
            let shown = banned.filter(screen.contains)
            #expect(shown.isEmpty, "seed \(seed): \(shown) on\n\(screen)")
            if examinee.terminal.process.poll() != nil {
                try examinee.restart([examinee.course])
                examinee.waitFor("? help")
            }
        }
    }
}
