/// Swot's order beside the others, by what the same learners recall.
package struct BenefitComparison: Sendable, CustomStringConvertible {
    package let kind: SimulatedLearner.Kind
    /// The mean share that is recalled.
    package let shares: [StudyOrder: Double]
    /// Swot's share less the other's.
    package let differences: [StudyOrder: PairedDifference]

    /// - Parameter flaw: what Swot gets wrong.
    package init(
        _ kind: SimulatedLearner.Kind, _ others: [StudyOrder] = StudyOrder.others, learners: Int, items: Int = 300,
        flaw: Flaw? = nil
    ) {
        let simulation = BenefitSimulation(kind, items: items)
        let swot = simulation.recalled(.swot, learners: learners, flaw: flaw)
        var recalled = [StudyOrder.swot: swot]
        for order in others { recalled[order] = simulation.recalled(order, learners: learners) }
        self.kind = kind
        shares = recalled.mapValues { $0.reduce(0, +) / Double(learners) }
        differences = recalled.filter { $0.key != .swot }.mapValues { PairedDifference(swot, $0) }
    }

    /// Those that Swot's is not better than, beyond chance.
    package var notBeaten: [StudyOrder] { StudyOrder.others.filter { differences[$0].map { !$0.isAbove } ?? false } }

    package var description: String {
        let others = StudyOrder.others.compactMap { order in
            differences[order].map {
                "\(order) \(percent(shares[order] ?? 0)) (\(percent($0.mean)) ± \(percent($0.margin)))"
            }
        }
        return "\(kind): recalled \(percent(shares[.swot] ?? 0)); \(others.joined(separator: ", "))"
    }
}

/// To the hundredth of a per cent.
private func percent(_ share: Double) -> String { "\((share * 1e4).rounded() / 1e2) %" }
