/// Which signs a text for people may use.
package enum Signs: Sendable {
    /// All of Unicode: `−9⅔`.
    case unicode
    /// ASCII alone, for a terminal that shows nothing else: `-9 2/3`.
    case ascii

    package var minus: String { self == .unicode ? "−" : "-" }
}

extension Fraction {
    /// Points as people write them: `3`, `9⅔`, `−½`. Where there is no sign for the part, two decimals: `0.71`.
    package func text(_ signs: Signs = .unicode) -> String {
        let sign = numerator < 0 ? signs.minus : ""
        let (whole, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: UInt(denominator))
        if rest == 0 { return "\(sign)\(whole)" }
        guard let part = Self.parts["\(rest)/\(denominator)"] else { return sign + magnitude.decimal }
        let number = whole == 0 ? "" : "\(whole)"
        switch signs {
        case .unicode: return "\(sign)\(number)\(part)"
        case .ascii: return "\(sign)\(number)\(whole == 0 ? "" : " ")\(rest)/\(denominator)"
        }
    }

    /// A share in whole per cent, halves away from zero: `80 %`, `−25 %`.
    package func percent(_ signs: Signs = .unicode) -> String {
        let (whole, rest) = magnitude.hundredths
        let rounded = whole + (rest ? 1 : 0)
        return "\(numerator < 0 && rounded > 0 ? signs.minus : "")\(rounded) %"
    }

    /// The parts for which Unicode has a sign that every terminal font has too.
    private static let parts = ["1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾"]

    private var magnitude: Fraction { numerator < 0 ? -self : self }

    /// Whole hundredths of a number that is not below 0, and whether what is left is half a hundredth or more.
    private var hundredths: (whole: Int, isHalfLeft: Bool) {
        let scaled = self * 100
        let whole = scaled.numerator / scaled.denominator
        return (whole, scaled - Fraction(whole) >= Fraction(1, 2))
    }

    /// With two digits after the point, of which zeros at the end are left out unless all of them are: `0.2`, `0.00`.
    private var decimal: String {
        let (whole, isHalfLeft) = hundredths
        let rounded = whole + (isHalfLeft ? 1 : 0)
        let digits = rounded % 100 < 10 ? "0\(rounded % 100)" : "\(rounded % 100)"
        let shown = digits.hasSuffix("0") && digits != "00" ? String(digits.dropLast()) : digits
        return "\(rounded / 100).\(shown)"
    }
}
