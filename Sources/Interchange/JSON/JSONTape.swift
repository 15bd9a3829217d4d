/// A JSON text as a list of its values in the order in which they begin, eight bytes each. Nothing is copied before it is
/// wanted, so that a hundred thousand questions take little more memory than their file.
///
/// It is kinder than RFC 8259: commas at the end of lists, comments, and line ends in strings are passed over. After an
/// error it goes on with the next record, see `recover`.
struct JSONTape: Sendable {
    /// A value: where it begins, and where it ends in the text or, of lists and maps, on the tape.
    struct Entry: Sendable {
        let start: UInt32
        var end: UInt32
    }

    let bytes: [UInt8]
    private(set) var entries: [Entry] = []
    /// The places of values that stand in no other.
    private(set) var roots: [Int] = []
    /// The places of lists and maps in which something cannot be read.
    private(set) var broken: Set<Int> = []
    private(set) var errors: [Problem] = []

    struct Problem: Equatable, Sendable {
        let offset: Int
        let reason: String
    }

    private static let deepest = 512
    private static let mostErrors = 1000

    private struct Open {
        let entry: Int
        let isMap: Bool
    }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        entries.reserveCapacity(bytes.count / 16)
        var builder = Builder()
        bytes.withUnsafeBufferPointer { builder.run($0, &entries, &roots, &broken, &errors) }
    }

    /// Goes through the bytes once.
    private struct Builder {
        private var index = 0
        private var stack: [Open] = []
        /// What may come next.
        private enum State { case value, name, colon, comma }
        private var state = State.value

        mutating func run(
            _ bytes: UnsafeBufferPointer<UInt8>, _ entries: inout [Entry], _ roots: inout [Int],
            _ broken: inout Set<Int>, _ errors: inout [Problem]
        ) {
            while true {
                skipSpace(bytes)
                guard index < bytes.count else { break }
                guard let reason = step(bytes, &entries, &roots) else { continue }
                errors.append(Problem(offset: index, reason: reason))
                for open in stack { broken.insert(open.entry) }
                guard errors.count < mostErrors, recover(bytes, &entries) else { break }
            }
            if let open = stack.last {
                if errors.isEmpty || index >= bytes.count {
                    errors.append(Problem(offset: Int(entries[open.entry].start), reason: "it ends in the middle"))
                }
                for open in stack { broken.insert(open.entry) }
                while let open = stack.popLast() { entries[open.entry].end = UInt32(entries.count) }
            }
        }

        private mutating func skipSpace(_ bytes: UnsafeBufferPointer<UInt8>) {
            while index < bytes.count {
                switch bytes[index] {
                case 0x20, 0x0A, 0x0D, 0x09: index += 1
                case UInt8(ascii: "/") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "/"):
                    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
                case UInt8(ascii: "/") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "*"):
                    index += 2
                    while index + 1 < bytes.count,
                        bytes[index] != UInt8(ascii: "*") || bytes[index + 1] != UInt8(ascii: "/")
                    { index += 1 }
                    index = min(index + 2, bytes.count)
                default: return
                }
            }
        }

        /// - Returns: why it cannot go on; nil where it can.
        private mutating func step(
            _ bytes: UnsafeBufferPointer<UInt8>, _ entries: inout [Entry], _ roots: inout [Int]
        ) -> String? {
            let byte = bytes[index]
            switch state {
            case .colon:
                guard byte == UInt8(ascii: ":") else { return "a colon is missing" }
                index += 1
                state = .value
                return nil
            case .comma:
                if byte == UInt8(ascii: ",") {
                    index += 1
                    state = stack.last?.isMap == true ? .name : .value
                    return nil
                }
                if stack.isEmpty {
                    state = .value
                    return nil
                }
                return close(byte, &entries) ? nil : "a comma is missing"
            case .name:
                if byte == UInt8(ascii: "}"), close(byte, &entries) { return nil }
                guard byte == UInt8(ascii: "\"") else { return "the name of a member is missing" }
                guard string(bytes, &entries) else { return "a string is not closed" }
                state = .colon
                return nil
            case .value:
                if byte == UInt8(ascii: "]"), stack.last?.isMap == false, close(byte, &entries) { return nil }
                return value(byte, bytes, &entries, &roots)
            }
        }

        private mutating func close(_ byte: UInt8, _ entries: inout [Entry]) -> Bool {
            guard let open = stack.last, byte == (open.isMap ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
                return false
            }
            stack.removeLast()
            entries[open.entry].end = UInt32(entries.count)
            index += 1
            state = .comma
            return true
        }

        private mutating func value(
            _ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ entries: inout [Entry], _ roots: inout [Int]
        ) -> String? {
            let root = stack.isEmpty ? entries.count : nil
            defer { if let root, root < entries.count { roots.append(root) } }
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                guard stack.count < deepest else { return "it is nested too deeply" }
                let isMap = byte == UInt8(ascii: "{")
                stack.append(Open(entry: entries.count, isMap: isMap))
                entries.append(Entry(start: UInt32(index), end: 0))
                index += 1
                state = isMap ? .name : .value
                return nil
            case UInt8(ascii: "\""):
                guard string(bytes, &entries) else { return "a string is not closed" }
            default:
                guard word(bytes, &entries) else { return "a value is missing" }
            }
            state = .comma
            return nil
        }

        private mutating func string(_ bytes: UnsafeBufferPointer<UInt8>, _ entries: inout [Entry]) -> Bool {
            var end = index + 1
            while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
                end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
            }
            guard end < bytes.count else { return false }
            entries.append(Entry(start: UInt32(index), end: UInt32(end + 1)))
            index = end + 1
            return true
        }

        /// A number, `true`, `false`, `null` or the like.
        private mutating func word(_ bytes: UnsafeBufferPointer<UInt8>, _ entries: inout [Entry]) -> Bool {
            var end = index
            while end < bytes.count {
                let byte = bytes[end]
                let isPart =
                    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
                guard isPart else { break }
                end += 1
            }
            guard end > index, end - index < 64 else { return false }
            let first = bytes[index]
            let text = String(decoding: bytes[index..<end], as: UTF8.self)
            let isNumber = (0x30...0x39).contains(first) || first == UInt8(ascii: "-")
            guard isNumber || ["true", "false", "null", "NaN", "Infinity"].contains(text) else { return false }
            entries.append(Entry(start: UInt32(index), end: UInt32(end)))
            index = end
            return true
        }

        /// Goes on with the next record: with the next line that begins as deep as the broken one and opens a map.
        private mutating func recover(_ bytes: UnsafeBufferPointer<UInt8>, _ entries: inout [Entry]) -> Bool {
            for depth in stack.indices.reversed() where stack[depth].isMap && (depth == 0 || !stack[depth - 1].isMap) {
                let start = Int(entries[stack[depth].entry].start)
                var indent = start
                while indent > 0, bytes[indent - 1] == 0x20 || bytes[indent - 1] == 0x09 { indent -= 1 }
                guard indent == 0 || bytes[indent - 1] == 0x0A, isRecord(stack[depth], bytes, entries) else { continue }
                guard let next = line(with: bytes[indent...start], after: index, in: bytes) else { return false }
                while stack.count > depth, let open = stack.popLast() {
                    entries[open.entry].end = UInt32(entries.count)
                }
                index = next + start - indent
                state = .value
                return true
            }
            return false
        }

        /// Whether a map has a name that only questions have.
        private func isRecord(
            _ open: Open, _ bytes: UnsafeBufferPointer<UInt8>, _ entries: [Entry]
        ) -> Bool {
            var place = open.entry + 1
            while place < entries.count {
                let start = Int(entries[place].start)
                let end = Int(entries[place].end)
                guard bytes[start] == UInt8(ascii: "\""), end > start + 1 else { return false }
                let name = FieldName(String(decoding: bytes[start + 1..<end - 1], as: UTF8.self))
                if [.stem, .options].contains(Vocabulary.role(of: name)) { return true }
                place += 1
                guard place < entries.count else { return false }
                let first = bytes[Int(entries[place].start)]
                let isNested = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
                if isNested, entries[place].end == 0 { return false }
                place = isNested ? Int(entries[place].end) : place + 1
            }
            return false
        }

        private func line(
            with beginning: Slice<UnsafeBufferPointer<UInt8>>, after offset: Int, in bytes: UnsafeBufferPointer<UInt8>
        ) -> Int? {
            var position = offset
            while position < bytes.count {
                guard let end = bytes[position...].firstIndex(of: 0x0A) else { return nil }
                position = end + 1
                if bytes[position...].starts(with: beginning) { return position }
            }
            return nil
        }
    }
}

