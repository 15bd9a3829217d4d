import Assessment
import Foundation
import Screens
import TestSupport
import Testing

@testable import Application

/// What was missed: the list, and what is printed of it.
@Suite struct MissedTests {
    /// The first item was answered wrong twice, by different options; the fourth once.
    private func student() throws -> Student {
        let student = try Student()
        try student.study("abba", StudyPlan(count: 4, order: .file))
        try student.study("c", StudyPlan(count: 1, order: .file))
        return student
    }

    private func report(_ student: Student, topics: Set<TopicID> = []) throws -> MissedReport {
        try MissedReport(student.entry, topics: topics, in: student.archive, at: student.now)
    }

    @Test func whatWasAnsweredWrongIsListedWithItsCounts() throws {
        let student = try student()
        let missed = try student.archive.missed(of: student.entry, at: student.now)
            .sorted { $0.item.text < $1.item.text }
        #expect(missed.map(\.item.text) == ["beasts-easy-1", "birds-easy-1"])
        #expect(missed.map(\.answers) == [1, 2])
        #expect(missed.map(\.right) == [0, 0])
        #expect(missed.map(\.topicTitle) == ["Beasts", "Birds | *all*"])
        #expect(missed.map(\.stem) == ["Which one is beasts-easy-1?", "Which one is birds-easy-1?"])
        #expect(missed[1].responses.choices.values.sorted() == [1, 1])
        #expect(missed.allSatisfy { $0.recall == nil }, "nothing is predicted on the day of an answer")
        student.pass(days: 1)
        let later = try student.archive.missed(of: student.entry, at: student.now).compactMap(\.recall)
        #expect(later.count == 2 && later.allSatisfy { (0.5..<1).contains($0) })
    }

    /// The first was a misconception, the second a lucky guess, the third wrong and not sure, the fourth right and sure.
    @Test func whatWasMisjudgedIsNamedAndStudied() throws {
        let student = try Student()
        let seat = try student.study(asksConfidence: true)
        for (letter, sure) in [("a", Confidence.high), ("b", .low), ("c", .low), ("b", .high)] {
            try seat.answer(Character(letter), sure: sure)
        }
        try seat.perform(.end)
        let report = try report(student)
        #expect(report.lines.filter(\.entry.isMisconception).map(\.entry.item.text) == ["birds-easy-1"])
        #expect(report.markdown.contains("wrong 1 of 1 answer · misconception"))
        #expect(report.json["items"]?.array?.compactMap { $0["misconception"]?.bool }.count { $0 } == 1)
        #expect(report.csv.split(separator: "\r\n").map { $0.hasSuffix(",yes") }.count { $0 } == 1)
        let shelf = try #require(try student.archive.library(at: student.now).courses.first)
        #expect((shelf.misconceptions, shelf.guesses) == (1, 1))
        let misconceptions = StudyPlan(pool: .misconceptions, order: .file)
        #expect(try student.study(misconceptions).items == ["birds-easy-1"])
        #expect(try student.study(StudyPlan(pool: .guesses, order: .file)).items == ["birds-medium-1"])
    }

    @Test func rightTwiceOnDifferentDaysItIsMissedNoMore() throws {
        let student = try student()
        for expected in [2, 1] {
            student.pass(days: 1)
            try student.study("b", StudyPlan(count: 1, order: .file))
            #expect(try student.archive.missed(of: student.entry, at: student.now).count == expected)
        }
    }

