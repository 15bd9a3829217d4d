import Assessment
import Canvas

/// Gaps in the stem, typed or chosen from a list. Below the stem every gap has its field or its list.
struct GapsEditor: FieldEditor {
    enum Action: Equatable, Sendable {
        case field(FieldAction)
        /// To another gap, positive to the next.
        case gap(Int)
        /// An option of the gap under the cursor by its number, from 0.
        case choose(Int)
    }

    static let unit = "place"
    static let keymap = Keymap<Action>([
        Binding(
            NumberedKeys.bound(NumberedKeys.letters, Action.choose), shown: "a–g", brief: "choose",
            "choose that word for the gap"),
        Binding([(.tab, .gap(1)), (.backTab, .gap(-1))], brief: "next gap", "next gap, previous gap"),
        Binding([.escape], .field(.leave), brief: "other keys", "leave the field, so that letters are keys again"),
        Binding([.character("i")], .field(.write), brief: "write", "go back into the field"),
    ])

    /// Where the cursor can be: a field, or an option of a list.
    private struct Place {
        var gap: Int
        /// Nil: the gap is typed.
        var option: ElementID?
        /// Which of the options of the gap, from 0.
        var number = 0
    }

    private let gaps: [Gaps.Declaration.Gap]
    private let texts: [ElementID: Element]
    /// The same by the names that a response has.
    private let named: [String: Element]
    private let all: [Place]
    private let declaration: Gaps.Declaration
    private let posed: Posed
    /// For each gap what was typed, or the name of what was chosen.
    private let given: [String]
    var focus: Focus

    init(_ gaps: Gaps, _ declaration: Gaps.Declaration, _ posed: Posed, _ focus: Focus) {
        self.gaps = declaration.gaps
        texts = Dictionary(gaps.elements.map { ($0.id, $0) }) { first, _ in first }
        named = Dictionary(gaps.elements.map { ($0.id.description, $0) }) { first, _ in first }
        all = declaration.gaps.enumerated().flatMap { index, gap in
            switch gap {
            case .typed: [Place(gap: index)]
            case .chosen(let options, _):
                options.enumerated().map { Place(gap: index, option: $0.element, number: $0.offset) }
            }
        }
        self.declaration = declaration
        self.posed = posed
        self.focus = focus
        let given = posed.response?.gapTexts ?? []
        self.given = declaration.gaps.indices.map { given.indices.contains($0) ? given[$0] : "" }
    }

    private var place: Place? { all.indices.contains(focus.cursor) ? all[focus.cursor] : nil }
    var places: Int { all.count }
    var choosing: (brief: String?, help: String) {
        (nil, "choose what is under the cursor, or go into the field; a page down once answered")
    }
    var missing: String { "Fill every gap first; tab goes to the next one." }
    var open: [Int] { all.indices.filter { Response.text(given[all[$0].gap]).isEmpty } }
    var typed: String? { place.flatMap { $0.option == nil ? given[$0.gap] : nil } }

    func response(typing text: String) -> Response {
        var given = given
        if let place { given[place.gap] = text }
        return .gaps(given)
    }

    func offers(_ action: Action) -> Bool {
        switch action {
        case .field(let action): typed != nil && Self.fieldRows(action, isInField: isInField)
        case .gap: gaps.count > 1
        case .choose(let index): place?.option != nil && index < options(at: place?.gap).count
        }
    }

    func described(_ row: HelpRow, _ action: Action) -> HelpRow {
        guard case .choose = action else { return row }
        var row = row
        row.shown = NumberedKeys.letters(options(at: place?.gap).count)
        return row
    }

    private func options(at gap: Int?) -> [ElementID] {
        guard let gap, case .chosen(let options, _) = gaps[gap] else { return [] }
        return options
    }

    mutating func perform(_ action: Action) -> [Command] {
        switch action {
        case .field(let action): focus.isTyping = action == .write
        case .gap(let step): go(step)
        case .choose(let index):
            guard let gap = place?.gap else { return [] }
            focus.cursor = all.firstIndex { $0.gap == gap && $0.number == index } ?? focus.cursor
            return choose()
        }
        return []
    }

    /// To the gap a step further, going round: to its field, or to what is chosen in its list.
    private mutating func go(_ step: Int) {
        guard let place else { return }
        let gap = (place.gap + step + gaps.count) % gaps.count
        let chosen = all.firstIndex { $0.gap == gap && $0.option?.description == given[gap] }
        focus.cursor = chosen ?? all.firstIndex { $0.gap == gap } ?? focus.cursor
        (focus.field, focus.isTyping) = (nil, true)
    }

    /// A word that is chosen again is taken back.
    mutating func choose() -> [Command] {
        guard let place else { return [] }
        guard let name = place.option?.description else { return perform(.field(.write)) }
        return [.respond(response(typing: given[place.gap] == name ? "" : name))]
    }

    private func columns(_ layout: TextLayout) -> Int { max(4, min(40, layout.width - Self.indent - 1)) }

    func caret(_ layout: TextLayout) -> Int? {
        isInField ? Self.indent + field.layout(columns: columns(layout)).cursor : nil
    }

