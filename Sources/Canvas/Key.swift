/// A key of the keyboard, as the learner pressed it.
package enum Key: Hashable, Sendable {
    /// A letter, digit or sign, with Shift where it needs it. It is one grapheme cluster.
    case character(Character)
    /// Control with a letter in lower case: `.control("l")` is C-l.
    case control(Character)
    /// Alt with a character: `.alt("b")`. It is never taken for the character alone.
    case alt(Character)
    case enter, escape, tab, backTab, backspace, delete
    case up, down, left, right, shiftUp, shiftDown, pageUp, pageDown, home, end
}

/// What comes in from the terminal.
package enum Input: Equatable, Sendable {
    case key(Key)
    /// Text that was pasted in one piece, with `\n` between its lines.
    case paste(String)
    /// The left button of the mouse went down on a cell.
    case click(Point)
    /// The wheel of the mouse turned: rows, positive towards the end of the content.
    case wheel(Int, at: Point)
    /// The terminal has another size now.
    case resize(Size)
}
