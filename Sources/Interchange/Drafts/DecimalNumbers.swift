import Assessment
import Foundation

extension String {
    /// The number that is written; a comma may be the decimal mark.
    var decimal: Double? {
        guard let number = Double(withPoint), number.isFinite else { return nil }
        return number
    }

    fileprivate var withPoint: String {
        let text = self[...].trimmed
        let isComma = text.count(where: { $0 == "," }) == 1 && !text.contains(".")
        return isComma ? String(text).replacing(",", with: ".") : String(text)
    }
}

extension NumberEntry.Range {
    /// The range around a number that is written in decimals. It is computed in decimals: 373.15 ± 0.05 begins with
    /// 373.1 and not with 373.09999999999997.
    init?(around value: String, margin: String) {
        guard let middle = value.decimal, let width = margin.decimal.map({ abs($0) }) else { return nil }
        self.init(middle - width, middle + width)
        guard width > 0, let exact = Decimal(exact: middle), let margin = Decimal(exact: width),
            let low = Double("\(exact - margin)"), let high = Double("\(exact + margin)"), low <= high
        else { return }
        self.init(low, high)
    }

    /// The number in the middle and how far the ends lie from it, in decimals.
    var middle: (value: String, margin: String) {
        guard low != high else { return (Self.text(low), "0") }
        guard let first = Decimal(exact: low), let last = Decimal(exact: high) else {
            return ("\((low + high) / 2)", "\((high - low) / 2)")
        }
        return ("\((first + last) / 2)", "\((last - first) / 2)")
    }

    /// Without decimals where a number is whole.
    static func text(_ number: Double) -> String { Int64(exactly: number).map(String.init) ?? "\(number)" }
}

extension Decimal {
    /// The shortest decimal that means the number.
    fileprivate init?(exact number: Double) {
        guard number == 0 || (1e-60...1e60).contains(abs(number)) else { return nil }
        self.init(string: "\(number)", locale: Locale(identifier: "en_US_POSIX"))
    }
}
