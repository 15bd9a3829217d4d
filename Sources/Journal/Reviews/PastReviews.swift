import Assessment

/// What tells an answer of another program from all others.
package struct PastMoment: Hashable, Sendable {
    package var item: ItemID
    /// Milliseconds since 1970-01-01 UTC.
    package var at: Int64

    package init(item: ItemID, at: Int64) {
        self.item = item
        self.at = at
    }
}

extension Journal {
    /// The answers of other programs that were taken over for a course.
    package func pastReviews(of course: CourseID) throws(JournalError) -> Set<PastMoment> {
        try reading { db in
            let sql = "SELECT item, at FROM answer WHERE course = :course AND session = ''"
            return Set(
                try db.all(sql, ["course": course.text]) {
                    PastMoment(item: ItemID($0.text("item")), at: $0.number("at"))
                })
        }
    }
}
