import Assessment
import Canvas
import Figures

/// Draws what an exam came to.
struct ResultsView {
    private let screen: ResultsScreen
    private let desk: Desk
    /// What is shown; nothing without a session.
    let text: ScrolledText
    /// The lines of the list of questions, with its heading.
    let questions: Range<Int>

    init(_ screen: ResultsScreen, _ desk: Desk) {
        self.screen = screen
        self.desk = desk
        var (lines, list): ([Line], [Line]) = ([], [])
        if let sitting = desk.sitting, let result = sitting.result {
            let opening = sitting.session.opening
            let outlook = desk.library.shelf(opening.course)?.outlook?.exams.first { $0.id == opening.label }
            let results = ResultsText(
                sitting, result, screen, outlook: outlook, columns: max(1, desk.size.columns - 2),
                signs: desk.signs)
            (lines, list) = (results.lines + [Line()], results.questions)
        }
        questions = lines.count..<lines.count + list.count
        text = ScrolledText(lines: lines + list, region: Chrome.body(desk.size))
    }

    var frame: Frame {
        var frame = Frame(size: desk.size)
        guard let sitting = desk.sitting, let result = sitting.result else { return frame }
        frame.draw(text, scroll: screen.scroll)
        frame.cursor = Point(column: 1, row: text.region.origin.row + 1)
        let date = screen.attempts.first { $0.id == sitting.id }.map { " · \($0.date)" } ?? ""
        let limit = result.limit.map { " of \(duration($0))" } ?? ""
        // The body says it too: a narrow terminal has no room for it twice.
        let time = desk.size.columns < 80 ? "" : ", \(duration(result.elapsed))\(limit)"
        Chrome(
            title: "\(sitting.title)\(date)\(time)", aside: [result.verdict], footer: screen.footerRows(at: desk)
        ).draw(on: &frame, desk)
        return frame
    }
}

extension ExamResult {
    /// The words that stay, with a sign.
    var verdict: Span { isPassed ? Span("✓ Passed", .correct) : Span("✗ Not passed", .incorrect) }

    /// Whether the verdict would stand with other questions, in words.
    package var confidenceOfVerdict: String {
        switch (isClose, isPassed) {
        case (false, true): "Clear: with other questions of the same kind you would very likely have passed too."
        case (false, false):
            "Clear: with other questions of the same kind you would very likely not have passed either."
        case (true, true): "Close: with other questions of the same kind you might not have passed."
        case (true, false): "Close: with other questions of the same kind you might have passed."
        }
    }
}

extension Interval {
    /// Such as `74–93 %`.
    package var percent: String { Figures.percent(bounds) }
}
