import Assessment

/// Makes drafts of the cards of a note.
struct AnkiNoteReading {
    private let note: AnkiCollection.Note
    private let type: AnkiNotetype
    private let origin: Origin
    private let choice: (reading: AnkiChoiceReading, answer: Draft.Answer)?

    init(_ note: AnkiCollection.Note, _ type: AnkiNotetype, origin: Origin, countsFromZero: Bool) {
        self.note = note
        self.type = type
        self.origin = origin
        choice = type.choice.flatMap { choice in
            let reading = AnkiChoiceReading(choice: choice, values: note.values, countsFromZero: countsFromZero)
            return reading.answer { .html(AnkiText.prepared($0).html) }.map { (reading, $0) }
        }
    }

    /// Whether all cards of the note ask the same.
    var isOneQuestion: Bool { choice != nil || type.isOcclusion }

    /// The questions of the note, each with its card. A note without cards gets those that Anki would make.
    func drafts(_ cards: [AnkiCollection.Card]) -> [(Draft, AnkiCollection.Card?)] {
        if type.isOcclusion {
            let draft = Draft(
                at: origin, stem: html(note.values.first ?? ""), answer: .unsupported("parts of a picture are hidden"))
            return [(draft, cards.first)]
        }
        if let choice { return [(draft(choice.reading.choice, choice.answer), cards.first)] }
        guard cards.isEmpty else {
            // A card twice in a damaged collection is one question.
            var seen: Set<Int> = []
            return cards.filter { seen.insert($0.ordinal).inserted }.map { (draft($0.ordinal), $0) }
        }
        return ordinals.map { (draft($0), nil) }
    }

    private var ordinals: [Int] {
        if type.isCloze {
            let places = Set(type.cards.flatMap(\.deletions))
            return Set(places.flatMap { AnkiDeletions(note.values[$0]).numbers }).sorted().map { $0 - 1 }
        }
        return type.cards.indices.filter { ordinal in
            let front = AnkiRendering(note.values, type.roles).front(type.cards[ordinal].front)
            return !AnkiText.isBlank(front.html)
        }
    }

    /// - Parameter ordinal: of the card, from 0; of deletions their number less one.
    private func draft(_ ordinal: Int) -> Draft {
        let kind = type.isCloze ? type.cards.first : type.cards.indices.contains(ordinal) ? type.cards[ordinal] : nil
        guard let kind else {
            let words = note.values.first ?? ""
            return named(
                Draft(at: origin, stem: html(words), answer: .broken(.brokenLine, "there is no card \(ordinal + 1)")),
                ordinal)
        }
        var rendering = AnkiRendering(note.values, type.roles)
        rendering.deletion = type.isCloze ? ordinal + 1 : nil
        let front = rendering.front(kind.front)
        let back = rendering.back(kind.back, omitting: kind.deletions + [kind.typed].compactMap(\.self))
        var draft = Draft(at: origin, stem: html(front.html), answer: .recall(.plain("")))
        draft.hints = front.hints.flatMap(hints)
        if type.isCloze {
            answerDeletions(front, &draft)
            draft.explanation = explanation(back)
        } else if let typed = kind.typed, let accepted = accepted(typed) {
            draft.answer = .shortText(accepted)
            draft.explanation = explanation(back)
        } else {
            answerRecall(rendering.back(kind.back, omitting: []), &draft)
        }
        draft.references = references(back.references)
        return named(finished(draft, front.sounds + back.sounds), ordinal)
    }

    /// The first card has the note's own id.
    private func named(_ draft: Draft, _ ordinal: Int) -> Draft {
        var draft = draft
        draft.id = AnkiGUID.id(of: note.guid) + (ordinal > 0 ? "-\(ordinal + 1)" : "")
        draft.tags = note.tags
        return draft
    }

    private func finished(_ draft: Draft, _ sounds: [String]) -> Draft {
        var draft = draft
        for sound in sounds { draft.remark(.sound, sound) }
        return draft
    }

    private func html(_ text: String) -> DraftText { .html(AnkiText.prepared(text).html) }

    /// Several hints stand in one field with rules between them.
    private func hints(_ field: String) -> [DraftText] {
        field.replacing(/<hr[^>]*>/, with: "\u{1F}").split(separator: "\u{1F}").map { html(String($0)) }
    }

