import Canvas
import Foundation
import Screens
import Testing

@Suite struct KeymapTests {
    @Test func noKeyMeansTwoThingsOnAScreen() {
        #expect(HomeScreen.keymap.collisions.isEmpty)
        #expect(SetUpScreen.keymap.collisions.isEmpty)
        #expect(CardScreen.keymap.collisions.isEmpty)
        #expect(OverviewScreen.keymap.collisions.isEmpty)
        #expect(SummaryScreen.keymap.collisions.isEmpty)
        #expect(SearchScreen.keymap.collisions.isEmpty)
        #expect(NoteScreen.keymap.collisions.isEmpty)
        #expect(HelpScreen.keymap.collisions.isEmpty)
        #expect(ExamStartScreen.keymap.collisions.isEmpty)
        #expect(ExamEndScreen.keymap.collisions.isEmpty)
        #expect(PauseScreen.keymap.collisions.isEmpty)
        #expect(ResultsScreen.keymap.collisions.isEmpty)
        #expect(MissedScreen.keymap.collisions.isEmpty)
        #expect(StatisticsScreen.keymap.collisions.isEmpty)
    }

    @Test func aCollisionIsFound() {
        let keymap = Keymap([Binding([.enter], 1, "⏎", ""), Binding([.tab, .enter], 2, "tab", "")])
        #expect(keymap.collisions == [.enter])
    }

    /// The README's table names every key of the card.
    @Test func theReadmeNamesEveryKeyOfTheCard() throws {
        let readme = try String(
            contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .appending(path: "../../README.md"), encoding: .utf8)
        let named = Set(readme.split(separator: "\n").filter { $0.hasPrefix("| `") }.flatMap(Self.keys))
        for binding in CardScreen.keymap.bindings {
            for key in binding.shown.split(separator: " ") {
                #expect(named.contains(String(key)), "\(key): \(binding.help)")
            }
        }
    }

    /// The words in backticks of a row's first column.
    private static func keys(_ row: Substring) -> [String] {
        let column = row.dropFirst().prefix { $0 != "|" }
        let parts = column.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        let words = parts.filter { $0.offset % 2 == 1 }.map { String($0.element) }
        return words + (column.contains("`–`") ? zip(words, words.dropFirst()).map { "\($0)–\($1)" } : [])
    }

    @Test func whatCannotBeDoneVanishesFromTheFooter() {
        var stage = Stage.studying()
        #expect(stage.screen.contains("h hint"))
        #expect(!stage.screen.contains("u undo"))
        stage.type("b<enter>")
        #expect(!stage.screen.contains("h hint"))
        #expect(stage.screen.contains("u undo"))
    }
}
