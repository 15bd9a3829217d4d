import Assessment

/// An item as the rules look at it: its words, cut once.
struct ItemText: Sendable {
    let item: Item
    let kind: Item.Kind
    /// The heading.
    let question: Passage
    /// The heading and all below it.
    let stem: Passage
    /// Those of a choice; none in other kinds.
    let options: [Option]
    /// The texts of the elements of other kinds than choice.
    let elements: [Passage]

    struct Option: Sendable {
        let text: Passage
        let isKey: Bool
        let form: OptionForm
    }

    init(_ item: Item, in lexicon: inout Lexicon) {
        self.item = item
        kind = item.kind
        question = Passage(Array(item.stem.blocks.prefix(1)), in: &lexicon)
        stem = item.stem.blocks.count == 1 ? question : Passage(item.stem, in: &lexicon)
        var options: [Option] = []
        for option in item.interaction.choice?.options ?? [] {
            let text = Passage(option.text, in: &lexicon)
            options.append(Option(text: text, isKey: option.isKey, form: OptionForm(text)))
        }
        self.options = options
        elements =
            item.interaction.choice == nil ? item.interaction.elements.map { Passage($0.text, in: &lexicon) } : []
    }

    /// Hints, explanation and rationales: most of an item, and hardly ever looked at word by word.
    var teaching: [RichText] {
        item.hints + item.explanations + item.interaction.elements.compactMap(\.rationale)
    }

    /// The key where there is one alone.
    var key: Option? { keyIndex.map { options[$0] } }
    var keyIndex: Int? { Set.oneKey.contains(kind) ? options.firstIndex(where: \.isKey) : nil }
    var keys: [Option] { options.filter(\.isKey) }
    var distractors: [Option] { options.filter { !$0.isKey } }
    var isChoice: Bool { Set.choices.contains(kind) }
    /// The texts of options and of other elements.
    var parts: [Passage] { options.map(\.text) + elements }

    /// Whether code or a trace stands in the stem.
    var hasListing: Bool {
        item.stem.blocks.contains { if case .code = $0 { true } else { false } }
    }
}

/// What kind of thing an option is.
enum OptionForm: String, Sendable {
    case code, number, text

    init(_ option: Passage) {
        let tokens = option.tokens
        if tokens.isEmpty || tokens.allSatisfy({ $0.traits.contains(.code) }) {
            self = .code
        } else if tokens[0].traits.contains(.number), tokens.dropLast().allSatisfy({ $0.traits.contains(.number) }) {
            self = .number
        } else {
            self = .text
        }
    }
}

extension Item {
    /// What teaches the item as a whole: an answer to be recalled is an explanation too.
    var explanations: [RichText] { [interaction.written.teaching, explanation].compactMap { $0 } }
}
