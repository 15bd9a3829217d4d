import Assessment
import Memory

/// All that the statistics show of a learner's progress in a course. Screen, text, JSON and page are drawn from it.
package struct CourseReport: Equatable, Sendable {
    /// The answers to items of one topic, difficulty or kind.
    package struct Group: Equatable, Sendable {
        package var id: String
        package var title: String
        package var items: Int
        package var done: AnswerShare

        package init(id: String, title: String, items: Int, done: AnswerShare) {
            self.id = id
            self.title = title
            self.items = items
            self.done = done
        }
    }

    /// The answers that were given with one certainty.
    package struct Certain: Equatable, Sendable {
        /// Nil: nothing was said.
        package var confidence: Confidence?
        package var done: AnswerShare

        package init(_ confidence: Confidence?, _ done: AnswerShare) {
            self.confidence = confidence
            self.done = done
        }
    }

    package var course: CourseID
    package var title: String
    /// The day of the exam, counted from 1970-01-01; nil: none is set, or it is over.
    package var examDay: Int?
    package var states: MemoryStates
    package var retention: Retention
    /// What is due today.
    package var dueToday: DueToday
    /// How many items come due on each of the next 30 days, today first.
    package var due: [Int]
    package var days: StudyDays
    /// In the order of the course.
    package var topics: [Group]
    package var difficulties: [Group]
    /// Of each kind of question that the course has, in the order of `Item.Kind`.
    package var kinds: [Group]
    /// How many of the right answers were typed otherwise and claimed to be meant right.
    package var claimed: Int
    /// From the lowest prediction to the highest.
    package var recall: [PredictedAnswers]
    package var confidence: [Certain]
    package var exams: [ExamOutlook]
    package var record: ForecastRecord

    package init(
        course: CourseID, title: String, examDay: Int? = nil, states: MemoryStates, retention: Retention,
        dueToday: DueToday = DueToday(), due: [Int], days: StudyDays, topics: [Group], difficulties: [Group],
        kinds: [Group] = [], claimed: Int = 0, recall: [PredictedAnswers], confidence: [Certain],
        exams: [ExamOutlook], record: ForecastRecord
    ) {
        self.course = course
        self.title = title
        self.examDay = examDay
        self.states = states
        self.retention = retention
        self.dueToday = dueToday
        self.due = due
        self.days = days
        self.topics = topics
        self.difficulties = difficulties
        self.kinds = kinds
        self.claimed = claimed
        self.recall = recall
        self.confidence = confidence
        self.exams = exams
        self.record = record
    }

    /// The blocks that say something of this course: where all questions are of one kind, kinds are not compared.
    package var blocks: [StatisticsBlock] { StatisticsBlock.allCases.filter { $0 != .kinds || kinds.count > 1 } }

    /// How many days ahead are predicted.
    package static let daysAhead = 30
    /// How many weeks back a trend goes.
    package static let weeks = 26

    /// Whether there are answers of two weeks or more, so that a trend of their time can be shown.
    package var hasTrend: Bool { days.weeks(last: Self.weeks).count { $0.answers > 0 } > 1 }

    /// Answers to items that are no longer in the course.
    package var answersToVanished: Int { max(0, days.total.answers - topics.reduce(0) { $0 + $1.done.answers }) }
}
