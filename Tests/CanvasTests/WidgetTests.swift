import Testing

@testable import Canvas

@Suite struct PanelTests {
    private let panel = Panel(
        title: Line("Hint 1 of 2", .heading), content: [Line("What may a step"), Line("look at?")])

    @Test func aPanelHasItsTitleInTheBorder() {
        #expect(
            screen(panel.lines(columns: 24), columns: 24) == """
                ╭ Hint 1 of 2 ─────────╮
                │ What may a step      │
                │ look at?             │
                ╰──────────────────────╯
                """)
        #expect(styles([panel.lines(columns: 24)[0]], columns: 24) == "++hhhhhhhhhhh+++++++++++")
    }

    @Test func aNarrowPanelCutsTitleAndContent() {
        #expect(
            screen(panel.lines(columns: 10, rows: 3), columns: 10) == """
                ╭ Hin… ──╮
                │ What … │
                ╰────────╯
                """)
    }

    @Test func rowsBelowTheContentAreBlank() {
        #expect(
            screen(Panel(title: Line(), content: []).lines(columns: 5, rows: 4), columns: 5) == """
                ╭───╮
                │   │
                │   │
                ╰───╯
                """)
    }

    @Test(arguments: [(3, 4), (4, 1), (0, 0), (-1, -1)])
    func whereNoBorderFitsThereIsNoPanel(columns: Int, rows: Int) {
        #expect(panel.lines(columns: columns, rows: rows).isEmpty)
    }

    @Test(arguments: 4...30)
    func everyLineIsAsWideAsThePanel(columns: Int) {
        #expect(panel.lines(columns: columns).allSatisfy { $0.columns == columns })
    }
}

@Suite struct RuleTests {
    @Test(arguments: [
        (0.0, "──────────"), (0.001, "━─────────"), (0.5, "━━━━━─────"), (0.999, "━━━━━━━━━─"), (1, "━━━━━━━━━━"),
        (7, "━━━━━━━━━━"), (-1, "──────────"), (.nan, "──────────"), (.infinity, "━━━━━━━━━━"),
    ])
    func theHeavyPartShowsHowFarOneIs(part: Double, shown: String) {
        #expect(Rule.progress(part, columns: 10).text == shown)
    }

    @Test(arguments: [(7, 20, "━━━━──────"), (0, 0, "──────────"), (20, 20, "━━━━━━━━━━")])
    func progressIsCounted(done: Int, total: Int, shown: String) {
        #expect(Rule.progress(done, of: total, columns: 10).text == shown)
    }

    @Test func aRuleInNoWidthIsEmpty() {
        #expect(Rule.progress(0.5, columns: 0).text.isEmpty)
        #expect(Rule.plain(columns: -2).text.isEmpty)
        #expect(Rule.plain(columns: 3).text == "───")
    }
}

@Suite struct ProgressRowTests {
    @Test(arguments: [0, 0.01, 0.5, 0.99, 1]) func aRowOfProgressIsTheLineOfIt(part: Double) {
        var (row, line) = (Frame(size: Size(columns: 37, rows: 2)), Frame(size: Size(columns: 37, rows: 2)))
        row.drawProgress(part, row: 1)
        line.draw(Rule.progress(part, columns: 37), at: Point(column: 0, row: 1))
        #expect(row == line)
    }
}

@Suite struct FooterTests {
    private let hints = [
        KeyHint("a–d", "choose"), KeyHint("⏎", "answer"), KeyHint("h", "hint"), KeyHint("m", "mark"),
    ]

    @Test(arguments: [
        (60, " a–d choose  ⏎ answer  h hint  m mark  ? help"), (45, " a–d choose  ⏎ answer  h hint  m mark  ? help"),
        (44, " a–d choose  ⏎ answer  h hint  ? help"), (20, " a–d choose  ? help"), (19, " a–d choose  ? help"),
        (18, " ⏎ answer  ? help"), (10, " ? help"), (7, " ? help"), (5, " ? h…"), (0, ""),
    ])
    func asManyHintsAreShownAsFit(columns: Int, shown: String) {
        #expect(Footer.line(hints, columns: columns).text == shown)
    }

    @Test func aFooterMayEndWithAnythingOrNothing() {
        #expect(Footer.line(hints, last: nil, columns: 25).text == " a–d choose  ⏎ answer")
        #expect(Footer.line([], last: KeyHint("esc", "back"), columns: 25).text == " esc back")
        #expect(Footer.line([], last: nil, columns: 25).text == " ")
    }

    @Test func keysAndWordsHaveStyles() {
        #expect(styles([Footer.line(hints, columns: 20)], columns: 20) == "fFFFfffffffffFfffff")
    }
}

@Suite struct TableTests {
    private let table = Table(
        header: [Line("Course"), Line("due"), Line("new")],
        rows: [[Line("Agents Course"), Line("18"), Line("412")], [Line("Protocol"), Line("0")]],
        alignments: [.leading, .trailing, .trailing])

    @Test func columnsAreAsWideAsTheirCells() {
        #expect(
            screen(table.lines(), columns: 30) == """
                Course         due  new
                ───────────────────────
                Agents Course   18  412
                Protocol         0
                """)
    }

    @Test func theWidestColumnGivesWay() {
        #expect(
            screen(table.lines(columns: 17), columns: 30) == """
                Course   due  new
                ─────────────────
                Agents…   18  412
                Protoc…    0
                """)
    }

    @Test(arguments: [0, 1, 2, 5, 9, 23, 40])
    func aTableFitsItsWidth(columns: Int) {
        #expect(table.lines(columns: columns).allSatisfy { $0.columns <= columns })
    }

    @Test func aTableWithoutCellsHasNoLines() {
        #expect(Table(rows: []).lines(columns: 10).isEmpty)
        #expect(Table(header: [], rows: [[]]).lines().isEmpty)
    }
}
