import Assessment
import QuestionBank

/// What became of a draft.
package enum Judgement: Sendable {
    case item(Item, [Remark])
    case leftOut(LeftOut)
}

extension Draft {
    /// Makes an item of the draft, or says why none can be made. No key is ever guessed in silence: where it is not
    /// certain, the question is left out.
    package func judged() -> Judgement {
        var reading = DraftReading(self)
        do throws(DraftReading.Refusal) {
            let item = try reading.item()
            return .item(item, reading.remarks)
        } catch {
            return .leftOut(LeftOut(Remark(error.kind, at: origin, error.detail), stem: reading.name))
        }
    }
}

/// Makes an item of a draft.
struct DraftReading {
    struct Refusal: Error {
        let kind: Remark.Kind
        let detail: String

        init(_ kind: Remark.Kind, _ detail: String = "") {
            self.kind = kind
            self.detail = detail
        }
    }

    let draft: Draft
    private(set) var remarks: [Remark]
    private var stem = RichText()
    /// Labels of the options, and what they are called in explanations.
    private var labels: [String] = []
    private var keepsOrder: Bool

    init(_ draft: Draft) {
        self.draft = draft
        remarks = draft.remarks
        keepsOrder = !draft.shuffle
    }

    /// The beginning of the question's text.
    var name: String {
        let text = (stem.isEmpty ? draft.stem.source : stem.plainText).foldingWhiteSpace
        return text.count > 80 ? text.prefix(79) + "…" : text
    }

    private mutating func note(_ kind: Remark.Kind, _ detail: String = "") {
        remarks.append(Remark(kind, at: draft.origin, detail))
    }

    mutating func item() throws(Refusal) -> Item {
        if case .broken(let kind, let detail) = draft.answer { throw Refusal(kind, detail) }
        stem = draft.stem.rich(keepsGaps: isGaps).namingPictures
        guard !stem.plainText.isEmpty || !stem.pictures.isEmpty else { throw Refusal(.emptyStem) }
        let interaction = try interaction()
        let explanation = draft.explanation?.rich().namingPictures
        noteLabels(in: explanation, interaction)
        var metadata = draft.metadata
        metadata.difficulty = draft.difficulty ?? metadata.difficulty
        metadata.objective = draft.objective?.asMetadata ?? metadata.objective
        metadata.tags += draft.tags.compactMap(\.asMetadata)
        metadata.shuffle = !keepsOrder
        metadata.scenario = draft.scenario
        var item = Item(
            id: ItemID(""), metadata: metadata, topic: TopicID(""), stem: stem.withHeading, interaction: interaction,
            hints: draft.hints.prefix(Limits.hints).map { $0.rich().namingPictures }.filter { !$0.isEmpty },
            explanation: explanation.flatMap { $0.isEmpty ? nil : $0 }, references: references)
        item.id = ItemID(derivedFrom: item.fingerprint)
        return item
    }

    private var isGaps: Bool { if case .gaps = draft.answer { true } else { false } }

    /// The references as a list.
    private var references: RichText? {
        let texts = draft.references.map { $0.rich() }.filter { !$0.isEmpty }
        guard !texts.isEmpty else { return nil }
        let isTight = texts.allSatisfy { $0.blocks.count == 1 }
        return RichText([.list(List(isTight: isTight, items: texts.map(\.blocks)))])
    }

    private mutating func interaction() throws(Refusal) -> Interaction {
        switch draft.answer {
        case .choice(let options, let key): return .choice(try choice(options, key))
        case .statements(let statements):
            let elements = try distinct(statements.map(\.text))
            return .statements(
                Statements(
                    zip(elements, statements).map { element, statement in
                        Statements.Statement(
                            Element(element.text, rationale: statement.rationale?.rich()), isTrue: statement.isTrue)
                    }))
        case .ordering(let steps):
            let elements = try distinct(steps)
            guard elements.count > 1 else { throw Refusal(.oneOption) }
            return .ordering(Ordering(elements))
        case .matching(let pairs, let distractors):
            let left = try distinct(pairs.map(\.left))
            guard pairs.count > 1 else { throw Refusal(.oneOption) }
            let right = try worded(pairs.map(\.right))
            return .matching(
                Matching(
                    zip(left, right).map { Matching.Pair(Element($0.text), Element($1.text)) },
                    distractors: try worded(distractors)))
        case .shortText(let accepted, let isCaseExact):
            let texts = accepted.map(\.foldingWhiteSpace).filter { !$0.isEmpty }
            guard !texts.isEmpty else { throw Refusal(.noKey) }
            return .shortText(ShortText(Array(texts.prefix(Limits.answers)), isCaseExact: isCaseExact))
        case .number(let ranges):
            guard !ranges.isEmpty else { throw Refusal(.noKey) }
            return .number(NumberEntry(Array(ranges.prefix(Limits.answers))))
        case .gaps(let gaps, let isCaseExact):
            guard !gaps.isEmpty else { throw Refusal(.noKey) }
            return .gaps(Gaps(gaps, isCaseExact: isCaseExact))
        case .lines(let keys):
            let count = stem.linesOfCode
            guard !keys.isEmpty, keys.allSatisfy({ (1...max(1, count)).contains($0) }), count > 0 else {
                throw Refusal(.keyUnclear, keys.sorted().map { "line \($0)" }.joined(separator: ", "))
            }
            return .lines(CodeLines(count: count, keys: keys))
        case .recall(let answer):
            let text = answer.rich().namingPictures
            guard !text.isEmpty else { throw Refusal(.noKey) }
            return .recall(Recall(text))
        case .unsupported(let kind): throw Refusal(.unsupported, kind)
        case .broken(let kind, let detail): throw Refusal(kind, detail)
        }
    }

