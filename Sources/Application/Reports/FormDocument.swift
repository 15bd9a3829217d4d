import Assessment
import QuestionBank

/// The form of an exam as JSON.
package struct FormDocument: Encodable {
    package struct Question: Encodable {
        package let number: Int
        package let item: String
        package let fingerprint: String
        package let topic: String
        /// Fingerprints, in the order in which they are shown.
        package let options: [String]
        package let keys: [String]
    }

    package var schema = 1
    package let course: String
    package let exam: String
    package let seed: UInt64
    package let questions: [Question]

    package init(_ form: Form, _ exam: Course.Exam, _ course: CourseID, seed: UInt64) {
        self.course = course.text
        self.exam = exam.id
        self.seed = seed
        questions = form.entries.enumerated().map { index, entry in
            Question(
                number: index + 1, item: entry.item.text, fingerprint: entry.fingerprint.description,
                topic: entry.topic.text, options: entry.options.map(\.description), keys: entry.keys.map(\.description))
        }
    }
}
