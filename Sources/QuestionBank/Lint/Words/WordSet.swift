/// A small set of words as a sorted array: comparing two is one walk over both.
struct WordSet: Equatable, Sendable {
    private(set) var words: [UInt64]

    init(_ words: some Sequence<Word>) {
        var hashes = words.map(\.hash)
        hashes.sort()
        var unique: [UInt64] = []
        unique.reserveCapacity(hashes.count)
        for hash in hashes where hash != unique.last { unique.append(hash) }
        self.words = unique
    }

    private init(sorted words: [UInt64]) { self.words = words }

    var count: Int { words.count }
    var isEmpty: Bool { words.isEmpty }

    func contains(_ word: Word) -> Bool {
        var low = 0
        var high = words.count
        while low < high {
            let middle = (low + high) / 2
            if words[middle] < word.hash { low = middle + 1 } else { high = middle }
        }
        return low < words.count && words[low] == word.hash
    }

    func intersection(_ other: WordSet) -> WordSet {
        var common: [UInt64] = []
        walk(with: other) { common.append($0) }
        return WordSet(sorted: common)
    }

    func countShared(with other: WordSet) -> Int {
        var count = 0
        walk(with: other) { _ in count += 1 }
        return count
    }

    func subtracting(_ other: WordSet) -> WordSet {
        var rest: [UInt64] = []
        var index = 0
        for word in words {
            while index < other.words.count, other.words[index] < word { index += 1 }
            if index == other.words.count || other.words[index] != word { rest.append(word) }
        }
        return WordSet(sorted: rest)
    }

    func union(_ other: WordSet) -> WordSet {
        WordSet((words + other.words).lazy.map { Word(hash: $0) })
    }

    /// Shared words over all words of both, from 0 to 1 (Jaccard 1901); 0 where both are empty.
    func similarity(to other: WordSet) -> Double {
        let shared = countShared(with: other)
        let all = count + other.count - shared
        return all == 0 ? 0 : Double(shared) / Double(all)
    }

    private func walk(with other: WordSet, _ body: (UInt64) -> Void) {
        var (left, right) = (0, 0)
        while left < words.count, right < other.words.count {
            let (a, b) = (words[left], other.words[right])
            if a == b { body(a) }
            if a <= b { left += 1 }
            if b <= a { right += 1 }
        }
    }
}
