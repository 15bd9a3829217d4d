import Assessment
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Journal

/// What an end of a program leaves behind.
enum Leaving: String, CaseIterable, Sendable { case killed, closed, withoutHead }

/// Copies of a journal, each with a byte changed, a page zeroed or the end cut off.
@Suite struct DamageTests {
    @Test(arguments: Leaving.allCases) func whatHappensToAFileIsFoundAndMended(leaving: Leaving) throws {
        try damage(leaving, seeds: 0..<2)
    }
}

/// Three hundred of them.
@Suite(.enabled(if: isSoaking)) struct DamageSoakTests {
    @Test(arguments: Leaving.allCases) func whatHappensToAFileIsFoundAndMended(leaving: Leaving) throws {
        let tally = try damage(leaving, seeds: 0..<100)
        print("\(leaving): 100 copies, \(tally)")
        #expect(tally.altering >= 50 && tally.refused >= 10)
    }
}

/// The end of a file may be anywhere, even in the last bytes of an event whose checksum still stands.
@Test func aCutWithinAnEventsLastColumnLosesNoEvent() throws {
    let whole = try Original.shared.get().closed()
    for number in [300, 1_200, 2_000] {
        let row = Data(Trial.row(of: whole.records[number]))
        let place = try #require(Data(whole.journal).range(of: row))
        var copy = whole
        copy.journal.removeSubrange((place.upperBound + 3)...)
        let trial = Trial(
            whole: whole, copy: copy, folder: try copy.copy(), note: "cut behind \(number)", endIsUnknown: false)
        var tally = Tally()
        try trial.run(&tally, isExempt: false)
        let brought = try trial.folder.open().records(limit: .max)
        #expect(brought.contains { $0.number == whole.records[number].number })
    }
}

@discardableResult
private func damage(_ leaving: Leaving, seeds: Range<UInt64>) throws -> Tally {
    let whole = try leaving == .closed ? Original.shared.get().closed() : Original.shared.get()
    var tally = Tally()
    for seed in seeds {
        var chance = SeededGenerator(seed: seed)
        var copy = whole
        let mishap = Mishap.allCases[Int(seed) % 3]
        let what = mishap.befall(&copy, &chance)
        let trial = Trial(
            whole: whole, copy: copy, folder: try copy.copy(withHead: leaving != .withoutHead),
            note: "\(leaving), seed \(seed): \(what)", endIsUnknown: leaving == .withoutHead && mishap == .endCut)
        // Where nothing says how far the journal went, a log cut exactly at a commit is a sound one.
        let isShorter = copy.wal.count < whole.wal.count && WriteAheadLog(copy.wal).fault == nil
        try trial.run(&tally, isExempt: leaving == .withoutHead && isShorter)
    }
    return tally
}

/// What came of the copies: how many were altered, found, refused at opening, and the events brought over.
private struct Tally {
    var altering = 0
    var named = 0
    var refused = 0
    var salvaged = 0
}

/// One damaged copy and what Swot makes of it.
private struct Trial {
    let whole: Original
    let copy: Original
    let folder: Folder
    let note: String
    /// Whether nothing in the files tells how far the journal went.
    let endIsUnknown: Bool

    func run(_ tally: inout Tally, isExempt: Bool) throws {
        let altered = try alteredRecords()
        let report = try Journal.verify(in: folder.path)
        expectUntouched("after the check")
        if !altered.isEmpty && !isExempt {
            tally.altering += 1
            tally.named += report.isSound ? 0 : 1
            #expect(!report.isSound, "\(note): not found")
            let unnamed = endIsUnknown ? [] : altered.filter { !report.names($0) }
            #expect(unnamed.isEmpty, "\(note): \(unnamed.map(\.sequence)) not named in \(report)")
        }
        let isRecent = altered.contains { $0.sequence > Int64(whole.records.count) - Int64(Connection.provenEvents) }
        let refusal = refusalToOpen()
        expectUntouched("after opening")
        if refusal != nil { tally.refused += 1 }
        #expect(refusal != nil || !isRecent || isExempt, "\(note): opened, in spite of damage to its last events")
        if refusal != nil || !report.isSound { try salvage(report, &tally) }
    }

    /// The events that SQLite does not give back as they were written.
    private func alteredRecords() throws -> [EventRecord] {
        let other = try copy.copy()
        var read: [Int64: EventRecord] = [:]
        do {
            let queue = try DatabaseQueue(path: other.paths.journal)
            try queue.inDatabase { try $0.records("ORDER BY sequence") { read[$0.sequence] = $0 } }
        } catch {
            // What comes after is looked for from the other end.
            let queue = try? DatabaseQueue(path: other.paths.journal)
            try? queue?.inDatabase { try $0.records("ORDER BY sequence DESC") { read[$0.sequence] = $0 } }
        }
        return whole.records.filter { read[$0.sequence] != $0 }
    }

