import Figures
import HTML
import Memory
import Screens

extension CourseReport {
    /// The statistics as one page that needs nothing else: every section of the screen, with pictures for its charts.
    package var html: String {
        Page(
            title: "\(title): statistics", style: Self.style,
            body: """
                <h1>\(escaped(title)) <small>\(CivilDate(dayNumber: days.today))</small></h1>
                \(blocks.map(section).joined(separator: "\n"))
                """
        ).html
    }

    /// The classes after `svg` are the looks of `Drawing`.
    private static let style = """
        th{font-weight:normal;color:var(--faint)}h2{font-size:1.2rem;margin:0 0 .3rem}p{margin:.2rem 0}
        section{border-top:1px solid var(--soft);padding:1rem 0;break-inside:avoid}
        table{margin-top:.5rem}
        svg{max-width:100%;height:auto;vertical-align:middle}svg text{fill:var(--faint);font:11px system-ui,sans-serif}
        .bar,.dot{fill:var(--accent)}.soft{fill:var(--soft)}.hollow{fill:var(--ground);stroke:var(--accent)}
        .line{stroke:var(--accent);stroke-width:2;fill:none}.mark{stroke:var(--mark);stroke-width:2.5}
        .axis{stroke:var(--faint)}.guide{stroke:var(--faint);stroke-dasharray:2 4}
        @media print{svg{print-color-adjust:exact}}
        """

    /// A section of the screen: its sentences, and below them a picture or a table.
    private func section(_ block: StatisticsBlock) -> String {
        let words = sentences(block).map { "<p>\(escaped($0))</p>" }.joined(separator: "\n")
        return "<section id=\"\(block.rawValue)\"><h2>\(block.title)</h2>\n\(words)\n\(picture(block))</section>"
    }

    /// Empty where there is nothing to be seen yet.
    private func picture(_ block: StatisticsBlock) -> String {
        switch block {
        case .states: stateTable
        case .retention: retentionPicture
        case .calendar: days.total.answers > 0 ? calendarDrawing : ""
        case .due: due.contains { $0 > 0 } ? dueDrawing : ""
        case .topics: shares("topic", topics.map { ($0.title, $0.done, nil) })
        case .difficulties: shares("difficulty", difficulties.map { ($0.title, $0.done, nil) })
        case .kinds: shares("kind", kinds.map { ($0.title, $0.done, nil) })
        case .trend: hasTrend ? trendDrawing : ""
        case .times: timeTable
        case .recall: recall.isEmpty ? "" : calibrationDrawing + recallTable
        case .confidence: shares("how sure", confidence.map { ($0.confidence.title, $0.done, nil) })
        case .readiness: ""
        case .record: recordTables
        }
    }

    /// How many items memory holds in which state, with a bar for each.
    private var stateTable: String {
        let rows = MemoryStage.allCases.map { stage -> [PageTable.Cell] in
            let share = Double(states[stage]) / Double(max(1, states.items))
            return [
                .text(stage.rawValue), .number("\(states[stage])"), .number(percent(share)),
                .html(Self.bar(share, label: "\(stage.rawValue): \(percent(share))")),
            ]
        }
        return PageTable(heading: ["items", "", "", ""], rows: rows).html
    }

    /// The share that was recalled beside the share that is desired.
    private var retentionPicture: String {
        guard let measured = retention.measured else { return "" }
        return Self.interval(
            measured.interval, around: measured.recall, mark: retention.desired,
            label: "\(percent(measured.recall)) recalled, interval \(percent(measured.interval)), "
                + "desired \(percent(retention.desired))")
    }

    /// `mark` is what the share is compared with, such as the share that was predicted.
    private typealias ShareRow = (title: String, done: AnswerShare, mark: Double?)

    /// Shares of right answers with their intervals; empty where nothing was answered.
    ///
    /// - Parameter name: the heading of the first column.
    private func shares(_ name: String, _ rows: [ShareRow]) -> String {
        guard rows.contains(where: { $0.done.answers > 0 }) else { return "" }
        return PageTable(
            heading: [name, "right", "share", "95 % interval", "0–100 %"], rows: rows.map(Self.cells)
        ).html
    }

    private static func cells(of row: ShareRow) -> [PageTable.Cell] {
        guard let share = row.done.share else {
            return [.text(row.title), .number("no answers"), .text(""), .text(""), .text("")]
        }
        let interval = percent(row.done.interval)
        let label = "\(row.title): \(percent(share)), interval \(interval)"
        return [
            .text(row.title), .number("\(row.done.right) of \(row.done.answers)"), .number(percent(share)),
            .number(interval), .html(Self.interval(row.done.interval, around: share, mark: row.mark, label: label)),
        ]
    }

    /// The mean time of an answer in each topic. The longest bar is the slowest topic.
    private var timeTable: String {
        let rows = topics.compactMap { topic in topic.done.meanTime.map { (topic.title, $0) } }
        guard let most = rows.map(\.1).max() else { return "" }
        return PageTable(
            heading: ["topic", "an answer", ""],
            rows: rows.map { title, mean -> [PageTable.Cell] in
                let time = shortDuration(mean)
                let bar = Self.bar(Double(mean) / Double(max(1, most)), label: "\(title): \(time)")
                return [.text(title), .number(time), .html(bar)]
            }
        ).html
    }

    /// What was predicted of answers beside what came true: the numbers of the picture above it.
    private var recallTable: String {
        PageTable(
            heading: ["predicted", "came true", "right"],
            rows: recall.map { group -> [PageTable.Cell] in
                let observed = Double(group.right) / Double(max(1, group.answers))
                return [
                    .number(percent(group.expected)), .number(percent(observed)),
                    .number("\(group.right) of \(group.answers)"),
                ]
            }
        ).html
    }

    /// How often exams went as they were predicted, then each exam, the last one first.
    private var recordTables: String {
        guard !record.exams.isEmpty else { return "" }
        let bands = record.bands.map { band -> ShareRow in
            (band.title, AnswerShare(answers: band.exams, right: band.passed), band.predicted)
        }
        let exams = record.exams.reversed().map { exam -> [PageTable.Cell] in
            [
                .text(CivilDate(dayNumber: exam.day).description), .text(exam.title),
                .number(permille(exam.forecast.pass)), .number("\(exam.forecast.low)–\(exam.forecast.high) %"),
                .number(exam.share.percent()), .text(exam.isPassed ? "✓ Passed" : "✗ Not passed"),
            ]
        }
        return shares("predicted to pass", bands)
            + PageTable(heading: ["day", "exam", "predicted", "score within", "came to", ""], rows: exams).html
    }
}
