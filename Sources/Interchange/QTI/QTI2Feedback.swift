import Assessment

/// The feedback of an item of QTI 2 that stands outside of its options.
struct QTI2Feedback {
    private var hints: [DraftText] = []
    private var general: [DraftText] = []
    private var result = ResultFeedback()
    private var byOption: [String: DraftText] = [:]

    init(_ item: QTI2Item, _ texts: QTI2Texts) {
        let blocks = item.element.all("itemBody").flatMap { body in
            body.within {
                ["feedbackBlock", "feedbackInline"].contains($0.name)
                    && $0.within { $0.name.hasSuffix("Interaction") }.isEmpty
            }
        }
        let choices = item.interactions.flatMap { $0.within { $0.name == "simpleChoice" || $0.name == "hottext" } }
        let own = Set(choices.flatMap(\.elements).map(ObjectIdentifier.init))
        for element in item.element.all("modalFeedback") + blocks where !own.contains(ObjectIdentifier(element)) {
            guard element["showHide"] != "hide" else { continue }
            let text = texts.text(element)
            guard !text.rich().plainText.isEmpty || text.source.contains("<img") else { continue }
            take(text, element, item)
        }
    }

    private mutating func take(_ text: DraftText, _ element: XMLElement, _ item: QTI2Item) {
        let name = element["identifier"] ?? ""
        let words = "\(name) \(element["title"] ?? "")".lowercased()
        if item.interactions.contains(where: { $0.within { $0["identifier"] == name }.count == 1 }) {
            byOption[name] = text
        } else if words.contains("hint") {
            hints.append(text)
        } else if ["explanation", "general", "solution", "rationale"].contains(where: words.contains) {
            general.append(text)
        } else {
            switch item.processing.role(of: name) ?? Self.role(words) {
            case .right: result.right = text
            case .wrong: result.wrong = text
            case .partly: result.partly = text
            case nil: general.append(text)
            }
        }
    }

    enum Role { case right, wrong, partly }

    private static func role(_ words: String) -> Role? {
        if ["incorrect", "wrong", "falsch", "not correct"].contains(where: words.contains) { return .wrong }
        if words.contains("partial") { return .partly }
        return ["correct", "right", "richtig"].contains(where: words.contains) ? .right : nil
    }

    func add(to draft: inout Draft) {
        draft.hints += hints
        if !general.isEmpty, draft.explanation == nil {
            draft.explanation =
                general.count == 1 ? general[0] : .html(general.map { "<div>\($0.source)</div>" }.joined())
        }
        if case .choice(var options, let key) = draft.answer {
            for index in options.indices where options[index].rationale == nil {
                options[index].rationale = options[index].source.flatMap { byOption[$0] }
            }
            draft.answer = .choice(options, key)
        } else if !byOption.isEmpty {
            draft.remark(.answerFeedback)
        }
        result.add(to: &draft)
    }
}

extension QTI2Processing {
    /// Whether a feedback is shown for the right response or for all others; nil where that cannot be seen.
    func role(of feedback: String) -> QTI2Feedback.Role? {
        for branch in branches {
            let shows = branch.all("setOutcomeValue").contains { setting in
                setting.within("baseValue").contains { $0.word == feedback }
            }
            guard shows else { continue }
            if branch.name == "responseElse" { return .wrong }
            guard let test = branch.elements.first else { return nil }
            let words = test.within("baseValue").map { $0.word.lowercased() }
            if words.contains("incorrect") { return .wrong }
            let isRight = test.name == "match" && !test.within("correct").isEmpty || words.contains("correct")
            if isRight { return .right }
        }
        return nil
    }
}
