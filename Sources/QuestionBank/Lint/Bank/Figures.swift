extension Double {
    /// Such as `28.4 %`.
    var percent: String { "\((100 * self).text(decimals: 1)) %" }

    /// Rounded, with a full stop.
    func text(decimals: Int) -> String {
        let scale = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
        let scaled = Int((magnitude * scale).rounded())
        let sign = self < 0 && scaled > 0 ? "-" : ""
        guard decimals > 0 else { return "\(sign)\(scaled)" }
        let digits = String(scaled)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        return "\(sign)\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
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
        unit == .share ? number.percent : number.text(decimals: number == number.rounded() ? 0 : 2)
    }
}
