import CHash

/// XXH3-64 of a text: names what was asked, whatever its author calls it.
///
/// It is no protection against somebody who wants two texts to have one name. It need not be: everybody writes their own decks.
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
    package init?(hex: String) {
        var value: UInt64 = 0
        var count = 0
        // `UInt64(_:radix:)` takes signs too, and any number of digits.
        for byte in hex.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt64(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt64(byte - UInt8(ascii: "a") + 10)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt64(byte - UInt8(ascii: "A") + 10)
            default: return nil
            }
            count += 1
        }
        guard count == 16 else { return nil }
        self.value = value
    }
}

extension Fingerprint: CustomStringConvertible {
    /// Sixteen hexadecimal digits.
    package var description: String {
        String(unsafeUninitializedCapacity: 16) { digits in
            for place in 0..<16 {
                let digit = UInt8(truncatingIfNeeded: value >> (60 - 4 * UInt64(place))) & 0xF
                digits[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
            }
            return 16
        }
    }
}

/// An option, a statement or another part of an item that is given or taken as a whole, named by its plain text: another order
/// of the parts keeps their names.
package typealias ElementID = Fingerprint
