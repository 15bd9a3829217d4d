import Assessment
import Memory

/// The session that this process holds, with what of its items has been read.
package struct Sitting: Equatable, Sendable {
    /// The name of the session in the journal.
    package let id: SessionID
    package let courseTitle: String
    /// The exam's title; nil where the session is none.
    package let exam: String?
    /// What the topics are called, by their identity; one that is missing is shown by its identity.
    package let topicTitles: [TopicID: String]
    /// What has happened so far, as the fold of its events.
    package internal(set) var session: Session
    /// By question; read when a question is shown.
    package internal(set) var exhibits: [Int: Exhibit]
    /// By question, in how many days the item of one that was answered comes back.
    package private(set) var returns: [Int: Int] = [:]
    /// What the exam came to; nil until it is submitted. It is made when something happens and not for each frame: an
    /// interval may be found by drawing two thousand samples.
    package private(set) var result: ExamResult?
    /// What memory knows of the item before the learner.
    private var comeback: Comeback?
    /// Where the learner is on the card now; written to the journal with whatever happens next.
    package internal(set) var viewpoint: Place

    package init(
        id: SessionID, courseTitle: String, exam: String? = nil, topicTitles: [TopicID: String] = [:],
        session: Session, exhibits: [Int: Exhibit] = [:]
    ) {
        self.id = id
        self.courseTitle = courseTitle
        self.exam = exam
        self.topicTitles = topicTitles
        self.session = session
        self.exhibits = exhibits
        viewpoint = session.currentQuestion?.place ?? Place()
        if session.phase == .submitted { result = ExamResult(session) }
    }

    /// What the session is called, with the section of an exam that is before the learner.
    package var title: String {
        guard let exam else { return "\(courseTitle) · \(session.rules.mode.title)" }
        let sections = session.rules.sections
        guard !session.isOver, sections.indices.contains(session.section) else { return exam }
        return "\(exam) · \(sections[session.section].title)"
    }

    /// What a topic is called.
    package func title(of topic: TopicID) -> String { topicTitles[topic] ?? topic.text }

    /// The item before the learner; nil until it is read, or where it can no longer be found.
    package var exhibit: Exhibit? { exhibits[session.current] }

    /// Takes in events that are saved, or that are kept in memory until they are.
    mutating func evolve(_ events: [Event]) {
        for event in events {
            session.evolve(event)
            switch event.kind {
            case .shown:
                viewpoint = session.currentQuestion?.place ?? Place()
                comeback = nil
            case .answered(let subject, let answer):
                returns[subject.question] = comeback?.days(after: answer, at: event.at.wall)
            case .submitted, .marked, .unmarked:
                if session.phase == .submitted { result = ExamResult(session) }
            default: break
            }
        }
    }

    /// Whether it is to be found out when the item before the learner comes back, because its feedback will say so. An
    /// exam does not say it: it hangs on whether the answer was right.
    var wantsComeback: Bool {
        comeback == nil && session.rules.feedback == .atOnce && session.currentQuestion?.asking != nil
    }

    /// Keeps what memory knows of the item before the learner. The answer to an earlier question comes too late.
    mutating func take(_ comeback: Comeback, of question: Int) {
        if question == session.current { self.comeback = comeback }
    }
}

/// An item as it is shown: its text and what the learner has written on it.
package struct Exhibit: Equatable, Sendable {
    package var item: Item
    /// What the topic of the item is called in its course.
    package var topicTitle: String
    /// What the learner wrote on the item in an earlier session.
    package var note: String?
    /// Whether the text is the one that was asked in the session, because the deck has another one by now.
    package var isKeptVersion: Bool

    package init(item: Item, topicTitle: String, note: String? = nil, isKeptVersion: Bool = false) {
        self.item = item
        self.topicTitle = topicTitle
        self.note = note
        self.isKeptVersion = isKeptVersion
    }
}