extension JSONTape {
    /// The line of an offset, from 1.
    func line(of offset: Int) -> Int {
        bytes[..<min(offset, bytes.count)].reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
    }

    /// The place behind a value.
    func next(_ place: Int) -> Int { isNested(place) ? Int(entries[place].end) : place + 1 }

    func isNested(_ place: Int) -> Bool { isMap(place) || isList(place) }
    func isMap(_ place: Int) -> Bool { bytes[Int(entries[place].start)] == UInt8(ascii: "{") }
    func isList(_ place: Int) -> Bool { bytes[Int(entries[place].start)] == UInt8(ascii: "[") }

    func text(_ place: Int) -> String {
        let entry = entries[place]
        return bytes.withUnsafeBufferPointer { bytes in
            let inner = UnsafeBufferPointer(rebasing: bytes[Int(entry.start) + 1..<Int(entry.end) - 1])
            return inner.contains(UInt8(ascii: "\\")) ? Self.unescaped(inner) : String(decoding: inner, as: UTF8.self)
        }
    }

    func value(_ place: Int) -> RecordValue {
        let entry = entries[place]
        switch bytes[Int(entry.start)] {
        case UInt8(ascii: "\""): return .text(text(place))
        case UInt8(ascii: "{"):
            var members: [RecordValue.Member] = []
            eachMember(place) { members.append(.init($0, value($1))) }
            return .map(members)
        case UInt8(ascii: "["):
            var values: [RecordValue] = []
            eachElement(place) { values.append(value($0)) }
            return .list(values)
        case UInt8(ascii: "n"): return .none
        default: return .literal(String(decoding: bytes[Int(entry.start)..<Int(entry.end)], as: UTF8.self))
        }
    }

