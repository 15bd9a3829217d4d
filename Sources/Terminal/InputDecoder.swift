import Canvas

/// Makes inputs of the bytes that a terminal sends.
///
/// It is a state machine over bytes and the times at which they were read; it knows neither terminal nor clock. Each call of
/// `take` is one read. Text becomes a key for each character. ESC begins a sequence (ECMA-48, 5.4), and what becomes of that
/// is decided by these rules:
///
/// - A sequence that a key sends is that key. A report of the mouse is a click or a turn of the wheel.
/// - All other sequences are swallowed whole: replies of the terminal, keys that Swot does not know, reports that are
///   damaged. Their letters would otherwise be taken for keys and choose options.
/// - ESC with nothing after it for a moment is the Escape key. How long that moment is depends on the line.
/// - ESC and a character is Alt with that character.
/// - A sequence that is not finished is swallowed once nothing more has come for a second.
/// - Text between the terminal's marks for it is a paste. It ends with its mark, or after a second without input. Where a
///   terminal has no such marks, a piece of text that nobody can have typed is a paste.
struct InputDecoder {
    /// For how long an input that is not complete is waited for.
    struct Patience: Equatable {
        /// After ESC, until it is the Escape key.
        var escape: Duration
        /// Within a sequence or a paste.
        var sequence = Duration.seconds(1)
        /// Within a paste that has no marks.
        var unmarkedPaste = Duration.milliseconds(50)

        /// Within one machine the bytes of a sequence come together. Over a network they may come apart, by about a tenth of a
        /// second at most.
        ///
        /// - Parameters:
        ///   - overNetwork: whether the terminal is at another machine.
        ///   - asked: milliseconds that the learner wants instead, as for other programs by `ESCDELAY`.
        init(overNetwork: Bool, asked: Int? = nil) {
            escape = .milliseconds(asked ?? (overNetwork ? 100 : 25))
        }
    }

    private enum State {
        case text
        /// ESC has come, so many times in a row.
        case escape(count: Int)
        /// After `ESC [`, until a final byte.
        case control
        /// After `ESC O`, until a final byte.
        case shift
        /// After `ESC [ M`: three bytes of an old report of the mouse.
        case mouse
        /// After `ESC [ [`: one byte of a function key of the Linux console.
        case console
        /// In the text of a reply, until BEL or ESC `\`.
        case string
        /// After an ESC in the text of a reply.
        case stringEscape
        case paste
        case unmarkedPaste
    }

    /// No sequence that means anything has more bytes; longer ones are swallowed without being kept.
    private static let longestSequence = 64
    /// A piece of so many bytes, with nothing in it but text, is no typing ahead. What waits to be read was typed while the
    /// program was busy, which is for less than a second, and nobody types twenty keys a second.
    private static let shortestUnmarkedPaste = 20
    private static let pasteEnd = Array("\u{1B}[201~".utf8)

    private let keys: KeySequences
    private let patience: Patience
    private let hasPasteMarks: Bool

    private var state = State.text
    /// When to go on without what is waited for; nil where nothing is.
    private(set) var deadline: ContinuousClock.Instant?
    /// The bytes of the sequence so far, without its ESC.
    private var sequence: [UInt8] = []
    /// Whether the sequence does not count: Alt was held, or its ESC has been told as a key.
    private var isIgnored = false
    /// Whether the next character goes with Alt.
    private var hasAlt = false
    /// When Escape was told because nothing had followed in time.
    private var toldEscape: ContinuousClock.Instant?
    private var characters = UTF8Decoder()
    /// Text that is not told yet.
    private var text = ""
    private var paste: [UInt8] = []
    private var inputs: [Input] = []

    /// - Parameter hasPasteMarks: whether the terminal marks where pasted text begins and ends.
    init(keys: KeySequences = .common, patience: Patience, hasPasteMarks: Bool = true) {
        self.keys = keys
        self.patience = patience
        self.hasPasteMarks = hasPasteMarks
    }

    /// Takes in what was read at once. What came too late for what was waited for does not belong to it.
    ///
    /// - Returns: the inputs that are complete.
    mutating func take(_ bytes: [UInt8], at now: ContinuousClock.Instant) -> [Input] {
        giveUp(at: now)
        guard !bytes.isEmpty else { return tell() }
        beginPiece(bytes, at: now)
        for byte in bytes { take(byte) }
        flushText()
        deadline = waitingTime.map { now + $0 }
        return tell()
    }

