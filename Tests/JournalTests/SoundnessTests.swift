import Assessment
import Foundation
import GRDB
import Learners
import TestSupport
import Testing

@testable import Journal

@Suite struct WriteAheadLogTests {
    /// SQLite is the measure: whatever befalls the log, the snapshot shows the events that SQLite shows.
    @Test func itTakesTheFramesThatSQLiteTakes() throws {
        let whole = try Original.shared.get()
        for seed in UInt64(0)..<12 {
            var (copy, chance) = (whole, SeededGenerator(seed: seed))
            if seed > 0 {
                let place = Int.random(in: 0..<copy.wal.count, using: &chance)
                if seed % 2 == 0 { copy.wal.removeSubrange(place...) } else { copy.wal[place] ^= 1 }
            }
            let folder = try copy.copy()
            let sql = "SELECT group_concat(checksum) FROM event WHERE sequence > 1900"
            let snapshot = try Snapshot.take(folder.paths).database().inDatabase { try String.fetchOne($0, sql: sql) }
            let sqlite = try DatabaseQueue(path: folder.paths.journal).inDatabase { try String.fetchOne($0, sql: sql) }
            #expect(snapshot == sqlite, "seed \(seed)")
        }
    }

    @Test func framesOfAnEarlierGenerationAreNoFault() throws {
        let folder = try Original.shared.get().copy()
        let queue = try DatabaseQueue(path: folder.paths.journal)
        try queue.inDatabase { db in
            _ = try db.checkpoint(.restart)
            try db.execute(sql: "INSERT INTO setting VALUES ('a', 'b')")
            let log = WriteAheadLog(try File.content(folder.paths.wal))
            #expect(log.fault == nil)
            #expect(log.committed > 0 && log.frames.count > log.committed)
        }
    }

    @Test func anEmptyLogIsSoundAndAStrayFileIsNot() {
        #expect(WriteAheadLog([]).fault == nil)
        #expect(WriteAheadLog([1, 2, 3]).fault == .header)
        #expect(WriteAheadLog([UInt8](repeating: 7, count: 5000)).fault == .header)
    }
}

@Suite struct CarverTests {
    @Test func itFindsWhatSQLiteFinds() throws {
        let whole = try Original.shared.get()
        #expect(whole.records.contains { $0.body.utf8.count > 5000 }, "one that runs over its page")
        for original in [whole, try whole.closed()] {
            let finds = Carver(Snapshot(journal: original.journal, wal: original.wal)).finds(head: nil)
            #expect(finds.ordered.map(\.body) == original.records.map(\.body))
            #expect(finds.ordered.map(\.checksum) == original.records.map(\.checksum))
            let sources = SmallCourse(items: 40).sources()
            #expect(finds.sources.count == 40)
            for source in sources { #expect(finds.sources[source.version.description] == source) }
        }
    }

    @Test func itIsNotLedAstray() {
        for seed in UInt64(0)..<20 {
            var chance = SeededGenerator(seed: seed)
            // Bytes that look like the start of a record more often than chance has it.
            let noise = (0..<40_960).map { _ in
                Bool.random(using: &chance)
                    ? [10, 0, 13, 77, 1, 6, 45][Int.random(in: 0..<7, using: &chance)]
                    : UInt8.random(in: 0...255, using: &chance)
            }
            #expect(Carver(Snapshot(journal: noise, wal: noise)).finds(head: nil).count == 0)
        }
    }
}

@Suite struct AuditTests {
    /// Events of two devices as they are written, then one thing changed.
    private static func history() -> [EventRecord] {
        var chains: [Int: UInt64] = [:]
        var numbers: [Int: Int64] = [:]
        return (1...8).map { sequence in
            let device = sequence % 3 == 0 ? 2 : 1
            numbers[device, default: 0] += 1
            var record = EventRecord(
                Event(at: Instant(wall: Int64(sequence), steady: 0), .heartbeat), of: SessionID(1),
                by: DeviceID(0, UInt64(device)),
                after: Latest(number: (numbers[device] ?? 1) - 1, chain: chains[device] ?? 0))
            chains[device] = record.chain
            record.sequence = Int64(sequence)
            return record
        }
    }

    private func damages(
        head: Head? = nil, losses: [DeviceID: [ClosedRange<Int64>]] = [:],
        _ change: (inout [EventRecord]) -> Void = { _ in }
    ) -> [Damage] {
        var records = Self.history()
        change(&records)
        var audit = Audit(head: head, losses: losses)
        for record in records { audit.take(record) }
        return audit.finish().damages
    }

    private let history = Self.history()

    @Test func soundEventsPass() {
        #expect(damages() == [])
        #expect(damages(head: Head(history[7])) == [])
        #expect(damages(head: Head(history[4])) == [])
    }

    @Test func anAlteredEventIsNamedAndNoOther() {
        for index in history.indices {
            let found = damages { $0[index].actualChecksum ^= 1 }
            #expect(found.count == 1)
            guard case .altered(let record)? = found.first else { return }
            #expect(record.sequence == history[index].sequence)
        }
    }

    @Test func aBrokenChainIsNamedOnce() {
        for index in history.indices {
            var broken = history[index]
            broken.chain ^= 1
            #expect(damages { $0[index] = broken } == [.unchained(broken)])
        }
    }

    @Test func missingPlacesAreNamedOnce() {
        #expect(damages { $0.removeSubrange(2...4) } == [.missing(sequences: 3...5)])
        #expect(damages { $0.removeFirst(2) } == [.missing(sequences: 1...2)])
        #expect(damages(head: Head(history[7])) { $0.removeLast(3) } == [.missing(sequences: 6...8)])
    }

