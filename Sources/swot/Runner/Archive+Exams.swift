import Assessment
import Journal
import QuestionBank
import Screens

extension Archive {
    /// Draws a form of an exam, writes its beginning to the journal, and holds the session.
    ///
    /// - Throws: `Shortage` where the course cannot fill the exam, otherwise `Declined`.
    func begin(_ beginning: ExamBeginning, at now: Instant) throws -> Held {
        guard let entry = entry(beginning.course) else { throw Declined("This course cannot be found any more.") }
        try refuseSecondSitting(of: beginning.exam, course: beginning.course)
        let seed = beginning.seed ?? Seed(.random(in: 0..<1 << 32))
        let form = try form(of: beginning.exam, entry, seed: seed, avoidingSeenAt: beginning.seed == nil ? now : nil)
        let opening = Opening(
            course: beginning.course, label: beginning.exam.id, rules: beginning.exam.rules, seed: seed, form: form,
            names: names(beginning.exam, form, entry.course), offset: LocalDate.offset(at: now.wall),
            forecast: try forecast(of: beginning.exam, entry, at: now))
        return try start(opening, of: entry, at: now)
    }

    /// What the learner was told of the exam before it: the forecast of the exam by that name, whatever its length now.
    private func forecast(of exam: Course.Exam, _ entry: CourseEntry, at now: Instant) throws -> Forecast? {
        let outlooks = try examOutlooks(CourseMemory(entry, in: self, at: now))
        return outlooks.first { $0.id == exam.id }?.today
    }

    /// - Parameter now: items seen in the days before are taken last; nil: the form is the same for everybody.
    func form(of exam: Course.Exam, _ entry: CourseEntry, seed: Seed, avoidingSeenAt now: Instant?) throws -> Form {
        let assembly = Assembly(exam, of: entry.course, from: try catalogue.outlines(of: entry))
        guard let now else { return try assembly.form(seed: seed) }
        let standings = try journal.standings(of: entry.course.id)
        return try assembly.form(seed: seed) { outline in
            standings[outline].seen.map { max(0, Self.daysAvoided - Int((now.wall - $0) / 86_400_000)) } ?? 0
        }
    }

    /// For so many days an item that was seen is taken last.
    private static let daysAvoided = 14

    private func names(_ exam: Course.Exam, _ form: Form, _ course: Course) -> Opening.Names {
        Opening.Names(
            exam: exam.title, course: course.title,
            topics: Dictionary(uniqueKeysWithValues: form.topics.map { ($0, course.title(of: $0)) }))
    }

    private func refuseSecondSitting(of exam: Course.Exam, course: CourseID) throws {
        for outline in try journal.openSessions() where outline.course == course && outline.label == exam.id {
            guard outline.mode == .exam, case .process(let process) = journal.holder(of: outline.session) else {
                continue
            }
            let which = process.map { "process \($0)" } ?? "another process"
            throw Declined("This exam is open in another Swot (\(which)). Go on with it there.")
        }
    }
}

// What of an exam that is not over is kept back.
extension Archive {
    /// The items of exams that are not over, by identity, and why they are not shown.
    func itemsKeptBack(of course: CourseID) throws -> [ItemID: String] {
        var items: [ItemID: String] = [:]
        for outline in try journal.openSessions() where outline.course == course && outline.mode == .exam {
            guard let session = try journal.history(of: outline.session).session else { continue }
            let reason = sentence(outline)
            for entry in session.form.entries { items[entry.item] = reason }
        }
        return items
    }

    private func sentence(_ outline: SessionOutline) -> String {
        guard case .process(let process) = journal.holder(of: outline.session) else {
            return "This question is in an exam that you left. Go on with the exam or drop it on Home first."
        }
        let which = process.map { "process \($0)" } ?? "another process"
        return "This question is in the exam that is running in another Swot (\(which))."
    }
}

// Attempts.
extension Archive {
    /// The submitted attempts at an exam, the oldest first; nil names: at any.
    func attempts(course: CourseID? = nil, exam: String? = nil) throws -> [ExamAttempt] {
        try journal.sessions()
            .filter {
                $0.mode == .exam && $0.state != .running && (course == nil || $0.course == course)
                    && (exam == nil || $0.label == exam)
            }
            .sorted { ($0.started, $0.session.text) < ($1.started, $1.session.text) }
            .compactMap { outline in
                guard let session = try journal.history(of: outline.session).session, session.submission != nil
                else { return nil }
                return ExamAttempt(
                    id: outline.session, session: session,
                    courseTitle: session.opening.names?.course ?? title(outline.course),
                    title: examTitle(session) ?? outline.label)
            }
    }

    /// The title of the exam that a session is; nil where it is none.
    func examTitle(_ session: Session) -> String? {
        guard session.rules.mode == .exam else { return nil }
        return session.opening.names?.exam ?? session.opening.label
    }
}

/// An exam that was submitted, as the journal has it.
struct ExamAttempt {
    let id: SessionID
    let session: Session
    let courseTitle: String
    let title: String

    var result: ExamResult { ExamResult(session) }
    var date: LocalDate { LocalDate(session.startedAt.wall) }
}

extension Attempt {
    init(_ attempt: ExamAttempt) {
        let result = attempt.result
        self.init(date: attempt.date.day, share: result.total.share, isPassed: result.isPassed)
    }
}