    /// Goes on without what has not come in time.
    mutating func expire(at now: ContinuousClock.Instant) -> [Input] {
        giveUp(at: now)
        return tell()
    }

    private mutating func tell() -> [Input] {
        defer { inputs = [] }
        return inputs
    }
}

// MARK: - Times

extension InputDecoder {
    private var waitingTime: Duration? {
        switch state {
        case .text: hasAlt ? patience.sequence : nil
        case .escape: patience.escape
        case .unmarkedPaste: patience.unmarkedPaste
        case .control, .shift, .mouse, .console, .string, .stringEscape, .paste: patience.sequence
        }
    }

    private mutating func giveUp(at now: ContinuousClock.Instant) {
        guard let deadline, now >= deadline else { return }
        self.deadline = nil
        switch state {
        case .escape(let count):
            inputs += Array(repeating: .key(.escape), count: count)
            toldEscape = now
        case .paste, .unmarkedPaste: endPaste()
        case .text, .control, .shift, .mouse, .console, .string, .stringEscape: break
        }
        state = .text
        hasAlt = false
    }

    /// Looks at a piece as a whole, before its bytes are.
    private mutating func beginPiece(_ bytes: [UInt8], at now: ContinuousClock.Instant) {
        guard case .text = state else { return }
        if isRest(bytes, at: now) {
            // The sequence goes on after its Escape was told, and must do nothing more.
            state = .escape(count: 2)
        } else if !hasPasteMarks, Self.isUnmarkedPaste(bytes) {
            state = .unmarkedPaste
        }
        toldEscape = nil
    }

    /// Whether these bytes are the rest of a sequence, of which ESC came so early that it was told as a key. Somebody who
    /// types after Escape sends one byte at a time.
    private func isRest(_ bytes: [UInt8], at now: ContinuousClock.Instant) -> Bool {
        guard let toldEscape, now < toldEscape + patience.sequence, bytes.count > 1 else { return false }
        return "[O]PX^_".utf8.contains(bytes[0])
    }

    private static func isUnmarkedPaste(_ bytes: [UInt8]) -> Bool {
        let lineEndsAndTab: [UInt8] = [0x09, 0x0A, 0x0D]
        return bytes.count >= shortestUnmarkedPaste
            && bytes.allSatisfy { ($0 >= 0x20 && $0 != 0x7F) || lineEndsAndTab.contains($0) }
    }
}

// MARK: - Bytes

extension InputDecoder {
    private mutating func take(_ byte: UInt8) {
        switch state {
        case .text: takeText(byte)
        case .escape(let count): takeAfterEscape(byte, count: count)
        case .control: takeControl(byte)
        case .shift: takeShift(byte)
        case .mouse: takeMouse(byte)
        case .console: state = .text
        case .string: takeString(byte)
        case .stringEscape: takeAfterStringEscape(byte)
        case .paste: takePaste(byte)
        case .unmarkedPaste: takeUnmarkedPaste(byte)
        }
    }

    private mutating func takeText(_ byte: UInt8) {
        if byte == Self.escape { return beginEscape() }
        guard let scalar = characters.decode(byte) else { return }
        if let key = Key(control: scalar) {
            flushText()
            // Alt with Enter, Tab or a control character has no meaning here.
            if !hasAlt { inputs.append(.key(key)) }
            hasAlt = false
        } else if (0x80...0x9F).contains(scalar.value) {
            // A control character of eight bits stands for ESC and a character of the seven bits (ECMA-48, 5.3).
            beginEscape()
            take(UInt8(scalar.value - 0x40))
        } else if scalar.value >= 0x20 {
            takeCharacter(scalar)
        } else {
            hasAlt = false
        }
    }

    private mutating func takeCharacter(_ scalar: Unicode.Scalar) {
        guard hasAlt else { return text.unicodeScalars.append(scalar) }
        hasAlt = false
        inputs.append(.key(.alt(Character(scalar))))
    }

    private mutating func beginEscape() {
        flushText()
        hasAlt = false
        characters = UTF8Decoder()
        sequence = []
        state = .escape(count: 1)
    }

    private mutating func takeAfterEscape(_ byte: UInt8, count: Int) {
        isIgnored = count > 1
        sequence = [byte]
        switch byte {
        case Self.escape: state = .escape(count: count + 1)
        case UInt8(ascii: "["): state = .control
        case UInt8(ascii: "O"): state = .shift
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
            state = .string
        default:
            state = .text
            if let key = keys.key(for: sequence) { return tell(key) }
            hasAlt = true
            takeText(byte)
        }
    }

