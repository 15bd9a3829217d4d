/// An exact number of points. Scores are never rounded before they are compared with a cut score.
///
/// Sums are exact as long as numerator and denominator fit an `Int`, which those of any real exam do. Numbers beyond that,
/// such as a damaged journal may hold, become the nearest fraction that fits. No operation stops the program.
package struct Fraction: Hashable, Sendable {
    package let numerator: Int
    /// At least 1.
    package let denominator: Int

    /// The fraction in lowest terms. A denominator of 0 is taken as 1: there were no points to be had.
    package init(_ numerator: Int, _ denominator: Int = 1) { self.init(Int128(numerator), Int128(denominator)) }

    /// 128 bits hold every product of two numbers of 64 bits, and the sum of two such products.
    private init(_ numerator: Int128, _ denominator: Int128) {
        let denominator = denominator == 0 ? 1 : denominator
        let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        var top = numerator.magnitude / divisor
        var bottom = denominator.magnitude / divisor
        // Halving both loses the last bits of what no Int holds anyway.
        while top > Self.largest || bottom > Self.largest, bottom > 1 { (top, bottom) = (top / 2, bottom / 2) }
        let isNegative = (numerator < 0) != (denominator < 0)
        let magnitude = Int(min(top, Self.largest))
        self.numerator = isNegative ? -magnitude : magnitude
        self.denominator = Int(bottom)
    }

    private static let largest = UInt128(Int.max)

    package static let zero = Fraction(0)
    package static let one = Fraction(1)

    package var value: Double { Double(numerator) / Double(denominator) }

    private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
        b == 0 ? max(a, 1) : greatestCommonDivisor(b, a % b)
    }
}

extension Fraction: Comparable {
    package static func < (left: Fraction, right: Fraction) -> Bool {
        Int128(left.numerator) * Int128(right.denominator) < Int128(right.numerator) * Int128(left.denominator)
    }
}

extension Fraction {
    package static func + (left: Fraction, right: Fraction) -> Fraction {
        let (a, b) = (Int128(left.numerator), Int128(left.denominator))
        let (c, d) = (Int128(right.numerator), Int128(right.denominator))
        return Fraction(a * d + c * b, b * d)
    }

    package static prefix func - (fraction: Fraction) -> Fraction { .zero - fraction }

    package static func - (left: Fraction, right: Fraction) -> Fraction {
        left + Fraction(-Int128(right.numerator), Int128(right.denominator))
    }

    package static func * (left: Fraction, right: Int) -> Fraction {
        Fraction(Int128(left.numerator) * Int128(right), Int128(left.denominator))
    }

    package static func / (left: Fraction, right: Int) -> Fraction {
        Fraction(Int128(left.numerator), Int128(left.denominator) * Int128(right))
    }

    package static func += (left: inout Fraction, right: Fraction) { left = left + right }
}

extension Fraction: CustomStringConvertible {
    /// `3` or `2/3`: what the journal and JSON keep. For people there is `text`.
    package var description: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }

    /// The fraction that describes itself so. Nil for another text, and beyond a thousand million.
    package init?(_ description: String) {
        let parts = description.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        let limit = 1_000_000_000
        guard parts.count <= 2, let first = parts[0], let last = parts.count == 2 ? parts[1] : 1,
            (-limit...limit).contains(first), (1...limit).contains(last)
        else { return nil }
        self.init(first, last)
    }
}

extension Fraction {
    /// The number that a text such as `2`, `0.25` or `1/3` spells, exactly. Nil for a text that is no number, that is below
    /// 0 or that has more than four digits in a part.
    package init?(decimal text: String) {
        func digits(_ part: Substring) -> Int? {
            (1...4).contains(part.utf8.count) && part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
        }
        let isDecimal = text.contains(".")
        let parts = text.split(separator: isDecimal ? "." : "/", omittingEmptySubsequences: false)
        guard let first = parts.first.flatMap(digits) else { return nil }
        guard parts.count > 1 else {
            self.init(first)
            return
        }
        guard parts.count == 2, let last = digits(parts[1]) else { return nil }
        let power = parts[1].reduce(1) { power, _ in power * 10 }
        guard isDecimal || last > 0 else { return nil }
        self = isDecimal ? Fraction(first) + Fraction(last, power) : Fraction(first, last)
    }
}
