/// What a source says after a right, a partly right and a wrong response, whatever was chosen.
struct ResultFeedback {
    var right: DraftText?
    var partly: DraftText?
    var wrong: DraftText?

    /// So few words praise or blame, and explain nothing.
    private static let fewWords = 6

    /// Keeps what explains: for one of two options as its rationale, otherwise as the explanation where there is none.
    func add(to draft: inout Draft) {
        if rationales(of: &draft) { return }
        let telling = [right, wrong, partly].compactMap(\.self).filter { Self.explains($0) }
        guard let first = telling.first else { return }
        if draft.explanation == nil { draft.explanation = first }
        let kept = draft.explanation?.rich().plainText
        if telling.contains(where: { $0.rich().plainText != kept }) { draft.remark(.resultFeedback) }
    }

    private func rationales(of draft: inout Draft) -> Bool {
        guard case .choice(var options, .marked) = draft.answer, options.count == 2,
            options.count(where: { $0.isKey == true }) == 1, options.allSatisfy({ $0.rationale == nil })
        else { return false }
        for index in options.indices {
            let text = options[index].isKey == true ? right : wrong
            options[index].rationale = text.flatMap { $0.isBlank ? nil : $0 }
        }
        draft.answer = .choice(options, .marked)
        return true
    }

    private static func explains(_ text: DraftText) -> Bool {
        text.rich().plainText.split(whereSeparator: \.isWhitespace).count > fewWords
    }
}

extension Remark.Kind {
    static let resultFeedback = Remark.Kind(
        "result-feedback", "There are words for right and for wrong responses as a whole: not all of them were kept.")
    static let answerFeedback = Remark.Kind(
        "answer-feedback", "There is feedback for single answers, which this kind of question has no place for.")
    static let anyKey = Remark.Kind(
        "any-key", "Any one of several options is right by itself. Swot has no such kind of question.")
    static let noQuestion = Remark.Kind("no-question", "A text that asks nothing was passed over.")
    static let unknownField = Remark.Kind("unknown-field", "A field was passed over that Swot has no place for.")
}
