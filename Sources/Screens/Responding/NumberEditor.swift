import Assessment
import Canvas

/// A number to be typed, with or without a unit.
struct NumberEditor: SingleFieldEditor {
    let accepted: [String]
    let posed: Posed
    private let declaration: NumberEntry.Declaration
    var focus: Focus

    init(_ number: NumberEntry, _ declaration: NumberEntry.Declaration, _ posed: Posed, _ focus: Focus) {
        accepted = declaration.accepted.map(\.words)
        self.declaration = declaration
        self.posed = posed
        self.focus = focus
    }

    var typed: String? { if case .number(let text)? = posed.response { text } else { "" } }
    func response(typing text: String) -> Response { .number(text) }
    func isRight(_ text: String) -> Bool { declaration.score(.number(text), .partial) == .one }
}

extension NumberEntry.Range {
    /// Such as `3.14`, `3 … 4 GiB`.
    var words: String {
        let numbers = low == high ? Self.words(low) : "\(Self.words(low)) … \(Self.words(high))"
        return unit.isEmpty ? numbers : "\(numbers) \(unit)"
    }

    /// Without decimals where the number is whole.
    private static func words(_ number: Double) -> String {
        Int(exactly: number).map { "\($0)" } ?? "\(number)"
    }
}
