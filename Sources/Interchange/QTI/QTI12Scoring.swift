/// How an item of QTI 1.2 is scored: conditions in their order, and what follows from each.
struct QTI12Scoring {
    struct Condition {
        let element: XMLElement
        /// What is to be the case.
        let tests: [XMLElement]
        /// What it adds or sets; nil where it says nothing of the score.
        let score: Double?
        let isSet: Bool
        let goesOn: Bool
        /// The feedback that it shows.
        let feedback: [String]

        /// All comparisons in it, with whether they stand within a `not`.
        var comparisons: [(test: XMLElement, isDenied: Bool)] {
            tests.flatMap { QTI12Scoring.comparisons($0, isDenied: false) }
        }

        var isRight: Bool { (score ?? 0) > 0 }
    }

    let conditions: [Condition]

    init(_ item: XMLElement) {
        let processings = item.all("resprocessing")
        let maximum = processings.flatMap { $0.within("decvar") }.compactMap { $0["maxvalue"].flatMap { Double($0) } }
            .first
        let elements = processings.flatMap { $0.within("respcondition") }
        var conditions = elements.map { Condition($0, maximum: maximum ?? 100) }
        if !conditions.contains(where: { $0.isRight }) {
            // Blackboard says by the feedback which condition is the right one.
            conditions = elements.map { Condition($0, maximum: maximum ?? 100, isByFeedback: true) }
        }
        self.conditions = conditions
    }

    static let comparing: Set<String> = [
        "varequal", "varsubset", "varsubstring", "varlt", "varlte", "vargt", "vargte", "varinside",
    ]

    fileprivate static func comparisons(_ test: XMLElement, isDenied: Bool) -> [(test: XMLElement, isDenied: Bool)] {
        if comparing.contains(test.name) { return [(test, isDenied)] }
        return test.elements.flatMap { comparisons($0, isDenied: isDenied != (test.name == "not")) }
    }

    /// The points that a response gets.
    ///
    /// - Parameter chosen: what is chosen, by the identifiers of the responses.
    func score(_ chosen: [String: Set<String>]) -> Double {
        var score = 0.0
        var isMatched = false
        for condition in conditions where condition.score != nil {
            guard condition.tests.allSatisfy({ Self.holds($0, chosen, isMatched) }) else { continue }
            isMatched = true
            score = condition.isSet ? condition.score ?? 0 : score + (condition.score ?? 0)
            if condition.isSet, !condition.goesOn { break }
        }
        return score
    }

    private static func holds(_ test: XMLElement, _ chosen: [String: Set<String>], _ isMatched: Bool) -> Bool {
        switch test.name {
        case "and": return test.elements.allSatisfy { holds($0, chosen, isMatched) }
        case "or": return test.elements.contains { holds($0, chosen, isMatched) }
        case "not": return !test.elements.allSatisfy { holds($0, chosen, isMatched) }
        case "varequal":
            guard let respident = test["respident"] else { return false }
            return chosen[respident]?.contains(test.word) ?? false
        case "other": return !isMatched
        case "unanswered": return test["respident"].map { chosen[$0]?.isEmpty ?? true } ?? false
        default: return false
        }
    }
}

extension QTI12Scoring.Condition {
    fileprivate init(_ element: XMLElement, maximum: Double, isByFeedback: Bool = false) {
        self.element = element
        tests = element.all("conditionvar").flatMap(\.elements)
        feedback = element.all("displayfeedback").compactMap { $0["linkrefid"] }
        goesOn = element["continue"]?.lowercased() == "yes"
        let settings = element.all("setvar").filter { setting in
            let name = (setting["varname"] ?? setting["variablename"] ?? "SCORE").lowercased()
            return !name.contains("feedback") && !name.contains("solution")
        }
        let values = settings.compactMap { setting -> (value: Double, isSet: Bool)? in
            guard let value = Self.value(setting.word, maximum: maximum) else { return nil }
            switch setting["action"]?.lowercased() {
            case "add": return (value, false)
            case "subtract": return (-value, false)
            default: return (value, true)
            }
        }
        let isRight = isByFeedback && (feedback.contains("correct") || element["title"]?.lowercased() == "correct")
        score = isRight ? 1 : values.max { $0.value < $1.value }?.value
        isSet = isRight ? false : values.contains(where: \.isSet)
    }

    /// A number, or a word for all points or none.
    private static func value(_ word: String, maximum: Double) -> Double? {
        switch word.lowercased() {
        case "score.max", "max": max(maximum, 1)
        case "score.min": 0
        case "true", "yes", "correct": 1
        case "false", "no", "incorrect": 0
        default: word.decimal
        }
    }
}
