import Assessment
import QuestionBank

/// An item of QTI 2 (and 3, in the words of 2).
struct QTI2Item {
    let element: XMLElement
    let origin: Origin
    let declarations: [String: QTI2Declaration]
    /// What is to be answered, in the order of the text.
    let interactions: [XMLElement]
    let processing: QTI2Processing

    init(_ element: XMLElement, at origin: Origin) {
        self.element = element
        self.origin = origin
        let declarations = element.all("responseDeclaration").map { QTI2Declaration($0) }
        self.declarations = Dictionary(declarations.map { ($0.identifier, $0) }) { first, _ in first }
        let all = element.all("itemBody").flatMap { $0.within { $0.name.hasSuffix("Interaction") } }
        // A button that shows a hint or ends the attempt answers nothing.
        interactions = all.filter { $0.name != "endAttemptInteraction" }
        processing = QTI2Processing(element)
    }

    /// Nil for an item that asks nothing.
    func draft(_ resolve: @escaping (String) -> String?) -> Draft? {
        guard let first = interactions.first else { return nil }
        let texts = QTI2Texts(resolve)
        var draft = Draft(at: origin, stem: stem(texts), answer: .unsupported(Self.words(first.name)))
        draft.id = element["identifier"]
        if element["adaptive"] == "true" {
            draft.answer = .unsupported("adaptive item")
        } else if !element.all("templateDeclaration").isEmpty {
            draft.answer = .unsupported("item made from a template")
        } else {
            read(into: &draft, texts)
        }
        QTI2Feedback(self, texts).add(to: &draft)
        let stem = draft.stem.rich(keepsGaps: true)
        if stem.plainText.isEmpty, stem.pictures.isEmpty { draft.stem = .plain(element["title"] ?? "") }
        return draft
    }

    /// The name of an interaction in words.
    static func words(_ name: String) -> String {
        name.replacing("Interaction", with: "").map { $0.isUppercase ? " \($0.lowercased())" : "\($0)" }.joined()
    }

    /// The body without interactions, with their prompts.
    ///
    /// - Parameter replace: what stands for an interaction within a text.
    func stem(_ texts: QTI2Texts, _ replace: (XMLElement) -> String? = { _ in nil }) -> DraftText {
        let prompts = interactions.compactMap { $0.first("prompt") }.map { "<div>\(texts.html($0))</div>" }
        let body = element.all("itemBody").map { body in
            texts.html(body) { part in
                if let words = replace(part) { return words }
                return part.name.hasSuffix("Interaction") ? "" : nil
            }
        }
        return .html(body.joined() + prompts.joined())
    }

    private func read(into draft: inout Draft, _ texts: QTI2Texts) {
        let inText: Set<String> = ["textEntryInteraction", "inlineChoiceInteraction"]
        if interactions.count > 1 {
            guard interactions.allSatisfy({ inText.contains($0.name) }) else {
                draft.answer = .unsupported("several interactions in one item")
                return
            }
            return readGaps(into: &draft, texts)
        }
        let interaction = interactions[0]
        guard let declaration = interaction["responseIdentifier"].flatMap({ declarations[$0] }) else {
            if interaction.name != "extendedTextInteraction" {
                draft.answer = .broken(.noKey, "the response is not declared")
            }
            return
        }
        switch interaction.name {
        case "choiceInteraction": readChoice(interaction, declaration, into: &draft, texts)
        case "hottextInteraction": readHottext(interaction, declaration, into: &draft, texts)
        case "inlineChoiceInteraction": readGaps(into: &draft, texts)
        case "textEntryInteraction": readTextEntry(interaction, declaration, into: &draft, texts)
        case "orderInteraction": readOrder(interaction, declaration, into: &draft, texts)
        case "matchInteraction": readMatch(interaction, declaration, into: &draft, texts)
        case "associateInteraction": readAssociate(interaction, declaration, into: &draft, texts)
        case "gapMatchInteraction": readGapMatch(interaction, declaration, into: &draft, texts)
        case "extendedTextInteraction": draft.answer = .unsupported("essay")
        default: break
        }
    }
}

