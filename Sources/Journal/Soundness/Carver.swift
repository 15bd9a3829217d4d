import Assessment

/// Finds events and item versions in the raw pages of a journal, whatever became of what leads to them.
///
/// SQLite finds a row by a tree of pages and cannot find it where one of them is damaged. But a row is written in one piece, and
/// what it begins with, the types of its columns, is the same for all rows of a table. So every byte of every page is looked at
/// as the possible beginning of a row. Almost all of them fail at the first glance; what is left is proven by its checksum.
/// Source: "Database File Format", <https://www.sqlite.org/fileformat2.html>, sections 1.5, 1.6 and 2.1.
struct Carver {
    let snapshot: Snapshot
    private let views: [Snapshot.Pages]

    init(_ snapshot: Snapshot) {
        self.snapshot = snapshot
        views = Snapshot.View.allCases.map(snapshot.pages)
    }

    /// What a salvage can bring over.
    struct Finds {
        /// By device and number.
        var records: [DeviceID: [Int64: EventRecord]] = [:]
        var sources: [String: ItemSource] = [:]
    }

    /// Everything that is sound. What SQLite passes over at the end of its WAL counts only where something acknowledged
    /// is missing without it: otherwise it is what a killed program never finished.
    func finds(head: Head?) -> Finds {
        var finds = Finds()
        for image in snapshot.images { take(image, into: &finds) }
        if let head, finds.holds(head) { return finds }
        for image in snapshot.uncommittedImages { take(image, into: &finds) }
        return finds
    }

    private func take(_ image: ArraySlice<UInt8>, into finds: inout Finds) {
        for candidate in RecordHeader.candidates(in: image) { take(candidate, in: image, into: &finds) }
    }

    private func take(_ candidate: RecordHeader.Candidate, in image: ArraySlice<UInt8>, into finds: inout Finds) {
        for view in views {
            guard let payload = Payload(candidate, in: image, overflow: view) else { continue }
            switch candidate.header.table {
            case .event:
                let record = payload.record
                guard record.isSound else { continue }
                if finds.records[record.device]?[record.number] == nil {
                    finds.records[record.device, default: [:]][record.number] = record
                }
            case .itemVersion:
                guard let source = payload.source else { continue }
                finds.sources[source.version.description] = source
            }
            return
        }
    }
}

/// What a row of one of the two tables begins with: the types of its columns.
struct RecordHeader {
    enum Table { case event, itemVersion }

    struct Candidate {
        var header: RecordHeader
        /// Where the record begins, as an index of its page.
        var start: Int
    }

    private(set) var table: Table
    /// Of the header itself, in bytes.
    private(set) var size: Int
    private(set) var types: [Int] = []

    /// Everything in a page that looks like the beginning of a row.
    static func candidates(in page: ArraySlice<UInt8>) -> [Candidate] {
        var candidates: [Candidate] = []
        page.withUnsafeBytes { bytes in
            for offset in 0..<max(0, bytes.count - 5) {
                // The size of the header, then the type of the first column: of an event NULL, of a version a text.
                let (size, first) = (bytes[offset], bytes[offset + 1])
                guard size >= 5, size <= 20, first == 0 || first == 45 else { continue }
                guard let header = RecordHeader(bytes, at: offset) else { continue }
                candidates.append(Candidate(header: header, start: page.startIndex + offset))
            }
        }
        return candidates
    }

    private init?(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
        size = Int(bytes[offset])
        table = bytes[offset + 1] == 0 ? .event : .itemVersion
        guard offset + size <= bytes.count else { return nil }
        var index = offset + 1
        while index < offset + size {
            guard let type = Self.varint(bytes, &index, end: offset + size) else { return nil }
            types.append(type)
        }
        guard types.count == pattern.count, zip(types, pattern).allSatisfy({ Self.fits($0, $1) }) else { return nil }
    }

    private enum Column { case null, integer, text }

    /// The columns of the table. The row's own number is NULL in its record, because SQLite keeps it elsewhere.
    private var pattern: [Column] {
        switch table {
        case .event: [.null, .text, .integer, .text, .integer, .text, .text, .integer, .integer]
        case .itemVersion: [.text, .text, .text, .integer]
        }
    }

