extension LintRule {
    static let mixedForms = LintRule(
        RulePage(
            "mixed-forms", .advice, summary: "One option is of another kind than the others.",
            reason: """
                Options should be of one kind: all code, all numbers, all whole sentences, all in the same verb form. The
                odd one stands out, and most of all where it is the key.
                """,
            bad: """
                ## How is a comment written in Python?

                - [ ] By two slashes.
                - [x] `# …`
                - [ ] By an exclamation mark.
                """,
            good: """
                ## How is a comment written in Python?

                - [ ] `// …`
                - [x] `# …`
                - [ ] `! …`
                """), for: .choices, share: 0.05
    ) { item, _ in
        guard item.options.count > 2 else { return [] }
        if let odd = item.oddOption(\.form) {
            return [flaw(item.options[odd], "is of another kind (\(item.options[odd].form.rawValue))")]
        }
        if let odd = item.oddOption(\.text.endsWithStop) {
            return [flaw(item.options[odd], "differs in its full stop")]
        }
        let endings = item.options.map(\.text.endsWithStop)
        if Set(endings).count > 1 {
            return [.advice("Some options end in a full stop and some do not.", mend: mend)]
        }
        guard let key = item.keyIndex, item.oddOption(\.text.opening) == key else { return [] }
        return [flaw(item.options[key], "begins with another form of word")]
    }

    private static let mend = "Give all options the same form."

    private static func flaw(_ odd: ItemText.Option, _ difference: String) -> Flaw {
        .advice(
            "The option \(odd.text.text.quoted) alone \(difference)\(odd.isKey ? ", and it is a key" : "").",
            mend: mend)
    }
}

extension ItemText {
    /// The option whose property differs from that of all others, which agree.
    fileprivate func oddOption<Property: Hashable>(_ property: (Option) -> Property) -> Int? {
        let groups = Dictionary(grouping: options.indices) { property(options[$0]) }
        guard groups.count == 2, let odd = groups.values.first(where: { $0.count == 1 }) else { return nil }
        return odd[0]
    }
}

/// How an option begins, where that shows a verb form of English.
private enum Opening { case gerund, infinitive, smallLetter, other }

extension Passage {
    var endsWithStop: Bool { bytes.last == UInt8(ascii: ".") }

    fileprivate var opening: Opening {
        guard let first = tokens.first, let letter = bytes.first, !first.traits.contains(.code) else { return .other }
        let word = text(of: first)
        if word == "To" { return .infinitive }
        if word.count > 4, word.hasSuffix("ing"), bytes[Int(first.end)...].first != UInt8(ascii: ":") { return .gerund }
        return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) ? .smallLetter : .other
    }
}
