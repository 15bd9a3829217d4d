import Assessment
import GRDB

/// A whole check of a journal, made on a snapshot of its bytes.
///
/// It works in memory and touches nothing, so that a damaged file stays as it is until the learner has decided. SQLite reads what
/// it can; whether there is more, the `Carver` tells.
struct Inspection {
    private let paths: Paths
    private let snapshot: Snapshot
    let head: Head?

    init(_ paths: Paths) throws(JournalError) {
        self.paths = paths
        head = Head.read(paths.head)
        snapshot = try Snapshot.take(paths)
    }

    /// Everything that is wrong, and how many events a repair would keep.
    ///
    /// - Throws: `JournalError.newer`, `.notAJournal`.
    func report() throws(JournalError) -> Report {
        if snapshot.journal.isEmpty && snapshot.walBytes.isEmpty && head == nil { return Report() }
        var (report, numbers) = try audited()
        // A WAL may hold every page of a young journal. SQLite takes none of it without the file.
        if snapshot.journal.isEmpty, !snapshot.walBytes.isEmpty {
            report.damages.append(.database("the file is empty or gone"))
        }
        // A WAL whose end SQLite passes over is a fault unless all that was acknowledged is there without it.
        let fault = head == nil || !report.isSound ? snapshot.wal.fault : nil
        if let fault { report.damages.append(.wal(fault)) }
        if report.isSound { return report }
        let finds = finds
        guard finds.count > 0 || head?.sequence ?? 0 > 0 else { throw .notAJournal(path: paths.journal) }
        report.salvageable = finds.count
        report.damages += lost(finds, beyond: numbers)
        return report
    }

    /// The journal in memory; nil where there is none yet.
    func copy() throws -> DatabaseQueue? {
        if snapshot.journal.isEmpty && snapshot.walBytes.isEmpty { return nil }
        if let queue = try readable() { return queue }
        let finds = finds
        guard finds.count > 0 else { throw JournalError.notAJournal(path: paths.journal) }
        let queue = try Connection.createInMemory()
        _ = try pour(finds, [], choices, into: queue)
        return queue
    }

    /// The journal as it is; nil where SQLite cannot read all of it.
    private func readable() throws -> DatabaseQueue? {
        do {
            let queue = try snapshot.database()
            try queue.inDatabase { db in
                try Connection.identify(db, paths)
                try db.records("ORDER BY sequence") { _ in }
            }
            return queue
        } catch let error as JournalError {
            if case .damaged = error { return nil }
            throw error
        } catch {
            return nil
        }
    }

    /// What may be brought over.
    var finds: Carver.Finds { Carver(snapshot).finds(head: head) }

    /// What the losses of earlier salvages are, as far as they can be read.
    var losses: [DeviceID: [ClosedRange<Int64>]] {
        (try? snapshot.database().inDatabase { try $0.losses() }) ?? [:]
    }

    /// What the journal holds that is no event and follows from none, as far as it can be read.
    var choices: LearnersChoices {
        var choices = LearnersChoices()
        choices.isWhole = (try? snapshot.database().inDatabase { choices.read($0) }) ?? false
        return choices
    }
}

/// What a learner has set and which courses he has opened: a repair brings it over with the events.
struct LearnersChoices {
    private(set) var settings: [(name: String, value: String)] = []
    private(set) var courses: [(path: String, id: String, title: String, opened: Int64)] = []
    /// Whether all of it could be read.
    fileprivate(set) var isWhole = true

    /// Takes every row that can be read.
    ///
    /// - Returns: whether all could be.
    fileprivate mutating func read(_ db: Database) -> Bool {
        var settings = settings
        var courses = courses
        let hasSettings: Void? = try? db.each("SELECT name, value FROM setting") {
            settings.append(($0.text("name"), $0.text("value")))
        }
        let hasCourses: Void? = try? db.each("SELECT path, id, title, opened FROM course") {
            courses.append(($0.text("path"), $0.text("id"), $0.text("title"), $0.number("opened")))
        }
        (self.settings, self.courses) = (settings, courses)
        return hasSettings != nil && hasCourses != nil
    }

