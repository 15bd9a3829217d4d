import Assessment
import GRDB
import Glibc

/// What came of a damaged journal.
package struct Salvage: Equatable, Sendable {
    /// Where the damaged file is kept, its WAL beside it.
    package var kept: String
    /// How many events were brought over.
    package var events: Int
    package var lost: [Loss]
    /// Whether some of what the learner has set, or some of the courses that he has opened, could not be read any more.
    package var isMissingSettings = false

    /// Events of a device that could not be read any more.
    package struct Loss: Equatable, Sendable {
        package var device: DeviceID
        package var numbers: ClosedRange<Int64>
    }
}

extension Journal {
    /// Keeps a damaged journal under another name and begins one with every event in it that is sound, with all settings.
    ///
    /// This is the learner's choice and never made for him. Nobody may have the journal open. What follows is a new
    /// device's, so that no device and number is ever written twice. A repair that was interrupted is taken up.
    ///
    /// - Parameter stamp: tells the kept file from others, such as `2026-11-23T18-09-12`.
    /// - Throws: `JournalError.locked`, `.noLocks`, `.diskFull`, `.inaccessible`; the damaged journal is then still in its
    ///   place.
    package static func salvage(
        in folder: String, machine: String, newDevice device: DeviceID, stamp: String
    ) throws(JournalError) -> Salvage {
        let paths = Paths(folder: folder)
        guard let presence = try FileLock.take(paths.presence, .exclusive) else { throw .locked(path: paths.journal) }
        defer { withExtendedLifetime(presence) {} }
        try Repair.takeUp(paths, presence)
        guard presence.change(to: .exclusive) else { throw .locked(path: paths.journal) }

        let inspection = try Inspection(paths)
        let draft = Paths(folder: folder, name: "journal.salvaged")
        var (salvage, head) = try write(inspection, to: draft)
        salvage.kept = File.exists(paths.journal) ? paths.kept(stamp) : paths.kept(stamp) + "-wal"
        try DeviceFile(path: paths.device, machine: machine).write(device)
        let repair = Repair(stamp: stamp, head: head ?? Head(before: device))
        try repair.begin(paths)
        try repair.carryOut(paths, draft: draft)
        return salvage
    }

    /// Writes a new journal of what was found.
    private static func write(
        _ inspection: Inspection, to draft: Paths
    ) throws(JournalError) -> (Salvage, Head?) {
        for path in [draft.journal, draft.wal, draft.sharedMemory] { unlink(path) }
        let finds = inspection.finds
        let choices = inspection.choices
        let lost = finds.gaps(losses: inspection.losses, head: inspection.head)
        do {
            let queue = try Connection.create(draft)
            let head = try inspection.pour(finds, lost, choices, into: queue)
            try queue.close()
            let losses = lost.map { Salvage.Loss(device: $0.device, numbers: $0.numbers) }
            let salvage = Salvage(
                kept: "", events: finds.count, lost: losses, isMissingSettings: !choices.isWhole)
            return (salvage, head)
        } catch {
            throw JournalError(error, path: draft.journal)
        }
    }
}

extension Inspection {
    /// Writes what was found, and what is known to be lost, into a new journal.
    ///
    /// - Returns: the head after it.
    func pour(
        _ finds: Carver.Finds, _ lost: [(device: DeviceID, numbers: ClosedRange<Int64>)], _ choices: LearnersChoices,
        into queue: DatabaseQueue
    ) throws -> Head? {
        var head: Head?
        try queue.inTransaction { db in
            head = try db.insert(finds.ordered)
            for source in finds.sources.values { try db.insert(source) }
            let known = losses.flatMap { device, ranges in ranges.map { (device, $0) } }
            for (device, numbers) in lost + known {
                try db.insert(
                    into: "loss",
                    ["device": device.text, "first": numbers.lowerBound, "last": numbers.upperBound])
            }
            // Settings come before the projections, which depend on them.
            try choices.write(db)
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
