extension LintRule {
    private static let others: [Phrase] = [
        "all|none|both|neither of the above|options|answers", "all|none|both|neither of these|them|those",
    ]

    static let allOfTheAbove = LintRule(
        RulePage(
            "all-of-the-above", .advice, summary: "An option refers to other options.",
            reason: """
                Whoever knows that two options are right knows that “all of the above” is; whoever knows that one is wrong
                can strike it. And options are shuffled: nothing stands above. Ask for all that apply instead.
                """,
            bad: """
                ## What can a tool return?

                - [ ] A number
                - [ ] A text
                - [x] Both of the above
                """,
            good: """
                ## What can a tool return? Choose all that apply.

                - [x] A number
                - [x] A text
                - [ ] A second user
                - [ ] A key of the keyboard
                """), for: .choices, in: .english
    ) { item, _ in
        return item.options.compactMap { option in
            let range = others.lazy.compactMap { $0.range(in: option.text.tokens) }.first ?? option.text.pairOfLetters
            guard let range else { return nil }
            return .advice(
                "An option refers to others: \(option.text.text(of: range).quoted).",
                mend: "Write what is meant, or ask for all that apply.")
        }
    }
}

extension Passage {
    /// Such as `A and C`, outside code.
    fileprivate var pairOfLetters: Range<Int>? {
        guard tokens.count >= 3 else { return nil }
        let and = Word("and")
        return (0...(tokens.count - 3)).first { index in
            tokens[index + 1].word == and && isLetter(tokens[index]) && isLetter(tokens[index + 2])
        }.map { $0..<($0 + 3) }
    }

    private func isLetter(_ token: Token) -> Bool {
        token.traits.isSuperset(of: .capitals) && !token.traits.contains(.code) && token.end - token.start == 1
            && bytes[Int(token.start)] <= UInt8(ascii: "F")
    }
}
