import Canvas

/// The screens, of which the topmost is shown.
///
/// Screens are known here by the part that they play, not by their types.
package struct ScreenStack: Sendable {
    /// Where everything leads back to: Home. Nil where the program was opened with something else; then leaving that
    /// leaves the program.
    private var root: (any Screen)?
    /// What the learner works at: a session's card or its results, or what the program was opened with.
    private var main: (any Screen)?
    /// What was opened over the main screen or over the root, the latest last.
    private var overlays: [any Screen] = []
    /// What hides everything else as long as it is there: a pause.
    private var cover: (any Screen)?

    package init(root: some Screen) { self.root = root }

    package init(main: some Screen) { self.main = main }

    /// The screen that is shown; nil: the last one was left.
    package var top: (any Screen)? { cover ?? overlays.last ?? main ?? root }

    /// The topmost screen, over the one below it where it leaves that room; nil: there is none.
    func view(_ desk: Desk) -> Frame? {
        guard let top else { return nil }
        guard let rows = top.panelRows, let below = overlays.dropLast().last ?? main ?? root else {
            return top.view(desk)
        }
        let panel = top.view(desk)
        var frame = below.view(desk)
        let first = max(0, desk.size.rows - rows)
        let part = Rect(column: 0, row: first, columns: desk.size.columns, rows: rows)
        frame.draw(panel, part: part, at: part.origin)
        frame.cursor = panel.cursor
        return frame
    }

    /// Hands the screen that is shown to `body`, to be changed.
    mutating func changeTop<Result>(_ body: (inout any Screen) -> Result) -> Result? {
        guard var screen = top else { return nil }
        defer {
            if cover != nil {
                cover = screen
            } else if !overlays.isEmpty {
                overlays[overlays.count - 1] = screen
            } else if main != nil {
                main = screen
            } else {
                root = screen
            }
        }
        return body(&screen)
    }

    /// Does what a screen wants after an input.
    mutating func move(_ move: Reaction.Move) {
        switch move {
        case .stay: break
        case .overlay(let screen): overlays.append(screen)
        case .replace(let screen): _ = changeTop { $0 = screen }
        case .back: goBack()
        case .root: (main, overlays, cover) = (nil, [], nil)
        }
    }

    /// Makes a screen the main one, without anything over it.
    mutating func show(_ screen: some Screen) { (main, overlays) = (screen, []) }

    /// Takes away what was opened over the main screen.
    mutating func closeOverlays() { overlays = [] }

    /// Hides everything behind a screen, or nothing any more. A screen that hides everything already stays as it is.
    mutating func hide(behind screen: (any Screen)?) {
        if screen == nil || cover == nil { cover = screen }
    }

    /// Takes the topmost screen away.
    private mutating func goBack() {
        if cover != nil {
            cover = nil
        } else if !overlays.isEmpty {
            overlays.removeLast()
        } else if main != nil {
            main = nil
        } else {
            root = nil
        }
    }
}
