import Assessment
import CHash
import GRDB

/// A row of the event table.
package struct EventRecord: Equatable, Sendable {
    /// The order in this file, from 1, without gaps.
    package var sequence: Int64
    package var device: DeviceID
    /// The order among the device's events, from 1. Device and number name an event for ever.
    package var number: Int64
    package var session: SessionID
    /// The time of day in milliseconds since 1970-01-01 UTC.
    package var at: Int64
    package var kind: String
    package var body: String
    /// XXH3-64 of all that the event says: device, number, session, time, kind and body.
    var checksum: UInt64
    /// The checksum chained to that of the device's event before it.
    var chain: UInt64
    /// What the checksum should be by the bytes that were read.
    var actualChecksum: UInt64

    /// Whether the event is what was written.
    var isSound: Bool { checksum == actualChecksum }

    /// What this program can make of it.
    package var reading: Reading { EventBody.read(kind: kind, body: body, wall: at) }
}

extension EventRecord {
    static let columns = "sequence, device, number, session, at, kind, body, checksum, chain"

    /// A record to be written after the device's latest.
    init(device: DeviceID, number: Int64, session: SessionID, event: Event, previousChain: UInt64) {
        self.init(
            sequence: 0, device: device, number: number, session: session, at: event.at.wall,
            kind: event.kind.name, body: EventBody.write(event).text, checksum: 0, chain: 0, actualChecksum: 0)
        actualChecksum = Self.checksum(
            number: number, at: at, texts: [device.text, session.text, kind, body].map { Array($0.utf8)[...] })
        checksum = actualChecksum
        chain = Self.chain(previousChain, checksum)
    }

    /// The row on which a statement of `columns` stands. It is taken as it comes: a damaged one may hold anything.
    init(_ row: Columns) {
        self.init(
            sequence: row.number(0), number: row.number(2), at: row.number(4), texts: [1, 3, 5, 6].map(row.bytes),
            checksum: row.number(7), chain: row.number(8))
    }

    /// - Parameter texts: device, session, kind and body, as they were read.
    init(sequence: Int64, number: Int64, at: Int64, texts: [ArraySlice<UInt8>], checksum: Int64, chain: Int64) {
        func text(_ index: Int) -> String { String(decoding: texts[index], as: UTF8.self) }
        self.init(
            sequence: sequence, device: DeviceID(text(0)), number: number, session: SessionID(text(1)), at: at,
            kind: text(2), body: text(3), checksum: UInt64(bitPattern: checksum), chain: UInt64(bitPattern: chain),
            actualChecksum: Self.checksum(number: number, at: at, texts: texts))
    }

    /// The hash of the raw bytes: a text that is no longer UTF-8 must not pass for the one that was.
    private static func checksum(number: Int64, at: Int64, texts: [ArraySlice<UInt8>]) -> UInt64 {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(texts.reduce(64) { $0 + $1.count })
        for text in texts.dropLast() {
            bytes += text
            bytes.append(0x1F)
        }
        bytes += "\(number)\u{1F}\(at)\u{1F}".utf8
        bytes += texts.last ?? []
        return XXH3_64bits(bytes, bytes.count)
    }

    static func chain(_ previous: UInt64, _ checksum: UInt64) -> UInt64 {
        withUnsafeBytes(of: (previous.littleEndian, checksum.littleEndian)) {
            XXH3_64bits($0.baseAddress, $0.count)
        }
    }
}

extension Database {
    /// Reads the events that a condition selects, one by one.
    func records(_ condition: String = "", _ arguments: StatementArguments = [], _ body: (EventRecord) throws -> Void)
        throws
    {
        try each("SELECT \(EventRecord.columns) FROM event \(condition)", arguments) { try body(EventRecord($0)) }
    }

    func insert(_ record: EventRecord) throws {
        try run(
            """
            INSERT INTO event (device, number, session, at, kind, body, checksum, chain)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                record.device.text, record.number, record.session.text, record.at, record.kind, record.body,
                Int64(bitPattern: record.checksum), Int64(bitPattern: record.chain),
            ])
    }
}
