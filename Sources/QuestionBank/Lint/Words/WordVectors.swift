import Glibc

/// What stands near what in a bank's own texts: each word as a vector of how much more often than by chance the others
/// stand within five words of it.
///
/// The weights are positive pointwise mutual information with contexts smoothed by a power of three quarters, and the
/// vectors are compared as they are: a bank is so small that projecting them would cost more than it saves. Source:
/// Levy, Goldberg and Dagan 2015, "Improving distributional similarity with lessons learned from word embeddings".
struct WordVectors: Sendable {
    /// The words that stand in at least three passages, in order.
    private let words: [UInt64]
    /// For each word its vector, of length 1, as what is not zero in the order of contexts.
    private let rows: [[Weight]]

    struct Weight: Sendable {
        let context: Int
        var value: Double
    }

    private static let window = 5
    private static let leastPassages = 3

    init(_ passages: [Passage]) {
        var counts: [UInt64: Int] = [:]
        for word in passages.lazy.flatMap(\.content.words) { counts[word, default: 0] += 1 }
        let words = counts.filter { $0.value >= Self.leastPassages }.keys.sorted()
        let places = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0) })
        self.words = words
        rows = Self.weighted(Self.neighbours(in: passages, places), of: words.count)
    }

    /// How near a text's words are to another text: their mean cosine with it, 0 where none is known.
    func nearness(of text: WordSet, to other: WordSet) -> Double {
        let known = text.words.compactMap(place)
        let direction = sum(of: other.words.compactMap(place))
        guard !known.isEmpty else { return 0 }
        return known.reduce(0) { sum, word in
            rows[word].reduce(sum) { $0 + $1.value * direction[$1.context] }
        } / Double(known.count)
    }

    /// The direction of several words together, of length 1.
    private func sum(of places: [Int]) -> [Double] {
        var sum = Array(repeating: 0.0, count: words.count)
        for weight in places.lazy.flatMap({ rows[$0] }) { sum[weight.context] += weight.value }
        let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return length > 0 ? sum.map { $0 / length } : sum
    }

    private func place(of word: UInt64) -> Int? {
        var (low, high) = (0, words.count)
        while low < high {
            let middle = (low + high) / 2
            if words[middle] < word { low = middle + 1 } else { high = middle }
        }
        return low < words.count && words[low] == word ? low : nil
    }
}

extension WordVectors {
    /// Every pair of words that stand near each other, in both directions, the word in the upper half of the bits.
    private static func neighbours(in passages: [Passage], _ places: [UInt64: Int]) -> [UInt64] {
        var pairs: [UInt64] = []
        for passage in passages {
            let known = passage.tokens.filter { !$0.traits.contains(.function) }.compactMap { places[$0.root.hash] }
            for (index, word) in known.enumerated() {
                for other in known[(index + 1)...].prefix(window) where other != word {
                    pairs.append(UInt64(word) << 32 | UInt64(other))
                    pairs.append(UInt64(other) << 32 | UInt64(word))
                }
            }
        }
        return pairs.sorted()
    }

    private static func weighted(_ pairs: [UInt64], of count: Int) -> [[Weight]] {
        var rows = Array(repeating: [Weight](), count: count)
        var totals = Array(repeating: 0.0, count: count)
        for pair in pairs {
            let (word, context) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
            totals[word] += 1
            if let last = rows[word].indices.last, rows[word][last].context == context {
                rows[word][last].value += 1
            } else {
                rows[word].append(Weight(context: context, value: 1))
            }
        }
        let smoothed = totals.map { pow($0, 0.75) }
        let all = smoothed.reduce(0, +)
        return rows.indices.map { word in
            let weights = rows[word].map { weight in
                let expected = totals[word] * smoothed[weight.context] / all
                return Weight(context: weight.context, value: max(0, log(weight.value / expected)))
            }
            let length = weights.reduce(0) { $0 + $1.value * $1.value }.squareRoot()
            return length > 0 ? weights.map { Weight(context: $0.context, value: $0.value / length) } : []
        }
    }
}

extension WordVectors {
    /// From what can be seen before answering: stems, options and scenarios. Explanations would tell the key.
    init(of linter: Linter, in language: Lexicon.Language) {
        let scenarios = linter.scenarios.map { ScenarioText($0.scenario, language: language).sentences }
        self.init(scenarios + linter.texts.flatMap { [$0.stem] + $0.parts })
    }
}