    private func refusalToOpen() -> JournalError? {
        do {
            _ = try folder.open()
            return nil
        } catch {
            return error as? JournalError
        }
    }

    private func expectUntouched(_ moment: String) {
        let isSame =
            File.bytes(folder.paths.journal) == copy.journal && (File.bytes(folder.paths.wal) ?? []) == copy.wal
        #expect(isSame, "\(note): changed \(moment)")
    }

    /// No event with a sound checksum is lost, and none is invented.
    private func salvage(_ report: Report, _ tally: inout Tally) throws {
        let salvage = try Journal.salvage(
            in: folder.path, machine: "a machine", newDevice: DeviceID(0, 9), stamp: "today")
        #expect(File.bytes(salvage.kept) == copy.journal, "\(note)")
        #expect((File.bytes(salvage.kept + "-wal") ?? []) == copy.wal, "\(note)")
        let journal = try folder.open()
        let brought = try journal.records(limit: .max)
        tally.salvaged += brought.count
        #expect(brought.count == salvage.events && brought.count == report.salvageable, "\(note): \(report)")
        let bodies = Dictionary(uniqueKeysWithValues: whole.records.map { ($0.number, $0) })
        for record in brought { #expect(bodies[record.number]?.body == record.body, "\(note)") }
        let numbers = Set(brought.map(\.number))
        let lost = whole.records.filter { !numbers.contains($0.number) }
        // Searching takes its time: the first and the last of a cut, and some between.
        for record in lost where lost.count < 20 || record == lost.last || record.number % 64 == lost[0].number % 64 {
            #expect(!stands(record), "\(note): lost \(record.number)")
        }
        for record in lost where !endIsUnknown {
            #expect(
                salvage.lost.contains { $0.numbers.contains(record.number) },
                "\(note): \(record.number) not owned up to")
        }
        try journal.close()
        #expect(try Journal.verify(in: folder.path).damages == [], "\(note)")
    }

    /// Whether the row of the event still stands somewhere in the files, byte for byte from the types of its columns to
    /// its checksum. (One that is too long for a page never does.)
    private func stands(_ record: EventRecord) -> Bool {
        let row = Data(Self.row(of: record))
        return [copy.journal, copy.wal].contains { Data($0).range(of: row) != nil }
    }

    /// From the types of the columns to the checksum.
    static func row(of record: EventRecord) -> [UInt8] {
        let columns = [
            text(record.device.text), integer(record.number), text(record.session?.text ?? ""), integer(record.at),
            text(record.kind), text(record.body), integer(Int64(bitPattern: record.checksum)),
        ]
        let types = [0] + columns.map(\.type) + [integer(Int64(bitPattern: record.chain)).type]
        let header =
            [UInt8(types.count + types.count { $0 >= 128 } + 1)]
            + types.flatMap { $0 < 128 ? [UInt8($0)] : [UInt8($0 >> 7 | 0x80), UInt8($0 & 0x7F)] }
        return header + columns.flatMap(\.bytes)
    }

    private static func text(_ text: String) -> (type: Int, bytes: [UInt8]) {
        (13 + 2 * text.utf8.count, Array(text.utf8))
    }

    /// As SQLite writes it: in as few bytes as there are for it, 1, 2, 3, 4, 6 or 8.
    private static func integer(_ value: Int64) -> (type: Int, bytes: [UInt8]) {
        let sizes = [1, 2, 3, 4, 6]
        let place = sizes.firstIndex { value >= -1 << ($0 * 8 - 1) && value < 1 << ($0 * 8 - 1) } ?? sizes.endIndex
        let bytes = withUnsafeBytes(of: value.bigEndian, Array.init)
        return (place + 1, Array(bytes.suffix(place < sizes.endIndex ? sizes[place] : 8)))
    }
}

extension Report {
    /// Whether the report says of an event that something is wrong with it.
    fileprivate func names(_ record: EventRecord) -> Bool {
        damages.contains { damage in
            switch damage {
            case .altered(let other), .unreadable(let other, _), .unchained(let other), .misplaced(let other),
                .replaced(let other):
                other.sequence == record.sequence
            case .missing(let sequences): sequences.contains(record.sequence)
            case .lost(let device, let numbers), .outOfReach(let device, let numbers):
                device == record.device && numbers.contains(record.number)
            case .uncounted, .wal, .source, .projections, .database: false
            }
        }
    }
}
