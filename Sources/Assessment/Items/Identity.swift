/// What progress on an item hangs on, together with the course's identity.
///
/// Either written by the author (lower-case letters, digits, hyphens) or `~` and the item's fingerprint.
package struct ItemID: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) { self.text = text }

    /// The identity of an item whose author gave none.
    package init(derivedFrom fingerprint: Fingerprint) { text = "~\(fingerprint)" }

    package var isDerived: Bool { text.utf8.first == UInt8(ascii: "~") }
    package var description: String { text }
}

/// A topic of a course's blueprint.
package struct TopicID: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) { self.text = text }

    package var description: String { text }
}

/// A scenario of a course.
package struct ScenarioID: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) { self.text = text }

    package var description: String { text }
}

/// A course, wherever its folder lies.
package struct CourseID: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) { self.text = text }

    package var description: String { text }
}

/// Names a session for ever: thirty-two hexadecimal digits drawn at random when it starts.
package struct SessionID: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) { self.text = text }

    package var description: String { text }
}
