/// How well an item was recalled: the four grades of FSRS.
package enum Rating: Int, Sendable, CaseIterable, Comparable {
    case again = 1
    case hard, good, easy

    /// All but Again.
    package var isRecall: Bool { self != .again }

    package static func < (left: Rating, right: Rating) -> Bool { left.rawValue < right.rawValue }
}
