import Canvas

/// Keys as tests write them, for the real terminal and for screens alike: a plain character is itself; `<enter> <esc> <tab>
/// <backtab> <space> <bs> <del> <up> <down> <left> <right> <pgup> <pgdn> <home> <end> <lt>` are keys; `<C-x>` is x with control;
/// `<paste:TEXT>`, `<click:C,R>` and `<wheel-up:C,R>`, `<wheel-down:C,R>` (column and row from 0) are what a terminal sends for
/// these.
package enum KeyNotation {
    package struct UnknownKey: Error, Equatable { let name: String }

    /// What comes in by the keys.
    package static func inputs(_ keys: String) throws(UnknownKey) -> [Input] { try strokes(keys).map(\.input) }

    /// The bytes that a terminal of the xterm family sends in application mode.
    package static func bytes(_ keys: String) throws(UnknownKey) -> [UInt8] { try strokes(keys).flatMap(\.bytes.utf8) }

    /// An input, and what a terminal sends for it.
    private struct Stroke {
        let input: Input
        let bytes: String

        init(_ input: Input, _ bytes: String) {
            self.input = input
            self.bytes = bytes
        }

        init(_ key: Key, _ bytes: String) { self.init(.key(key), bytes) }
    }

    private static func strokes(_ keys: String) throws(UnknownKey) -> [Stroke] {
        var strokes: [Stroke] = []
        var rest = keys[...]
        while let first = rest.popFirst() {
            guard first == "<" else {
                strokes.append(Stroke(.character(first), String(first)))
                continue
            }
            guard let end = rest.firstIndex(of: ">") else { throw UnknownKey(name: String(rest)) }
            strokes.append(try named(String(rest[..<end])))
            rest = rest[rest.index(after: end)...]
        }
        return strokes
    }

    private static let names: [String: Stroke] = [
        "enter": Stroke(.enter, "\r"), "esc": Stroke(.escape, "\u{1B}"), "tab": Stroke(.tab, "\t"),
        "backtab": Stroke(.backTab, "\u{1B}[Z"), "space": Stroke(.character(" "), " "),
        "bs": Stroke(.backspace, "\u{7F}"), "lt": Stroke(.character("<"), "<"), "up": Stroke(.up, "\u{1B}OA"),
        "down": Stroke(.down, "\u{1B}OB"), "right": Stroke(.right, "\u{1B}OC"), "left": Stroke(.left, "\u{1B}OD"),
        "home": Stroke(.home, "\u{1B}OH"), "end": Stroke(.end, "\u{1B}OF"), "pgup": Stroke(.pageUp, "\u{1B}[5~"),
        "pgdn": Stroke(.pageDown, "\u{1B}[6~"), "del": Stroke(.delete, "\u{1B}[3~"),
    ]

    private static func named(_ name: String) throws(UnknownKey) -> Stroke {
        if let known = names[name] { return known }
        if name.hasPrefix("C-"), name.utf8.count == 3, let letter = name.last, let code = letter.uppercased().utf8.last
        {
            return Stroke(.control(letter), String(Unicode.Scalar(code & 31)))
        }
        let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw UnknownKey(name: name) }
        if parts[0] == "paste" {
            return Stroke(.paste(String(parts[1])), "\u{1B}[200~\(parts[1])\u{1B}[201~")
        }
        let numbers = parts[1].split(separator: ",").compactMap { Int($0) }
        guard numbers.count == 2 else { throw UnknownKey(name: name) }
        let point = Point(column: numbers[0], row: numbers[1])
        func press(_ button: Int) -> String { "\u{1B}[<\(button);\(point.column + 1);\(point.row + 1)M" }
        switch parts[0] {
        case "click": return Stroke(.click(point), press(0) + press(0).dropLast() + "m")
        case "wheel-up": return Stroke(.wheel(-1, at: point), press(64))
        case "wheel-down": return Stroke(.wheel(1, at: point), press(65))
        default: throw UnknownKey(name: name)
        }
    }
}
