/// A number as people type it: `3.14`, `3,14`, `−2`, `1e-3`, `1/3`, `96 %`, `12 000`, `1.5 GiB`.
///
/// A comma or a point is the decimal mark. Where both occur the last of them is, and the other one parts thousands, as
/// it does where it occurs more than once. Blanks of any width between digits are passed over.
struct TypedNumber: Equatable {
    let value: Double
    /// Empty: none.
    let unit: String

    /// Nil for a text that is no number, and for one of more than a hundred bytes.
    init?(_ text: String) {
        guard text.utf8.count <= 100 else { return nil }
        let scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace }
        var reader = Reader(rest: Array(scalars)[...])
        guard let number = reader.signed() else { return nil }
        var value = number
        if reader.take("/") {
            guard let divisor = reader.unsigned(), divisor > 0 else { return nil }
            value /= divisor
        }
        guard value.isFinite else { return nil }
        self.value = value
        unit = String(String.UnicodeScalarView(reader.rest))
    }

    /// What the number may be in a unit: none if the units do not fit. A number without a unit is taken for per cent
    /// where those are asked for.
    func values(in unit: String) -> [Double] {
        if self.unit == unit { return [value] }
        if unit == "%", self.unit.isEmpty { return [value, value * 100] }
        guard let factor = Self.factor(from: self.unit, to: unit) else { return [] }
        return [value * factor]
    }

    /// What one unit is in another: both are the same unit with or without a prefix. Nil where they are not.
    private static func factor(from: String, to: String) -> Double? {
        for one in multiples(of: from) {
            for other in multiples(of: to) where one.unit == other.unit { return one.factor / other.factor }
        }
        return nil
    }

    /// All that a unit can be read as: itself, and a multiple of what follows a prefix.
    private static func multiples(of unit: String) -> [(unit: Substring, factor: Double)] {
        if unit == "%" { return [("", 0.01)] }
        return [(unit[...], 1)]
            + prefixes.compactMap { prefix, factor in
                unit.hasPrefix(prefix) && unit.count > prefix.count ? (unit.dropFirst(prefix.count), factor) : nil
            }
    }

    /// Source: SI Brochure, 9th edition 2019, table 7; IEC 80000-13:2008, clause 4. Many write `K` for kilo.
    private static let prefixes: KeyValuePairs<String, Double> = [
        "Ki": 1_024, "Mi": 1_048_576, "Gi": 1_073_741_824, "Ti": 1_099_511_627_776, "Pi": 1_125_899_906_842_624,
        "Ei": 1_152_921_504_606_846_976, "da": 1e1, "h": 1e2, "k": 1e3, "K": 1e3, "M": 1e6, "G": 1e9, "T": 1e12,
        "P": 1e15, "E": 1e18, "d": 1e-1, "c": 1e-2, "m": 1e-3, "µ": 1e-6, "μ": 1e-6, "u": 1e-6, "n": 1e-9, "p": 1e-12,
        "f": 1e-15, "a": 1e-18,
    ]
}

/// Goes through a number from its first character on.
private struct Reader {
    var rest: ArraySlice<Unicode.Scalar>

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard rest.first == scalar else { return false }
        rest.removeFirst()
        return true
    }

    mutating func signed() -> Double? {
        let isNegative = take("-") || take("\u{2212}")
        if !isNegative { _ = take("+") }
        return unsigned().map { isNegative ? -$0 : $0 }
    }

    /// Digits with marks, and a power of ten.
    mutating func unsigned() -> Double? {
        let body = rest.prefix { $0.isDigit || $0 == "." || $0 == "," }
        guard let digits = Self.decimal(body) else { return nil }
        rest = rest.dropFirst(body.count)
        return Double(digits + power())
    }

    /// `e-3`; empty where there is none, such as before a unit that begins with this letter.
    private mutating func power() -> String {
        guard rest.first == "e" || rest.first == "E" else { return "" }
        var after = rest.dropFirst()
        var sign = ""
        if let first = after.first, first == "-" || first == "+" || first == "\u{2212}" {
            sign = first == "+" ? "" : "-"
            after.removeFirst()
        }
        let digits = after.prefix(while: \.isDigit)
        guard !digits.isEmpty else { return "" }
        rest = after.dropFirst(digits.count)
        return "e\(sign)\(String(String.UnicodeScalarView(digits)))"
    }

    /// The digits with a point for the decimal mark; nil where there are none or thousands are not parted by threes.
    private static func decimal(_ body: ArraySlice<Unicode.Scalar>) -> String? {
        let marks = body.filter { !$0.isDigit }
        guard body.count > marks.count else { return nil }
        let isAlone = marks.count == 1
        let decimalMark = isAlone || Set(marks).count == 2 ? marks.last : nil
        guard decimalMark.map({ mark in marks.count { $0 == mark } == 1 }) ?? true else { return nil }
        let parts = body.split(separator: decimalMark ?? "\0", maxSplits: 1, omittingEmptySubsequences: false)
        let groups = (parts.first ?? []).split(omittingEmptySubsequences: false) { !$0.isDigit }
        guard groups.count == 1 || groups.dropFirst().allSatisfy({ $0.count == 3 }) && groups.first?.isEmpty == false
        else { return nil }
        let whole = String(String.UnicodeScalarView(groups.joined()))
        guard let last = parts.dropFirst().first else { return whole }
        return "\(whole.isEmpty ? "0" : whole).\(last.isEmpty ? "0" : String(String.UnicodeScalarView(last)))"
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { "0" <= self && self <= "9" }
}
