/// Reads what a `ByteWriter` wrote. Behind the end there are zeros, and `isSound` says that it was reached.
struct ByteReader {
    private let bytes: [UInt8]
    private var place: Int
    private(set) var isSound = true

    init(_ bytes: [UInt8], at place: Int = 0) {
        self.bytes = bytes
        self.place = place
    }

    mutating func word() -> UInt64 {
        guard take(8) else { return 0 }
        return bytes.withUnsafeBytes { bytes in
            UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place - 8, as: UInt64.self))
        }
    }

    mutating func number() -> Int { Int(truncatingIfNeeded: word()) }
    mutating func flag() -> Bool { word() != 0 }

    mutating func text() -> String {
        let count = number()
        guard take(count) else { return "" }
        return bytes.withUnsafeBufferPointer { String(decoding: $0[place - count..<place], as: UTF8.self) }
    }

    mutating func list<Element>(_ body: (inout ByteReader) -> Element) -> [Element] {
        let count = number()
        // No element takes less than a word.
        guard count >= 0, count <= (bytes.count - place) / 8 else {
            isSound = false
            return []
        }
        var list: [Element] = []
        list.reserveCapacity(count)
        for _ in 0..<count { list.append(body(&self)) }
        return list
    }

    mutating func optional<Value>(_ body: (inout ByteReader) -> Value) -> Value? { flag() ? body(&self) : nil }
    mutating func optionalText() -> String? { optional { $0.text() } }

    private mutating func take(_ count: Int) -> Bool {
        guard count >= 0, count <= bytes.count - place else {
            isSound = false
            return false
        }
        place += count
        return true
    }
}
