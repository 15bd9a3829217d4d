/// An estimate with its interval on a scale from 0 to 100 %: `├──●──┤`.
package struct IntervalBar: Equatable, Sendable {
    /// The estimate, from 0 to 1.
    package var estimate: Double
    /// The interval around it.
    package var interval: ClosedRange<Double>
    /// A value to compare it with, as a cut score; nil for none.
    package var cut: Double?

    package init(estimate: Double, interval: ClosedRange<Double>, cut: Double? = nil) {
        self.estimate = estimate
        self.interval = interval
        self.cut = cut
    }

    /// Two lines: the interval with the estimate and the cut (`┃`), and the scale below.
    package func lines(columns: Int) -> [Line] {
        guard columns > 0 else { return [] }
        return [marker(columns: columns), Self.scale(columns: columns)]
    }

    private func marker(columns: Int) -> Line {
        var cells = Array(repeating: Span(" ", .barRest), count: columns)
        let low = Proportion.place(interval.lowerBound, in: columns)
        let high = Proportion.place(interval.upperBound, in: columns)
        for column in low...high { cells[column] = Span("─", .bar) }
        cells[low].text = "├"
        cells[high].text = "┤"
        if let cut { cells[Proportion.place(cut, in: columns)] = Span("┃", .warning) }
        cells[Proportion.place(estimate, in: columns)] = Span("●", .heading)
        return Line(cells).merged()
    }

    /// The numbers of a scale from 0 to 100, as many of them as there is room for.
    package static func scale(columns: Int) -> Line {
        guard columns > 0 else { return Line() }
        let step = columns >= 30 ? 20 : columns >= 12 ? 50 : 100
        var text = ""
        for number in stride(from: 0, through: 100, by: step) {
            let label = String(number)
            let place = Proportion.place(Double(number) / 100, in: columns)
            let start = min(max(0, place - (label.count - 1) / 2), columns - label.count)
            guard start > text.count || text.isEmpty, start >= 0 else { continue }
            text += String(run: " ", count: start - text.count) + label
        }
        return Line(text, .muted)
    }
}
