/// What a diagnostic is about: its identifier never changes once it was published.
package struct Rule: Hashable, Sendable {
    package let id: String
    package let level: Level

    package init(_ id: String, _ level: Level = .error) {
        self.id = id
        self.level = level
    }

    package enum Level: String, Hashable, Sendable, CustomStringConvertible {
        /// The item that it concerns is left out.
        case error
        case warning

        package var description: String { rawValue }
    }
}
