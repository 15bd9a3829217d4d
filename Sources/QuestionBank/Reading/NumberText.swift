import Assessment
import Glibc

/// A number that is right, as authors write it: `3.14`, `3.14 ± 0.01`, `3 … 4`, `96 ± 5 %`, each with a unit or without.
///
/// After `±` per cent are those of the number before it.
enum NumberText {
    /// Nil for what cannot be read, and for more than a hundred bytes.
    static func range(_ text: String) -> NumberEntry.Range? {
        guard text.utf8.count <= 100 else { return nil }
        var scanner = NumberScanner(text)
        guard let (first, unit) = scanner.quantity() else { return nil }
        if scanner.take("±", "+/-", "+-") { return scanner.tolerance(around: first, unit) }
        guard scanner.take("…", "...") else {
            return scanner.isAtEnd ? NumberEntry.Range(first, first, unit: unit) : nil
        }
        guard let (last, lastUnit) = scanner.quantity(), scanner.isAtEnd, first <= last,
            unit.isEmpty || lastUnit.isEmpty || unit == lastUnit
        else { return nil }
        return NumberEntry.Range(first, last, unit: lastUnit.isEmpty ? unit : lastUnit)
    }

    /// The range as it is read again.
    static func text(_ range: NumberEntry.Range) -> String {
        let numbers = range.low == range.high ? [range.low] : [range.low, range.high]
        let text = numbers.map(number).joined(separator: " … ")
        return range.unit.isEmpty ? text : "\(text) \(range.unit)"
    }

    private static func number(_ value: Double) -> String {
        let text = "\(value)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}

/// Goes through a number and what stands after it.
private struct NumberScanner {
    private var rest: Substring

    init(_ text: String) { rest = text.drop(while: \.isWhitespace)[...] }

    var isAtEnd: Bool { rest.allSatisfy(\.isWhitespace) }

    /// Takes one of some signs, with the blanks around it.
    mutating func take(_ signs: String...) -> Bool {
        rest = rest.drop(while: \.isWhitespace)
        guard let sign = signs.first(where: rest.hasPrefix) else { return false }
        rest = rest.dropFirst(sign.count).drop(while: \.isWhitespace)
        return true
    }

    /// A number and its unit.
    mutating func quantity() -> (number: Double, unit: String)? {
        guard let number = number(), let unit = unit() else { return nil }
        return (number, unit)
    }

    /// What stands after `±`.
    mutating func tolerance(around middle: Double, _ unit: String) -> NumberEntry.Range? {
        guard let size = number(), size >= 0 else { return nil }
        let width = take("%") ? abs(middle) * size / 100 : size
        guard let after = self.unit(), isAtEnd, unit.isEmpty || after.isEmpty || unit == after else { return nil }
        return NumberEntry.Range(
            (middle - width).tidy, (middle + width).tidy, unit: after.isEmpty ? unit : after)
    }

    /// Decimal digits with a point and a power of ten, or a fraction of two whole numbers.
    private mutating func number() -> Double? {
        let isNegative = take("-", "\u{2212}")
        if !isNegative { _ = take("+") }
        guard let top = decimal() else { return nil }
        var value = top
        if rest.first == "/" {
            rest.removeFirst()
            guard let bottom = decimal(), bottom > 0 else { return nil }
            value /= bottom
        }
        return value.isFinite ? (isNegative ? -value : value) : nil
    }

    private mutating func decimal() -> Double? {
        var text = digits()
        guard !text.isEmpty else { return nil }
        if rest.first == ".", rest.dropFirst().first?.isDigit == true {
            rest.removeFirst()
            text += "." + digits()
        }
        let power = rest.dropFirst().drop { $0 == "-" || $0 == "+" }
        if rest.first == "e" || rest.first == "E", power.first?.isDigit == true {
            text += rest[..<power.startIndex]
            rest = power
            text += digits()
        }
        return Double(text)
    }

    private mutating func digits() -> String {
        let digits = rest.prefix(while: \.isDigit)
        rest = rest[digits.endIndex...]
        return String(digits)
    }

    /// Letters and signs up to `±` or `…`; nil where it begins with what cannot begin one, such as a comma after a number.
    private mutating func unit() -> String? {
        let signs = ["±", "+/-", "+-", "…", "..."]
        var unit = ""
        while !rest.isEmpty, !signs.contains(where: rest.hasPrefix) {
            let character = rest.removeFirst()
            if !character.isWhitespace { unit.append(character) }
        }
        guard let first = unit.first else { return "" }
        return first.isDigit || ".,;:/=+-*".contains(first) ? nil : unit
    }
}

extension Character {
    fileprivate var isDigit: Bool { "0" <= self && self <= "9" }
}

extension Double {
    /// The number without what binary leaves behind the twelfth digit.
    fileprivate var tidy: Double {
        guard self != 0, magnitude < 1e12, magnitude > 1e-12 else { return self }
        let scale = pow(10, 12 - log10(magnitude).rounded(.up))
        return (self * scale).rounded() / scale
    }
}