    /// Texts that must differ, as elements.
    private func distinct(_ texts: [DraftText]) throws(Refusal) -> [Element] {
        let elements = try worded(texts)
        guard !elements.isEmpty else { throw Refusal(.noOptions) }
        guard elements.count <= Limits.options else { throw Refusal(.tooManyOptions) }
        guard Set(elements.map(\.id)).count == elements.count else { throw Refusal(.sameOption) }
        return elements
    }

    /// Texts as elements, if each has words.
    private func worded(_ texts: [DraftText]) throws(Refusal) -> [Element] {
        let elements = texts.map { Element($0.line) }
        if let mute = elements.first(where: { $0.text.plainText.isEmpty }) {
            throw Refusal(mute.text.pictures.isEmpty ? .optionEmpty : .pictureOnlyOptions)
        }
        return elements
    }
}

// Choices.
extension DraftReading {
    private struct ReadOption {
        var text: RichText
        var label: String?
        let source: Draft.Option
    }

    private mutating func choice(_ given: [Draft.Option], _ key: Draft.Key) throws(Refusal) -> Choice {
        guard !given.isEmpty else { throw Refusal(.noOptions) }
        guard given.count <= Limits.options else { throw Refusal(.tooManyOptions, "\(given.count)") }
        var options = given.map { ReadOption(text: $0.text.rich(), label: $0.label, source: $0) }
        try takeLabels(&options)
        let texts = options.map(\.text.plainText)
        let keys = Set(try places(key, options, texts))
        guard !keys.isEmpty else { throw Refusal(.noKey) }
        let filled = try self.filled(options, keys)
        guard filled.count > 1 else { throw Refusal(.oneOption, filled.first.map { options[$0].text.plainText } ?? "") }
        let read = filled.map { index in
            let option = options[index]
            return Choice.Option(
                text: RichText([.paragraph(option.text.asLine)]), isKey: keys.contains(index),
                rationale: option.source.rationale.map { $0.rich() }.flatMap { $0.isEmpty ? nil : $0 },
                weight: keys.contains(index) ? nil : option.source.weight)
        }
        try checkSame(read)
        noteOrder(read)
        noteCount(keys.count, of: read.count)
        let isBest = keys.count == 1 && read.contains { $0.weight != nil }
        return Choice(isBest ? read : read.map { Choice.Option($0.element, isKey: $0.isKey) }, isBestAnswer: isBest)
    }

    /// Takes labels off that all options have and that count up.
    private mutating func takeLabels(_ options: inout [ReadOption]) throws(Refusal) {
        if options.allSatisfy({ $0.label != nil }) {
            labels = options.compactMap(\.label)
            let repeated = Dictionary(grouping: labels, by: { $0.lowercased() }).first { $0.value.count > 1 }
            if let repeated { note(.duplicateID, "the label \(repeated.key)") }
            if Labels.run(labels) == .gap { note(.optionMissing, labels.joined(separator: ", ")) }
            // A label that stands in the text as well.
            let taken = options.map { $0.text.takingLabel }
            if zip(taken, labels).allSatisfy({ $0?.name.lowercased() == $1.lowercased() }) {
                for (index, label) in taken.enumerated() { options[index].text = label?.text ?? options[index].text }
            }
            return
        }
        guard options.first?.text.takingLabel != nil else { return }
        let taken = options.map { $0.text.takingLabel }
        guard taken.allSatisfy({ $0 != nil }) else { return }
        let names = taken.compactMap { $0?.name }
        switch Labels.run(names) {
        case .none: return
        case .restart: throw Refusal(.itemsFused, names.joined(separator: ", "))
        case .gap: note(.optionMissing, names.joined(separator: ", "))
        case .whole: break
        }
        labels = names
        for (index, label) in taken.enumerated() { options[index].text = label?.text ?? options[index].text }
    }

