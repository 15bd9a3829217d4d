import Assessment

/// How many options and keys each question of a form has, two characters a question: all that an answer's chance of
/// having been guessed hangs on.
struct Choices: Equatable {
    let text: String

    init(text: String) { self.text = text }

    init(_ opening: Opening) {
        let digits = opening.form.entries.flatMap { [Self.digit($0.options.count), Self.digit($0.keys.count)] }
        text = String(decoding: digits, as: UTF8.self)
    }

    var count: Int { text.utf8.count / 2 }

    /// Nil for a question that the form does not have.
    subscript(question: Int) -> (options: Int, keys: Int)? {
        guard question >= 0, question < count else { return nil }
        let place = text.utf8.index(text.utf8.startIndex, offsetBy: 2 * question)
        return (Self.number(text.utf8[place]), Self.number(text.utf8[text.utf8.index(after: place)]))
    }

    /// Printing characters from `0` on; more than 70 count as 70.
    private static func digit(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(min(70, number)) }
    private static func number(_ digit: UInt8) -> Int { Int(digit) - Int(UInt8(ascii: "0")) }
}
