import Assessment
import Canvas

/// A word or a few to be typed.
struct ShortTextEditor: SingleFieldEditor {
    let accepted: [String]
    let posed: Posed
    let declaration: ShortText.Declaration
    var focus: Focus

    init(_ text: ShortText, _ declaration: ShortText.Declaration, _ posed: Posed, _ focus: Focus) {
        accepted = declaration.accepted
        self.declaration = declaration
        self.posed = posed
        self.focus = focus
    }

    func response(typing text: String) -> Response { .text(text) }
}
