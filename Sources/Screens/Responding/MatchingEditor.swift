import Assessment
import Canvas

/// Things on the left, each of which is given one on the right.
struct MatchingEditor: Editor {
    enum Action: Equatable, Sendable {
        /// A right side by its number on the card, from 0.
        case give(Int)
    }

    static let unit = "left side"
    static let keymap = Keymap<Action>([
        Binding(
            NumberedKeys.bound(labels, Action.give), shown: "a–g 1–9", brief: "match",
            "match it with that right side, or take it back")
    ])

    /// What the right sides are called: letters, and then digits. There are other keys for those beyond.
    private static let labels = NumberedKeys.letters + NumberedKeys.digits

    private let headings: Matching.Headings
    private let lefts: [Element]
    /// In the order in which they are shown.
    private let rights: [Element]
    private let declaration: Matching.Declaration
    private let posed: Posed
    private let pairs: [ElementID: ElementID]
    /// The number of each right side on the card, from 0.
    private let numbers: [ElementID: Int]
    /// For each right side the left ones that it is given to, numbered from 1.
    private let users: [ElementID: [Int]]
    var focus: Focus

    init(_ matching: Matching, _ declaration: Matching.Declaration, _ posed: Posed, _ focus: Focus) {
        headings = matching.headings
        lefts = matching.pairs.map(\.left).ordered(declaration.left)
        rights = matching.rights.ordered(declaration.right)
        self.declaration = declaration
        self.posed = posed
        self.focus = focus
        let pairs = posed.response?.matches ?? [:]
        self.pairs = pairs
        numbers = Dictionary(zip(rights.map(\.id), rights.indices)) { first, _ in first }
        let lefts = lefts
        users = Dictionary(grouping: lefts.indices) { pairs[lefts[$0].id] }.reduce(into: [:]) { users, group in
            if let right = group.key { users[right] = group.value.map { $0 + 1 } }
        }
    }

    var places: Int { lefts.count }
    var choosing: (brief: String?, help: String) {
        (nil, "match it with the next right side that is free; a page down once answered")
    }
    var missing: String { "Match every left side first: a letter gives it a right side." }

    var open: [Int] { lefts.indices.filter { pairs[lefts[$0].id] == nil } }

    func offers(_ action: Action) -> Bool {
        switch action {
        case .give(let index): index < rights.count
        }
    }

    func described(_ row: HelpRow, _ action: Action) -> HelpRow {
        var row = row
        let letters = NumberedKeys.letters(rights.count)
        row.shown = rights.count > 7 ? "\(letters) \(NumberedKeys.digits(rights.count - 7))" : letters
        return row
    }

    mutating func perform(_ action: Action) -> [Command] {
        switch action {
        case .give(let index): rights.indices.contains(index) ? give(rights[index].id) : []
        }
    }

    /// The same right side again takes it back.
    private func give(_ right: ElementID) -> [Command] {
        guard lefts.indices.contains(focus.cursor) else { return [] }
        let left = lefts[focus.cursor].id
        let given = pairs[left] == right ? nil : right
        return [.respond(declaration.matching(left, with: given, in: posed.response))]
    }

    /// Goes over the right sides that are free; after the last of them nothing is given.
    mutating func choose() -> [Command] {
        guard lefts.indices.contains(focus.cursor) else { return [] }
        let left = lefts[focus.cursor].id
        let start = pairs[left].flatMap { numbers[$0] }.map { $0 + 1 } ?? 0
        let free = rights.dropFirst(start).first { declaration.isReusable || !pairs.values.contains($0.id) }
        return [.respond(declaration.matching(left, with: free?.id, in: posed.response))]
    }

    /// A click on a left side goes to it, and the next one on a right side matches them.
    mutating func click(_ place: Int) -> [Command] {
        focus.cursor = place
        return []
    }

    mutating func choose(beside part: Int) -> [Command] { perform(.give(part)) }

