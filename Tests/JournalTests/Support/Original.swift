import Assessment
import Foundation
import GRDB
import Learners
import TestSupport

@testable import Journal

/// A journal of two thousand events and more in several sessions, as a killed program leaves it: most of it in the
/// file, the rest in the WAL.
struct Original: Sendable {
    var journal: [UInt8]
    var wal: [UInt8]
    var head: [UInt8]
    /// In their order.
    var records: [EventRecord]

    static let shared = Result { try Original() }

    init() throws {
        let folder = try Folder()
        let journal = try folder.open()
        _ = try journal.queue.inDatabase { try $0.execute(sql: "PRAGMA wal_autocheckpoint = 0") }
        var learner = Learner(seed: 2026)
        let course = SmallCourse(items: 40)
        var number = 0
        var isInFile = false
        while try journal.count < 2_050 {
            number += 1
            var session = try learner.begin(
                course.opening(seed: UInt64(number)), SessionID(number), in: journal, sources: course.sources())
            for _ in 0..<500 where try journal.count < 2_050 {
                try learner.turn(&session, SessionID(number), in: journal)
                if !isInFile, try journal.count >= 1_970 {
                    try journal.queue.inDatabase { _ = try $0.checkpoint(.truncate) }
                    isInFile = true
                }
            }
        }
        try journal.followUp()
        records = try journal.records(limit: .max)
        self.journal = try File.content(folder.paths.journal)
        wal = try File.content(folder.paths.wal)
        head = try File.content(folder.paths.head)
    }

    /// The same with one more turn at the end of its log.
    ///
    /// - Parameter isAcknowledged: whether the head says so.
    func withAnotherTurn(isAcknowledged: Bool) throws -> Original {
        let folder = try copy()
        let journal = try folder.open()
        let session = records[records.count - 1].session ?? SessionID(1)
        try journal.append([Event(at: Instant(wall: 1, steady: 1), .left)], session: session)
        var longer = self
        longer.wal = try File.content(folder.paths.wal)
        try journal.followUp()
        if isAcknowledged { longer.head = try File.content(folder.paths.head) }
        return longer
    }

    /// A folder with this journal.
    func copy(withHead: Bool = true) throws -> Folder {
        let folder = try Folder()
        try Data(journal).write(to: URL(fileURLWithPath: folder.paths.journal))
        if !wal.isEmpty { try Data(wal).write(to: URL(fileURLWithPath: folder.paths.wal)) }
        if withHead { try Data(head).write(to: URL(fileURLWithPath: folder.paths.head)) }
        return folder
    }

    /// The same after its log was worked into the file, as an orderly end leaves it.
    func closed() throws -> Original {
        let folder = try copy()
        let queue = try DatabaseQueue(path: folder.paths.journal)
        try queue.close()
        var closed = self
        closed.journal = try File.content(folder.paths.journal)
        closed.wal = try File.content(folder.paths.wal)
        return closed
    }
}

extension Journal {
    /// Not by `reading`, which lets projections follow.
    var count: Int {
        get throws { try queue.inDatabase { try Int.fetchOne($0, sql: "SELECT count(*) FROM event") ?? 0 } }
    }
}

/// What may befall a file.
enum Mishap: CaseIterable {
    case byteChanged, pageZeroed, endCut

    /// Lets it happen to the file or its WAL, as chance has it; says what it was.
    func befall(_ original: inout Original, _ chance: inout SeededGenerator) -> String {
        let inWAL = !original.wal.isEmpty && Bool.random(using: &chance)
        let what = inWAL ? befall(&original.wal, 32, &chance) : befall(&original.journal, 0, &chance)
        return "\(what) of \(inWAL ? "the WAL" : "the journal")"
    }

    private func befall(_ bytes: inout [UInt8], _ header: Int, _ chance: inout SeededGenerator) -> String {
        switch self {
        case .byteChanged:
            let place = Int.random(in: bytes.indices, using: &chance)
            bytes[place] ^= UInt8.random(in: 1...255, using: &chance)
            return "byte \(place)"
        case .pageZeroed:
            let place = Int.random(in: 0..<bytes.count / 4096, using: &chance) * 4096
            bytes.replaceSubrange(place..<place + 4096, with: repeatElement(0, count: 4096))
            return "page at \(place)"
        case .endCut:
            let place = Int.random(in: 0..<bytes.count, using: &chance)
            bytes.removeSubrange(place...)
            return "end from \(place)"
        }
    }
}
