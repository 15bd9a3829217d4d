import Assessment
import JSON
import QuestionBank
import Screens

/// The form of an exam that a seed draws, without the exam being started.
package struct FormReport {
    private let course: CourseID
    private let exam: Course.Exam
    private let seed: UInt64
    private let form: Form
    /// The first paragraph of each question, in the order of the form.
    private let stems: [String]

    /// - Throws: `Failure`, also where the course cannot fill the exam or an unfinished exam asks one of the questions.
    package init(of exam: Course.Exam, _ entry: CourseEntry, seed: UInt64, in archive: Archive) throws(Failure) {
        course = entry.course.id
        self.exam = exam
        self.seed = seed
        do {
            // The form of a seed is the same for everybody, whatever the learner has seen.
            let form = try archive.form(of: exam, entry, seed: Seed(seed), avoidingSeenAt: nil)
            try archive.journal.refuseKeptBack(form.entries.map(\.item), of: course, printing: "This form")
            self.form = form
            stems = try form.entries.map { question in
                try archive.catalogue.item(question.item, of: entry)?.title ?? ""
            }
        } catch let shortage as Shortage {
            throw Failure(sentence(for: shortage) { entry.course.title(of: $0) }, .dataError)
        } catch {
            throw Failure(error)
        }
    }

    /// A question a line: its number, topic, item and the beginning of its stem.
    package var text: String {
        zip(form.entries, stems).enumerated().map { index, question in
            "\(index + 1)  \(question.0.topic)  \(question.0.item)  \(question.1)"
        }.joined(separator: "\n")
    }

    /// `docs/json.md` describes it. Elements stand in the order in which they are shown.
    package var json: JSON {
        let questions = form.entries.enumerated().map { index, entry -> JSON in
            let choice = entry.declaration.choice
            return [
                "number": .value(index + 1), "item": .value(entry.item.text),
                "fingerprint": .value(entry.fingerprint.description), "topic": .value(entry.topic.text),
                "options": .strings(choice?.options ?? []), "keys": .strings(choice?.keys ?? []),
                "kind": .value(entry.declaration.kind.rawValue), "scenario": .value(entry.scenario?.text),
                "declaration": entry.declaration.json,
            ]
        }
        return [
            "schema": 1, "course": .value(course.text), "exam": .value(exam.id), "seed": .value(seed),
            "questions": .array(questions),
        ]
    }
}
