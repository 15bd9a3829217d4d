import Assessment
import GRDB
import TestSupport
import Testing

@testable import QuestionBank

@Suite struct CatalogueLintTests {
    private let folder: TemporaryDirectory
    private let catalogue: Catalogue

    init() throws {
        folder = try TemporaryDirectory()
        try folder.write("id: sample\ntitle: Sample\ntopics: [{id: one, title: One}]\n", to: "course/course.yml")
        catalogue = try Catalogue(at: folder.path + "/catalogue")
    }

    private func lint(_ deck: String) throws -> LintResult {
        try folder.write(deck, to: "course/deck.md")
        return try catalogue.lint(catalogue.open(folder.path + "/course"))
    }

    private let deck = "## Tokens\n<!-- id: tokens -->\n\n- [x] Pieces\n- [ ] Pixels\n- [ ] Planes\n"

    @Test func firstAndSecondTimeAreTheSame() throws {
        let first = try lint(deck)
        #expect(first.findings.contains { $0.rule.id == "no-question" && $0.item == ItemID("tokens") })
        #expect(first.findings.allSatisfy { $0.file == "deck.md" && $0.place.line == 1 })
        #expect(try catalogue.lint(catalogue.open(folder.path + "/course")) == first)
    }

    @Test func unchangedCourseIsNotCheckedAgain() throws {
        _ = try lint(deck)
        let entry = try catalogue.open(folder.path + "/course")
        try catalogue.query(entry) { db in try db.execute(sql: "UPDATE lint_finding SET message = 'kept'") }
        #expect(try catalogue.lint(entry).findings.allSatisfy { $0.message == "kept" })
        #expect(try !lint("\(deck)\n").findings.contains { $0.message == "kept" }, "a file has changed")
    }

    @Test func resultOfOlderRulesIsThrownAway() throws {
        _ = try lint(deck)
        let entry = try catalogue.open(folder.path + "/course")
        try catalogue.query(entry) { db in
            try db.execute(sql: "UPDATE lint SET version = version - 1; UPDATE lint_finding SET message = 'kept'")
        }
        #expect(try !catalogue.lint(entry).findings.contains { $0.message == "kept" })
    }

    @Test func lintIsNoDiagnosticOfTheFormat() throws {
        _ = try lint(deck)
        let entry = try catalogue.open(folder.path + "/course")
        #expect(entry.counts.errors == 0 && entry.counts.warnings == 0)
        #expect(try catalogue.diagnostics(of: entry) == [])
        #expect(try catalogue.outlines(of: entry).count == 1)
    }
}
