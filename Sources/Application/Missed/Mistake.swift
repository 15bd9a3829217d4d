import Assessment

/// Something wrong that was answered to an item, and how often.
package struct Mistake: Equatable {
    /// What was chosen; nil where the answer was given otherwise, such as by typing.
    package let id: ElementID?
    package let text: RichText
    package let times: Int

    private struct Key: Hashable {
        let id: ElementID?
        let text: String
    }

    /// What is wrong in responses, the most often first. A response that fits none of the wordings is left out, because it may
    /// have been right.
    ///
    /// - Parameter wordings: of the item. The first one that a response fits says what is wrong in it.
    package static func all(in responses: [Response: Int], _ wordings: [Item]) -> [Mistake] {
        var counts: [Key: (mistake: Mistake, times: Int)] = [:]
        for (response, times) in responses {
            for mistake in mistakes(in: response, wordings) {
                counts[Key(id: mistake.id, text: mistake.text.plainText), default: (mistake, 0)].times += times
            }
        }
        let mistakes = counts.values.map { Mistake(id: $0.mistake.id, text: $0.mistake.text, times: $0.times) }
        return mistakes.sorted { ($1.times, $0.name) < ($0.times, $1.name) }
    }

    private static func mistakes(in response: Response, _ wordings: [Item]) -> [Mistake] {
        if response == .unknown { return [Mistake(id: nil, text: RichText(words: "I do not know"), times: 0)] }
        guard let item = wordings.first(where: { $0.interaction.declaration.accepts(response) }) else { return [] }
        return item.parts(given: response, shown: item.interaction.declaration).compactMap { part in
            part.mistake.map { Mistake(id: part.chosenID, text: $0, times: 0) }
        }
    }

    /// Of equally frequent ones, which comes first.
    private var name: String { id?.description ?? text.plainText }
}

extension AnsweredPart {
    fileprivate var chosenID: ElementID? { if case .choice = comparison { id } else { nil } }
}
