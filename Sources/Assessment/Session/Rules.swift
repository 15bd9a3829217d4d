/// What a session allows and when it tells: study, exam and review are one machine under different rules.
package struct Rules: Equatable, Sendable {
    /// What the session is called; decides nothing.
    package enum Mode: String, Sendable, CaseIterable { case study, exam, review }
    package enum Feedback: String, Sendable {
        case atOnce = "at-once"
        case atEnd = "at-end"
    }
    package enum Navigation: String, Sendable { case free, forward }

    package var mode: Mode
    package var feedback: Feedback
    package var navigation: Navigation
    package var scoring: Scoring
    package var allowsHints: Bool
    package var allowsUndo: Bool
    /// Whether an answer also says how sure the learner is.
    package var asksConfidence: Bool
    /// How long the session may take, in milliseconds; nil: as long as the learner likes.
    package var limit: Int64?

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
}
