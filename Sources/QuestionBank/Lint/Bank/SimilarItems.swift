import Assessment

extension BankRule {
    /// From which similarity of stems and keys on two items are too much alike.
    static let similar = 0.6

    static let similarItems = BankRule(
        RulePage(
            "similar-items", .warning, .error, summary: "Two items ask nearly the same.",
            reason: """
                At three fifths of the words of stem and key in common one of two items teaches and measures nothing new; if
                the keys are the same too, it is an error. Ask for another side of the matter.
                """,
            bad: """
                ## Which role carries the developer's instructions?

                - [x] system
                - [ ] user
                - [ ] tool

                ## Which role carries the instructions of the developer?

                - [x] system
                - [ ] user
                - [ ] assistant
                """,
            good: """
                ## Which role carries the developer's instructions?

                - [x] system
                - [ ] user
                - [ ] tool

                ## A trace shows a message with the result of a search. Which role has it?

                - [x] tool
                - [ ] user
                - [ ] assistant
                """)
    ) { linter in
        let words = linter.texts.map(\.stemAndKey)
        let pairs = similarPairs(words, threshold: similar)
        return Outcome(
            flaws: pairs.map { left, right in
                let other = linter.subjects[left]
                let sameKey = linter.texts[left].hasSameKey(as: linter.texts[right])
                let flaw = Flaw(
                    level: sameKey ? .error : .warning,
                    message: "The item is much like \(other.item.id) (\(other.file):\(other.line)).",
                    mend: "Ask for another side of the matter, or delete one.")
                return (right, flaw)
            })
    }

    /// The pairs of sets that have at least so large a share of words in common.
    ///
    /// With the words of each set in order of rarity, two sets that are so similar share one of their rarest few: only
    /// sets that do are compared. Source: Chaudhuri, Ganti and Kaushik 2006, "A primitive operator for similarity joins".
    static func similarPairs(_ sets: [WordSet], threshold: Double) -> [(Int, Int)] {
        var frequency: [UInt64: Int] = [:]
        for word in sets.lazy.flatMap(\.words) { frequency[word, default: 0] += 1 }
        var holders: [UInt64: [Int]] = [:]
        var pairs: [(Int, Int)] = []
        for (index, set) in sets.enumerated() {
            let byRarity = set.words.sorted { (frequency[$0, default: 0], $0) < (frequency[$1, default: 0], $1) }
            let prefix = byRarity.prefix(set.count - Int((threshold * Double(set.count)).rounded(.up)) + 1)
            let candidates = Set(prefix.flatMap { holders[$0, default: []] })
            for other in candidates.sorted() where sets[other].similarity(to: set) >= threshold {
                pairs.append((other, index))
            }
            for word in prefix { holders[word, default: []].append(index) }
        }
        return pairs
    }
}

extension ItemText {
    /// The words of the stem, its code too, and of the keys.
    var stemAndKey: WordSet {
        WordSet(stem.tokens.map(\.word) + keyWords + codeWords)
    }

    /// The words of the stem's code blocks.
    var codeWords: [Word] {
        item.stem.blocks.flatMap { block -> [Word] in
            guard case .code(_, let text) = block else { return [] }
            return text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map { Word($0) }
        }
    }

    fileprivate func hasSameKey(as other: ItemText) -> Bool {
        guard isChoice, other.isChoice else {
            return item.interaction.declaration == other.item.interaction.declaration
        }
        return keyWords == other.keyWords
    }

    fileprivate var keyWords: [Word] { keys.flatMap { $0.text.tokens.map(\.word) } }
}