    private static func fits(_ type: Int, _ column: Column) -> Bool {
        switch column {
        case .null: type == 0
        case .integer: type >= 1 && type <= 9 && type != 7
        case .text: type >= 13 && type % 2 == 1 && type < 1 << 30
        }
    }

    /// A number of one to five bytes, seven bits in each; a set eighth bit says that another byte follows. Nil where it is
    /// longer or does not end.
    private static func varint(_ bytes: UnsafeRawBufferPointer, _ index: inout Int, end: Int) -> Int? {
        var value = 0
        for _ in 0..<5 {
            guard index < end else { return nil }
            let byte = bytes[index]
            index += 1
            value = value << 7 | Int(byte & 0x7F)
            if byte < 0x80 { return value }
        }
        return nil
    }

    /// The size of a value in bytes: 8 and 9 are the numbers 0 and 1 themselves, which need none.
    static func size(of type: Int) -> Int {
        switch type {
        case 0, 8, 9: 0
        case 1...4: type
        case 5: 6
        case 6: 8
        default: (type - 13) / 2
        }
    }
}

/// The values of a row, put together from its page and the pages that it runs over to.
struct Payload {
    private let header: RecordHeader
    private let values: [ArraySlice<UInt8>]

    init?(_ candidate: RecordHeader.Candidate, in page: ArraySlice<UInt8>, overflow pages: Snapshot.Pages) {
        header = candidate.header
        let size = header.types.reduce(header.size) { $0 + RecordHeader.size(of: $1) }
        guard size <= pages.size, let bytes = Self.bytes(size, from: candidate.start, in: page, pages) else {
            return nil
        }
        var values: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex + header.size
        for type in header.types {
            let end = start + RecordHeader.size(of: type)
            values.append(bytes[start..<end])
            start = end
        }
        self.values = values
    }

    /// The bytes of an event's last column.
    private static let chain = 8

    /// A payload that does not fit on its page keeps a part there and the rest in a chain of other pages.
    private static func bytes(
        _ size: Int, from start: Int, in page: ArraySlice<UInt8>, _ pages: Snapshot.Pages
    ) -> ArraySlice<UInt8>? {
        let usable = Schema.pageSize
        if size <= usable - 35 {
            // Where a file was cut within an event's last column, nothing is lost: events that are brought over are chained anew.
            let missing = max(0, start + size - page.endIndex)
            return missing <= chain ? page[start...].prefix(size) + Array(repeating: 0, count: missing) : nil
        }
        let least = (usable - 12) * 32 / 255 - 23
        let most = least + (size - least) % (usable - 4)
        let local = most <= usable - 35 ? most : least
        guard start + local + 4 <= page.endIndex else { return nil }
        var bytes = page[start..<start + local]
        var next = Array(page[start + local..<start + local + 4]).word(at: 0)
        while bytes.count < size {
            guard let overflow = pages[Int(next)] else { return nil }
            bytes += overflow.dropFirst(4).prefix(size - bytes.count)
            next = Array(overflow.prefix(4)).word(at: 0)
        }
        return bytes
    }

    /// A number of up to eight bytes, the highest first, the highest bit its sign.
    private func integer(_ column: Int) -> Int64 {
        switch header.types[column] {
        case 8: 0
        case 9: 1
        default:
            values[column].dropFirst().reduce(Int64(Int8(bitPattern: values[column].first ?? 0))) {
                $0 << 8 | Int64($1)
            }
        }
    }

    /// The event of this row; its place in the journal is not known.
    var record: EventRecord {
        EventRecord(
            sequence: 0, number: integer(2), at: integer(4), texts: [1, 3, 5, 6].map { Array(values[$0]) },
            checksum: integer(7), chain: integer(8))
    }

    /// The item version of this row; nil where it is not what was written.
    var source: ItemSource? {
        let texts = values[..<3].map { String(decoding: $0, as: UTF8.self) }
        guard let source = ItemSource(texts[0], texts[1], texts[2]) else { return nil }
        return source.checksum == UInt64(bitPattern: integer(3)) ? source : nil
    }
}
