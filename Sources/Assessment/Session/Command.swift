/// What a learner wants of the question before them, or of the session.
package enum Command: Equatable, Sendable {
    /// Give a response, which may be half given; it takes the place of the one before.
    case respond(Response)
    /// Choose an option of a choice. In a multiple-response item the same option again takes the choice back. In a single-choice
    /// item another option replaces it, and the same one again changes nothing.
    case toggle(ElementID)
    /// Strike an option of a choice out, or bring it back.
    case strike(ElementID)
    case revealHint
    case toggleMark
    /// Mark these questions, numbered from 0.
    case mark([Int])
    case note(String)
    /// Answer with what is given. The certainty is the one given here or, without it, the one that was rated before.
    case answer(Confidence?)
    /// Say how sure one is of what is given.
    case rate(Confidence)
    /// Say that the answer before the learner, which was typed and counted as wrong, was meant right. In study and review only.
    case claim
    /// Write on the scratch pad of the session.
    case scratch(String)
    case pause
    /// End a pause.
    case unpause
    /// Take the last answer of the session back and go to its question.
    case undo
    case go(to: Int)
    case resume
    case leave
    /// Say that the process is still there; the clock may have run out meanwhile.
    case heartbeat
    /// Close the section, and with the last one the answering.
    case submit(Submission)
    case end
    /// Let an interrupted session go without going on with it. Of an exam nothing counts then.
    case drop
}

/// Why a session does not do what it was asked.
package enum Refusal: Error, Equatable, Sendable {
    case nothingGiven
    /// Something is given, and more is needed for an answer.
    case incomplete
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
    /// The response is none to this question.
    case noSuchResponse
    case nothingToClaim
    case sectionIsClosed
    case confidenceIsOff
    case notesAreOff
    case noPauseLeft
    case isPaused
    case sessionIsOver
}
