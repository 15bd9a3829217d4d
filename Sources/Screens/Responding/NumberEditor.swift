import Assessment
import Canvas

/// A number to be typed, with or without a unit.
struct NumberEditor: SingleFieldEditor {
    let accepted: [String]
    let posed: Posed
    let declaration: NumberEntry.Declaration
    var focus: Focus

    init(_ number: NumberEntry, _ declaration: NumberEntry.Declaration, _ posed: Posed, _ focus: Focus) {
        accepted = declaration.accepted.map(\.words)
        self.declaration = declaration
        self.posed = posed
        self.focus = focus
    }

    func response(typing text: String) -> Response { .number(text) }
}
