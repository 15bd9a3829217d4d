import Assessment
import Journal
import QuestionBank
import Screens

extension Archive {
    /// Draws a form of an exam, writes its beginning to the journal, and holds the session.
    ///
    /// - Throws: `Shortage` where the course cannot fill the exam, otherwise `Declined`.
    package func begin(_ beginning: ExamBeginning, at now: Instant) throws -> Held {
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
        let memory = try CourseMemory(entry, in: self, at: now)
        let outlooks = try examOutlooks(memory, memory.statistics)
        return outlooks.first { $0.id == exam.id }?.today
    }

    /// - Parameter now: items seen in the days before are taken last; nil: the form is the same for everybody.
    package func form(of exam: Course.Exam, _ entry: CourseEntry, seed: Seed, avoidingSeenAt now: Instant?) throws
        -> Form
    {
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
            throw Declined("This exam is open in another Swot (\(whereabouts(process))). Go on with it there.")
        }
    }
}

// What of an exam that is not over is kept back.
extension Journal {
    /// The items of exams that are not over, by identity, and which exam that is.
    package func itemsKeptBack(of course: CourseID) throws(JournalError) -> [ItemID: String] {
        var items: [ItemID: String] = [:]
        for exam in try openExams() where exam.outline.course == course {
            let place = place(of: exam.outline.session)
            for item in exam.items { items[item] = place }
        }
        return items
    }

    /// Prints nothing in which one of the items would be seen.
    ///
    /// - Parameter what: what would be printed.
    package func refuseKeptBack(_ items: [ItemID], of course: CourseID, _ what: String) throws(Failure) {
        do {
            let keptBack = try itemsKeptBack(of: course)
            guard let exam = items.lazy.compactMap({ keptBack[$0] }).first else { return }
            throw Failure("\(what) has a question of \(exam)", .unavailable)
        } catch {
            throw Failure(error)
        }
    }

    private func place(of session: SessionID) -> String {
        guard case .process(let process) = holder(of: session) else {
            return "an exam that you left. Go on with the exam or drop it on Home first."
        }
        return "the exam that is running in another Swot (\(whereabouts(process)))."
    }
}

// Attempts.
extension Archive {
    /// The submitted attempts at an exam, in the order of their ends; nil names: at any.
    package func attempts(course: CourseID? = nil, exam: String? = nil) throws -> [ExamAttempt] {
        try journal.sessions()
            .filter {
                $0.mode == .exam && $0.state != .running && (course == nil || $0.course == course)
                    && (exam == nil || $0.label == exam)
            }
            .compactMap { outline in
                let history = try journal.history(of: outline.session)
                guard let session = history.session, let end = history.end else { return nil }
                return ExamAttempt(
                    id: outline.session, session: session, end: end,
                    courseTitle: session.opening.names?.course ?? title(outline.course),
                    title: examTitle(session) ?? outline.label)
            }
            .sorted { ($0.end, $0.id.text) < ($1.end, $1.id.text) }
    }

    /// The title of the exam that a session is; nil where it is none.
    package func examTitle(_ session: Session) -> String? {
        guard session.rules.mode == .exam else { return nil }
        return session.opening.names?.exam ?? session.opening.label
    }
}

/// An exam that was submitted, as the journal has it.
package struct ExamAttempt {
    package let id: SessionID
    package let session: Session
    /// When it was submitted, in milliseconds since 1970-01-01 UTC.
    package let end: Int64
    package let courseTitle: String
    package let title: String

    package var result: ExamResult { ExamResult(session) }
    package var date: LocalDate { LocalDate(session.startedAt.wall) }
}

extension History {
    /// When the session was submitted; nil: it was not.
    fileprivate var end: Int64? {
        events.last { if case .submitted = $0.kind { true } else { false } }?.at.wall
    }
}

extension Attempt {
    package init(_ attempt: ExamAttempt) {
        let result = attempt.result
        self.init(id: attempt.id, date: attempt.date.day, share: result.total.share, isPassed: result.isPassed)
    }
}
