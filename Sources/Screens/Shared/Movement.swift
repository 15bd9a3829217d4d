import Assessment
import Canvas

/// What keys do on every screen alike: move about, ask for help, go back. A screen can give one of these keys another
/// meaning in its own table.
package enum CommonAction: Equatable, Sendable {
    case move(Movement)
    case help
    case back
}

/// Where a key or the wheel moves to: over the rows of a list, or over the lines of a text.
package enum Movement: Equatable, Sendable {
    case lines(Int)
    case halfPages(Int)
    case pages(Int)
    case start
    case end
}

extension Keymap<CommonAction> {
    /// The keys of every screen. Footer and help add to the first two what one step goes over, such as `line`.
    static let common = Keymap([
        Binding([.character("j"), .down], .move(.lines(1)), "next"),
        Binding([.character("k"), .up], .move(.lines(-1)), "previous"),
        Binding([.pageDown, .control("f"), .character(" ")], .move(.pages(1)), brief: "page", "a page down"),
        Binding([.pageUp, .control("b")], .move(.pages(-1)), "a page up"),
        Binding([.control("d")], .move(.halfPages(1)), "half a page down"),
        Binding([.control("u")], .move(.halfPages(-1)), "half a page up"),
        Binding([.home], .move(.start), "to the beginning"),
        Binding([.end], .move(.end), "to the end"),
        Binding([.character("?")], .help, brief: "help", "all keys"),
        Binding([.character("q"), .escape], .back, brief: "back", "back"),
    ])
}

extension Movement {
    /// The row of a list that the cursor goes to.
    ///
    /// - Parameters:
    ///   - row: where it is, from 0.
    ///   - count: how many rows there are.
    ///   - height: how many of them are seen at once.
    func row(from row: Int, of count: Int, height: Int) -> Int {
        let target =
            switch self {
            case .lines(let rows): row + rows
            case .halfPages(let pages): row + pages * max(1, height / 2)
            case .pages(let pages): row + pages * max(1, height - 1)
            case .start: 0
            case .end: count - 1
            }
        return max(0, min(target, count - 1))
    }
}

extension Viewport {
    mutating func move(_ movement: Movement) {
        switch movement {
        case .lines(let lines): scroll(by: lines)
        case .halfPages(let pages): scroll(halfPages: pages)
        case .pages(let pages): scroll(pages: pages)
        case .start: scroll(to: 0)
        case .end: scroll(to: lastOffset)
        }
    }
}

/// Lines, and the region of the terminal that shows as many of them as it has rows.
package struct ScrolledText {
    var lines: [Line]
    var region: Rect

    /// The part that is seen if the given line is the first.
    func viewport(at scroll: Int) -> Viewport {
        Viewport(length: lines.count, height: region.size.rows, offset: scroll)
    }
}

/// A screen that shows a text. The keys of all screens scroll it.
package protocol TextScreen: Screen {
    /// The first line that is shown; an earlier one where the region would not be filled.
    var scroll: Int { get set }
    /// What is shown, all of it, and where.
    func text(at desk: Desk) -> ScrolledText
}

extension TextScreen {
    package mutating func move(_ movement: Movement, at desk: inout Desk) -> Reaction { scroll(movement, at: desk) }

    /// Scrolls the text. `scroll` is kept within it, so that the next step back is seen at once.
    mutating func scroll(_ movement: Movement, at desk: Desk) -> Reaction {
        var viewport = text(at: desk).viewport(at: scroll)
        viewport.move(movement)
        scroll = viewport.offset
        return .none
    }

    package mutating func take(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction {
        guard case .wheel(let rows, _) = input else { return .none }
        return scroll(.lines(rows), at: desk)
    }
}

/// A screen that shows a list with a cursor. The keys of all screens move the cursor; a click does so too, and on the
/// row under the cursor it does what Enter does.
package protocol ListScreen: Screen {
    /// The list as it is now.
    func list(at desk: Desk) -> CursorList
    /// Puts the cursor on a row, from 0.
    mutating func go(to row: Int, at desk: inout Desk) -> Reaction
    /// The row of the list at a point of the terminal.
    func row(at point: Point, _ desk: Desk) -> Int?
    /// A click on the row under the cursor.
    mutating func choose(at desk: inout Desk, now: Instant) -> Reaction
}

/// How long a list is, where its cursor is, and how many rows are seen at once.
package struct CursorList {
    /// How many rows there are.
    var count: Int
    /// The row under the cursor, from 0.
    var cursor: Int
    /// How many rows are seen at once.
    var height: Int
}

extension ListScreen {
    package mutating func move(_ movement: Movement, at desk: inout Desk) -> Reaction {
        let list = list(at: desk)
        return go(to: movement.row(from: list.cursor, of: list.count, height: list.height), at: &desk)
    }

    package mutating func take(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction {
        switch input {
        case .wheel(let rows, _): return move(.lines(rows), at: &desk)
        case .click(let point):
            guard let row = row(at: point, desk) else { return .none }
            return row == list(at: desk).cursor ? choose(at: &desk, now: now) : go(to: row, at: &desk)
        default: return .none
        }
    }
}

/// The first line to show so that the window is filled as far as possible.
func clampedScroll(_ scroll: Int, lines: Int, height: Int) -> Int {
    Viewport(length: lines, height: height, offset: scroll).offset
}

/// The first line to show so that the given ones are in view, moving as little as possible.
func scroll(_ scroll: Int, toShow range: Range<Int>, lines: Int, height: Int) -> Int {
    var viewport = Viewport(length: lines, height: height, offset: scroll)
    viewport.reveal(range)
    return viewport.offset
}

extension Frame {
    /// Draws those of the lines that a region shows, with a bar in the column at its right where there are more. A
    /// line that is wider than the region ends with an ellipsis.
    ///
    /// - Parameter scroll: the first line to show; an earlier one where the region would not be filled.
    mutating func draw(_ lines: [Line], in region: Rect, scroll: Int) {
        let viewport = Viewport(length: lines.count, height: region.size.rows, offset: scroll)
        for (index, line) in viewport.visibleLines(of: lines).enumerated() {
            let point = Point(column: region.origin.column, row: region.origin.row + index)
            drawFitted(line, at: point, columns: region.size.columns)
        }
        drawScrollBar(
            viewport,
            in: Rect(column: region.columns.upperBound, row: region.origin.row, columns: 1, rows: region.size.rows))
    }

    /// Draws a text in its region, from a line on.
    mutating func draw(_ text: ScrolledText, scroll: Int) { draw(text.lines, in: text.region, scroll: scroll) }
}
