extension Sequence<String> {
    /// The word that begins like `word`, or else takes the fewest edits to become it, case aside; the first of several.
    package func nearest(to word: String) -> String? {
        let word = word.lowercased()
        return map { ($0, distance($0.lowercased(), word)) }.min { $0.1 < $1.1 }?.0
    }
}

private func distance(_ known: String, _ word: String) -> Int {
    !word.isEmpty && known.hasPrefix(word) ? 0 : editDistance(known, word)
}

/// How many insertions, deletions and substitutions turn one text into the other; of each the first 64 bytes count.
///
/// Source: Levenshtein 1966; the table of Wagner and Fischer 1974, a row at a time.
private func editDistance(_ left: String, _ right: String) -> Int {
    let left = Array(left.utf8.prefix(64))
    let right = Array(right.utf8.prefix(64))
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, b) in right.enumerated() {
            let substituted = diagonal + (a == b ? 0 : 1)
            diagonal = row[j + 1]
            row[j + 1] = Swift.min(substituted, diagonal + 1, row[j] + 1)
        }
    }
    return row[right.count]
}
