/// Something that happened in a session, and when. A session is the fold of its events.
package struct Event: Equatable, Sendable {
    package var at: Instant
    package var kind: Kind

    package init(at: Instant, _ kind: Kind) {
        self.at = at
        self.kind = kind
    }

    package enum Kind: Equatable, Sendable {
        case started(Opening)
        /// A process took the session up again; the time since the event before does not count.
        case resumed
        /// A process let go of the session.
        case left
        case shown(Subject)
        /// - Parameter count: how many hints are open now.
        case hintRevealed(Subject, count: Int)
        /// - Parameter response: the whole response as it now is, in the order of the form.
        case chosen(Subject, response: [OptionID])
        case struck(Subject, OptionID)
        case restored(Subject, OptionID)
        case marked(Subject)
        case unmarked(Subject)
        case noted(Subject, text: String)
        case moved(Subject, Place)
        case answered(Subject, Answer)
        case rated(Subject, Confidence)
        case undone(Subject)
        /// - Parameter text: all that stands on the scratch pad now.
        case scratched(text: String)
        case paused
        case unpaused
        /// A section was left for ever.
        case closed(section: Int, Submission)
        case heartbeat
        case submitted(Submission)
        case ended
    }
}

/// The question that an event is about: its place in the form, and its item by both names.
package struct Subject: Hashable, Sendable {
    /// From 0.
    package var question: Int
    package var item: ItemID
    package var fingerprint: Fingerprint

    package init(question: Int, item: ItemID, fingerprint: Fingerprint) {
        self.question = question
        self.item = item
        self.fingerprint = fingerprint
    }
}

/// All that a session is before anything has happened in it.
package struct Opening: Equatable, Sendable {
    package var course: CourseID
    /// What the learner called for, such as the exam's identity; empty for study.
    package var label: String
    package var rules: Rules
    package var seed: Seed
    package var form: Form
    /// What exam, course and topics were called; nil where nobody needs to know later.
    package var names: Names?
    /// Where the learner was: seconds east of UTC. Which day it was for him follows from it.
    package var offset: Int
    /// What was foretold of an exam when it began; nil where nothing was.
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

/// Where a learner stands on a card.
package struct Place: Hashable, Sendable {
    /// The option under the cursor, from 0, in the order of the form.
    package var cursor: Int
    /// The first line of the card that is shown, from 0.
    package var scroll: Int
    /// The first line of the pane beside the card that is shown, from 0.
    package var sideScroll: Int

    package init(cursor: Int = 0, scroll: Int = 0, sideScroll: Int = 0) {
        self.cursor = cursor
        self.scroll = scroll
        self.sideScroll = sideScroll
    }
}

/// A response that counts, with what is needed to weigh it later.
package struct Answer: Equatable, Sendable {
    /// In the order of the form.
    package var response: [OptionID]
    /// From 0 to 1.
    package var score: Fraction
    /// Milliseconds for which the question was before the learner, unanswered.
    package var taken: Int64
    package var hints: Int
    /// How often a choice was replaced by another before the answer.
    package var changes: Int
    package var confidence: Confidence?

    package init(
        response: [OptionID], score: Fraction, taken: Int64, hints: Int = 0, changes: Int = 0,
        confidence: Confidence? = nil
    ) {
        self.response = response
        self.score = score
        self.taken = taken
        self.hints = hints
        self.changes = changes
        self.confidence = confidence
    }

    package var outcome: Outcome { Outcome(score: score) }
}

/// How sure a learner says to be of an answer.
package enum Confidence: Int, Sendable, CaseIterable {
    case low = 1
    case middle, high
}

/// What ended the answering of an exam or of a section.
package enum Submission: String, Sendable { case learner, time }