/// What a response may be, and which one is right.
struct QTI2Declaration {
    let identifier: String
    let cardinality: String
    let type: String
    let correct: [String]
    let mapping: [(key: String, value: Double, isCaseExact: Bool)]

    init(_ element: XMLElement) {
        identifier = element["identifier"] ?? ""
        cardinality = element["cardinality"] ?? "single"
        type = element["baseType"] ?? ""
        correct = (element.first("correctResponse")?.all("value") ?? []).map(\.word).filter { !$0.isEmpty }
        mapping = (element.first("mapping")?.all("mapEntry") ?? []).compactMap { entry in
            guard let key = entry["mapKey"], let value = entry["mappedValue"].flatMap({ Double($0) }) else {
                return nil
            }
            return (key.foldingWhiteSpace, value, entry["caseSensitive"] == "true")
        }
    }

    var isNumber: Bool { type == "float" || type == "integer" }

    func mapped(_ key: String) -> Double? { mapping.first { $0.key == key }?.value }
}

/// Texts of QTI 2: XHTML, in which feedback stands that is no part of the text.
struct QTI2Texts {
    private let resolve: (String) -> String?

    init(_ resolve: @escaping (String) -> String?) { self.resolve = resolve }

    private static let passedOver: Set<String> = [
        "feedbackInline", "feedbackBlock", "prompt", "templateInline", "templateBlock", "printedVariable", "stylesheet",
        "catalogInfo", "infoControl",
    ]

    /// What stands in an element, as HTML.
    func html(_ element: XMLElement, _ replace: (XMLElement) -> String? = { _ in nil }) -> String {
        let html = element.markup { part in
            if let words = replace(part) { return words }
            if part.name == "rubricBlock" {
                let isForLearners = part["view"].map { $0.contains("candidate") } ?? true
                return isForLearners ? "<div>\(self.html(part))</div>" : ""
            }
            return Self.passedOver.contains(part.name) ? "" : nil
        }
        return html.namingFiles(resolve)
    }

    func text(_ element: XMLElement) -> DraftText { .html(html(element)) }
}

/// What response processing says beyond its templates.
struct QTI2Processing {
    private let elements: [XMLElement]

    init(_ item: XMLElement) { elements = item.all("responseProcessing") }

    /// The values with which a response is compared where that gives points.
    func rewarded(_ identifier: String) -> [String] {
        branches.filter(Self.gives).flatMap { branch -> [String] in
            guard let test = branch.elements.first, ["match", "equal", "member", "stringMatch"].contains(test.name),
                test.elements.contains(where: { $0.name == "variable" && $0["identifier"] == identifier })
            else { return [] }
            return test.all("baseValue").map(\.word)
        }
    }

    var branches: [XMLElement] { elements.flatMap { Self.branches(in: $0) } }

    private static func branches(in element: XMLElement) -> [XMLElement] {
        element.elements.flatMap { ($0.isBranch ? [$0] : []) + branches(in: $0) }
    }

    /// Whether a branch sets a score above nothing.
    private static func gives(_ branch: XMLElement) -> Bool {
        branch.all("setOutcomeValue").contains { setting in
            guard setting["identifier"]?.uppercased().contains("SCORE") == true else { return false }
            let values = setting.within("baseValue").compactMap { Double($0.word) }
            return values.isEmpty ? !setting.within("variable").isEmpty : values.contains { $0 > 0 }
        }
    }

    /// The tests of a number that is given.
    func tests(of identifier: String) -> [XMLElement] {
        branches.flatMap { branch -> [XMLElement] in
            guard branch.name != "responseElse", let test = branch.elements.first, Self.names(test, identifier) else {
                return []
            }
            return [test]
        }
    }

    private static func names(_ test: XMLElement, _ identifier: String) -> Bool {
        test.within("variable").contains { $0["identifier"] == identifier }
    }
}

extension XMLElement {
    var isBranch: Bool { ["responseIf", "responseElseIf", "responseElse"].contains(name) }
}
