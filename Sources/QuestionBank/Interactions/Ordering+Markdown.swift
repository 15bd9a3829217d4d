import Assessment
import JSON

extension SectionReading {
    /// A numbered list in the right order.
    mutating func order() -> Interaction? {
        elements(.step, expected: "a numbered list").map { .ordering(Ordering($0.elements)) }
    }
}

extension Ordering: WrittenInteraction {
    var markdown: [String] {
        ["### \(ItemSection.Kind.order.rawValue)"]
            + elements.enumerated().flatMap { index, element in element.lines(from: "\(index + 1).") }
    }

    var jsonMembers: [JSON.Member] { [.init("steps", .array(elements.map { $0.json() }))] }
}

extension Ordering {
    static let template = """
        ### Order
        1. What comes first: the list stands in the right order and is shown shuffled

           Why it comes first.
        2. What comes next
        3. What comes last
        """
}
