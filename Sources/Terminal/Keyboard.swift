import CNcurses
import Canvas

/// Reads what ncurses has to say. Text comes as bytes rather than from `get_wch`, which swallows sound keys after an unsound
/// byte.
struct Keyboard {
    /// So many inputs are read at most before the screen gets a turn, should somebody pour a file into the terminal.
    private static let batch = 4096
    private static let pasteStart: Int32 = 0o2001
    private static let pasteEnd: Int32 = 0o2002

    private let window: UnsafeMutablePointer<WINDOW>
    private var decoder = InputDecoder()

    /// The terminal's marks around pasted text become keys like any other.
    init(window: UnsafeMutablePointer<WINDOW>) {
        self.window = window
        define_key("\u{1B}[200~", Self.pasteStart)
        define_key("\u{1B}[201~", Self.pasteEnd)
    }

    /// All inputs that can be had without waiting.
    mutating func read() -> [Input] {
        while decoder.count < Self.batch, case let code = wgetch(window), code != ERR { take(code) }
        return decoder.flush()
    }

    private mutating func take(_ code: Int32) {
        switch code {
        case 0..<0x100: decoder.take(UInt8(code))
        case Self.pasteStart: decoder.pasteStarts()
        case Self.pasteEnd: decoder.pasteEnds()
        case KEY_MOUSE: for input in Self.mouseInputs() { decoder.take(input) }
        default: Key(code: code).map { decoder.take(.key($0)) }
        }
    }

    /// What the mouse did. ncurses tells once of all that it has read, and gives the newest first.
    private static func mouseInputs() -> [Input] {
        var inputs: [Input] = []
        var event = MEVENT()
        while getmouse(&event) == OK { input(event).map { inputs.append($0) } }
        return inputs.reversed()
    }

    private static func input(_ event: MEVENT) -> Input? {
        let point = Point(column: Int(event.x), row: Int(event.y))
        switch event.bstate {
        case ncurses_left_pressed: return .click(point)
        case ncurses_wheel_up: return .wheel(-1, at: point)
        case ncurses_wheel_down: return .wheel(1, at: point)
        default: return nil
        }
    }
}
