extension LintRule {
    private static let negatives: WordList = "not except least incorrect false"
    /// Words that begin a clause which may well be negative: “What follows if no tool is named?”
    private static let subordinations: WordList = """
        why that because if when although but who whom whose whether and while though since having where which's
        """

    static let negativeStem = LintRule(
        RulePage(
            "negative-stem", .advice, summary: "The question asks for what is not so.",
            reason: """
                A learner who reads past the “not” errs without lacking knowledge, and knowing one wrong statement shows
                little. Ask positively. Where the exception is what matters, write NOT, EXCEPT or LEAST in capitals and
                waive the rule; in small letters the word is read past.
                """,
            bad: """
                ## Which of these is not a message role?

                - [ ] system
                - [ ] user
                - [x] router
                """,
            good: """
                ## Which of these is a message role?

                - [x] system
                - [ ] weight
                - [ ] router
                """), for: .all, in: .english, share: 0.05
    ) { item, _ in
        guard let word = item.negation else { return [] }
        let text = item.question.text(of: word)
        return [
            word.traits.contains(.capitals)
                ? .advice("The question is negative: \(text.quoted).", mend: "Ask positively, or waive the rule.")
                : .advice(
                    "The question is negative in small letters: \(text.quoted).",
                    mend: "Ask positively, or write the word in capitals.")
        ]
    }

    /// The word that makes a question negative; nil where it is positive.
    fileprivate static func negation(in sentence: ArraySlice<Token>) -> Token? {
        if let word = sentence.first(where: { negatives.contains($0.word) && $0.traits.contains(.capitals) }) {
            return word
        }
        let clause = sentence.prefix { !subordinations.contains($0.word) }
        return clause.indices.first { index in
            negatives.contains(clause[index].word) && !isIdiom(clause, at: index)
        }.map { clause[$0] }
    }

    /// Whether it is “at least” or “least privilege”.
    private static func isIdiom(_ sentence: ArraySlice<Token>, at index: Int) -> Bool {
        let before = index > sentence.startIndex ? sentence[index - 1].word : nil
        let after = index + 1 < sentence.endIndex ? sentence[index + 1].word : nil
        return before == Word("at") || after == Word("privilege") || after == Word("privileged")
    }
}

extension ItemText {
    /// The word that makes the question negative.
    var negation: Token? {
        question.questions.lazy.compactMap { LintRule.negation(in: $0[...]) }.first
    }
}

extension Passage {
    /// The sentences that ask, code spans aside; the whole text where none does.
    fileprivate var questions: [[Token]] {
        let asking = sentences.filter { $0.last.map { bytes[Int($0.end)...].first == UInt8(ascii: "?") } ?? false }
        return (asking.isEmpty ? [tokens] : asking).map { $0.filter { !$0.traits.contains(.code) } }
    }

    /// The words of each sentence.
    var sentences: [[Token]] {
        var sentences: [[Token]] = [[]]
        for token in tokens {
            sentences[sentences.count - 1].append(token)
            if token.traits.contains(.last) { sentences.append([]) }
        }
        return sentences.filter { !$0.isEmpty }
    }
}
