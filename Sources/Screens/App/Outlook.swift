import Assessment
import Memory

/// What memory predicts of a course.
package struct Outlook: Equatable, Sendable {
    /// Items that are due today, now or later.
    package var due: DueToday
    /// How many a review asks now: what is due as far as the day's limit goes or, before an exam, what its plan has
    /// for today.
    package var asked: Int
    /// How many more wait for another day because of the limit or of their siblings.
    package var postponed: Int
    /// Missed items that are not due yet.
    package var missed: Int
    /// Due items that were forgotten too often.
    package var leeches: Int
    /// Items that were answered once and are no longer in the course.
    package var vanished: Int
    /// When the next item comes due; nil: nothing was learnt yet.
    package var nextDue: Due?
    /// In the order of the course.
    package var exams: [ExamOutlook]

    package init(
        due: DueToday = DueToday(), asked: Int? = nil, postponed: Int = 0, missed: Int = 0, leeches: Int = 0,
        vanished: Int = 0, nextDue: Due? = nil,
        exams: [ExamOutlook] = []
    ) {
        self.due = due
        self.asked = asked ?? due.now
        self.postponed = postponed
        self.missed = missed
        self.leeches = leeches
        self.vanished = vanished
        self.nextDue = nextDue
        self.exams = exams
    }
}

/// How an exam would end.
package struct ExamOutlook: Equatable, Sendable {
    /// The name of the exam in course.yml, and its title.
    package var id: String
    package var title: String
    /// First answers that are still needed before anything can be said; 0: enough.
    package var answersNeeded: Int
    /// If it were sat now; nil where there are not enough answers yet.
    package var today: Forecast?
    /// If it were sat on the day that is set, and nothing were studied until then.
    package var onDay: Forecast?
    /// What would raise the probability to pass most.
    package var advice: Advice?

    /// What to study for the exam.
    package struct Advice: Equatable, Sendable {
        package var topic: String
        package var items: Int
        /// By how much, in thousandths.
        package var gain: Int

        package init(topic: String, items: Int, gain: Int) {
            self.topic = topic
            self.items = items
            self.gain = gain
        }
    }

    package init(
        id: String, title: String, answersNeeded: Int = 0, today: Forecast? = nil, onDay: Forecast? = nil,
        advice: Advice? = nil
    ) {
        self.id = id
        self.title = title
        self.answersNeeded = answersNeeded
        self.today = today
        self.onDay = onDay
        self.advice = advice
    }
}
