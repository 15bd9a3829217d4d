import Assessment
import Canvas

/// A word or a few to be typed.
struct ShortTextEditor: SingleFieldEditor {
    let accepted: [String]
    let posed: Posed
    private let declaration: ShortText.Declaration
    var focus: Focus

    init(_ text: ShortText, _ declaration: ShortText.Declaration, _ posed: Posed, _ focus: Focus) {
        accepted = declaration.accepted
        self.declaration = declaration
        self.posed = posed
        self.focus = focus
    }

    var typed: String? { if case .text(let text)? = posed.response { text } else { "" } }
    func response(typing text: String) -> Response { .text(text) }
    func isRight(_ text: String) -> Bool { declaration.score(.text(text), .partial) == .one }
}
