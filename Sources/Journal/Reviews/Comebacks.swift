import Assessment
import GRDB
import Memory

extension Journal {
    /// What memory knows of the item that a question asks, before it is answered in its session.
    ///
    /// It is found the same way whether the question has been answered meanwhile or not: answers of the session itself are left
    /// out. So the screen can say when the item comes back, at once and whenever the question is visited again.
    ///
    /// - Parameters:
    ///   - session: where the question is asked.
    ///   - opening: that of the session.
    package func comeback(
        of entry: Form.Entry, session: SessionID, _ opening: Opening
    ) throws(JournalError) -> Comeback {
        try reading { db in
            let key = try db.key(of: entry, in: opening.course)
            let settings = try db.settings(of: opening.course)
            let history = ItemHistory(try AnswerRow.all(of: key, before: session, db), settings.scheduler)
            let calendar = settings.calendar(offset: opening.offset)
            var scheduler = settings.scheduler
            // Nothing is put off beyond the day of an exam.
            scheduler.horizon = settings.examDay.map { calendar.start(of: $0) }
            return Comeback(
                schedule: history.schedule, lastDay: history.answers.last?.day,
                guess: GuessChance(entry.declaration),
                isCrammed: opening.rules.isCramming, pace: try TallyRow(opening.course.text, db).pace,
                scheduler: scheduler, calendar: calendar)
        }
    }
}

extension Database {
    /// What the journal calls the item that a question asks: the one that has taken over what was recorded without an id.
    fileprivate func key(of entry: Form.Entry, in course: CourseID) throws -> ItemKey {
        let heir = entry.item.isDerived ? try alias(of: entry.fingerprint, in: course.text) : nil
        return ItemKey(course: course.text, item: heir ?? entry.item.text)
    }
}