    func solution(_ layout: TextLayout) -> [[Line]] {
        gaps.indices.map { Line("\($0 + 1)  \(key($0))", .key).wrapped(to: layout.width) }
    }

    func tally(_ score: Fraction) -> String? {
        guard let response = posed.response else { return nil }
        let right = gaps.indices.count { declaration.likeness(of: response, at: $0) == .equal }
        return tallySentence(right, of: gaps.count, "gap", score)
    }
}

// What is seen of the gaps.
extension GapsEditor {
    /// The stem with a number and what is given in each of its gaps.
    func stem(_ stem: RichText, _ layout: TextLayout) -> [Part] {
        [Part(layout.lines(stem.fillingGaps { "[\(sign($0))\($0 + 1) \(words($0))]" }))]
    }

    func parts(_ layout: TextLayout) -> [Part] {
        let isDone = posed.isExplained
        return gaps.indices.flatMap { gap in
            switch gaps[gap] {
            case .typed: [Part(isDone ? explained(gap, layout) : [line(gap, layout)], isPlace: true)]
            case .chosen where isDone: [Part(explained(gap, layout) + others(gap, layout), isPlace: true)]
            case .chosen(let options, _):
                [Part([Line("   \(gap + 1)  one of these:", .muted)])]
                    + options.enumerated().map { Part(option($0.offset, $0.element, gap, layout), isPlace: true) }
            }
        }
    }

    /// Right, wrong or empty, before the number of a gap; nothing while it is asked.
    private func sign(_ gap: Int) -> String {
        guard posed.isAsked, posed.isExplained, gaps.indices.contains(gap) else { return "" }
        return "\(verdict(gap).sign) "
    }

    private func likeness(_ gap: Int) -> Likeness {
        posed.response.map { declaration.likeness(of: $0, at: gap) } ?? .different
    }

    private func verdict(_ gap: Int) -> Verdict {
        Verdict(given: !given[gap].isEmpty, isRight: posed.isClaimed || likeness(gap) == .equal)
    }

    /// What else there was to choose from.
    private func others(_ gap: Int, _ layout: TextLayout) -> [Line] {
        guard case .chosen(let options, let key) = gaps[gap] else { return [] }
        let others = options.filter { $0 != key && $0.description != given[gap] }.compactMap {
            texts[$0]?.text.plainText
        }
        guard !others.isEmpty else { return [] }
        return Line("not: \(others.joined(separator: ", "))", .muted).wrapped(to: max(1, layout.width - Self.indent))
            .prefixed(by: Span(String(run: " ", count: Self.indent)))
    }

    /// What stands in a gap of the stem.
    private func words(_ gap: Int) -> String {
        guard posed.isAsked || !posed.isExplained else { return key(gap) }
        let given = given.indices.contains(gap) ? given[gap] : ""
        guard !given.isEmpty else { return "____" }
        return named[given]?.text.plainText ?? given
    }

    /// What belongs into a gap.
    private func key(_ gap: Int) -> String {
        guard gaps.indices.contains(gap) else { return "" }
        return switch gaps[gap] {
        case .typed(let accepted): accepted.joined(separator: " / ")
        case .chosen(_, let key): texts[key]?.text.plainText ?? ""
        }
    }

    /// A field.
    private func line(_ gap: Int, _ layout: TextLayout) -> Line {
        let number = Line("\(gap + 1)").padded(to: 4, .trailing)
        guard posed.isAsked else { return number + Line("    …", .muted) }
        return number + Line("  → ").padded(to: Self.indent - 4)
            + fieldLine(given[gap], columns: columns(layout), isCurrent: place?.gap == gap)
    }

    /// An option of a list.
    private func option(_ number: Int, _ id: ElementID, _ gap: Int, _ layout: TextLayout) -> [Line] {
        guard let element = texts[id] else { return [Line()] }
        let isChosen = given[gap] == id.description
        let letter = number < 7 ? String(Array("ABCDEFG")[number]) : "·"
        return ElementLines(
            layout: layout, lead: "   \(isChosen ? "●" : "○") \(letter)  ", indent: Self.indent,
            style: isChosen ? .chosen : .plain
        ).lines(element.text)
    }

    /// What was given for a gap, its outcome, and what belongs there.
    private func explained(_ gap: Int, _ layout: TextLayout) -> [Line] {
        let verdict = verdict(gap)
        let number = "\(gap + 1)"
        guard posed.isAsked, likeness(gap) != .equal else {
            return ElementLines(
                layout: layout, lead: "   ✓ \(number)  ", indent: Self.indent - 3 + 2 + number.count, style: .key,
                word: posed.isAsked ? Span("right", .correct) : nil
            ).lines([Line(posed.isAsked ? words(gap) : key(gap), .key)])
        }
        let right = posed.isClaimed ? "claimed; accepted" : likeness(gap) == .near ? "nearly" : "right"
        let text = verdict == .open ? "nothing" : words(gap)
        return ElementLines(
            layout: layout, lead: "   \(verdict.sign) \(number)  ", indent: Self.indent - 1 + number.count,
            style: verdict.style, word: Span("\(right): \(key(gap))", .key)
        ).lines([Line(text, verdict.style)])
    }
}
