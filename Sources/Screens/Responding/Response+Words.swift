import Assessment

extension Response {
    /// What was given, in a line. Nil where it is seen otherwise: chosen options are marked where they stand.
    func words(_ elements: [Element]) -> String? {
        let texts = Dictionary(elements.map { ($0.id, $0.text.plainText) }) { first, _ in first }
        func text(_ id: ElementID) -> String { texts[id] ?? "…" }
        return switch self {
        case .chosen: nil
        case .judged(let given): Self.words(given, elements)
        case .ordered(let order): order.map(text).joined(separator: ", then ")
        case .matched(let pairs):
            elements.compactMap { left in pairs[left.id].map { "\(text(left.id)) → \(text($0))" } }
                .joined(separator: "; ")
        case .text(let text), .number(let text): text
        case .gaps(let given): given.map { ElementID(hex: $0).flatMap { texts[$0] } ?? $0 }.joined(separator: " | ")
        case .lines(let lines): "line \(lines.sorted().map { "\($0)" }.joined(separator: ", "))"
        case .grade(let grade): grade.title
        case .unknown: "I do not know"
        }
    }

    private static func words(_ given: [ElementID: Bool], _ statements: [Element]) -> String {
        statements.compactMap { statement in
            given[statement.id].map { "\($0 ? "true" : "false"): \(statement.text.plainText)" }
        }.joined(separator: "; ")
    }
}
