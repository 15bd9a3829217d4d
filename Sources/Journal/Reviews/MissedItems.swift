import Assessment
import GRDB
import JSON

/// The answers to an item that was missed, counted by the response.
package struct MissedItem: Equatable, Sendable {
    /// As the journal calls it, see `ItemID.isDerived`.
    package var item: ItemID
    package var answers: Int
    package var right: Int
    /// Whether the learner was sure of a wrong answer since it has been missed.
    package var isMisconception: Bool
    /// How often each response was given, right ones among them; not those that were claimed to be meant right.
    package var responses: [Response: Int]
    /// When it was answered last, in milliseconds since 1970-01-01 UTC.
    package var answered: Int64
}

extension Journal {
    /// Every item answered wrong and not yet answered right twice since, on different days.
    package func missed(of course: CourseID) throws(JournalError) -> [MissedItem] {
        try reading { db in
            let sql = """
                SELECT item, answers, correct, misconception, answered FROM item WHERE course = :course AND missed ORDER BY item
                """
            var missed = try db.all(sql, ["course": course.text]) {
                MissedItem(
                    item: ItemID($0.text("item")), answers: $0.int("answers"), right: $0.int("correct"),
                    isMisconception: $0.flag("misconception"), responses: [:], answered: $0.number("answered"))
            }
            // One statement for each item: there are few, and an index leads to their answers.
            for index in missed.indices {
                let sql = "SELECT response FROM answer WHERE course = :course AND item = :item AND NOT claimed"
                try db.each(sql, ["course": course.text, "item": missed[index].item.text]) { row in
                    if let response = JSON(row.text("response")).flatMap({ Response($0) }) {
                        missed[index].responses[response, default: 0] += 1
                    }
                }
            }
            return missed
        }
    }
}

extension Journal {
    /// The Markdown of items in every wording in which they were answered, the one answered last first.
    package func wordings(of items: Set<ItemID>, in course: CourseID) throws(JournalError) -> [ItemID: [String]] {
        guard !items.isEmpty else { return [:] }
        return try reading { db in
            var wordings: [ItemID: [String]] = [:]
            let sql = """
                SELECT asked.item AS item, source
                FROM (SELECT answer.item, fingerprint, max(at) AS last FROM answer JOIN item USING (course, item)
                    WHERE course = :course AND missed GROUP BY answer.item, fingerprint) AS asked
                JOIN item_version USING (fingerprint) ORDER BY last DESC, item_version.rowid DESC
                """
            try db.each(sql, ["course": course.text]) { row in
                let item = ItemID(row.text("item"))
                if items.contains(item) { wordings[item, default: []].append(row.text("source")) }
            }
            return wordings
        }
    }
}
