import Assessment

// Choices.
extension RecordQuestion {
    mutating func choice() -> Draft.Answer {
        splitGlued()
        var keys: [Draft.Key] = []
        if parts.options.contains(where: { $0.isKey != nil }) {
            let marked = parts.options.indices.filter { parts.options[$0].isKey == true }
            if !marked.isEmpty { keys.append(.indices(marked)) }
        }
        if let label = shape.alwaysKey {
            if shape.isKnownCatalogue { draft.remark(.firstIsKey) }
            keys.append(.indices(parts.options.indices.filter { parts.options[$0].id?.lowercased() == label }))
        }
        let reader = RecordKey(options: parts.options, names: shape.names)
        var unsure: (Remark.Kind, String)?
        for field in parts.keys {
            switch reader.read(field.value, survey: survey[field.path]) {
            case .nothing: break
            case .key(let key): keys.append(key)
            case .broken(let kind, let detail): unsure = (kind, detail)
            }
        }
        // A number that could count from 0 or from 1 takes nothing from a key that is sure.
        if let (kind, detail) = unsure, keys.isEmpty || kind != .baseUnclear || detail.isEmpty {
            return .broken(kind, detail)
        }
        if keys.isEmpty, let found = keyElsewhere() { keys.append(found) }
        guard let first = keys.first else { return .choice(options(), .written("")) }
        // The one answer that there is, and it is the key: nothing is to be chosen.
        if parts.options.count == 1, keys.count == 1, case .indices([0]) = first, survey.areLone {
            return .recall(text(parts.options[0].text))
        }
        noteSeveral(keys)
        return .choice(options(), keys.dropFirst().reduce(first) { .both($0, $1) })
    }

    mutating func options() -> [Draft.Option] {
        let written = texts(parts.options.map(\.text))
        let labels = parts.options.map(\.label)
        let haveLabels = labels.allSatisfy { $0 != nil }
        let ids = parts.options.compactMap { $0.id?.lowercased() }
        if ids.count == parts.options.count, Set(ids).count < ids.count, !haveLabels {
            draft.remark(.duplicateID, "two options have the same id")
        }
        let rationales = RecordRationales(parts.rationales, options: parts.options, names: shape.names)
        return parts.options.indices.map { index in
            let option = parts.options[index]
            var text = written[index]
            if let picture = option.picture {
                text = .rich(RichText(text.rich().blocks + [.paragraph([.image(source: picture, alternative: "")])]))
            }
            let rationale = option.rationale ?? rationales[index]
            return Draft.Option(
                text, label: haveLabels ? labels[index] : nil, rationale: rationale.map { self.text($0) })
        }
    }

    /// Options are written alike: where one speaks of tags, no tag of the others is markup.
    func texts(_ texts: [String]) -> [DraftText] {
        if parts.markup != nil { return texts.map { text($0) } }
        let speaksOfTags =
            texts.contains { $0.contains("<") }
            && (texts.contains { $0.contains("<") && WrittenText(guessing: $0) == .plain }
                || parts.stem.map { $0.contains("HTML") || $0.contains(" tag") } ?? false)
        return texts.map { text in
            let written = WrittenText(guessing: text)
            return (speaksOfTags && written == .html ? .plain : written).text(text)
        }
    }

    /// `B. one C. two` in one option, where no option is labelled C.
    mutating func splitGlued() {
        let labels = parts.options.compactMap { OptionLabel($0.text[...])?.name }
        guard labels.count == parts.options.count, Labels.run(labels) == .gap else { return }
        for index in parts.options.indices {
            guard let byte = labels[index].utf8.first, byte < UInt8(ascii: "Z") else { continue }
            let next = String(Character(Unicode.Scalar(byte + 1)))
            let text = parts.options[index].text
            guard !labels.contains(next), let range = text.firstRange(of: " \(next). ") else { continue }
            draft.remark(.optionsGlued, text)
            parts.options[index].text = String(text[..<range.lowerBound])
            let rest = String(text[range.lowerBound...].trimmed)
            parts.options.insert(RecordOption(rest, place: 0), at: index + 1)
            for place in parts.options.indices { parts.options[place].place = place }
            return
        }
    }

    /// A key that stands in the last option or in the explanation.
    mutating func keyElsewhere() -> Draft.Key? {
        if let last = parts.options.indices.last {
            let text = parts.options[last].text
            for mark in ["Correct Answer:", "Correct answer:", "Answer:"] {
                guard let range = text.ranges(of: mark).last, range.lowerBound > text.startIndex else { continue }
                let key = text[range.upperBound...].trimmed
                guard !key.isEmpty, key.count < 12 else { continue }
                parts.options[last].text = String(text[..<range.lowerBound].trimmed)
                draft.remark(.keyInOption, String(key))
                return .written(String(key))
            }
        }
        for (index, text) in parts.explanation.enumerated() {
            guard let key = Self.keyInProse(text) else { continue }
            draft.remark(.keyInProse, key.key)
            parts.explanation[index] = key.rest
            return .written(key.key)
        }
        return nil
    }

    /// `The correct answer is: A. Io and C. Europa.` on a line of its own.
    private static func keyInProse(_ text: String) -> (key: String, rest: String)? {
        let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        for mark in ["The correct answer is:", "The correct answers are:", "Correct answer:", "Correct answers:"] {
            guard let first = lines.first, first.trimmed.hasPrefix(mark) else { continue }
            let key = first.trimmed.dropFirst(mark.count).trimmed
            guard !key.isEmpty else { return nil }
            var rest = lines.count > 1 ? lines[1].trimmed : ""
            if rest.hasPrefix("Explanation:") { rest = rest.dropFirst(12).trimmed }
            return (String(key), String(rest))
        }
        return nil
    }

    mutating func noteSeveral(_ keys: [Draft.Key]) {
        guard let several = parts.several else { return }
        let count = keys.compactMap { key -> Int? in
            switch key {
            case .indices(let places): places.count
            case .list(let texts): texts.count
            default: nil
            }
        }.first
        guard let count, several != (count > 1) else { return }
        draft.remark(.flagDiffers, several ? "several answers, and \(count) key" : "one answer, and \(count) keys")
    }
}
