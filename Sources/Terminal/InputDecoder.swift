import Canvas

/// Puts inputs together from the bytes of text and from what ncurses has recognised. It knows no terminal.
///
/// Bytes that are not sound UTF-8 are dropped without their neighbours, and so are the sequences of keys that nobody knows:
/// their letters would otherwise be taken for keys. Scalars that belong together become one character.
struct InputDecoder {
    /// Where an escape sequence stands.
    private enum Sequence { case none, escape, control, shift }

    private static let pasteEnd = Array("\u{1B}[201~".unicodeScalars)

    private var decoder = UTF8Decoder()
    private var sequence = Sequence.none
    /// Text that is not told yet.
    private var text = ""
    /// The text of a paste whose end has not come yet.
    private var paste: String?
    private var inputs: [Input] = []

    /// How much there is to tell, about.
    var count: Int { inputs.count + text.utf8.count }

    /// A byte of text, or a control character.
    mutating func take(_ byte: UInt8) {
        guard let scalar = decoder.decode(byte) else { return }
        if paste != nil {
            takePasted(scalar)
        } else if !belongsToSequence(scalar) {
            take(scalar)
        }
    }

    /// Something that ncurses has recognised as a whole. Within a paste it is not meant as an input.
    mutating func take(_ input: Input) {
        guard paste == nil else { return }
        flushText()
        inputs.append(input)
    }

    mutating func pasteStarts() {
        flushText()
        paste = ""
    }

    mutating func pasteEnds() {
        if let paste { inputs.append(.paste(Self.plain(paste))) }
        paste = nil
    }

    /// Tells what has come in; nothing more is to be had now, so what is begun is complete, but for pastes.
    mutating func flush() -> [Input] {
        flushText()
        defer { inputs = [] }
        return inputs
    }

    /// The mark at a paste's end comes as text where the line is so slow that its bytes do not come together.
    private mutating func takePasted(_ scalar: Unicode.Scalar) {
        paste?.unicodeScalars.append(scalar)
        guard scalar == "~", paste?.unicodeScalars.suffix(Self.pasteEnd.count).elementsEqual(Self.pasteEnd) == true
        else { return }
        paste?.unicodeScalars.removeLast(Self.pasteEnd.count)
        pasteEnds()
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        if let key = Key(control: scalar) {
            take(.key(key))
        } else if !Self.isControl(scalar) {
            text.unicodeScalars.append(scalar)
        }
    }

    /// Follows an escape sequence (ECMA-48, 5.4 and 8.3.143): ESC [ parameters final, or ESC O final.
    private mutating func belongsToSequence(_ scalar: Unicode.Scalar) -> Bool {
        switch (sequence, scalar) {
        case (.none, "\u{1B}"): sequence = .escape
        case (.escape, "["): sequence = .control
        case (.escape, "O"): sequence = .shift
        case (.control, " "..."?"): break
        case (.control, "@"..."~"), (.shift, _): sequence = .none
        case (.escape, _):
            flushText()
            return belongsToSequence(scalar)
        default:
            sequence = .none
            return false
        }
        return true
    }

    private mutating func flushText() {
        if text.utf8.count == 1, let only = text.unicodeScalars.first {
            // Quicker than to look for the borders between characters.
            inputs.append(.key(.character(Character(only))))
        } else {
            for character in text { inputs.append(.key(.character(character))) }
        }
        text = ""
        if sequence == .escape { inputs.append(.key(.escape)) }
        sequence = .none
    }

    /// Line ends as in Swift, no other control characters than these and tabs.
    private static func plain(_ paste: String) -> String {
        let lines = String(paste.map { $0 == "\r" || $0 == "\r\n" ? "\n" : $0 })
        let kept = lines.unicodeScalars.filter { $0 == "\n" || $0 == "\t" || !isControl($0) }
        return String(String.UnicodeScalarView(kept))
    }

    /// The general category Cc.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    }
}
