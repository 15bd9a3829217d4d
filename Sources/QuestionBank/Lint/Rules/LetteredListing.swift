import Assessment

extension LintRule {
    static let letteredListing = LintRule(
        RulePage(
            "lettered-listing", .advice, summary: "Lines of a listing have letters, as the options have.",
            reason: """
                Options are shown with the letters A, B, C. Where lines of code, of a table or of a list in the stem or the
                scenario have the same letters, “B” is two things at once. Number the lines, or name them.
                """,
            bad: """
                ## Which line of this program ends the loop?

                ```text
                A  while True:
                B      reply = model(messages)
                C      if not reply.calls: break
                ```

                - [ ] The one with `while`
                - [ ] The one with `model`
                - [x] The one with `break`
                """,
            good: """
                ## Which line of this program ends the loop?

                ```text
                1  while True:
                2      reply = model(messages)
                3      if not reply.calls: break
                ```

                - [ ] The one with `while`
                - [ ] The one with `model`
                - [x] The one with `break`
                """), for: .choices, scenario: flaws(in:)
    ) { item, _ in flaws(in: item.item.stem) }

    private static func flaws(in scenario: ScenarioText) -> [Flaw] { flaws(in: scenario.scenario.body) }

    private static func flaws(in text: RichText) -> [Flaw] {
        let letters = text.blocks.flatMap(\.lines).compactMap(\.label)
        guard letters.contains("A"), letters.contains("B") else { return [] }
        return [.advice("Lines have the letters A and B, as options have.", mend: "Number the lines, or name them.")]
    }
}

extension Block {
    /// The lines of code, the rows of tables and the items of lists, as plain text.
    fileprivate var lines: [Substring] {
        switch self {
        case .code(_, let text): text.split(whereSeparator: \.isNewline)
        case .table(let table): table.rows.compactMap { $0.first.map { RichText([.paragraph($0)]).plainText[...] } }
        case .list(let list): list.items.map { RichText($0).plainText[...] }
        case .quote(let blocks): blocks.flatMap(\.lines)
        case .paragraph, .heading, .rule: []
        }
    }
}

extension Substring {
    /// The letter that the line is called by: `A  x = 1`, `A) x = 1`, `(A) x = 1`, `x = 1  # A`, or a cell `A`.
    fileprivate var label: Character? {
        let line = drop { $0 == " " || $0 == "\t" || $0 == "(" }
        guard let first = line.first else { return nil }
        let rest = line.dropFirst()
        let isMarked = rest.isEmpty || [")", "  ", ". ", ": "].contains(where: rest.hasPrefix)
        if first.isOptionLetter, isMarked { return first }
        guard let last = line.last, last.isOptionLetter else { return nil }
        return ["# ", "// ", "<- "].contains(where: line.dropLast().hasSuffix) ? last : nil
    }
}

extension Character {
    fileprivate var isOptionLetter: Bool { ("A"..."G").contains(self) }
}
