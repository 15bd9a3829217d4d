/// What a learner wants of the question before him, or of the session.
package enum Command: Equatable, Sendable {
    /// Choose an option; in a single-choice item another one replaces it, the same one is taken back.
    case choose(OptionID)
    /// Strike an option out, or bring it back.
    case strike(OptionID)
    case revealHint
    case toggleMark
    /// Mark these questions, numbered from 0.
    case mark([Int])
    case note(String)
    case answer(Confidence?)
    /// Say how sure one is of what is chosen.
    case rate(Confidence)
    /// Write on the scratch pad of the session.
    case scratch(String)
    case pause
    /// End a pause.
    case unpause
    /// Take the last answer of the session back and go to its question.
    case undo
    case go(to: Int)
    case rest(Place)
    case resume
    case leave
    /// Say that the process is still there; the clock may have run out meanwhile.
    case heartbeat
    /// Close the section, and with the last one the answering.
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
    case sectionIsClosed
    case confidenceIsOff
    case notesAreOff
    case noPauseLeft
    case isPaused
    case sessionIsOver
}