    @Test func missingNumbersAreNamedWhereNoPlaceIs() {
        let lost = damages { records in
            records.remove(at: 3)
            for index in 3..<records.count { records[index].sequence -= 1 }
        }
        #expect(lost == [.lost(DeviceID(0, 1), numbers: 3...3)])
        let known = damages(losses: [DeviceID(0, 1): [2...4]]) { records in
            records.remove(at: 3)
            for index in 3..<records.count { records[index].sequence -= 1 }
        }
        #expect(known == [])
    }

    @Test func anEventTwiceIsMisplaced() {
        var twice = history[4]
        twice.sequence = 9
        #expect(damages { $0.append(twice) } == [.misplaced(twice)])
    }

    @Test(arguments: [9, 64, 1 << 40, Int64.max, -3, 0, 1]) func anEventInTheWrongPlaceIsNamed(place: Int64) {
        for index in 2..<8 {
            var astray = history[index]
            astray.sequence = place
            let found = damages(head: Head(history[7])) { $0[index] = astray }
            #expect(found.contains(.misplaced(astray)), "\(index): \(found)")
            #expect(place < 9 || found == [.misplaced(astray)], "\(index): \(found)")
        }
    }

    @Test func anotherEventInTheAcknowledgedPlaceIsNamed() {
        var head = Head(history[7])
        head.checksum ^= 1
        #expect(damages(head: head) == [.replaced(history[7])])
    }

    @Test func aPartMayBeginAnywhere() {
        var audit = Audit(from: 4, head: nil)
        for record in history.dropFirst(3) { audit.take(record) }
        #expect(audit.finish().damages == [])
    }
}

@Suite struct CheckTests {
    @Test func aSoundJournalIsFoundSound() throws {
        let whole = try Original.shared.get()
        let folder = try whole.copy()
        let report = try Journal.verify(in: folder.path)
        #expect(report == Report(sound: whole.records.count))
        let journal = try folder.open()
        #expect(try journal.check() == report)
        #expect(try journal.lastChecked() == nil)
        try journal.setLastChecked(5)
        #expect(try folder.open().lastChecked() == 5)
    }

    @Test func projectionsThatDoNotFollowAreNamedAndMended() throws {
        let folder = try Original.shared.get().copy()
        let journal = try folder.open()
        try journal.writing { try $0.execute(sql: "UPDATE item SET answers = answers + 1 WHERE item = 'item-3'") }
        #expect(try Journal.verify(in: folder.path).damages == [.projections])
        try journal.rebuildProjections()
        #expect(try Journal.verify(in: folder.path).isSound)
    }

    @Test func eventsOfALaterSwotAreKeptAndCounted() throws {
        let folder = try Folder()
        let journal = try folder.open()
        var learner = Learner(seed: 1)
        _ = try learner.begin(SmallCourse(items: 1).opening(), SessionID(1), in: journal)
        var record = EventRecord(
            Event(at: learner.instant, .left), of: SessionID(1), by: journal.device,
            after: Latest(try journal.records()[0]))
        record = record.saying(kind: "dreamt", body: #"{"version":3}"#, after: try journal.records()[0].chain)
        try journal.writing { try $0.insert(record) }
        try journal.rebuildProjections()
        #expect(try Journal.verify(in: folder.path) == Report(sound: 2, newer: 1))
        let history = try journal.history(of: SessionID(1))
        #expect(history.events.count == 1 && history.newer.map(\.kind) == ["dreamt"])
        try journal.append([Event(at: learner.instant, .left)], session: SessionID(1))
        #expect(try Journal.verify(in: folder.path) == Report(sound: 3, newer: 1))
    }

    @Test func whereThereIsNoJournalTheCopyIsEmpty() throws {
        let folder = try Folder()
        let journal = try Journal.unsaved(copyOf: folder.path, device: DeviceID(0, 5))
        var learner = Learner(seed: 1)
        _ = try learner.begin(SmallCourse(items: 1).opening(), SessionID(1), in: journal)
        #expect(try journal.sessions().count == 1)
        #expect(!File.exists(folder.paths.journal))
    }

    @Test func ofWhatSQLiteCannotReadTheCopyHasTheSoundEvents() throws {
        var copy = try Original.shared.get()
        copy.journal.replaceSubrange(0..<4096, with: repeatElement(0, count: 4096))
        copy.wal = []
        let folder = try copy.copy()
        let journal = try Journal.unsaved(copyOf: folder.path, device: DeviceID(0, 5))
        #expect(try journal.count > 1900)
        #expect(try journal.history(of: SessionID(2)).session != nil)
        #expect(File.bytes(folder.paths.journal) == copy.journal)
    }

    @Test func aCopyInMemoryTakesEverythingAndKeepsNothing() throws {
        let whole = try Original.shared.get()
        let folder = try whole.copy()
        let journal = try Journal.unsaved(copyOf: folder.path, device: DeviceID(0, 5))
        #expect(try journal.count == whole.records.count)
        try journal.append([Event(at: Instant(wall: 1, steady: 1), .left)], session: SessionID(1))
        #expect(try journal.count == whole.records.count + 1)
        #expect(File.bytes(folder.paths.wal) == whole.wal && File.bytes(folder.paths.journal) == whole.journal)
        #expect(try folder.open().count == whole.records.count)
    }
}

extension EventRecord {
    /// The same event with another kind and body, checksums and all.
    fileprivate func saying(kind: String, body: String, after chain: UInt64) -> EventRecord {
        let texts = [device.text, session?.text ?? "", kind, body].map { Array($0.utf8) }
        var other = EventRecord(sequence: 0, number: number, at: at, texts: texts, checksum: 0, chain: 0)
        other.checksum = other.actualChecksum
        other.chain = EventRecord.chain(chain, other.checksum)
        return other
    }
}
