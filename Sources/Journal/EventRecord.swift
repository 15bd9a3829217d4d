import Assessment
import CHash
import GRDB
import JSON

/// A row of the event table.
///
/// Two numbers guard it. The checksum proves that the row is what was written. The chain, in which the checksum is hashed with
/// that of the device's event before, proves that nothing between two events is missing.
package struct EventRecord: Equatable, Sendable {
    /// The order in this file, from 1, without gaps.
    package var sequence: Int64
    package var device: DeviceID
    /// The order among the device's events, from 1. Device and number name an event for ever.
    package var number: Int64
    /// Nil where it happened outside any session.
    package var session: SessionID?
    /// The time of day in milliseconds since 1970-01-01 UTC.
    package var at: Int64
    /// What happened, and its details in JSON; see `EventBody`.
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

    /// An event of a session, to be written after the device's latest.
    init(_ event: Event, of session: SessionID, by device: DeviceID, after latest: Latest) {
        self.init(
            session, event.kind.name, EventBody.write(event), at: event.at.wall, by: device, after: latest)
    }

    /// What was decided outside any session, to be written after the device's latest.
    init(_ fact: Fact, by device: DeviceID, after latest: Latest) {
        self.init(nil, fact.kind.name, EventBody.write(fact), at: fact.at.wall, by: device, after: latest)
    }

    private init(
        _ session: SessionID?, _ kind: String, _ body: JSON, at: Int64, by device: DeviceID, after latest: Latest
    ) {
        self.init(
            sequence: 0, device: device, number: latest.number + 1, session: session, at: at, kind: kind,
            body: body.text, checksum: 0, chain: 0, actualChecksum: 0)
        let texts = [device.text, session?.text ?? "", kind, self.body].map { Array($0.utf8) }
        actualChecksum = Self.checksum(number: number, at: at, texts: texts)
        checksum = actualChecksum
        chain = Self.chain(latest.chain, checksum)
    }

    /// The row on which a statement of `columns` stands. It is taken as it comes: a damaged one may hold anything.
    ///
    /// - Parameter withBody: whether the body is kept, and not only looked at for the checksum.
    init(_ row: StoredRow, withBody: Bool = true) {
        let (number, at) = (row.number("number"), row.number("at"))
        let actual = Self.checksum(
            number: number, at: at, device: row.bytes("device"), session: row.bytes("session"),
            kind: row.bytes("kind"), body: row.bytes("body"))
        self.init(
            sequence: row.number("sequence"), device: DeviceID(row.text("device")), number: number,
            session: Self.session(row.text("session")), at: at, kind: row.text("kind"),
            body: withBody ? row.text("body") : "", checksum: UInt64(bitPattern: row.number("checksum")),
            chain: UInt64(bitPattern: row.number("chain")), actualChecksum: actual)
    }

    /// - Parameter texts: device, session, kind and body, as they were read.
    init(sequence: Int64, number: Int64, at: Int64, texts: [[UInt8]], checksum: Int64, chain: Int64) {
        func text(_ index: Int) -> String { String(decoding: texts[index], as: UTF8.self) }
        self.init(
            sequence: sequence, device: DeviceID(text(0)), number: number, session: Self.session(text(1)), at: at,
            kind: text(2), body: text(3), checksum: UInt64(bitPattern: checksum), chain: UInt64(bitPattern: chain),
            actualChecksum: Self.checksum(number: number, at: at, texts: texts))
    }

    /// An event outside any session has an empty one in its row.
    private static func session(_ text: String) -> SessionID? { text.isEmpty ? nil : SessionID(text) }

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

    /// The first event of a device is chained to 0.
    static func chain(_ previous: UInt64, _ checksum: UInt64) -> UInt64 {
        withUnsafeBytes(of: (previous.littleEndian, checksum.littleEndian)) {
            XXH3_64bits($0.baseAddress, $0.count)
        }
    }
}

extension Database {
    /// Reads the events that a condition selects, one by one.
    func records(
        _ condition: String = "", _ arguments: StatementArguments = [:], withBodies: Bool = true,
        _ body: (EventRecord) throws -> Void
    ) throws {
        try each("SELECT \(EventRecord.columns) FROM event \(condition)", arguments) { row in
            try body(EventRecord(row, withBody: withBodies))
        }
    }

    func insert(_ record: EventRecord) throws {
        try insert(
            into: "event",
            [
                "device": record.device.text, "number": record.number, "session": record.session?.text ?? "",
                "at": record.at, "kind": record.kind, "body": record.body,
                "checksum": Int64(bitPattern: record.checksum), "chain": Int64(bitPattern: record.chain),
            ])
    }

    /// The last event of a device, which the next one is numbered and chained after.
    func latest(of device: DeviceID) throws -> Latest {
        let sql = "SELECT number, chain FROM event WHERE device = :device ORDER BY number DESC LIMIT 1"
        return try first(sql, ["device": device.text]) {
            Latest(number: $0.number("number"), chain: UInt64(bitPattern: $0.number("chain")))
        } ?? Latest()
    }
}

/// Where the events of a device have got to.
struct Latest {
    /// 0 before the first event.
    var number: Int64 = 0
    var chain: UInt64 = 0
}

extension Latest {
    init(_ record: EventRecord) { self.init(number: record.number, chain: record.chain) }
}
