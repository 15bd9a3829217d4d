/// For each item the option that a model takes for the key which was fitted to the items of the other four folds.
///
/// Items fall into five folds by their fingerprints, so that their order in the bank does not matter. With fewer than 25
/// items there is too little to learn from, and nothing is chosen.
@Sendable func crossValidatedChoices(_ items: [Cues]) -> [[Int]] {
    let undecided = items.map { Array($0.options.indices) }
    guard items.count >= 25 else { return undecided }
    let examples = standardised(items.map { ChoiceModel.Example(features: $0.features, key: $0.key) })
    var folds = Array(repeating: 0, count: items.count)
    for (rank, index) in items.indices.sorted(by: { items[$0].fingerprint < items[$1].fingerprint }).enumerated() {
        folds[index] = rank % 5
    }
    var choices = undecided
    for fold in 0..<5 {
        let others = items.indices.filter { folds[$0] != fold }.map { examples[$0] }
        let model = ChoiceModel(fitting: others, features: Cues.featureCount)
        for index in items.indices where folds[index] == fold {
            choices[index] = model.best(of: examples[index].features)
        }
    }
    return choices
}

extension Cues {
    static let featureCount = 11

    /// Of each option its cues, counted from the mean of the item's options.
    fileprivate var features: [[Double]] {
        let raw = options.map { option in
            [
                Double(options.count { $0.length < option.length }) / Double(options.count), Double(option.length),
                Double(option.echoes), Double(option.shared), Double(option.digitsAndCode), option.isAbsolute ? 1 : 0,
                option.isHedged ? 1 : 0, option.isNegative ? 1 : 0, option.likeness, Double(option.clauses),
                option.nearness,
            ]
        }
        return raw.map { features in
            features.indices.map { index in
                features[index] - raw.reduce(0) { $0 + $1[index] } / Double(raw.count)
            }
        }
    }
}

/// The same with each feature scaled to a mean square of 1 over all options.
private func standardised(_ examples: [ChoiceModel.Example]) -> [ChoiceModel.Example] {
    var squares = Array(repeating: 0.0, count: Cues.featureCount)
    var count = 0.0
    for option in examples.flatMap(\.features) {
        count += 1
        for index in option.indices { squares[index] += option[index] * option[index] }
    }
    let scales = squares.map { $0 > 0 ? (count / $0).squareRoot() : 0 }
    return examples.map { example in
        ChoiceModel.Example(features: example.features.map { zip($0, scales).map(*) }, key: example.key)
    }
}
