import Assessment
import QuestionBank

// Several responses: gaps and matching.
extension QTI12Item {
    /// What is typed in several places.
    func readTypedGaps(into draft: inout Draft, _ texts: QTI12Texts) {
        let gaps = responses.map { response in
            scoring.conditions.filter(\.isRight).flatMap(\.comparisons)
                .filter { !$0.isDenied && $0.test["respident"] == response.ident && $0.test.name == "varequal" }
                .map(\.test.word)
        }
        guard gaps.allSatisfy({ !$0.isEmpty }) else {
            draft.answer = .broken(.noKey, "a gap has no answer")
            return
        }
        setGaps(gaps.map { .typed($0.uniqued) }, in: &draft, texts)
    }

    /// Lists to choose from in several places, or things to be matched.
    func readSeveral(into draft: inout Draft, _ texts: QTI12Texts) {
        let isTyped = kind == "fill_in_multiple_blanks_question"
        let areBlanks =
            isTyped || kind == "multiple_dropdowns_question" || responses.allSatisfy { hasBlank($0, draft.stem) }
        guard areBlanks else { return readMatching(into: &draft, texts) }
        var gaps: [Gaps.Gap] = []
        for response in responses {
            if response.labels.contains(where: { $0.element["scoring_algorithm"] == "TextRegex" }) {
                draft.answer = .unsupported("answers with patterns")
                return
            }
            let isList = response.labels.contains { ["dropdown", "wordbank"].contains($0.element["answer_type"]) }
            if isTyped, !isList {
                gaps.append(.typed(response.labels.compactMap { texts.text(in: $0.element)?.rich().plainText }.uniqued))
                continue
            }
            guard let gap = list(response, texts) else {
                draft.answer = .broken(.keyUnclear, "the blank \(response.ident)")
                return
            }
            gaps.append(gap)
        }
        setGaps(gaps, in: &draft, texts)
    }

    private func list(_ response: QTI12Response, _ texts: QTI12Texts) -> Gaps.Gap? {
        let keys = rightLabels(of: response)
        var seen: Set<ElementID> = []
        let options = response.labels.map { label in
            let text = texts.text(in: label.element)?.rich() ?? RichText()
            return (label.ident, Element(RichText([.paragraph(text.asLine)])))
        }
        guard keys.count == 1, let key = options.first(where: { $0.0 == keys[0] })?.1,
            options.allSatisfy({ seen.insert($0.1.id).inserted })
        else { return nil }
        return options.count > 1 ? .chosen(options.map(\.1), key: key.id) : .typed([key.text.plainText])
    }

    /// The labels that get points by themselves, or together with those of other responses.
    private func rightLabels(of response: QTI12Response) -> [String] {
        let words = scoring.conditions.filter(\.isRight).flatMap(\.comparisons)
            .filter { !$0.isDenied && $0.test["respident"] == response.ident }.map(\.test.word)
        return words.uniqued
    }

    private func hasBlank(_ response: QTI12Response, _ stem: DraftText) -> Bool {
        Self.names(of: response).contains { stem.source.contains("[\($0)]") }
    }

    /// What a blank may be called in the stem.
    private static func names(of response: QTI12Response) -> [String] {
        let ident = response.ident
        let words = response.element.all("material").map(\.word)
        return [ident.hasPrefix("response_") ? String(ident.dropFirst(9)) : ident] + words.filter { !$0.isEmpty }
    }

    /// Puts gaps where the stem names them, or where the responses stand between its texts.
    private func setGaps(_ gaps: [Gaps.Gap], in draft: inout Draft, _ texts: QTI12Texts) {
        if gaps.contains(where: \.isTooLarge) {
            draft.answer = .broken(.tooManyOptions, "in a gap")
            return
        }
        if let (stem, order) = namedGaps(draft.stem) {
            draft.stem = stem
            draft.answer = .gaps(order.map { gaps[$0] })
        } else if let stem = placedGaps(texts) {
            draft.stem = stem
            draft.answer = .gaps(gaps)
        } else {
            draft.answer = .broken(.keyUnclear, "the stem does not say where the gaps are")
        }
    }

    /// `[name]` in the stem, each once.
    private func namedGaps(_ stem: DraftText) -> (DraftText, [Int])? {
        var text = stem.source.withoutGapMarks
        var order: [(index: Int, place: Int)] = []
        for (index, response) in responses.enumerated() {
            guard let name = Self.names(of: response).first(where: { text.contains("[\($0)]") }),
                let range = text.firstRange(of: "[\(name)]")
            else { return nil }
            order.append((index, text.utf8.distance(from: text.startIndex, to: range.lowerBound)))
            // As many bytes as the brackets and the name, so that the places of the others stay.
            let filler = String(repeating: "\u{1}", count: "[\(name)]".utf8.count - 1)
            text.replaceSubrange(range, with: "\u{2}" + filler)
        }
        let marked = text.replacing("\u{1}", with: "").replacing("\u{2}", with: String(Gaps.mark))
        let sorted = order.sorted { $0.place < $1.place }.map(\.index)
        if case .plain = stem { return (.plain(marked), sorted) }
        return (.html(marked), sorted)
    }

