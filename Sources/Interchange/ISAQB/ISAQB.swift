/// Questions of the International Software Architecture Qualification Board: one a file, in several languages at once.
///
/// Source: <https://github.com/isaqb-org/foundation-exam-questions>, schema `https://www.isaqb.org/ns/exam/foundation/v1`.
package enum ISAQB {
    package static let name = "isaqb"
    package static let title = "iSAQB questions"
}

extension ISAQB: ImportFormat {
    package static func recognises(_ head: Head) -> Confidence {
        guard let xml = XMLHead(head) else { return .none }
        if xml.tag.contains("isaqb.org/ns/exam") { return .certain }
        return kinds.contains(xml.root) ? .likely : .none
    }

    private static let kinds: Set<String> = ["pickQuestion", "categoryQuestion"]

    package static func read(_ source: Source, into intake: inout Intake) throws(ImportError) {
        let document = try XMLDocument(source, parts: kinds, format: title, &intake)
        try document.read(&intake) { part, intake throws(ImportError) in
            let id = part.element["id"]
            let origin = intake.origin(line: part.element.line, question: id)
            var question = ISAQBQuestion(part.element)
            try intake.add(question.draft(at: origin))
        }
    }
}

/// One question, in the language that is taken.
private struct ISAQBQuestion {
    private let element: XMLElement
    private let languages: [String]
    private let language: String?
    /// Languages of texts that are not there in the one that is taken.
    private var others: [String] = []

    init(_ element: XMLElement) {
        self.element = element
        var seen: Set<String> = []
        languages = (element.first("stem")?.all("text") ?? []).compactMap { $0["lang"] }.filter {
            seen.insert($0).inserted
        }
        language = languages.first { $0 == "en" || $0.hasPrefix("en-") } ?? languages.first
    }

    mutating func draft(at origin: Origin) -> Draft {
        var draft = Draft(at: origin, stem: text(element.first("stem")) ?? .plain(""), answer: .choice([], .marked))
        draft.id = element["id"]
        draft.objective = element.first("refersToLgs")?.first("lg")?["lg"]
        draft.explanation = text(element.first("explanation"))
        if element.name == "pickQuestion" { readOptions(into: &draft) } else { readCategories(into: &draft) }
        if languages.count > 1, let language {
            draft.remark(.language, "\(languages.joined(separator: ", ")): \(language) was taken")
        }
        if !others.isEmpty { draft.remark(.language, "a text is there only in \(others.joined(separator: ", "))") }
        return draft
    }

    /// What an element says, in the language that is taken where it has it.
    private mutating func text(_ element: XMLElement?) -> DraftText? {
        let texts = element?.all("text") ?? []
        let own = texts.first { $0["lang"] == language }
        guard let text = own ?? texts.first else { return nil }
        if own == nil, let lang = text["lang"], !others.contains(lang) { others.append(lang) }
        return text.elements.isEmpty ? .plain(text.word) : .html(text.markup())
    }

    private mutating func readOptions(into draft: inout Draft) {
        var options: [Draft.Option] = []
        for option in element.first("pickOptions")?.all("option") ?? [] {
            let (isKey, isDistractor) = (option["correct"] != nil, option["distractor"] != nil)
            guard isKey != isDistractor else {
                draft.answer = .broken(.keyUnclear, "option \(option["identifier"] ?? "")")
                return
            }
            options.append(Draft.Option(text(option) ?? .plain(""), isKey: isKey))
        }
        draft.answer = .choice(options, .marked)
    }

    private mutating func readCategories(into draft: inout Draft) {
        let statements = element.first("categoryStatements")
        var categories: [String: DraftText] = [:]
        var order: [String] = []
        for category in statements?.first("categories")?.all("category") ?? [] {
            let label = category["label"] ?? ""
            categories[label] = text(category)
            order.append(label)
        }
        var pairs: [(left: DraftText, right: DraftText)] = []
        var used: Set<String> = []
        for statement in statements?.first("statements")?.all("statement") ?? [] {
            let label = statement["correctCategory"] ?? ""
            guard let category = categories[label], let words = text(statement) else {
                draft.answer = .broken(.keyUnclear, "statement \(statement["identifier"] ?? "")")
                return
            }
            used.insert(label)
            pairs.append((words, category))
        }
        draft.setMatching(pairs, distractors: order.filter { !used.contains($0) }.compactMap { categories[$0] })
    }
}
