import Figures
import Memory

extension CourseReport {
    /// What a block says in words; where there is not enough to say it of, that.
    package func sentences(_ block: StatisticsBlock) -> [String] {
        switch block {
        case .states: stateSentences
        case .retention: retentionSentences
        case .calendar: daySentences
        case .due: dueSentences
        case .topics: topicSentences
        case .difficulties: difficulties.isEmpty ? ["No item of the course says how difficult it is."] : []
        case .kinds: []
        case .trend: timeSentences
        case .times: days.total.answers == 0 ? ["Nothing was answered yet."] : []
        case .recall: recallSentences
        case .confidence: confidence.isEmpty ? ["You have not said yet how sure you are."] : []
        case .readiness: readinessSentences
        case .record: recordSentences
        }
    }

    /// What the stages mean.
    private var stateSentences: [String] {
        let words =
            "Learning: to be asked again the same day. Young: nine in ten are kept for less than three weeks. Mature: for longer. Leech: forgotten eight times."
        guard states.vanished > 0 else { return [words] }
        let items = states.vanished == 1 ? "1 item that you learnt is" : "\(states.vanished) items that you learnt are"
        return [words, "\(items) no longer in the course. What you did with them is kept."]
    }

    /// What was recalled beside what was desired and predicted, and whether chance explains the difference.
    private var retentionSentences: [String] {
        guard let measured = retention.measured, let verdict = retention.verdict else {
            return [
                "Nothing to measure yet: what was learnt on one day has to be asked on another. Desired: \(percent(retention.desired))."
            ]
        }
        let judgement =
            switch verdict {
            case .less: "Less is kept than desired, and more so than chance explains."
            case .asDesired: "The difference is no greater than chance makes it."
            case .more: "More is kept than desired, and more so than chance explains."
            }
        return [
            "Recalled: \(percent(measured.recall)), 95 % interval \(percent(measured.interval)); desired \(percent(retention.desired)) ┃, predicted \(percent(measured.predicted)). \(judgement)",
            "From \(count(retention.answers, "answer")), \(retention.right) right; what guessing gives is taken out.",
        ]
    }

    /// How steadily the learner studies.
    private var daySentences: [String] {
        let answers = days.total.answers
        guard answers > 0 else { return ["Nothing was answered yet."] }
        let current = days.currentRun
        let upTo = days.isTodayStudied ? "today" : "yesterday"
        let run = current > 1 ? " \(current) days in a row up to \(upTo)." : ""
        return [
            "Studied on \(days.studied(inLast: 30)) of the last 30 days.\(run) The longest run so far: \(count(days.longestRun, "day")).",
            "\(count(answers, "answer")) on \(count(days.days.count, "day")) in all.",
        ]
    }

    /// How much comes due, and on which day most.
    private var dueSentences: [String] {
        let total = due.reduce(0, +)
        let exam = examDay.map { ["Nothing is put off past the exam on \(CivilDate(dayNumber: $0).name)."] } ?? []
        let leeches = states[.leech] > 0 ? ["Leeches are left out: they are set apart."] : []
        guard let most = due.max(), most > 0, let busiest = due.firstIndex(of: most) else {
            let nothing =
                states[.new] == states.items ? "Nothing was learnt yet." : "Nothing comes due within \(due.count) days."
            return [nothing] + exam
        }
        let day = busiest == 0 ? "today" : CivilDate(dayNumber: days.today + busiest).name
        let sum =
            "\(count(total, "item")) within \(due.count) days: \(dueToday.now) due now, \(dueToday.laterToday) later today, "
            + "\(total - dueToday.all) on later days. The busiest day: \(day), \(most)."
        return [sum] + exam + leeches
    }

    /// The share of right answers in all.
    private var topicSentences: [String] {
        let total = days.total
        guard let share = total.share else { return ["Nothing was answered yet."] }
        let all =
            "In all \(total.right) of \(total.answers) right: \(percent(share)), 95 % interval \(percent(total.interval))."
        let vanished =
            answersToVanished > 0
            ? "\(count(answersToVanished, "answer")) of them to items that are no longer in the course." : nil
        return [all, claims, vanished].compactMap { $0 }
    }

    /// How many answers count as right because the learner said so.
    private var claims: String? {
        guard claimed > 0 else { return nil }
        guard claimed > 1 else {
            return "1 of the right answers was not accepted as typed; you said that it was meant right."
        }
        return "\(claimed) of the right answers were not accepted as typed; you said that they were meant right."
    }

    /// How long answers take.
    private var timeSentences: [String] {
        guard let mean = days.total.meanTime else { return ["Nothing was answered yet."] }
        let all = "\(shortDuration(mean)) on average, \(duration(days.total.taken)) in all."
        return hasTrend ? [all] : [all, "How it changes shows once there are answers of two weeks."]
    }

    /// How well memory predicts, and how to read the picture.
    private var recallSentences: [String] {
        guard let error = calibrationError(recall) else {
            return ["Nothing was predicted yet: memory predicts answers from the second day of an item on."]
        }
        return [
            "The share of right answers that memory predicts and the share that comes true differ by \(percent(error)) on average.",
            "From left to right what was predicted, upwards what came true; on the dotted line they are the same. ● 20 answers or more, ○ fewer.",
        ]
    }

    /// How each exam would end.
    private var readinessSentences: [String] {
        guard !exams.isEmpty else { return ["The course has no exams."] }
        return exams.map { "\($0.title): \(sentence(for: $0, examDay: examDay))" }
    }

    /// How well earlier exams were predicted.
    private var recordSentences: [String] {
        guard let brier = record.brier else {
            return ["No exam was predicted yet. What is predicted when an exam begins is compared with how it ends."]
        }
        let exams = record.exams.count
        return [
            "The score lay in the interval that was predicted with 90 % in \(record.covered) of \(count(exams, "exam")).",
            "Brier score \(decimal(brier, places: 2)): 0 is best, and saying one half every time gets 0.25.",
        ]
    }
}