    private func explanation(_ back: AnkiRendering.Back) -> DraftText? {
        let texts = [back.html, back.explanation].filter { !AnkiText.isBlank($0) }
        return texts.isEmpty ? nil : html(texts.joined(separator: "<div></div>"))
    }

    /// Each item of a list is a reference; any other text is one.
    private func references(_ field: String) -> [DraftText] {
        guard !AnkiText.isBlank(field) else { return [] }
        let text = RichText(html: AnkiText.prepared(field).html)
        guard text.blocks.count == 1, case .list(let list)? = text.blocks.first else { return [.rich(text)] }
        return list.items.map { .rich(RichText($0)) }
    }
}

// Answers.
extension AnkiNoteReading {
    /// The longest text that is typed; what is longer is recalled.
    private static let typedLength = 80

    private func answerDeletions(_ front: AnkiRendering.Front, _ draft: inout Draft) {
        let answers = front.answers.map { AnkiText.plain(AnkiText.prepared($0).html) }
        guard !answers.isEmpty else {
            draft.answer = .broken(.emptyStem, "the card has nothing that is left out")
            return
        }
        if answers.allSatisfy({ !$0.isEmpty && $0.count <= Self.typedLength }) {
            draft.answer = .gaps(answers.enumerated().map { .typed([$1] + others($0 + 1)) })
            return
        }
        draft.stem = html(front.html.replacing(String(Gaps.mark), with: "____"))
        draft.answer = .recall(html(front.answers.map { "<div>\($0)</div>" }.joined()))
    }

    private func accepted(_ typed: Int) -> [String]? {
        let answer = AnkiText.plain(AnkiText.prepared(note.values[typed]).html)
        guard !answer.isEmpty, answer.count <= Self.typedLength else { return nil }
        return [answer] + others(nil)
    }

    /// More answers that are right: one a line, with the number of its gap before it where there are gaps.
    private func others(_ gap: Int?) -> [String] {
        let lines = type.roles.accepted.flatMap { RichText(html: note.values[$0]).asLine.split(separator: .lineBreak) }
        return lines.compactMap { inlines in
            let line = Array(inlines).plainText
            guard let gap else { return line.isEmpty ? nil : line }
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, Int(parts[0]) == gap else { return nil }
            return String(parts[1]).foldingWhiteSpace
        }
    }

    private func answerRecall(_ back: AnkiRendering.Back, _ draft: inout Draft) {
        if AnkiText.isBlank(back.html) {
            draft.answer = .recall(html(back.explanation))
        } else {
            draft.answer = .recall(html(back.html))
            draft.explanation = AnkiText.isBlank(back.explanation) ? nil : html(back.explanation)
        }
    }

    private func draft(_ choice: AnkiChoice, _ answer: Draft.Answer) -> Draft {
        var draft = Draft(at: origin, stem: html(note.values[choice.stem]), answer: answer)
        let filled = { (places: Set<Int>) in
            places.subtracting(choice.used).sorted().map { note.values[$0] }.filter { !AnkiText.isBlank($0) }
        }
        let explanations = filled(type.roles.explanations)
        if !explanations.isEmpty { draft.explanation = html(explanations.joined(separator: "<div></div>")) }
        draft.references = filled(type.roles.references).flatMap(references)
        draft.hints = filled(type.roles.hints).flatMap(hints)
        return named(finished(draft, note.values.flatMap { AnkiText.prepared($0).sounds }), 0)
    }
}

/// The names of notes.
enum AnkiGUID {
    private static let prefix = "anki-"

    /// An id that no two notes share. Most of Anki's names have signs and capital letters that ids do not have.
    static func id(of guid: String) -> String {
        if !guid.isEmpty, guid == guid.slug(), guid.utf8.count <= 40, !guid.hasPrefix(prefix) { return guid }
        // Ids take no more than forty characters of a word.
        guard guid.utf8.count <= 20 else { return "\(prefix)\(Fingerprint(of: guid))" }
        return prefix + guid.utf8.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }

    /// The name of the note that an id was made of, or the id.
    static func guid(of id: String) -> String {
        let digits = id.dropFirst(prefix.count).utf8
        guard id.hasPrefix(prefix), !digits.isEmpty, digits.count % 2 == 0 else { return id }
        var bytes: [UInt8] = []
        var rest = Substring(digits)
        while let byte = UInt8(rest.prefix(2), radix: 16) {
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        guard rest.isEmpty, let guid = String(validating: bytes, as: UTF8.self), self.id(of: guid) == id else {
            return id
        }
        return guid
    }
}
