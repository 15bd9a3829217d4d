import CNcurses
import Canvas

/// Turns what ncurses reads into inputs. Text comes as bytes and is decoded here: what is not sound UTF-8 is dropped without
/// taking its neighbours along.
struct Keyboard {
    /// So many inputs are read at most before the screen gets a turn, should somebody pour a file into the terminal.
    private static let batch = 4096
    private static let pasteStart: Int32 = 0o2001
    private static let pasteEnd: Int32 = 0o2002

    private let window: UnsafeMutablePointer<WINDOW>
    private var decoder = UTF8Decoder()
    /// Text read but not told yet; scalars that belong together become one character.
    private var text = ""
    /// The text of a paste whose end has not come yet.
    private var paste: String?
    private var inputs: [Input] = []

    /// The terminal's marks around pasted text become keys like any other.
    init(window: UnsafeMutablePointer<WINDOW>) {
        self.window = window
        define_key("\u{1B}[200~", Self.pasteStart)
        define_key("\u{1B}[201~", Self.pasteEnd)
    }

    /// All inputs that can be had without waiting.
    mutating func read() -> [Input] {
        inputs = []
        while inputs.count + text.utf8.count < Self.batch {
            let code = wgetch(window)
            if code == ERR { break }
            take(code)
        }
        flushText()
        return inputs
    }

    private mutating func take(_ code: Int32) {
        switch code {
        case Self.pasteStart:
            flushText()
            paste = ""
        case Self.pasteEnd:
            if let paste { inputs.append(.paste(paste)) }
            paste = nil
        case 0..<0x100:
            guard let scalar = decoder.decode(UInt8(code)) else { return }
            take(scalar)
        case _ where paste == nil:
            flushText()
            if let input = Self.input(code) { inputs.append(input) }
        default:
            break
        }
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        if paste != nil {
            paste?.unicodeScalars.append(scalar)
        } else if let key = Key(control: scalar) {
            flushText()
            inputs.append(.key(key))
        } else {
            text.unicodeScalars.append(scalar)
        }
    }

    private mutating func flushText() {
        for character in text { inputs.append(.key(.character(character))) }
        text = ""
    }

    private static func input(_ code: Int32) -> Input? {
        code == KEY_MOUSE ? mouse() : Key(code: code).map(Input.key)
    }

    private static func mouse() -> Input? {
        var event = MEVENT()
        guard getmouse(&event) == OK else { return nil }
        let point = Point(column: Int(event.x), row: Int(event.y))
        switch event.bstate {
        case ncurses_left_pressed: return .click(point)
        case ncurses_wheel_up: return .wheel(-1, at: point)
        case ncurses_wheel_down: return .wheel(1, at: point)
        default: return nil
        }
    }
}

extension Key {
    /// The key that sends a control character; nil for any other scalar and for control characters that no key has.
    init?(control scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x08, 0x7F: self = .backspace
        case 0x09: self = .tab
        case 0x0A, 0x0D: self = .enter
        case 0x1B: self = .escape
        case 0x01...0x1A: self = .control(Character(Unicode.Scalar(UInt8(scalar.value + 0x60))))
        default: return nil
        }
    }

    /// The key that ncurses has a code for; nil for keys that Swot has no use for.
    init?(code: Int32) {
        switch code {
        case KEY_UP: self = .up
        case KEY_DOWN: self = .down
        case KEY_LEFT: self = .left
        case KEY_RIGHT: self = .right
        case KEY_PPAGE: self = .pageUp
        case KEY_NPAGE: self = .pageDown
        case KEY_HOME: self = .home
        case KEY_END: self = .end
        case KEY_ENTER: self = .enter
        case KEY_BACKSPACE: self = .backspace
        case KEY_DC: self = .delete
        case KEY_BTAB: self = .backTab
        default: return nil
        }
    }
}
