import Assessment

/// Checks the items of a course against the rules of item writing.
///
/// Nothing that it finds makes an item unusable: a warning says that a learner will be misled, advice that the item could
/// be better.
package struct Linter: Sendable {
    /// An item and where it stands.
    package struct Subject: Sendable {
        package var item: Item
        /// The path as diagnostics name it.
        package var file: String
        /// The line of its heading, from 1.
        package var line: Int

        package init(item: Item, file: String, line: Int) {
            self.item = item
            self.file = file
            self.line = line
        }
    }

    /// A scenario and where it stands.
    package struct Shared: Sendable {
        package var scenario: Scenario
        /// The path as diagnostics name it.
        package var file: String
        /// The line of its heading, from 1.
        package var line: Int

        package init(scenario: Scenario, file: String, line: Int) {
            self.scenario = scenario
            self.file = file
            self.line = line
        }
    }

    /// What breaks the rules, in the order of the scenarios and then of the items.
    package let findings: [Diagnostic]
    /// Which items are kept as they are by `waive:`, and how many rules each waives.
    package let waived: [ItemID: Int]

    let course: Course
    let subjects: [Subject]
    let scenarios: [Shared]
    let texts: [ItemText]
    /// For each item the rules that it breaks, waived or not.
    let broken: [Set<String>]

    package init(_ subjects: [Subject], scenarios: [Shared] = [], of course: Course) {
        let language = Lexicon.Language(of: course)
        let texts = subjects.chunks(of: Self.chunk).concurrentMap { subjects in
            var lexicon = Lexicon(language)
            return subjects.map { ItemText($0.item, in: &lexicon) }
        }
        let context = LintContext(texts.joined())
        let rules = LintRule.all.filter { $0.applies(to: language) }
        let checked = zip(subjects.chunks(of: Self.chunk), texts).map { ($0, $1) }.concurrentMap { subjects, texts in
            var checking = Checking(context, rules: rules)
            for (subject, text) in zip(subjects, texts) { checking.check(subject, text) }
            return checking
        }
        self.course = course
        self.subjects = subjects
        self.scenarios = scenarios
        self.texts = Array(texts.joined())
        findings = scenarios.flatMap { $0.findings(by: rules, language) } + checked.flatMap(\.findings)
        broken = checked.flatMap(\.broken)
        waived = checked.reduce(into: [:]) { $0.merge($1.waived, uniquingKeysWith: +) }
    }

    /// Items that are looked at in one go.
    private static let chunk = 1024

    /// - Parameter decks: all decks of the course.
    package init(_ decks: [Deck], of course: Course) {
        let subjects = decks.flatMap { deck in
            deck.items.map { Subject(item: $0.item, file: deck.file, line: $0.line) }
        }
        let scenarios = decks.flatMap { deck in
            deck.scenarios.map { Shared(scenario: $0.scenario, file: deck.file, line: $0.line) }
        }
        self.init(subjects, scenarios: scenarios, of: course)
    }
}

/// The walk over the items.
private struct Checking: Sendable {
    private(set) var findings: [Diagnostic] = []
    private(set) var waived: [ItemID: Int] = [:]
    private(set) var broken: [Set<String>] = []
    private let context: LintContext
    private let rules: [LintRule]

    init(_ context: LintContext, rules: [LintRule]) {
        self.context = context
        self.rules = rules
    }

    mutating func check(_ subject: Linter.Subject, _ text: ItemText) {
        var broken: Set<String> = []
        for rule in rules where rule.kinds.contains(text.kind) {
            let flaws = rule.check(text, context)
            guard !flaws.isEmpty else { continue }
            broken.insert(rule.page.id)
            let isWaived = subject.item.metadata.waive.contains(rule.page.id)
            if isWaived {
                waived[subject.item.id, default: 0] += 1
            } else {
                findings += flaws.map { Diagnostic($0, of: rule.page.id, at: subject) }
            }
        }
        self.broken.append(broken)
    }
}

extension Linter.Shared {
    /// What breaks the rules that look at scenarios and is not waived.
    fileprivate func findings(by rules: [LintRule], _ language: Lexicon.Language) -> [Diagnostic] {
        let text = ScenarioText(scenario, language: language)
        return rules.flatMap { rule in
            guard !scenario.metadata.waive.contains(rule.page.id) else { return [Diagnostic]() }
            return (rule.checkScenario?(text) ?? []).map { Diagnostic($0, of: rule.page.id, at: self) }
        }
    }
}

extension Diagnostic {
    init(_ flaw: Flaw, of rule: String, at subject: Linter.Subject) {
        self.init(flaw, of: rule, file: subject.file, line: subject.line, item: subject.item.id)
    }

    init(_ flaw: Flaw, of rule: String, at shared: Linter.Shared) {
        self.init(flaw, of: rule, file: shared.file, line: shared.line, item: ItemID(shared.scenario.id.text))
    }

    private init(_ flaw: Flaw, of rule: String, file: String, line: Int, item: ItemID) {
        self.init(
            file: file, place: Place(line: line), rule: Rule(rule, flaw.level), message: flaw.message,
            mend: flaw.mend, item: item)
    }
}
