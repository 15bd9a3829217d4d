import Simulations

/// What Swot does for simulated learners: those as modelled, and those unlike the model.
func simulateLearners() -> [String] {
    print("\nsimulated learners, as modelled and unlike the model")
    let kinds = SimulatedLearner.Kind.allCases
    for kind in kinds {
        let (allowing, ignoring) = (
            GuessingSimulation.predictions(of: kind), GuessingSimulation.predictions(of: kind, flaw: .guessingIgnored)
        )
        print("guessing, 200 learners, \(kind): \(allowing); not allowed for: \(ignoring)")
    }
    for kind in kinds { print("readiness, 1,000 learners, \(ReadinessSimulation(kind))") }
    for kind in kinds {
        print("two items in five no choice: readiness, 1,000 learners, \(ReadinessSimulation(kind, bank: .mixed))")
        print("their answers, 500 learners, \(AnswerSimulation(kind, learners: 500, bank: .mixed))")
    }
    print("benefit, 60 days, 100 learners, what each order recalls of the items (Swot's more by, 95 % interval)")
    return kinds.flatMap { kind in
        let comparison = BenefitComparison(kind, learners: 100)
        print(comparison)
        return comparison.notBeaten.map { "\(kind): Swot's order is not better than \($0)" }
    }
}
