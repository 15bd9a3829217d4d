import Assessment
import Canvas
import Testing

@testable import Screens

/// Moving about on screens, and lines that do not fit.
@Suite struct ScrollingTests {
    /// A page leaves a line of the one before, and the last page shows the end.
    @Test func theRulesOfAnExamScrollByPage() {
        var stage = Stage(size: Size(columns: 60, rows: 12))
        stage.type("je")
        #expect(stage.screen.contains("Cut score"))
        #expect(!stage.screen.contains("results say so."))
        stage.type("<pgdn>")
        #expect(!stage.screen.contains("Cut score"))
        stage.type("<pgdn><pgdn><pgdn>")
        #expect(stage.screen.contains("results say so."))
        stage.type("<home>")
        #expect(stage.screen.contains("Cut score"))
    }

    @Test(arguments: [
        ("<pgdn>", 8), ("<C-d>", 4), ("<pgdn><pgup>", 0), ("<end>", 33), ("<end><C-u>", 29), ("<end><home>", 0),
    ])
    func theRowsOfAListAreGoneOverByPage(keys: String, row: Int) {
        var library = Sample.library
        library.courses[0].topics = (1...30).map { TopicShelf(id: TopicID("t\($0)"), title: "Topic \($0)", items: 1) }
        var stage = Stage(size: Size(columns: 60, rows: 12), library: library)
        stage.type("js" + keys)
        let current = stage.screen.split(separator: "\n").first { $0.contains("▸") } ?? ""
        let names = ["Questions", "How many", "Order", "How sure"] + (1...30).map { "Topic \($0) " }
        #expect(current.contains(names[row]), "\(current)")
    }

    /// However few rows there are, the sentences on the row under the cursor are seen.
    @Test(arguments: 0..<8)
    func everyRowOfReviewIsSeenWithWhatItMeans(row: Int) {
        var stage = Stage(size: Size(columns: 60, rows: 14))
        stage.type("jr" + String(repeating: "j", count: row))
        #expect(stage.screen.contains("▸"))
        let last = ["another.", "later.", "(v opens", "due.", "planned.", "planned.", "planned.", "past it."][row]
        #expect(stage.screen.contains(last), "\(stage.screen)")
    }

    /// The first key on a question that was not begun with.
    @Test func theFirstKeyAfterGoingOnScrollsCode() {
        var stage = Stage.studying(at: 1)
        #expect(!stage.screen.contains("‹"))
        stage.type(">")
        #expect(stage.screen.contains("‹"))
    }

    @Test(arguments: ScreenGoldenTests.sizes)
    func theFilterOfResultsSaysAndShowsWhatItLetsThrough(size: Size) {
        var stage = Stage.sitting(size: size)
        stage.type("bnan<enter>S<home>f")
        #expect(stage.screen.contains("Questions  missed only: 2"))
        let list = stage.screen.split(separator: "\n").filter { $0.contains("✗") || $0.contains("○") }
        #expect(list.contains { $0.contains("2✗") && $0.contains("3○") && !$0.contains("1✓") })
        stage.type("f")
        #expect(stage.screen.contains("Questions  all questions: 3"))
    }

    /// What was marked while the questions were gone through counts as marked.
    @Test func resultsFollowTheMarksThatAreSetLater() {
        var stage = Stage.sitting(size: Size(columns: 100, rows: 40))
        stage.type("bnan<enter>S")
        #expect(stage.screen.contains("r into review"))
        stage.type("<enter>nmnmq")
        #expect(!stage.screen.contains("r into review"), "both of the missed ones are marked")
        #expect(stage.screen.contains("⚑"))
    }

    @Test func aLineThatDoesNotFitEndsWithAnEllipsis() throws {
        var library = Sample.library
        library.open[0].heldBy = "process 4711"
        let home = Stage(size: Size(columns: 60, rows: 20), library: library)
        let held = try #require(home.screen.split(separator: "\n").first { $0.contains("Go on") })
        #expect(held.hasSuffix("…"))

        var overview = Stage.studying(size: Size(columns: 50, rows: 20))
        overview.type("o")
        let legend = try #require(overview.screen.split(separator: "\n").first { $0.contains("✓ 0") })
        #expect(legend.hasSuffix("…"))
    }

    /// At every width what is wider than the screen says so: the same screen on a wide terminal has more to show.
    @Test(arguments: ScreenGoldenTests.screens.map(\.name), [40, 50, 60, 70, 80, 109])
    func noLineIsCutWithoutASign(name: String, columns: Int) throws {
        let screen = try #require(ScreenGoldenTests.screens.first { $0.name == name })
        func rows(_ columns: Int) -> [Substring] {
            let size = Size(columns: columns, rows: 200)
            var stage = screen.home ? Stage(size: size) : Stage.studying(size: size)
            stage.type(screen.keys)
            return stage.screen.split(separator: "\n")
        }
        let wide = rows(columns + 1)
        for row in rows(columns) where row.count == columns && !row.hasSuffix("…") {
            let isCut = wide.contains {
                $0.count > row.count && $0.hasPrefix(row) && $0.dropFirst(row.count).first != " "
            }
            #expect(!isCut || row.contains(/^[━─]+$/), "\(row)")
        }
    }

    @Test func aNoticeIsReadWhole() {
        var stage = Stage.studying(size: Size(columns: 40, rows: 16))
        stage.send(.declined(String(repeating: "A long reason. ", count: 12) + "The end."))
        #expect(stage.screen.contains("The end."))
        stage.send(.declined(String(repeating: "A long reason. ", count: 60) + "The end."))
        #expect(stage.screen.contains("A long"))
        #expect(stage.screen.contains(" …"))
    }
}
