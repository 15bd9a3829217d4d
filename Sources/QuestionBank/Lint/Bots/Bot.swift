/// A way to answer without knowing anything: where it does better or worse than chance, the bank gives its keys away.
package struct Bot: Sendable {
    package let name: String
    /// What it does, in a few words.
    package let summary: String
    /// For each item the options among which it guesses.
    let choose: @Sendable ([Cues]) -> [[Int]]

    private init(_ name: String, _ summary: String, choose: @escaping @Sendable ([Cues]) -> [[Int]]) {
        self.name = name
        self.summary = summary
        self.choose = choose
    }

    /// A bot that looks at one item at a time.
    private init(_ name: String, _ summary: String, among: @escaping @Sendable (Cues) -> [Int]) {
        self.init(name, summary) { items in items.map(among) }
    }

    /// All bots, in the order of reports.
    static let all: [Bot] =
        [
            Bot("longest", "the longest option") { $0.most(\.length) },
            Bot("shortest", "the shortest option") { $0.most { -$0.length } },
            Bot("clang", "most words in common with the stem") { $0.most(\.echoes) },
            Bot("no-absolutes", "any option without an absolute word") { $0.withoutAbsolutes },
            Bot("both", "the longest option without an absolute word") { item in
                item.most(\.length, among: item.withoutAbsolutes)
            },
            Bot("convergence", "most words in common with the other options") { $0.most(\.shared) },
            Bot("odd-one-out", "least like the other options") { $0.most { -$0.likeness } },
            Bot("padded", "most clauses hung on") { $0.most(\.clauses) },
            Bot("near-meaning", "nearest to the stem in meaning") { $0.most(\.nearness) },
            Bot("far-meaning", "farthest from the stem in meaning") { $0.most { -$0.nearness } },
            Bot("digits-or-code", "most digits and code") { $0.most(\.digitsAndCode) },
        ] + positions + [regression]

    private static let positions = (0..<4).map { place in
        Bot("position-\(place + 1)", "the option in place \(place + 1) of the file") { item in
            item.options.indices.contains(place) ? [place] : Array(item.options.indices)
        }
    }

    private static let regression = Bot(
        "regression", "a logistic regression on all of these, learnt from the other four fifths",
        choose: crossValidatedChoices)
}

extension Cues {
    /// The options of which a number is largest.
    fileprivate func most(_ number: (Option) -> some Comparable) -> [Int] {
        most(number, among: Array(options.indices))
    }

    fileprivate func most(_ number: (Option) -> some Comparable, among indices: [Int]) -> [Int] {
        let largest = indices.map { number(options[$0]) }.max()
        return indices.filter { number(options[$0]) == largest }
    }

    /// All options where all hold an absolute word.
    fileprivate var withoutAbsolutes: [Int] {
        let rest = options.indices.filter { !options[$0].isAbsolute }
        return rest.isEmpty ? Array(options.indices) : rest
    }
}
