import Assessment

/// A question as a reader found it: every reader makes drafts, and one function makes items of them.
///
/// A reader says what the source says and decides nothing: labels stay in the texts, and the key is handed over as it is
/// given. See `DraftReading`.
package struct Draft: Sendable {
    /// Where it stands. `origin.question` names it in remarks.
    package var origin: Origin
    /// What the source calls it for ever; nil where it has no id.
    package var id: String?
    /// What ids are unique in, where they begin anew in each part of a source.
    package var part: String?
    /// The title of the topic; nil: that of the source.
    package var topic: String?
    package var stem: DraftText
    package var answer: Answer
    package var hints: [DraftText] = []
    package var explanation: DraftText?
    /// Links or other references, one each.
    package var references: [DraftText] = []
    package var tags: [String] = []
    package var objective: String?
    package var difficulty: Item.Difficulty?
    /// What else the source says as Swot's metadata; what stands above comes before it.
    package var metadata = Item.Metadata()
    /// False where the source says that the order of the options matters.
    package var shuffle = true
    /// What it shares with other questions; hand that to the intake as well.
    package var scenario: ScenarioID?
    /// What the reader has to say of it.
    package var remarks: [Remark] = []

    package init(at origin: Origin, stem: DraftText, answer: Answer) {
        self.origin = origin
        self.stem = stem
        self.answer = answer
    }

    package mutating func remark(_ kind: Remark.Kind, _ detail: String = "") {
        remarks.append(Remark(kind, at: origin, detail))
    }

    /// What a question asks for.
    package enum Answer: Sendable {
        case choice([Option], Key)
        case statements([(text: DraftText, isTrue: Bool, rationale: DraftText?)])
        /// In the right order.
        case ordering([DraftText])
        case matching([(left: DraftText, right: DraftText)], distractors: [DraftText] = [])
        case shortText([String], isCaseExact: Bool = false)
        case number([NumberEntry.Range])
        /// The stem has `Gaps.mark` for each.
        case gaps([Gaps.Gap], isCaseExact: Bool = false)
        /// Lines of the stem's only block of code, from 1.
        case lines(Set<Int>)
        /// To be recalled: the other side of a card.
        case recall(DraftText)
        /// What Swot has no kind for, in the source's words: it is left out and counted.
        case unsupported(String)
        /// What cannot become an item, and why.
        case broken(Remark.Kind, String)
    }

    package struct Option: Sendable {
        /// With its label, unless that is given apart.
        package var text: DraftText
        /// Such as `A`, where the source gives it apart from the text.
        package var label: String?
        /// Whether the source marks it as right; nil: it says nothing here.
        package var isKey: Bool?
        package var rationale: DraftText?
        /// What it is worth between 0 and 1, where it works but is worse than the key.
        package var weight: Fraction?
        /// What the source calls it, where its feedback stands apart.
        var source: String?

        package init(_ text: DraftText, label: String? = nil, isKey: Bool? = nil, rationale: DraftText? = nil) {
            self.text = text
            self.label = label
            self.isKey = isKey
            self.rationale = rationale
        }
    }

    /// How the source says what is right.
    package enum Key: Equatable, Sendable {
        /// By marks in the options.
        case marked
        /// By places in the list of options, from 0. What counts from 1 the reader counts down.
        case indices([Int])
        /// In words: labels, texts or both, as `A, D`, `AD`, `b) because`, `The Danube`. Empty: it is not given.
        case written(String)
        /// One text for each key, each a label or the text of an option.
        case list([String])
        /// Twice, where the source gives it twice: both must say the same.
        indirect case both(Key, Key)
    }
}

/// A text in one of the languages that sources have.
package enum DraftText: Equatable, Sendable {
    /// Every sign means itself. Line ends stay; a blank line separates paragraphs.
    case plain(String)
    case html(String)
    /// Markdown, with or without HTML in it.
    case markdown(String)
    case rich(RichText)

    /// The text as the source has it; of rich text the words.
    package var source: String {
        switch self {
        case .plain(let text), .html(let text), .markdown(let text): text
        case .rich(let text): text.plainText
        }
    }

    package var isBlank: Bool {
        if case .rich(let text) = self { return text.isEmpty }
        return source.allSatisfy(\.isWhitespace)
    }
}
