/// Numbers as people read them. What is rounded is rounded to the nearest, halves away from zero.

/// A number with as many digits after its point as asked for, such as `0.1240` or `−0.0031`.
///
/// - Parameter minus: the sign before what is below zero after rounding; a hyphen where a program reads it.
package func decimal(_ number: Double, places: Int, minus: String = "−") -> String {
    let scale = (0..<places).reduce(1.0) { power, _ in power * 10 }
    let scaled = (number.magnitude * scale).rounded()
    // What no `Int` can hold is no figure for people any more.
    guard scaled < 1e15 else { return "\(number)" }
    let sign = number < 0 && scaled > 0 ? minus : ""
    let digits = padded(Int(scaled), width: places + 1)
    return places == 0 ? sign + digits : "\(sign)\(digits.dropLast(places)).\(digits.suffix(places))"
}

/// How many of something there are, such as `1 item` or `12 items`.
///
/// - Parameter noun: in the singular; its plural has an s.
package func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

/// A share from 0 to 1 in per cent, such as `84 %`.
package func percent(_ share: Double, places: Int = 0) -> String { "\(decimal(100 * share, places: places)) %" }

/// Such as `74–93 %`.
package func percent(_ range: ClosedRange<Double>) -> String {
    "\(decimal(100 * range.lowerBound, places: 0))–\(percent(range.upperBound))"
}

/// How long an answer takes: milliseconds as `43 s` or `1:12`.
package func shortDuration(_ milliseconds: Int64) -> String {
    milliseconds < 60_000 ? "\((milliseconds + 500) / 1_000) s" : duration(milliseconds)
}

/// Milliseconds as `0:43`, `12:05` or `1:02:05`.
package func duration(_ milliseconds: Int64) -> String {
    let seconds = milliseconds / 1_000
    let minutes = "\(seconds / 60 % 60)"
    let rest = padded(Int(seconds % 60), width: 2)
    return seconds < 3_600
        ? "\(minutes):\(rest)" : "\(seconds / 3_600):\(padded(Int(seconds / 60 % 60), width: 2)):\(rest)"
}

/// A number with zeros before it, to as many digits as `width` says.
package func padded(_ number: Int, width: Int) -> String {
    let digits = String(number.magnitude)
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
