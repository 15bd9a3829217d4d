/// The fields of a message in the encoding of Protocol Buffers, as far as Anki's packages need it.
///
/// Source: <https://protobuf.dev/programming-guides/encoding/>.
struct Protobuf {
    struct Field {
        var number: UInt64
        /// Of a number; 0 for bytes.
        var integer: UInt64 = 0
        var bytes: ArraySlice<UInt8> = []
    }

    /// In the order of the message. What follows something broken is not there.
    let fields: [Field]

    init(_ message: some Sequence<UInt8>) {
        var rest = ArraySlice(Array(message))
        var fields: [Field] = []
        while let tag = Self.integer(&rest), let field = Self.field(tag, &rest) { fields.append(field) }
        self.fields = fields
    }

    /// The last field of that number, which is the one that counts.
    func bytes(_ number: UInt64) -> ArraySlice<UInt8>? { fields.last { $0.number == number }?.bytes }

    func integer(_ number: UInt64) -> UInt64? { fields.last { $0.number == number }?.integer }

    func text(_ number: UInt64) -> String { bytes(number).map { String(decoding: $0, as: UTF8.self) } ?? "" }

    private static func field(_ tag: UInt64, _ rest: inout ArraySlice<UInt8>) -> Field? {
        var field = Field(number: tag >> 3)
        switch tag & 7 {
        case 0:
            guard let integer = integer(&rest) else { return nil }
            field.integer = integer
        case 2:
            guard let count = integer(&rest), count <= rest.count else { return nil }
            field.bytes = rest.prefix(Int(count))
            rest = rest.dropFirst(Int(count))
        case let kind where kind == 1 || kind == 5:
            let count = kind == 1 ? 8 : 4
            guard rest.count >= count else { return nil }
            rest = rest.dropFirst(count)
        default: return nil
        }
        return field
    }

    /// Seven bits in each byte, the lowest first; the highest bit says that another byte follows.
    private static func integer(_ rest: inout ArraySlice<UInt8>) -> UInt64? {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            guard let byte = rest.popFirst() else { return nil }
            value |= UInt64(byte & 0x7F) << shift
            if byte & 0x80 == 0 { return value }
        }
        return nil
    }
}
