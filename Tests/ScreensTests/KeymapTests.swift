import Canvas
import Foundation
import Testing

@testable import Screens

@Suite struct KeymapTests {
    /// A screen that is missing here fails `everyScreenIsHere`.
    static let screens: [any Screen.Type] = [
        HomeScreen.self, SetUpScreen.self, CardScreen.self, OverviewScreen.self, SummaryScreen.self, SearchScreen.self,
        NoteScreen.self, HelpScreen.self, ExamStartScreen.self, ExamEndScreen.self, PauseScreen.self,
        ResultsScreen.self, MissedScreen.self, StatisticsScreen.self, ReviewScreen.self, ExamDayScreen.self,
        ScenarioScreen.self,
    ]

    @Test(arguments: screens.indices)
    func noKeyMeansTwoThingsOnAScreen(index: Int) {
        func collisions(_ screen: (some Screen).Type) -> [Key] { screen.keymap.collisions }
        #expect(collisions(Self.screens[index]) == [], "\(Self.screens[index])")
    }

    @Test func noKeyOfAllScreensMeansTwoThings() { #expect(Keymap.common.collisions == []) }

    /// The sources know which screens there are.
    @Test func everyScreenIsHere() throws {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
            path: "../../Sources/Screens")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var declared: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /struct (\w+): (Text|List|)Screen\b/) { declared.insert(String(match.1)) }
        }
        #expect(declared.count > 10)
        #expect(declared == Set(Self.screens.map { "\($0)" }))
    }

    /// Caps Lock makes a capital of every letter.
    @Test func lettersWorkWithCapsLock() {
        var stage = Stage.studying()
        stage.type("B")
        #expect(stage.screen.contains("● B"))
        stage.type("N")
        #expect(stage.screen.contains("Question 2 of 3"))
        stage.type("P")
        #expect(stage.screen.contains("Question 1 of 3"))
    }

    /// What cannot be undone is asked for twice, and a key that is pressed by mistake does not do it.
    @Test func aPauseIsSpentOnlyByPressingItsKeyTwice() {
        var exam = Sample.exam
        exam.pauses = .init(count: 2, minutes: 2)
        var stage = Stage.sitting(exam)
        stage.type("PzjzP")
        #expect(stage.appends.joined().allSatisfy { $0.kind != .paused })
        stage.type("z")
        #expect(stage.screen.contains("Press z again to pause. There are 2 pauses left."))
        stage.type("Z")
        #expect(stage.screen.contains("The exam is paused"))
    }

    @Test func anExamIsLeftOnlyByPressingTheKeyTwice() {
        var stage = Stage.sitting()
        stage.type("b<esc>")
        #expect(stage.screen.contains("Press the key again to leave the exam."))
        stage.type("j<esc>jq")
        #expect(stage.screen.contains("Question 1 of 3"))
        stage.type("q")
        #expect(stage.screen.contains("Go on"))
        #expect(stage.effects.contains(.release))
    }

    /// No key that ends something for ever is the capital of another key of its screen.
    @Test func whatCannotBeUndoneIsNoCapitalOfAHarmlessKey() throws {
        let ending: [(keys: [Key], all: [Key])] = [
            (keys(of: CardScreen.Action.pause, CardScreen.keymap), CardScreen.keymap.keys),
            (keys(of: ExamEndScreen.Action.submit, ExamEndScreen.keymap), ExamEndScreen.keymap.keys),
            (keys(of: HomeScreen.Action.drop, HomeScreen.keymap), HomeScreen.keymap.keys),
        ]
        for screen in ending {
            #expect(!screen.keys.isEmpty)
            let all = screen.all + Keymap.common.keys
            for key in screen.keys { #expect(key.unshifted.map(all.contains) != true) }
        }
    }

    private func keys<Action: Equatable>(of action: Action, _ keymap: Keymap<Action>) -> [Key] {
        keymap.bindings.flatMap(\.actions).filter { $0.action == action }.map(\.key)
    }

    /// A key that has its own meaning on a screen is not said to have the common one as well.
    @Test func theHelpSaysWhatAKeyDoesOnThisScreen() {
        var stage = Stage(size: Size(columns: 80, rows: 40))
        stage.type("js?")
        let page = stage.screen.split(separator: "\n").first { $0.contains("a page down") }
        #expect(page?.contains("PgDn C-f") == true)
        #expect(page?.contains("space") == false, "it chooses topics there")
        #expect(!stage.screen.contains("The same key means the same thing everywhere."), "t, f and h do not")
    }

    @Test func aCollisionIsFound() {
        let keymap = Keymap([Binding([.enter], 1, ""), Binding([.tab, .enter], 2, "")])
        #expect(keymap.collisions == [.enter])
    }

    /// The README's table names every key of the card.
    @Test func theReadmeNamesEveryKeyOfTheCard() throws {
        let readme = try String(
            contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .appending(path: "../../README.md"), encoding: .utf8)
        let named = Set(readme.split(separator: "\n").filter { $0.hasPrefix("| `") }.flatMap(Self.keys))
        let rows =
            CardScreen.keymap.bindings.map { HelpRow($0) } + editorRows + Keymap.common.bindings.map { HelpRow($0) }
        for row in rows {
            for key in row.label(.unicode).split(separator: " ") {
                #expect(named.contains(String(key)), "\(key): \(row.help)")
            }
        }
    }

    private var editorRows: [HelpRow] {
        func rows(_ editor: (some Editor).Type) -> [HelpRow] { editor.keymap.bindings.map { HelpRow($0) } }
        return EditorTests.editors.flatMap { rows($0) }
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
