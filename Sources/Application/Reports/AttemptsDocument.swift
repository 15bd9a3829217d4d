import Assessment
import QuestionBank

/// The submitted exams as JSON.
package struct AttemptsDocument: Encodable {
    package struct Attempt: Encodable {
        package let session: String
        package let course: String
        package let exam: String
        package let title: String
        /// Milliseconds since 1970-01-01 UTC.
        package let started: Int64
        package let items: Int
        package let points: String
        package let cut: Int
        package let passed: Bool

        package init(_ attempt: ExamAttempt) {
            let (opening, result) = (attempt.session.opening, attempt.result)
            session = attempt.id.text
            course = opening.course.text
            exam = opening.label
            title = attempt.title
            started = attempt.session.startedAt.wall
            items = result.total.items
            points = result.total.points.description
            cut = result.cut
            passed = result.isPassed
        }
    }

    package var schema = 1
    package let attempts: [Attempt]

    package init(_ attempts: [ExamAttempt]) { self.attempts = attempts.map(Attempt.init) }
}
