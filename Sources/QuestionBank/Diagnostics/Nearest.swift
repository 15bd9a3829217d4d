extension Sequence<String> {
    /// The word that begins like `word`, or else takes the fewest edits to become it, case aside; the first of several.
    package func nearest(to word: String) -> String? {
        let word = word.lowercased()
        return map { ($0, distance($0.lowercased(), word)) }.min { $0.1 < $1.1 }?.0
    }
}

/// Of each the first 64 letters count.
private func distance(_ known: String, _ word: String) -> Int {
    guard word.isEmpty || !known.hasPrefix(word) else { return 0 }
    return String(known.prefix(64)).distance(to: String(word.prefix(64)), atMost: 64) ?? 64
}

extension String {
    /// How many letters are to be put in, taken out or changed to make the other text of this one; nil for more than the
    /// limit.
    ///
    /// Source: Levenshtein 1966; the table of Wagner and Fischer 1974, a row at a time.
    package func distance(to other: String, atMost limit: Int) -> Int? {
        let left = Array(self)
        let right = Array(other)
        guard abs(left.count - right.count) <= limit else { return nil }
        var row = Array(0...right.count)
        for (i, character) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, otherCharacter) in right.enumerated() {
                let above = row[j + 1]
                row[j + 1] = character == otherCharacter ? diagonal : 1 + Swift.min(diagonal, above, row[j])
                diagonal = above
            }
            guard (row.min() ?? 0) <= limit else { return nil }
        }
        return row[right.count] <= limit ? row[right.count] : nil
    }
}