    @Test func theDocumentNamesEachQuestionAndWhatWasChosen() throws {
        let student = try student()
        let text = try report(student, topics: [TopicID("birds")]).markdown
        #expect(
            text.hasPrefix(
                """
                # Missed: Birds & \\<beasts>

                1 question.

                ## Which one is birds-easy-1?

                Birds | \\*all\\* · wrong 2 of 2 answers

                Chosen wrongly:


                """))
        // Chosen equally often, they stand in the order of their ids.
        #expect(Set(text.split(separator: "\n").suffix(2)) == ["- 1 × This one", "- 1 × \\=Neither, \"none\""])
    }

    @Test func asJSONItHasEveryMember() throws {
        let student = try student()
        let json = try report(student).json
        #expect(json["schema"]?.integer == 1)
        #expect(json["course"]?.string == "sample")
        let items = try #require(json["items"]?.array)
        let first = try #require(items.first { $0["item"]?.string == "birds-easy-1" })
        #expect(first["stem"]?.string == "Which one is birds-easy-1?")
        #expect(first["topic"]?.string == "birds")
        #expect(first["topicTitle"]?.string == "Birds | *all*")
        #expect(first["answers"]?.integer == 2 && first["right"]?.integer == 0)
        #expect(first["marked"]?.bool == false && first["inCourse"]?.bool == true)
        let wrong = try #require(first["wrong"]?.array)
        #expect(Set(wrong.compactMap { $0["text"]?.string }) == ["This one", "\\=Neither, \"none\""])
        #expect(wrong.allSatisfy { $0["times"]?.integer == 1 })
    }

    /// Read by another program; no cell begins like a formula.
    @Test func asCSVItIsReadByOthersAndHoldsNoFormula() throws {
        let student = try student()
        student.pass(days: 1)
        let csv = try report(student).csv
        let lines = csv.components(separatedBy: "\r\n")
        #expect(lines.last == "" && lines.dropLast().allSatisfy { !$0.isEmpty })
        let path = try student.home.write(csv, to: "missed.csv")
        let script =
            "import csv,json,sys; print(json.dumps(list(csv.DictReader(open(sys.argv[1], newline='')))))"
        let output = try ProgramRun("python3", ["-c", script, path]).output
        let rows = try #require(
            try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: String]])
        let first = try #require(rows.first { $0["item"] == "birds-easy-1" })
        #expect(first["stem"] == "Which one is birds-easy-1?")
        #expect(first["answers"] == "2" && first["right"] == "0" && first["in_course"] == "yes")
        #expect(first["recall"]?.wholeMatch(of: /[01]\.\d{4}/) != nil)
        #expect(first["chosen_wrongly"]?.contains("1 × =Neither, \"none\"") == true)
        for cell in rows.flatMap(\.values) { #expect(!cell.contains(/^[=+\-@\t\r]/), "\(cell)") }
    }

    @Test(arguments: [
        ("plain", "plain"), ("=1+1", "'=1+1"), ("-3", "'-3"), ("@x", "'@x"), ("＝1", "'＝1"), ("\tx", "'\tx"), ("", ""),
    ])
    func noTextOfACellBeginsLikeAFormula(text: String, cell: String) {
        #expect(CSV.text(text) == cell)
    }

    @Test(arguments: [
        (["a", "b"], "a,b\r\n"), (["a,b", "c\"d"], "\"a,b\",\"c\"\"d\"\r\n"), (["x\ny"], "\"x\ny\"\r\n"),
        ([""], "\r\n"),
    ])
    func cellsAreQuotedWhereTheyMustBe(cells: [String], line: String) {
        #expect(CSV.line(cells) == line)
    }

    @Test func withNothingMissedItSaysSo() throws {
        let report = try report(try Student())
        #expect(report.markdown == "# Missed: Birds & \\<beasts>\n\nNothing is missed.")
        #expect(report.csv == "item,topic,stem,recall,answers,right,marked,in_course,chosen_wrongly,misconception\r\n")
        #expect(report.json["items"]?.array == [])
    }

    /// What is gone is named as it was asked; what was reworded still tells what was chosen.
    @Test func whatIsNoLongerInTheCourseIsNamed() throws {
        let student = try student()
        try student.writeBirds(Student.item("birds-medium-1"))
        let text = try report(student).markdown
        #expect(text.contains("## Which one is birds-easy-1?"))
        #expect(text.contains("no longer in the course · wrong 2 of 2 answers"))
        #expect(text.contains("- 1 × This one"))
        let entry = try #require(
            try student.archive.missed(of: student.entry, at: student.now).first { !$0.isInCourse })
        #expect(entry.item == ItemID("birds-easy-1") && entry.topic == nil)
    }

    @Test func anOptionThatWasRewordedStillTellsWhatWasChosen() throws {
        let student = try student()
        try student.writeBirds(
            Student.item("birds-easy-1").replacing("This one\n", with: "Another one\n"))
        #expect(try report(student).markdown.contains("- 1 × This one"))
    }

    @Test func aMarkIsKeptAndTakenOffAgain() throws {
        let student = try student()
        let item = ItemID("birds-easy-1")
        func isMarked() throws -> Bool {
            try student.archive.missed(of: student.entry, at: student.now).first { $0.item == item }?.isMarked == true
        }
        for expected in [true, false, true] {
            try student.archive.toggleMark(item, of: Student.course, at: student.now)
            #expect(try isMarked() == expected)
        }
        #expect(try student.archive.journal.openSessions().isEmpty, "no session stays open because of it")
        #expect(try student.study(StudyPlan(pool: .marked)).items == ["birds-easy-1"])
    }

    @Test func whatIsGoneCannotBeMarked() throws {
        let student = try student()
        #expect(
            throws: Failure("This question is no longer in the course, so it cannot be marked.", .noInput)
        ) { try student.archive.toggleMark(ItemID("gone"), of: Student.course, at: student.now) }
    }
}
