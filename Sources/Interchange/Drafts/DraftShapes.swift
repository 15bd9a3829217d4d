import Assessment

extension Draft {
    /// Pairs; where their right sides are True and False and nothing else, statements.
    mutating func setMatching(_ pairs: [(left: DraftText, right: DraftText)], distractors: [DraftText]) {
        let word = { (text: DraftText) in text.rich().plainText.lowercased() }
        let words = pairs.map { word($0.right) }
        guard !pairs.isEmpty, Set(words + distractors.map(word)) == ["true", "false"] else {
            answer = .matching(pairs, distractors: distractors)
            return
        }
        answer = .statements(zip(pairs, words).map { ($0.left, $1 == "true", nil) })
    }

    /// The options True and False in this order, where these two are all that there is; nil otherwise.
    static func trueFalse(_ options: [Option]) -> [Option]? {
        let words = options.map { $0.text.rich().plainText.lowercased() }
        guard Set(words) == ["true", "false"], options.count == 2 else { return nil }
        var ordered = words[0] == "true" ? options : options.reversed()
        ordered[0].text = .plain("True")
        ordered[1].text = .plain("False")
        return ordered
    }
}
