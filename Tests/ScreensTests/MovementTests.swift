import Assessment
import Canvas
import Testing

@testable import Screens

/// Where the keys of all screens lead, on lists and on texts.
@Suite struct MovementTests {
    /// Ten rows, of which four are seen at once.
    @Test(
        arguments: [
            (0, .lines(1), 1), (9, .lines(1), 9), (0, .lines(-1), 0), (3, .lines(4), 7), (0, .pages(1), 3),
            (8, .pages(1), 9), (9, .pages(-1), 6), (1, .pages(-1), 0), (4, .halfPages(1), 6), (4, .halfPages(-1), 2),
            (5, .start, 0), (5, .end, 9),
        ] as [(Int, Movement, Int)])
    func theCursorOfAListStaysOnTheList(from: Int, movement: Movement, to: Int) {
        #expect(movement.row(from: from, of: 10, height: 4) == to)
    }

    @Test(arguments: [.lines(1), .pages(1), .halfPages(-1), .start, .end] as [Movement])
    func inAnEmptyListThereIsNowhereToGo(movement: Movement) {
        #expect(movement.row(from: 0, of: 0, height: 4) == 0)
    }

    /// Ten lines, of which four are seen at once.
    @Test(
        arguments: [
            (0, .lines(1), 1), (6, .lines(1), 6), (0, .lines(-1), 0), (0, .pages(1), 3), (5, .pages(1), 6),
            (6, .pages(-1), 3), (2, .halfPages(1), 4), (3, .start, 0), (0, .end, 6),
        ] as [(Int, Movement, Int)])
    func aTextIsScrolledUntilItsEndIsSeen(from: Int, movement: Movement, to: Int) {
        var viewport = Viewport(length: 10, height: 4, offset: from)
        viewport.move(movement)
        #expect(viewport.offset == to)
    }

    @Test func aTextThatIsSeenWholeDoesNotMove() {
        for movement in [.lines(1), .pages(1), .halfPages(1), .end] as [Movement] {
            var viewport = Viewport(length: 3, height: 4, offset: 0)
            viewport.move(movement)
            #expect(viewport.offset == 0)
        }
    }

    /// The same keys everywhere: what they are called and what they do comes from one table.
    @Test func everyScreenHasTheSameKeys() {
        let keymap = Keymap.common
        #expect(keymap[.character("j")] == .move(.lines(1)))
        #expect(keymap[.down] == .move(.lines(1)))
        #expect(keymap[.character(" ")] == .move(.pages(1)))
        #expect(keymap[.pageUp] == .move(.pages(-1)))
        #expect(keymap[.control("d")] == .move(.halfPages(1)))
        #expect(keymap[.home] == .move(.start))
        #expect(keymap[.character("?")] == .help)
        #expect(keymap[.escape] == .back)
        #expect(keymap[.character("x")] == nil)
    }

    /// The help says what one step of the cursor goes over.
    @Test func theHelpNamesTheStep() {
        let desk = Desk(size: Size(columns: 80, rows: 24), library: Sample.library)
        #expect(HomeScreen().offeredRows(for: .help, at: desk).contains { $0.help == "next row" })
    }

    @Test(
        arguments: [
            (.character("j"), "j"), (.character(" "), "space"), (.control("f"), "C-f"), (.enter, "⏎"), (.escape, "esc"),
            (.tab, "tab"), (.backTab, "S-tab"), (.backspace, "bs"), (.delete, "del"), (.up, "↑"), (.down, "↓"),
            (.left, "←"), (.right, "→"), (.pageUp, "PgUp"), (.pageDown, "PgDn"), (.home, "Home"), (.end, "End"),
        ] as [(Key, String)])
    func keysAreWrittenAsInTheReadme(key: Key, label: String) { #expect(key.label() == label) }

    /// A stand-in of one sign, `<` for Enter and `v` for an arrow, would be another key.
    @Test(
        arguments: [(.enter, "Enter"), (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right")]
            as [(Key, String)])
    func keysHaveNamesWhereTheTerminalKnowsASCIIAlone(key: Key, label: String) {
        #expect(key.label(.ascii) == label)
        #expect(HelpRow(keys: [key, .tab], help: "").label(.ascii) == "\(label) tab")
    }

    @Test(
        arguments: [
            (.character("B"), .character("b")), (.character("b"), nil), (.character("?"), nil), (.character("É"), nil),
            (.control("b"), nil), (.enter, nil),
        ] as [(Key, Key?)])
    func onlyCapitalLettersHaveAKeyBelowShift(key: Key, unshifted: Key?) { #expect(key.unshifted == unshifted) }

    @Test func aRowOfTheHelpNamesItsKeys() {
        let binding = Binding([.character("n"), .right], 1, brief: "next", "next question")
        let row = HelpRow(binding)
        #expect(row == HelpRow(keys: [.character("n"), .right], brief: "next", help: "next question"))
        #expect(row.label(.unicode) == "n →")
        #expect(row.firstLabel(.unicode) == "n")
        let choices = Binding([(Key.character("a"), 1), (.character("b"), 2)], shown: "a–b 1–2", "choose")
        #expect(HelpRow(choices).label(.unicode) == "a–b 1–2")
        #expect(HelpRow(choices).firstLabel(.unicode) == "a–b")
    }

    @Test func theFooterNamesTheHelpLastAndLeavesOutWhatHasNoRoom() {
        let rows = [
            HelpRow(keys: [.character("a")], brief: "first", help: ""),
            HelpRow(keys: [.character("?")], brief: "help", help: ""),
            HelpRow(keys: [.character("b"), .character("c")], brief: "second", help: ""),
            HelpRow(keys: [.character("x")], brief: nil, help: ""),
        ]
        #expect(footerLine(rows, signs: .unicode, columns: 60).text == " a first  b second  ? help")
        #expect(footerLine(rows, signs: .unicode, columns: 20).text == " a first  ? help")
    }
}
