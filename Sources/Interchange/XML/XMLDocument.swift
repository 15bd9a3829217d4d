/// Reads XML of which a part may be broken: the parts before and behind it are read all the same.
struct XMLDocument {
    typealias Part = XMLParser.Part

    private let bytes: ArraySlice<UInt8>
    /// That of the first byte, from 1.
    private let line: Int
    private let parts: Set<String>
    private let format: String
    private let name: String
    /// How often reading begins anew behind a fault.
    private static let restarts = 100
    private static let chunk = 64 << 10

    /// - Parameters:
    ///   - parts: the names of elements that are handed over one by one.
    ///   - format: what the format is called in messages.
    init(_ source: Source, parts: Set<String>, format: String, _ intake: inout Intake) throws(ImportError) {
        (bytes, line) = try XMLBytes.utf8(source, format: format, &intake)
        name = source.name
        self.parts = parts
        self.format = format
    }

    /// A small file as one tree.
    static func root(_ source: Source, format: String, _ intake: inout Intake) throws(ImportError) -> XMLElement {
        let document = try XMLDocument(source, parts: [], format: format, &intake)
        guard let root = try document.read(&intake, { _, _ throws(ImportError) in }) else {
            throw .malformed(path: source.name, format: format, line: nil, reason: "there is no element in it")
        }
        return root
    }

    /// Hands every part over. What is broken is left out with its line.
    ///
    /// - Returns: the document without its parts.
    @discardableResult
    func read(
        _ intake: inout Intake, _ take: (Part, inout Intake) throws(ImportError) -> Void
    ) throws(ImportError) -> XMLElement? {
        var place = (position: bytes.startIndex, line: line)
        var open: (elements: [XMLElement], names: [String]) = ([], [])
        var isFirst = true
        for _ in 0...Self.restarts {
            guard let parser = XMLParser(parts: parts, line: place.line) else {
                throw .malformed(path: name, format: format, line: nil, reason: "there is no memory for it")
            }
            let shift = parser.reopen(open.elements, open.names)
            guard let failure = try feed(parser, from: place.position, &intake, take) else { return parser.root }
            if failure.isFatal { throw .limit(path: name, reason: failure.reason) }
            let position = place.position + max(0, failure.position - shift)
            open = Self.around(parser)
            try note(failure, in: parser, isFirst: isFirst, &intake)
            guard let next = nextPart(after: position) else { return parser.root }
            place = (next, place.line + bytes[place.position..<next].count { $0 == 0x0A })
            isFirst = false
        }
        intake.remark(.brokenLine, "the rest of the file is not read: it has too many faults", line: place.line)
        return open.elements.first
    }

    /// Feeds all bytes from a position on. Returns where it failed.
    private func feed(
        _ parser: XMLParser, from start: Int, _ intake: inout Intake,
        _ take: (Part, inout Intake) throws(ImportError) -> Void
    ) throws(ImportError) -> XMLParser.Failure? {
        var next = start
        repeat {
            let end = min(next + Self.chunk, bytes.endIndex)
            let failure = parser.failure(of: XMLBytes.withoutControls(bytes[next..<end]), isLast: end == bytes.endIndex)
            for part in parser.takeFinished() { try take(part, &intake) }
            if let failure { return failure }
            next = end
        } while next < bytes.endIndex
        return nil
    }

    /// The elements around the part that was open.
    private static func around(_ parser: XMLParser) -> (elements: [XMLElement], names: [String]) {
        let depth = parser.partDepth ?? parser.open.count
        return (Array(parser.open.prefix(depth)), Array(parser.names.prefix(depth)))
    }

    private func note(
        _ failure: XMLParser.Failure, in parser: XMLParser, isFirst: Bool, _ intake: inout Intake
    ) throws(ImportError) {
        if let depth = parser.partDepth, parser.open.count > depth {
            let line = parser.open[depth].line
            intake.leaveOut(.brokenLine, "\(failure.reason), line \(failure.line)", at: intake.origin(line: line))
            return
        }
        guard !isFirst || parser.root != nil && !parts.isEmpty else {
            throw .malformed(path: name, format: format, line: failure.line, reason: failure.reason)
        }
        intake.remark(.brokenLine, failure.reason, line: failure.line)
    }

    /// Where the next part begins.
    private func nextPart(after position: Int) -> Int? {
        var index = min(position + 1, bytes.endIndex)
        while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            let name = bytes[(start + 1)...].prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }.prefix(80)
            let local = name.split(separator: UInt8(ascii: ":")).last.map { String(decoding: $0, as: UTF8.self) }
            if let local, parts.contains(local) { return start }
            index = start + 1
        }
        return nil
    }
}
