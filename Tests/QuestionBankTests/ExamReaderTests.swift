import Assessment
import Testing

@testable import QuestionBank

@Suite struct ExamReaderTests {
    static let head = """
        id: course
        title: Course
        topics: [{id: a, title: A, weight: 60}, {id: b, title: B, weight: 40}]
        exams:

        """

    func read(_ exam: String) -> (exam: Course.Exam?, findings: [Finding]) {
        let file = CourseFile(Array((Self.head + exam).utf8))
        return (file.course?.exams.first, file.findings)
    }

    @Test func fiveKeysMakeAnExam() {
        let (exam, findings) = read("  - {id: e, title: E, items: 10, minutes: 20, pass: 80}\n")
        #expect(findings.isEmpty)
        #expect(exam == Course.Exam(id: "e", title: "E", items: 10, minutes: 20, pass: 80))
        #expect(exam?.warnings == [10, 5, 1])
    }

    static let whole = """
          - id: e
            title: E
            items: 10
            minutes: 20
            pass: 80
            topics: {a: 30, b: 70}
            per-topic-minimum: 2
            difficulty: {easy: 20, medium: 50, hard: 30}
            options: fixed
            navigation: forward
            scoring: partial
            penalty: 0.25
            sections:
              - {title: One, items: 6, minutes: 12, topics: [a]}
              - {title: Two, items: 4, minutes: 8}
            warnings: [5, 2]
            pauses: {count: 1, minutes: 10}
            confidence: yes
            notes: yes

        """

    @Test func everyKeyIsRead() throws {
        let (read, findings) = read(Self.whole)
        #expect(findings.isEmpty)
        let exam = try #require(read)
        #expect(exam.blueprint.topics == [.init(TopicID("a"), weight: 30), .init(TopicID("b"), weight: 70)])
        #expect(exam.blueprint.minimum == 2)
        #expect(exam.blueprint.difficulty == [.easy: 20, .medium: 50, .hard: 30])
        #expect(!exam.shufflesOptions)
        #expect(exam.navigation == .forward)
        #expect(exam.scoring == .partial)
        #expect(exam.penalty == Fraction(1, 4))
        #expect(exam.sections.map(\.title) == ["One", "Two"])
        #expect(exam.sections[0].topics == [.init(TopicID("a"))])
        #expect(exam.warnings == [5, 2])
        #expect(exam.pauses == .init(count: 1, minutes: 10))
        #expect(exam.asksConfidence && exam.allowsNotes)
    }

    /// What the catalogue keeps is the exam as it was read.
    @Test(arguments: [whole, "  - {id: e, items: 10, minutes: 20, pass: 80, topics: [b], warnings: []}\n"])
    func asJSONNothingIsLost(text: String) throws {
        let course = try #require(CourseFile(Array((Self.head + text).utf8)).course)
        #expect(Course(json: course.json) == course)
    }

    /// A line that replaces the end of a sound exam, and the rule, line and column of what is wrong with it.
    @Test(arguments: [
        ("pas: 80", "unknown-key", 9, 5), ("penalty: much", "malformed-value", 9, 14),
        ("penalty: 2", "malformed-value", 9, 14),
        ("scoring: half", "malformed-value", 9, 14), ("navigation: back", "malformed-value", 9, 17),
        ("options: random", "malformed-value", 9, 14), ("warnings: [0]", "malformed-value", 9, 16),
        ("pauses: {count: 1}", "missing-key", 9, 13), ("topics: [c]", "unknown-topic", 9, 14),
        ("topics: {a: 50, b: 40}", "weights", 9, 13), ("topics: a", "malformed-value", 9, 13),
        ("difficulty: {easy: 50}", "weights", 9, 17), ("difficulty: {simple: 100}", "unknown-key", 9, 18),
        ("per-topic-minimum: 6", "topic-minimum", 5, 5),
        ("sections: [{title: One, items: 9, minutes: 20}]", "sections", 5, 5),
        ("sections: [{items: 10, minutes: 20}]", "missing-key", 9, 16),
        ("confidence: perhaps", "malformed-value", 9, 17),
    ])
    func errorsHaveTheirPlace(line: String, rule: String, row: Int, column: Int) {
        let (_, findings) = read("  - id: e\n    items: 10\n    minutes: 20\n    pass: 80\n    \(line)\n")
        #expect(
            findings.contains { $0.fault.rule.id == rule && $0.place == Place(line: row, column: column) },
            "\(findings)")
    }

    @Test func whatDoesNotAddUpIsSaidInFigures() {
        let exam = "  - {id: e, items: 10, minutes: 20, pass: 80, "
        let texts = ["per-topic-minimum: 6}", "sections: [{title: One, items: 9, minutes: 20}]}"].map { end in
            read(exam + end + "\n").findings.map { "\(Diagnostic($0, file: "course.yml"))" }
        }
        #expect(
            texts == [
                [
                    "course.yml:5:5: error: 2 topics with at least 6 items each do not fit into 10 items. [topic-minimum]"
                ],
                ["course.yml:5:5: error: The items of the sections add up to 9, but the exam has 10. [sections]"],
            ])
    }

    @Test func anExamGivenTwiceIsAnError() {
        let exam = "  - {id: e, title: E, items: 10, minutes: 20, pass: 80}\n"
        #expect(read(exam + exam).findings.map(\.fault.rule.id) == ["duplicate-id"])
    }
}
