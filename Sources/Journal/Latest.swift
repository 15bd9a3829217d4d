import Assessment
import GRDB

/// Where a device's events have got to: what the next one is numbered and chained after.
struct Latest {
    /// 0 before the first event.
    var number: Int64 = 0
    var chain: UInt64 = 0
}

extension Latest {
    init(_ record: EventRecord) { self.init(number: record.number, chain: record.chain) }

    func record(of event: Event, in session: SessionID, by device: DeviceID) -> EventRecord {
        EventRecord(device: device, number: number + 1, session: session, event: event, previousChain: chain)
    }
}

extension Database {
    /// Adds an event to a device's.
    ///
    /// - Parameter known: the device's latest event as far as the program knows; nil where it knows nothing. Another program
    ///   of the same home may have gone on since: then the number is taken, and the file is asked.
    /// - Returns: the record as it was written.
    func add(
        _ event: Event, in session: SessionID, by device: DeviceID, after known: Latest?
    ) throws -> EventRecord {
        if let known {
            let record = known.record(of: event, in: session, by: device)
            if try insertIfNext(record) { return record.placed(at: lastInsertedRowID) }
        }
        let record = try latest(of: device).record(of: event, in: session, by: device)
        try insert(record)
        return record.placed(at: lastInsertedRowID)
    }

    private func latest(of device: DeviceID) throws -> Latest {
        let sql = "SELECT number, chain FROM event WHERE device = ? ORDER BY number DESC LIMIT 1"
        return try first(sql, [device.text]) { Latest(number: $0.number(0), chain: UInt64(bitPattern: $0.number(1))) }
            ?? Latest()
    }
}

extension EventRecord {
    fileprivate func placed(at sequence: Int64) -> EventRecord {
        var record = self
        record.sequence = sequence
        return record
    }
}
