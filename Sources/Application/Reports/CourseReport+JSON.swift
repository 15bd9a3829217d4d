import Assessment
import Memory
import QuestionBank
import Screens

extension CourseReport {
    package func json() throws -> String { try StatisticsDocument(self).encoded() }
}

/// A report as JSON has it; times in seconds, shares and probabilities from 0 to 1, days as `2026-11-23`.
private struct StatisticsDocument: Encodable {
    struct Done: Encodable {
        let answers: Int
        let right: Int
        @Nullable var share: Double?
        /// 95 %.
        let interval: [Double]

        init(_ done: AnswerShare) {
            answers = done.answers
            right = done.right
            share = done.share
            interval = done.interval.ends
        }
    }

    struct Group: Encodable {
        let id: String
        let title: String
        let items: Int
        let done: Done
        @Nullable var secondsPerAnswer: Double?

        init(_ group: CourseReport.Group) {
            id = group.id
            title = group.title
            items = group.items
            done = Done(group.done)
            secondsPerAnswer = group.done.meanTime.map(seconds)
        }
    }

    struct Day: Encodable {
        let day: String
        let answers: Int
        let right: Int
        let seconds: Double

        init(_ day: StudyDays.Day) {
            self.day = date(day.number)
            answers = day.done.answers
            right = day.done.right
            seconds = Application.seconds(day.done.taken)
        }
    }

    struct Run: Encodable {
        let current: Int
        let longest: Int
        let studiedOfLast30: Int
    }

    struct Foretold: Encodable {
        let expected: Double
        let observed: Double
        let answers: Int
        let right: Int

        init(_ group: ForetoldAnswers) {
            expected = group.expected
            observed = Double(group.right) / Double(max(1, group.answers))
            answers = group.answers
            right = group.right
        }
    }

    struct Certain: Encodable {
        let confidence: Int
        let done: Done
    }

    var schema = 1
    let course: String
    let title: String
    let today: String
    @Nullable var examDay: String?
    let states: [String: Int]
    let retention: RetentionDocument
    let due: [Int]
    let days: [Day]
    let run: Run
    let done: Done
    @Nullable var secondsPerAnswer: Double?
    let topics: [Group]
    let difficulties: [Group]
    let recall: [Foretold]
    @Nullable var calibrationError: Double?
    let confidence: [Certain]
    let exams: [ReadinessDocument]
    let forecasts: ForecastDocument

    init(_ report: CourseReport) {
        let days = report.days
        course = report.course.text
        title = report.title
        today = date(days.today)
        examDay = report.examDay.map(date)
        let stages = MemoryStage.allCases.map { ($0.rawValue, report.states[$0]) }
        states = Dictionary(uniqueKeysWithValues: stages + [("vanished", report.states.vanished)])
        retention = RetentionDocument(report.retention)
        due = report.due
        self.days = days.days.map(Day.init)
        run = Run(current: days.currentRun, longest: days.longestRun, studiedOfLast30: days.studied(inLast: 30))
        done = Done(days.total)
        secondsPerAnswer = days.total.meanTime.map(seconds)
        topics = report.topics.map(Group.init)
        difficulties = report.difficulties.map(Group.init)
        recall = report.recall.map(Foretold.init)
        calibrationError = Memory.calibrationError(report.recall)
        confidence = report.confidence.map { Certain(confidence: $0.confidence.rawValue, done: Done($0.done)) }
        exams = report.exams.map(ReadinessDocument.init)
        forecasts = ForecastDocument(report.record)
    }
}

private struct RetentionDocument: Encodable {
    let desired: Double
    let answers: Int
    let right: Int
    @Nullable var recall: Double?
    @Nullable var interval: [Double]?
    @Nullable var foretold: Double?

    init(_ retention: Retention) {
        desired = retention.desired
        answers = retention.answers
        right = retention.right
        recall = retention.measured?.recall
        interval = retention.measured?.interval.ends
        foretold = retention.measured?.foretold
    }
}

/// How an exam would end; null where there are not enough answers yet.
private struct ReadinessDocument: Encodable {
    let id: String
    let title: String
    let answersNeeded: Int
    @Nullable var today: Prediction?
    @Nullable var onDay: Prediction?

    init(_ exam: ExamOutlook) {
        id = exam.id
        title = exam.title
        answersNeeded = exam.answersNeeded
        today = exam.today.map(Prediction.init)
        onDay = exam.onDay.map(Prediction.init)
    }
}

private struct Prediction: Encodable {
    let pass: Double
    /// The score lies within with 90 %.
    let score: [Double]

    init(_ forecast: Forecast) {
        pass = Double(forecast.pass) / 1_000
        score = [Double(forecast.low) / 100, Double(forecast.high) / 100]
    }
}

/// What was foretold of exams, and what they came to.
private struct ForecastDocument: Encodable {
    struct Exam: Encodable {
        let title: String
        let day: String
        let foretold: Prediction
        let share: Double
        let passed: Bool
    }

    struct Band: Encodable {
        let from: Double
        let to: Double
        let exams: Int
        let passed: Int
        @Nullable var foretold: Double?
    }

    let exams: [Exam]
    let bands: [Band]
    let covered: Int
    @Nullable var brier: Double?

    init(_ record: ForecastRecord) {
        exams = record.exams.map {
            Exam(
                title: $0.title, day: date($0.day), foretold: Prediction($0.forecast), share: $0.share.value,
                passed: $0.isPassed)
        }
        bands = record.bands.map { band in
            Band(
                from: Double(band.limits.lowerBound) / 1_000, to: Double(band.limits.upperBound) / 1_000,
                exams: band.exams, passed: band.passed, foretold: band.foretold)
        }
        covered = record.covered
        brier = record.brier
    }
}

extension ClosedRange<Double> {
    fileprivate var ends: [Double] { [lowerBound, upperBound] }
}

private func date(_ day: Int) -> String { CivilDate(dayNumber: day).description }

/// Of milliseconds.
private func seconds(_ milliseconds: Int64) -> Double { Double(milliseconds) / 1_000 }