    func eachMember(_ place: Int, _ body: (String, Int) -> Void) {
        let end = next(place)
        var index = place + 1
        // A map that broke off may end with a name.
        while index + 1 < end {
            body(text(index), index + 1)
            index = next(index + 1)
        }
    }

    func eachElement(_ place: Int, _ body: (Int) -> Void) {
        let end = next(place)
        var index = place + 1
        while index < end {
            body(index)
            index = next(index)
        }
    }

    private static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count else {
                text.append(bytes[index])
                index += 1
                continue
            }
            index += 2
            switch bytes[index - 1] {
            case UInt8(ascii: "n"): text.append(0x0A)
            case UInt8(ascii: "t"): text.append(0x09)
            case UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"): break
            case UInt8(ascii: "u"):
                let (scalar, length) = scalar(bytes, index)
                text += String(Character(scalar)).utf8
                index += length
            case let byte: text.append(byte)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The character of four hexadecimal digits, or of two such halves, and how many bytes it takes.
    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (Unicode.Scalar, Int) {
        let replacement: Unicode.Scalar = "\u{FFFD}"
        guard let first = unit(bytes, index) else { return (replacement, 0) }
        if let scalar = Unicode.Scalar(first) { return (scalar, 4) }
        guard first < 0xDC00, index + 6 <= bytes.count, bytes[index + 4] == UInt8(ascii: "\\"),
            bytes[index + 5] == UInt8(ascii: "u"), let second = unit(bytes, index + 6), 0xDC00..<0xE000 ~= second,
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { return (replacement, 4) }
        return (scalar, 10)
    }

    private static func unit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt32? {
        guard index + 4 <= bytes.count else { return nil }
        return UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    }
}
