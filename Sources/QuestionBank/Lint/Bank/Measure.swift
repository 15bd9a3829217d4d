import Assessment
import Figures

/// A figure of a bank or of one of its topics, and where it should lie.
package struct Measure: Equatable, Sendable {
    /// The bank rule that it belongs to.
    package let rule: String
    /// Nil for the whole bank.
    package var topic: TopicID?
    package let name: String
    package let value: Double
    package let unit: Unit
    package let limits: ClosedRange<Double>
    /// Whether the value lies within the limits; a share may miss them by less than one item.
    package let isKept: Bool

    package enum Unit: String, Sendable {
        /// From 0 to 1, shown in per cent.
        case share
        /// Shown with two decimals.
        case number
    }

    static func number(
        _ rule: String, _ name: String, _ value: Double, in limits: ClosedRange<Double>, topic: TopicID? = nil
    ) -> Measure {
        Measure(
            rule: rule, topic: topic, name: name, value: value, unit: .number, limits: limits,
            isKept: limits.contains(value))
    }

    /// A share of items or options; none where there are none.
    ///
    /// Limits are rounded outwards to whole items, and fewer than twenty are not judged.
    static func share(
        _ rule: String, _ name: String, _ count: Int, of all: Int, in limits: ClosedRange<Double>,
        topic: TopicID? = nil
    ) -> Measure? {
        guard all > 0 else { return nil }
        let lowest = (limits.lowerBound * Double(all) + 1e-9).rounded(.down)
        let highest = (limits.upperBound * Double(all) - 1e-9).rounded(.up)
        return Measure(
            rule: rule, topic: topic, name: name, value: Double(count) / Double(all), unit: .share, limits: limits,
            isKept: all < 20 || (lowest...highest).contains(Double(count)))
    }
}

extension Measure {
    package var valueText: String { text(value) }

    /// Such as `15.0 % to 30.0 %`, or `at most 5.0 %`.
    package var limitsText: String {
        let (lowest, highest) = (limits.lowerBound, limits.upperBound)
        let largest = unit == .share ? 1.0 : 100
        if lowest == highest { return text(lowest) }
        if lowest <= 0, highest >= largest { return "any" }
        if lowest <= 0 { return "at most \(text(highest))" }
        if highest >= largest || (unit == .number && highest == 1) { return "at least \(text(lowest))" }
        return "\(text(lowest)) to \(text(highest))"
    }

    private func text(_ number: Double) -> String {
        unit == .share
            ? percent(number, places: 1) : decimal(number, places: number == number.rounded() ? 0 : 2)
    }
}
