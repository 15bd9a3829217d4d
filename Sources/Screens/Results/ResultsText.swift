import Assessment
import Canvas
import Figures

/// The lines of an exam's results.
struct ResultsText {
    /// The session of the exam, for titles and the forecast that was made before.
    private let sitting: Sitting
    private let screen: ResultsScreen
    private let result: ExamResult
    private let columns: Int
    /// How the exam would end if it were sat again; nil as long as that is not known.
    private let outlook: ExamOutlook?
    private let signs: Signs

    init(
        _ sitting: Sitting, _ result: ExamResult, _ screen: ResultsScreen, outlook: ExamOutlook?, columns: Int,
        signs: Signs
    ) {
        self.signs = signs
        self.sitting = sitting
        self.result = result
        self.screen = screen
        self.outlook = outlook
        self.columns = columns
    }

    /// Everything but the list of questions.
    var lines: [Line] {
        [score, topics, forecast, facts, certainty, earlier].filter { !$0.isEmpty }.flatMap { [Line()] + $0 }
    }

    /// Share, points, cut score and interval, as figures and as a picture, and how sure the verdict is.
    private var score: [Line] {
        let total = result.total
        let chart = IntervalBar(
            estimate: total.share.value, interval: total.interval.bounds, cut: Double(result.cut) / 100)
        let width = min(60, columns - 4)
        return [
            Line([
                Span("  \(total.share.percent(signs))", .heading),
                Span(
                    "   \(total.points.text(signs)) of \(total.items) · cut score \(result.cut) % ┃ · 95 % interval \(total.interval.percent)",
                    .muted),
            ])
        ] + chart.lines(columns: width).prefixed(by: Span("  ")) + wrapped(result.confidenceOfVerdict)
    }

    /// A line for each topic with its bar; the weakest is named where that says something.
    private var topics: [Line] {
        let width = min(44, max(16, columns / 2 - 12))
        return result.topics.map { topic in
            let share = topic.score.share
            let isWeakest = topic.topic == result.weakest
            return Line("  \(sitting.title(of: topic.topic))").fitted(to: width)
                + Line("\(topic.score.points.text(signs)) of \(topic.score.items)", .muted).padded(to: 10, .trailing)
                + Line("  ")
                + Bar.line(max(0, share.value), columns: max(4, min(26, columns - width - 39)))
                + Line(share.percent(signs)).padded(to: 6, .trailing)
                + Line("  \(topic.score.interval.percent)", .muted).padded(to: 12)
                + Line(isWeakest ? "← weakest" : "", .warning)
        }
    }

    /// What was predicted before the exam, and what is predicted now.
    private var forecast: [Line] {
        let before = sitting.session.opening.forecast?.sentence
        let now = outlook.map { "Another form of it: \(sentence(for: $0, examDay: nil))" }
        return wrapped([before, now].compactMap { $0 })
    }

    /// Time, changed answers, interruptions.
    private var facts: [Line] { wrapped(result.facts) }

    /// How well the learner knew what he knew, where he was asked.
    private var certainty: [Line] {
        wrapped((result.certainty?.sentences(signs) ?? []) + result.misjudged)
    }

    /// The latest attempts at the exam with this one among them.
    private var earlier: [Line] {
        guard screen.attempts.count > 1 else { return [] }
        return [Line("  Attempts", .heading)] + screen.attempts.suffix(6).map(line)
            + wrapped(comparison.map { [$0] } ?? [])
    }

    /// An attempt: day, share, verdict.
    private func line(_ attempt: Attempt) -> Line {
        let isThis = attempt.id == sitting.id
        return Line([Span(isThis ? " ▸ " : "   ", .current), Span(attempt.date, isThis ? .current : .plain)]).padded(
            to: 18)
            + Line(attempt.share.percent(signs)).padded(to: 6, .trailing) + Line("  ")
            + Bar.line(max(0, attempt.share.value), columns: max(4, min(20, columns - 42)))
            + Line([attempt.isPassed ? Span("  ✓ Passed", .correct) : Span("  ✗ Not passed", .incorrect)])
    }

    /// How this attempt stands to the one before it.
    private var comparison: String? {
        guard let index = screen.attempts.firstIndex(where: { $0.id == sitting.id }), index > 0 else { return nil }
        let difference = screen.attempts[index].share - screen.attempts[index - 1].share
        if difference == .zero { return "As much as the time before." }
        let more = difference > .zero
        return
            "\((more ? difference : -difference).percent(signs)) of the points \(more ? "more" : "less") than the time before."
    }

    /// Every question that the filter lets through as a number with its outcome, as many in a line as fit, under a
    /// heading that names the filter.
    var questions: [Line] {
        let shown = screen.questions(screen.filter, result)
        let grid = Grid(count: shown.count, cellColumns: 7, columns: min(columns - 2, 70))
        let head = Line([
            Span("  Questions", .heading), Span("  \(screen.filter.title): \(shown.count)", .muted),
        ])
        return [head] + grid.lines { cell(shown[$0]) }.prefixed(by: Span("  "))
    }

    /// A question as a number with its outcome and its mark.
    private func cell(_ index: Int) -> Line {
        let line = result.lines[index]
        let sign = line.outcome.map { Span($0.sign, $0.style) } ?? Span("○", .muted)
        return Line("\(index + 1)").padded(to: 3, .trailing) + Line([sign, Span(line.isMarked ? "⚑" : " ", .marked)])
    }

    private func wrapped(_ sentence: String) -> [Line] { Line(sentence).wrapped(to: columns, indent: 2, hanging: 2) }
    private func wrapped(_ sentences: [String]) -> [Line] { sentences.flatMap(wrapped) }
}

extension ExamResult {
    /// Time, slow questions, changed answers, interruptions and what ended it, in sentences.
    package var facts: [String] { [time, slow, changed, interruptions, ending].compactMap { $0 } }

    private var time: String {
        "Time: \(duration(elapsed))\(limit.map { " of \(duration($0))" } ?? ""), "
            + "\(shortDuration(averageTime)) a question on average."
    }

    /// The slowest questions, if any took more than twice the average; five at most.
    private var slow: String? {
        let slow = lines.enumerated().filter(\.element.isSlow).sorted { $0.element.spent > $1.element.spent }.prefix(5)
        guard !slow.isEmpty else { return nil }
        return "More than twice the average: "
            + slow.map { "question \($0.offset + 1) (\(shortDuration($0.element.spent)))" }.joined(separator: ", ")
            + "."
    }

    /// Lucky guesses and misconceptions, where there are any.
    package var misjudged: [String] { Misjudgement.sentences(lines.map(\.misjudgement)) }

    private var changed: String {
        "Changed answers: \(changes.rightToWrong) right to wrong, \(changes.wrongToRight) wrong to right."
    }

    /// How often and how long the exam was left.
    private var interruptions: String? {
        guard absence.count > 0 else { return nil }
        let times = absence.count == 1 ? "once" : "\(absence.count) times"
        return "The exam was interrupted \(times), for \(duration(absence.duration)) in all; that time did not count."
    }

    /// Said only where the clock ended the exam.
    private var ending: String? {
        submission == .time ? "The time ran out, and the exam was submitted as it stood." : nil
    }
}
