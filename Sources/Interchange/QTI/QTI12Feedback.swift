import Assessment

/// The feedback of an item of QTI 1.2: what is said of single options, of any response, and of right and wrong ones.
struct QTI12Feedback {
    private var texts: [String: DraftText] = [:]
    private var hints: [DraftText] = []
    private var solution: DraftText?
    /// Feedback by the option or the text that it is shown for.
    private var byValue: [String: DraftText] = [:]
    private var general: [DraftText] = []
    private var result = ResultFeedback()
    private let source: QTI12Texts

    init(_ item: XMLElement, _ scoring: QTI12Scoring, _ texts: QTI12Texts) {
        source = texts
        for element in item.all("itemfeedback") {
            let ident = element["ident"] ?? ""
            hints += element.all("hint").compactMap { texts.text(in: $0) }
            guard let text = texts.text(in: [element], leavingOut: { $0.name == "hint" }) else { continue }
            if ident.lowercased() == "solution" { solution = text } else { self.texts[ident] = text }
        }
        assign(scoring)
    }

    private mutating func assign(_ scoring: QTI12Scoring) {
        var rest = texts
        for condition in scoring.conditions {
            let comparisons = condition.comparisons.filter { !$0.isDenied && $0.test.name == "varequal" }
            for ident in condition.feedback {
                guard let text = texts[ident] else { continue }
                switch Self.role(ident) {
                case .right: result.right = text
                case .wrong: result.wrong = text
                case .general: general.append(text)
                case .single where comparisons.count == 1: byValue[comparisons[0].test.word] = text
                case .single where comparisons.isEmpty && condition.tests.allSatisfy { $0.name == "other" }:
                    general.append(text)
                case .single:
                    for comparison in comparisons {
                        byValue[comparison.test.word] = byValue[comparison.test.word] ?? text
                    }
                }
                rest[ident] = nil
            }
        }
        for (ident, text) in rest.sorted(by: { $0.key < $1.key }) {
            switch Self.role(ident) {
            case .right: result.right = text
            case .wrong: result.wrong = text
            case .general: general.append(text)
            case .single: byValue[ident.hasSuffix("_fb") ? String(ident.dropLast(3)) : ident] = text
            }
        }
    }

    private enum Role { case right, wrong, general, single }

    private static func role(_ ident: String) -> Role {
        switch ident.lowercased() {
        case "correct", "correct_fb", "general_correct_fb": .right
        case "incorrect", "incorrect_fb", "general_incorrect_fb": .wrong
        case "general_fb", "general", "neutral": .general
        default: .single
        }
    }

    func add(to draft: inout Draft, _ responses: [QTI12Response]) {
        draft.hints += hints
        var seen: [DraftText] = []
        for text in general + [solution].compactMap(\.self) where !seen.contains(text) { seen.append(text) }
        if draft.explanation == nil { draft.explanation = source.join(seen) }
        addRationales(to: &draft)
        result.add(to: &draft)
    }

    /// What is said of an option.
    func rationale(_ ident: String) -> DraftText? { byValue[ident] }

    private func addRationales(to draft: inout Draft) {
        guard !byValue.isEmpty else { return }
        switch draft.answer {
        case .choice(var options, let key):
            for index in options.indices { options[index].rationale = options[index].source.flatMap { byValue[$0] } }
            draft.answer = .choice(options, key)
        case .shortText(let accepted, _):
            if draft.explanation == nil { draft.explanation = accepted.lazy.compactMap { byValue[$0] }.first }
        case .number where draft.explanation == nil && byValue.count == 1: draft.explanation = byValue.values.first
        default: draft.remark(.answerFeedback)
        }
    }
}
