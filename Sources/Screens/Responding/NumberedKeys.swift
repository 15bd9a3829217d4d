import Canvas

/// Keys that stand for what an editor lists: letters for the first seven, and digits. The card needs the other letters.
enum NumberedKeys {
    static let letters = Array("abcdefg")
    static let digits = Array("123456789")

    /// A key for each name, with what it does to the part of its number, from 0.
    static func bound<Action>(_ names: [Character], _ action: (Int) -> Action) -> [(key: Key, action: Action)] {
        names.enumerated().map { (.character($0.element), action($0.offset)) }
    }

    /// The letters of the first parts, such as `a–d`.
    static func letters(_ count: Int) -> String { range(letters, count) }

    /// The digits of the first parts, such as `1–4`.
    static func digits(_ count: Int) -> String { range(digits, count) }

    private static func range(_ names: [Character], _ count: Int) -> String {
        let first = names.prefix(max(1, count))
        return first.count == 1 ? String(first) : "\(names[0])–\(first[first.count - 1])"
    }
}
