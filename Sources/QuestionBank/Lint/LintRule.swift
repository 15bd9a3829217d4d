import Assessment

/// A rule for single items: what there is to say of it, and a pure function that finds what breaks it.
struct LintRule: Sendable {
    let page: RulePage
    let scope: Scope
    /// Which kinds of items it looks at.
    let kinds: Set<Item.Kind>
    /// The share of a bank's items that may break the rule, waived or not; nil where the rule itself says all.
    let share: Double?
    let check: @Sendable (ItemText, LintContext) -> [Flaw]
    /// What it says of a text that several items share; nil where it is about questions alone.
    let checkScenario: (@Sendable (ScenarioText) -> [Flaw])?

    enum Scope: Sendable {
        case anyLanguage
        case english
    }

    init(
        _ page: RulePage, for kinds: Set<Item.Kind>, in scope: Scope = .anyLanguage, share: Double? = nil,
        scenario: (@Sendable (ScenarioText) -> [Flaw])? = nil,
        check: @escaping @Sendable (ItemText, LintContext) -> [Flaw]
    ) {
        self.page = page
        self.scope = scope
        self.kinds = kinds
        self.share = share
        self.check = check
        checkScenario = scenario
    }

    func applies(to language: Lexicon.Language) -> Bool { scope == .anyLanguage || language == .english }
}

extension Set<Item.Kind> {
    static let all = Set(Item.Kind.allCases)
    static let choices: Self = [.singleChoice, .multipleResponse, .bestAnswer]
    /// Choices with a single key.
    static let oneKey: Self = [.singleChoice, .bestAnswer]
}

/// What a rule may know besides the item.
struct LintContext: Sendable {
    /// In how many items' stems or options a word stands, by its root.
    private(set) var frequency: [Word: Int] = [:]
    /// How many items the bank has.
    private(set) var items = 0

    init(_ texts: some Sequence<ItemText>) {
        for text in texts {
            items += 1
            let words = text.parts.reduce(text.stem.content) { $0.union($1.content) }
            for word in words.words { frequency[Word(hash: word), default: 0] += 1 }
        }
    }
}

/// What a rule found.
struct Flaw: Equatable, Sendable {
    let level: Rule.Level
    let message: String
    let mend: String

    static func error(_ message: String, mend: String) -> Flaw { Flaw(level: .error, message: message, mend: mend) }
    static func advice(_ message: String, mend: String) -> Flaw { Flaw(level: .advice, message: message, mend: mend) }
    static func warning(_ message: String, mend: String) -> Flaw { Flaw(level: .warning, message: message, mend: mend) }
}

extension LintRule {
    /// All rules for items, in the order of reports.
    static let all: [LintRule] = [
        keyLongest, keyLength, unevenOptions, allOfTheAbove, absoluteWords, hedgedKey, grammaticalCue, negativeStem,
        doubleNegative, convergence, clang, mixedForms, longStem, windowDressing, noQuestion, repeatedStart,
        similarOptions, overlappingNumbers, contradiction, missingTeaching, positionReference, missingSource,
        missingVersion, hardReading, longOption, vagueTerm, optionCount, selectionCount, missingMetadata, stilted,
        hintNamesKey, shortExplanation, letteredListing,
    ]
}