    func write(_ db: Database) throws {
        for (name, value) in settings {
            try db.insert(into: "setting", ["name": name, "value": value], onConflict: .ignore)
        }
        for course in courses {
            try db.insert(
                into: "course",
                ["path": course.path, "id": course.id, "title": course.title, "opened": course.opened],
                onConflict: .ignore)
        }
    }
}

extension Inspection {
    /// What SQLite can read, and up to which number of each device.
    private func audited() throws(JournalError) -> (Report, [DeviceID: Int64]) {
        var reader = Reader(audit: Audit(head: head, losses: losses))
        var damages: [Damage] = []
        do {
            try snapshot.database().inDatabase { db in
                damages = try unmarked(db)
                damages += try reader.readAll(db) + db.damagedPages() + db.damagedSources()
                if reader.audit.report.isSound, damages.isEmpty, try db.rebuildingProjectionsChangesThem() {
                    damages = [.projections]
                }
            }
        } catch let error as JournalError {
            throw error
        } catch {
            damages.append(.database(error))
        }
        var report = reader.audit.finish()
        report.damages += damages
        return (report, reader.numbers)
    }

    /// Whether the file says that it is a journal. One that does not is read all the same: the mark may be what was hit.
    private func unmarked(_ db: Database) throws -> [Damage] {
        do {
            try Connection.identify(db, paths)
            return []
        } catch JournalError.damaged(_, let report) {
            return report.damages
        }
    }

    /// The events that no salvage can bring over.
    private func lost(_ finds: Carver.Finds, beyond numbers: [DeviceID: Int64]) -> [Damage] {
        var lost = finds.gaps(losses: losses, head: head).map { Damage.lost($0.device, numbers: $0.numbers) }
        guard head == nil else { return lost }
        // Nothing but what lies beyond SQLite's reach tells how far the journal went.
        for (device, records) in finds.records.sorted(by: { $0.key.text < $1.key.text }) {
            let reached = numbers[device] ?? 0
            guard let last = records.keys.max(), last > reached else { continue }
            lost.append(.outOfReach(device, numbers: reached + 1...last))
        }
        return lost
    }

    /// Reads the events from the first on and, where that does not lead to the end, from the last back.
    private struct Reader {
        var audit: Audit
        /// The highest number read of each device.
        var numbers: [DeviceID: Int64] = [:]

        /// - Returns: what kept it from reading through.
        mutating func readAll(_ db: Database) throws -> [Damage] {
            var last: Int64 = 0
            do {
                try db.records("ORDER BY sequence") {
                    take($0)
                    last = max(last, $0.sequence)
                }
                return []
            } catch {
                var rest: [EventRecord] = []
                try? db.records("WHERE sequence > :last ORDER BY sequence DESC", ["last": last]) { rest.append($0) }
                for record in rest.reversed() { take(record) }
                return [.database(error)]
            }
        }

        private mutating func take(_ record: EventRecord) {
            audit.take(record)
            if record.isSound { numbers[record.device] = max(record.number, numbers[record.device] ?? 0) }
        }
    }
}

extension Carver.Finds {
    var count: Int { records.values.reduce(0) { $0 + $1.count } }

    func holds(_ head: Head) -> Bool {
        head.number == 0 || records[head.device]?[head.number]?.checksum == head.checksum
    }

    /// The numbers that are missing, up to what was acknowledged.
    func gaps(
        losses: [DeviceID: [ClosedRange<Int64>]], head: Head?
    ) -> [(device: DeviceID, numbers: ClosedRange<Int64>)] {
        var devices = Set(records.keys)
        if let head { devices.insert(head.device) }
        return devices.sorted { $0.text < $1.text }.flatMap { device in
            var gaps: [(DeviceID, ClosedRange<Int64>)] = []
            var next: Int64 = 1
            let known = losses[device, default: []].flatMap(Array.init)
            let end = head.flatMap { $0.device == device ? [$0.number + 1] : nil } ?? []
            for number in Set(records[device, default: [:]].keys).union(known).union(end).sorted() {
                if number > next { gaps.append((device, next...number - 1)) }
                next = number + 1
            }
            return gaps
        }
    }
}
