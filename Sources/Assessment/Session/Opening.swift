/// All that a session is before anything has happened in it.
package struct Opening: Equatable, Sendable {
    package var course: CourseID
    /// What the learner asked for, such as the exam's identity; empty for study.
    package var label: String
    package var rules: Rules
    package var seed: Seed
    package var form: Form
    /// What exam, course and topics were called; nil where nobody needs to know later.
    package var names: Names?
    /// Where the learner was at the beginning: seconds east of UTC. It stands in for the offset of events that have none.
    package var offset: Int
    /// What was predicted of an exam when it began; nil where nothing was.
    package var forecast: Forecast?

    package init(
        course: CourseID, label: String = "", rules: Rules, seed: Seed, form: Form, names: Names? = nil,
        offset: Int = 0, forecast: Forecast? = nil
    ) {
        self.course = course
        self.label = label
        self.rules = rules
        self.seed = seed
        self.form = form
        self.names = names
        self.offset = offset
        self.forecast = forecast
    }

    /// Titles that stay with an attempt, whatever becomes of its course.
    package struct Names: Equatable, Sendable {
        package var exam: String
        package var course: String
        package var topics: [TopicID: String]

        package init(exam: String, course: String, topics: [TopicID: String]) {
            self.exam = exam
            self.course = course
            self.topics = topics
        }
    }
}

/// What a learner is told of an exam before it. It is kept, to be compared with how the exam ended.
package struct Forecast: Hashable, Sendable {
    /// The probability to pass, from 0 to 1, in thousandths.
    package var pass: Int
    /// The shares of right answers between which the score lies with 90 %, in per cent.
    package var low: Int
    package var high: Int

    package init(pass: Int, low: Int, high: Int) {
        self.pass = pass
        self.low = low
        self.high = high
    }
}
