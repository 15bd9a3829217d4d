import Assessment

/// When an effect is carried out.
package enum Timing: Equatable, Sendable {
    /// Before the next frame is shown, in the order of the effects.
    case now
    /// Once the frame is shown and no input is there. `Loop` says what holds until then.
    case whenIdle
}

/// Something that the application wants done outside. `Loop` has effects carried out in order; their outcomes are
/// messages.
package enum Effect: Equatable, Sendable {
    /// Save what happened, durably; answered by `appended` or `appendFailed`.
    ///
    /// What is appended when idle has been taken in already: only where the learner went, which acknowledges nothing.
    case append([Event], Timing = .now)
    /// Draw a form and begin; answered by `began` or `declined`.
    case begin(Beginning)
    /// Draw a form of an exam and begin; answered by `began`, `short` or `declined`.
    case beginExam(ExamBeginning)
    /// Choose what a review asks and begin; answered by `began` or `declined`.
    case beginReview(ReviewBeginning)
    /// Find out, when idle, what memory predicts of a course; answered by `outlook`.
    case readOutlook(CourseID)
    /// Find out all that the statistics show of a course; answered by `statistics` or `declined`.
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
    /// Read the item of a question of the session; answered by `loaded`. When idle, for a question that is likely to
    /// be next.
    case load(question: Int, Timing = .now)
    /// Find out what memory knows of a question's item; answered by `comeback`.
    case recall(question: Int, Timing = .now)
    /// Bring up to date, when idle, what follows from the events that were appended.
    case followUp
    /// Check the journal, when idle, if that was not done for a day; answered by `declined` at any later time where
    /// something is wrong with it.
    case checkJournal
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
    /// Draw the whole screen anew.
    case redraw
    /// Leave the program.
    case quit

    package var timing: Timing {
        switch self {
        case .append(_, let timing), .load(_, let timing), .recall(_, let timing): timing
        case .readOutlook, .followUp, .checkJournal: .whenIdle
        default: .now
        }
    }

    var isAppend: Bool { if case .append = self { true } else { false } }
}

/// What a new session is drawn from.
package struct Beginning: Equatable, Sendable {
    /// The course whose items are asked.
    package var course: CourseID
    /// Which items, how many, in which order.
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
