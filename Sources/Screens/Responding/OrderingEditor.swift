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
        return put(at: target)
    }

    /// Puts the element under the cursor at another position.
    private mutating func put(at target: Int) -> [Command] {
        focus.isHeld = false
        guard order.indices.contains(target), order.indices.contains(focus.cursor) else { return [] }
        var order = order
        order.insert(order.remove(at: focus.cursor), at: target)
        focus.cursor = target
        return [.respond(.ordered(order))]
    }

    mutating func choose() -> [Command] { [.respond(.ordered(order))] }

    /// The first click takes hold of an element, the second one says where it goes.
    mutating func click(_ place: Int) -> [Command] {
        guard !focus.isHeld else { return put(at: place) }
        (focus.cursor, focus.isHeld) = (place, true)
        return []
    }

    func parts(_ layout: TextLayout) -> [Part] {
        let shown = posed.isExplained ? declaration.correct : order
        let heading = posed.isExplained ? [Part([Line("   The right order:", .muted)])] : []
        return heading + shown.enumerated().map { index, id in Part(lines(index, id, layout), isPlace: true) }
    }

    /// Explained, the elements stand in the right order, each with the position that it was given.
    private func lines(_ index: Int, _ id: ElementID, _ layout: TextLayout) -> [Line] {
        guard let element = texts[id] else { return [Line()] }
        let number = Line("\(index + 1)").padded(to: 2, .trailing).text
        // Where no order was given there is no verdict on any element.
        guard posed.isExplained, posed.isAsked, isGiven else {
            let isHeld = focus.isHeld && focus.cursor == index && !posed.isExplained
            let sign = posed.isExplained || !posed.isAsked ? " " : isGiven ? "●" : "○"
            return ElementLines(
                layout: layout, lead: "   \(sign)\(number) ", indent: Self.indent - 1,
                word: isHeld ? Span("click where it goes", .chosen) : nil,
                rationale: posed.isExplained ? element.rationale : nil
            ).lines(element.text)
        }
        let given = positions[id] ?? index
        let verdict = Verdict(given: true, isRight: given == index)
        let word = given == index ? "you put it here" : "you put it at \(given + 1)"
        return ElementLines(
            layout: layout, lead: "   \(verdict.sign)\(number) ", indent: Self.indent - 1, style: verdict.style,
            word: Span(word, verdict.style), rationale: element.rationale
        ).lines(element.text)
    }

    func tally(_ score: Fraction) -> String? {
        guard isGiven, declaration.correct.count > 1 else { return nil }
        let next = Dictionary(zip(declaration.correct, declaration.correct.dropFirst())) { first, _ in first }
        let places = Dictionary(zip(declaration.correct, 1...)) { first, _ in first }
        let right = zip(order, order.dropFirst()).filter { next[$0] == $1 }.compactMap { places[$0.0] }.sorted()
        let pairs = declaration.correct.count - 1
        let which = right.isEmpty ? "" : " (\(right.map { "\($0)–\($0 + 1)" }.joined(separator: ", ")))"
        return "\(right.count) of \(count(pairs, "pair")) of neighbours right\(which): \(score.percent()) of the point"
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
