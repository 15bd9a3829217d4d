import Assessment
import JSON
import Memory
import Screens

// Statistics as JSON; `docs/json.md` describes it. Times are in seconds, shares and probabilities from 0 to 1, days are
// written as `2026-11-23`. Names that are in use stay, also where the program has other words for it now.
extension CourseReport {
    /// Everything that the statistics screen shows, as numbers.
    package var json: JSON {
        [
            "schema": 1, "course": .value(course.text), "title": .value(title), "today": .date(days.today),
            "examDay": examDay.map { .date($0) } ?? .null, "states": stateCounts, "retention": retention.json,
            "due": .array(due.map { .value($0) }), "days": .array(days.days.map(\.json)),
            "run": [
                "current": .value(days.currentRun), "longest": .value(days.longestRun),
                "studiedOfLast30": .value(days.studied(inLast: 30)),
            ], "done": days.total.json, "secondsPerAnswer": days.total.secondsPerAnswer,
            "topics": .array(topics.map(\.json)), "difficulties": .array(difficulties.map(\.json)),
            "recall": .array(recall.map(\.json)), "calibrationError": .value(Memory.calibrationError(recall)),
            "confidence": .array(
                confidence.map { ["confidence": .value($0.confidence?.rawValue), "done": $0.done.json] }),
            "exams": .array(exams.map(\.json)), "forecasts": record.json, "kinds": .array(kinds.map(\.json)),
            "claimed": .value(claimed),
        ]
    }

    /// A member for each state, and `vanished` for items that are no longer in the course.
    private var stateCounts: JSON {
        let members = MemoryStage.allCases.map { JSON.Member($0.rawValue, .value(states[$0])) }
        return .object(members + [.init("vanished", .value(states.vanished))])
    }
}

extension CourseReport.Group {
    fileprivate var json: JSON {
        [
            "id": .value(id), "title": .value(title), "items": .value(items), "done": done.json,
            "secondsPerAnswer": done.secondsPerAnswer,
        ]
    }
}

extension AnswerShare {
    /// The share is null where nothing was answered.
    fileprivate var json: JSON {
        [
            "answers": .value(answers), "right": .value(right), "share": .value(share),
            // 95 %.
            "interval": .ends(of: interval),
        ]
    }

    fileprivate var secondsPerAnswer: JSON { meanTime.map { .seconds($0) } ?? .null }
}

extension StudyDays.Day {
    fileprivate var json: JSON {
        [
            "day": .date(number), "answers": .value(done.answers), "right": .value(done.right),
            "seconds": .seconds(done.taken),
        ]
    }
}

extension Retention {
    /// How much was recalled, with guesses taken out; null where no review has asked yet.
    fileprivate var json: JSON {
        [
            "desired": .value(desired), "answers": .value(answers), "right": .value(right),
            "recall": .value(measured?.recall), "interval": measured.map { .ends(of: $0.interval) } ?? .null,
            "foretold": .value(measured?.predicted),
        ]
    }
}

extension PredictedAnswers {
    fileprivate var json: JSON {
        [
            "expected": .value(expected), "observed": .value(Double(right) / Double(max(1, answers))),
            "answers": .value(answers), "right": .value(right),
        ]
    }
}

extension ExamOutlook {
    /// How the exam would end; null where there are not enough answers yet.
    fileprivate var json: JSON {
        [
            "id": .value(id), "title": .value(title), "answersNeeded": .value(answersNeeded),
            "today": today.map { $0.json(interval: "score") } ?? .null,
            "onDay": onDay.map { $0.json(interval: "score") } ?? .null,
        ]
    }
}

extension ForecastRecord {
    /// What was predicted of exams, and what they came to.
    fileprivate var json: JSON {
        let exams = exams.map { exam -> JSON in
            [
                "title": .value(exam.title), "day": .date(exam.day),
                "foretold": exam.forecast.json(interval: "score"), "share": .value(exam.share.value),
                "passed": .value(exam.isPassed),
            ]
        }
        let bands = bands.map { band -> JSON in
            [
                "from": .value(Double(band.limits.lowerBound) / 1_000),
                "to": .value(Double(band.limits.upperBound) / 1_000), "exams": .value(band.exams),
                "passed": .value(band.passed), "foretold": .value(band.predicted),
            ]
        }
        return [
            "exams": .array(exams), "bands": .array(bands), "covered": .value(covered), "brier": .value(brier),
        ]
    }
}

extension JSON {
    /// - Parameter day: counted from 1970-01-01.
    fileprivate static func date(_ day: Int) -> JSON { .string(CivilDate(dayNumber: day).description) }
}
