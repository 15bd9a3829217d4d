import Assessment
import JSON

extension Choice: WrittenInteraction {
    var markdown: [String] { options.flatMap(\.lines) }
    var scoring: InteractionScoring? { isBestAnswer ? .best : nil }
    var jsonMembers: [JSON.Member] { [] }

    /// - Parameters:
    ///   - list: the options as they were read.
    ///   - isBestAnswer: whether distractors may have weights.
    init(_ list: ElementList, isBestAnswer: Bool) {
        self.init(
            list.entries.map { entry in
                Option(entry.element, isKey: entry.isMarked, weight: entry.percent.map { Fraction($0, 100) })
            }, isBestAnswer: isBestAnswer)
    }
}

extension ElementList {
    /// What is wrong with the weights of options.
    ///
    /// - Parameter best: where `scoring: best` stands; nil where it does not.
    func checkWeights(best: Place?) -> [Finding] {
        let weighed = entries.filter { $0.percent != nil }
        guard let best else { return weighed.map { Finding(.weightWithoutBest, $0.place) } }
        var findings = weighed.compactMap { entry -> Finding? in
            if entry.isMarked { return Finding(.weightOfKey, entry.place) }
            let percent = entry.percent ?? 0
            return (1...99).contains(percent) ? nil : Finding(.weightRange(percent), entry.place)
        }
        let keys = entries.count(where: \.isMarked)
        if keys > 1 { findings.append(Finding(.severalBest(keys), best)) }
        return findings
    }
}

extension Choice.Option {
    fileprivate var lines: [String] {
        let percent = weight.map { "(\(Int(($0.value * 100).rounded())) %) " } ?? ""
        let isMistakable = weight == nil && text.plainText.percentPrefix != nil
        return element.lines(from: "-", box: "[\(isKey ? "x" : " ")] " + (isMistakable ? "\\" : percent))
    }

    var json: JSON {
        element.json(.init("key", .value(isKey)), .init("weight", .value(weight?.description)))
    }
}

extension Choice {
    static func template(isMultiple: Bool) -> String {
        let more = isMultiple ? "\n- [x] Another key\n\n  Why it is right too." : ""
        return """
            - [x] The key: what is right, in few words

              Why it is right.\(more)
            - [ ] A distractor: what somebody might believe instead

              Why it is wrong.
            - [ ] A distractor too: no shorter and no vaguer than the key

              Why it is wrong.
            """
    }

    static let bestTemplate = """
        - [x] The best answer: what somebody with experience would do

          Why it is best.
        - [ ] (50 %) A distractor that works: what is worse about it shows in the question

          Why it works, and what it costs.
        - [ ] A distractor: what somebody might believe instead

          Why it is wrong.
        """
}
