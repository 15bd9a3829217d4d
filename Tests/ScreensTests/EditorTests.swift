import Assessment
import Canvas
import TestSupport
import Testing

@testable import Screens

/// The keys of every editor: what they give.
@Suite struct EditorTests {
    static let editors: [any Editor.Type] = [
        ChoiceEditor.self, StatementsEditor.self, OrderingEditor.self, MatchingEditor.self, ShortTextEditor.self,
        NumberEditor.self, GapsEditor.self, CodeLinesEditor.self, RecallEditor.self,
    ]

    /// A stage that shows an item.
    private func stage(_ item: Item, _ keys: String, rules: Rules = .study) -> Stage {
        var stage = Stage.studying([item], size: Size(columns: 80, rows: 30), rules: rules)
        stage.type(keys)
        return stage
    }

    private func response(_ item: Item, _ keys: String) -> Response? {
        stage(item, keys).app.desk.sitting?.session.currentQuestion?.response
    }

    @Test(arguments: editors.indices)
    func noKeyMeansTwoThings(index: Int) {
        func collisions(_ editor: (some Editor).Type) -> [Key] { editor.keymap.collisions }
        #expect(collisions(Self.editors[index]) == [])
    }

    @Test(
        arguments: [
            ("t", [true, nil, nil]), ("y", [true, nil, nil]), ("njf", [false, false, nil]), ("tt", [true, nil, nil]),
            ("jj<space>", [nil, nil, true]), ("<space><space>", [false, nil, nil]), ("T", [true, nil, nil]),
        ] as [(String, [Bool?])])
    func statementsAreJudged(keys: String, judged: [Bool?]) {
        var expected: [ElementID: Bool] = [:]
        let shown = Self.ids(KindSamples.statements)
        for (id, value) in zip(shown, judged) { expected[id] = value }
        #expect(response(KindSamples.statements, keys) == .judged(expected))
    }

    /// The elements as they are shown on the stage.
    private static func ids(_ item: Item) -> [ElementID] {
        switch item.interaction.declaration.shuffled(by: Seed(1), of: item.id, keepsOrder: true) {
        case .statements(let declaration): declaration.statements
        case .ordering(let declaration): declaration.shown
        case .matching(let declaration): declaration.right
        default: item.interaction.elements.map(\.id)
        }
    }

    @Test(
        arguments: [
            ("J", [1, 0, 2, 3]), ("JJ", [1, 2, 0, 3]), ("jjK", [0, 2, 1, 3]), ("4", [1, 2, 3, 0]),
            ("41", [0, 1, 2, 3]),
            ("J9", [1, 0, 2, 3]), ("<space>", [0, 1, 2, 3]),
        ] as [(String, [Int])])
    func elementsAreCarried(keys: String, order: [Int]) {
        let shown = Self.ids(KindSamples.ordering)
        #expect(response(KindSamples.ordering, keys) == .ordered(order.map { shown[$0] }))
    }

    /// Whoever finds the order right as it stands answers with it.
    @Test func enterAnswersWithTheOrderAsItStands() {
        let stage = stage(KindSamples.ordering, "<enter>")
        let answered = stage.app.desk.sitting?.session.currentQuestion?.answered
        #expect(answered?.answer.response == .ordered(Self.ids(KindSamples.ordering)))
    }

    @Test(
        arguments: [
            ("a", [0, nil, nil]), ("aa", [nil, nil, nil]), ("ajb", [0, 1, nil]), ("aja", [nil, 0, nil]),
            ("<space>j<space>", [0, 1, nil]), ("jjD", [nil, nil, 3]),
        ] as [(String, [Int?])])
    func rightSidesAreGiven(keys: String, given: [Int?]) {
        let rights = Self.ids(KindSamples.matching)
        var expected: [ElementID: ElementID] = [:]
        for (left, right) in zip(KindSamples.matching.interaction.elements, given) {
            expected[left.id] = right.map { rights[$0] }
        }
        #expect(response(KindSamples.matching, keys) == (expected.isEmpty ? nil : .matched(expected)))
    }

    @Test(
        arguments: [
            ("react loop", "react loop"), ("nxt<bs>", "nx"), ("<paste:a b>", "a b"), ("<esc>nxt", nil),
            ("a<esc>ib", "ab"),
            ("ac<left>b", "abc"), ("0", "0"), ("a?q", "a?q"),
        ] as [(String, String?)])
    func aTextIsTyped(keys: String, text: String?) {
        #expect(response(KindSamples.shortText, keys) == text.map { .text($0) })
    }

