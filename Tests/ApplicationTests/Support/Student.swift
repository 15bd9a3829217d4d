import Application
import Assessment
import Foundation
import Journal
import QuestionBank
import Screens
import TestSupport
import Testing

/// Somebody with a home and a course who studies without a terminal: sessions are begun by the archive and run by the
/// session machine, and time passes as the test wants.
///
/// Of the course's six questions three are on birds and three on beasts; B is always right.
final class Student {
    let home: TemporaryDirectory
    let places: Places
    let path: String
    /// Nil once the program was left.
    private(set) var archive: Archive!
    /// At first noon of 23 November 2026 in Greenwich.
    var now = Instant(wall: 1_795_435_200_000, steady: 1_000_000, offset: 0)

    static let course = CourseID("sample")

    /// - Parameters:
    ///   - copies: how many questions there are of each topic and difficulty.
    ///   - exam: what else the exam in `course.yml` says, such as `penalty: 0.25`.
    init(copies: Int = 1, exam: String = "") throws {
        home = try TemporaryDirectory()
        places = Places(environment: Environment(["HOME": home.path, "XDG_DATA_DIRS": home.path + "/none"]))
        path = try Self.write(to: home, copies: copies, exam: exam)
        archive = try Archive.open(places, naming: [path], at: now)
    }

    /// The next start of the program.
    func restart(naming paths: [String]? = nil) throws {
        try archive.journal.close()
        archive = try Archive.open(places, naming: paths ?? [path], at: now)
    }

    /// Ends the program, which lets go of its files.
    func leave() throws {
        try archive.journal.close()
        archive = nil
    }

    /// Another program that runs at the same time.
    func another() throws -> Archive { try Archive.open(places, naming: [path], at: now) }

    var entry: CourseEntry {
        get throws { try #require(archive.entry(Self.course)) }
    }

    var exam: Course.Exam {
        get throws { try #require(try entry.course.exams.first) }
    }

    func pass(seconds: Int64 = 0, days: Int64 = 0) {
        let milliseconds = (seconds + days * 86_400) * 1_000
        now.wall += milliseconds
        now.steady += milliseconds
    }
}

// Sessions.
extension Student {
    /// Begins to study, in the order of the files unless the plan says otherwise.
    func study(_ plan: StudyPlan = StudyPlan(order: .file), asksConfidence: Bool = false) throws -> Seat {
        let beginning = Beginning(
            course: Self.course, plan: plan, seed: Seed(1), asksConfidence: asksConfidence)
        return Seat(try archive.begin(beginning, at: now), of: self)
    }

    /// Studies the first questions to the end of the session, with a letter for each answer.
    func study(_ letters: String, _ plan: StudyPlan = StudyPlan(order: .file)) throws {
        let seat = try study(plan)
        for letter in letters { try seat.answer(letter) }
        try seat.perform(.end)
    }

    func sitExam(seed: UInt64? = 7) throws -> Seat {
        let beginning = ExamBeginning(course: Self.course, exam: try exam, seed: seed.map { Seed($0) })
        return Seat(try archive.begin(beginning, at: now), of: self)
    }

    /// Sits the exam to its end, with a letter for each choice; a blank leaves a question out.
    @discardableResult
    func sitExam(_ letters: String, seed: UInt64? = 7) throws -> SessionID {
        let seat = try sitExam(seed: seed)
        try seat.choose(letters)
        try seat.perform(.submit(.learner))
        try seat.perform(.end)
        return seat.id
    }

    func review(_ pool: ReviewBeginning.Pool = .due, limit: Int? = nil) throws -> Seat {
        let beginning = ReviewBeginning(course: Self.course, pool: pool, limit: limit)
        return Seat(try archive.begin(beginning, at: now), of: self)
    }
}

// The course.
extension Student {
    private static func write(to home: TemporaryDirectory, copies: Int, exam: String) throws -> String {
        let more = exam.isEmpty ? "" : ", \(exam)"
        try home.write(
            """
            id: sample
            title: "Birds & <beasts>"
            topics: [{id: birds, title: "Birds | *all*", weight: 50}, {id: beasts, title: Beasts, weight: 50}]
            exams: [{id: mock, title: "Mock <b>exam</b>", items: 4, minutes: 10, pass: 75\(more)}]
            """, to: "course/course.yml")
        for topic in ["birds", "beasts"] {
            let items = ["easy", "medium", "hard"].flatMap { difficulty in
                (1...copies).map { item("\(topic)-\(difficulty)-\($0)", difficulty) }
            }
            // Decks are read in the order of their names, so the birds come first.
            let deck = topic == "beasts" ? "mammals" : topic
            try home.write("---\ntopic: \(topic)\n---\n" + items.joined(), to: "course/\(deck).md")
        }
        return home.path + "/course"
    }

    static func item(_ id: String, _ difficulty: String = "easy") -> String {
        """

        ## Which one is \(id)?
        <!-- id: \(id); difficulty: \(difficulty); shuffle: no -->
        - [ ] This one

          This is *wrong*.
        - [x] That one

          That is `right`.
        - [ ] =Neither, "none"

        ### Hint
        Look at that one.

        ### Explanation
        It is that one of \(id).

        """
    }

    /// Writes the questions on birds anew.
    func writeBirds(_ items: String...) throws {
        try home.write("---\ntopic: birds\n---\n" + items.joined(), to: "course/birds.md")
        try archive.reopen(Self.course)
    }
}
