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
}

extension Database {
    func latest(of device: DeviceID) throws -> Latest {
        let sql = "SELECT number, chain FROM event WHERE device = ? ORDER BY number DESC LIMIT 1"
        return try first(sql, [device.text]) { Latest(number: $0.number(0), chain: UInt64(bitPattern: $0.number(1))) }
            ?? Latest()
    }
}
