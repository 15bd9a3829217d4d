/// A share from 0 to 1 in whole per cent.
package func percent(_ share: Double) -> String { "\(wholePercent(share)) %" }

/// Such as `74–93 %`.
package func percent(_ range: ClosedRange<Double>) -> String {
    "\(wholePercent(range.lowerBound))–\(percent(range.upperBound))"
}

private func wholePercent(_ share: Double) -> Int { Int((share * 100).rounded()) }

/// How long an answer takes: milliseconds as `43 s` or `1:12`.
package func shortDuration(_ milliseconds: Int64) -> String {
    milliseconds < 60_000 ? "\((milliseconds + 500) / 1_000) s" : duration(milliseconds)
}

/// A number from 0 on with so many digits after its point.
package func decimal(_ number: Double, digits: Int) -> String {
    let scale = (0..<digits).reduce(1) { power, _ in power * 10 }
    let scaled = Int((number * Double(scale)).rounded())
    let rest = "\(scaled % scale)"
    return "\(scaled / scale)." + String(repeating: "0", count: digits - rest.utf8.count) + rest
}
