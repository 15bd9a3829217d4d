import Assessment
import GRDB

/// What earlier sessions say about the items of a course.
package struct Standings: Equatable, Sendable {
    private var rows: [String: Standing]

    init(_ rows: [String: Standing]) { self.rows = rows }

    /// What was recorded of an item under its id and, before it had one, under its fingerprint.
    package subscript(item: ItemID, fingerprint: Fingerprint) -> Standing {
        let own = rows[item.text] ?? Standing()
        guard !item.isDerived, let earlier = rows["~\(fingerprint)"] else { return own }
        return Standing(
            answers: own.answers + earlier.answers, isMissed: own.isMissed || earlier.isMissed,
            isMarked: own.isMarked || earlier.isMarked)
    }

    package subscript(outline: ItemOutline) -> Standing { self[outline.id, outline.fingerprint] }
}

extension Journal {
    package func standings(of course: CourseID) throws(JournalError) -> Standings {
        try reading { db in
            var rows: [String: Standing] = [:]
            let cursor = try Row.fetchCursor(
                db.cachedStatement(sql: "SELECT item, answers, missed, marked FROM item WHERE course = ?"),
                arguments: [course.text])
            while let row = try cursor.next() {
                rows[row[0]] = Standing(answers: row[1], isMissed: row[2], isMarked: row[3])
            }
            return Standings(rows)
        }
    }
}
