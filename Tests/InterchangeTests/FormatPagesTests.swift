import Interchange
import Testing

/// What `swot help formats` prints.
@Suite struct FormatPagesTests {
    @Test func everyFormatHasALineAndAPage() throws {
        for name in Formats.readers.map({ $0.name }) + Formats.writers.map({ $0.name }) {
            #expect(FormatPages.list.contains("\n  \(name) "))
            let page = try #require(FormatPages.page(named: name))
            #expect(page.split(separator: "\n").count > 2)
            #expect(page.split(separator: "\n").allSatisfy { $0.count <= 78 })
        }
        #expect(FormatPages.page(named: "quizlet") == FormatPages.page(named: "csv"))
        #expect(FormatPages.page(named: "none") == nil)
    }

    @Test func tablesAreReadableWithoutAGrid() throws {
        let page = try #require(FormatPages.page(named: "gift"))
        let head = "GIFT\n\nMoodle's plain text format.\n\nGIFT → Swot:\n  `=` and `~`\n      single choice;"
        #expect(page.hasPrefix(head))
        #expect(!page.contains("|") && !page.contains("---"))
    }

    @Test func theListSaysWhatIsReadAndWritten() {
        #expect(FormatPages.list.contains("  gift          reads  writes  GIFT\n"))
        #expect(FormatPages.list.contains("  qti           reads          QTI\n"))
        #expect(FormatPages.list.contains("  qti21                writes  QTI 2.1\n"))
    }
}
