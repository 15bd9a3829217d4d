import Foundation
import TestSupport
import Testing

/// The whole way of an exam through the real program.
@Suite struct ExamProgramTests {
    @Test func fromTheRulesToTheResults() throws {
        let examinee = try Examinee()
        examinee.waitFor("12 minutes")
        examinee.type("<enter>", until: "Question 1 of 6")
        #expect(examinee.screen.contains("Time left 12:00") || examinee.screen.contains("Time left 11:59"))
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

    /// What the screen had shown is there again, the time too.
    @Test(arguments: [0, 1]) func killedItGoesOnWhereItWas(round: Int) throws {
        let examinee = try Examinee()
        examinee.waitFor("12 minutes")
        examinee.type("<enter>", until: "Question 1 of 6")
        examinee.type(round == 0 ? "c" : "a", until: round == 0 ? "● C" : "● A")
        examinee.type("jx", until: "struck out")
        examinee.type("m", until: "m unmark")
        examinee.terminal.settle()
        let before = examinee.screen
        examinee.terminal.process.send(SIGKILL)
        examinee.terminal.waitForEnd()
        try examinee.restart([examinee.course])
        examinee.waitFor("Go on: Mock exam, question 1 of 6, ")
        examinee.type("<enter>", until: "Question 1 of 6")
        examinee.terminal.wait(for: "the card as it was:\n\(before)") { [self] in
            withoutClock($0.screen.text) == withoutClock(before)
        }
        #expect(abs(timeLeft(examinee.screen) - timeLeft(before)) <= 5)
    }

    /// The process stands still while its time runs out; then it is submitted at once, as it stood.
    @Test func timeRunsWhileTheProcessIsStopped() throws {
        let examinee = try Examinee(minutes: 1)
        examinee.waitFor("1 minute")
        examinee.type("<enter>", until: "Question 1 of 6")
        examinee.type("b", until: "● B")
        examinee.terminal.process.send(SIGSTOP)
        let left = timeLeft(examinee.screen)
        usleep(4_000_000)
        examinee.terminal.process.send(SIGCONT)
        examinee.terminal.wait(for: "the clock to be right") { abs(left - 4 - timeLeft($0.screen.text)) <= 1 }
        examinee.terminal.waitFor("The time ran out", seconds: 90)
        #expect(examinee.screen.contains("1:00 of 1:00"))
    }

    @Test func aSecondSwotKeepsTheItemsBack() throws {
        let examinee = try Examinee()
        examinee.waitFor("12 minutes")
        examinee.type("<enter>", until: "Question 1 of 6")
        let second = try examinee.another([examinee.course])
        second.waitFor("open in another Swot")
        second.type("<down>/number")
        second.settle(milliseconds: 500)
        #expect(!second.screen.text.contains("What number"))
        second.type("<esc>e<enter>")
        second.waitFor("This exam is open in another Swot (process")
        second.type("<esc>q")
        second.waitForEnd()
        examinee.type("b", until: "● B")
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

    private func withoutClock(_ screen: String) -> String {
        screen.replacing(/Time left \d+:\d+/, with: "Time left")
    }

    /// In seconds.
    private func timeLeft(_ screen: String) -> Int {
        guard let match = screen.firstMatch(of: /Time left (\d+):(\d+)/) else { return -1_000 }
        return (Int(match.1) ?? 0) * 60 + (Int(match.2) ?? 0)
    }
}

/// Somebody at `swot exam` with a course of six questions.
final class Examinee {
    let home: TemporaryDirectory
    let course: String
    private(set) var terminal: PseudoTerminal

    init(items: Int = 6, minutes: Int = 12, arguments: [String] = []) throws {
        home = try TemporaryDirectory()
        try home.write(
            """
            id: sample
            title: Sample course
            topics: [{id: numbers, title: Numbers, weight: 100}]
            exams: [{id: mock, title: Mock exam, items: \(items), minutes: \(minutes), pass: 80}]
            """, to: "course/course.yml")
        try home.write(
            "---\ntopic: numbers\n---\n" + (1...6).map(Self.item).joined(), to: "course/numbers.md")
        course = home.path + "/course"
        terminal = try PseudoTerminal(
            ProgramUnderTest.path, ["exam", course] + arguments, columns: 100, rows: 30,
            environment: ["HOME": home.path])
    }

    private static func item(_ number: Int) -> String {
        """

        ## What number comes after \(number * 10)?
        <!-- id: after-\(number); shuffle: no -->
        - [ ] \(number * 10 + 2)
        - [x] \(number * 10 + 1)
        - [ ] \(number * 10 + 3)

        ### Explanation
        Count on by one.

        """
    }

    func restart(_ arguments: [String]) throws { terminal = try another(arguments) }

    func another(_ arguments: [String]) throws -> PseudoTerminal {
        try PseudoTerminal(
            ProgramUnderTest.path, arguments, columns: 100, rows: 30, environment: ["HOME": home.path])
    }

    func run(_ arguments: String...) throws -> ProgramRun {
        try ProgramRun(ProgramUnderTest.path, arguments, environment: ["HOME": home.path])
    }

    func type(_ keys: String, until text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        terminal.type(keys)
        terminal.waitFor(text, seconds: 20, sourceLocation: sourceLocation)
    }

    func waitFor(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        terminal.waitFor(text, seconds: 20, sourceLocation: sourceLocation)
    }

    var screen: String { terminal.screen.text }
}