    /// Parameters are 0x30 to 0x3F, what may stand before the final byte is 0x20 to 0x2F, and the final byte is 0x40 to 0x7E.
    /// Other bytes do not belong here and go with the sequence.
    private mutating func takeControl(_ byte: UInt8) {
        switch byte {
        case Self.escape: beginEscape()
        case Self.cancel, Self.substitute: state = .text
        case UInt8(ascii: "[") where sequence == [UInt8(ascii: "[")]: state = .console
        case UInt8(ascii: "M") where sequence == [UInt8(ascii: "[")]:
            sequence = []
            state = .mouse
        case 0x20...0x3F: append(byte)
        case 0x40...0x7E:
            append(byte)
            endControl()
        default: break
        }
    }

    private mutating func endControl() {
        state = .text
        if sequence == Self.pasteStart {
            state = .paste
        } else if !isIgnored, let input = MouseReport.input(sequence) {
            inputs.append(input)
        } else if let key = keys.key(for: sequence) {
            tell(key)
        }
    }

    private mutating func takeShift(_ byte: UInt8) {
        switch byte {
        case Self.escape: beginEscape()
        case Self.cancel, Self.substitute: state = .text
        // Some terminals say here, as in a control sequence, which of Shift, Alt and Control are held.
        case 0x30...0x3B: append(byte)
        case 0x40...0x7E:
            append(byte)
            state = .text
            if let key = keys.key(for: sequence) { tell(key) }
        default: break
        }
    }

    private mutating func takeMouse(_ byte: UInt8) {
        // No byte of a whole report is a control character.
        guard byte >= 0x20 else {
            state = .text
            return byte == Self.escape ? beginEscape() : ()
        }
        sequence.append(byte)
        guard sequence.count == 3 else { return }
        state = .text
        if !isIgnored, let input = MouseReport.input(bytes: sequence) { inputs.append(input) }
    }

    /// The text of a reply may hold anything: a title, a colour, what lies in the clipboard.
    private mutating func takeString(_ byte: UInt8) {
        switch byte {
        case Self.bell, Self.cancel, Self.substitute: state = .text
        case Self.escape: state = .stringEscape
        // The end in eight bits, U+009C.
        case 0x9C where sequence.last == 0xC2: state = .text
        default: sequence = [byte]
        }
    }

    private mutating func takeAfterStringEscape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\\"), Self.bell: state = .text
        case Self.escape: break
        // The reply was cut off, and something else begins.
        default: takeAfterEscape(byte, count: 1)
        }
    }

    private mutating func append(_ byte: UInt8) {
        if sequence.count < Self.longestSequence { sequence.append(byte) } else { isIgnored = true }
    }

    private mutating func tell(_ key: Key) {
        if !isIgnored { inputs.append(.key(key)) }
    }

    private mutating func flushText() {
        for character in text { inputs.append(.key(.character(character))) }
        text = ""
    }

    private static let escape: UInt8 = 0x1B
    private static let bell: UInt8 = 0x07
    private static let cancel: UInt8 = 0x18
    private static let substitute: UInt8 = 0x1A
}

// MARK: - Pastes

extension InputDecoder {
    private static let pasteStart = Array("[200~".utf8)

    private mutating func takePaste(_ byte: UInt8) {
        paste.append(byte)
        guard byte == UInt8(ascii: "~"), paste.suffix(Self.pasteEnd.count).elementsEqual(Self.pasteEnd) else { return }
        paste.removeLast(Self.pasteEnd.count)
        endPaste()
    }

    private mutating func takeUnmarkedPaste(_ byte: UInt8) {
        guard byte == Self.escape else { return paste.append(byte) }
        endPaste()
        beginEscape()
    }

    private mutating func endPaste() {
        inputs.append(.paste(Self.plain(paste)))
        paste = []
        state = .text
    }

    /// The text of a paste: bytes that are not sound UTF-8 are left out, lines end with `\n`, and of the control characters
    /// only these line ends and tabs are kept.
    private static func plain(_ paste: [UInt8]) -> String {
        var decoder = UTF8Decoder()
        let sound = String(String.UnicodeScalarView(paste.compactMap { decoder.decode($0) }))
        let lines = String(sound.map { $0 == "\r" || $0 == "\r\n" ? "\n" : $0 })
        let kept = lines.unicodeScalars.filter { $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control }
        return String(String.UnicodeScalarView(kept))
    }
}