    /// The places of the keys.
    private mutating func places(
        _ key: Draft.Key, _ options: [ReadOption], _ texts: [String]
    ) throws(Refusal) -> [Int] {
        switch key {
        case .marked: return options.indices.filter { options[$0].source.isKey == true }
        case .indices(let indices):
            if let wrong = indices.first(where: { !options.indices.contains($0) }) {
                throw Refusal(.keyUnclear, "\(wrong) of \(options.count)")
            }
            return indices
        case .written(let text): return try place(text, texts)
        case .list(let list):
            var places: [Int] = []
            for text in list { places += try place(text, texts) }
            return places
        case .both(let first, let second):
            let one = Set(try places(first, options, texts))
            let other = Set(try places(second, options, texts))
            guard one == other else {
                let names = { (places: Set<Int>) in places.sorted().map { "\($0 + 1)" }.joined(separator: ", ") }
                throw Refusal(.keysDiffer, "\(names(one)) and \(names(other))")
            }
            return Array(one)
        }
    }

    private mutating func place(_ key: String, _ texts: [String]) throws(Refusal) -> [Int] {
        do throws(KeyReading.Failure) {
            let reading = try KeyReading.read(key, labels: labels, texts: texts)
            if let remark = reading.remark { note(remark, key) }
            return reading.indices
        } catch {
            switch error {
            case .none: throw Refusal(.noKey)
            case .unclear(let key): throw Refusal(.keyUnclear, key)
            case .differ(let key): throw Refusal(.keysDiffer, key)
            }
        }
    }

    /// The places of options that have a text. An empty key cannot be shown.
    private mutating func filled(_ options: [ReadOption], _ keys: Set<Int>) throws(Refusal) -> [Int] {
        let filled = options.indices.filter {
            !options[$0].text.plainText.isEmpty || !options[$0].text.pictures.isEmpty
        }
        guard filled.count < options.count else { return filled }
        guard keys.isSubset(of: filled) else { throw Refusal(.optionEmpty) }
        note(.optionEmpty)
        return filled
    }

    private mutating func checkSame(_ options: [Choice.Option]) throws(Refusal) {
        let arePictures = options.allSatisfy { !$0.text.pictures.isEmpty }
        guard Set(options.map(\.id)).count < options.count else {
            if arePictures { note(.pictureOnlyOptions) }
            return
        }
        if arePictures { throw Refusal(.pictureOnlyOptions) }
        let repeated = Dictionary(grouping: options, by: \.id).values.first { $0.count > 1 }
        throw Refusal(.sameOption, repeated?.first?.text.plainText ?? "")
    }

    private mutating func noteOrder(_ options: [Choice.Option]) {
        guard let option = options.first(where: { Speech.speaksOfOthers($0.text.plainText, of: options.count) }) else {
            return
        }
        keepsOrder = true
        note(.orderFixed, option.text.plainText)
    }

    private mutating func noteCount(_ keys: Int, of count: Int) {
        if let said = Speech.count(in: stem.plainText), said != keys {
            note(.countContradicts, "asks for \(said), has \(keys)")
        }
        if keys == count { note(.allKeys) }
    }

    /// Where what explains the options names them by label, their order must stay.
    private mutating func noteLabels(in explanation: RichText?, _ interaction: Interaction) {
        guard case .choice(let choice) = interaction else { return }
        let texts = ([explanation] + choice.options.map(\.rationale)).compactMap { $0?.plainText }
        let found = texts.compactMap { Speech.label(in: $0, labels: labels, of: choice.options.count) }.first
        guard let found else { return }
        keepsOrder = true
        note(.lettersInExplanation, found)
    }

}

extension DraftText {
    /// The text on one line, as an element has it.
    fileprivate var line: RichText { RichText([.paragraph(rich().asLine)]) }
}

extension RichText {
    /// How many lines the only block of code has; 0 where there is none, or more than one.
    fileprivate var linesOfCode: Int {
        let codes = blocks.compactMap { if case .code(_, let text) = $0 { text } else { nil } }
        return codes.count == 1 ? codes[0].split(separator: "\n", omittingEmptySubsequences: false).count : 0
    }

    /// A stem begins with a paragraph, which becomes its heading.
    fileprivate var withHeading: RichText {
        if case .paragraph? = blocks.first { return self }
        var others = blocks
        // The first part of a list, as of the steps of a task.
        if case .list(var list)? = blocks.first, case .paragraph(let inlines)? = list.items.first?.first {
            let below = Array(list.items.removeFirst().dropFirst())
            others[0] = .list(list)
            return RichText([.paragraph(inlines)] + below + (list.items.isEmpty ? Array(others.dropFirst()) : others))
        }
        guard let index = blocks.firstIndex(where: { if case .paragraph = $0 { true } else { false } }) else {
            return RichText([.paragraph([.text("What is right?")])] + blocks)
        }
        return RichText([others.remove(at: index)] + others)
    }
}

extension String {
    /// The text as a value in an item's metadata; nil where nothing is left of it.
    package var asMetadata: String? {
        let text = withoutForbiddenCharacters.foldingWhiteSpace
            .replacing(";", with: " ").replacing(",", with: " ").replacing("--", with: "-").foldingWhiteSpace
        return text.isEmpty ? nil : text
    }
}
