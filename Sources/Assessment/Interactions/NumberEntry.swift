import JSON

/// A number that the learner types, with or without a unit.
package struct NumberEntry: Equatable, Sendable {
    /// Any one of them is right.
    package var accepted: [Range]

    package init(_ accepted: [Range]) { self.accepted = accepted }

    /// Numbers that are right, both ends among them.
    package struct Range: Hashable, Sendable {
        package var low: Double
        package var high: Double
        /// Such as `GiB` or `%`; empty: none. The same unit or a multiple of it counts.
        package var unit: String

        /// - Parameters:
        ///   - low: the lowest, in the unit.
        ///   - high: the highest, not below it.
        package init(_ low: Double, _ high: Double, unit: String = "") {
            self.low = low
            self.high = high
            self.unit = unit
        }

        /// Such as `3.14` or `3 … 4 GiB`, without decimals where a number is whole.
        package var words: String {
            let ends = low == high ? [low] : [low, high]
            let numbers = ends.map { Int64(exactly: $0).map(String.init) ?? "\($0)" }.joined(separator: " … ")
            return unit.isEmpty ? numbers : "\(numbers) \(unit)"
        }

        /// Whether a number lies within the range. The ends are taken a thousand-millionth wider, because neither
        /// decimals nor multiples of units are exact in binary.
        func contains(_ number: TypedNumber) -> Bool {
            number.values(in: unit).contains { value in
                let slack = max(abs(low), abs(high)) * 1e-9
                return value >= low - slack && value <= high + slack
            }
        }
    }
}

extension NumberEntry: InteractionKind {
    package var declaration: Declaration { Declaration(accepted) }

    package func parts(given response: Response?, shown: Declaration, stem: RichText) -> [AnsweredPart] {
        [AnsweredPart(typed: response, accepted: accepted.map(\.words), shown)]
    }

    package struct Declaration: Equatable, Sendable {
        package var accepted: [Range]

        package init(_ accepted: [Range]) { self.accepted = accepted }
    }
}

extension NumberEntry.Declaration: DeclarationKind {
    package static let name = "number"
    package var wrapped: ResponseDeclaration { .number(self) }
    package var kind: Item.Kind { .number }

    package func accepts(_ response: Response) -> Bool {
        if case .number(let text) = response { TypedText.isShort(text) } else { false }
    }

    package func isComplete(_ response: Response) -> Bool { !response.isEmpty }

    package func score(_ response: Response, _ rule: Scoring) -> Fraction {
        guard case .number(let text) = response, let number = TypedNumber(text) else { return .zero }
        return accepted.contains { $0.contains(number) } ? .one : .zero
    }

    package var guessChance: Double { 0 }
    package var isTyped: Bool { true }
    package var fingerprintParts: [String] { [Self.name] }

    package var members: [JSON.Member] {
        [
            .init(
                "accepted",
                .array(
                    accepted.map { range in
                        ["low": .decimal(range.low), "high": .decimal(range.high), "unit": .string(range.unit)]
                    }))
        ]
    }

    package init?(_ json: JSON) {
        let ranges = json["accepted"]?.list { range -> NumberEntry.Range? in
            guard let low = range["low"]?.number, let high = range["high"]?.number, let unit = range["unit"]?.string
            else { return nil }
            return NumberEntry.Range(low, high, unit: unit)
        }
        guard let ranges else { return nil }
        self.init(ranges)
    }
}
