import Assessment

/// Makes the draft of one record.
struct RecordQuestion {
    var parts: RecordParts
    let survey: KeySurvey
    let shape: RecordShape
    let context: RecordContext
    var draft: Draft

    /// - Parameters:
    ///   - needsPart: whether ids begin anew in each part of the file, so that the part goes before them.
    init(
        _ parts: RecordParts, at origin: Origin, shape: RecordShape, survey: KeySurvey, context: RecordContext,
        needsPart: Bool
    ) {
        self.parts = parts
        self.survey = survey
        self.shape = shape
        self.context = context
        draft = Draft(at: origin, stem: .plain(""), answer: .choice([], .marked))
        draft.id = parts.id.map { id in needsPart ? context.part.map { "\($0)/\(id)" } ?? id : id }
        draft.part = context.part
        draft.origin.question = draft.id ?? origin.question
    }

    /// The draft; where nothing is known of the key it says so itself.
    mutating func read() -> Draft {
        if parts.isDisabled { draft.remark(.disabled) }
        // A text that says how it is written says what it means.
        if parts.markup == nil {
            cleanStem()
            takeHiddenOptions()
        }
        if parts.shuffles == false { draft.shuffle = false }
        readFacts()
        draft.answer = answer()
        draft.stem = stem()
        draft.explanation = explanation()
        return draft
    }

    func text(_ text: String) -> DraftText { parts.markup?.text(text) ?? .guessing(text) }

    // Stem.

    /// Takes off what a printer put before the question: `: `, `3 Topic 1 `.
    mutating func cleanStem() {
        guard let stem = parts.stem else { return }
        var rest = stem[...].trimmed
        while let sign = rest.first, ":".contains(sign), rest.dropFirst().first?.isWhitespace == true {
            rest = rest.dropFirst().drop(while: \.isWhitespace)
        }
        let words = rest.prefix(24).split(separator: " ", maxSplits: 3)
        if words.count == 4, words[1] == "Topic", Int(words[0]) != nil, Int(words[2]) != nil {
            rest = rest[words[3].startIndex...]
        }
        parts.stem = String(rest)
        takeOptionOfStem()
    }

    /// An option that stands at the end of the stem, where the others begin with B.
    mutating func takeOptionOfStem() {
        guard let stem = parts.stem, let first = parts.options.first,
            OptionLabel(first.text[...])?.name == "B", let mark = stem.ranges(of: " A. ").last
        else { return }
        let option = "A. " + stem[mark.upperBound...]
        parts.stem = String(stem[..<mark.lowerBound])
        for index in parts.options.indices { parts.options[index].place += 1 }
        parts.options.insert(RecordOption(option, place: 0), at: 0)
        draft.remark(.optionInStem, option)
    }

    /// Options in the lines at the end of the stem, as cards of two sides have them.
    mutating func takeHiddenOptions() {
        guard parts.options.isEmpty, !parts.hasDistractors, parts.structured == nil, let stem = parts.stem else {
            return
        }
        let lines = stem.split(separator: "\n", omittingEmptySubsequences: false).map { $0.trimmed }
        let start = lines.indices.reversed().prefix { OptionLabel(lines[$0]) != nil }.last ?? lines.endIndex
        let options = lines[start...].filter { !$0.isEmpty }
        let labels = options.compactMap { OptionLabel($0)?.name }
        guard start > 0, options.count > 1, Labels.run(labels) == .whole else { return }
        parts.stem = lines[..<start].joined(separator: "\n")
        parts.options = options.enumerated().map { RecordOption(String($1), place: $0) }
    }

    func stem() -> DraftText {
        var text = parts.stem ?? ""
        if parts.compiles != nil || parts.prints != nil, text.isEmpty {
            text = "Determine whether the program will pass the compiler. If it passes, write what it prints."
        }
        var pieces = parts.preface
        if let shared = parts.shared, let value = context.shared[shared] { pieces.append(value) }
        pieces.append(text)
        var blocks: [Block] = []
        let language = parts.compiles == nil ? nil : "rust"
        let code = parts.code.map { Block.code(language: language, text: $0.withoutLineEnds) }
        let pictures = parts.pictures.map { Block.paragraph([.image(source: $0, alternative: "")]) }
        if pieces.count == 1, code.isEmpty, pictures.isEmpty { return self.text(text) }
        for piece in pieces { blocks += self.text(piece).rich().blocks }
        return .rich(RichText(blocks + code + pictures))
    }

    // Answers.

    mutating func answer() -> Draft.Answer {
        if let shared = parts.shared, context.shared[shared] == nil { draft.remark(.sharedMissing, shared) }
        if let structured = parts.structured { return structured }
        if parts.isBrokenStructure { return .unsupported(parts.kind ?? "a structure that is not complete") }
        if let compiles = parts.compiles { return tracing(compiles) }
        if parts.options.isEmpty, parts.hasDistractors, !isTyped { return keyAndDistractors() }
        if parts.options.isEmpty { return withoutOptions() }
        return choice()
    }

    func tracing(_ compiles: Bool) -> Draft.Answer {
        guard compiles else { return .recall(.plain("It does not compile.")) }
        let printed = RichText([
            .paragraph([.text("It compiles and prints:")]),
            .code(language: nil, text: (parts.prints ?? "").withoutLineEnds),
        ])
        return .recall(parts.prints == nil ? .plain("It compiles.") : .rich(printed))
    }
}

extension String {
    fileprivate var withoutLineEnds: String {
        var text = self[...]
        while text.first == "\n" { text.removeFirst() }
        while text.last == "\n" || text.last == " " { text.removeLast() }
        return String(text)
    }
}
