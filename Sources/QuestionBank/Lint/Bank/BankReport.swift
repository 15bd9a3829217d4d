import Assessment
import Figures

/// What there is to say of a bank as a whole.
package struct BankReport: Sendable {
    package let course: Course
    package let items: Int
    package let singleChoice: Int
    /// Of all bots on the bank and on each topic.
    package let bots: [BotScore]
    package let measures: [Measure]
    /// How many items each objective has, in the order of their labels.
    package let objectives: [(objective: String, items: Int)]
    /// What breaks the rules for banks: items among the others, measures beyond their limits, bots that find keys.
    package let findings: [Diagnostic]

    /// - Parameter linter: with all items of the course.
    package init(_ linter: Linter) {
        course = linter.course
        items = linter.texts.count
        singleChoice = linter.bank.singles.count
        let language = Lexicon.Language(of: linter.course)
        let vectors = WordVectors(of: linter, in: language)
        let cues = linter.texts.compactMap { Cues($0, vectors, in: language) }
        bots = BotScore.all(on: cues, topics: linter.groups.compactMap(\.topic))
        objectives = linter.itemsByObjective
        var measures: [Measure] = []
        var findings: [Diagnostic] = []
        for rule in BankRule.all {
            let outcome = rule.check(linter)
            measures += outcome.measures
            for (item, flaw) in outcome.flaws
            where !linter.subjects[item].item.metadata.waive.contains(rule.page.id) || flaw.level == .error {
                findings.append(Diagnostic(flaw, of: rule.page.id, at: linter.subjects[item]))
            }
        }
        self.measures = measures
        self.findings =
            findings + measures.filter { !$0.isKept }.map { Diagnostic($0) }
            + bots.filter(\.isCue).map { Diagnostic($0) }
    }

    /// Whether no rule is broken.
    package var isSound: Bool { findings.isEmpty }
}

extension Diagnostic {
    fileprivate init(_ measure: Measure) {
        let scope = measure.topic.map { "topic \($0)" } ?? "bank"
        self.init(
            file: CourseFiles.courseFileName, place: Place(line: 1), rule: Rule(measure.rule, .warning),
            message: "The \(scope): \(measure.name) \(measure.valueText), wanted \(measure.limitsText).",
            mend: "See `swot check --explain \(measure.rule)`.")
    }

    fileprivate init(_ score: BotScore) {
        let scope = score.topic.map { "topic \($0)" } ?? "bank"
        self.init(
            file: CourseFiles.courseFileName, place: Place(line: 1), rule: Rule("guessable", .error),
            message:
                "The \(scope): bot \(score.bot) finds \(percent(score.score, places: 1)) of the keys, chance \(percent(score.chance, places: 1)).",
            mend: "Find what these items have in common and write better distractors.")
    }
}
