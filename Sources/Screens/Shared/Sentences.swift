import Assessment
import Figures
import Memory

/// What is said to the learner when a session refuses.
func sentence(for refusal: Refusal) -> String {
    switch refusal {
    case .nothingGiven: "Nothing is given yet."
    case .incomplete: "Something is still missing."
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
    case .noSuchResponse: "That is no answer to this question."
    case .nothingToClaim: "There is nothing to claim here."
    case .sectionIsClosed: "That question is in another section. A section that was left stays closed."
    case .confidenceIsOff: "This session does not ask how sure you are."
    case .notesAreOff: "Nothing can be written in this exam."
    case .noPauseLeft: "There is no pause left."
    case .isPaused: "The exam is paused. Enter goes on with it."
    case .sessionIsOver: "This session is over."
    }
}

extension Certainty {
    /// How well the learner knew what they knew, in sentences: the surest answers first, those without a word last.
    package func sentences(_ signs: Signs = .unicode) -> [String] {
        let groups = groups.filter { $0.answers > 0 }
        let told = groups.filter { $0.confidence != nil }.reversed() + groups.filter { $0.confidence == nil }
        let sentences = told.map { group in
            let verb = group.right == 1 ? "was" : "were"
            let what = group.confidence.map { "you were \($0.title) of" } ?? "you said nothing about"
            return "Of \(count(group.answers, "answer")) \(what), \(group.right) \(verb) right "
                + "(\(group.share.percent(signs)))."
        }
        guard said > 0 else { return sentences }
        // The marks are Gardner-Medwin's, see `Certainty`.
        return sentences + [
            "Certainty-based mark: \(mark) of \(bestMark). The surer, the more a right answer earns (1, 2, 3) and a "
                + "wrong one costs (0, 2, 6)."
        ]
    }
}

extension Misjudgement {
    /// What one is called where it is counted or stands beside an answer.
    package var title: String {
        switch self {
        case .misconception: "misconception"
        case .guess: "lucky guess"
        }
    }

    private var plural: String {
        switch self {
        case .misconception: "misconceptions"
        case .guess: "lucky guesses"
        }
    }

    /// What it means, said to the learner.
    var meaning: String {
        switch self {
        case .misconception: "wrong, though you were sure"
        case .guess: "right, though you were unsure"
        }
    }

    /// Which questions were misjudged, in a sentence for each kind that there is.
    ///
    /// - Parameter questions: in the order of the form, which numbers them from 1.
    package static func sentences(_ questions: [Misjudgement?]) -> [String] {
        allCases.compactMap { kind in
            let numbers = questions.indices.filter { questions[$0] == kind }.map { "\($0 + 1)" }
            guard !numbers.isEmpty else { return nil }
            let (what, where_) =
                numbers.count == 1
                ? ("1 \(kind.title)", "question") : ("\(numbers.count) \(kind.plural)", "questions")
            return "\(what) (\(kind.meaning)): \(where_) \(numbers.joined(separator: ", "))."
        }
    }
}

extension Confidence {
    /// How a certainty is called where it is said.
    package var title: String {
        switch self {
        case .low: "unsure"
        case .middle: "fairly sure"
        case .high: "sure"
        }
    }
}

extension Confidence? {
    /// What a group of answers is called in tables.
    package var title: String { map(\.title) ?? "nothing said" }
}

/// How an exam would end, in a sentence or three.
///
/// - Parameter examDay: the day that is set for it, counted from 1970-01-01.
func sentence(for exam: ExamOutlook, examDay: Int?) -> String {
    guard let today = exam.today else {
        return "not enough answers yet; after \(count(exam.answersNeeded, "more new question")) there is a forecast."
    }
    var sentence = "\(permille(today.pass)) likely to pass today, score \(today.low)–\(today.high) %"
    if let examDay, let onDay = exam.onDay {
        sentence += "; without more study \(permille(onDay.pass)) on \(CivilDate(dayNumber: examDay).shortName)"
    }
    guard let advice = exam.advice else { return sentence + "." }
    return sentence + ". Most help: \(sentenceEnd(advice))"
}

extension Forecast {
    /// What was predicted before an exam, for its results.
    package var sentence: String { "Predicted before: \(permille(pass)) likely to pass, score \(low)–\(high) %." }
}

private func sentenceEnd(_ advice: ExamOutlook.Advice) -> String {
    "\(advice.items) more items on \(advice.topic)\(advice.gain >= 10 ? " (+\(permille(advice.gain)))" : "")."
}

/// A probability in thousandths as whole per cent, such as `84 %`; no forecast is certain.
package func permille(_ thousandths: Int) -> String {
    switch thousandths {
    case ..<10: "< 1 %"
    case 991...: "> 99 %"
    default: "\((thousandths + 5) / 10) %"
    }
}
