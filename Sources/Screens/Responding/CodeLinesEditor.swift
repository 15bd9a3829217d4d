import Assessment
import Canvas

/// Lines of the stem's code to point at.
struct CodeLinesEditor: Editor {
    enum Action: Equatable, Sendable { case point }

    static let unit = "line of the code"
    static let indent = 9
    static let keymap = Keymap<Action>([
        Binding([.character(" ")], .point, brief: "point", "point at the line, or take it back")
    ])

    private let declaration: CodeLines.Declaration
    private let posed: Posed
    private let given: Set<Int>
    var focus: Focus

    init(_ lines: CodeLines, _ declaration: CodeLines.Declaration, _ posed: Posed, _ focus: Focus) {
        self.declaration = declaration
        self.posed = posed
        self.focus = focus
        given = posed.response?.lines ?? []
    }

    var places: Int { declaration.count }
    var choosing: (brief: String?, help: String) { (nil, "a page down once answered") }
    var missing: String { "Point at a line first: the space bar does it." }

    mutating func perform(_ action: Action) -> [Command] { choose() }

    mutating func choose() -> [Command] {
        let line = focus.cursor + 1
        guard line <= declaration.count else { return [] }
        return [.respond(.lines(given.symmetricDifference([line])))]
    }

    /// The stem with a sign and a number before every line of its code.
    func stem(_ stem: RichText, _ layout: TextLayout) -> [Part] {
        guard let place = stem.blocks.firstIndex(where: \.isCode), case .code(_, let text) = stem.blocks[place] else {
            return [Part(layout.lines(stem) + [Line()])] + code("", layout)
        }
        let before = layout.lines(RichText(Array(stem.blocks[..<place])))
        let after = layout.lines(RichText(Array(stem.blocks[(place + 1)...])))
        return [Part(before.isEmpty ? [] : before + [Line()])] + code(text, layout)
            + [Part(after.isEmpty ? [] : [Line()] + after)]
    }

    func parts(_ layout: TextLayout) -> [Part] { [] }

    private func code(_ text: String, _ layout: TextLayout) -> [Part] {
        let narrow = TextLayout(width: max(1, layout.width - Self.indent + 1), sideways: layout.sideways)
        let lines = narrow.code(text)
        return (0..<declaration.count).map { index in
            let code = lines.indices.contains(index) ? lines[index] : Line()
            return Part(line(index + 1, code, layout), isPlace: true)
        }
    }

    private func line(_ number: Int, _ code: Line, _ layout: TextLayout) -> [Line] {
        let isGiven = given.contains(number)
        let label = Line("\(number)").padded(to: 3, .trailing).text
        guard posed.isExplained else {
            let lead = "  \(isGiven ? "■" : posed.isAsked ? "□" : " ")\(label)  "
            return [Line(lead, isGiven ? .chosen : .muted) + code]
        }
        let isKey = declaration.keys.contains(number)
        let sign = isKey ? "✓" : isGiven ? "✗" : " "
        let style: Style = isKey ? isGiven || !posed.isAsked ? .correct : .partial : isGiven ? .incorrect : .muted
        let word =
            !posed.isAsked || !(isKey || isGiven)
            ? nil : isKey ? isGiven ? "right, you pointed at it" : "right, not pointed at" : "wrong, you pointed at it"
        return ElementLines(
            layout: layout, lead: "  \(sign)\(label)  ", indent: Self.indent - 1, style: style,
            word: word.map { Span($0, style) }
        ).lines([code])
    }

    func tally(_ score: Fraction) -> String? {
        guard declaration.keys.count > 1 else { return nil }
        let right = given.intersection(declaration.keys).count
        return "\(right) of \(declaration.keys.count) right lines, \(given.count - right) wrong: "
            + "\(score.percent()) of the point"
    }

    func solution(_ layout: TextLayout) -> [[Line]] {
        let lines = declaration.keys.sorted().map { "\($0)" }.joined(separator: ", ")
        return [[Line("line \(lines)", .key)]]
    }
}

extension Block {
    fileprivate var isCode: Bool { if case .code = self { true } else { false } }
}
