extension Course {
    /// An exam as `course.yml` describes it.
    package struct Exam: Equatable, Sendable {
        /// Unique among the exams of the course; attempts are kept under it.
        package var id: String
        package var title: String
        /// How many items a form has; the sum of the sections', where there are any.
        package var items: Int
        package var minutes: Int
        /// The cut score in per cent.
        package var pass: Int
        package var blueprint = Blueprint()
        /// Parts with items and time of their own; empty: the exam is one part.
        package var sections: [Section] = []
        /// Whether options stand in an order of their own in each form.
        package var shufflesOptions = true
        package var navigation = Rules.Navigation.free
        package var scoring = Scoring.allOrNothing
        /// The points that a wrong answer costs.
        package var penalty = Fraction.zero
        /// When the learner is told how much time is left, in minutes before the end.
        package var warnings = [10, 5, 1]
        package var pauses: Pauses?
        /// Whether the learner is asked how sure they are of each answer.
        package var asksConfidence = false
        /// Whether there is a scratch pad.
        package var allowsNotes = false

        package init(id: String, title: String, items: Int, minutes: Int, pass: Int) {
            self.id = id
            self.title = title
            self.items = items
            self.minutes = minutes
            self.pass = pass
        }
    }
}

extension Course.Exam {
    /// What a form is made of.
    package struct Blueprint: Equatable, Sendable {
        /// The topics that are asked; empty: all that the course has.
        package var topics: [Share]
        /// How many items of each topic there are at least.
        package var minimum: Int
        /// The share of each difficulty in per cent, kept as far as the bank allows; empty: whatever chance gives.
        package var difficulty: [Item.Difficulty: Int]

        package init(topics: [Share] = [], minimum: Int = 0, difficulty: [Item.Difficulty: Int] = [:]) {
            self.topics = topics
            self.minimum = minimum
            self.difficulty = difficulty
        }
    }

    /// A topic of an exam.
    package struct Share: Equatable, Sendable {
        package var topic: TopicID
        /// Its share in per cent; nil: as the course weighs it.
        package var weight: Int?

        package init(_ topic: TopicID, weight: Int? = nil) {
            self.topic = topic
            self.weight = weight
        }
    }

    /// A part of an exam that is closed once it is left.
    package struct Section: Equatable, Sendable {
        package var title: String
        package var items: Int
        package var minutes: Int
        /// The topics that are asked in it; empty: those of the exam.
        package var topics: [Share]

        package init(title: String, items: Int, minutes: Int, topics: [Share] = []) {
            self.title = title
            self.items = items
            self.minutes = minutes
            self.topics = topics
        }
    }

    /// Breaks that do not count as time of the exam.
    package struct Pauses: Equatable, Sendable {
        package var count: Int
        package var minutes: Int

        package init(count: Int, minutes: Int) {
            self.count = count
            self.minutes = minutes
        }
    }

    /// The rules under which the exam is sat: feedback at the end, no hints, no undo, and what the course says.
    package var rules: Rules {
        var rules = Rules(
            mode: .exam, feedback: .atEnd, navigation: navigation, scoring: scoring, allowsHints: false,
            allowsUndo: false, asksConfidence: asksConfidence, limit: Rules.milliseconds(minutes: minutes))
        rules.cut = pass
        rules.penalty = penalty
        rules.sections = sections.map {
            Rules.Section(title: $0.title, questions: $0.items, limit: Rules.milliseconds(minutes: $0.minutes))
        }
        rules.warnings = warnings.map(Rules.milliseconds)
        rules.pauses = pauses.map { Rules.Pauses(count: $0.count, length: Rules.milliseconds(minutes: $0.minutes)) }
        rules.notes = allowsNotes ? .pad : .none
        return rules
    }
}
