import Assessment

/// An item of QTI 1.2, in the dialects of Canvas, Blackboard, Respondus, D2L and others.
struct QTI12Item {
    let element: XMLElement
    let scoring: QTI12Scoring
    let responses: [QTI12Response]
    let origin: Origin
    /// What the program calls the kind, in small letters; empty where it does not say.
    let kind: String

    init(_ element: XMLElement, at origin: Origin) {
        self.element = element
        self.origin = origin
        kind = Self.kind(of: element)
        scoring = QTI12Scoring(element)
        responses = element.all("presentation").flatMap { $0.within { QTI12Response.names.contains($0.name) } }
            .map { QTI12Response($0) }
    }

    private static func kind(of element: XMLElement) -> String {
        let fields = element.all("itemmetadata").flatMap { $0.within("qtimetadatafield") }
        for label in ["question_type", "qmd_itemtype", "cc_profile", "bbmd_questiontype"] {
            for field in fields where field.first("fieldlabel")?.word.lowercased() == label {
                if let entry = field.first("fieldentry")?.word, !entry.isEmpty { return entry.lowercased() }
            }
        }
        let metadata = element.first("itemmetadata")
        for name in ["bbmd_questiontype", "qmd_itemtype"] {
            if let word = metadata?.within(name).first?.word.lowercased(), !word.isEmpty { return word }
        }
        return ""
    }

    /// Nil for an item that asks nothing.
    func draft(_ resolve: @escaping (String) -> String?) -> Draft? {
        if kind == "text_only_question" || responses.isEmpty && !element.contains("itemproc_extension") { return nil }
        let texts = QTI12Texts(resolve)
        let title = element["title"] ?? ""
        var draft = Draft(at: origin, stem: stem(texts) ?? .plain(title), answer: .unsupported(kind))
        draft.id = element["ident"] ?? element.first("itemmetadata")?.within("bbmd_asi_object_id").first?.word
        read(into: &draft, texts)
        let feedback = QTI12Feedback(element, scoring, texts)
        feedback.add(to: &draft, responses)
        return draft
    }

    /// What stands before, between and after the responses.
    private func stem(_ texts: QTI12Texts) -> DraftText? {
        texts.text(in: element.all("presentation"), leavingOut: isAnswer)
    }

    /// Whether an element belongs to the answers and not to the stem.
    func isAnswer(_ part: XMLElement) -> Bool {
        if QTI12Response.names.contains(part.name) { return true }
        return part.name == "flow" && ["RESPONSE_BLOCK", "RIGHT_MATCH_BLOCK"].contains(part["class"])
    }
}

extension XMLElement {
    fileprivate func contains(_ name: String) -> Bool { !within(name).isEmpty }
}

/// Something to be answered.
struct QTI12Response {
    static let names: Set<String> = [
        "response_lid", "response_str", "response_num", "response_grp", "response_xy", "response_extension",
    ]

    struct Label {
        let ident: String
        let element: XMLElement
    }

    let element: XMLElement
    let ident: String
    let labels: [Label]

    init(_ element: XMLElement) {
        self.element = element
        ident = element["ident"] ?? ""
        labels = element.within("response_label").map { Label(ident: $0["ident"] ?? "", element: $0) }
    }

    var isSeveral: Bool { element["rcardinality"]?.lowercased() == "multiple" }
    var isOrdered: Bool { element["rcardinality"]?.lowercased() == "ordered" }
    var isTyped: Bool { element.name == "response_str" || element.name == "response_num" }

    /// Whether it is a number that is typed.
    var isNumber: Bool {
        let type = element.within("render_fib").first?["fibtype"]?.lowercased() ?? ""
        return element.name == "response_num" || ["integer", "decimal", "scientific"].contains(type)
    }

    var isShuffled: Bool { element.within("render_choice").first?["shuffle"]?.lowercased() != "no" }
}

/// Texts of QTI 1.2: pieces of plain text and HTML.
struct QTI12Texts {
    private let resolve: (String) -> String?

    init(_ resolve: @escaping (String) -> String?) { self.resolve = resolve }

    /// All texts in some elements, in their order; nil where there is none.
    ///
    /// - Parameter isLeftOut: what is passed over with everything in it.
    func text(in elements: [XMLElement], leavingOut isLeftOut: (XMLElement) -> Bool = { _ in false }) -> DraftText? {
        join(elements.flatMap { pieces($0, isLeftOut) })
    }

    func text(in element: XMLElement) -> DraftText? { text(in: [element]) }

    /// Several texts as one.
    func join(_ pieces: [DraftText]) -> DraftText? {
        if pieces.count < 2 { return pieces.first }
        let plain = pieces.compactMap { if case .plain(let text) = $0 { text } else { nil } }
        if plain.count == pieces.count { return .plain(plain.joined(separator: "\n")) }
        let html = pieces.map { piece -> String in
            if case .plain(let text) = piece {
                return "<div>\(text.escapedForXML.replacing("\n", with: "<br/>"))</div>"
            }
            return "<div>\(piece.source)</div>"
        }
        return .html(html.joined())
    }

    func pieces(_ element: XMLElement, _ isLeftOut: (XMLElement) -> Bool) -> [DraftText] {
        if isLeftOut(element) { return [] }
        switch element.name {
        case "mattext", "matemtext", "mat_formattedtext": return piece(element).map { [$0] } ?? []
        case "matimage":
            guard let uri = element["uri"], !uri.isEmpty else { return [] }
            let address = resolve(uri) ?? uri
            let words = element["label"] ?? element["entityref"] ?? ""
            return [.html("<img src=\"\(address.escapedForXML)\" alt=\"\(words.escapedForXML)\"/>")]
        case "mataudio", "matvideo", "matapplication":
            guard let uri = element["uri"], !uri.isEmpty else { return [] }
            let name = (element["label"] ?? uri).escapedForXML
            return [.html("<a href=\"\((resolve(uri) ?? uri).escapedForXML)\">\(name)</a>")]
        default: return element.elements.flatMap { pieces($0, isLeftOut) }
        }
    }

    private func piece(_ element: XMLElement) -> DraftText? {
        let type = (element["texttype"] ?? element["type"])?.lowercased() ?? ""
        let text = element.elements.isEmpty ? element.text : element.markup()
        guard text.utf8.contains(where: { $0 > 0x20 }) else { return nil }
        if type.contains("html") || type == "smart_text" || !element.elements.isEmpty {
            return .html(text.namingFiles(resolve))
        }
        if type.contains("plain") { return .plain(text) }
        return MoodleText.line(text.namingFiles(resolve))
    }
}
