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
}

// What each kind was given; nil for a response of another shape.
extension Response {
    package var judgements: [ElementID: Bool]? { if case .judged(let given) = self { given } else { nil } }
    package var order: [ElementID]? { if case .ordered(let given) = self { given } else { nil } }
    package var matches: [ElementID: ElementID]? { if case .matched(let given) = self { given } else { nil } }
    package var gapTexts: [String]? { if case .gaps(let given) = self { given } else { nil } }
    package var lines: Set<Int>? { if case .lines(let given) = self { given } else { nil } }
    package var grade: Grade? { if case .grade(let given) = self { given } else { nil } }

    /// A word or a number as it was typed.
    package var typed: String? {
        switch self {
        case .text(let text), .number(let text): text
        default: nil
        }
    }
}

extension [Response: Int] {
    /// How often each option of a choice was chosen, of responses and how often each was given.
    package var choices: [ElementID: Int] {
        reduce(into: [:]) { counts, given in
            guard case .chosen(let options) = given.key else { return }
            for option in options { counts[option, default: 0] += given.value }
        }
    }
}

extension String {
    /// Whether it has nothing but blanks.
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
