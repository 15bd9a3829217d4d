/// A text of one line that is being written, and the cursor in it.
package struct TextField: Equatable, Hashable, Sendable {
    private var before: String
    private var after: String

    /// A field with a text and the cursor at its end.
    package init(_ text: String = "") {
        before = TextCleaning.clean(text)
        after = ""
    }

    package var text: String { before + after }
    package var isEmpty: Bool { before.isEmpty && after.isEmpty }

    /// Puts a text before the cursor; line ends and other control characters are cleaned away.
    package mutating func insert(_ text: String) {
        before += TextCleaning.clean(text)
    }

    /// Edits the text with a key and says whether the key was one for it.
    @discardableResult
    package mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(String(character))
        case .backspace: before = String(before.dropLast())
        case .delete, .control("d"): after = String(after.dropFirst())
        case .left, .control("b"): moveLeft()
        case .right, .control("f"): moveRight()
        case .home, .control("a"): moveToStart()
        case .end, .control("e"): moveToEnd()
        case .control("u"): before = ""
        case .control("k"): after = ""
        case .control("w"): eraseWord()
        default: return false
        }
        return true
    }

    private mutating func moveLeft() {
        guard let last = before.popLast() else { return }
        after = String(last) + after
    }

    private mutating func moveRight() {
        guard let first = after.first else { return }
        after.removeFirst()
        before.append(first)
    }

    private mutating func moveToStart() {
        after = text
        before = ""
    }

    private mutating func moveToEnd() {
        before = text
        after = ""
    }

    private mutating func eraseWord() {
        while before.last == " " { before.removeLast() }
        while let last = before.last, last != " " { before.removeLast() }
    }
}

extension TextField {
    /// The field as it looks in a width, scrolled so that the cursor is seen, and the cursor's column in it.
    ///
    /// - Parameter placeholder: what stands in an empty field.
    package func layout(columns: Int, placeholder: String = "") -> (line: Line, cursor: Int) {
        guard columns > 0 else { return (Line(), 0) }
        if isEmpty { return (Line(placeholder, .muted).fitted(to: columns, style: .field), 0) }
        let place = TextWidth.columns(of: before)
        let start = max(0, place - (columns - 1))
        let line = Line(text, .field).slice(start..<start + columns).padded(to: columns, style: .field)
        return (line, place - start)
    }
}
