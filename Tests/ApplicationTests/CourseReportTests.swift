import Application
import Assessment
import Foundation
import JSON
import Screens
import TestSupport
import Testing

/// Statistics of what was studied: as text, as JSON, as a page.
@Suite struct CourseReportTests {
    private func student() throws -> Student {
        let student = try Student()
        try student.study("bbabba")
        return student
    }

    private func report(_ student: Student) throws -> CourseReport {
        try student.archive.report(on: student.entry, at: student.now)
    }

    @Test func topicsDifficultiesAndDaysAreCounted() throws {
        let report = try report(try student())
        #expect(report.topics.map(\.title) == ["Birds | *all*", "Beasts"])
        #expect(report.topics.map(\.done.answers) == [3, 3])
        #expect(report.topics.map(\.done.right) == [2, 2])
        #expect(report.difficulties.map(\.id) == ["easy", "medium", "hard"])
        #expect(report.difficulties.map(\.done.right) == [2, 2, 0])
        #expect(report.days.total.answers == 6 && report.days.total.right == 4)
        #expect(report.days.total.taken == 60_000, "ten seconds each")
        #expect(report.answersToVanished == 0)
    }

    @Test func asJSONItHasExactValues() throws {
        let json = try report(try student()).json
        #expect(json["schema"]?.integer == 1)
        #expect(json["title"]?.string == "Birds & <beasts>")
        #expect(json["today"]?.string == "2026-11-23" && json["examDay"] == .null)
        let day = try #require(json["days"]?.array?.first)
        #expect(day["day"]?.string == "2026-11-23")
        #expect((day["answers"]?.integer, day["right"]?.integer) == (6, 4))
        #expect(day["seconds"] == .decimal(60))
        #expect(json["done"]?["share"] == .decimal(4.0 / 6))
        #expect(json["secondsPerAnswer"] == .decimal(10))
        #expect(json["states"]?["new"]?.integer == 0)
        #expect(json["due"]?.array?.count == 30)
        #expect(json["topics"]?.array?.map { $0["items"]?.integer } == [3, 3])
        #expect(json["exams"]?.array?.first?["answersNeeded"]?.integer == 24)
        #expect(json["retention"]?["recall"] == .null)
        #expect(json["run"]?["current"]?.integer == 1)
        #expect(json["forecasts"]?["exams"] == .array([]))
    }

    @Test func kindsAreComparedWhereThereAreSeveral() throws {
        let student = try student()
        #expect(try report(student).blocks.contains(.kinds) == false)
        try student.writeBirds(Student.item("birds-easy-1"), Self.typed)
        let seat = try student.study(StudyPlan(pool: .new, order: .file))
        for command in [Command.respond(.text("cor")), .answer(nil), .claim] { try seat.perform(command) }
        try seat.perform(.end)
        let report = try report(student)
        #expect(report.kinds.map(\.id) == ["single-choice", "short-text"])
        #expect(report.kinds.map(\.done.answers) == [4, 1])
        #expect(report.claimed == 1)
        #expect(report.json["claimed"]?.integer == 1)
        #expect(report.json["kinds"]?.array?.map { $0["done"]?["right"]?.integer } == [3, 1])
        let claims = "1 of the right answers was not accepted as typed; you said that it was meant right."
        for page in [report.text, report.html] {
            let words = page.split { $0.isWhitespace }.joined(separator: " ")
            #expect(words.contains("Right answers by kind of question") && words.contains("short-text"))
            #expect(words.contains(claims))
        }
    }

    private static let typed = """

        ## Which bird has one letter more than cow?
        <!-- id: typed; difficulty: easy -->
        ### Answer
        - `crow`

        """

    @Test func aDayIsThatOfTheLearnersPlace() throws {
        let student = try Student()
        student.now.wall += 12 * 3_600_000  // Midnight in Greenwich; the learner's day ends at four.
        try student.study("b", StudyPlan(count: 1, order: .file))
        #expect(try report(student).json["days"]?.array?.first?["day"]?.string == "2026-11-23")
        let traveller = try Student()
        traveller.now.wall += 12 * 3_600_000
        traveller.now.offset = 9 * 3_600
        try traveller.study("b", StudyPlan(count: 1, order: .file))
        #expect(try report(traveller).json["days"]?.array?.first?["day"]?.string == "2026-11-24")
    }

