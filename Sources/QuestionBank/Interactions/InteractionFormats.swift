import Assessment
import JSON

// The list of sections, and what leads from a kind of interaction to how it is written. Another kind is a file of its own
// beside this one and a line in each of these.

extension ItemSection {
    /// All sections that an item can have.
    enum Kind: String, CaseIterable {
        case statements = "Statements"
        case order = "Order"
        case match = "Match"
        case answer = "Answer"
        case lines = "Lines"
        case hint = "Hint"
        case explanation = "Explanation"
        case reference = "Reference"

        /// What reads the section as an interaction; nil where it is text.
        var reader: ((inout SectionReading) -> Interaction?)? {
            switch self {
            case .statements: { $0.statements() }
            case .order: { $0.order() }
            case .match: { $0.match() }
            case .answer: { $0.answer() }
            case .lines: { $0.lines() }
            case .hint, .explanation, .reference: nil
            }
        }
    }
}

extension Interaction {
    /// The type that writes the case.
    var written: any WrittenInteraction {
        switch self {
        case .choice(let choice): choice
        case .statements(let statements): statements
        case .ordering(let ordering): ordering
        case .matching(let matching): matching
        case .shortText(let text): text
        case .number(let number): number
        case .gaps(let gaps): gaps
        case .lines(let lines): lines
        case .recall(let recall): recall
        }
    }
}

/// What every kind of interaction answers for itself where it is written.
protocol WrittenInteraction {
    /// The lines below the stem, without a blank line above them; empty where all stands in the stem.
    var markdown: [String] { get }
    /// The lines of a stem as they are to be written.
    func completing(stem: [String]) -> [String]
    /// What the item's metadata say of it.
    var scoring: InteractionScoring? { get }
    var isCaseExact: Bool { get }
    /// What stands in JSON under `interaction`, beside its kind.
    var jsonMembers: [JSON.Member] { get }
    /// What it teaches beside its elements and their rationales.
    var teaching: RichText? { get }
}

extension WrittenInteraction {
    func completing(stem: [String]) -> [String] { stem }
    var scoring: InteractionScoring? { nil }
    var isCaseExact: Bool { false }
    var teaching: RichText? { nil }
}

extension Item.Kind {
    /// An answer of the kind as a template has it, and what the metadata must say for it.
    var example: (answer: String, metadata: String) {
        switch self {
        case .singleChoice: (Choice.template(isMultiple: false), "")
        case .multipleResponse: (Choice.template(isMultiple: true), "")
        case .bestAnswer: (Choice.bestTemplate, "; scoring: best")
        case .statements: (Statements.template, "")
        case .ordering: (Ordering.template, "")
        case .matching: (Matching.template, "")
        case .shortText: (ShortText.template, "")
        case .number: (NumberEntry.template, "")
        case .gaps: (Gaps.template, "")
        case .lines: (CodeLines.template, "")
        case .recall: (Recall.template, "")
        }
    }
}
