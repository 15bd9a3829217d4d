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
        /// What several questions share; nil where this one shares nothing, or the journal has lost its text.
        package let scenario: Scenario?
        /// Nil where it was left unanswered.
        package let response: Response?
        package let line: ExamResult.Line

        /// Options and statements stand in the order in which they were shown.
        package var parts: [AnsweredPart] { item?.parts(given: response, shown: entry.declaration) ?? [] }
        package var isUnknown: Bool { response == .unknown }

        package var outcome: String { line.outcome?.rawValue ?? "unanswered" }
        /// The outcome in the words of the screen, with its sign, and whether it was misjudged.
        package var verdict: String { result + (line.misjudgement.map { ", \($0.title)" } ?? "") }

        private var result: String {
            switch line.outcome {
            case .correct?: "✓ Correct"
            case .partlyCorrect?: "◐ Partly correct"
            case .incorrect?: isUnknown ? "✗ I do not know" : "✗ Incorrect"
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
            let exhibit = try archive.exhibit(index, of: session)
            return Question(
                number: index + 1, entry: session.form.entries[index], item: exhibit?.item,
                scenario: exhibit?.scenario, response: session.questions[index].answered?.answer.response,
                line: result.lines[index])
        }
        earlier = try archive.attempts(course: opening.course, exam: opening.label)
            .prefix { $0.id != attempt.id }.suffix(5)
        topicTitles = opening.names?.topics ?? [:]
    }

    /// As it was called at the time of the exam.
    package func title(of topic: TopicID) -> String { topicTitles[topic] ?? topic.text }

    package var verdict: String { result.verdictInWords }

    /// The questions, each with the scenario that stands above it: the first one of those that share it has it.
    package var sections: [(scenario: Scenario?, question: Question)] {
        questions.enumerated().map { index, question in
            let before = index > 0 ? questions[index - 1].scenario?.id : nil
            return (question.scenario?.id == before ? nil : question.scenario, question)
        }
    }

    /// What stands above the questions, a sentence a line.
    package var summary: [String] {
        let total = result.total
        var lines = [
            "\(verdict): \(total.share.percent()), \(total.points.text()) of \(total.items) points, cut score \(result.cut) %.",
            "95 % interval of the true score: \(total.interval.percent). \(result.confidenceOfVerdict)",
        ]
        if let forecast = attempt.session.opening.forecast { lines.append(forecast.sentence) }
        lines += result.facts
        lines += (result.certainty?.sentences() ?? []) + result.misjudged
        if !earlier.isEmpty {
            lines.append(
                "Earlier attempts: \(earlier.map { "\($0.date.day) \($0.result.total.share.percent())" }.joined(separator: ", "))."
            )
        }
        return lines
    }
}

extension ExamResult {
    /// The verdict in words, without a sign.
    var verdictInWords: String { isPassed ? "Passed" : "Not passed" }
}