    func parts(_ layout: TextLayout) -> [Part] {
        let left = lefts.enumerated().map { Part(lines($0.offset, $0.element, layout), isPlace: true) }
        let head = heading(headings.left, layout)
        guard !posed.isExplained else {
            let unmatched = unmatched(layout)
            return [Part(pairHeading(layout))] + left + (unmatched.isEmpty ? [] : [Part([Line()])] + unmatched)
        }
        let right = rights.indices.map { Part(rightSide($0, layout), isPlace: true) }
        return [Part(head)] + left + [Part([Line()] + rightHead(layout))] + right
    }

    /// What stands above the right sides: how often each may be given, behind the heading if there is one.
    private func rightHead(_ layout: TextLayout) -> [Line] {
        let rule = declaration.isReusable ? "can be used more than once" : "can be used once"
        if headings.right.isEmpty { return [Line("   Each \(rule):", .muted)] }
        return heading(headings.right, layout, word: "each \(rule)")
    }

    /// What stands above left sides that have their right sides beside or below them.
    private func pairHeading(_ layout: TextLayout) -> [Line] {
        let (left, right) = (heading(headings.left, layout), heading(headings.right, layout, sign: "→ "))
        guard let column = column(layout), let first = left.first, left.count == 1 else { return left + right }
        let room = TextLayout(width: max(1, layout.width - column - 2), sideways: layout.sideways)
        let beside = room.lines(headings.right, style: .heading)
        guard first.columns < column, beside.count == 1 else { return left + right }
        return [first.padded(to: column) + Line("→ ", .heading) + beside[0]]
    }

    /// What stands above a column; no line where it has no heading.
    private func heading(_ text: RichText, _ layout: TextLayout, sign: String = "", word: String? = nil) -> [Line] {
        guard !text.isEmpty else { return [] }
        let lead = String(run: " ", count: Self.indent) + sign
        return ElementLines(
            layout: layout, lead: lead, indent: lead.count, style: .heading, word: word.map { Span($0, .muted) }
        ).lines(text)
    }

    /// A left side with what it was given and, explained, with what belongs to it.
    private func lines(_ index: Int, _ left: Element, _ layout: TextLayout) -> [Line] {
        let given = pairs[left.id].flatMap { numbers[$0] }
        guard posed.isExplained else {
            let style: Style = given == nil ? .plain : .chosen
            return pair(index, given == nil ? "○" : "●", style, [Answer(right: given, sign: "→", style: style)], layout)
        }
        let key = declaration.correct[left.id].flatMap { numbers[$0] }
        guard posed.isAsked else {
            let answer = Answer(right: key, sign: "→", style: .key)
            return pair(index, " ", .plain, [answer], layout) + rationale(left, layout)
        }
        let verdict = Verdict(given: given != nil, isRight: given == key)
        return pair(index, verdict.sign, verdict.style, outcome(given, key, verdict), layout) + rationale(left, layout)
    }

    private func rationale(_ left: Element, _ layout: TextLayout) -> [Line] {
        guard let rationale = left.rationale else { return [] }
        let narrow = TextLayout(width: max(1, layout.width - Self.indent), sideways: layout.sideways)
        return narrow.lines(rationale, style: .muted).prefixed(by: Span(String(run: " ", count: Self.indent)))
    }

    /// What a left side was given, or what belongs to it.
    private struct Answer {
        /// By its number on the card, from 0; nil: nothing was given.
        var right: Int?
        var sign: String
        var style: Style
        var word: String?
    }

    private func outcome(_ given: Int?, _ key: Int?, _ verdict: Verdict) -> [Answer] {
        switch verdict {
        case .right: [Answer(right: given, sign: "→", style: .correct, word: "right")]
        case .wrong:
            [
                Answer(right: given, sign: "✗", style: .incorrect, word: "your answer"),
                Answer(right: key, sign: "→", style: .key, word: "belongs here"),
            ]
        case .open: [Answer(right: key, sign: "→", style: .key, word: "belongs here; nothing was given")]
        }
    }

