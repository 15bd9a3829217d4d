/// Names a session for ever: thirty-two hexadecimal digits drawn at random when it starts.
package struct SessionID: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) { self.text = text }

    package var description: String { text }
}
