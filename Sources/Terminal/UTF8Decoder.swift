/// Puts scalars together from bytes that come one at a time. Bytes that are not sound UTF-8 are dropped.
struct UTF8Decoder {
    private var pending: [UInt8] = []
    private var missing = 0

    /// Takes a byte in; the scalar that it completes, if it does.
    mutating func decode(_ byte: UInt8) -> Unicode.Scalar? {
        if UTF8.isASCII(byte) {
            missing = 0
            return Unicode.Scalar(byte)
        }
        if UTF8.isContinuation(byte) {
            guard missing > 0 else { return nil }
            missing -= 1
        } else {
            pending.removeAll(keepingCapacity: true)
            missing = Self.continuations(after: byte)
        }
        pending.append(byte)
        guard missing == 0 else { return nil }
        return String(validating: pending, as: UTF8.self)?.unicodeScalars.first
    }

    /// How many bytes follow a first byte; 0 also after a byte that cannot be the first.
    private static func continuations(after byte: UInt8) -> Int {
        switch byte {
        case 0xC2...0xDF: 1
        case 0xE0...0xEF: 2
        case 0xF0...0xF4: 3
        default: 0
        }
    }
}