    /// A left side with right sides: beside it in a column where all left sides are short, otherwise behind it or
    /// below.
    private func pair(
        _ index: Int, _ sign: String, _ style: Style, _ answers: [Answer], _ layout: TextLayout
    ) -> [Line] {
        let number = Line("\(index + 1)").padded(to: 2, .trailing).text
        let head = ElementLines(
            layout: layout, lead: "   \(sign)\(number)  ", indent: Self.indent, style: style
        ).lines(lefts[index].text)
        let column = column(layout)
        let room = TextLayout(width: max(1, layout.width - (column ?? Self.indent)), sideways: layout.sideways)
        let tails = answers.flatMap { lines($0, room) }
        let indent = Span(String(run: " ", count: column ?? Self.indent))
        guard let last = head.last, let first = tails.first else { return head }
        if let column {
            return [last.padded(to: column) + first] + tails.dropFirst().map { Line([indent]) + $0 }
        }
        guard tails.count == 1, last.columns + 2 + first.columns <= layout.width else {
            return head + tails.prefixed(by: indent)
        }
        return head.dropLast() + [last + Line("  ") + first]
    }

    /// The column of the right sides; nil where a left side is too long for that.
    private func column(_ layout: TextLayout) -> Int? {
        let wide = TextLayout(width: max(1, layout.width / 2 - Self.indent), sideways: layout.sideways)
        let heads = (lefts.map(\.text) + [headings.left]).map { wide.lines($0) }
        guard heads.allSatisfy({ $0.count <= 1 }) else { return nil }
        return Self.indent + 2 + (heads.compactMap { $0.first?.columns }.max() ?? 0)
    }

    /// A right side with what stands before and behind it.
    private func lines(_ answer: Answer, _ layout: TextLayout) -> [Line] {
        guard let right = answer.right else { return [Line("\(answer.sign) …", .muted)] }
        let name = posed.isExplained ? "" : "\(label(right))  "
        return ElementLines(
            layout: layout, lead: "\(answer.sign) \(name)", indent: 2 + name.count, style: answer.style,
            word: answer.word.map { Span($0, answer.style) }
        ).lines(rights[right].text)
    }

    /// A right side in the list below, with what it is given to.
    private func rightSide(_ index: Int, _ layout: TextLayout) -> [Line] {
        let users = (users[rights[index].id] ?? []).map(String.init)
        let word = users.isEmpty ? nil : Span("used for \(users.joined(separator: ", "))", .muted)
        return ElementLines(
            layout: layout, lead: "     \(label(index))  ", indent: Self.indent,
            style: users.isEmpty ? .plain : .muted, word: word
        ).lines(rights[index].text)
    }

    /// Right sides that belong to nothing.
    private func unmatched(_ layout: TextLayout) -> [Part] {
        let used = Set(declaration.correct.values)
        return rights.filter { !used.contains($0.id) }.map { right in
            Part(
                ElementLines(
                    layout: layout, lead: "     –  ", indent: Self.indent, style: .muted,
                    word: Span("belongs to nothing", .muted), rationale: right.rationale
                ).lines(right.text))
        }
    }

    private func label(_ index: Int) -> String {
        Self.labels.indices.contains(index) ? String(Self.labels[index]).uppercased() : "·"
    }

    func tally(_ score: Fraction) -> String? {
        let right = declaration.correct.count { pairs[$0.key] == $0.value }
        return tallySentence(right, of: declaration.correct.count, "pair", score)
    }

    func solution(_ layout: TextLayout) -> [[Line]] {
        lefts.compactMap { left in
            declaration.correct[left.id].flatMap { numbers[$0] }.map { rights[$0] }.map { right in
                layout.lines(left.text, style: .key)
                    + ElementLines(layout: layout, lead: "→ ", indent: 2, style: .key).lines(right.text)
            }
        }
    }
}
