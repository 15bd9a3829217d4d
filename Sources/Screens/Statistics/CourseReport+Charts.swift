import Assessment
import Canvas
import Figures
import Memory

extension CourseReport {
    /// A block with its heading, sentences and chart.
    package func lines(_ block: StatisticsBlock, columns: Int) -> [Line] {
        let words = sentences(block).flatMap { Line($0).wrapped(to: columns, indent: 2, hanging: 2) }
        let chart = chart(block, columns: max(1, columns - 2))
        let gap = words.isEmpty || chart.isEmpty ? [] : [Line()]
        return [Line("  \(block.title)", .heading)] + words + gap + chart.prefixed(by: Span("  "))
    }

    /// What a block shows; nothing where there is nothing to be shown.
    private func chart(_ block: StatisticsBlock, columns: Int) -> [Line] {
        switch block {
        case .states: stateBars(columns)
        case .retention: retentionBar(columns)
        case .calendar: calendar(columns)
        case .due: dueColumns(columns)
        case .topics: shares(topics.map { ShareRow($0.title, $0.done) }, columns)
        case .difficulties: shares(difficulties.map { ShareRow($0.title, $0.done) }, columns)
        case .kinds: shares(kinds.map { ShareRow($0.title, $0.done) }, columns)
        case .trend: trend(columns)
        case .times: times(columns)
        case .recall: calibration(columns)
        case .confidence: shares(confidence.map { ShareRow($0.confidence.title, $0.done) }, columns)
        case .readiness: []
        case .record: bands(columns) + earlierExams
        }
    }

    /// A bar for each stage of memory, as its share of all items.
    private func stateBars(_ columns: Int) -> [Line] {
        MemoryStage.allCases.map { stage in
            let share = Double(states[stage]) / Double(max(1, states.items))
            return Line(stage.rawValue).padded(to: 10) + Line("\(states[stage])").padded(to: 7, .trailing)
                + Line(percent(share), .muted).padded(to: 7, .trailing) + Line("  ")
                + Bar.line(share, columns: max(1, min(50, columns - 26)))
        }
    }

    /// The share recalled with its interval, and a mark at the desired one.
    private func retentionBar(_ columns: Int) -> [Line] {
        guard let measured = retention.measured else { return [] }
        return IntervalBar(estimate: measured.recall, interval: measured.interval, cut: retention.desired)
            .lines(columns: min(60, columns - 2))
    }

    /// A cell for each day, as many weeks as fit, a year at most.
    private func calendar(_ columns: Int) -> [Line] {
        guard let most = days.answers(inLast: 7 * 53).max(), most > 0 else { return [] }
        let weeks = max(1, min(53, (columns - 4) / 2))
        let length = 7 * (weeks - 1) + CivilDate(dayNumber: days.today).weekday + 1
        let first = days.today - length + 1
        let months = (0..<length).compactMap { day -> (Int, String)? in
            let date = CivilDate(dayNumber: first + day)
            return date.day == 1 && day / 7 < weeks - 1
                ? (day, String(CivilDate.months[date.month - 1].prefix(3))) : nil
        }
        let calendar = DayCalendar(
            counts: days.answers(inLast: length), rowNames: ["Mon", "", "Wed", "", "Fri", "", ""],
            columnNames: Dictionary(uniqueKeysWithValues: months))
        let greatest = calendar.counts.max() ?? 0
        return calendar.lines(columns: columns)
            + [Line("· none  ░ ▒ ▓ █ more, up to \(count(greatest, "answer")) a day", .muted)]
    }

    /// A column for each of the days ahead.
    private func dueColumns(_ columns: Int) -> [Line] {
        guard due.contains(where: { $0 > 0 }) else { return [] }
        let names = stride(from: 0, to: due.count, by: 7).map { day in
            (day, day == 0 ? "today" : CivilDate(dayNumber: days.today + day).shortName)
        }
        return ColumnChart(values: due, names: Dictionary(uniqueKeysWithValues: names))
            .lines(size: Size(columns: columns, rows: 9))
    }

    /// The mean time of an answer, week by week.
    private func trend(_ columns: Int) -> [Line] {
        let values = days.weeks(last: Self.weeks).map(\.meanTime)
        guard hasTrend, let most = values.compactMap({ $0 }).max() else { return [] }
        let plot = LinePlot(
            values: values.map { $0.map(Double.init) }, range: 0...Double(max(1, most)), top: shortDuration(most),
            bottom: "0 s")
        let width = min(60, columns)
        let names = Line.spread(
            Line("\(Self.weeks) weeks ago", .muted), Line("this week", .muted), columns: width)
        return plot.lines(size: Size(columns: width, rows: 7)) + [names]
    }

    /// A bar for the mean time of an answer on each topic.
    private func times(_ columns: Int) -> [Line] {
        let rows = topics.compactMap { topic in topic.done.meanTime.map { (topic.title, $0) } }
        guard let most = rows.map(\.1).max() else { return [] }
        let width = titleWidth(rows.map(\.0), columns)
        return rows.map { title, mean in
            Line(title).fitted(to: width) + Line(shortDuration(mean)).padded(to: 8, .trailing) + Line("  ")
                + Bar.line(Double(mean) / Double(max(1, most)), columns: max(1, min(40, columns - width - 12)))
        }
    }

    /// What was predicted against what came true, as a picture and as figures.
    private func calibration(_ columns: Int) -> [Line] {
        guard !recall.isEmpty else { return [] }
        let groups = recall.map {
            CalibrationPlot.Group(
                expected: $0.expected, observed: Double($0.right) / Double(max(1, $0.answers)), count: $0.answers)
        }
        let rows = zip(recall, groups).map { answers, group in
            [percent(group.expected), percent(group.observed), "\(answers.right) of \(answers.answers)"].map {
                Line($0)
            }
        }
        let header = ["predicted", "came true", "right"].map { Line($0, .muted) }
        let table = Table(header: header, rows: rows, alignments: [.trailing, .trailing, .trailing], isRuled: false)
        return CalibrationPlot(groups: groups).lines(size: Size(columns: min(50, columns), rows: 12))
            + [Line()] + table.lines(columns: columns)
    }

    /// How often exams were passed of which so much was predicted.
    private func bands(_ columns: Int) -> [Line] {
        guard !record.exams.isEmpty else { return [] }
        let rows = record.bands.map { band in
            ShareRow(band.title, AnswerShare(answers: band.exams, right: band.passed), mark: band.predicted)
        }
        return [Line("Predicted so, and passed ●; predicted on average ┃", .muted)] + shares(rows, columns) + [Line()]
    }

    /// The latest first.
    private var earlierExams: [Line] {
        record.exams.suffix(10).reversed().map { exam in
            Line(CivilDate(dayNumber: exam.day).shortName, .muted).padded(to: 8) + Line(exam.title)
                + Line(
                    ": \(permille(exam.forecast.pass)), \(exam.forecast.low)–\(exam.forecast.high) % predicted; \(exam.share.percent())  "
                )
                + Line([exam.isPassed ? Span("✓ Passed", .correct) : Span("✗ Not passed", .incorrect)])
        }
    }
}

extension ForecastRecord.Band {
    package var title: String {
        switch (limits.lowerBound, limits.upperBound) {
        case (0, _): "below 50 %"
        case (_, 1000): "above 80 %"
        default: "50 to 80 %"
        }
    }
}
