import Assessment
import Journal
import QuestionBank
import Screens

/// An exam that was submitted, as the journal has it.
package struct ExamAttempt {
    package let id: SessionID
    package let session: Session
    /// When it was submitted, in milliseconds since 1970-01-01 UTC.
    package let end: Int64
    /// Titles are those of the time of the exam.
    package let courseTitle: String
    package let title: String
    package let result: ExamResult

    /// When it was begun, by the clock of the place where that was.
    package var date: LocalDate {
        LocalDate(session.startedAt.wall, offset: session.startedAt.offset ?? session.opening.offset)
    }
}

extension Archive {
    /// The submitted attempts at an exam, in the order in which they ended; nil names: at any.
    package func attempts(course: CourseID? = nil, exam: String? = nil) throws -> [ExamAttempt] {
        // Dropped exams have ended without being submitted; their histories tell.
        let outlines = try journal.sessions().filter {
            $0.mode == .exam && $0.state != .running && (course == nil || $0.course == course)
                && (exam == nil || $0.label == exam)
        }
        let attempts = try outlines.compactMap { outline -> ExamAttempt? in
            let history = try journal.history(of: outline.session)
            guard let session = history.session, let end = history.submission else { return nil }
            return ExamAttempt(
                id: outline.session, session: session, end: end,
                courseTitle: session.opening.names?.course ?? title(outline.course),
                title: examTitle(of: session) ?? outline.label, result: ExamResult(session))
        }
        return attempts.sorted { ($0.end, $0.id.text) < ($1.end, $1.id.text) }
    }

    /// The attempt whose identity begins with a text; nil: the last one.
    package func attempt(_ id: String?) throws(Failure) -> ExamAttempt {
        try Failure.explaining {
            let attempts = try attempts()
            guard let newest = attempts.last else {
                throw Failure("No exam has been submitted yet. Sit one: swot exam PATH.", .noInput)
            }
            guard let id else { return newest }
            let found = attempts.filter { $0.id.text.hasPrefix(id) }
            guard let attempt = found.first, found.count == 1 else {
                let what = found.isEmpty ? "There is no attempt" : "There is more than one attempt"
                throw Failure("\(what) “\(id)”. “swot exams” lists them.", .usage)
            }
            return attempt
        }
    }

    /// The title of the exam that a session is; nil where it is none.
    func examTitle(of session: Session) -> String? {
        guard session.rules.mode == .exam else { return nil }
        return session.opening.names?.exam ?? session.opening.label
    }
}

extension History {
    /// When the session was submitted; nil: it was not.
    fileprivate var submission: Int64? {
        events.last { if case .submitted = $0.kind { true } else { false } }?.at.wall
    }
}

extension Attempt {
    /// What the results screen shows of an attempt.
    package init(_ attempt: ExamAttempt) {
        let result = attempt.result
        self.init(id: attempt.id, date: attempt.date.day, share: result.total.share, isPassed: result.isPassed)
    }
}
