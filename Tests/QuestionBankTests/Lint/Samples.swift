import Assessment
import Testing

@testable import QuestionBank

/// Reads items written as Markdown; what is not sound is an issue.
func items(_ markdown: String, sourceLocation: SourceLocation = #_sourceLocation) -> [Item] {
    let deck = Reader(course: nil).read(Array("# Sample\n\n\(markdown)".utf8), file: "sample.md")
    for diagnostic in deck.diagnostics {
        Issue.record("\(diagnostic)", sourceLocation: sourceLocation)
    }
    return deck.items.map(\.item)
}

func linter(of items: [Item], language: String? = "en") -> Linter {
    let subjects = items.enumerated().map { Linter.Subject(item: $1, file: "sample.md", line: 10 * $0 + 1) }
    return Linter(subjects, of: Course(id: CourseID("sample"), title: "Sample", language: language))
}

/// The levels at which a rule speaks of items written as Markdown.
func levels(
    of rule: String, in markdown: String, language: String? = "en", sourceLocation: SourceLocation = #_sourceLocation
) -> [Rule.Level] {
    let findings = linter(of: items(markdown, sourceLocation: sourceLocation), language: language).findings
    return findings.filter { $0.rule.id == rule }.map(\.level)
}
