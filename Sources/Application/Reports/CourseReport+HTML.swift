import Memory
import Screens

extension CourseReport {
    /// One file with everything in it: no scripts, nothing fetched, fit to be printed; well-formed as XML too.
    package var html: String {
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>\(title.escaped): statistics</title>
        <style>\(Self.style)</style></head><body>
        <h1>\(title.escaped) <small>\(CivilDate(dayNumber: days.today))</small></h1>
        \(StatisticsBlock.allCases.map(section).joined(separator: "\n"))
        </body></html>

        """
    }

    private static let style = """
        :root{color-scheme:light dark;--text:#222;--faint:#666;--ground:#fff;--accent:#1f6fb2;--soft:#e9ecef;--mark:#b3261e}
        @media(prefers-color-scheme:dark){:root{--text:#ddd;--faint:#999;--ground:#181818;--accent:#6cb2ee;--soft:#333;--mark:#ff8a80}}
        body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:var(--text);background:var(--ground)}
        small,th{font-weight:normal;color:var(--faint)}h2{font-size:1.2rem;margin:0 0 .3rem}p{margin:.2rem 0}
        section{border-top:1px solid var(--soft);padding:1rem 0;break-inside:avoid}
        table{border-collapse:collapse;margin-top:.5rem}td,th{text-align:left;padding:.15rem .8rem .15rem 0}
        .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        svg{max-width:100%;height:auto;vertical-align:middle}svg text{fill:var(--faint);font:11px system-ui,sans-serif}
        .bar,.dot{fill:var(--accent)}.soft{fill:var(--soft)}.hollow{fill:var(--ground);stroke:var(--accent)}
        .line{stroke:var(--accent);stroke-width:2;fill:none}.mark{stroke:var(--mark);stroke-width:2.5}
        .axis{stroke:var(--faint)}.guide{stroke:var(--faint);stroke-dasharray:2 4}
        @media print{body{margin:0;font-size:11pt}svg{print-color-adjust:exact}}
        """

    private func section(_ block: StatisticsBlock) -> String {
        let words = sentences(block).map { "<p>\($0.escaped)</p>" }.joined(separator: "\n")
        return "<section id=\"\(block.rawValue)\"><h2>\(block.title)</h2>\n\(words)\n\(picture(block))</section>"
    }

    private func picture(_ block: StatisticsBlock) -> String {
        switch block {
        case .states: stateTable
        case .retention: retentionPicture
        case .calendar: days.total.answers > 0 ? calendarDrawing : ""
        case .due: due.contains { $0 > 0 } ? dueDrawing : ""
        case .topics: shares("topic", topics.map { ($0.title, $0.done, nil) })
        case .difficulties: shares("difficulty", difficulties.map { ($0.title, $0.done, nil) })
        case .trend: hasTrend ? trendDrawing : ""
        case .times: timeTable
        case .recall: recall.isEmpty ? "" : calibrationDrawing + recallTable
        case .confidence: shares("how sure", confidence.map { ($0.confidence.title, $0.done, nil) })
        case .readiness: ""
        case .record: recordTables
        }
    }

    private var stateTable: String {
        let rows = MemoryStage.allCases.map { stage in
            let share = Double(states[stage]) / Double(max(1, states.items))
            return [stage.rawValue.cell, "\(states[stage])".number, percent(share).number]
                + [Self.bar(share, "\(stage.rawValue): \(percent(share))").raw]
        }
        return table(["items", "", "", ""], rows)
    }

    private var retentionPicture: String {
        guard let measured = retention.measured else { return "" }
        return Self.interval(
            measured.recall, measured.interval, mark: retention.desired,
            "\(percent(measured.recall)) recalled, interval \(percent(measured.interval)), desired \(percent(retention.desired))"
        )
    }

    private func shares(_ name: String, _ rows: [(title: String, done: AnswerShare, mark: Double?)]) -> String {
        let cells = rows.map { title, done, mark in
            guard let share = done.share else { return [title.cell, "no answers".number, "".cell, "".cell, "".cell] }
            let interval = percent(done.interval)
            return [title.cell, "\(done.right) of \(done.answers)".number, percent(share).number, interval.number]
                + [
                    Self.interval(share, done.interval, mark: mark, "\(title): \(percent(share)), interval \(interval)")
                        .raw
                ]
        }
        return rows.contains { $0.done.answers > 0 }
            ? table([name, "right", "share", "95 % interval", "0–100 %"], cells) : ""
    }

    private var timeTable: String {
        let rows = topics.compactMap { topic in topic.done.meanTime.map { (topic.title, $0) } }
        guard let most = rows.map(\.1).max() else { return "" }
        return table(
            ["topic", "an answer", ""],
            rows.map { title, mean in
                let share = Double(mean) / Double(max(1, most))
                return [
                    title.cell, shortDuration(mean).number, Self.bar(share, "\(title): \(shortDuration(mean))").raw,
                ]
            })
    }

    private var recallTable: String {
        table(
            ["foretold", "came true", "right"],
            recall.map { group in
                let observed = Double(group.right) / Double(max(1, group.answers))
                return [percent(group.expected), percent(observed), "\(group.right) of \(group.answers)"].map(\.number)
            })
    }

    private var recordTables: String {
        guard !record.exams.isEmpty else { return "" }
        let bands = record.bands.map { band in
            (band.title, AnswerShare(answers: band.exams, right: band.passed), band.foretold)
        }
        let exams = record.exams.reversed().map { exam in
            [CivilDate(dayNumber: exam.day).description.cell, exam.title.cell, permille(exam.forecast.pass).number]
                + ["\(exam.forecast.low)–\(exam.forecast.high) %".number, percent(exam.share).number]
                + [(exam.isPassed ? "✓ Passed" : "✗ Not passed").cell]
        }
        return shares("foretold to pass", bands)
            + table(["day", "exam", "foretold", "score within", "came to", ""], exams)
    }

    private func table(_ heading: [String], _ rows: [[String]]) -> String {
        let head = heading.map { "<th>\($0.escaped)</th>" }.joined()
        let body = rows.map { "<tr>\($0.joined())</tr>" }.joined(separator: "\n")
        return "<table><thead><tr>\(head)</tr></thead><tbody>\n\(body)\n</tbody></table>"
    }
}

extension String {
    fileprivate var cell: String { "<td>\(escaped)</td>" }
    fileprivate var number: String { "<td class=\"n\">\(escaped)</td>" }
    /// A cell of what is HTML already.
    fileprivate var raw: String { "<td>\(self)</td>" }
}
