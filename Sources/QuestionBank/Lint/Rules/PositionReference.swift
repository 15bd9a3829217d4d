extension LintRule {
    private static let references: [Phrase] = [
        "first|second|third|fourth|fifth|last option|options", "option|options|answer|choice above|below",
        "above|below option|options",
        "first|second|third|fourth|last answer|choice is|was right|wrong|correct|incorrect",
    ]
    private static let nouns: WordList = "option options answer answers choice choices"

    static let positionReference = LintRule(
        RulePage(
            "position-reference", .warning, summary: "A hint, rationale or explanation names an option by its place.",
            reason: """
                Options are shuffled: “option B” and “the first answer” point somewhere else each time. Name what the option
                says.
                """,
            bad: """
                ## Which key opens the search?

                - [x] The slash
                - [ ] The colon
                - [ ] The dollar sign

                ### Explanation
                Option B opens the command line.
                """,
            good: """
                ## Which key opens the search?

                - [x] The slash
                - [ ] The colon
                - [ ] The dollar sign

                ### Explanation
                The colon opens the command line.
                """), for: .all, in: .english
    ) { item, _ in
        item.teaching.compactMap { text in
            guard text.mentions(anyOf: ["option", "answer", "choice"]) else { return nil }
            // Words are looked for as they are written: their roots need not be known.
            let passage = Passage(text, language: .other)
            let range = references.lazy.compactMap { $0.range(in: passage.tokens) }.first ?? letter(in: passage)
            guard let range else { return nil }
            return .warning(
                "Options are shuffled, yet the text speaks of \(passage.text(of: range).quoted).",
                mend: "Name what the option says.")
        }
    }

    /// Such as `option B`.
    private static func letter(in passage: Passage) -> Range<Int>? {
        let tokens = passage.tokens
        return tokens.indices.dropFirst().first { index in
            let token = tokens[index]
            return token.end - token.start == 1 && token.traits.contains(.capitals)
                && passage.bytes[Int(token.start)] <= UInt8(ascii: "F") && nouns.contains(tokens[index - 1].word)
                && !tokens[index - 1].traits.contains(.last)
        }.map { ($0 - 1)..<($0 + 1) }
    }
}
