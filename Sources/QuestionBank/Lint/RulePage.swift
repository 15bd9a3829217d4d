/// What there is to say of a rule of the lint, for `--explain` and for reports.
package struct RulePage: Sendable {
    /// Never changes once it was published: it stands in `waive:`.
    package let id: String
    package let levels: [Rule.Level]
    /// One sentence.
    package let summary: String
    /// Why it matters and what to do instead.
    package let reason: String
    /// Markdown of an item, or of items, that break the rule.
    package let bad: String
    /// The same mended.
    package let good: String

    init(_ id: String, _ levels: Rule.Level..., summary: String, reason: String, bad: String, good: String) {
        self.id = id
        self.levels = levels
        self.summary = summary
        self.reason = reason
        self.bad = bad
        self.good = good
    }

    /// The page as plain text, its last line ended.
    package var text: String {
        let levels = levels.map(\.rawValue).joined(separator: " or ")
        let waive =
            self.levels.contains { $0 != .error }
            ? "\nKeep an item as it is with `waive: \(id)` in its metadata.\n" : ""
        return """
            \(id) (\(levels))

            \(summary)

            \(reason)

            Bad:

            \(bad.indented)

            Good:

            \(good.indented)
            \(waive)
            """
    }
}

extension String {
    /// Every line that is not empty four blanks to the right.
    fileprivate var indented: String {
        split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : "    \($0)" }
            .joined(separator: "\n")
    }
}

extension RulePage {
    /// All pages: of rules for items, then of rules for a bank.
    package static var all: [RulePage] { LintRule.all.map(\.page) + BankRule.all.map(\.page) }

    /// The page of a rule; nil where there is none of that name.
    package static func page(of rule: String) -> RulePage? { all.first { $0.id == rule } }

    /// The name of the rule nearest to a word.
    package static func nearest(to rule: String) -> String { all.map(\.id).nearest(to: rule) ?? "" }
}
