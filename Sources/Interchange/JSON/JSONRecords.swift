import JSON

/// A place on a tape as a node in which questions are looked for.
struct JSONNode: RecordNode {
    let tape: JSONTape
    let place: Int

    var isMap: Bool { tape.isMap(place) }
    var isList: Bool { tape.isList(place) }
    var value: RecordValue { tape.value(place) }

    func eachChild(_ body: (String?, JSONNode) -> Void) {
        if isMap {
            tape.eachMember(place) { body($0, JSONNode(tape: tape, place: $1)) }
        } else if isList {
            tape.eachElement(place) { body(nil, JSONNode(tape: tape, place: $0)) }
        }
    }

    /// Made of the names and of the first byte of each value.
    var signature: UInt64? {
        guard isMap else { return nil }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        let end = tape.next(place)
        var index = place + 1
        while index + 1 < end {
            for byte in tape.bytes[Int(tape.entries[index].start)..<Int(tape.entries[index].end)] {
                hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
            }
            hash = (hash ^ UInt64(kind(index + 1))) &* 0x100_0000_01B3
            // What a group holds counts as well.
            if tape.isMap(index + 1) { hash ^= JSONNode(tape: tape, place: index + 1).signature ?? 0 }
            index = tape.next(index + 1)
        }
        return hash
    }

    private func kind(_ place: Int) -> UInt8 {
        let byte = tape.bytes[Int(tape.entries[place].start)]
        return (0x30...0x39).contains(byte) ? UInt8(ascii: "0") : byte
    }
}

/// The questions on a tape.
struct JSONRecords: RecordList {
    let tape: JSONTape
    let places: [(place: Int, context: Int)]
    let contexts: [RecordContext]
    let lines: [Int]

    var count: Int { places.count }
    func record(_ index: Int) -> RecordValue { tape.value(places[index].place) }
    func line(of index: Int) -> Int? { lines[index] }
    func context(of index: Int) -> RecordContext { contexts[places[index].context] }

    init(_ tape: JSONTape, _ found: [(node: JSONNode, context: Int)], _ contexts: [RecordContext]) {
        self.tape = tape
        self.contexts = contexts
        let places = found.map { (place: $0.node.place, context: $0.context) }
        self.places = places
        var lines: [Int] = []
        lines.reserveCapacity(found.count)
        var line = 1
        var offset = 0
        tape.bytes.withUnsafeBufferPointer { bytes in
            for place in places {
                let start = Int(tape.entries[place.place].start)
                while offset < start {
                    if bytes[offset] == 0x0A { line += 1 }
                    offset += 1
                }
                lines.append(line)
            }
        }
        self.lines = lines
    }
}

/// Questions in JSON, in whatever form: see `RecordShape`.
package enum JSONQuestions {
    package static let name = "json"
    package static let title = "JSON"
}

extension JSONQuestions: ImportFormat {
    package static func recognises(_ head: Head) -> Confidence {
        guard let text = head.text else { return .none }
        let bytes = text.utf8.drop { $0 <= 0x20 }
        guard let first = bytes.first else { return .none }
        let second = bytes.dropFirst().first { $0 > 0x20 }
        switch first {
        case UInt8(ascii: "{"): return second == UInt8(ascii: "\"") || second == UInt8(ascii: "/") ? .likely : .none
        case UInt8(ascii: "["): return second == UInt8(ascii: "{") || second == UInt8(ascii: "[") ? .likely : .none
        default: return .none
        }
    }

    package static func read(_ source: Source, into intake: inout Intake) throws(ImportError) {
        try JSONReading(source, format: title).read(into: &intake)
    }
}

/// One JSON object on each line.
package enum JSONLines {
    package static let name = "jsonl"
    package static let title = "JSON Lines"
}

extension JSONLines: ImportFormat {
    package static func recognises(_ head: Head) -> Confidence {
        guard let text = head.text else { return .none }
        let lines = text.split(separator: "\n").prefix(3)
        guard lines.count > 1, lines.allSatisfy({ $0.first == "{" }), let first = lines.first else { return .none }
        return JSON(String(first)) == nil ? .none : .certain
    }

    package static func read(_ source: Source, into intake: inout Intake) throws(ImportError) {
        try JSONReading(source, format: title).read(into: &intake)
    }
}

private struct JSONReading {
    let source: Source
    let format: String

    init(_ source: Source, format: String) {
        self.source = source
        self.format = format
    }

    func read(into intake: inout Intake) throws(ImportError) {
        let tape = JSONTape(source.utf8(&intake))
        if let root = tape.roots.first, tape.errors.isEmpty, CourseJSON.isOne(JSONNode(tape: tape, place: root)) {
            return try CourseJSON.read(JSONNode(tape: tape, place: root), into: &intake)
        }
        let finder = RecordFinder(tape.roots.map { JSONNode(tape: tape, place: $0) }, map: source.fields)
        intake.facts = finder.facts
        let sound = finder.found.filter { !tape.broken.contains($0.node.place) }
        let broken = finder.found.filter { tape.broken.contains($0.node.place) }
        for problem in tape.errors {
            intake.remark(.brokenLine, problem.reason, line: tape.line(of: problem.offset))
        }
        for (node, _) in broken {
            let line = tape.line(of: Int(tape.entries[node.place].start))
            intake.leaveOut(.brokenLine, "the record cannot be read to its end", at: intake.origin(line: line))
        }
        guard !sound.isEmpty || !broken.isEmpty else {
            let problem = tape.errors.first
            throw .malformed(
                path: source.name, format: format, line: problem.map { tape.line(of: $0.offset) },
                reason: problem?.reason ?? "no list of questions is found in it; name its fields with --map")
        }
        var reading = RecordReading(JSONRecords(tape, sound, finder.contexts), map: source.fields)
        try reading.read(into: &intake)
    }
}
