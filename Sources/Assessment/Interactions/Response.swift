/// What a learner gives to an interaction. It may be half given.
package enum Response: Hashable, Sendable {
    case chosen(Set<ElementID>)
    case judged([ElementID: Bool])
    /// From the first to the last.
    case ordered([ElementID])
    /// The right side that each left side was given.
    case matched([ElementID: ElementID])
    case text(String)
    case number(String)
    /// For each gap, in the order of the stem, what was typed or the name of the element that was chosen; empty:
    /// nothing yet.
    case gaps([String])
    /// Numbered from 1.
    case lines(Set<Int>)
    case grade(Grade)
    /// "I do not know": no points, no penalty, and the item counts as forgotten.
    case unknown
}

/// How well the learner says to have recalled an answer; the numbers are those of FSRS.
package enum Grade: Int, Sendable, CaseIterable {
    case again = 1
    case hard, good, easy
}

extension Response {
    /// Whether nothing is given, such as after taking the only choice back.
    package var isEmpty: Bool {
        switch self {
        case .chosen(let elements): elements.isEmpty
        case .judged(let judgements): judgements.isEmpty
        case .ordered(let elements): elements.isEmpty
        case .matched(let pairs): pairs.isEmpty
        case .text(let text), .number(let text): text.isBlank
        case .gaps(let texts): texts.allSatisfy(\.isBlank)
        case .lines(let lines): lines.isEmpty
        case .grade, .unknown: false
        }
    }

    /// Whether something of an earlier response was taken back or replaced. More of the same is no revision, and what
    /// is typed or put in order is reached in steps.
    func revises(_ earlier: Response) -> Bool {
        switch (earlier, self) {
        case (.chosen(let before), .chosen(let after)): !before.isSubset(of: after)
        case (.lines(let before), .lines(let after)): !before.isSubset(of: after)
        case (.judged(let before), .judged(let after)): before.contains { after[$0.key] != $0.value }
        case (.matched(let before), .matched(let after)): before.contains { after[$0.key] != $0.value }
        case (.ordered, .ordered), (.text, .text), (.number, .number), (.gaps, .gaps): false
        default: earlier != self
        }
    }

    /// The response without an element that was chosen.
    func removing(_ element: ElementID) -> Response {
        if case .chosen(let elements) = self { .chosen(elements.subtracting([element])) } else { self }
    }

    /// Whether an element is among those chosen.
    package func chooses(_ element: ElementID) -> Bool {
        if case .chosen(let elements) = self { elements.contains(element) } else { false }
    }

    /// How the learner graded a recall; nil for any other response.
    package var grade: Grade? { if case .grade(let grade) = self { grade } else { nil } }
}

extension String {
    /// Whether it has nothing but blanks.
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
