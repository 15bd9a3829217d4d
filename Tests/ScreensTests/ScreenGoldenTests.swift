import Canvas
import Screens
import TestSupport
import Testing

/// Every screen as it looks at three sizes; the second half of a golden names the style of each cell.
@Suite struct ScreenGoldenTests {
    static let sizes = [
        Size(columns: 60, rows: 20), Size(columns: 80, rows: 24), Size(columns: 140, rows: 40),
    ]

    /// A screen and the keys that lead to it from the first question of a session, or from Home.
    static let screens: [(name: String, home: Bool, keys: String)] = [
        ("home", true, ""), ("home-course", true, "j"), ("set-up", true, "js"),
        ("set-up-topics", true, "jsjjjjj<space>"),
        ("card", false, ""), ("card-hint", false, "hh"), ("card-chosen", false, "bjx"),
        ("card-correct", false, "b<enter>"),
        ("card-incorrect", false, "hma<enter>"), ("card-code", false, "n"), ("card-sideways", false, "n>"),
        ("card-partly", false, "nna<enter>"), ("card-notice", false, "<enter>"), ("overview", false, "b<enter>mnmno"),
        ("overview-marked", false, "mnomm"), ("summary", false, "b<enter><enter>a<enter><enter>ab<enter><enter>"),
        ("note", false, "wAsk again"), ("search", true, "j/trace"), ("search-answer", true, "j/trace<enter><enter>"),
        ("help", false, "?"), ("review", true, "jr"), ("review-leeches", true, "jrjj"),
        ("exam-day", true, "jrjjjjjjj<enter>"),
    ]

    @Test(arguments: screens, sizes)
    func screenLooksAsInItsGolden(screen: (name: String, home: Bool, keys: String), size: Size) {
        var stage = screen.home ? Stage(size: size) : Stage.studying(size: size)
        stage.type(screen.keys)
        expectGolden(
            stage.screen + "\n\n" + stage.frame.styles, "\(screen.name)-\(size.columns)x\(size.rows)")
    }

    /// The same for an exam, from its first question.
    static let exam: [(name: String, keys: String)] = [
        ("exam-card", "bjx"), ("exam-overview", "bnmo"), ("exam-end", "bnm<enter><enter>"),
        ("exam-results", "bnan<enter>S"),
        ("exam-review", "bnan<enter>S<enter>"),
        ("exam-help", "?"),
    ]

    @Test(arguments: exam, sizes)
    func examLooksAsInItsGolden(screen: (name: String, keys: String), size: Size) {
        var stage = Stage.sitting(size: size)
        stage.type(screen.keys)
        expectGolden(stage.screen + "\n\n" + stage.frame.styles, "\(screen.name)-\(size.columns)x\(size.rows)")
    }

    /// What only time brings about.
    @Test(arguments: sizes)
    func aWarningAndTheEndOfTheTimeLookAsInTheirGoldens(size: Size) {
        var stage = Stage.sitting(size: size)
        stage.type("b")
        stage.wait(120_000)
        expectGolden(stage.screen + "\n\n" + stage.frame.styles, "exam-warning-\(size.columns)x\(size.rows)")
        stage.wait(600_000)
        expectGolden(stage.screen + "\n\n" + stage.frame.styles, "exam-time-out-\(size.columns)x\(size.rows)")
    }

    /// An exam with everything that an exam can have.
    @Test(
        arguments: [
            ("exam-rich", "b+"), ("exam-pad", "wB or C"), ("exam-pause", "zz"), ("exam-section-end", "<enter><enter>"),
        ], sizes)
    func everythingThatAnExamCanHaveLooksAsInItsGolden(screen: (name: String, keys: String), size: Size) {
        var exam = Sample.exam
        (exam.asksConfidence, exam.allowsNotes, exam.pauses) = (true, true, .init(count: 1, minutes: 2))
        exam.sections = [.init(title: "Basics", items: 2, minutes: 8), .init(title: "Tools", items: 1, minutes: 4)]
        var stage = Stage.sitting(exam, size: size)
        stage.type(screen.keys)
        expectGolden(stage.screen + "\n\n" + stage.frame.styles, "\(screen.name)-\(size.columns)x\(size.rows)")
    }

    @Test(arguments: sizes)
    func rulesLookAsInTheirGolden(size: Size) {
        var stage = Stage(size: size)
        stage.type("je")
        expectGolden(stage.screen + "\n\n" + stage.frame.styles, "exam-start-\(size.columns)x\(size.rows)")
    }

    @Test(arguments: [Size(columns: 39, rows: 12), Size(columns: 40, rows: 11), Size(columns: 1, rows: 1)])
    func aTerminalThatIsTooSmallSaysSo(size: Size) {
        let stage = Stage.studying(size: size)
        #expect(stage.frame.size == size)
        if size.columns > 10 { #expect(stage.screen.contains("Swot needs a terminal of 40×12")) }
    }

    @Test(arguments: [Size(columns: 40, rows: 12), Size(columns: 110, rows: 12), Size(columns: 500, rows: 200)])
    func everyScreenCanBeDrawnAtTheEdges(size: Size) {
        for screen in Self.screens {
            var stage = screen.home ? Stage(size: size) : Stage.studying(size: size)
            stage.type(screen.keys)
            #expect(stage.frame.size == size)
        }
    }
}
