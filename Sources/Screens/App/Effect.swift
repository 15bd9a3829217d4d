import Assessment

/// Something that the application wants done outside. The runner carries effects out in order and answers with messages.
package enum Effect: Equatable, Sendable {
    /// Save what happened, durably; answered by `appended` or `appendFailed`.
    case append([Event])
    /// Draw a form and begin; answered by `began` or `declined`.
    case begin(Beginning)
    /// Draw a form of an exam and begin; answered by `began`, `short` or `declined`.
    case beginExam(ExamBeginning)
    /// Choose what a review asks and begin; answered by `began` or `declined`.
    case beginReview(ReviewBeginning)
    /// Find out what memory foretells of a course; answered by `outlook`.
    case readOutlook(CourseID)
    /// Find out all that is told of a learner's progress in a course; answered by `statistics` or `declined`.
    case readStatistics(CourseID)
    /// Keep the day of a course's exam, counted from 1970-01-01, or forget it; answered by `library` or `declined`.
    case setExamDay(CourseID, Int?)
    /// Read all submitted attempts at the exam that this process holds; answered by `attempts`.
    case readAttempts
    /// Take an interrupted session up again; answered by `began` or `declined`.
    case resume(SessionID)
    /// End an interrupted session without going on with it; answered by `library`.
    case discard(SessionID)
    /// Let go of the session that this process holds.
    case release
    /// Read the item of a question of the session; answered by `loaded`.
    case load(question: Int)
    /// Find out what memory knows of a question's item; answered by `comeback`.
    case recall(question: Int)
    /// Find items; answered by `found`.
    case search(CourseID, String)
    /// Read an item that was found; answered by `presented`.
    case present(CourseID, ItemID)
    /// Read what was missed of a course; answered by `missed`.
    case readMissed(CourseID)
    /// Mark an item outside a session, or take its mark off; answered by `missed`.
    case toggleMark(CourseID, ItemID)
    /// Open the item's source in the learner's editor; answered by `edited`.
    case edit(CourseID, ItemID)
    /// Look at the courses and open sessions anew; answered by `library`.
    case readLibrary
    /// Be woken after some milliseconds by `tick`.
    case wake(after: Int64)
    case redraw
    case quit
}

/// What a new session is drawn from.
package struct Beginning: Equatable, Sendable {
    package var course: CourseID
    package var plan: StudyPlan
    /// nil: any.
    package var seed: Seed?
    /// Only these items, whatever the plan's pool; nil: no such limit.
    package var only: [ItemID]?
    /// Whether the learner says how sure he is of each answer.
    package var asksConfidence: Bool

    package init(
        course: CourseID, plan: StudyPlan, seed: Seed? = nil, only: [ItemID]? = nil, asksConfidence: Bool = false
    ) {
        self.course = course
        self.plan = plan
        self.seed = seed
        self.only = only
        self.asksConfidence = asksConfidence
    }
}

/// An exam that is to be sat.
package struct ExamBeginning: Equatable, Sendable {
    package var course: CourseID
    package var exam: Course.Exam
    /// nil: any, and items that were seen lately are avoided. The form of a given seed is the same for everybody.
    package var seed: Seed?

    package init(course: CourseID, exam: Course.Exam, seed: Seed? = nil) {
        self.course = course
        self.exam = exam
        self.seed = seed
    }
}

/// A review that is to begin.
package struct ReviewBeginning: Equatable, Sendable {
    /// What is asked.
    package enum Pool: Equatable, Sendable {
        /// What is due today, within the limit of the day.
        case due
        /// Missed items that are not due.
        case missed
        /// Due items that were forgotten too often.
        case leeches
        /// New items and what is not due yet, once nothing is left for today.
        case more
        /// Out of turn, which never brings anything back sooner.
        case cram(Cram)
    }

    package enum Cram: Equatable, Sendable {
        case missed
        case topic(TopicID)
        /// What comes due within so many days.
        case ahead(days: Int)
    }

    package var course: CourseID
    package var pool: Pool
    /// How many items at most, whatever the limit of the day.
    package var limit: Int?

    package init(course: CourseID, pool: Pool = .due, limit: Int? = nil) {
        self.course = course
        self.pool = pool
        self.limit = limit
    }
}