    /// The texts with a mark where each response stands; nil where they all stand at the end.
    private func placedGaps(_ texts: QTI12Texts) -> DraftText? {
        var pieces: [String] = []
        for presentation in element.all("presentation") { addPieces(presentation, to: &pieces, texts) }
        let mark = String(Gaps.mark)
        guard pieces.count(where: { $0 == mark }) == responses.count, pieces.first != mark || pieces.last != mark else {
            return nil
        }
        guard let first = pieces.firstIndex(of: mark), pieces[first...].contains(where: { $0 != mark }) else {
            return nil
        }
        return .html(pieces.joined(separator: " "))
    }

    private func addPieces(_ element: XMLElement, to pieces: inout [String], _ texts: QTI12Texts) {
        for part in element.elements {
            if QTI12Response.names.contains(part.name) {
                pieces.append(String(Gaps.mark))
            } else if part.name == "material" {
                guard let text = texts.text(in: part) else { continue }
                let isPlain = if case .plain = text { true } else { false }
                pieces.append((isPlain ? text.source.escapedForXML : text.source).withoutGapMarks)
            } else {
                addPieces(part, to: &pieces, texts)
            }
        }
    }
}

// Matching.
extension QTI12Item {
    private func readMatching(into draft: inout Draft, _ texts: QTI12Texts) {
        var rights: [String: DraftText] = [:]
        var order: [String] = []
        for label in responses.flatMap(\.labels) where rights[label.ident] == nil {
            rights[label.ident] = texts.text(in: label.element) ?? .plain("")
            order.append(label.ident)
        }
        var pairs: [(left: DraftText, right: DraftText)] = []
        var used: Set<String> = []
        for response in responses {
            let left = texts.text(in: response.element.all("material").isEmpty ? [] : response.element.all("material"))
            let keys = rightLabels(of: response)
            guard let key = keys.first, keys.count == 1, let right = rights[key] else {
                // A side without text that belongs to nothing.
                if left == nil, keys.isEmpty { continue }
                draft.answer = .broken(keys.isEmpty ? .noKey : .keyUnclear, left?.source ?? response.ident)
                return
            }
            if left == nil, right.isBlank { continue }
            used.insert(key)
            pairs.append((left ?? .plain(""), right))
        }
        let others = order.filter { !used.contains($0) }.compactMap { rights[$0] }.filter { !$0.isBlank }
        draft.setMatching(pairs, distractors: others)
    }

    /// Blackboard's way: each left side has labels of its own, whose places are those of the right sides.
    func readBlackboardMatching(into draft: inout Draft, _ texts: QTI12Texts) {
        let blocks = element.all("presentation").flatMap { $0.within { $0["class"] == "RIGHT_MATCH_BLOCK" } }
        let rights = blocks.flatMap { $0.all("flow") }.map { texts.text(in: $0) ?? .plain("") }
        let lefts = element.all("presentation").flatMap { $0.within { $0["class"] == "RESPONSE_BLOCK" } }
            .flatMap { $0.all("flow") }
        var pairs: [(left: DraftText, right: DraftText)] = []
        var used: Set<Int> = []
        for block in lefts {
            guard let element = block.within("response_lid").first else { continue }
            let response = QTI12Response(element)
            let places = rightLabels(of: response).compactMap { word in response.labels.firstIndex { $0.ident == word }
            }
            let left = texts.text(in: [block], leavingOut: isAnswer)
            guard places.count == 1, rights.indices.contains(places[0]), let left else {
                draft.answer = .broken(places.isEmpty ? .noKey : .keyUnclear, left?.source ?? "")
                return
            }
            used.insert(places[0])
            pairs.append((left, rights[places[0]]))
        }
        draft.setMatching(pairs, distractors: rights.indices.filter { !used.contains($0) }.map { rights[$0] })
    }

    /// `response_grp`: pairs of labels, joined with a comma.
    func readGroup(_ response: QTI12Response, into draft: inout Draft, _ texts: QTI12Texts) {
        let labels = Dictionary(response.labels.map { ($0.ident, texts.text(in: $0.element) ?? .plain("")) }) {
            first, _ in first
        }
        var pairs: [(left: DraftText, right: DraftText)] = []
        var used: Set<String> = []
        for word in rightLabels(of: response) {
            let names = word.split { $0 == "," || $0 == "." || $0.isWhitespace }.map(String.init)
            guard names.count == 2, let left = labels[names[0]], let right = labels[names[1]],
                used.insert(names[0]).inserted
            else {
                draft.answer = .broken(.keyUnclear, word)
                return
            }
            used.insert(names[1])
            pairs.append((left, right))
        }
        let others = response.labels.filter { !used.contains($0.ident) }
        // Left sides name with what they may be matched; one that is matched with nothing has no key.
        guard others.allSatisfy({ $0.element["match_group"] == nil }) else {
            draft.answer = .broken(.noKey, "something on the left belongs to nothing")
            return
        }
        draft.setMatching(pairs, distractors: others.compactMap { labels[$0.ident] })
    }
}

extension [String] {
    fileprivate var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
