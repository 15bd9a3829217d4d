extension LintRule {
    static let similarOptions = LintRule(
        RulePage(
            "similar-options", .advice, summary: "Two options say nearly the same.",
            reason: """
                If two options mean the same, neither can be the only key, and both can be struck. It takes four fifths
                of the words in the same order, or one option within the other.
                """,
            bad: """
                ## What does an agent do with an observation?

                - [x] It adds it to the messages.
                - [ ] It adds it to the messages as a text.
                - [ ] It throws the result away.
                - [ ] It shows it to the owner.
                """,
            good: """
                ## What does an agent do with an observation?

                - [x] It adds it to the messages.
                - [ ] It trains the model on it.
                - [ ] It throws the result away.
                - [ ] It shows it to the owner.
                """), for: .choices
    ) { item, _ in
        pairs(of: item.options).compactMap { left, right in
            guard left.form == .text, right.form == .text else { return nil }
            let (a, b) = (left.text, right.text)
            // Most pairs share too little to be worth a closer look.
            guard 2 * a.content.countShared(with: b.content) >= min(a.content.count, b.content.count) else {
                return nil
            }
            if a.letters == b.letters {
                return .advice("Two options are the same: \(b.text.quoted).", mend: "Reword or delete one.")
            }
            guard !a.hasSameWords(as: b), a.holds(b) || b.holds(a) || a.isAlmost(b) else { return nil }
            return .advice("Two options are nearly alike: \(a.text.quoted), \(b.text.quoted).", mend: "Reword one.")
        }
    }

    /// Each option with each of those after it.
    static func pairs(of options: [ItemText.Option]) -> [(ItemText.Option, ItemText.Option)] {
        options.indices.flatMap { left in options[(left + 1)...].map { (options[left], $0) } }
    }
}

extension Passage {
    /// All but blanks and the marks that end a sentence, in small letters.
    fileprivate var letters: [UInt8] {
        bytes.lazy.filter { !" .,;:".utf8.contains($0) }
            .map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    }

    /// Then only signs differ, such as `<` and `>`, or the order, and that may well be the point.
    fileprivate func hasSameWords(as other: Passage) -> Bool {
        tokens.map(\.word.hash).sorted() == other.tokens.map(\.word.hash).sorted()
    }

    fileprivate func holds(_ other: Passage) -> Bool {
        let (words, part) = (tokens.map(\.word), other.tokens.map(\.word))
        guard part.count >= 2, words.count >= part.count else { return false }
        return (0...(words.count - part.count)).contains { words[$0..<($0 + part.count)].elementsEqual(part) }
    }

    /// Whether four fifths of the words are the same, and in the same order.
    fileprivate func isAlmost(_ other: Passage) -> Bool {
        guard min(tokens.count, other.tokens.count) > 3 else { return false }
        let (left, right) = (tokens.map(\.word), other.tokens.map(\.word))
        guard WordSet(left).similarity(to: WordSet(right)) >= 0.8 else { return false }
        return 2 * longestCommonSubsequence(left, right) * 5 >= 4 * (left.count + right.count)
    }
}

/// The length of the longest sequence that both hold in order (Wagner and Fischer 1974, a row at a time).
private func longestCommonSubsequence<Element: Equatable>(_ left: [Element], _ right: [Element]) -> Int {
    var row = Array(repeating: 0, count: right.count + 1)
    for a in left {
        var diagonal = 0
        for (index, b) in right.enumerated() {
            let above = row[index + 1]
            row[index + 1] = a == b ? diagonal + 1 : max(above, row[index])
            diagonal = above
        }
    }
    return row[right.count]
}
