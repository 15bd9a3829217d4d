import JSON

/// Lines of the stem's only block of code to point at.
package struct CodeLines: Equatable, Sendable {
    /// How many lines the code has.
    package var count: Int
    /// Numbered from 1.
    package var keys: Set<Int>

    package init(count: Int, keys: Set<Int>) {
        self.count = count
        self.keys = keys
    }
}

extension CodeLines: InteractionKind {
    package var declaration: Declaration { Declaration(count: count, keys: keys) }

    package func parts(given response: Response?, shown: Declaration, stem: RichText) -> [AnsweredPart] {
        let given = response?.lines ?? []
        let code = stem.code?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
        // The lines that are right or were pointed at, in the order of the code.
        return keys.union(given).sorted().map { number in
            let line = code.indices.contains(number - 1) ? String(code[number - 1]) : ""
            let text = RichText([.paragraph([.text("line \(number): "), .code(line)])])
            return AnsweredPart(text: text, .choice(isKey: keys.contains(number), isChosen: given.contains(number)))
        }
    }

    package struct Declaration: Equatable, Sendable {
        package var count: Int
        package var keys: Set<Int>

        package init(count: Int, keys: Set<Int>) {
            self.count = count
            self.keys = keys
        }
    }
}

extension CodeLines.Declaration: DeclarationKind {
    package static let name = "lines"
    package var wrapped: ResponseDeclaration { .lines(self) }
    package var kind: Item.Kind { .lines }

    package func accepts(_ response: Response) -> Bool {
        if case .lines(let lines) = response { lines.allSatisfy { 1 <= $0 && $0 <= count } } else { false }
    }

    package func isComplete(_ response: Response) -> Bool { !response.isEmpty }

    package func isFull(_ response: Response) -> Bool {
        if case .lines(let lines) = response { lines.count == keys.count } else { false }
    }

    /// As in a multiple-response item.
    package func score(_ response: Response, _ rule: Scoring) -> Fraction {
        guard case .lines(let lines) = response else { return .zero }
        return rule.score(chosen: lines, of: keys)
    }

    /// 1 / C(lines, keys).
    package var guessChance: Double { Scoring.guessChance(choosing: keys.count, of: count) }

    package var fingerprintParts: [String] { [Self.name] }

    package var members: [JSON.Member] {
        [
            .init("count", .integer(Int64(count))),
            .init("keys", .array(keys.sorted().map { .integer(Int64($0)) })),
        ]
    }

    package init?(_ json: JSON) {
        guard let count = json["count"].flatMap({ JSON.array([$0]).numbers?.first }), let keys = json["keys"]?.numbers
        else { return nil }
        self.init(count: count, keys: Set(keys))
    }
}

extension RichText {
    /// The first block of code.
    fileprivate var code: String? {
        for case .code(_, let text) in blocks { return text }
        return nil
    }
}
