import Assessment
import Canvas

/// Elements to be put in order, carried up and down.
struct OrderingEditor: Editor {
    enum Action: Equatable, Sendable {
        /// Carries the element under the cursor: by steps, positive towards the end.
        case carry(Int)
        /// Puts it at a position, from 0.
        case put(Int)
    }

    static let unit = "element"
    static let keymap = Keymap<Action>([
        Binding([.character("J"), .shiftDown], .carry(1), brief: "carry down", "carry the element down"),
        Binding([.character("K"), .shiftUp], .carry(-1), brief: "carry up", "carry the element up"),
        Binding(
            NumberedKeys.bound(NumberedKeys.digits, Action.put), shown: "1–9", brief: "put there",
            "put the element at that position"),
    ])

    private let texts: [ElementID: Element]
    private let declaration: Ordering.Declaration
    private let posed: Posed
    /// The order as it stands, given or as it was shown at first.
    private let order: [ElementID]
    /// The position of each element in it, from 0.
    private let positions: [ElementID: Int]
    var focus: Focus

    init(_ ordering: Ordering, _ declaration: Ordering.Declaration, _ posed: Posed, _ focus: Focus) {
        texts = Dictionary(ordering.elements.map { ($0.id, $0) }) { first, _ in first }
        self.declaration = declaration
        self.posed = posed
        self.focus = focus
        let given = posed.response?.order ?? []
        let placed = Set(given)
        order = given + declaration.shown.filter { !placed.contains($0) }
        positions = Dictionary(zip(order, order.indices)) { first, _ in first }
    }

    var places: Int { order.count }
    var choosing: (brief: String?, help: String) {
        (isGiven ? nil : "keep this order", "give the order as it stands; a page down once answered")
    }
    var missing: String { "Put the elements in order first: J and K carry one." }
    var standing: Response? { .ordered(order) }

    private var isGiven: Bool { posed.response?.order != nil }

    func offers(_ action: Action) -> Bool {
        switch action {
        case .carry: order.count > 1
        case .put(let position): position < order.count
        }
    }

    func described(_ row: HelpRow, _ action: Action) -> HelpRow {
        var row = row
        if case .put = action { row.shown = NumberedKeys.digits(order.count) }
        return row
    }

    mutating func perform(_ action: Action) -> [Command] {
        guard order.indices.contains(focus.cursor) else { return [] }
        let target =
            switch action {
            case .carry(let steps): focus.cursor + steps
            case .put(let position): position
            }
        guard order.indices.contains(target) else { return [] }
        var order = order
        order.insert(order.remove(at: focus.cursor), at: target)
        focus.cursor = target
        return [.respond(.ordered(order))]
    }

    mutating func choose() -> [Command] { [.respond(.ordered(order))] }

    func parts(_ layout: TextLayout) -> [Part] {
        let shown = posed.isExplained ? declaration.correct : order
        return shown.enumerated().map { index, id in Part(lines(index, id, layout), isPlace: true) }
    }

    /// Explained, the elements stand in the right order, each with the position that it was given.
    private func lines(_ index: Int, _ id: ElementID, _ layout: TextLayout) -> [Line] {
        guard let element = texts[id] else { return [Line()] }
        let number = Line("\(index + 1)").padded(to: 2, .trailing).text
        guard posed.isExplained, posed.isAsked else {
            let sign = posed.isExplained ? "✓" : posed.isAsked && isGiven ? "●" : posed.isAsked ? "○" : " "
            return ElementLines(
                layout: layout, lead: "   \(sign)\(number) ", indent: Self.indent - 1,
                rationale: posed.isExplained ? element.rationale : nil
            ).lines(element.text)
        }
        let given = isGiven ? positions[id] : nil
        let verdict = Verdict(given: given != nil, isRight: given == index)
        let word = given.map { $0 == index ? "you put it here" : "you put it at \($0 + 1)" } ?? "not put in order"
        return ElementLines(
            layout: layout, lead: "   \(verdict.sign)\(number) ", indent: Self.indent - 1, style: verdict.style,
            word: Span(word, verdict.style), rationale: element.rationale
        ).lines(element.text)
    }

    func tally(_ score: Fraction) -> String? {
        guard isGiven, declaration.correct.count > 1 else { return nil }
        let next = Dictionary(zip(declaration.correct, declaration.correct.dropFirst())) { first, _ in first }
        let right = zip(order, order.dropFirst()).count { next[$0] == $1 }
        let pairs = declaration.correct.count - 1
        return "\(right) of \(count(pairs, "pair")) of neighbours right: \(score.percent()) of the point"
    }

    func solution(_ layout: TextLayout) -> [[Line]] {
        declaration.correct.enumerated().compactMap { index, id in
            let number = Line("\(index + 1)").padded(to: 2, .trailing).text
            return texts[id].map {
                ElementLines(layout: layout, lead: "\(number)  ", indent: 4, style: .key).lines($0.text)
            }
        }
    }
}
