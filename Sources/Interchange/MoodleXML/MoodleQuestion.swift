import Assessment

/// One question of a Moodle XML file.
struct MoodleQuestion {
    let element: XMLElement
    let kind: String
    /// What stands before the names of its files.
    let files: String
    /// How texts are written that say nothing of it: as the question's text.
    let format: MoodleText.Format
    private let origin: Origin

    init(_ element: XMLElement, kind: String, at origin: Origin, files: String) {
        self.element = element
        self.kind = kind
        self.origin = origin
        self.files = files
        format = element.first("questiontext")?["format"].flatMap { MoodleText.Format(attribute: $0) } ?? .html
    }

    /// Fields that are read, or that say nothing that an item could keep.
    static let fields: Set<String> = [
        "name", "questiontext", "generalfeedback", "defaultgrade", "penalty", "hidden", "idnumber", "single",
        "shuffleanswers", "answernumbering", "correctfeedback", "partiallycorrectfeedback", "incorrectfeedback",
        "shownumcorrect", "showstandardinstruction", "answer", "usecase", "unitgradingtype", "unitpenalty",
        "showunits", "unitsleft", "units", "instructions", "subquestion", "selectoption", "dragbox", "hint", "tags",
        "tag", "image", "image_base64", "layouttype", "selecttype", "selectcount", "gradingtype", "showgrading",
        "numberingstyle", "shuffle", "file", "correctoption", "options", "answerdisplay", "layout",
    ]

    /// What a field holds in its `text`, or in itself.
    static func text(of field: XMLElement?) -> String {
        guard let field else { return "" }
        guard let inner = field.first("text") else {
            return field.elements.isEmpty ? field.text : field.markup { $0.name == "file" ? "" : nil }
        }
        return inner.elements.isEmpty ? inner.text : inner.markup()
    }

    /// The text of a field; nil where there is none.
    func text(_ field: XMLElement?, as usual: MoodleText.Format? = nil) -> DraftText? {
        guard let field else { return nil }
        let text = Self.text(of: field)
        guard text.utf8.contains(where: { $0 > 0x20 }) else { return nil }
        let format = field["format"].flatMap { MoodleText.Format(attribute: $0) } ?? usual ?? format
        return MoodleText.draft(withFiles(text), as: format)
    }

    /// The text with the names that its files have for the intake.
    func withFiles(_ text: String) -> String {
        text.utf8.contains(UInt8(ascii: "@")) ? text.replacing("@@PLUGINFILE@@/", with: files) : text
    }

    /// What stands in a field of one word.
    func word(_ name: String) -> String? {
        element.first(name).map { Self.text(of: $0)[...].trimmed.lowercased() }
    }

    func isOn(_ name: String, unless usual: Bool) -> Bool {
        switch word(name) {
        case "true", "1", "yes": true
        case "false", "0", "no": false
        default: usual
        }
    }

    func draft() -> Draft {
        let title = Self.text(of: element.first("name"))
        let stem = text(element.first("questiontext")) ?? .plain(title)
        var draft = Draft(at: origin, stem: stem, answer: .unsupported(kind))
        draft.id = element.first("idnumber").map { Self.text(of: $0).foldingWhiteSpace }.flatMap {
            $0.isEmpty ? nil : $0
        }
        draft.tags = (element.first("tags")?.all("tag") ?? []).map { Self.text(of: $0) }
        draft.explanation = text(element.first("generalfeedback"))
        draft.hints = element.all("hint").compactMap { text($0) }
        draft.shuffle = isOn("shuffleanswers", unless: true)
        read(into: &draft)
        let feedback = ResultFeedback(
            right: text(element.first("correctfeedback")), partly: text(element.first("partiallycorrectfeedback")),
            wrong: text(element.first("incorrectfeedback")))
        feedback.add(to: &draft)
        return draft
    }

    private func read(into draft: inout Draft) {
        switch kind {
        case "multichoice", "multichoiceset", "oumultiresponse": readChoice(into: &draft)
        case "truefalse": readTrueFalse(into: &draft)
        case "shortanswer": readShortText(into: &draft)
        case "numerical": readNumber(into: &draft)
        case "matching", "match", "ddmatch": readMatching(into: &draft)
        case "ordering": readOrdering(into: &draft)
        case "gapselect", "ddwtos": readGaps(into: &draft)
        case "cloze", "multianswer": readCloze(into: &draft)
        case "": draft.answer = .broken(.brokenLine, "the question has no type")
        default: break
        }
    }
}

/// An answer with what it is worth.
struct MoodleAnswer {
    let source: String
    let text: DraftText
    /// In per cent.
    let share: Double
    let feedback: DraftText?
    let element: XMLElement
}

extension MoodleQuestion {
    /// The answers; nil where one says in no number what it is worth.
    func answers(_ draft: inout Draft) -> [MoodleAnswer]? {
        var answers: [MoodleAnswer] = []
        for answer in element.all("answer") {
            let fraction = answer["fraction"] ?? answer.first("fraction")?.word ?? "0"
            guard let share = Double(String(fraction[...].trimmed).replacing(",", with: ".")), share.isFinite else {
                draft.answer = .broken(.keyUnclear, "fraction=\(fraction)")
                return nil
            }
            let source = Self.text(of: answer)
            answers.append(
                MoodleAnswer(
                    source: source, text: text(answer) ?? .plain(""), share: share,
                    feedback: text(answer.first("feedback")), element: answer))
        }
        return answers
    }

    /// Feedback for the right answer, where there is none for all.
    func explain(_ answers: [MoodleAnswer], in draft: inout Draft) {
        let isPartial = answers.contains { $0.share > 0 && $0.share < 100 }
        if isPartial { draft.remark(.credit) }
        guard draft.explanation == nil else { return }
        draft.explanation = answers.first { $0.share >= 100 && $0.feedback != nil }?.feedback
    }
}
