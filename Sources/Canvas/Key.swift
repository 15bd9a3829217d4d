/// A key as the learner pressed it.
package enum Key: Hashable, Sendable {
    case character(Character)
    /// Control with a lower-case letter: `.control("l")` is C-l.
    case control(Character)
    case enter, escape, tab, backTab, backspace, delete
    case up, down, left, right, pageUp, pageDown, home, end
}

/// What comes in from the terminal.
package enum Input: Equatable, Sendable {
    case key(Key)
    /// Text pasted in one piece (bracketed paste).
    case paste(String)
    /// The left button went down on a cell.
    case click(Point)
    /// The wheel moved: rows, positive towards the end.
    case wheel(Int, at: Point)
    case resize(Size)
}
