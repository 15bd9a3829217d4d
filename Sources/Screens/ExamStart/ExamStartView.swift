import Assessment
import Canvas

/// Draws the rules of an exam.
struct ExamStartView {
    private let screen: ExamStartScreen
    private let desk: Desk
    private let body: Rect

    init(_ screen: ExamStartScreen, _ desk: Desk) {
        self.screen = screen
        self.desk = desk
        body = Chrome.body(desk.size)
    }

    var frame: Frame {
        var frame = Frame(size: desk.size)
        frame.draw(text, scroll: screen.scroll)
        frame.cursor = Point(column: 1, row: body.origin.row + 1)
        let shelf = desk.library.shelf(screen.course)
        let position = screen.exams.count > 1 ? "Exam \(screen.index + 1) of \(screen.exams.count)" : "Exam"
        Chrome(title: shelf?.title ?? screen.course.text, aside: [Span(position)], footer: screen.footerRows(at: desk))
            .draw(on: &frame, desk)
        return frame
    }

    var text: ScrolledText { ScrolledText(lines: lines, region: body) }

    /// Title, figures, forecast, what is lacking if anything, then the rules.
    private var lines: [Line] {
        guard let exam = screen.exam else { return [] }
        let width = max(1, body.size.columns - 2)
        let head = [Line(), Line(" \(exam.title)", .heading), Line()]
        let rules = ExamRules(exam).sentences.flatMap { sentence in
            Line(sentence).wrapped(to: width, first: Line(" · ", .muted), hanging: Line("   "))
        }
        return head + table(exam) + forecast(exam, width) + shortage(width) + [Line()] + rules
    }

    /// Questions, time, cut score, and the sections if there are any.
    private func table(_ exam: Course.Exam) -> [Line] {
        let rows =
            [("Questions", "\(exam.items)"), ("Time", count(exam.minutes, "minute")), ("Cut score", "\(exam.pass) %")]
            + exam.sections.enumerated().map { index, section in
                (
                    "Section \(index + 1)",
                    "\(section.title): \(count(section.items, "question")), \(count(section.minutes, "minute"))"
                )
            }
        return rows.map { Line(" \($0)", .muted).padded(to: 14) + Line($1) }
    }

    /// How the exam would end today, once that is known.
    private func forecast(_ exam: Course.Exam, _ width: Int) -> [Line] {
        let outlook = desk.library.shelf(screen.course)?.outlook?.exams.first { $0.id == exam.id }
        return outlook.map { sentence(for: $0, examDay: nil) }.map { sentence in
            Line(sentence).wrapped(
                to: width, first: Line(" Forecast", .muted).padded(to: 14),
                hanging: Line(String(run: " ", count: 14)))
        } ?? []
    }

    /// What the course lacks, after it was tried.
    private func shortage(_ width: Int) -> [Line] {
        guard let shortage = screen.shortage else { return [] }
        return [Line()]
            + Line(sentence(for: shortage, title: title), .warning).wrapped(to: width, indent: 1, hanging: 1)
    }

    private func title(_ topic: TopicID) -> String {
        desk.library.shelf(screen.course)?.topics.first { $0.id == topic }?.title ?? topic.text
    }
}

/// What is lacking for an exam, and what can be had.
package func sentence(for shortage: Shortage, title: (TopicID) -> String) -> String {
    let lacks = shortage.lacks.map { "\(title($0.topic)) lacks \(count($0.missing, "question"))" }
    let offer = shortage.largest.map {
        "The largest form that can be had has \(count($0.items, "question")) in \(count($0.minutes, "minute"))."
    }
    return "The course cannot fill this exam: \(lacks.joined(separator: ", ")). "
        + (offer ?? "No form of it can be had.")
}

/// An exam's rules in sentences.
struct ExamRules {
    private let exam: Course.Exam

    init(_ exam: Course.Exam) { self.exam = exam }

    /// In the order in which they matter to somebody who sits the exam.
    var sentences: [String] {
        [
            scoring, penalty, movement, confidence,
            "You see at the end which answers were right. There are no hints and no undo.",
        ]
        .compactMap { $0 } + allowed + [warnings].compactMap { $0 } + [
            "When time ends the exam is submitted by itself, with every answer as it stands.",
            "Every choice is saved at once. If you leave with q, or the machine fails, the clock stands until you go on, "
                + "and the results say so.",
        ]
    }

    /// How points are given.
    private var scoring: String {
        switch exam.scoring {
        case .allOrNothing: "A question scores 1 point if exactly the right options are chosen, otherwise 0."
        case .partial:
            "A question scores 1 point. Where several options are right, each scores its part, and each wrong one costs as much."
        }
    }

    private var penalty: String? {
        exam.penalty == .zero
            ? nil : "A wrong answer costs \(exam.penalty) of a point; an unanswered question costs nothing."
    }

    /// Whether one may go back.
    private var movement: String {
        switch exam.navigation {
        case .free where exam.sections.isEmpty: "You can go back and forth and change answers until the end."
        case .free: "Within a section you can go back and forth and change answers; once left, it is closed."
        case .forward: "The exam goes forward only: a question that was left cannot be seen again."
        }
    }

    private var confidence: String? {
        exam.asksConfidence
            ? "Say with + and - how sure you are of each answer." : nil
    }

    /// What can be done besides answering, with the keys for it.
    private var allowed: [String] {
        var sentences = ["You can mark questions (m), strike options out (x) and see all questions (o)."]
        if exam.allowsNotes { sentences.append("There is a scratch pad (w), which is not kept with the questions.") }
        if let pauses = exam.pauses {
            sentences.append(
                "You can pause (z) \(pauses.count == 1 ? "once" : "\(pauses.count) times"), for up to "
                    + "\(count(pauses.minutes, "minute")); the questions are hidden meanwhile and the clock stands.")
        }
        return sentences
    }

    /// When the clock speaks up.
    private var warnings: String? {
        let times = exam.warnings.filter { $0 < exam.minutes }.sorted(by: >).map(String.init)
        guard let last = times.last else { return "t hides the clock." }
        let list = times.count == 1 ? last : times.dropLast().joined(separator: ", ") + " and " + last
        return "A warning shows when \(list) \(list == "1" ? "minute is" : "minutes are") left; t hides the clock."
    }
}
