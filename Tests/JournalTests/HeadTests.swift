import Assessment
import Foundation
import Learners
import Testing

@testable import Journal

@Suite struct HeadTests {
    private let head = Head(
        EventRecord(
            Event(at: Instant(wall: 1, steady: 1), .left), of: SessionID(1), by: DeviceID(0, 1),
            after: Latest(number: 6)))

    @Test func whatIsWrittenIsRead() throws {
        let folder = try Folder()
        #expect(Head.read(folder.paths.head) == nil)
        for head in [Head(before: DeviceID(0, 3)), head] {
            HeadFile(folder.paths.head).write(head)
            #expect(Head.read(folder.paths.head) == head)
        }
    }

    /// The line of a new device is shorter: it counts from 1 again.
    @Test func aShorterHeadLeavesNothingOfALongerOne() throws {
        let folder = try Folder()
        var long = head
        (long.sequence, long.number) = (.max, .max)
        let file = HeadFile(folder.paths.head)
        file.write(long)
        file.write(head)
        #expect(Head.read(folder.paths.head) == head)
        #expect(try #require(File.text(folder.paths.head)).filter { $0 == "\n" }.count == 1)
    }

    /// An earlier Swot left the end of the longer line behind the shorter one.
    @Test func aHeadOfBeforeIsReadWhateverStandsBehindIt() throws {
        let words = "7 \(head.device) 7 \(Fingerprint(value: head.checksum))"
        let line = "\(words) \(Fingerprint(of: words))\n"
        var expected = head
        expected.sequence = 7
        for end in ["", "e\n", "cdadcf\ne\n"] { #expect(Head(line + end) == expected, "\(end)") }
    }

    @Test func aLinkIsNotFollowed() throws {
        let folder = try Folder()
        let victim = folder.path + "/victim"
        try Data("mine".utf8).write(to: URL(fileURLWithPath: victim))
        try FileManager.default.createSymbolicLink(atPath: folder.paths.head, withDestinationPath: victim)
        HeadFile(folder.paths.head).write(head)
        #expect(File.text(victim) == "mine")
        try head.replace(folder.paths.head)
        #expect(File.text(victim) == "mine")
        #expect(Head.read(folder.paths.head) == head)
    }

    /// A repair makes a new device. A program that is killed in a commit some time later leaves no damage.
    @Test func afterARepairAnUnfinishedCommitIsNoDamage() throws {
        let folder = try Folder()
        var learner = Learner(seed: 1)
        do {
            let journal = try folder.open()
            _ = try learner.spend(200, on: SmallCourse(items: 5).opening(), SessionID(1), in: journal)
            try journal.close()
        }
        _ = try Journal.salvage(in: folder.path, machine: "a machine", newDevice: DeviceID(0, 2), stamp: "now")
        let journal = try folder.open()
        for number in 2...4 {
            _ = try learner.begin(SmallCourse(items: 5).opening(), SessionID(number), in: journal)
            try journal.followUp()
        }
        let acknowledged = try journal.count
        var wal = try File.content(folder.paths.wal)
        // One more, of which the disk gets a part only.
        _ = try learner.begin(SmallCourse(items: 5).opening(), SessionID(5), in: journal)
        let whole = try File.content(folder.paths.wal)
        wal = Array(whole.prefix(max(wal.count, whole.count - 2_000)))
        let killed = try Folder()
        try Data(try File.content(folder.paths.journal)).write(to: URL(fileURLWithPath: killed.paths.journal))
        try Data(wal).write(to: URL(fileURLWithPath: killed.paths.wal))
        try Data(try File.content(folder.paths.head)).write(to: URL(fileURLWithPath: killed.paths.head))
        #expect(try killed.open().count >= acknowledged)
    }

    @Test func halfAHeadIsNone() throws {
        let folder = try Folder()
        HeadFile(folder.paths.head).write(head)
        let text = try #require(File.text(folder.paths.head))
        for length in 0..<text.utf8.count - 1 {
            try Data(text.utf8.prefix(length)).write(to: URL(fileURLWithPath: folder.paths.head))
            #expect(Head.read(folder.paths.head) == nil)
        }
    }

    /// A program killed while it writes leaves half a transaction, of which nothing was shown to the learner.
    @Test func aTurnThatWasNeverAcknowledgedIsNoDamage() throws {
        var copy = try Original.shared.get().withAnotherTurn(isAcknowledged: false)
        let log = WriteAheadLog(copy.wal)
        copy.wal.removeLast(5000)
        #expect(WriteAheadLog(copy.wal).fault != nil && WriteAheadLog(copy.wal).committed < log.committed)
        let acknowledged = copy.records[copy.records.count - 1]
        let folder = try copy.copy()
        let journal = try folder.open()
        #expect(try journal.count == copy.records.count)
        try journal.append(
            [Event(at: Instant(wall: 1, steady: 1), .left)], session: try #require(acknowledged.session))
        try journal.close()
        #expect(try Journal.verify(in: folder.path).isSound)
    }

    /// The same log where the head says that the turn had been acknowledged.
    @Test func aTurnThatWasAcknowledgedIs() throws {
        var copy = try Original.shared.get().withAnotherTurn(isAcknowledged: true)
        let last = Int64(copy.records.count + 1)
        copy.wal.removeLast(5000)
        let folder = try copy.copy()
        #expect(throws: JournalError.self) { try folder.open() }
        #expect(try Journal.verify(in: folder.path).damages.contains(.missing(sequences: last...last)))
    }
}
