import Foundation
import TestSupport
import Testing

@Suite struct ResultsCommandTests {
    /// Six questions: right, wrong, right, the rest unanswered.
    func submitted() throws -> Examinee {
        let examinee = try Examinee()
        examinee.start()
        examinee.type("b", until: "● B")
        examinee.type("n", until: "Question 2 of 6")
        examinee.type("a", until: "● A")
        examinee.type("n", until: "Question 3 of 6")
        examinee.type("b", until: "● B")
        examinee.type("oS", until: "Submit exam?")
        examinee.type("S", until: "95 % interval")
        examinee.terminal.type("q")
        examinee.terminal.waitForEnd()
        return examinee
    }

    func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func theScoreIsThatOfTheLog() throws {
        let examinee = try submitted()
        let result = try object(examinee.run("results", "--format", "json").output)
        let total = try #require(result["total"] as? [String: Any])
        let log = try examinee.home.write(examinee.run("log", "--format", "jsonl").output, to: "log.jsonl")
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "recompute.py").path
        let again = try object(ProgramRun("sh", ["-c", "python3 \"$0\" < \"$1\"", script, log]).output)
        #expect(result["schema"] as? Int == 1)
        #expect(result["session"] as? String == again["session"] as? String)
        #expect(total["points"] as? String == again["points"] as? String)
        #expect(total["items"] as? Int == again["items"] as? Int)
        #expect(total["share"] as? Double == again["share"] as? Double)
        #expect(result["passed"] as? Bool == again["passed"] as? Bool)
        #expect(total["points"] as? String == "2")
    }

    /// What was asked stays as it was asked, whatever becomes of the deck.
    @Test func aDeckThatIsGoneChangesNothing() throws {
        let examinee = try submitted()
        let before = try examinee.run("results", "--format", "md").output
        #expect(before.contains("## Question 1: ✓ Correct"))
        #expect(before.contains("Count on by one."))
        try examinee.home.write("---\ntopic: numbers\n---\n", to: "course/numbers.md")
        let after = try examinee.run("results", "--format", "md").output
        let lines = zip(before.split(separator: "\n"), after.split(separator: "\n"))
        #expect(lines.filter { $0 != $1 }.map(\.1) == [])
        #expect(after == before)
    }

    @Test func thePageIsOneFileWithoutScripts() throws {
        let page = try submitted().run("results", "--last", "--format", "html").output
        #expect(page.hasPrefix("<!doctype html>"))
        for part in ["<script", "src=", "@import", "<link"] { #expect(!page.contains(part), "\(part)") }
        #expect(page.contains("Not passed"))
        #expect(page.contains("Question 6"))
    }

    @Test func attemptsAreListedAndFoundByTheBeginningOfTheirId() throws {
        let examinee = try submitted()
        let list = try examinee.run("exams").output
        #expect(list.contains("Mock exam  33 % of 6  Not passed"))
        let id = String(list.prefix(8))
        #expect(try examinee.run("results", "--id", id).output.contains("1. ✓ Correct"))
        let unknown = try examinee.run("results", "--id", "zzz")
        #expect(unknown.status == .exited(64))
        #expect((try object(examinee.run("exams", "--format", "json").output)["attempts"] as? [Any])?.count == 1)
    }

    @Test func aFormIsPrintedWithoutBeingStarted() throws {
        let examinee = try Examinee(items: 4)
        examinee.terminal.type("q")
        examinee.terminal.waitForEnd()
        let form = try examinee.run("form", examinee.course, "--exam", "mock", "--seed", "7", "--format", "json").output
        let questions = try #require(try object(form)["questions"] as? [[String: Any]])
        #expect(questions.count == 4)
        #expect(
            try examinee.run("form", examinee.course, "--exam", "mock", "--seed", "7", "--format", "json").output
                == form)
        #expect(
            try examinee.run("form", examinee.course, "--exam", "mock", "--seed", "8", "--format", "json").output
                != form)
        #expect(try examinee.run("exams").output.contains("No exam has been submitted yet."))
    }
}
