import CHash

/// XXH3-64 of a text: names what was asked, whatever its author calls it.
///
/// Source: xxHash, <https://github.com/Cyan4973/xxHash>; XXH3 has been stable since version 0.8.
package struct Fingerprint: Hashable, Sendable {
    package let value: UInt64

    package init(value: UInt64) { self.value = value }

    /// The fingerprint of a text's UTF-8.
    package init(of text: String) {
        var text = text
        value = text.withUTF8 { XXH3_64bits($0.baseAddress, $0.count) }
    }

    /// The fingerprint that sixteen hexadecimal digits spell; nil for anything else.
    package init?(hex: some StringProtocol) {
        guard hex.utf8.count == 16, let value = UInt64(hex, radix: 16) else { return nil }
        self.value = value
    }
}

extension Fingerprint: CustomStringConvertible {
    /// Sixteen hexadecimal digits.
    package var description: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}

/// An option of an item, named by its text: reordering options keeps their names.
package typealias OptionID = Fingerprint
