import Foundation
import TestSupport
import Testing

/// Other programs' questions, imported by typing commands.
@Suite struct ImportTests {
    private let home: TemporaryDirectory

    init() throws { home = try TemporaryDirectory() }

    private static let questions = """
        ::two::How many is one and one? {=2 ~1 ~3}

        ::three::How many is one and two? {=3 ~1 ~2}

        ::none::Nobody knows this. {~1 ~2}
        """

    private func run(_ arguments: [String]) throws -> ProgramRun {
        try ProgramRun(
            "/bin/sh", ["-c", "cd \"$HOME\" && exec \"$SWOT\" \"$@\"", "swot"] + arguments,
            environment: ["HOME": home.path, "SWOT": ProgramUnderTest.path])
    }

    private var courses: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: home.path + "/.local/share/swot/courses")) ?? []
    }

    @Test func aFileBecomesACourseThatCanBeStudied() throws {
        try home.write(Self.questions, to: "sums.gift")
        let result = try run(["import", "sums.gift"])
        #expect(result.status == .exited(0))
        #expect(result.output.contains("3 questions read, 2 imported, 0 with remarks, 1 left out"))
        #expect(courses == ["sums"])
        let exported = try run(["export", ".local/share/swot/courses/sums", "--as", "gift"])
        #expect(exported.status == .exited(0) && exported.output.contains("How many is one and two?"))
    }

    /// Courses of one id would be one course, and share what was learnt.
    @Test func anotherCourseOfTheSameNameGetsANameOfItsOwn() throws {
        try home.write(Self.questions, to: "one/sums.gift")
        try home.write("::a::What is five and five? {=10 ~9}\n", to: "two/sums.gift")
        #expect(try run(["import", "one/sums.gift"]).status == .exited(0))
        #expect(try run(["import", "two/sums.gift"]).status == .exited(0))
        #expect(try run(["import", "two/sums.gift"]).output.contains("1 unchanged"))
        #expect(courses.sorted() == ["sums", "sums-2"])
        #expect(try run(["doctor"]).output.contains("/courses/sums-2"))
    }

    @Test func nothingToReadIsAnErrorOfTheData() throws {
        try home.write("Nothing to ask.\n", to: "text.txt")
        let result = try run(["import", "text.txt"])
        #expect(result.status == .exited(65) && courses.isEmpty)
        #expect(result.output.contains("text.txt is in no format that Swot recognises"))
    }

    @Test func helpHasAPageForEachFormat() throws {
        #expect(try run(["help", "formats"]).output.contains("  anki          reads  writes  Anki"))
        #expect(try run(["help", "formats", "anki"]).output.contains("review log, states of cards"))
        let wrong = try run(["help", "formats", "gitf"])
        #expect(wrong.status == .exited(64) && wrong.errors.contains("Did you mean “gift”?"))
    }

    /// Ctrl-C while the standard input is waited for, and while a large file is read.
    @Test func controlCStopsAndLeavesNothing() throws {
        let terminal = try PseudoTerminal(
            ProgramUnderTest.path, ["import", "-"], columns: 80, rows: 24,
            environment: ["HOME": home.path, "TZ": "UTC"])
        Thread.sleep(forTimeInterval: 0.5)
        terminal.type("<C-c>")
        #expect(terminal.waitForEnd() == .exited(130))
        #expect(terminal.screen.lines.contains { $0.contains("The import was stopped; nothing was written.") })
        #expect(courses.isEmpty)
    }
}
