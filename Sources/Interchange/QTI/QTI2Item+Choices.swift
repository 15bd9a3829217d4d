import Assessment

// Choices.
extension QTI2Item {
    func readChoice(
        _ interaction: XMLElement, _ declaration: QTI2Declaration, into draft: inout Draft, _ texts: QTI2Texts
    ) {
        let choices = interaction.all("simpleChoice")
        readOptions(choices, declaration, into: &draft, texts)
        if interaction["shuffle"] == "false" { draft.shuffle = false }
        guard case .choice(let options, let key) = draft.answer, let ordered = Draft.trueFalse(options) else { return }
        draft.answer = .choice(ordered, key)
        draft.shuffle = false
    }

    func readHottext(
        _ interaction: XMLElement, _ declaration: QTI2Declaration, into draft: inout Draft, _ texts: QTI2Texts
    ) {
        readOptions(interaction.within("hottext"), declaration, into: &draft, texts)
        draft.shuffle = false
        draft.stem = stem(texts) { part in
            guard part === interaction else { return nil }
            return "<div>\(texts.html(interaction) { $0.name == "hottext" ? "[\(texts.html($0))]" : nil })</div>"
        }
    }

    private func readOptions(
        _ choices: [XMLElement], _ declaration: QTI2Declaration, into draft: inout Draft, _ texts: QTI2Texts
    ) {
        let names = choices.map { $0["identifier"] ?? "" }
        guard Set(names).count == names.count else {
            draft.answer = .broken(.keyUnclear, "two options have the same identifier")
            return
        }
        guard let keys = keys(declaration, names, &draft) else { return }
        let highest = keys.compactMap { declaration.mapped($0) }.max() ?? 0
        let options = zip(choices, names).map { choice, name in
            var option = Draft.Option(texts.text(choice), isKey: keys.contains(name))
            option.source = name
            option.rationale = choice.elements.first { $0.name == "feedbackInline" || $0.name == "feedbackBlock" }
                .map { texts.text($0) }
            if declaration.cardinality == "single", option.isKey == false, highest > 0,
                let value = declaration.mapped(name), value > 0
            {
                option.weight = Fraction(Int((value / highest * 100).rounded()), 100)
            }
            return option
        }
        draft.answer = .choice(options, .marked)
    }

    /// The identifiers of the keys; nil where they are not certain.
    private func keys(_ declaration: QTI2Declaration, _ names: [String], _ draft: inout Draft) -> Set<String>? {
        let refuse = { (draft: inout Draft, kind: Remark.Kind, detail: String) -> Set<String>? in
            draft.answer = .broken(kind, detail)
            return nil
        }
        let positive = declaration.mapping.filter { $0.value > 0 }
        let best = positive.map(\.value).max() ?? 0
        let isSingle = declaration.cardinality == "single"
        let mapped = Set(positive.filter { !isSingle || $0.value == best }.map(\.key))
        let rewarded = Set(processing.rewarded(declaration.identifier))
        let given = Set(declaration.correct)
        let keys = given.isEmpty ? mapped.isEmpty ? rewarded : mapped : given
        guard !keys.isEmpty else { return refuse(&draft, .noKey, "") }
        guard keys.isSubset(of: names) else {
            return refuse(&draft, .keyUnclear, "\(keys.sorted().joined(separator: ", "))")
        }
        if isSingle, keys.count > 1 { return refuse(&draft, .anyKey, "") }
        // Both are given: both must say the same.
        if !given.isEmpty, !mapped.isEmpty, given != mapped {
            let words = { (keys: Set<String>) in keys.sorted().joined(separator: ", ") }
            return refuse(&draft, .keysDiffer, "\(words(given)) and \(words(mapped))")
        }
        if Set(positive.filter { keys.contains($0.key) }.map(\.value)).count > 1 {
            draft.remark(.credit, "the keys give different points")
        }
        return keys
    }
}

