import Assessment

/// An item as the rules look at it: its words, cut once.
struct ItemText: Sendable {
    let item: Item
    /// The heading.
    let question: Passage
    /// The heading and all below it.
    let stem: Passage
    let options: [Option]

    struct Option: Sendable {
        let text: Passage
        let isKey: Bool
        let form: OptionForm
    }

    init(_ item: Item, in lexicon: inout Lexicon) {
        self.item = item
        question = Passage(Array(item.stem.blocks.prefix(1)), in: &lexicon)
        stem = item.stem.blocks.count == 1 ? question : Passage(item.stem, in: &lexicon)
        var options: [Option] = []
        for option in item.options {
            let text = Passage(option.text, in: &lexicon)
            options.append(Option(text: text, isKey: option.isKey, form: OptionForm(text)))
        }
        self.options = options
    }

    /// Hints, explanation and rationales: most of an item, and hardly ever looked at word by word.
    var teaching: [RichText] {
        item.hints + [item.explanation].compactMap { $0 } + item.options.compactMap(\.rationale)
    }

    /// The key where there is one alone.
    var key: Option? { item.kind == .singleChoice ? options.first(where: \.isKey) : nil }
    var keyIndex: Int? { item.kind == .singleChoice ? options.firstIndex(where: \.isKey) : nil }
    var keys: [Option] { options.filter(\.isKey) }
    var distractors: [Option] { options.filter { !$0.isKey } }

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
