import Assessment
import Canvas
import Figures

/// Draws what a session came to.
struct SummaryView {
    private let screen: SummaryScreen
    private let desk: Desk
    private let body: Rect
    private let summary: SummaryText?

    init(_ screen: SummaryScreen, _ desk: Desk) {
        self.screen = screen
        self.desk = desk
        body = Chrome.body(desk.size)
        summary = desk.sitting.map {
            SummaryText($0, cursor: screen.cursor, columns: desk.size.columns - 2, signs: desk.signs)
        }
    }

    var text: ScrolledText { ScrolledText(lines: summary?.lines ?? [], region: body) }

    /// For each missed question its lines.
    var missed: [Range<Int>] { summary?.missed ?? [] }

    var frame: Frame {
        var frame = Frame(size: desk.size)
        guard let sitting = desk.sitting, let summary else { return frame }
        frame.draw(text, scroll: screen.scroll)
        let cursor = missed.indices.contains(screen.cursor) ? missed[screen.cursor].lowerBound : 0
        let row = body.origin.row + cursor - text.viewport(at: screen.scroll).offset
        frame.cursor = Point(column: 1, row: max(body.rows.lowerBound, min(row, body.rows.upperBound - 1)))
        Chrome(
            title: "\(sitting.courseTitle) · Summary", aside: [Span(summary.standing, .plain)],
            footer: screen.footerRows(at: desk)
        ).draw(on: &frame, desk)
        return frame
    }
}

/// The text of a summary, and where in it the missed questions stand.
struct SummaryText {
    private(set) var lines: [Line] = []
    /// For each missed question its lines.
    private(set) var missed: [Range<Int>] = []
    /// What the session came to, in a few words.
    let standing: String

    private let sitting: Sitting
    private let summary: Summary
    private let columns: Int
    private let signs: Signs

    init(_ sitting: Sitting, cursor: Int, columns: Int, signs: Signs) {
        self.sitting = sitting
        self.columns = columns
        self.signs = signs
        summary = Summary(sitting.session)
        standing = "\(summary.total.answered) of \(summary.total.questions) answered"
        lines += [Line()] + total + [Line()] + certainty + topics + [Line()]
        addMissed(cursor: cursor)
    }

    /// Share, points, and how the answers fell.
    private var total: [Line] {
        let tally = summary.total
        let left = tally.questions - tally.answered
        return [
            Line([
                Span("  \(tally.share.percent(signs))", .heading),
                Span("   \(tally.points.text(signs)) of \(tally.answered) points", .muted),
            ]),
            Line([
                Span("  ✓ \(tally.correct) correct", .correct), Span("   ◐ \(tally.partlyCorrect) partly", .partial),
                Span("   ✗ \(tally.incorrect) incorrect", .incorrect),
                Span(left == 0 ? "" : "   ○ \(left) unanswered", .muted),
            ]),
            Line("  Time: \(duration(summary.elapsed))", .muted),
        ]
    }

    /// How well the learner knew what he knew, where he said how sure he was.
    private var certainty: [Line] {
        guard summary.total.answered > 0, let certainty = Certainty(sitting.session) else { return [] }
        let misjudged = sitting.session.questions.map { $0.firstAnswer?.answer.misjudgement }
        return (certainty.sentences(signs) + Misjudgement.sentences(misjudged)).flatMap {
            Line($0).wrapped(to: columns, indent: 2, hanging: 2)
        } + [Line()]
    }

    /// A line for each topic that was asked, with its bar.
    private var topics: [Line] {
        let rows = summary.topics.filter { $0.tally.answered > 0 }
        let width = min(44, max(12, columns / 2))
        return rows.map { row in
            let bar = Rule.progress(row.tally.share.value, columns: max(4, min(26, columns - width - 22)))
            return Line("  \(sitting.title(of: row.topic))").fitted(to: width)
                + Line("\(row.tally.points.text(signs)) of \(row.tally.answered)", .muted).padded(to: 11, .trailing)
                + Line("  ") + bar + Line(" \(row.tally.share.percent(signs))").padded(to: 6, .trailing)
        }
    }

    /// The missed questions with what is right and the explanation: what is to be learnt from the session.
    private mutating func addMissed(cursor: Int) {
        guard !summary.missed.isEmpty else {
            if summary.total.answered > 0 { lines.append(Line("  Nothing was missed.", .correct)) }
            return
        }
        lines.append(Line("  Missed", .heading))
        for (index, question) in summary.missed.enumerated() {
            let start = lines.count
            lines += missedLines(question, isCurrent: index == cursor)
            missed.append(start..<lines.count)
            lines.append(Line())
        }
    }

    /// A missed question. As long as its item is not read, only its number.
    private func missedLines(_ index: Int, isCurrent: Bool) -> [Line] {
        guard let exhibit = sitting.exhibits[index] else { return [Line("   Question \(index + 1)")] }
        let style: Style = isCurrent ? .current : .plain
        let head = Line([Span("\(index + 1)  ", .muted), Span(firstLine(exhibit.item), style)])
            .wrapped(to: columns, first: Line(isCurrent ? " ▸ " : "   ", .current), hanging: Line("      "))
        let layout = TextLayout(width: max(1, columns - 8))
        let keys = exhibit.item.editor(isExplained: true).solution(layout).flatMap { lines in
            lines.prefixed(by: Span("        "), first: Span("      ✓ ", .key))
        }
        let explanation = exhibit.item.explanation.map { layout.lines($0, style: .muted) } ?? []
        return head + keys + explanation.prefixed(by: Span("        "))
    }

    /// The first block of the stem in one line.
    private func firstLine(_ item: Item) -> String {
        (item.stem.blocks.first?.plainText ?? item.id.text).showingGaps
    }
}