// What is put in order or matched.
extension QTI2Item {
    func readOrder(
        _ interaction: XMLElement, _ declaration: QTI2Declaration, into draft: inout Draft, _ texts: QTI2Texts
    ) {
        let choices = Dictionary(interaction.all("simpleChoice").map { ($0["identifier"] ?? "", $0) }) { first, _ in
            first
        }
        guard declaration.correct.count == choices.count, Set(declaration.correct) == Set(choices.keys) else {
            let kind: Remark.Kind = declaration.correct.isEmpty ? .noKey : .keyUnclear
            draft.answer = .broken(kind, "the order does not name every step once")
            return
        }
        draft.answer = .ordering(declaration.correct.compactMap { choices[$0].map { texts.text($0) } })
    }

    func readMatch(
        _ interaction: XMLElement, _ declaration: QTI2Declaration, into draft: inout Draft, _ texts: QTI2Texts
    ) {
        let sets = interaction.all("simpleMatchSet").map { $0.all("simpleAssociableChoice") }
        let pairs = pairs(declaration)
        guard sets.count == 2, !pairs.isEmpty else {
            draft.answer = .broken(.noKey, "")
            return
        }
        let isForward = Self.isFunction(pairs.map { ($0.0, $0.1) }, sets[0], sets[1])
        guard isForward || Self.isFunction(pairs.map { ($0.1, $0.0) }, sets[1], sets[0]) else {
            draft.answer = .unsupported("matching in which something on each side belongs to several or to nothing")
            return
        }
        let (lefts, rights) = isForward ? (sets[0], sets[1]) : (sets[1], sets[0])
        let partners = Dictionary(pairs.map { isForward ? ($0.0, $0.1) : ($0.1, $0.0) }) { first, _ in first }
        let texts2 = Dictionary(rights.map { ($0["identifier"] ?? "", texts.text($0)) }) { first, _ in first }
        let matched = lefts.compactMap { left -> (left: DraftText, right: DraftText)? in
            guard let right = left["identifier"].flatMap({ partners[$0] }).flatMap({ texts2[$0] }) else { return nil }
            return (texts.text(left), right)
        }
        let used = Set(partners.values)
        let others = rights.filter { !used.contains($0["identifier"] ?? "") }.map { texts.text($0) }
        draft.setMatching(matched, distractors: others)
        if interaction["shuffle"] == "false" { draft.shuffle = false }
    }

    /// Whether each of the left has just one on the right.
    private static func isFunction(_ pairs: [(String, String)], _ lefts: [XMLElement], _ rights: [XMLElement]) -> Bool {
        let names = Set(lefts.compactMap { $0["identifier"] })
        return Set(pairs.map(\.0)) == names && pairs.count == names.count && names.count == lefts.count
            && Set(pairs.map(\.1)).isSubset(of: rights.compactMap { $0["identifier"] })
    }

    private func pairs(_ declaration: QTI2Declaration) -> [(String, String)] {
        let keys =
            declaration.correct.isEmpty ? declaration.mapping.filter { $0.value > 0 }.map(\.key) : declaration.correct
        return keys.compactMap { key in
            let names = key.split(whereSeparator: \.isWhitespace).map(String.init)
            return names.count == 2 ? (names[0], names[1]) : nil
        }
    }

    func readAssociate(
        _ interaction: XMLElement, _ declaration: QTI2Declaration, into draft: inout Draft, _ texts: QTI2Texts
    ) {
        let choices = interaction.all("simpleAssociableChoice")
        let byName = Dictionary(choices.map { ($0["identifier"] ?? "", texts.text($0)) }) { first, _ in first }
        let pairs = pairs(declaration)
        let names = pairs.flatMap { [$0.0, $0.1] }
        guard !pairs.isEmpty, Set(names).count == names.count, Set(names).isSubset(of: byName.keys) else {
            draft.answer = pairs.isEmpty ? .broken(.noKey, "") : .unsupported("pairs that share a side")
            return
        }
        let others = choices.filter { !names.contains($0["identifier"] ?? "") }.map { texts.text($0) }
        let matched = pairs.compactMap { pair -> (left: DraftText, right: DraftText)? in
            guard let left = byName[pair.0], let right = byName[pair.1] else { return nil }
            return (left, right)
        }
        draft.setMatching(matched, distractors: others)
    }
}
