import Application
import Assessment
import Foundation
import JSON
import TestSupport
import Testing

/// Results against what a script makes of the log, which shares no code with the program.
@Suite struct ExamNumbersTests {
    /// Three items with one correct option, three with two or three of four.
    private func student(_ rules: String) throws -> Student {
        let student = try Student()
        try student.home.write(
            """
            id: sample
            title: Numbers
            topics: [{id: numbers, title: Numbers, weight: 100}]
            exams: [{id: mock, title: Mock exam, items: 6, minutes: 10, pass: 80\(rules.isEmpty ? "" : ", \(rules)")}]
            """, to: "course/course.yml")
        try student.home.write("---\ntopic: numbers\n---\n", to: "course/birds.md")
        let items = [[1], [2], [0], [0, 1], [0, 1, 2], [1, 3]].enumerated().map { number, correct in
            let options = (0..<4).map { "- [\(correct.contains($0) ? "x" : " ")] Option \($0) of \(number)\n" }
            return "\n## Item \(number)?\n<!-- id: item-\(number); shuffle: no -->\n\(options.joined())"
        }
        try student.home.write("---\ntopic: numbers\n---\n" + items.joined(), to: "course/mammals.md")
        try student.restart()
        return student
    }

    /// Choices, changed choices, certainties, a question that is left out, and an interruption.
    private func sit(_ student: Student) throws {
        do {
            let seat = try student.sitExam()
            let asks = seat.session.rules.asksConfidence
            for (question, letters) in ["b", "ac", "ab", "abc", ""].enumerated() {
                if question > 0 { try seat.perform(.go(to: question)) }
                student.pass(seconds: 7)
                for letter in letters { try seat.choose(letter) }
                if asks, let sure = [0: Confidence.high, 2: .low][question] { try seat.perform(.rate(sure)) }
            }
            try seat.perform(.leave)
        }
        student.pass(seconds: 90)
        let id = try #require(try student.archive.journal.openSessions().first?.session)
        let seat = Seat(try student.archive.resume(id, at: student.now), of: student)
        try seat.perform(.go(to: 5))
        try seat.choose("c")
        try seat.choose("b")
        student.pass(seconds: 3)
        try seat.perform(.submit(.learner))
        try seat.perform(.end)
    }

    private func recomputed(_ student: Student) throws -> [String: Any] {
        var lines: [String] = []
        try student.archive.journal.log { lines.append($0.json) }
        let log = try student.home.write(lines.joined(separator: "\n"), to: "log.jsonl")
        let form = try FormReport(of: student.exam, student.entry, seed: 7, in: student.archive).json.document
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "recompute.py").path
        let run = try ProgramRun("python3", [script, log, try student.home.write(form, to: "form.json")])
        #expect(run.errors.isEmpty, "\(run.errors)")
        return try object(run.output)
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    /// Whether two values are there and the same, as JSON has them.
    private func same(_ one: Any?, _ other: Any?) -> Bool {
        guard let one = one as? NSObject, let other = other as? NSObject else { return false }
        return one == other
    }

    @Test(arguments: ["", "scoring: partial", "scoring: partial, penalty: 0.25", "penalty: 1/3, confidence: yes"])
    func theNumbersAreThoseOfTheLog(rules: String) throws {
        let student = try student(rules)
        try sit(student)
        let report = try ExamReport(try student.archive.attempt(nil), in: student.archive)
        let result = try object(report.json.document)
        let again = try recomputed(student)
        let total = try #require(result["total"] as? [String: Any])
        for key in ["session", "passed"] { #expect(same(result[key], again[key]), "\(key)") }
        for key in ["items", "points", "share"] { #expect(same(total[key], again[key]), "\(key)") }
        #expect(same(result["changes"], again["changes"]))
        #expect(same((result["absences"] as? [String: Any])?["count"], again["absences"]))
        let questions = try #require(result["questions"] as? [[String: Any]])
        #expect(same(questions.map { $0["points"] ?? "" }, again["each"]))
        let topics = try #require(result["topics"] as? [[String: Any]]).map { topic in
            (topic["id"] as? String ?? "", (topic["score"] as? [String: Any])?["points"] ?? "")
        }
        #expect(same(Dictionary(uniqueKeysWithValues: topics), again["topics"]))
        if let certainty = result["certainty"] as? [String: Any] { #expect(same(certainty["mark"], again["mark"])) }
        #expect(total["method"] as? String == (rules.isEmpty ? "wilson" : "bootstrap"))
        if let bounds = again["interval"] as? [Double] {
            let shown = try #require(total["interval"] as? [Double])
            #expect(zip(bounds, shown).allSatisfy { abs($0 - $1) < 1e-9 })
        }
    }

    /// Every member of the documents is described.
    @Test func theDocumentationNamesEveryMemberOfTheDocuments() throws {
        let student = try Student(copies: 6, exam: "confidence: yes")
        try student.study(String(repeating: "bbba", count: 9), StudyPlan(count: 36))
        try student.sitExam("ba b")
        student.pass(days: 7)
        try student.study("ab", StudyPlan(count: 2, order: .file))
        let missed = try MissedReport(student.entry, topics: [], in: student.archive, at: student.now)
        let documents: [(String, JSON)] = [
            ("results", try ExamReport(try student.archive.attempt(nil), in: student.archive).json),
            ("exams", try student.archive.attempts().json),
            ("form", try FormReport(of: student.exam, student.entry, seed: 1, in: student.archive).json),
            ("stats", try student.archive.report(on: student.entry, at: student.now).json),
            ("missed", missed.json),
            ("check", try Checking.report(on: [student.path], places: student.places).json),
        ]
        let text = try String(
            contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .appending(path: "../../docs/json.md"), encoding: .utf8)
        for (name, document) in documents {
            for member in Self.names(in: document) where !text.contains("\"\(member)\":") {
                #expect(text.contains("`\(member)`"), "\(name): \(member)")
            }
        }
    }

    private static func names(in json: JSON) -> Set<String> {
        switch json {
        case .array(let values): values.reduce(into: []) { $0.formUnion(names(in: $1)) }
        case .object(let members): members.reduce(into: []) { $0.formUnion(names(in: $1.value).union([$1.name])) }
        default: []
        }
    }
}
