import Assessment
import QuestionBank

// Which kind it is.
extension QTI12Item {
    func read(into draft: inout Draft, _ texts: QTI12Texts) {
        let isBlackboardMatch = element.all("presentation").contains { presentation in
            !presentation.within { $0["class"] == "RIGHT_MATCH_BLOCK" }.isEmpty
        }
        switch kind {
        case "essay_question", "essay", "short response", "cc.essay.v0p1", "long answer", "wr":
            draft.answer = .unsupported("essay")
        case "calculated_question", "calculated": draft.answer = .unsupported("calculated")
        case "file_upload_question", "file upload": draft.answer = .unsupported("file upload")
        case "hot spot", "hot_spot_question": draft.answer = .unsupported("hot spot")
        case "opinion scale", "likert": draft.answer = .unsupported("opinion scale")
        case _ where isBlackboardMatch: readBlackboardMatching(into: &draft, texts)
        default: readByResponses(into: &draft, texts)
        }
    }

    private func readByResponses(into draft: inout Draft, _ texts: QTI12Texts) {
        guard let first = responses.first else { return }
        if responses.contains(where: {
            !["response_lid", "response_str", "response_num", "response_grp"].contains($0.element.name)
        }) {
            draft.answer = .unsupported(kind.isEmpty ? first.element.name : kind)
        } else if first.element.name == "response_grp" {
            readGroup(first, into: &draft, texts)
        } else if responses.count == 1 {
            readAlone(first, into: &draft, texts)
        } else if responses.allSatisfy(\.isTyped) {
            readTypedGaps(into: &draft, texts)
        } else if responses.allSatisfy({ !$0.isTyped }) {
            readSeveral(into: &draft, texts)
        } else {
            draft.answer = .unsupported("several responses of different kinds")
        }
    }

    private func readAlone(_ response: QTI12Response, into draft: inout Draft, _ texts: QTI12Texts) {
        if response.isTyped {
            // A box in the midst of a text.
            if response.isNumber || kind.contains("numer") || scoring.hasBounds {
                readNumber(response, into: &draft)
            } else {
                readShortText(response, into: &draft)
            }
        } else if response.isOrdered || kind.contains("ordering") {
            readOrdering(response, into: &draft, texts)
        } else if isBlank(response, in: draft.stem) {
            readSeveral(into: &draft, texts)
        } else {
            readChoice(response, into: &draft, texts)
        }
    }

    /// Whether a response belongs to a word in brackets in the stem.
    private func isBlank(_ response: QTI12Response, in stem: DraftText) -> Bool {
        ["multiple_dropdowns_question", "fill_in_multiple_blanks_question"].contains(kind)
            || kind == "jumbled sentence" && stem.source.contains("[\(response.ident)]")
    }
}

// Choices.
extension QTI12Item {
    private func readChoice(_ response: QTI12Response, into draft: inout Draft, _ texts: QTI12Texts) {
        let scores = response.labels.map { scoring.score([response.ident: [$0.ident]]) }
        let keys: Set<String>
        if response.isSeveral {
            guard let found = severalKeys(response, &draft) else { return }
            keys = found
        } else {
            let highest = scores.max() ?? 0
            let best = zip(response.labels, scores).filter { $1 == highest && highest > 0 }.map(\.0.ident)
            guard best.count < 2 else {
                draft.answer = .broken(.anyKey, "")
                return
            }
            keys = Set(best)
        }
        if Set(response.labels.map(\.ident)).count < response.labels.count {
            draft.answer = .broken(.keyUnclear, "two options have the same identifier")
            return
        }
        let highest = scores.max() ?? 0
        var options = zip(response.labels, scores).map { label, score in
            let text = texts.text(in: label.element) ?? .plain("")
            var option = Draft.Option(text, isKey: keys.contains(label.ident))
            option.source = label.ident
            if !response.isSeveral, option.isKey == false, score > 0, highest > 0 {
                option.weight = Fraction(Int((score / highest * 100).rounded()), 100)
            }
            return option
        }
        if let ordered = Draft.trueFalse(options) {
            options = ordered
            draft.shuffle = false
        }
        if !response.isShuffled, kind.isEmpty || kind.contains(" ") { draft.shuffle = false }
        draft.answer = .choice(options, .marked)
    }

    /// The keys where several can be chosen: what one condition wants together, or what several add points for. Nil
    /// where that is not clear.
    private func severalKeys(_ response: QTI12Response, _ draft: inout Draft) -> Set<String>? {
        let right = scoring.conditions.filter { condition in
            condition.isRight && condition.comparisons.contains { $0.test["respident"] == response.ident }
        }
        let wholes = right.filter { $0.comparisons.count > 1 }
        let highest = wholes.compactMap(\.score).max() ?? 0
        let best = wholes.filter { $0.score == highest }
        let sets = Set((best.isEmpty ? right : best).map(Self.wanted))
        let keys: Set<String>? =
            best.isEmpty ? sets.reduce(into: []) { $0.formUnion($1) } : sets.count == 1 ? sets.first : nil
        let hasChoice = best.contains { condition in
            condition.tests.contains { $0.name == "or" || !$0.within("or").isEmpty }
        }
        guard let keys, !hasChoice, keys.isSubset(of: Set(response.labels.map(\.ident))) else {
            draft.answer = .broken(.keyUnclear, "the conditions leave open which options belong to the key")
            return nil
        }
        return keys
    }

