/// Keys as tests write them: a plain character is itself; `<enter> <esc> <tab> <backtab> <space> <bs> <del> <up> <down> <left>
/// <right> <pgup> <pgdn> <home> <end> <lt>` are keys; `<C-x>` is x with control; `<paste:TEXT>`, `<click:C,R>` and
/// `<wheel-up:C,R>`, `<wheel-down:C,R>` (column and row from 0) are what a terminal sends for these.
package enum KeyNotation {
    package struct UnknownKey: Error { let name: String }

    /// The bytes that a terminal of the xterm family sends in application mode.
    package static func bytes(_ keys: String) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = keys[...]
        while let first = rest.popFirst() {
            guard first == "<" else {
                bytes += String(first).utf8
                continue
            }
            guard let end = rest.firstIndex(of: ">") else { throw UnknownKey(name: String(rest)) }
            bytes += try named(String(rest[..<end])).utf8
            rest = rest[rest.index(after: end)...]
        }
        return bytes
    }

    private static let names = [
        "enter": "\r", "esc": "\u{1B}", "tab": "\t", "backtab": "\u{1B}[Z", "space": " ", "bs": "\u{7F}", "lt": "<",
        "up": "\u{1B}OA", "down": "\u{1B}OB", "right": "\u{1B}OC", "left": "\u{1B}OD", "home": "\u{1B}OH",
        "end": "\u{1B}OF",
        "pgup": "\u{1B}[5~", "pgdn": "\u{1B}[6~", "del": "\u{1B}[3~",
    ]

    private static func named(_ name: String) throws -> String {
        if let known = names[name] { return known }
        if name.hasPrefix("C-"), name.utf8.count == 3, let letter = name.uppercased().utf8.last {
            return String(Unicode.Scalar(letter & 31))
        }
        let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw UnknownKey(name: name) }
        if parts[0] == "paste" { return "\u{1B}[200~\(parts[1])\u{1B}[201~" }
        let place = parts[1].split(separator: ",").compactMap { Int($0) }
        let buttons = ["click": 0, "wheel-up": 64, "wheel-down": 65]
        guard place.count == 2, let button = buttons[String(parts[0])] else { throw UnknownKey(name: name) }
        let press = "\u{1B}[<\(button);\(place[0] + 1);\(place[1] + 1)M"
        return button == 0 ? press + press.dropLast() + "m" : press
    }
}
