import GRDB

// The projections follow the events: at once where somebody reads them, otherwise as soon as nobody waits.
extension Database {
    /// Whether there are events that the projections do not follow yet.
    var isBehind: Bool {
        get throws {
            let sql = "SELECT (SELECT max(sequence) FROM event) > (SELECT sequence FROM projected) AS behind"
            return try first(sql) { $0.flag("behind") } ?? false
        }
    }

    /// Lets the projections follow where they do not.
    ///
    /// They could be made anew, so this transaction need not be durable. It is all the same: the setting that says so belongs
    /// to the connection on which answers are saved, and one that is never changed cannot be left changed.
    func follow() throws {
        guard try isBehind else { return }
        try transaction { try catchUp() }
    }

    /// Lets the projections follow the events that have come since.
    func catchUp() throws {
        var projector = Projector(db: self)
        var last: Int64?
        try records("WHERE sequence > (SELECT sequence FROM projected) ORDER BY sequence") { record in
            try projector.apply(record)
            last = record.sequence
        }
        guard let last else { return }
        try projector.finish()
        try run("UPDATE projected SET sequence = :last", ["last": last])
    }

    /// Makes the projections anew from the events.
    func rebuildProjections() throws {
        for table in Schema.projectionTables { try execute(sql: "DROP TABLE IF EXISTS main.\(table)") }
        try execute(sql: Schema.projections)
        try run("UPDATE projected SET sequence = 0")
        try catchUp()
    }

    /// Computes anew what the answers to items come to, because the settings by which that is done have changed.
    ///
    /// - Parameter course: nil for all.
    func foldAgain(course: String?) throws {
        var projector = Projector(db: self)
        let sql = "SELECT course, item FROM schedule WHERE course = coalesce(:course, course)"
        projector.changed = Set(
            try all(sql, ["course": course]) { ItemKey(course: $0.text("course"), item: $0.text("item")) })
        try projector.finish()
    }
}
