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
    fileprivate var example: (answer: String, metadata: String) {
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

/// What an author begins with who writes a new item.
package enum ItemTemplate {
    /// A deck with one item that has all its parts, each of which says what belongs there. It reads without a diagnostic.
    package static func deck(_ kind: Item.Kind, topic: TopicID) -> String {
        let (answer, metadata) = kind.example
        return """
            ---
            topic: \(topic)
            ---

            ## A question that somebody who knows can answer?
            <!-- id: short-name; difficulty: medium; cognition: application; objective: 1.1; facts: F1.1.1\(metadata) -->

            \(answer)

            ### Hint
            What to think about, without giving the key away.

            ### Explanation
            What a learner should understand from now on.

            ### Reference
            - <https://example.org/>

            """
    }
}

extension Element {
    /// The text as parts of a line.
    var inlines: [Inline] {
        if case .paragraph(let inlines)? = text.blocks.first, text.blocks.count == 1 { return inlines }
        return [.text(text.plainText.foldingWhiteSpace)]
    }

    /// The element as a part of a list: its text, and its rationale below.
    ///
    /// - Parameters:
    ///   - mark: the bullet or the number.
    ///   - box: what stands before the text.
    func lines(from mark: String, box: String = "") -> [String] {
        let writer = BlockWriter()
        var lines = writer.lines(text)
        lines = [box + (lines.first ?? "")] + lines.dropFirst()
        if let rationale { lines += [""] + writer.lines(rationale) }
        return lines.hanging(from: mark)
    }

    /// The element in JSON; more members follow its text.
    func json(_ more: JSON.Member...) -> JSON {
        let text = JSON.Member("text", .value(Writer.markdown(text)))
        return .object([text] + more + [JSON.Member("rationale", .value(rationale.map(Writer.markdown)))])
    }
}
