import Assessment
import GRDB

/// What earlier sessions say about the items of a course: what a study plan chooses from and what an exam avoids.
package struct Standings: Equatable, Sendable {
    private var rows: [String: Standing]

    init(_ rows: [String: Standing]) { self.rows = rows }

    /// What was recorded of an item under its id and, before it had one, under its fingerprint.
    package subscript(item: ItemID, fingerprint: Fingerprint) -> Standing {
        let own = rows[item.text] ?? Standing()
        guard !item.isDerived, let earlier = rows["~\(fingerprint)"] else { return own }
        return Standing(
            answers: own.answers + earlier.answers, isMissed: own.isMissed || earlier.isMissed,
            isMisconception: own.isMisconception || earlier.isMisconception,
            // That of the last answer: what has an id was answered after what had none.
            isGuess: own.answers > 0 ? own.isGuess : earlier.isGuess,
            isMarked: own.isMarked || earlier.isMarked, seen: [own.seen, earlier.seen].compactMap { $0 }.max())
    }

    /// The same by an item of the course.
    package subscript(outline: ItemOutline) -> Standing { self[outline.id, outline.fingerprint] }
}

extension Journal {
    /// All of them at once: a plan looks at every item of the course.
    package func standings(of course: CourseID) throws(JournalError) -> Standings {
        try reading { db in
            var rows: [String: Standing] = [:]
            let sql =
                "SELECT item, answers, missed, misconception, lucky, marked, seen FROM item WHERE course = :course"
            try db.each(sql, ["course": course.text]) { row in
                rows[row.text("item")] = Standing(
                    answers: row.int("answers"), isMissed: row.flag("missed"),
                    isMisconception: row.flag("misconception"), isGuess: row.flag("lucky"),
                    isMarked: row.flag("marked"), seen: row.optionalNumber("seen"))
            }
            return Standings(rows)
        }
    }
}

/// The items of a course that are marked, found as `Standings` finds them.
package struct MarkedItems: Equatable, Sendable {
    private let names: Set<String>

    init(_ names: Set<String>) { self.names = names }

    package func contains(_ outline: ItemOutline) -> Bool {
        names.contains(outline.id.text) || names.contains(ItemID(derivedFrom: outline.fingerprint).text)
    }
}

extension Journal {
    /// Far fewer rows than `standings`, for plans that look at nothing else.
    package func marked(of course: CourseID) throws(JournalError) -> MarkedItems {
        try reading { db in
            let sql = "SELECT item FROM item WHERE course = :course AND marked"
            return MarkedItems(Set(try db.all(sql, ["course": course.text]) { $0.text("item") }))
        }
    }
}
