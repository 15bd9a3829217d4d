/// What a learner wants of the question before him, or of the session.
package enum Command: Equatable, Sendable {
    /// Choose an option; in a single-choice item another one replaces it, the same one is taken back.
    case choose(OptionID)
    /// Strike an option out, or bring it back.
    case strike(OptionID)
    case revealHint
    case toggleMark
    case note(String)
    case answer(Confidence?)
    /// Take the last answer of the session back and go to its question.
    case undo
    case go(to: Int)
    case rest(Place)
    case resume
    case leave
    case heartbeat
    case submit(Submission)
    case end
}

/// Why a session does not do what it was asked.
package enum Refusal: Error, Equatable, Sendable {
    case nothingChosen
    case alreadyAnswered
    case answersCountAtTheEnd
    case noHints
    case noMoreHints
    case hintsAreOff
    case nothingToUndo
    case undoIsOff
    case onlyForward
    case noSuchQuestion
    case noSuchOption
    case sessionIsOver
}