    @Test func aNumberIsTyped() { #expect(response(KindSamples.number, "5,9 GB") == .number("5,9 GB")) }

    @Test(
        arguments: [
            ("a", ["tool", ""]), ("c", ["prayer", ""]), ("aa", nil), ("b<tab>bad", ["poem", "bad"]),
            ("<tab>x<tab>a", ["tool", "x"]), ("<tab>x<esc>n", ["", "x"]), ("j<space>", ["poem", ""]),
            ("<backtab>y", ["", "y"]),
        ] as [(String, [String]?)])
    func gapsAreFilled(keys: String, given: [String]?) {
        let options = KindSamples.gaps.interaction.elements
        let names = given?.map { text in options.first { $0.text.plainText == text }?.id.description ?? text }
        #expect(response(KindSamples.gaps, keys) == names.map { .gaps($0) })
    }

    @Test(arguments: [(" ", [1]), ("jj jj ", [3, 5]), ("  ", nil)] as [(String, [Int]?)])
    func linesArePointedAt(keys: String, lines: [Int]?) {
        #expect(response(KindSamples.lines, keys) == lines.map { .lines(Set($0)) })
    }

    @Test func anAnswerIsGradedOnceItIsShown() {
        #expect(response(KindSamples.recall, "3") == nil)
        var stage = stage(KindSamples.recall, "<enter>")
        #expect(stage.screen.contains("A model that acts"))
        stage.type("2")
        #expect(stage.app.desk.sitting?.session.currentQuestion?.answered?.answer.response == .grade(.hard))
        #expect(stage.screen.contains("You graded it Hard."))
    }

    /// A field takes 0 as text, so it is left first.
    @Test(arguments: KindSamples.all.map(\.id))
    func oneCanSayThatOneDoesNotKnow(id: ItemID) throws {
        let item = try #require(KindSamples.all.first { $0.id == id })
        let isTyped = item.kind == .shortText || item.kind == .number
        let stage = stage(item, isTyped ? "<esc>0" : "0")
        #expect(stage.app.desk.sitting?.session.currentQuestion?.answered?.answer.response == .unknown)
        #expect(stage.screen.contains("You did not know."))
    }

    @Test func aTypedAnswerThatIsNearlyRightCanBeClaimed() {
        var stage = stage(KindSamples.shortText, "react lop<enter>")
        #expect(stage.screen.contains("one letter differs"))
        #expect(stage.screen.contains("c claim as right"))
        stage.type("c")
        #expect(stage.app.desk.sitting?.session.currentQuestion?.answered?.answer.isClaimed == true)
        #expect(stage.screen.contains("✓ Correct"))
        #expect(stage.screen.contains("react lop  · your answer, claimed as right"))
        #expect(!stage.screen.contains("c claim as right"))
    }

    @Test(arguments: [
        ("statements", "t<enter>", "Judge every statement"), ("matching", "<enter>", "Match every left side"),
        ("short", "<enter>", "Nothing is typed yet."), ("gaps", "a<enter>", "Fill every gap"),
        ("lines", "<enter>", "Point at a line"), ("recall", " <enter>", "Grade your answer first"),
    ])
    func whatIsMissingIsSaid(id: String, keys: String, words: String) throws {
        let item = try #require(KindSamples.all.first { $0.id.text == id })
        #expect(stage(item, keys).screen.contains(words))
    }

    /// A click is the cursor and the space bar.
    @Test(arguments: ["several", "best", "statements", "gaps", "lines"])
    func aClickChooses(id: String) throws {
        let item = try #require(KindSamples.all.first { $0.id.text == id })
        var clicked = stage(item, "")
        var pressed = stage(item, "j<space>")
        let sitting = try #require(clicked.app.desk.sitting)
        let layout = CardLayout(CardLayout.Content(sitting, clicked.app.desk.size, sideways: 0))
        let row = try #require(layout.places.dropFirst().first).lowerBound + CardLayout.firstRow
        clicked.type("<click:12,\(row)>")
        #expect(clicked.app.desk.sitting?.session.currentQuestion?.response != nil)
        #expect(clicked.screen == pressed.screen)
        pressed.type("k")
    }

    /// Clicks on the row that has a text.
    private func click(_ text: String, _ stage: inout Stage) throws {
        let rows = stage.screen.split(separator: "\n", omittingEmptySubsequences: false)
        stage.type("<click:12,\(try #require(rows.firstIndex { $0.contains(text) }, "no \(text)"))>")
    }

    @Test func aRecallIsShownAndGradedWithClicks() throws {
        var stage = stage(KindSamples.recall, "")
        try click("Show the answer", &stage)
        #expect(stage.screen.contains("A model that acts"))
        try click("3  Good", &stage)
        #expect(stage.app.desk.sitting?.session.currentQuestion?.answered?.answer.response == .grade(.good))
    }

    /// A click on a left side, and then one on what belongs to it; the same again takes it back.
    @Test func sidesAreMatchedWithClicks() throws {
        var stage = stage(KindSamples.matching, "")
        for text in [
            "Planner", "Memory", "A  keeps what was", "Planner", "D  makes steps", "3  Tool", "C  changes", "B  trains",
        ] {
            try click(text, &stage)
        }
        #expect(stage.screen == self.stage(KindSamples.matching, "jakdjjcb").screen)
        try click("B  trains the model  ·", &stage)
        #expect(stage.screen == self.stage(KindSamples.matching, "jakdjjcbb").screen)
    }

    @Test func elementsAreCarriedWithClicks() throws {
        var stage = stage(KindSamples.ordering, "")
        try click("Think", &stage)
        #expect(stage.screen.contains("Think  · click where it goes"))
        try click("Observe", &stage)
        #expect(stage.screen == self.stage(KindSamples.ordering, "jjj1").screen)
        try click("Answer", &stage)
        stage.type("j")
        #expect(!stage.screen.contains("click where it goes"), "a key lets go of it")
    }

    /// Keys that do nothing now are not named, and those that do something are.
    @Test func theFooterOfARecallSaysWhatKeysDoNow() throws {
        var stage = stage(KindSamples.recall, "")
        func footer(_ stage: Stage) -> Substring { stage.screen.split(separator: "\n").last ?? "" }
        #expect(footer(stage).contains("space show the answer"))
        #expect(!footer(stage).contains("again"))
        stage.type(" ")
        #expect(footer(stage).contains("1 again  2 hard  3 good  4 easy"))
        #expect(!footer(stage).contains("answer"))
        stage.type("3")
        #expect(footer(stage).contains("⏎ summary"))
    }

    /// Whoever answers too early is led to what is still to be given.
    @Test(arguments: [
        ("statements", "tjjt<enter>", 1), ("statements", "<enter>", 0), ("matching", "ajjb<enter>", 1),
        ("gaps", "<tab>x<enter>", 0), ("gaps", "a<enter>", 3), ("gaps", "j<enter>", 1),
        ("gaps", "a<tab> <esc>k<enter>", 3),
    ])
    func theCursorGoesToWhatIsMissing(id: String, keys: String, place: Int) throws {
        let item = try #require(KindSamples.all.first { $0.id.text == id })
        #expect(stage(item, keys).app.desk.sitting?.focus.cursor == place)
    }

    /// With a long stem above, what was asked for is scrolled to.
    @Test func anAnswerThatIsShownIsSeen() throws {
        var item = KindSamples.recall
        item.stem = RichText([.code(language: nil, text: (1...30).map { "line \($0)" }.joined(separator: "\n"))])
        var stage = Stage.studying([item], size: Size(columns: 60, rows: 20))
        stage.type(" ")
        #expect(stage.screen.contains("A model that acts"))
        #expect(stage.screen.contains("4  Easy"))
    }

    /// The terminal's cursor is where the next letter goes.
    @Test func aFieldHasTheCursor() {
        let stage = stage(KindSamples.shortText, "abc<left>")
        let rows = stage.screen.split(separator: "\n", omittingEmptySubsequences: false)
        let row = rows.firstIndex { $0.contains("→  abc") }
        #expect(stage.frame.cursor == row.map { Point(column: 10, row: $0) })
    }

    @Test func theScenarioIsAKeyAwayOrBesideTheCard() throws {
        func scene(_ columns: Int, _ item: Item = KindSamples.best) throws -> Stage {
            var stage = Stage.studying([item], size: Size(columns: columns, rows: 24))
            var exhibit = try #require(stage.app.desk.sitting?.exhibit)
            exhibit.scenario = KindSamples.scenario
            stage.send(.loaded(question: 0, exhibit))
            return stage
        }
        var narrow = try scene(80)
        #expect(narrow.screen.contains("Scenario: Acme ships parcels (s shows it)"))
        var typed = try scene(80, KindSamples.shortText)
        #expect(typed.screen.contains("Scenario: Acme ships parcels (M-s shows it)"))
        typed.type("<esc>")
        #expect(typed.screen.contains("Scenario: Acme ships parcels (s shows it)"))
        narrow.type("s")
        #expect(narrow.screen.contains("An agent answers where a parcel is."))
        narrow.type("s")
        #expect(narrow.screen.contains("Which tool should"))
        #expect(try scene(120).screen.contains("Acme ships parcels to shops."))
    }

    /// The cursor stays in view however long a list is, and a line of ASCII says the same.
    @Test(arguments: [("ordering", 30), ("matching", 30), ("statements", 30), ("lines", 200)])
    func longListsScroll(kind: String, length: Int) {
        let elements = (1...length).map { Element(Sample.paragraph("Element \($0)")) }
        var item = KindSamples.lines
        switch kind {
        case "ordering": item.interaction = .ordering(Ordering(elements))
        case "matching":
            item.interaction = .matching(Matching(elements.map { .init($0, Element(Sample.paragraph("to it"))) }))
        case "statements": item.interaction = .statements(Statements(elements.map { .init($0, isTrue: true) }))
        default: item.interaction = .lines(CodeLines(count: length, keys: [2]))
        }
        var stage = Stage.studying([item], size: Size(columns: 60, rows: 20))
        stage.type(String(repeating: "j", count: length - 1) + "<space>")
        #expect(stage.screen.contains("▸"))
        #expect(stage.app.desk.sitting?.focus.cursor == length - 1)
        let isASCII = stage.frame.asciiStandIn().text.allSatisfy(\.isASCII)
        #expect(isASCII)
    }

    @Test func anExamNamesWhatIsHalfGiven() {
        var stage = Stage.sitting(of: [KindSamples.statements, KindSamples.lines])
        stage.type("t<enter> <enter>")
        #expect(stage.screen.contains("Half given: 1"))
        #expect(stage.screen.contains("1 of 2 questions answered"))
    }
}
