import Assessment
import Canvas

/// What a field can do besides taking text.
enum FieldAction: Equatable, Sendable {
    /// Leaves the field, so that keys mean what they mean on the card.
    case leave
    /// Goes back into the field.
    case write
}

/// An editor whose answer is typed into a field.
protocol FieldEditor: Editor {
    /// What is typed so far where the cursor is; nil: there is no field.
    var typed: String? { get }
    /// The response with another text where the cursor is.
    func response(typing text: String) -> Response
}

extension FieldEditor {
    /// Whether keys are text now.
    var isInField: Bool { typed != nil && focus.isTyping }

    /// The field as it stands: what is given, with the cursor where it was.
    var field: TextField {
        guard let field = focus.field, field.text == typed ?? "" else { return TextField(typed ?? "") }
        return field
    }

    mutating func type(_ input: Input) -> [Command]? {
        guard isInField else { return nil }
        var field = field
        let before = field.text
        guard field.take(input) else { return nil }
        focus.field = field
        return field.text == before ? [] : [.respond(response(typing: field.text))]
    }

    func swallows(_ key: Key) -> Bool {
        var field = TextField()
        return isInField && field.handle(key)
    }

    /// The field in its columns; without the focus only its text.
    func fieldLine(_ text: String, columns: Int, isCurrent: Bool) -> Line {
        isCurrent ? field.layout(columns: columns).line : TextField(text).layout(columns: columns).line
    }

    /// What the card says of a field that was left.
    static func fieldRows(_ action: FieldAction, isInField: Bool) -> Bool {
        action == .leave ? isInField : !isInField
    }
}

/// An editor with one field for the whole answer.
protocol SingleFieldEditor: FieldEditor where Action == FieldAction {
    var posed: Posed { get }
    var declaration: Kind.Declaration { get }
    /// What is accepted, as it is shown.
    var accepted: [String] { get }
}

extension SingleFieldEditor {
    static var keymap: Keymap<FieldAction> { fieldKeymap }
    static var unit: String { "field" }
    var typed: String? { posed.response?.typed ?? "" }
    var places: Int { 1 }
    var choosing: (brief: String?, help: String) { (nil, "go into the field; a page down once answered") }
    var missing: String { "Nothing is typed yet." }

    func offers(_ action: FieldAction) -> Bool { Self.fieldRows(action, isInField: isInField) }

    mutating func perform(_ action: FieldAction) -> [Command] {
        focus.isTyping = action == .write
        return []
    }

    mutating func choose() -> [Command] { perform(.write) }

    private func columns(_ layout: TextLayout) -> Int { max(4, min(60, layout.width - Self.indent - 1)) }

    func caret(_ layout: TextLayout) -> Int? {
        isInField ? Self.indent + field.layout(columns: columns(layout)).cursor : nil
    }

    func parts(_ layout: TextLayout) -> [Part] {
        guard posed.isExplained else {
            let line =
                posed.isAsked
                ? fieldLine(typed ?? "", columns: columns(layout), isCurrent: true) : Line("…", .muted)
            return [Part([Line("     →  ") + line], isPlace: true)]
        }
        return [Part(given(layout) + accepted.flatMap { lines($0, layout) }, isPlace: true)]
    }

    /// What was typed, with its outcome.
    private func given(_ layout: TextLayout) -> [Line] {
        guard posed.isAsked, posed.response != .unknown else { return [] }
        guard let typed, !typed.isEmpty else { return [Line("   ○ Nothing was typed.", .partial)] }
        let isRight = declaration.score(response(typing: typed), .partial) == .one
        let verdict: Verdict = posed.isClaimed || isRight ? .right : .wrong
        let word = posed.isClaimed ? "claimed as right" : isRight ? "right" : "wrong"
        return ElementLines(
            layout: layout, lead: "   \(verdict.sign)    ", indent: Self.indent, style: verdict.style,
            word: Span("your answer, \(word)", verdict.style)
        ).lines(Line(typed, verdict.style).wrapped(to: max(1, layout.width - Self.indent)))
    }

    private func lines(_ text: String, _ layout: TextLayout) -> [Line] {
        ElementLines(
            layout: layout, lead: "   ✓    ", indent: Self.indent, style: .key, word: Span("accepted", .key)
        ).lines(Line(text, .key).wrapped(to: max(1, layout.width - Self.indent)))
    }

    func solution(_ layout: TextLayout) -> [[Line]] {
        accepted.map { Line($0, .key).wrapped(to: layout.width) }
    }
}

/// The keys of a field.
private let fieldKeymap = Keymap<FieldAction>([
    Binding([.escape], .leave, brief: "other keys", "leave the field, so that letters are keys again"),
    Binding([.character("i")], .write, brief: "write", "go back into the field"),
])
