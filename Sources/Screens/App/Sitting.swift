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
    /// By question, what memory knew of its item before this session: when an answer brings it back follows from that.
    private var comebacks: [Int: Comeback] = [:]
    /// What the exam came to; nil until it is submitted. It is made when something happens and not for each frame: an
    /// interval may be found by drawing two thousand samples.
    package private(set) var result: ExamResult?
    /// By question, where the learner is or was on its card. It is forgotten when the session is let go.
    private var viewpoints: [Int: Viewpoint] = [:]
    /// By question, where the learner is within its interaction, but for the cursor.
    private var focuses: [Int: Focus] = [:]

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

    /// Where the learner is on the card now. A card that was not seen before begins at what is chosen, or at its top.
    package internal(set) var viewpoint: Viewpoint {
        get { viewpoints[session.current] ?? Viewpoint(cursor: firstChosen ?? 0) }
        set { viewpoints[session.current] = newValue }
    }

    private var firstChosen: Int? {
        guard let response = session.currentQuestion?.response else { return nil }
        return session.currentEntry?.declaration.strikable.firstIndex(where: response.chooses)
    }

    /// Where the learner is within the interaction.
    package internal(set) var focus: Focus {
        get {
            var focus = focuses[session.current] ?? Focus()
            focus.cursor = viewpoint.cursor
            return focus
        }
        set {
            focuses[session.current] = newValue
            viewpoint.cursor = newValue.cursor
        }
    }

    /// Takes in events that are saved, or that are kept in memory until they are.
    mutating func evolve(_ events: [Event]) {
        for event in events {
            session.evolve(event)
            switch event.kind {
            case .submitted, .marked, .unmarked:
                if session.phase == .submitted { result = ExamResult(session) }
            default: break
            }
        }
    }

    /// Whether it is still to be found out when an answer to the question before the learner brings its item back. An
    /// exam says that no more than anything else that hangs on the answer.
    var wantsComeback: Bool {
        comebacks[session.current] == nil && session.rules.feedback == .atOnce && session.currentQuestion != nil
    }

    mutating func take(_ comeback: Comeback, of question: Int) { comebacks[question] = comeback }

    /// When the item of the question before the learner comes back, seen from the moment at which the question was
    /// visited. Nil where it is not answered, or where it is not known.
    ///
    /// It follows from the answer that memory keeps, so that it is said again whenever the question is visited.
    var comesBack: Due? {
        guard let question = session.currentQuestion, question.answered != nil, let first = question.firstAnswer else {
            return nil
        }
        return comebacks[session.current]?.due(after: first.answer, at: first.at.wall, seenAt: session.last.wall)
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
    /// What the item shares with others; nil: nothing.
    package var scenario: Scenario?

    package init(
        item: Item, topicTitle: String, note: String? = nil, isKeptVersion: Bool = false, scenario: Scenario? = nil
    ) {
        self.scenario = scenario
        self.item = item
        self.topicTitle = topicTitle
        self.note = note
        self.isKeptVersion = isKeptVersion
    }
}
