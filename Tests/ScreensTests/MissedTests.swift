import Assessment
import Canvas
import Screens
import TestSupport
import Testing

extension Sample {
    /// Everything was missed, and one item more that is gone.
    static let missed = [
        MissedEntry(
            item: autoregression.id, topic: TopicID("llms"), topicTitle: "Language models",
            stem: autoregression.stem.blocks[0].plainText, recall: 0.717, answers: 5, right: 2,
            responses: [
                .chosen([autoregression.options[0].id]): 2, .chosen([autoregression.options[1].id]): 2,
                .chosen([autoregression.options[3].id]): 1, .chosen([ElementID(of: "An option of long ago")]): 1,
            ]),
        MissedEntry(
            item: trace.id, topic: TopicID("tools"), topicTitle: "Tools", stem: trace.stem.blocks[0].plainText,
            recall: 0.34, answers: 1, right: 0, isMarked: true, responses: [.chosen([trace.options[2].id]): 1]),
        MissedEntry(
            item: ItemID("gone"), topic: nil, topicTitle: "no longer in the course", stem: "Who was that?",
            recall: 0.004, answers: 12, right: 0),
        MissedEntry(
            item: safer.id, topic: TopicID("tools"), topicTitle: "Tools", stem: safer.stem.blocks[0].plainText,
            recall: nil, answers: 2, right: 1,
            responses: [
                .chosen([safer.options[0].id]): 1, .chosen([safer.options[0].id, safer.options[3].id]): 1,
            ]),
    ]
}

@Suite struct MissedTests {
    /// What tells the stems listed apart, in their order.
    private func listed(_ stage: Stage) -> [String] {
        let lines = stage.screen.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(4)
        return lines.compactMap { line in
            ["language model", "went wrong", "Who was that", "file tool"].first { line.contains($0) }
        }
    }

    private func opened(_ keys: String = "", size: Size = Size(columns: 80, rows: 24)) -> Stage {
        var stage = Stage(size: size)
        stage.type("jM" + keys)
        return stage
    }

    @Test func itOpensFromHomeAndFromReview() {
        #expect(opened().effects.contains(.readMissed(CourseID("sample"))))
        #expect(opened().screen.contains("Sample course · Missed"))
        var stage = Stage()
        stage.type("jrM")
        #expect(stage.screen.contains("Sample course · Missed"))
        stage.type("q")
        #expect(stage.screen.contains("Sample course · Review"))
    }

    @Test(arguments: [
        ("", ["went wrong", "language model", "file tool", "Who was that"]),
        ("O", ["language model", "went wrong", "file tool", "Who was that"]),
        ("OO", ["language model", "went wrong", "file tool", "Who was that"]),
        ("OOO", ["went wrong", "language model", "file tool", "Who was that"]),
        ("f", ["language model"]), ("ff", ["went wrong", "file tool"]),
        ("fff", ["went wrong", "language model", "file tool", "Who was that"]),
    ])
    func orderAndTopicAreChosen(keys: String, expected: [String]) {
        #expect(listed(opened(keys)) == expected)
    }

    /// What vanished is named, and nothing is offered that needs the course.
    @Test func whatIsNoLongerInTheCourseIsNamed() {
        let stage = opened("<end>")
        #expect(stage.screen.contains("no longer in the course"))
        #expect(!stage.screen.contains("m mark"))
        #expect(!stage.screen.contains("v source"))
        #expect(stage.screen.contains("s study 3"))
    }

    @Test func anItemTellsWhatWasChosenWronglyAndHowOften() {
        var stage = opened("j")
        #expect(!stage.screen.contains("chosen"))
        stage.type("<enter>")
        for words in ["chosen 2 times", "Whole sequences are not compared.", "recall now 72 %", "wrong 3 of 5"] {
            #expect(stage.screen.contains(words), "\(words)")
        }
        let key = stage.screen.split(separator: "\n").first { $0.contains("✓ B") }
        #expect(key?.contains("chosen") == false)
        stage.type("<pgdn>")
        for words in ["chosen once", "An option that is no longer there was chosen once.", "Explanation"] {
            #expect(stage.screen.contains(words), "\(words)")
        }
        stage.type("<esc>")
        #expect(listed(stage).count == 4)
    }

    @Test func theListedOnesAreStudiedInTheirOrder() {
        let stage = opened("ffs")
        let beginning = Beginning(
            course: CourseID("sample"), plan: StudyPlan(), only: [Sample.trace.id, Sample.safer.id])
        #expect(stage.effects.contains(.begin(beginning)))
        #expect(stage.screen.contains("Question 1 of 2"))
    }

    @Test func aMarkStaysOnTheItemUnderTheCursor() {
        var stage = opened("j")
        #expect(stage.screen.contains("m mark"))
        stage.type("m")
        #expect(stage.effects.contains(.toggleMark(CourseID("sample"), Sample.autoregression.id)))
        #expect(stage.screen.contains("⚑ A language model"))
        #expect(stage.screen.contains("m unmark"))
        #expect(stage.screen.contains("2 of 4"))
        stage.type("q")
        #expect(stage.effects.contains(.readLibrary))
    }

    @Test func withoutAMarkHomeIsNotReadAnew() {
        #expect(!opened("jq").effects.contains(.readLibrary))
    }

    @Test func whatIsMissedNoMoreLeavesTheList() {
        var stage = opened("<end>")
        stage.missed.removeLast()
        stage.missed.removeLast()
        stage.send(.missed(stage.missed))
        #expect(stage.screen.contains("2 of 2"))
        stage.send(.missed([]))
        #expect(stage.screen.contains("Nothing is missed."))
        stage.type("j<enter>sm<pgdn>fO")
        #expect(stage.screen.contains("Nothing is missed."))
    }

    @Test func theSourceIsOpenedAndTheListReadAnew() {
        let stage = opened("v")
        #expect(stage.effects.contains(.edit(CourseID("sample"), Sample.trace.id)))
        #expect(stage.effects.filter { $0 == .readMissed(CourseID("sample")) }.count == 2)
    }

    @Test func theMouseMovesAndOpens() {
        var stage = opened()
        stage.send(.input(.click(Point(column: 20, row: 6))))
        #expect(stage.screen.contains("3 of 4"))
        stage.send(.input(.click(Point(column: 20, row: 6))))
        #expect(stage.screen.contains("✓ C"))
        stage.type("<esc>")
        stage.send(.input(.wheel(-1, at: Point(column: 20, row: 6))))
        #expect(stage.screen.contains("2 of 4"))
    }

    static let looks: [(name: String, keys: String)] = [
        ("missed", "jM"), ("missed-open", "jMj<enter>"), ("missed-topic", "jMffO"), ("missed-gone", "jM<end><enter>"),
    ]

    @Test(arguments: looks, ScreenGoldenTests.sizes)
    func listLooksAsInItsGolden(look: (name: String, keys: String), size: Size) {
        var stage = Stage(size: size)
        stage.type(look.keys)
        expectGolden(stage.screen + "\n\n" + stage.frame.styles, "\(look.name)-\(size.columns)x\(size.rows)")
    }

    @Test(arguments: [Size(columns: 40, rows: 12), Size(columns: 110, rows: 12), Size(columns: 500, rows: 200)])
    func itCanBeDrawnAtTheEdges(size: Size) {
        for look in Self.looks { #expect(opened(String(look.keys.dropFirst(2)), size: size).frame.size == size) }
    }
}
