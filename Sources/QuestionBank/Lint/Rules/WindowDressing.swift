extension LintRule {
    static let windowDressing = LintRule(
        RulePage(
            "window-dressing", .advice, summary: "A sentence of the stem has nothing to do with the answer.",
            reason: """
                A sentence none of whose words comes back in the question, the options, a hint or the explanation is
                decoration. It costs time and misleads. Cut it, or say in the explanation why it matters. Stems with a listing,
                which a sentence may announce, are left alone.
                """,
            bad: """
                ## Which role carries the instructions of the developer?

                Maria drinks coffee while the office slowly fills with colleagues.

                - [x] system
                - [ ] user
                - [ ] tool

                ### Explanation
                Instructions of the developer go into the system message.
                """,
            good: """
                ## Which role carries the instructions of the developer?

                - [x] system
                - [ ] user
                - [ ] tool

                ### Explanation
                Instructions of the developer go into the system message.
                """), for: .all, in: .english
    ) { item, _ in
        guard item.item.explanation != nil, !item.hasListing else { return [] }
        let sentences = item.stem.sentences
        guard sentences.count > 1 else { return [] }
        return sentences.indices.compactMap { index in
            let content = sentences[index].content
            guard content.count >= 4, !asksOrAnnounces(sentences[index], in: item.stem),
                sentences.indices.allSatisfy({ $0 == index || sentences[$0].content.countShared(with: content) == 0 }),
                item.parts.allSatisfy({ $0.content.countShared(with: content) == 0 }),
                item.teaching.allSatisfy({ Passage($0, language: .english).content.countShared(with: content) == 0 })
            else { return nil }
            return .advice(
                "A sentence of the stem has nothing to do with the rest: \(text(of: sentences[index], in: item.stem)).",
                mend: "Cut it, or say in the explanation why it matters.")
        }
    }

    private static func asksOrAnnounces(_ sentence: [Token], in stem: Passage) -> Bool {
        sentence.last.map { "?:".utf8.contains(stem.bytes[Int($0.end)...].first ?? 0) } ?? false
    }

    private static func text(of sentence: [Token], in stem: Passage) -> String {
        guard let first = sentence.first, let last = sentence.last else { return "" }
        return String(decoding: stem.bytes[Int(first.start)..<Int(last.end)], as: UTF8.self).quoted
    }
}

extension [Token] {
    fileprivate var content: WordSet { WordSet(lazy.filter { !$0.traits.contains(.function) }.map(\.root)) }
}
