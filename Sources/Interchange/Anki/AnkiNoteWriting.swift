import Assessment

/// Makes the note of an item.
struct AnkiNoteWriting {
    private let item: Item
    private let scenario: Scenario?
    /// What a picture is called in the package.
    private let picture: (String) -> String
    private(set) var losses: [Loss] = []
    private(set) var form = AnkiForm.recall
    /// The fields, as HTML.
    private(set) var values: [String] = []

    init(_ item: Item, scenario: Scenario?, picture: @escaping (String) -> String) {
        self.item = item
        self.scenario = scenario
        self.picture = picture
        noteLosses()
        write()
    }

    private mutating func lose(_ what: String) { losses.append(Loss(item.id, what)) }

    private mutating func noteLosses() {
        if item.metadata.difficulty != nil { lose("the difficulty") }
        if item.metadata.objective != nil { lose("the objective") }
        if scenario != nil { lose("the scenario as a text of its own: it stands in each question") }
        if !item.metadata.shuffle { lose("that the order of the options is fixed") }
    }

    private var stem: RichText { RichText((scenario?.body.blocks ?? []) + item.stem.blocks) }

    private func html(_ text: RichText?) -> String {
        guard let text else { return "" }
        var writing = HTMLWriting(picture: picture, guarding: Self.guarded)
        return writing.html(text)
    }

    /// Signs that Anki would take for its own become entities.
    private static func guarded(_ html: String) -> String {
        var html = html
        for (sign, entity) in [("{", "&#123;"), ("}", "&#125;"), ("[", "&#91;"), ("::", "&#58;&#58;")]
        where html.contains(sign) {
            html = html.replacing(sign, with: entity)
        }
        return html
    }

    private var common: [String] {
        [item.hints.map { html($0) }.joined(separator: "<hr>"), html(item.explanation), html(item.references)]
    }

    private mutating func write() {
        switch item.interaction {
        case .recall(let recall): values = [html(stem), html(recall.answer)] + common
        case .shortText(let short): write(short)
        case .gaps(let gaps): write(gaps)
        case .choice(let choice): write(choice)
        case .number, .statements, .ordering, .matching, .lines:
            lose("questions of the kind \(item.kind.rawValue): they are to be recalled")
            values = [html(stem) + options, answer] + common
        }
    }

    private mutating func write(_ short: ShortText) {
        form = .typed
        if short.isCaseExact { lose("that capital letters count") }
        let others = short.accepted.dropFirst().map(Self.words).joined(separator: "<br>")
        values = [html(stem), short.accepted.first.map(Self.words) ?? "", others] + common
    }

    private mutating func write(_ gaps: Gaps) {
        form = .gaps
        if gaps.isCaseExact { lose("that capital letters count") }
        var others: [String] = []
        for (index, gap) in gaps.gaps.enumerated() {
            guard case .typed(let accepted) = gap else {
                lose("the options of a gap: it is typed")
                continue
            }
            others += accepted.dropFirst().map { "\(index + 1): \(Self.words($0))" }
        }
        let texts = gaps.gaps.map(Self.answer)
        // All have one number, so that they are asked together, as the item does.
        var writing = HTMLWriting(
            picture: picture, gap: { texts.indices.contains($0) ? "{{c1::\(texts[$0])}}" : "" },
            guarding: Self.guarded)
        values = [writing.html(stem), others.joined(separator: "<br>")] + common
    }

    private static func words(_ text: String) -> String { guarded(HTMLWriting.escaped(text)) }

    private static func answer(_ gap: Gaps.Gap) -> String {
        switch gap {
        case .typed(let accepted): words(accepted.first ?? "")
        case .chosen(let options, let key): words(options.first { $0.id == key }?.text.plainText ?? "")
        }
    }

    private mutating func write(_ choice: Choice) {
        form = .choice
        if choice.isBestAnswer { lose("what an answer is worth that is not the best") }
        let padded = { (texts: [String]) in
            Array((texts + Array(repeating: "", count: AnkiForm.options)).prefix(AnkiForm.options))
        }
        let flags = choice.options.map { $0.isKey ? "1" : "0" }.joined(separator: " ")
        let right = choice.options.filter(\.isKey).map { "<li>\(html($0.text))</li>" }.joined()
        values = [html(stem)]
        values += padded(choice.options.map { html($0.text) })
        values += [flags, "<ul>\(right)</ul>"]
        values += padded(choice.options.map { html($0.rationale) })
        values += common
    }
}

// Questions that Anki has no kind for.
extension AnkiNoteWriting {
    /// What the learner chooses from, in an order that tells nothing.
    private var options: String {
        switch item.interaction {
        case .ordering(let ordering): Self.list(ordering.elements.map(\.text).sorted, html)
        case .statements(let statements): Self.list(statements.statements.map(\.element.text), html)
        case .matching(let matching):
            Self.list(matching.pairs.map(\.left.text), html)
                + Self.list((matching.pairs.map(\.right.text) + matching.distractors.map(\.text)).sorted, html)
        case .number, .lines, .recall, .shortText, .gaps, .choice: ""
        }
    }

    private var answer: String {
        switch item.interaction {
        case .ordering(let ordering): Self.list(ordering.elements.map(\.text), html, tag: "ol")
        case .statements(let statements):
            Self.list(statements.statements.map(\.element.text), html) {
                statements.statements[$0].isTrue ? ": true" : ": false"
            }
        case .matching(let matching):
            Self.list(matching.pairs.map(\.left.text), html) { " → " + html(matching.pairs[$0].right.text) }
        case .number(let number): number.accepted.map { Self.words($0.words) }.joined(separator: "<br>")
        case .lines(let lines): lines.keys.sorted().map { "Line \($0)" }.joined(separator: "<br>")
        case .recall, .shortText, .gaps, .choice: ""
        }
    }

    private static func list(
        _ texts: [RichText], _ html: (RichText) -> String, tag: String = "ul", more: (Int) -> String = { _ in "" }
    ) -> String {
        "<\(tag)>\(texts.enumerated().map { "<li>\(html($1))\(more($0))</li>" }.joined())</\(tag)>"
    }
}

extension [RichText] {
    fileprivate var sorted: [RichText] { sorted { $0.plainText < $1.plainText } }
}
