import Assessment
import Memory
import Screens

extension Sample {
    /// 26 November 2026, a Thursday.
    static let today = 20_783

    /// Half a year of studying: some items at every stage, some exams predicted.
    static let report = CourseReport(
        course: CourseID("sample"), title: "Sample course", examDay: today + 24,
        states: MemoryStates(schedules, items: 120, vanished: 2), retention: Retention(recall, desired: 0.9),
        dueToday: DueToday(now: 5, laterToday: 4), due: (0..<30).map { [9, 4, 0, 6, 2, 1, 3][$0 % 7] },
        days: StudyDays(days, today: today),
        topics: [
            group("llms", "Language models", items: 50, answers: 320, right: 275),
            group("tools", "Tools and how agents call them", items: 60, answers: 140, right: 74),
            group("mcp", "Model Context Protocol", items: 10, answers: 0, right: 0),
        ],
        difficulties: [
            group("easy", "easy", items: 40, answers: 200, right: 182),
            group("medium", "medium", items: 60, answers: 180, right: 127),
            group("hard", "hard", items: 20, answers: 80, right: 40),
        ],
        kinds: [
            group("single-choice", "single-choice", items: 70, answers: 300, right: 249),
            group("multiple-response", "multiple-response", items: 30, answers: 100, right: 62),
            group("short-text", "short-text", items: 20, answers: 60, right: 38),
        ], claimed: 3,
        recall: recall,
        confidence: [
            CourseReport.Certain(.low, AnswerShare(answers: 20, right: 9)),
            CourseReport.Certain(.middle, AnswerShare(answers: 31, right: 24)),
            CourseReport.Certain(.high, AnswerShare(answers: 9, right: 8)),
            CourseReport.Certain(nil, AnswerShare(answers: 400, right: 308)),
        ],
        exams: [
            ExamOutlook(
                id: "mock", title: "Mock exam", today: Forecast(pass: 640, low: 71, high: 90),
                onDay: Forecast(pass: 410, low: 64, high: 86),
                advice: ExamOutlook.Advice(topic: "Tools and how agents call them", items: 12, gain: 90)),
            ExamOutlook(id: "sprint", title: "Sprint", answersNeeded: 12),
        ],
        record: ForecastRecord([
            exam(today - 60, Forecast(pass: 310, low: 55, high: 79), Fraction(27, 40), isPassed: false),
            exam(today - 20, Forecast(pass: 720, low: 70, high: 90), Fraction(33, 40), isPassed: true),
            exam(today - 3, Forecast(pass: 850, low: 76, high: 94), Fraction(29, 40), isPassed: false),
        ]))

    /// The same course before the first answer.
    static let emptyReport = CourseReport(
        course: CourseID("sample"), title: "Sample course", states: MemoryStates([], items: 120),
        retention: Retention([], desired: 0.9), due: Array(repeating: 0, count: 30), days: StudyDays([], today: today),
        topics: [group("llms", "Language models", items: 120, answers: 0, right: 0)], difficulties: [], recall: [],
        confidence: [], exams: [ExamOutlook(id: "mock", title: "Mock exam", answersNeeded: 30)],
        record: ForecastRecord([]))

    private static let recall = [
        PredictedAnswers(answers: 6, right: 3, expected: 0.62, guess: 0.25),
        PredictedAnswers(answers: 25, right: 21, expected: 0.78, guess: 0.25),
        PredictedAnswers(answers: 80, right: 70, expected: 0.88, guess: 0.25),
        PredictedAnswers(answers: 103, right: 98, expected: 0.96, guess: 0.25),
    ]

    private static var schedules: [Schedule] {
        func schedule(_ stability: Double, _ phase: Schedule.Phase = .review, lapses: Int = 0) -> Schedule {
            Schedule(
                memory: MemoryState(stability: stability, difficulty: 5), phase: phase, reviewed: 0, due: 0,
                lapses: lapses)
        }
        return Array(repeating: schedule(1, .learning(step: 0)), count: 5)
            + Array(repeating: schedule(9), count: 42) + Array(repeating: schedule(40), count: 31)
            + [schedule(3, lapses: 8)]
    }

    /// Studied on most days of the last 20 weeks but one, four days in a row up to yesterday.
    private static var days: [StudyDays.Day] {
        let numbers = (today - 140..<today).filter { day in
            let back = today - day
            return back < 5 || (back != 5 && !(70..<77).contains(back) && back % 3 != 0)
        }
        return numbers.map { day in
            let answers = 2 + (day * 7) % 6
            return StudyDays.Day(
                day,
                AnswerShare(
                    answers: answers, right: answers - 1, taken: Int64(answers) * Int64(20 + (today - day) / 4) * 1_000)
            )
        }
    }

    private static func group(_ id: String, _ title: String, items: Int, answers: Int, right: Int) -> CourseReport.Group
    {
        CourseReport.Group(
            id: id, title: title, items: items,
            done: AnswerShare(answers: answers, right: right, taken: Int64(answers) * 31_000))
    }

    private static func exam(_ day: Int, _ forecast: Forecast, _ share: Fraction, isPassed: Bool) -> PredictedExam {
        PredictedExam(title: "Mock exam", day: day, forecast: forecast, share: share, isPassed: isPassed)
    }
}