    @Test func aSecondDayTellsHowMuchWasKept() throws {
        let student = try student()
        student.pass(days: 7)
        try student.study("bbbbab")
        let report = try report(student)
        #expect(report.retention.answers == 6 && report.retention.right == 5)
        #expect(report.days.studied(inLast: 30) == 2)
        #expect(report.hasTrend)
        let recall = try #require(report.json["recall"]?.array)
        #expect(recall.compactMap { $0["answers"]?.integer }.reduce(0, +) == 6)
    }

    @Test func thePageIsWellFormedAndNeedsNothingElse() throws {
        let student = try student()
        student.pass(days: 7)
        try student.study("bbbbab")
        let page = try report(student).html
        for word in ["<script", "src=", "href=", "@import", "url(", "http", "<link"] {
            #expect(!page.contains(word), "\(word)")
        }
        let path = try student.home.write(page, to: "page.html")
        let parse = """
            import sys, xml.etree.ElementTree as tree
            page = tree.parse(sys.argv[1]).getroot()
            print(page.find("head/title").text)
            print(sorted({picture.find("title").text.split(",")[0] for picture in page.iter("svg")}))
            print(" ".join("".join(page.itertext()).split()))
            """
        let parsed = try ProgramRun("python3", ["-c", parse, path])
        #expect(parsed.errors == "")
        let lines = parsed.output.split(separator: "\n").map(String.init)
        #expect(lines[0] == "Birds & <beasts>: statistics")
        for picture in [
            "Answers on each day of the last year", "Items that come due on each of the next 30 days",
            "Mean time of an answer in each of the last 26 weeks", "Birds | *all*: 83 %",
            "Shares of right answers that were predicted",
        ] { #expect(lines[1].contains(picture), "\(picture)") }
        #expect(lines[2].contains("In all 9 of 12 right: 75 %"))
    }

    @Test func theTextHasASectionForEachBlockOfTheScreen() throws {
        let text = try report(try student()).text
        #expect(text.hasPrefix("Birds & <beasts>\n\n"))
        for block in StatisticsBlock.allCases where block != .kinds {
            #expect(text.contains(block.title), "\(block.title)")
        }
        #expect(text.split(separator: "\n").allSatisfy { !$0.hasSuffix(" ") })
    }

    @Test func withoutAnswersItSaysSo() throws {
        let report = try report(try Student())
        #expect(report.text.contains("Nothing was answered yet."))
        #expect(report.json["done"]?["share"] == .null)
        #expect(!report.html.contains("Answers on each day"))
    }

    /// What was predicted when each exam began stands beside what it came to.
    @Test func forecastsOfExamsAreComparedWithTheirResults() throws {
        let student = try Student(copies: 6)
        try student.study(String(repeating: "bbba", count: 9), StudyPlan(count: 36))
        try student.sitExam("bbbb")
        student.pass(seconds: 60)
        try student.sitExam("baab")
        let report = try report(student)
        let exams = try #require(report.json["forecasts"]?["exams"]?.array)
        #expect(exams.map { $0["passed"]?.bool } == [true, false])
        #expect(exams.map { $0["share"] } == [.decimal(1), .decimal(0.5)])
        let pass = try exams.map { try #require($0["foretold"]?["pass"]?.number) }
        let brier = (pow(1 - pass[0], 2) + pow(pass[1], 2)) / 2
        #expect(abs(try #require(report.json["forecasts"]?["brier"]?.number) - brier) < 1e-9)
        #expect(report.html.contains("✗ Not passed"))
    }

    @Test func theDayOfTheExamIsTold() throws {
        let student = try student()
        let day = try student.archive.today(in: Student.course, at: student.now) + 10
        try student.archive.setExamDay(day, of: Student.course, at: student.now)
        #expect(try report(student).json["examDay"]?.string == "2026-12-03")
    }

    @Test func answersToItemsThatAreGoneAreCountedApart() throws {
        let student = try student()
        try student.writeBirds(Student.item("birds-easy-1"))
        let report = try report(student)
        #expect(report.states.vanished == 2)
        #expect(report.answersToVanished == 2)
    }
}
