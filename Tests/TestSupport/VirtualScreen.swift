import CVterm

/// A terminal of the xterm family: it takes bytes and holds the screen that they paint.
package final class VirtualScreen {
    /// What a program has switched, of that which changes the look.
    package struct Modes: Equatable {
        package var isCursorVisible: Bool
        package var isAlternateScreen: Bool

        package init(isCursorVisible: Bool = true, isAlternateScreen: Bool = false) {
            self.isCursorVisible = isCursorVisible
            self.isAlternateScreen = isAlternateScreen
        }
    }

    /// A cell as it looks.
    package struct Cell: Equatable {
        /// A blank where nothing was written; empty in the second cell of a wide character.
        package var text: String
        /// 1 or 2.
        package var width: Int
        package var bold, underline, italic, reverse: Bool
        /// The number in the terminal's palette; nil for the terminal's own colour.
        package var foreground, background: Int?
    }

    package private(set) var columns: Int
    package private(set) var rows: Int
    private let terminal: OpaquePointer
    private let screen: OpaquePointer
    private let callbacks = UnsafeMutablePointer<VTermScreenCallbacks>.allocate(capacity: 1)
    private let state = UnsafeMutablePointer<Modes>.allocate(capacity: 1)

    package init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        terminal = vterm_new(Int32(rows), Int32(columns))
        vterm_set_utf8(terminal, 1)
        screen = vterm_obtain_screen(terminal)
        state.initialize(to: Modes())
        callbacks.initialize(to: VTermScreenCallbacks())
        callbacks.pointee.settermprop = { property, value, state in
            guard let value = value?.pointee, let state else { return 0 }
            let modes = state.assumingMemoryBound(to: Modes.self)
            switch property {
            case VTERM_PROP_CURSORVISIBLE: modes.pointee.isCursorVisible = value.boolean != 0
            case VTERM_PROP_ALTSCREEN: modes.pointee.isAlternateScreen = value.boolean != 0
            default: break
            }
            return 1
        }
        vterm_screen_set_callbacks(screen, callbacks, state)
        vterm_screen_enable_altscreen(screen, 1)
        vterm_screen_reset(screen, 1)
    }

    deinit {
        vterm_free(terminal)
        callbacks.deallocate()
        state.deallocate()
    }

    package var modes: Modes { state.pointee }

    /// Takes output in.
    package func write(_ bytes: some Sequence<UInt8>) {
        let characters = bytes.map { CChar(bitPattern: $0) }
        vterm_input_write(terminal, characters, characters.count)
    }

    package func resize(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        vterm_set_size(terminal, Int32(rows), Int32(columns))
    }

    /// Where the cursor stands, from 0.
    package var cursor: (column: Int, row: Int) {
        var position = VTermPos()
        vterm_state_get_cursorpos(vterm_obtain_state(terminal), &position)
        return (Int(position.col), Int(position.row))
    }

    /// The cell at a place, from 0; nil outside the screen.
    package func cell(column: Int, row: Int) -> Cell? {
        var cell = VTermScreenCell()
        let position = VTermPos(row: Int32(row), col: Int32(column))
        guard column < columns, row < rows, vterm_screen_get_cell(screen, position, &cell) != 0 else { return nil }
        return Cell(
            text: Self.text(of: cell), width: Int(cell.width), bold: cell.attrs.bold != 0,
            underline: cell.attrs.underline != 0,
            italic: cell.attrs.italic != 0, reverse: cell.attrs.reverse != 0,
            foreground: Self.number(of: cell.fg, unless: VTERM_COLOR_DEFAULT_FG),
            background: Self.number(of: cell.bg, unless: VTERM_COLOR_DEFAULT_BG))
    }

    /// The rows as text, without blanks at the end.
    package var lines: [String] {
        (0..<rows).map { row in
            var line = ""
            var column = 0
            while column < columns, let cell = cell(column: column, row: row) {
                line += cell.text
                column += max(1, cell.width)
            }
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
    }

    /// The whole screen as text, without empty rows at the end.
    package var text: String {
        lines.reversed().drop { $0.isEmpty }.reversed().joined(separator: "\n")
    }

    private static func text(of cell: VTermScreenCell) -> String {
        var text = String.UnicodeScalarView()
        withUnsafeBytes(of: cell.chars) { raw in
            for value in raw.bindMemory(to: UInt32.self).prefix(while: { $0 != 0 && $0 != .max }) {
                if let scalar = Unicode.Scalar(value) { text.append(scalar) }
            }
        }
        return cell.chars.0 == 0 ? " " : String(text)
    }

    private static func number(of color: VTermColor, unless standard: VTermColorType) -> Int? {
        let isStandard = UInt32(color.type) & standard.rawValue != 0
        let isIndexed = UInt32(color.type) & VTERM_COLOR_TYPE_MASK.rawValue == VTERM_COLOR_INDEXED.rawValue
        return isIndexed && !isStandard ? Int(color.indexed.idx) : nil
    }
}
