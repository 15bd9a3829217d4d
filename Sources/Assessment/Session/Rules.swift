/// What a session allows, and when it shows what is right. Study, exam and review are one machine under different rules.
///
/// The rules are written with a session's beginning: a session goes on under the rules with which it began.
package struct Rules: Equatable, Sendable {
    /// What the session is called; decides nothing.
    package enum Mode: String, Sendable, CaseIterable { case study, exam, review }
    /// When the learner is told what is right: with each answer, or once all are given. At the end means that responses can be
    /// changed until then.
    package enum Feedback: String, Sendable {
        case atOnce = "at-once"
        case atEnd = "at-end"
    }
    /// Whether the learner can go back to earlier questions.
    package enum Navigation: String, Sendable { case free, forward }
    /// What a learner can write: notes on items, which are found again with them; a pad that belongs to the session; nothing.
    package enum Notes: String, Sendable { case items, pad, none }

    package var mode: Mode
    package var feedback: Feedback
    package var navigation: Navigation
    package var scoring: Scoring
    package var allowsHints: Bool
    package var allowsUndo: Bool
    /// Whether the learner is asked how sure they are of each answer. They need not say it.
    package var asksConfidence: Bool
    /// How long the session may take, in milliseconds; nil: as long as the learner likes.
    package var limit: Int64?
    /// The cut score in per cent; nil: nothing is to be passed.
    package var cut: Int?
    /// The points that a wrong answer costs.
    package var penalty = Fraction.zero
    /// In the order of the form; empty: the session is one part.
    package var sections: [Section] = []
    /// When the learner is told how much time is left, in milliseconds before the end of a part.
    package var warnings: [Int64] = []
    package var pauses: Pauses?
    package var notes = Notes.items
    /// Whether items are asked out of turn. Then an answer may put an item off, and never brings it back sooner.
    package var isCramming = false

    package init(
        mode: Mode, feedback: Feedback, navigation: Navigation = .free, scoring: Scoring = .partial,
        allowsHints: Bool, allowsUndo: Bool, asksConfidence: Bool = false, limit: Int64? = nil
    ) {
        self.mode = mode
        self.feedback = feedback
        self.navigation = navigation
        self.scoring = scoring
        self.allowsHints = allowsHints
        self.allowsUndo = allowsUndo
        self.asksConfidence = asksConfidence
        self.limit = limit
    }

    package static let study = Rules(mode: .study, feedback: .atOnce, allowsHints: true, allowsUndo: true)
    package static let review = Rules(mode: .review, feedback: .atOnce, allowsHints: true, allowsUndo: true)
}

extension Rules {
    /// A part of a session that is closed once it is left.
    package struct Section: Equatable, Sendable {
        package var title: String
        package var questions: Int
        /// Milliseconds.
        package var limit: Int64

        package init(title: String, questions: Int, limit: Int64) {
            self.title = title
            self.questions = questions
            self.limit = limit
        }
    }

    /// Breaks that do not count as time of the session.
    package struct Pauses: Equatable, Sendable {
        package var count: Int
        /// Milliseconds.
        package var length: Int64

        package init(count: Int, length: Int64) {
            self.count = count
            self.length = length
        }
    }

    /// How a response to a question is scored. Where feedback comes at the end, as in exams, the best answer alone earns
    /// the point: a distractor that works but is worse is a distractor there.
    func scoring(of declaration: ResponseDeclaration) -> Scoring {
        feedback == .atEnd && declaration.kind == .bestAnswer ? .allOrNothing : scoring
    }

    static func milliseconds(minutes: Int) -> Int64 { Int64(minutes) * 60_000 }
}
