extension LintRule {
    static let grammaticalCue = LintRule(
        RulePage(
            "grammatical-cue", .warning, .error,
            summary: "The options go on with the stem's sentence, and not all fit.",
            reason: """
                A stem that ends in “a”, “an” or a colon makes grammar a clue: an option that does not fit can be struck. If
                the key alone fits, it is an error. Ask a whole question.
                """,
            bad: """
                ## A value that decides how random the output is is called a

                - [ ] attention head
                - [x] temperature
                - [ ] embedding
                """,
            good: """
                ## What is the value called that decides how random the output is?

                - [ ] Attention head
                - [x] Temperature
                - [ ] Embedding
                """), in: .english
    ) { item, _ in
        if item.question.text.hasSuffix(":") {
            return [.warning("The stem ends in a colon, so that options must fit its grammar.", mend: mend)]
        }
        guard let last = item.question.tokens.last,
            last.end == item.question.bytes.count || !last.traits.contains(.last)
        else { return [] }
        let article = item.question.text(of: last).lowercased()
        guard article == "a" || article == "an" else { return [] }
        let fitting = item.options.filter { $0.text.beginsWithVowel == (article == "an") }
        guard fitting.count < item.options.count else { return [] }
        let onlyKeys = fitting.allSatisfy(\.isKey)
        return [
            Flaw(
                level: onlyKeys ? .error : .warning,
                message:
                    "The stem ends in \(article.quoted), which \(onlyKeys ? "the key alone fits" : "some options do not fit").",
                mend: mend)
        ]
    }

    private static let mend = "Ask a whole question."
}

extension Passage {
    fileprivate var beginsWithVowel: Bool { "aeiouAEIOU".utf8.contains(bytes.first ?? 0) }
}
