import Assessment
import Figures
import Screens

/// An attempt at an exam with its questions as they were asked: what `swot results` prints, in four formats.
package struct ExamReport {
    /// A question with the learner's answer to it.
    package struct Question {
        /// From 1.
        package let number: Int
        package let entry: Form.Entry
        /// Nil where the journal has lost its text.
        package let item: Item?
        /// What was chosen.
        package let response: [ElementID]
        package let line: ExamResult.Line

        /// The options in the order in which they were shown.
        package var options: [(option: Item.Option, isChosen: Bool)] {
            entry.options.compactMap { id in
                item?.options.first { $0.id == id }.map { ($0, response.contains(id)) }
            }
        }

        package var outcome: String { line.outcome?.rawValue ?? "unanswered" }
        /// The outcome in the words of the screen, with its sign.
        package var verdict: String {
            switch line.outcome {
            case .correct?: "✓ Correct"
            case .partlyCorrect?: "◐ Partly correct"
            case .incorrect?: "✗ Incorrect"
            case nil: "○ Unanswered"
            }
        }
    }

    package let attempt: ExamAttempt
    package let result: ExamResult
    package let questions: [Question]
    package let topicTitles: [TopicID: String]
    /// Attempts at the same exam that were submitted before, the last five.
    package let earlier: [ExamAttempt]

    /// - Throws: `Failure` where an unfinished exam asks one of the questions.
    package init(_ attempt: ExamAttempt, in archive: Archive) throws {
        let opening = attempt.session.opening
        try archive.journal.refuseKeptBack(
            opening.form.entries.map(\.item), of: opening.course, printing: "This attempt")
        self.attempt = attempt
        let result = attempt.result
        self.result = result
        let session = attempt.session
        questions = try session.form.entries.indices.map { index in
            let question = session.questions[index]
            return Question(
                number: index + 1, entry: session.form.entries[index],
                item: try archive.exhibit(index, of: session)?.item, response: question.answered?.answer.response ?? [],
                line: result.lines[index])
        }
        earlier = try archive.attempts(course: opening.course, exam: opening.label)
            .prefix { $0.id != attempt.id }.suffix(5)
        topicTitles = opening.names?.topics ?? [:]
    }

    /// As it was called at the time of the exam.
    package func title(of topic: TopicID) -> String { topicTitles[topic] ?? topic.text }

    package var verdict: String { result.verdictInWords }

    /// What stands above the questions, a sentence a line.
    package var summary: [String] {
        let total = result.total
        var lines = [
            "\(verdict): \(percent(total.share)), \(total.points.text()) of \(total.items) points, cut score \(result.cut) %.",
            "95 % interval of the true score: \(total.interval.percent). \(result.confidenceOfVerdict)",
        ]
        if let forecast = attempt.session.opening.forecast { lines.append(forecast.sentence) }
        lines += result.facts
        lines += result.certainty?.sentences() ?? []
        if !earlier.isEmpty {
            lines.append(
                "Earlier attempts: \(earlier.map { "\($0.date.day) \(percent($0.result.total.share))" }.joined(separator: ", "))."
            )
        }
        return lines
    }
}

extension ExamResult {
    /// The verdict in words, without a sign.
    var verdictInWords: String { isPassed ? "Passed" : "Not passed" }
}
