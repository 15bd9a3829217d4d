import Assessment
import Foundation
import QuestionBank

extension ExamReport {
    package func json() throws -> String { try ResultDocument(self).encoded() }
}

/// An attempt as JSON has it; times in seconds, shares from 0 to 1, points exact.
private struct ResultDocument: Encodable {
    struct Score: Encodable {
        let items: Int
        let points: String
        let share: Double
        let interval: [Double]
        let method: String

        init(_ score: ExamResult.Score) {
            items = score.items
            points = score.points.description
            share = score.share.value
            interval = [score.interval.bounds.lowerBound, score.interval.bounds.upperBound]
            method = score.interval.method.rawValue
        }
    }

    /// What was foretold: the probability to pass, and between which shares the score was to lie with 90 %.
    struct Foretold: Encodable {
        let pass: Double
        let interval: [Double]

        init(_ forecast: Forecast) {
            pass = Double(forecast.pass) / 1_000
            interval = [Double(forecast.low) / 100, Double(forecast.high) / 100]
        }
    }

    struct Topic: Encodable {
        let id: String
        let title: String
        let score: Score
    }

    struct Changes: Encodable {
        let rightToWrong: Int
        let wrongToRight: Int
    }

    struct Absences: Encodable {
        let count: Int
        let seconds: Double
    }

    struct Certainty: Encodable {
        struct Group: Encodable {
            let confidence: Int
            let answers: Int
            let right: Int
        }

        let groups: [Group]
        let mark: Int
    }

    struct Question: Encodable {
        struct Option: Encodable {
            let id: String
            let text: String
            let key: Bool
            let chosen: Bool
            @Nullable var rationale: String?
        }

        let number: Int
        let item: String
        let fingerprint: String
        let topic: String
        let outcome: String
        let points: String
        let seconds: Double
        let marked: Bool
        @Nullable var confidence: Int?
        let response: [String]
        let keys: [String]
        @Nullable var stem: String?
        let options: [Option]
        @Nullable var explanation: String?

        init(_ question: ExamReport.Question) {
            number = question.number
            item = question.entry.item.text
            fingerprint = question.entry.fingerprint.description
            topic = question.entry.topic.text
            outcome = question.outcome
            points = question.line.points.description
            seconds = Double(question.line.spent) / 1_000
            marked = question.line.isMarked
            confidence = question.line.confidence?.rawValue
            response = question.response.map(\.description)
            keys = question.entry.keys.map(\.description)
            stem = question.item.map { Writer.markdown($0.stem) }
            options = question.options.map { option, isChosen in
                Option(
                    id: option.id.description, text: Writer.markdown(option.text), key: option.isKey, chosen: isChosen,
                    rationale: option.rationale.map(Writer.markdown))
            }
            explanation = question.item?.explanation.map(Writer.markdown)
        }
    }

    var schema = 1
    let session: String
    let course: String
    let exam: String
    let title: String
    /// Milliseconds since 1970-01-01 UTC.
    let started: Int64
    let seed: UInt64
    @Nullable var submitted: String?
    let passed: Bool
    let cut: Int
    let close: Bool
    @Nullable var forecast: Foretold?
    let total: Score
    let topics: [Topic]
    let seconds: Double
    @Nullable var limit: Double?
    let absences: Absences
    let changes: Changes
    @Nullable var certainty: Certainty?
    let questions: [Question]

    init(_ report: ExamReport) {
        let (opening, result) = (report.attempt.session.opening, report.result)
        session = report.attempt.id.text
        course = opening.course.text
        exam = opening.label
        title = report.attempt.title
        started = report.attempt.session.startedAt.wall
        seed = opening.seed.value
        submitted = result.submission?.rawValue
        passed = result.isPassed
        cut = result.cut
        close = result.isClose
        forecast = opening.forecast.map(Foretold.init)
        total = Score(result.total)
        topics = result.topics.map {
            Topic(id: $0.topic.text, title: report.title(of: $0.topic), score: Score($0.score))
        }
        seconds = Double(result.elapsed) / 1_000
        limit = result.limit.map { Double($0) / 1_000 }
        absences = Absences(count: result.absence.count, seconds: Double(result.absence.duration) / 1_000)
        changes = Changes(rightToWrong: result.changes.rightToWrong, wrongToRight: result.changes.wrongToRight)
        certainty = result.certainty.map { certainty in
            Certainty(
                groups: certainty.groups.map {
                    .init(confidence: $0.confidence.rawValue, answers: $0.answers, right: $0.right)
                }, mark: certainty.mark)
        }
        questions = report.questions.map(Question.init)
    }
}
