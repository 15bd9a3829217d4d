/// An exact number of points: scores are never rounded before they are compared with a cut score.
package struct Fraction: Hashable, Sendable {
    package let numerator: Int
    /// At least 1.
    package let denominator: Int

    /// The fraction in lowest terms. A denominator of 0 is taken as 1: there were no points to be had.
    package init(_ numerator: Int, _ denominator: Int = 1) {
        let denominator = denominator == 0 ? 1 : denominator
        let divisor = Self.greatestCommonDivisor(abs(numerator), abs(denominator)) * denominator.signum()
        self.numerator = numerator / divisor
        self.denominator = denominator / divisor
    }

    package static let zero = Fraction(0)
    package static let one = Fraction(1)

    package var value: Double { Double(numerator) / Double(denominator) }

    private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
        b == 0 ? a : greatestCommonDivisor(b, a % b)
    }
}

extension Fraction: Comparable {
    package static func < (left: Fraction, right: Fraction) -> Bool { (left - right).numerator < 0 }
}

extension Fraction {
    /// Over the least common denominator: the points of any exam stay far from the largest number.
    package static func + (left: Fraction, right: Fraction) -> Fraction {
        let shared = greatestCommonDivisor(left.denominator, right.denominator)
        let (leftFactor, rightFactor) = (right.denominator / shared, left.denominator / shared)
        return Fraction(
            left.numerator * leftFactor + right.numerator * rightFactor, left.denominator * leftFactor)
    }

    package static func - (left: Fraction, right: Fraction) -> Fraction {
        left + Fraction(-right.numerator, right.denominator)
    }

    package static func / (left: Fraction, right: Int) -> Fraction {
        Fraction(left.numerator, left.denominator * right)
    }

    package static func += (left: inout Fraction, right: Fraction) { left = left + right }
}

extension Fraction: CustomStringConvertible {
    /// `3` or `2/3`.
    package var description: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }

    /// The fraction that describes itself so; nil for another text, and beyond a thousand million.
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
    /// The number that a text such as `2`, `0.25` or `1/3` spells, exactly; nil for what is none, is below 0 or has more than
    /// four digits in a part.
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
