import GRDB
import TestSupport
import Testing

@testable import QuestionBank

/// What a check found is kept in the catalogue until a file or a rule changes.
@Suite struct CatalogueCheckTests {
    private let folder: TemporaryDirectory
    private let catalogue: Catalogue
    private let deck =
        "---\ntopic: one\n---\n\n## Tokens\n<!-- id: tokens -->\n\n- [x] Pieces\n- [ ] Pixels\n- [ ] Planes\n"

    init() throws {
        folder = try TemporaryDirectory()
        try folder.write("id: sample\ntitle: Sample\ntopics: [{id: one, title: One}]\n", to: "course/course.yml")
        catalogue = Catalogue(at: folder.path + "/catalogue")
    }

    private func check(_ deck: String) throws -> CheckReport {
        try folder.write(deck, to: "course/deck.md")
        return try catalogue.check(folder.path + "/course")
    }

    /// Marks what is kept, so that it can be told from what is found anew.
    private func mark(_ more: String = "") throws {
        let entry = try catalogue.open(folder.path + "/course")
        try catalogue.query(entry) { db in try db.execute(sql: "UPDATE check_finding SET message = 'kept'; \(more)") }
    }

    private func isKept(_ report: CheckReport) -> Bool { report.diagnostics.allSatisfy { $0.message == "kept" } }

    @Test func whatIsFoundIsWhatFilesAndRulesSay() throws {
        let report = try check(deck + "\n## Not an item\n")
        #expect(report.diagnostics.contains { $0.rule.id == "no-question" && $0.item?.text == "tokens" })
        #expect(
            report.diagnostics.contains { $0.rule.id == "no-options" && $0.file == folder.path + "/course/deck.md" })
        #expect(report == CheckReport(of: try WholeCourse(at: folder.path + "/course")))
        #expect(try catalogue.check(folder.path + "/course") == report)
    }

    @Test func unchangedCourseIsNotReadAgain() throws {
        _ = try check(deck)
        try mark()
        #expect(isKept(try catalogue.check(folder.path + "/course")))
        let report = try check(deck + "\n")
        #expect(report.items == 1 && !isKept(report), "a file has changed")
    }

    @Test func reportOfOlderRulesIsThrownAway() throws {
        _ = try check(deck)
        try mark("UPDATE checked SET version = version - 1")
        #expect(!isKept(try catalogue.check(folder.path + "/course")))
    }

    @Test func deckOfItsOwnIsKeptToo() throws {
        let alone = folder.path + "/alone.md"
        try folder.write("## Tokens\n\n- [x] Pieces\n- [ ] Pixels\n", to: "alone.md")
        let report = try catalogue.check(alone)
        #expect(report.diagnostics.contains { $0.rule.id == "no-question" && $0.file == alone })
        #expect(try catalogue.check(alone) == report)
    }

    @Test func courseThatCannotBeReadIsAnError() throws {
        let missing = #expect(throws: CatalogueError.self) { try catalogue.check(folder.path + "/nowhere") }
        guard case .course(let error) = missing else { return #expect(Bool(false), "\(String(describing: missing))") }
        #expect(error.isMissing)
    }
}
