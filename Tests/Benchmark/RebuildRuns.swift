import Assessment
import Foundation
import Journal
import Learners

/// How long it takes to make all projections anew, beside the `sqlite3` command that inserts as many rows.
struct RebuildRuns {
    private let events: Int
    private var rebuilds: [Double] = []
    private var inserts: [Double] = []

    private static let target = 5.0

    init(in folder: String, runs: Int) throws {
        let home = folder + "/rebuild"
        try File.makeFolder(home)
        let journal = try Journal.open(in: home, machine: "benchmark", newDevice: DeviceID(0, 1))
        events = try Self.fill(journal, with: 100_000)
        let script = home + "/insert.sql"
        try File.shell(
            "sqlite3 '\(home)/journal.sqlite' '.mode insert event' 'SELECT * FROM event' > '\(home)/rows.sql'")
        try File.shell("(echo 'BEGIN;'; cat '\(home)/rows.sql'; echo 'COMMIT;') > '\(script)'")
        for _ in 0..<runs {
            rebuilds.append(try milliseconds { try journal.rebuildProjections() })
            let copy = home + "/copy.sqlite"
            File.remove(copy)
            try File.shell("sqlite3 '\(copy)' '\(Self.table)'")
            inserts.append(try milliseconds { try File.shell("sqlite3 '\(copy)' < '\(script)'") })
        }
        try journal.close()
    }

    /// Prints the figures and returns the targets that were missed, in sentences.
    func report() -> [String] {
        Swift.print(
            "all projections made anew from \(events) events:", figure(rebuilds.median, 0, 0), "ms;",
            "sqlite3 inserts as many rows in", figure(inserts.median, 0, 0), "ms; ratio", figure(ratio, 0),
            "target", figure(Self.target, 0, 1))
        guard let ratio, ratio > Self.target else { return [] }
        return ["projections made anew: \(figure(ratio, 0)) × sqlite3, target \(figure(Self.target, 0, 1))"]
    }

    private var ratio: Double? {
        guard let rebuild = rebuilds.median, let insert = inserts.median else { return nil }
        return rebuild / insert
    }

    /// Fills a journal with what learners do at random.
    ///
    /// - Returns: how many events there are.
    static func fill(_ journal: Journal, with wanted: Int) throws -> Int {
        var learner = Learner(seed: 1)
        var (events, number) = (0, 0)
        while events < wanted {
            number += 1
            let course = SmallCourse(id: "course-\(number % 3)", items: 60)
            events += try learner.spend(
                1_000, on: course.opening(seed: UInt64(number)), SessionID(number), in: journal)
        }
        return events
    }

    private static let table = """
        CREATE TABLE event (sequence INTEGER PRIMARY KEY, device TEXT NOT NULL, number INTEGER NOT NULL, \
        session TEXT NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL, checksum INTEGER NOT NULL, \
        chain INTEGER NOT NULL, UNIQUE (device, number)) STRICT
        """
}
