/// What a diagnostic is about: its identifier never changes once it was published.
package struct Rule: Hashable, Sendable {
    package let id: String
    package let level: Level

    package init(_ id: String, _ level: Level = .error) {
        self.id = id
        self.level = level
    }

    package enum Level: String, Hashable, Sendable, CustomStringConvertible {
        /// It loses or corrupts a question: the item that it concerns is left out.
        case error
        /// The question is usable, but may not be what its author meant.
        case warning
        /// The question could be written better. Silent unless somebody asks for it.
        case advice

        package var description: String { rawValue }
    }
}
