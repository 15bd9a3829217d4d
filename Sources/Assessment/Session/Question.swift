/// A question of a running session.
package struct Question: Equatable, Sendable {
    package internal(set) var card: Card
    package internal(set) var isMarked: Bool
    /// What the learner wrote on it in this session.
    package internal(set) var note: String?
    /// Milliseconds for which it was before the learner, unanswered.
    package internal(set) var spent: Int64 = 0
    package internal(set) var isSeen = false
    /// What was answered first in this session, whether it was taken back later or not.
    ///
    /// With the first answer the learner sees the feedback, and knows the key from then on. So it is this answer that
    /// memory and the list of missed questions keep. An answer after `undo` changes the score of the session alone.
    package internal(set) var firstAnswer: Answered?

    init(_ entry: Form.Entry) {
        card = .asking(Asking())
        isMarked = entry.isMarked
    }

    package var asking: Asking? {
        if case .asking(let asking) = card { asking } else { nil }
    }

    package var answered: Answered? {
        if case .answered(let answered) = card { answered } else { nil }
    }

    /// What is given, whether it is answered or not; nil: nothing.
    package var response: Response? { (answered?.asking ?? asking)?.response }

    package var hasResponse: Bool { response != nil }

    /// Whether the feedback was seen and the answer taken back: another answer counts for the score alone.
    package var isSecondTry: Bool { asking != nil && firstAnswer != nil }
}

/// A question is either still asked, or it has been answered. Only an answered one has feedback to show.
package enum Card: Equatable, Sendable {
    case asking(Asking)
    case answered(Answered)
}

/// A question before its answer.
package struct Asking: Equatable, Sendable {
    /// What is given, half or whole; nil: nothing. It is never empty.
    package internal(set) var response: Response?
    package internal(set) var struck: Set<ElementID> = []
    /// How many hints are open.
    package internal(set) var hints = 0
    /// How often something given was taken back or replaced.
    package internal(set) var changes = 0
    /// The first full response, see `DeclarationKind.isFull`; nil as long as there was none.
    package internal(set) var first: Response?
    package internal(set) var confidence: Confidence?

    mutating func respond(_ new: Response, to declaration: ResponseDeclaration) {
        if let response, new.revises(response) { changes += 1 }
        if first == nil, declaration.isFull(new) { first = new }
        response = new.isEmpty ? nil : new
    }
}

/// A question after its answer. It keeps what was before, so that undoing is going back to it.
package struct Answered: Equatable, Sendable {
    package let asking: Asking
    package internal(set) var answer: Answer
    /// When it was answered.
    package let at: Instant

    package var outcome: Outcome { answer.outcome }
}
