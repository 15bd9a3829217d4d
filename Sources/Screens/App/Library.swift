import Assessment

/// What Home shows: the courses at hand and the sessions that wait to be gone on with.
package struct Library: Equatable, Sendable {
    /// In the order in which Home lists them.
    package var courses: [Shelf]
    /// Sessions that were left or interrupted, the latest first.
    package var open: [OpenSession]
    /// What is wrong with a course or the journal, in sentences.
    package var problems: [String]
    /// Whole days since the last answer; nil if there is none.
    package var daysSinceStudy: Int?

    package init(
        courses: [Shelf] = [], open: [OpenSession] = [], problems: [String] = [], daysSinceStudy: Int? = nil
    ) {
        self.courses = courses
        self.open = open
        self.problems = problems
        self.daysSinceStudy = daysSinceStudy
    }

    /// The course of that name; nil where it is not at hand.
    package func shelf(_ course: CourseID) -> Shelf? { courses.first { $0.id == course } }

    /// What was predicted before something changed is found out anew.
    mutating func forgetOutlook(of course: CourseID) {
        for index in courses.indices where courses[index].id == course { courses[index].outlook = nil }
    }

    /// Takes in what was found out about a course. What is due is counted anew by it, because it knows the limit of
    /// the day.
    mutating func set(_ outlook: Outlook, of course: CourseID) {
        guard let index = courses.firstIndex(where: { $0.id == course }) else { return }
        courses[index].outlook = outlook
        courses[index].due = outlook.due.now
    }
}

/// A course with its counts.
package struct Shelf: Equatable, Sendable {
    package var id: CourseID
    package var title: String
    /// As the learner would type it.
    package var path: String
    /// How many items the course has, those that are left out not counted.
    package var items: Int
    /// How many of them were never answered.
    package var new: Int
    /// How many were answered wrong and not yet right twice since, on different days.
    package var missed: Int
    /// Of how many of these the learner was sure.
    package var misconceptions: Int
    /// How many were right last, though the learner was unsure.
    package var guesses: Int
    /// How many the learner has marked.
    package var marked: Int
    /// Items that are due now.
    package var due: Int
    /// The day of the exam, counted from 1970-01-01; nil: none is set, or it is over.
    package var examDay: Int?
    /// Nil as long as it is not known.
    package var outlook: Outlook?
    /// Items that an error in their deck keeps out.
    package var leftOut: Int
    /// In the order of the course; those without items are left out.
    package var topics: [TopicShelf]
    /// The mock exams that the course describes.
    package var exams: [Course.Exam]

    package init(
        id: CourseID, title: String, path: String, items: Int, new: Int, missed: Int = 0,
        misconceptions: Int = 0, guesses: Int = 0, marked: Int = 0, due: Int = 0, examDay: Int? = nil,
        outlook: Outlook? = nil, leftOut: Int = 0, topics: [TopicShelf] = [],
        exams: [Course.Exam] = []
    ) {
        self.id = id
        self.title = title
        self.path = path
        self.items = items
        self.new = new
        self.missed = missed
        self.misconceptions = misconceptions
        self.guesses = guesses
        self.marked = marked
        self.due = due
        self.examDay = examDay
        self.outlook = outlook
        self.leftOut = leftOut
        self.topics = topics
        self.exams = exams
    }
}

/// A topic of a course and how many items it holds.
package struct TopicShelf: Equatable, Sendable {
    package var id: TopicID
    package var title: String
    package var items: Int

    package init(id: TopicID, title: String, items: Int) {
        self.id = id
        self.title = title
        self.items = items
    }
}

/// A session that was left or interrupted.
package struct OpenSession: Equatable, Sendable {
    package var id: SessionID
    package var course: CourseID
    /// What the course is called, or its identity where it is not at hand.
    package var courseTitle: String
    package var mode: Rules.Mode
    /// The exam's title; nil where it is none.
    package var exam: String?
    /// Milliseconds of an exam or its section; nil: no limit.
    package var timeLeft: Int64?
    /// From 0.
    package var question: Int
    /// How many questions the session has.
    package var questions: Int
    /// How many of them are answered.
    package var answered: Int
    /// Who holds it now, if it is another process, such as `process 4711`.
    package var heldBy: String?

    package init(
        id: SessionID, course: CourseID, courseTitle: String, mode: Rules.Mode, question: Int, questions: Int,
        answered: Int, exam: String? = nil, timeLeft: Int64? = nil, heldBy: String? = nil
    ) {
        self.id = id
        self.course = course
        self.courseTitle = courseTitle
        self.mode = mode
        self.question = question
        self.questions = questions
        self.answered = answered
        self.exam = exam
        self.timeLeft = timeLeft
        self.heldBy = heldBy
    }
}

/// An item as a search found it.
package struct Hit: Equatable, Sendable {
    package var item: ItemID
    package var topic: String
    /// The stem in one line.
    package var stem: String

    package init(item: ItemID, topic: String, stem: String) {
        self.item = item
        self.topic = topic
        self.stem = stem
    }
}

/// An exam that was submitted.
package struct Attempt: Equatable, Sendable {
    package var id: SessionID
    /// The day, such as `23 November`.
    package var date: String
    /// Of the points.
    package var share: Fraction
    package var isPassed: Bool

    package init(id: SessionID, date: String, share: Fraction, isPassed: Bool) {
        self.id = id
        self.date = date
        self.share = share
        self.isPassed = isPassed
    }
}
