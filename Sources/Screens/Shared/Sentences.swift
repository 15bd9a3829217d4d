import Assessment

/// What the learner is told when a session refuses.
func sentence(for refusal: Refusal) -> String {
    switch refusal {
    case .nothingChosen: "Nothing is chosen yet. Choose with a letter or the space bar, then press Enter."
    case .alreadyAnswered: "This question is answered. u takes the last answer back."
    case .answersCountAtTheEnd: "Answers count at the end; until then they can be changed."
    case .noHints: "This question has no hint."
    case .noMoreHints: "All hints are shown."
    case .hintsAreOff: "There are no hints in an exam."
    case .nothingToUndo: "There is no answer to take back."
    case .undoIsOff: "An exam has no undo. Choose another option instead."
    case .onlyForward: "This exam goes forward only."
    case .noSuchQuestion: "There is no such question."
    case .noSuchOption: "There is no such option."
    case .sectionIsClosed: "That question is in another section. A section that was left stays closed."
    case .confidenceIsOff: "This session does not ask how sure you are."
    case .notesAreOff: "Nothing can be written in this exam."
    case .noPauseLeft: "There is no pause left."
    case .isPaused: "The exam is paused. Enter goes on with it."
    case .sessionIsOver: "This session is over."
    }
}