    /// What a condition wants to be chosen.
    private static func wanted(_ condition: QTI12Scoring.Condition) -> Set<String> {
        Set(condition.comparisons.filter { !$0.isDenied }.map(\.test.word))
    }

    private func readOrdering(_ response: QTI12Response, into draft: inout Draft, _ texts: QTI12Texts) {
        let right = scoring.conditions.filter(\.isRight).max { ($0.score ?? 0) < ($1.score ?? 0) }
        let tests =
            right?.comparisons.filter { !$0.isDenied && $0.test["respident"] == response.ident }.map(\.test) ?? []
        let indices = tests.map { $0["index"].flatMap { Int($0) } }
        let order =
            indices.contains(nil) ? tests : zip(tests, indices.compactMap(\.self)).sorted { $0.1 < $1.1 }.map(\.0)
        let words = order.map(\.word)
        let labels = Dictionary(response.labels.map { ($0.ident, $0.element) }) { first, _ in first }
        guard words.count == labels.count, Set(words) == Set(labels.keys) else {
            draft.answer = .broken(words.isEmpty ? .noKey : .keyUnclear, "the order does not name every step once")
            return
        }
        draft.answer = .ordering(words.map { labels[$0].flatMap { texts.text(in: $0) } ?? .plain("") })
    }
}

// What is typed.
extension QTI12Item {
    private func accepted(_ response: QTI12Response) -> [XMLElement] {
        scoring.conditions.filter(\.isRight).flatMap(\.comparisons)
            .filter { !$0.isDenied && $0.test["respident"] == response.ident && $0.test.name == "varequal" }.map(\.test)
    }

    private func readShortText(_ response: QTI12Response, into draft: inout Draft) {
        let tests = accepted(response)
        let patterns = scoring.conditions.filter(\.isRight).flatMap(\.comparisons).contains {
            !$0.isDenied && $0.test.name.hasPrefix("varsub")
        }
        guard !tests.isEmpty else {
            draft.answer = patterns ? .unsupported("answers with patterns") : .unsupported("essay")
            return
        }
        if patterns { draft.remark(.credit, "an answer with a pattern was left out") }
        let highest = scoring.conditions.compactMap(\.score).max() ?? 0
        let best = scoring.conditions.filter { $0.score == highest }.flatMap(\.comparisons).map(\.test)
        let full = tests.filter { test in best.contains { $0 === test } }
        if full.count < tests.count { draft.remark(.credit) }
        let isExact = full.allSatisfy { $0["case"]?.lowercased() == "yes" }
        draft.answer = .shortText(full.map(\.word), isCaseExact: isExact)
    }

    private func readNumber(_ response: QTI12Response, into draft: inout Draft) {
        let highest = scoring.conditions.compactMap(\.score).max() ?? 0
        var ranges: [NumberEntry.Range] = []
        for condition in scoring.conditions where condition.isRight {
            guard condition.score == highest || !condition.isSet else {
                draft.remark(.credit)
                continue
            }
            guard let found = NumberTest.ranges(condition.tests, isAll: true) else {
                draft.answer = .broken(.keyUnclear, condition.tests.map(\.word).joined(separator: " "))
                return
            }
            ranges += found
        }
        draft.answer = .number(ranges.withoutInner)
    }
}

extension QTI12Scoring {
    /// Whether a number is compared with bounds.
    var hasBounds: Bool {
        conditions.contains {
            $0.isRight && $0.comparisons.contains { $0.test.name.hasPrefix("varlt") || $0.test.name.hasPrefix("vargt") }
        }
    }
}

/// Which numbers pass a test of QTI 1.2.
private enum NumberTest {
    /// The ranges of numbers; nil where a bound is missing or is no number.
    ///
    /// - Parameter isAll: whether all tests must hold.
    static func ranges(_ tests: [XMLElement], isAll: Bool) -> [NumberEntry.Range]? {
        var ranges: [NumberEntry.Range] = []
        var bounds = Bounds()
        for test in tests {
            switch test.name {
            case "or", "and":
                guard let inner = self.ranges(test.elements, isAll: test.name == "and") else { return nil }
                ranges += inner
            case "varequal":
                guard let number = test.word.decimal else { return nil }
                ranges.append(NumberEntry.Range(number, number))
            case "vargte", "vargt", "varlte", "varlt":
                guard isAll, bounds.take(test) else { return nil }
            case "other", "unanswered": break
            default: return nil
            }
        }
        guard bounds.isUsed else { return ranges }
        guard let low = bounds.low, let high = bounds.high, low <= high else { return nil }
        return ranges + [NumberEntry.Range(low, high)]
    }

    private struct Bounds {
        var low: Double?
        var high: Double?

        var isUsed: Bool { low != nil || high != nil }

        mutating func take(_ test: XMLElement) -> Bool {
            guard let number = test.word.decimal else { return false }
            if test.name.hasPrefix("vargt") {
                low = max(low ?? number, number)
            } else {
                high = min(high ?? number, number)
            }
            return true
        }
    }
}

extension [NumberEntry.Range] {
    /// Without single numbers that lie within another range, and each once.
    var withoutInner: [NumberEntry.Range] {
        enumerated().filter { index, range in
            !enumerated().contains { other, outer in
                guard other != index, outer.unit == range.unit, outer.low <= range.low, outer.high >= range.high else {
                    return false
                }
                return outer == range ? other < index : range.low == range.high
            }
        }.map(\.element)
    }
}
