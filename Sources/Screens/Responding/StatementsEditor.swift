import Assessment
import Canvas

/// Statements, each of which is judged true or false.
struct StatementsEditor: Editor {
    enum Action: Equatable, Sendable { case judge(Bool) }

    static let unit = "statement"
    static let indent = 12
    static let keymap = Keymap<Action>([
        Binding([.character("t"), .character("y")], .judge(true), brief: "true", "the statement is true"),
        Binding([.character("f"), .character("n")], .judge(false), brief: "false", "the statement is false"),
    ])

    /// In the order in which they are shown.
    private let statements: [Element]
    private let declaration: Statements.Declaration
    private let posed: Posed
    private let judgements: [ElementID: Bool]
    var focus: Focus

    init(_ statements: Statements, _ declaration: Statements.Declaration, _ posed: Posed, _ focus: Focus) {
        self.statements = statements.elements.ordered(declaration.statements)
        self.declaration = declaration
        self.posed = posed
        self.focus = focus
        judgements = posed.response?.judgements ?? [:]
    }

    var places: Int { statements.count }
    var choosing: (brief: String?, help: String) {
        (nil, "true, or the other way round; a page down once answered")
    }
    var missing: String { "Judge every statement first: t for true, f for false." }

    var open: [Int] { statements.indices.filter { judgements[statements[$0].id] == nil } }

    private var current: Element? { statements.indices.contains(focus.cursor) ? statements[focus.cursor] : nil }

    mutating func perform(_ action: Action) -> [Command] {
        guard let current, case .judge(let isTrue) = action else { return [] }
        var given = judgements
        given[current.id] = isTrue
        return [.respond(.judged(given))]
    }

    /// True first, and then the other way round.
    mutating func choose() -> [Command] {
        perform(.judge(!(current.flatMap { judgements[$0.id] } ?? false)))
    }

    func parts(_ layout: TextLayout) -> [Part] { statements.map { Part(lines($0, layout), isPlace: true) } }

    private func lines(_ statement: Element, _ layout: TextLayout) -> [Line] {
        let given = judgements[statement.id]
        let judged = Line(given.map(Self.name) ?? "–").padded(to: 5).text
        guard posed.isExplained, let isTrue = declaration.correct[statement.id] else {
            return ElementLines(
                layout: layout, lead: "   \(given == nil ? "○" : "●") \(judged)  ", indent: Self.indent,
                style: given == nil ? .plain : .chosen
            ).lines(statement.text)
        }
        return explained(statement, isTrue, given, judged, layout)
    }

    private func explained(
        _ statement: Element, _ isTrue: Bool, _ given: Bool?, _ judged: String, _ layout: TextLayout
    ) -> [Line] {
        let verdict = Verdict(given: given != nil, isRight: given == isTrue)
        guard posed.isAsked else {
            let name = Line(Self.name(isTrue)).padded(to: 5).text
            return ElementLines(
                layout: layout, lead: "   ✓ \(name)  ", indent: Self.indent, rationale: statement.rationale
            ).lines(statement.text)
        }
        let word =
            switch verdict {
            case .right: "right"
            case .wrong: "wrong: it is \(Self.name(isTrue))"
            case .open: "not judged: it is \(Self.name(isTrue))"
            }
        return ElementLines(
            layout: layout, lead: "   \(verdict.sign) \(judged)  ", indent: Self.indent, style: verdict.style,
            word: Span(word, verdict.style), rationale: statement.rationale
        ).lines(statement.text)
    }

    private static func name(_ isTrue: Bool) -> String { isTrue ? "true" : "false" }

    func tally(_ score: Fraction) -> String? {
        let right = declaration.correct.count { judgements[$0.key] == $0.value }
        return tallySentence(right, of: declaration.correct.count, "statement", score)
    }

    func solution(_ layout: TextLayout) -> [[Line]] {
        statements.map { statement in
            let name = Line(Self.name(declaration.correct[statement.id] ?? false)).padded(to: 7).text
            return ElementLines(layout: layout, lead: name, indent: 7, style: .key).lines(statement.text)
        }
    }
}
