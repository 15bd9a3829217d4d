import Foundation
import TestSupport
import Testing

/// Commands that print: what cannot be written or read ends with a sentence and a status.
@Suite struct PrintingTests {
    /// A home with an exam that was submitted.
    private func examinee() throws -> Examinee {
        let examinee = try Examinee()
        examinee.start()
        examinee.type("b", until: "● B")
        examinee.type("oS", until: "Submit exam?")
        examinee.type("S", until: "95 % interval")
        examinee.terminal.type("q")
        examinee.terminal.waitForEnd()
        return examinee
    }

    private func run(_ examinee: Examinee, _ command: String) throws -> ProgramRun {
        try ProgramRun(
            "/bin/sh", ["-c", command],
            environment: ["HOME": examinee.home.path, "SWOT": ProgramUnderTest.path, "COURSE": examinee.course])
    }

    @Test func whatCannotBeWrittenIsSaidByEveryCommand() throws {
        let examinee = try examinee()
        for command in [
            "export $COURSE --format md", "export $COURSE --format json", "log", "log --format jsonl", "results",
            "results --format json", "results --format md", "results --format html", "exams", "exams --format json",
            "stats $COURSE", "stats $COURSE --format json", "missed $COURSE", "missed $COURSE --format csv",
            "form $COURSE --exam mock --seed 1", "set", "exam-date $COURSE", "check $COURSE", "check --bank $COURSE",
            "check --explain hedged-key", "journal verify", "doctor",
        ] {
            let run = try run(examinee, "\"$SWOT\" \(command) >/dev/full")
            #expect(run.status == .exited(74), "\(command)")
            #expect(
                run.errors.hasSuffix("swot: The standard output cannot be written: No space left on device.\n"),
                "\(command): \(run.errors)")
        }
        let page = try run(examinee, "\"$SWOT\" stats $COURSE --html /dev/full")
        #expect(page.status == .exited(73))
        #expect(page.errors == "swot: /dev/full cannot be written: No space left on device.\n")
    }

    @Test func whatIsPrintedIsWhole() throws {
        let examinee = try examinee()
        #expect(try examinee.run("results", "--last").output.contains("1. ✓ Correct"))
        #expect(try examinee.run("exams").output.contains("Mock exam  17 % of 6  Not passed"))
        #expect(try examinee.run("log").output.split(separator: "\n").last?.contains("ended") == true)
        #expect(try examinee.run("stats", examinee.course).output.hasPrefix("Sample course\n"))
        #expect(try examinee.run("missed", examinee.course).output.hasPrefix("# Missed: Sample course\n"))
        #expect(try examinee.run("set", "limit", "5").output == "limit 5\n")
        #expect(try examinee.run("set").output == "retention 0.9\nlimit 5\nday-start 4\n")
        #expect(
            try examinee.run("exam-date", examinee.course).output == "“Sample course” has no day of an exam.\n")
    }

    /// Items that are missing are named on standard error, so that what is printed stays a document.
    @Test func itemsThatAreLeftOutAreNamedOnStandardError() throws {
        let examinee = try Examinee(deck: Examinee.deck().replacing("- [x] 21", with: "- [ ] 21"))
        for command in [["export", examinee.course, "--format", "md"], ["check", "--bank", examinee.course]] {
            let run = try examinee.run(command)
            #expect(run.status == .exited(65), "\(command)")
            #expect(run.errors.contains("[no-key]"))
            #expect(run.errors.hasSuffix("1 item is left out because of errors.\n"))
            #expect(!run.output.isEmpty && !run.output.contains("left out"))
        }
    }

    @Test func aDeckThatCannotBeReadIsAnError() throws {
        let examinee = try Examinee()
        try FileManager.default.createSymbolicLink(
            atPath: examinee.course + "/gone.md", withDestinationPath: "nowhere.md")
        for command in [["export", examinee.course, "--format", "json"], ["check", "--bank", examinee.course]] {
            let run = try examinee.run(command)
            #expect(run.status == .exited(66), "\(command)")
            #expect(run.output.isEmpty)
            #expect(run.errors.contains("gone.md:1:1: error: The file cannot be read: No such file or directory."))
        }
    }

    /// A course file with several faults: a line each, and the status of wrong data.
    @Test(arguments: [["export", "PATH", "--format", "md"], ["check", "--bank", "PATH"], ["check", "PATH"]])
    func aBrokenCourseFileHasALineForEachFault(arguments: [String]) throws {
        let examinee = try Examinee()
        try examinee.home.write("title: [1]\nlanguage: {}\n", to: "broken/course.yml")
        let run = try examinee.run(arguments.map { $0.replacing("PATH", with: examinee.home.path + "/broken") })
        #expect(run.status == .exited(65))
        #expect(!run.errors.contains("\u{FFFD}"))
        #expect(run.errors.split(separator: "\n").count > 1)
    }

    @Test func idsAreFilledInThroughTheProgram() throws {
        let examinee = try Examinee()
        let path = try examinee.home.write("# D\n\n## Why?\n- [x] a\n- [ ] b\n", to: "d.md")
        _ = try examinee.run("check", "--fix", path)
        #expect(try examinee.home.read("d.md") == "# D\n\n## Why?\n<!-- id: why -->\n- [x] a\n- [ ] b\n")
    }

    @Test func aPageIsWrittenToAFile() throws {
        let examinee = try Examinee()
        let path = examinee.home.path + "/page.html"
        #expect(try examinee.run("stats", examinee.course, "--html", path).status == .exited(0))
        #expect(try examinee.home.read("page.html").contains("<title>Sample course: statistics</title>"))
        let unwritable = try examinee.run("stats", examinee.course, "--html", examinee.home.path + "/none/page.html")
        #expect(unwritable.status == .exited(73))
        #expect(unwritable.errors.contains("/none/page.html cannot be written: No such file or directory."))
        #expect(try examinee.run("stats", examinee.course, "--html", "x", "--format", "json").status == .exited(64))
    }
}
