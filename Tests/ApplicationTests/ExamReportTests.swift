import Application
import Assessment
import Foundation
import Journal
import TestSupport
import Testing

/// What an exam came to, in four formats: exact values of an exam with one right, one wrong, one open and one more right.
@Suite struct ExamReportTests {
    private func report(exam rules: String = "", choosing letters: String = "ba b") throws -> ExamReport {
        let student = try Student(exam: rules)
        try student.sitExam(letters)
        return try ExamReport(try student.archive.attempt(nil), in: student.archive)
    }

    @Test func asTextItHasTheSummaryThenTopicsThenQuestions() throws {
        let lines = try report().text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines[0] == "Mock <b>exam</b> · Birds & <beasts> · 23 November 2026, 12:00")
        #expect(lines[2] == "Not passed: 50 %, 2 of 4 points, cut score 75 %.")
        #expect(lines[3].hasPrefix("95 % interval of the true score: 15–85 %. Close: "))
        #expect(lines.contains("Time: 0:40 of 10:00, 10 s a question on average."))
        #expect(lines.contains { $0.hasPrefix("Birds | *all*: ") && $0.contains(" of 2, ") })
        #expect(lines.contains { $0.hasPrefix("1. ✓ Correct, 10 s: Which one is ") })
        #expect(lines.contains { $0.hasPrefix("2. ✗ Incorrect, 10 s: Which one is ") })
        #expect(lines.contains { $0.hasPrefix("3. ○ Unanswered, 10 s: Which one is ") })
    }

    /// Titles are the author's: none of their signs becomes Markdown, and none breaks a table.
    @Test func asMarkdownTitlesAreOnlyText() throws {
        let lines = try report().markdown.split(separator: "\n").map(String.init)
        #expect(lines[0] == "# Mock \\<b>exam\\</b>")
        #expect(lines[1] == "Birds & \\<beasts>, 23 November 2026, 12:00")
        let row = try #require(lines.first { $0.hasPrefix("| Birds") })
        #expect(row.hasPrefix("| Birds \\| \\*all\\* | "))
        #expect(row.replacing("\\|", with: "").count { $0 == "|" } == 5, "four cells")
        #expect(lines.contains("## Question 2: ✗ Incorrect"))
        #expect(lines.contains("- **your answer** This one"))
        #expect(lines.contains("- ✓ That one"))
        #expect(lines.contains("  That is `right`."))
        #expect(lines.contains { $0.hasPrefix("It is that one of ") })
    }

    @Test func asAPageItIsOneFileThatIsWellFormed() throws {
        let student = try Student()
        try student.sitExam("ba b")
        let page = try ExamReport(try student.archive.attempt(nil), in: student.archive).html
        for part in ["<script", "src=", "@import", "<link", "<b>"] { #expect(!page.contains(part), "\(part)") }
        let path = try student.home.write(page, to: "page.html")
        let parse = """
            import sys, xml.etree.ElementTree as tree
            page = tree.parse(sys.argv[1]).getroot()
            print(page.find("head/title").text)
            print(len(list(page.iter("section"))), len(list(page.iter("li"))), len(list(page.iter("meter"))))
            print(" ".join("".join(page.find("body/h1").itertext()).split()))
            """
        let parsed = try ProgramRun("python3", ["-c", parse, path])
        #expect(parsed.errors == "")
        let lines = parsed.output.split(separator: "\n").map(String.init)
        #expect(lines[0] == "Mock <b>exam</b>")
        #expect(lines[1].hasPrefix("4 ") && lines[1].hasSuffix(" 2"))
        #expect(lines[2] == "Mock <b>exam</b> Not passed")
    }

    @Test func asJSONItHasExactValues() throws {
        let json = try report().json
        #expect(json["schema"]?.integer == 1)
        #expect(json["course"]?.string == "sample" && json["exam"]?.string == "mock")
        #expect(json["title"]?.string == "Mock <b>exam</b>")
        #expect(json["started"]?.integer == 1_795_435_200_000)
        #expect(json["seed"]?.integer == 7)
        #expect(json["submitted"]?.string == "learner")
        #expect(json["passed"]?.bool == false && json["cut"]?.integer == 75)
        #expect(json["seconds"] == .decimal(40) && json["limit"] == .decimal(600))
        #expect(json["forecast"] == .null && json["certainty"] == .null)
        let total = try #require(json["total"])
        #expect(total["points"]?.string == "2" && total["share"] == .decimal(0.5))
        #expect(total["method"]?.string == "wilson")
        let questions = try #require(json["questions"]?.array)
        #expect(questions.map { $0["outcome"]?.string } == ["correct", "incorrect", "unanswered", "correct"])
        #expect(questions.map { $0["points"]?.string } == ["1", "0", "0", "1"])
        let wrong = questions[1]
        #expect(wrong["response"]?.array?.count == 1 && wrong["response"] != wrong["keys"])
        let options = try #require(wrong["options"]?.array)
        #expect(options.map { $0["text"]?.string } == ["This one", "That one", "\\=Neither, \"none\""])
        #expect(options.map { $0["chosen"]?.bool } == [true, false, false])
        #expect(options.map { $0["key"]?.bool } == [false, true, false])
        #expect(options[2]["rationale"] == .null)
    }

    @Test func aPenaltyAndTheCertaintyAreTold() throws {
        let json = try report(exam: "penalty: 0.25, confidence: yes").json
        #expect(json["total"]?["points"]?.string == "7/4")
        #expect(json["total"]?["method"]?.string == "bootstrap")
        #expect(json["certainty"]?["groups"]?.array != nil)
    }

    /// The first was a lucky guess, the second and third misconceptions, the fourth is open.
    @Test func whatWasMisjudgedIsNamedInEveryFormat() throws {
        let student = try Student(exam: "confidence: yes")
        let seat = try student.sitExam()
        for (question, (letter, sure)) in [("b", Confidence.low), ("a", .high), ("c", .high)].enumerated() {
            try seat.perform(.go(to: question))
            try seat.choose(letter)
            try seat.perform(.rate(sure))
        }
        try seat.perform(.submit(.learner))
        try seat.perform(.end)
        let report = try ExamReport(try student.archive.attempt(nil), in: student.archive)
        for page in [report.text, report.markdown, report.html] {
            #expect(page.contains("1 lucky guess (right, though you were unsure): question 1."))
            #expect(page.contains("2 misconceptions (wrong, though you were sure): questions 2, 3."))
            #expect(page.contains("✓ Correct, lucky guess") && page.contains("✗ Incorrect, misconception"))
        }
        let json = report.json
        #expect(json["certainty"]?["misconceptions"]?.integer == 2 && json["certainty"]?["guesses"]?.integer == 1)
        #expect(
            json["questions"]?.array?.map { $0["misjudged"] ?? .null } == [
                .string("guess"), .string("misconception"), .string("misconception"), .null,
            ])
    }

    @Test func earlierAttemptsAtTheSameExamAreNamed() throws {
        let student = try Student()
        try student.sitExam("bbbb")
        student.pass(days: 2)
        try student.sitExam("aaaa")
        let report = try ExamReport(try student.archive.attempt(nil), in: student.archive)
        #expect(report.summary.last == "Earlier attempts: 23 November 100 %.")
        #expect(report.verdict == "Not passed")
    }

    /// What was asked stays as it was asked, whatever becomes of the deck.
    @Test func aDeckThatIsEditedOrGoneChangesNothing() throws {
        let student = try Student()
        let id = try student.sitExam("ba b")
        func markdown() throws -> String {
            try ExamReport(try student.archive.attempt(id.text), in: student.archive).markdown
        }
        let before = try markdown()
        try student.writeBirds(Student.item("birds-easy-1").replacing("It is that one", with: "It is another"))
        #expect(try markdown() == before)
        try FileManager.default.removeItem(atPath: student.path)
        try student.restart(naming: [])
        #expect(try markdown() == before)
    }

    @Test func theListOfAttemptsIsALineEach() throws {
        let student = try Student()
        #expect(try student.archive.attempts().text == "No exam has been submitted yet. Sit one: swot exam PATH.")
        let id = try student.sitExam("ba b")
        let attempts = try student.archive.attempts()
        #expect(
            attempts.text == "\(id.text.prefix(8))  23 November 2026, 12:00  Mock <b>exam</b>  50 % of 4  Not passed")
        let json = try #require(attempts.json["attempts"]?.array?.first)
        #expect(json["session"]?.string == id.text && json["points"]?.string == "2")
        #expect(json["passed"]?.bool == false && json["items"]?.integer == 4)
    }

    @Test func theFormOfASeedIsPrintedWithoutBeingStarted() throws {
        let student = try Student()
        let exam = try student.exam
        func form(_ seed: UInt64) throws -> FormReport {
            try FormReport(of: exam, student.entry, seed: seed, in: student.archive)
        }
        let lines = try form(7).text.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines[0].wholeMatch(of: /1  (birds|beasts)  ([a-z0-9-]+)  Which one is .*\?/) != nil)
        let json = try form(7).json
        #expect(json["seed"]?.integer == 7 && json["exam"]?.string == "mock")
        #expect(json["questions"]?.array?.map { $0["number"]?.integer } == [1, 2, 3, 4])
        #expect(try form(7).json == json)
        #expect(try form(8).json != json)
        #expect(try form(.max).json["seed"]?.string == "18446744073709551615")
        #expect(try student.archive.attempts().isEmpty)
    }

    @Test func aFormThatCannotBeFilledSaysWhatIsMissing() throws {
        let student = try Student()
        var exam = try student.exam
        exam.items = 8
        let failure = #expect(throws: Failure.self) {
            try FormReport(of: exam, student.entry, seed: 1, in: student.archive)
        }
        #expect(failure?.status == .dataError)
        #expect(failure?.sentence.contains("Beasts lacks 1 question") == true)
    }
}
