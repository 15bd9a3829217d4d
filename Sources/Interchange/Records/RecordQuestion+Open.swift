import Assessment

// Questions without a list of options.
extension RecordQuestion {
    /// The key and the distractors stand in fields of their own: their order says nothing, unless a field does.
    mutating func keyAndDistractors() -> Draft.Answer {
        let right = parts.keys.first { !$0.value.isNothing }?.value
        var keys = right?.texts ?? []
        guard !keys.isEmpty else { return .broken(.noKey, "") }
        if keys.count == 1, keys[0].hasPrefix("[") || parts.several == true, !parts.distractors.contains(keys[0]) {
            let several = RecordOptions.parts(of: keys[0])
            if several.count > 1 { keys = several }
        }
        var all = keys.map { (text: $0, isKey: true) } + parts.distractors.map { (text: $0, isKey: false) }
        if let place = parts.keyPlace {
            guard keys.count == 1, all.indices.contains(place) else {
                return .broken(.keyUnclear, "the place \(place) of the key")
            }
            all.insert(all.removeFirst(), at: place)
            draft.shuffle = false
        }
        if parts.isSorted {
            all.sort { $0.text < $1.text }
            draft.shuffle = false
        }
        let written = texts(all.map(\.text))
        let rationales = RecordRationales(
            parts.rationales, options: all.enumerated().map { RecordOption($1.text, place: $0) }, names: shape.names)
        let options = all.indices.map {
            Draft.Option(written[$0], isKey: all[$0].isKey, rationale: rationales[$0].map { text($0) })
        }
        return .choice(options, .marked)
    }

    /// Whether the answer is to be typed.
    var isTyped: Bool {
        let kind = FieldName(parts.kind ?? "").joined
        return ["short", "fill", "text", "blank", "typed", "lucke", "hueco", "open"].contains(where: kind.contains)
    }

    mutating func withoutOptions() -> Draft.Answer {
        let values = parts.keys.map(\.value).filter { !$0.isNothing }
        let kind = FieldName(parts.kind ?? "").joined
        guard let value = values.first else {
            return shape.hasChoices || survey.withOptions > 0
                ? .broken(.noOptions, parts.kind ?? "") : .broken(.noKey, "")
        }
        if let truth = Self.truth(value, kind: kind) {
            draft.shuffle = false
            return .choice(
                [Draft.Option(.plain("True"), isKey: truth), Draft.Option(.plain("False"), isKey: !truth)], .marked)
        }
        var texts = value.texts
        // A letter or a number alone names an option that is nowhere.
        let namesOption =
            2 * survey.withOptions > survey.records
            && texts.allSatisfy { $0.utf8.count == 1 && !isTyped }
        if namesOption { return .broken(.noOptions, parts.kind ?? "") }
        if ["order", "match", "drag", "hotspot"].contains(where: kind.contains) {
            return .unsupported(parts.kind ?? "")
        }
        if isTyped, texts.count == 1, texts[0].hasPrefix("[\"") {
            let several = RecordOptions.parts(of: texts[0])
            if !several.isEmpty { texts = several }
        }
        if isTyped || !parts.alternatives.isEmpty { return .shortText(texts + parts.alternatives) }
        return .recall(text(texts.joined(separator: "\n\n")))
    }

    /// Whether a statement is true, where that is all that is asked.
    private static func truth(_ value: RecordValue, kind: String) -> Bool? {
        if value.isLiteral, value.scalar == "true" || value.scalar == "false" { return value.truth }
        let isBoolean = [
            "bool", "truefalse", "tf", "yesno", "wahrfalsch", "richtigfalsch", "vraifaux", "verdaderofalso",
        ]
        .contains { kind.contains($0) }
        if isBoolean { return value.truth }
        guard let word = value.scalar?.lowercased(), word == "true" || word == "false" else { return nil }
        return word == "true"
    }
}

extension RecordShape {
    /// Whether the records have fields for options.
    fileprivate var hasChoices: Bool {
        roles.values.contains { role in
            if case .column(.option, _) = role { true } else { role == .options }
        }
    }
}
