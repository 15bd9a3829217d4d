import Assessment
import Memory

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
    /// What was foretold before an exam, for its results.
    package var sentence: String { "Foretold before: \(permille(pass)) likely to pass, score \(low)–\(high) %." }
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
