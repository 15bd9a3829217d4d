import Assessment
import GRDB
import Glibc

/// What came of a damaged journal.
package struct Salvage: Equatable, Sendable {
    /// Where the damaged file is kept, its log beside it.
    package var kept: String
    /// How many events were brought over.
    package var events: Int
    package var lost: [Loss]

    /// Events of a device that could not be read any more.
    package struct Loss: Equatable, Sendable {
        package var device: DeviceID
        package var numbers: ClosedRange<Int64>
    }
}

extension Journal {
    /// Keeps a damaged journal under another name and begins one with every event in it that is sound.
    ///
    /// This is the learner's choice and never made for him. Nobody may have the journal open. What follows is a new
    /// device's, so that no device and number is ever written twice.
    ///
    /// - Parameters:
    ///   - stamp: tells the kept file from others, such as `2026-11-23T18-09-12`.
    /// - Throws: `JournalError.locked`, `.diskFull`, `.inaccessible`; the damaged journal is then still in its place.
    package static func salvage(
        in folder: String, machine: String, newDevice device: DeviceID, stamp: String
    ) throws(JournalError) -> Salvage {
        let paths = Paths(folder: folder)
        guard let presence = try FileLock.take(paths.presence, .exclusive) else { throw .locked(path: paths.journal) }
        defer { withExtendedLifetime(presence) {} }
        let inspection = try Inspection(paths)
        let draft = Paths(folder: folder, name: "journal.salvaged")
        let (salvage, head) = try write(inspection, to: draft, keeping: paths.kept(stamp))
        try keep(paths, as: stamp)
        guard rename(draft.journal, paths.journal) == 0 else { throw .inaccessible(path: paths.journal, errno: errno) }
        (head ?? Head(before: device)).write(paths.head)
        try DeviceFile(path: paths.device, machine: machine).write(device)
        return salvage
    }

    /// Writes a new journal of what was found.
    private static func write(
        _ inspection: Inspection, to draft: Paths, keeping kept: String
    ) throws(JournalError) -> (Salvage, Head?) {
        for path in [draft.journal, draft.log, draft.sharedMemory] { unlink(path) }
        let finds = inspection.finds
        let lost = finds.gaps(losses: inspection.losses, head: inspection.head)
        do {
            let queue = try Connection.create(draft)
            let head = try inspection.pour(finds, lost, into: queue)
            try queue.close()
            let losses = lost.map { Salvage.Loss(device: $0.device, numbers: $0.numbers) }
            return (Salvage(kept: kept, events: finds.count, lost: losses), head)
        } catch {
            throw JournalError(error, path: draft.journal)
        }
    }

    /// Gives the damaged files their new names. The old log must be gone before the new journal comes: SQLite would take
    /// it for the new one's.
    private static func keep(_ paths: Paths, as stamp: String) throws(JournalError) {
        let kept = paths.kept(stamp)
        for (path, name) in [(paths.journal, kept), (paths.log, kept + "-wal")] where File.exists(path) {
            guard link(path, name) == 0 else { throw .inaccessible(path: name, errno: errno) }
        }
        unlink(paths.log)
        unlink(paths.sharedMemory)
    }
}

extension Inspection {
    /// Writes what was found, and what is known to be lost, into a new journal.
    ///
    /// - Returns: the head after it.
    func pour(
        _ finds: Carver.Finds, _ lost: [(device: DeviceID, numbers: ClosedRange<Int64>)], into queue: DatabaseQueue
    ) throws -> Head? {
        var head: Head?
        try queue.inTransaction { db in
            head = try db.insert(finds.ordered)
            for source in finds.sources.values { try db.insert(source) }
            let known = losses.flatMap { device, ranges in ranges.map { (device, $0) } }
            for (device, numbers) in lost + known {
                try db.run("INSERT INTO loss VALUES (?, ?, ?)", [device.text, numbers.lowerBound, numbers.upperBound])
            }
            for course in courses {
                try db.run("INSERT OR IGNORE INTO course VALUES (?, ?, ?, ?)", StatementArguments(course))
            }
            try db.rebuildProjections()
            return .commit
        }
        return head
    }
}

extension Carver.Finds {
    /// The events in an order that keeps each device's and, between devices, the time of day.
    var ordered: [EventRecord] {
        var rest = records.values.map { $0.values.sorted { $0.number > $1.number } }
        var ordered: [EventRecord] = []
        while let next = rest.indices.min(by: { (rest[$0].last?.at ?? 0) < (rest[$1].last?.at ?? 0) }) {
            if let record = rest[next].popLast() { ordered.append(record) }
            if rest[next].isEmpty { rest.remove(at: next) }
        }
        return ordered
    }
}

extension Database {
    /// Writes events that were written before, chained anew: where one is lost, the next follows the one before it.
    ///
    /// - Returns: the head after them.
    fileprivate func insert(_ records: [EventRecord]) throws -> Head? {
        var chains: [DeviceID: UInt64] = [:]
        var last: EventRecord?
        for var record in records {
            record.chain = EventRecord.chain(chains[record.device] ?? 0, record.checksum)
            chains[record.device] = record.chain
            try insert(record)
            record.sequence = lastInsertedRowID
            last = record
        }
        return last.map(Head.init)
    }
}
