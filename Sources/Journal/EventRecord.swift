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
        actualChecksum = Self.checksum(number: number, at: at, device.text, session.text, kind, body)
        checksum = actualChecksum
        chain = Self.chain(previousChain, checksum)
    }

    /// The row on which a statement of `columns` stands. It is taken as it comes: a damaged one may hold anything.
    ///
    /// - Parameter withBody: whether the body is kept, and not only looked at for the checksum.
    init(_ row: Columns, withBody: Bool = true) {
        let (number, at) = (row.number(2), row.number(4))
        let actual = Self.checksum(
            number: number, at: at, device: row.bytes(1), session: row.bytes(3), kind: row.bytes(5), body: row.bytes(6))
        self.init(
            sequence: row.number(0), device: DeviceID(row.text(1)), number: number, session: SessionID(row.text(3)),
            at: at, kind: row.text(5), body: withBody ? row.text(6) : "", checksum: UInt64(bitPattern: row.number(7)),
            chain: UInt64(bitPattern: row.number(8)), actualChecksum: actual)
    }

    /// - Parameter texts: device, session, kind and body, as they were read.
    init(sequence: Int64, number: Int64, at: Int64, texts: [[UInt8]], checksum: Int64, chain: Int64) {
        func text(_ index: Int) -> String { String(decoding: texts[index], as: UTF8.self) }
        self.init(
            sequence: sequence, device: DeviceID(text(0)), number: number, session: SessionID(text(1)), at: at,
            kind: text(2), body: text(3), checksum: UInt64(bitPattern: checksum), chain: UInt64(bitPattern: chain),
            actualChecksum: Self.checksum(number: number, at: at, texts: texts))
    }

    private static func checksum(
        number: Int64, at: Int64, _ device: String, _ session: String, _ kind: String, _ body: String
    ) -> UInt64 {
        var (device, session, kind, body) = (device, session, kind, body)
        return device.withUTF8 { device in
            session.withUTF8 { session in
                kind.withUTF8 { kind in
                    body.withUTF8 { body in
                        checksum(
                            number: number, at: at, device: UnsafeRawBufferPointer(device),
                            session: UnsafeRawBufferPointer(session), kind: UnsafeRawBufferPointer(kind),
                            body: UnsafeRawBufferPointer(body))
                    }
                }
            }
        }
    }

    private static func checksum(number: Int64, at: Int64, texts: [[UInt8]]) -> UInt64 {
        texts[0].withUnsafeBytes { device in
            texts[1].withUnsafeBytes { session in
                texts[2].withUnsafeBytes { kind in
                    texts[3].withUnsafeBytes { body in
                        checksum(number: number, at: at, device: device, session: session, kind: kind, body: body)
                    }
                }
            }
        }
    }

    /// The hash of the raw bytes: a text that is no longer UTF-8 must not pass for the one that was.
    private static func checksum(
        number: Int64, at: Int64, device: UnsafeRawBufferPointer, session: UnsafeRawBufferPointer,
        kind: UnsafeRawBufferPointer, body: UnsafeRawBufferPointer
    ) -> UInt64 {
        let room = device.count + session.count + kind.count + body.count + 64
        return withUnsafeTemporaryAllocation(byteCount: room, alignment: 1) { bytes in
            var count = 0
            func append(_ text: UnsafeRawBufferPointer) {
                UnsafeMutableRawBufferPointer(rebasing: bytes[count...]).copyMemory(from: text)
                count += text.count
            }
            func separate() {
                bytes[count] = 0x1F
                count += 1
            }
            for text in [device, session, kind] {
                append(text)
                separate()
            }
            for number in [number, at] {
                var digits = String(number)
                digits.withUTF8 { append(UnsafeRawBufferPointer($0)) }
                separate()
            }
            append(body)
            return XXH3_64bits(bytes.baseAddress, count)
        }
    }

    static func chain(_ previous: UInt64, _ checksum: UInt64) -> UInt64 {
        withUnsafeBytes(of: (previous.littleEndian, checksum.littleEndian)) {
            XXH3_64bits($0.baseAddress, $0.count)
        }
    }
}

extension Database {
    /// Reads the events that a condition selects, one by one.
    func records(
        _ condition: String = "", _ arguments: StatementArguments = [], withBodies: Bool = true,
        _ body: (EventRecord) throws -> Void
    ) throws {
        try each("SELECT \(EventRecord.columns) FROM event \(condition)", arguments) { row in
            try body(EventRecord(row, withBody: withBodies))
        }
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

    /// Adds an event after the latest of its device.
    ///
    /// - Returns: the event as it was written.
    func append(
        _ event: Event, _ session: SessionID, _ device: DeviceID, after latest: Latest
    ) throws -> EventRecord {
        var record = EventRecord(
            device: device, number: latest.number + 1, session: session, event: event, previousChain: latest.chain)
        try insert(record)
        record.sequence = lastInsertedRowID
        return record
    }
}
