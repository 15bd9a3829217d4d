/// Reads TOML 1.0 and keeps what the source says: numbers and dates stay as they are written. After an error it goes on
/// with the next table, so that one that is broken costs no other; the parsers that exist as libraries stop there.
///
/// Source: TOML v1.0.0, <https://toml.io/en/v1.0.0>.
struct TOMLReader {
    /// A table while it is read.
    final class Table {
        fileprivate(set) var members: [(name: String, value: Value)] = []
        private var places: [String: Int] = [:]
        let line: Int
        fileprivate(set) var isBroken = false

        fileprivate init(line: Int) { self.line = line }

        fileprivate subscript(name: String) -> Value? { places[name].map { members[$0].value } }

        /// - Returns: false where the name is taken.
        fileprivate func add(_ name: String, _ value: Value) -> Bool {
            guard places[name] == nil else { return false }
            places[name] = members.count
            members.append((name, value))
            return true
        }
    }

    /// Tables that come one after another under one name.
    final class Tables {
        fileprivate(set) var tables: [Table] = []
    }

    enum Value {
        case text(String)
        case literal(String)
        case list([Value])
        case table(Table)
        case tables(Tables)
    }

    struct Problem: Error {
        let line: Int
        let reason: String
    }

    let root = Table(line: 1)
    private(set) var problems: [Problem] = []

    private let bytes: [UInt8]
    private var index = 0
    private var line = 1
    private var table: Table
    private static let deepest = 64

    init(_ text: String) {
        bytes = Array(text.utf8)
        table = root
        while index < bytes.count {
            do throws(Problem) {
                try statement()
            } catch {
                problems.append(error)
                table.isBroken = true
                guard problems.count < 1000 else { return }
                skipToTable()
            }
        }
    }

    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    private func fail(_ reason: String) -> Problem { Problem(line: line, reason: reason) }

    private mutating func advance() {
        if bytes[index] == 0x0A { line += 1 }
        index += 1
    }

    private mutating func skipBlanks() {
        while let byte = peek, byte == 0x20 || byte == 0x09 { index += 1 }
    }

    /// Blanks, line ends and comments.
    private mutating func skipLines() {
        while let byte = peek {
            if byte == UInt8(ascii: "#") {
                while let byte = peek, byte != 0x0A { index += 1 }
            } else if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
                advance()
            } else {
                return
            }
        }
    }

    private func starts(with text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard index + count <= bytes.count else { return false }
        return (0..<count).allSatisfy { bytes[index + $0] == text.utf8Start[$0] }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        advance()
        return true
    }

    /// To the next line that begins with a bracket.
    private mutating func skipToTable() {
        while index < bytes.count {
            while let byte = peek, byte != 0x0A { index += 1 }
            if index < bytes.count { advance() }
            if starts(with: "[") { return }
        }
    }

    // Statements.

    private mutating func statement() throws(Problem) {
        skipLines()
        guard let byte = peek else { return }
        if byte == UInt8(ascii: "[") { try header() } else { try pair(into: table, depth: 0) }
        skipBlanks()
        if peek == UInt8(ascii: "#") { while let byte = peek, byte != 0x0A { index += 1 } }
        guard peek == nil || peek == 0x0A || peek == 0x0D else { throw fail("something stands behind a value") }
    }

    private mutating func header() throws(Problem) {
        let start = line
        let isList = starts(with: "[[")
        index += isList ? 2 : 1
        let path = try keys()
        guard take(UInt8(ascii: "]")), !isList || take(UInt8(ascii: "]")), let last = path.last else {
            throw fail("the name of a table is not closed")
        }
        let parent = try self.parent(of: path, in: root)
        if isList {
            let tables: Tables
            switch parent[last] {
            case .tables(let known)?: tables = known
            case nil:
                tables = Tables()
                _ = parent.add(last, .tables(tables))
            default: throw fail("“\(last)” is something else already")
            }
            table = Table(line: start)
            tables.tables.append(table)
        } else if case .table(let known)? = parent[last] {
            table = known
        } else {
            table = Table(line: start)
            guard parent.add(last, .table(table)) else { throw fail("“\(last)” comes twice") }
        }
    }

    /// The table that holds the last name of a path.
    private func parent(of path: [String], in start: Table) throws(Problem) -> Table {
        var table = start
        for name in path.dropLast() {
            switch table[name] {
            case .table(let inner)?: table = inner
            case .tables(let tables)?:
                guard let last = tables.tables.last else { throw fail("“\(name)” is no table") }
                table = last
            case nil:
                let inner = Table(line: line)
                _ = table.add(name, .table(inner))
                table = inner
            default: throw fail("“\(name)” is no table")
            }
        }
        return table
    }

    private mutating func pair(into table: Table, depth: Int) throws(Problem) {
        let path = try keys()
        guard take(UInt8(ascii: "=")), let last = path.last else { throw fail("an equals sign is missing") }
        skipBlanks()
        let value = try value(depth: depth)
        guard try parent(of: path, in: table).add(last, value) else { throw fail("“\(last)” comes twice") }
    }

    /// Names with full stops between them.
    private mutating func keys() throws(Problem) -> [String] {
        var keys: [String] = []
        repeat {
            skipBlanks()
            switch peek {
            case UInt8(ascii: "\"")?: keys.append(try string(UInt8(ascii: "\"")))
            case UInt8(ascii: "'")?: keys.append(try string(UInt8(ascii: "'")))
            default:
                let start = index
                while let byte = peek, Self.isBare(byte) { index += 1 }
                guard index > start else { throw fail("a name is missing") }
                keys.append(String(decoding: bytes[start..<index], as: UTF8.self))
            }
            skipBlanks()
        } while take(UInt8(ascii: ".")) && keys.count < Self.deepest
        return keys
    }

    private static func isBare(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
}

