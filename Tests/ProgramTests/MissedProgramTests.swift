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
        learner.type("q", until: "Go on: Study")
        learner.terminal.type("q")
        learner.terminal.waitForEnd()
        #expect(try learner.command("journal", "verify").status == .exited(0))
    }

    /// The event is in the journal, and no session stays open because of it.
    @Test func aMarkIsASessionOfItsOwnThatIsOver() throws {
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
        #expect(log.matches(of: /"kind":"marked"/).count == 2)
        #expect(log.matches(of: /"kind":"unmarked"/).count == 1)
        let missed = try object(learner.command("missed", learner.course, "--format", "json").output)
        let items = try #require(missed["items"] as? [[String: Any]])
        #expect(items.count { $0["marked"] as? Bool == true } == 1)
        try learner.restart(["study", "COURSE", "--from", "marked"])
        learner.terminal.waitFor("Question 1 of 1")
    }

    @Test func asJSONItHasEverything() throws {
        let learner = try learner()
        let missed = try object(learner.command("missed", learner.course, "--format", "json").output)
        #expect(missed["schema"] as? Int == 1)
        let items = try #require(missed["items"] as? [[String: Any]])
        let first = try #require(items.first { $0["item"] as? String == "after-one" })
        #expect(items.count == 2)
        #expect(first["answers"] as? Int == 1)
        #expect(first["right"] as? Int == 0)
        #expect(first["inCourse"] as? Bool == true)
        #expect(try (0.9...1).contains(#require(first["recall"] as? Double)))
        let wrong = try #require(first["wrong"] as? [[String: Any]])
        #expect(wrong.map { $0["times"] as? Int } == [1])
        #expect(wrong.map { $0["text"] as? String } == ["\\-3, \"minus\""])
        // A key that was chosen is not wrong, though the answer was not fully right.
        let even = try #require(items.first { $0["item"] as? String == "even" })
        #expect((even["wrong"] as? [Any])?.isEmpty == true)
    }

    /// Read by another program; no cell begins like a formula.
    @Test func asCSVItIsReadByOthersAndHoldsNoFormula() throws {
        let learner = try learner()
        let csv = try learner.command("missed", learner.course, "--format", "csv").output
        let lines = csv.components(separatedBy: "\r\n")
        #expect(lines.last == "" && lines.dropLast().allSatisfy { !$0.isEmpty })
        let path = try learner.home.write(csv, to: "missed.csv")
        let script =
            "import csv,json,sys; print(json.dumps({'rows': list(csv.DictReader(open(sys.argv[1], newline='')))}))"
        let rows = try #require(
            try object(ProgramRun("python3", ["-c", script, path]).output)["rows"] as? [[String: String]])
        #expect(rows.count == 2)
        let first = try #require(rows.first { $0["item"] == "after-one" })
        #expect(first["stem"] == "'=1+1, \"that\" is?")
        #expect(first["chosen_wrongly"] == "1 × -3, \"minus\"")
        #expect(first["answers"] == "1" && first["right"] == "0" && first["in_course"] == "yes")
        for cell in rows.flatMap(\.values) { #expect(!cell.contains(/^[=+\-@\t\r]/), "\(cell)") }
    }

    @Test func asMarkdownItIsADocument() throws {
        let learner = try learner()
        let text = try learner.command("missed", learner.course).output
        let lines = text.split(separator: "\n")
        #expect(lines.first == "# Missed: Sample course")
        #expect(
            lines.filter { $0.hasPrefix("## ") }.sorted() == [
                "## Which are even? Choose two.", "## \\=1+1, \"that\" is?",
            ])
        #expect(lines.filter { $0.hasPrefix("- ") } == ["- 1 × \\-3, \"minus\""])
        #expect(text.contains("wrong 1 of 1 answer"))
    }

    @Test func aTopicIsChosenAndAnUnknownOneIsSaid() throws {
        let learner = try learner()
        #expect(try learner.command("missed", learner.course, "--topic", "sample").output.contains("2 questions"))
        let unknown = try learner.command("missed", learner.course, "--topic", "sampel")
        #expect(unknown.status == .exited(64))
        #expect(unknown.errors.contains("Did you mean “sample”?"))
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

    /// There is another course, which was not meant.
    @Test func aFolderThatIsNoCourseIsNamed() throws {
        let learner = try learner()
        try learner.home.write("", to: "empty/nothing.txt")
        let run = try learner.command("missed", learner.home.path + "/empty")
        #expect(run.status == .exited(65) && run.output == "")
        #expect(run.errors.contains("\(learner.home.path)/empty"))
    }

    @Test func withNothingMissedItSaysSo() throws {
        let learner = try Learner(["--version"])
        learner.terminal.waitForEnd()
        #expect(try learner.command("missed", learner.course).output.contains("Nothing is missed."))
        let csv = try learner.command("missed", learner.course, "--format", "csv").output
        #expect(csv == "item,topic,stem,recall,answers,right,marked,in_course,chosen_wrongly\r\n")
        try learner.restart(["COURSE"])
        learner.type("M", until: "Nothing is missed.")
    }

    /// A question of an exam that is not over is not told, whatever was missed of it before.
    @Test func whatARunningExamAsksIsKeptBack() throws {
        let examinee = try Examinee()
        examinee.waitFor("12 minutes")
        examinee.terminal.type("q")
        examinee.terminal.waitForEnd()
        try examinee.restart(["study", examinee.course, "--order", "file"])
        examinee.type("a<enter>", until: "✗ Incorrect")
        examinee.terminal.type("q")
        examinee.terminal.waitForEnd()
        #expect(try examinee.run("missed", examinee.course).output.contains("What number comes after 10?"))
        try examinee.restart(["exam", examinee.course])
        examinee.type("<enter>", until: "Question 1 of 6")
        for format in ["md", "json", "csv"] {
            #expect(try !examinee.run("missed", examinee.course, "--format", format).output.contains("comes after"))
        }
        examinee.terminal.type("q")
        examinee.terminal.waitForEnd()
        try examinee.restart(["review", examinee.course, "--cram"])
        examinee.waitFor("Nothing was missed.")
        examinee.terminal.type("q")
        examinee.terminal.waitForEnd()
        try examinee.restart([examinee.course])
        examinee.waitFor("Go on: Mock exam")
        examinee.type("<end>M", until: "Nothing is missed.")
    }
}