// Values.
extension TOMLReader {
    private mutating func value(depth: Int) throws(Problem) -> Value {
        guard depth < Self.deepest else { throw fail("it is nested too deeply") }
        switch peek {
        case UInt8(ascii: "\"")?: return .text(try string(UInt8(ascii: "\"")))
        case UInt8(ascii: "'")?: return .text(try string(UInt8(ascii: "'")))
        case UInt8(ascii: "[")?: return try list(depth: depth)
        case UInt8(ascii: "{")?: return try inlineTable(depth: depth)
        default:
            let start = index
            while let byte = peek, Self.isBare(byte) || "+.:".utf8.contains(byte) { index += 1 }
            guard index > start else { throw fail("a value is missing") }
            return .literal(String(decoding: bytes[start..<index], as: UTF8.self))
        }
    }

    private mutating func list(depth: Int) throws(Problem) -> Value {
        index += 1
        var values: [Value] = []
        while true {
            skipLines()
            if take(UInt8(ascii: "]")) { return .list(values) }
            values.append(try value(depth: depth + 1))
            skipLines()
            if take(UInt8(ascii: "]")) { return .list(values) }
            guard take(UInt8(ascii: ",")) else { throw fail("a list is not closed") }
        }
    }

    private mutating func inlineTable(depth: Int) throws(Problem) -> Value {
        let table = Table(line: line)
        index += 1
        skipLines()
        if take(UInt8(ascii: "}")) { return .table(table) }
        repeat {
            skipLines()
            if peek == UInt8(ascii: "}") { break }
            try pair(into: table, depth: depth + 1)
            skipLines()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw fail("a table is not closed") }
        return .table(table)
    }

    /// A string of either quotation mark, on one line or, between three of them, on several.
    private mutating func string(_ mark: UInt8) throws(Problem) -> String {
        let isLong = index + 2 < bytes.count && bytes[index + 1] == mark && bytes[index + 2] == mark
        index += isLong ? 3 : 1
        if isLong {
            if peek == 0x0D { index += 1 }
            if peek == 0x0A { advance() }
        }
        var text: [UInt8] = []
        while let byte = peek {
            if byte == mark, !isLong || isEnd(of: mark, &text) {
                index += isLong ? 3 : 1
                return String(decoding: text, as: UTF8.self)
            }
            if byte == 0x0A, !isLong { break }
            if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
                try escape(isLong, into: &text)
            } else {
                if byte != 0x0D { text.append(byte) }
                advance()
            }
        }
        throw fail("a string is not closed")
    }

    /// Whether three marks end a string; up to two more before them are part of it.
    private mutating func isEnd(of mark: UInt8, _ text: inout [UInt8]) -> Bool {
        var count = 0
        while index + count < bytes.count, bytes[index + count] == mark { count += 1 }
        guard count >= 3 else { return false }
        for _ in 0..<min(count - 3, 2) {
            text.append(mark)
            index += 1
        }
        return true
    }

    private mutating func escape(_ isLong: Bool, into text: inout [UInt8]) throws(Problem) {
        index += 1
        guard let byte = peek else { throw fail("a string is not closed") }
        index += 1
        switch byte {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"): break
        case UInt8(ascii: "e"): text.append(0x1B)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): text.append(byte)
        case UInt8(ascii: "u"), UInt8(ascii: "U"):
            let count = byte == UInt8(ascii: "u") ? 4 : 8
            guard index + count <= bytes.count,
                let code = UInt32(String(decoding: bytes[index..<index + count], as: UTF8.self), radix: 16),
                let scalar = Unicode.Scalar(code)
            else { throw fail("an escape is none") }
            text += String(Character(scalar)).utf8
            index += count
        case 0x20, 0x09, 0x0A, 0x0D:
            guard isLong else { throw fail("an escape is none") }
            index -= 1
            while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { advance() }
        default: throw fail("an escape is none")
        }
    }
}
