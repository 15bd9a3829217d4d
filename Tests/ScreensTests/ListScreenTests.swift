import Assessment
import Canvas
import Testing

@testable import Screens

/// Home, Set up, Search, the overview and notes: what their keys change and ask for.
@Suite struct ListScreenTests {
    private let course = CourseID("sample")

    private func line(_ stage: Stage, _ words: String) -> Substring? {
        stage.screen.split(separator: "\n").first { $0.contains(words) }
    }

    // MARK: Home

    @Test func theCursorOfHomeGoesOverSessionsAndCourses() {
        var stage = Stage()
        #expect(line(stage, "▸")?.contains("Go on: Study") == true)
        stage.type("j")
        #expect(line(stage, "▸")?.contains("Sample course") == true)
        stage.type("<end>")
        #expect(line(stage, "▸")?.contains("Another course") == true)
        stage.type("j")
        #expect(line(stage, "▸")?.contains("Another course") == true)
        stage.type("<home>")
        #expect(line(stage, "▸")?.contains("Go on: Study") == true)
    }

    @Test func aSessionIsGoneOnWithAndACourseIsSetUp() {
        var stage = Stage()
        stage.type("<enter>")
        #expect(stage.effects.last == .resume(SessionID("s")))
        stage.type("j<enter>")
        #expect(stage.screen.contains("Set up a study session"))
    }

    @Test func anInterruptedSessionIsDroppedByItsKeyPressedTwice() {
        var stage = Stage()
        stage.type("djd")
        #expect(!stage.effects.contains(.discard(SessionID("s"))), "the cursor was moved meanwhile")
        stage.type("kd")
        #expect(stage.screen.contains("Press d again"))
        stage.type("d")
        #expect(stage.effects.contains(.discard(SessionID("s"))))
    }

    @Test func withoutCoursesHomeSaysWhatToDo() {
        var stage = Stage(library: Library())
        #expect(stage.screen.contains("There is no course yet."))
        stage.type("jk<enter>sermMt/d")
        #expect(stage.screen.contains("There is no course yet."), "nothing is offered that needs a course")
        #expect(stage.effects.isEmpty)
    }

    @Test func problemsAreSaidBelowTheCourses() {
        var library = Sample.library
        library.problems = ["The journal has damaged events."]
        #expect(Stage(library: library).screen.contains("The journal has damaged events."))
    }

    @Test(arguments: [(nil, "2 courses"), (0, "studied today"), (1, "studied yesterday"), (9, "studied 9 days ago")])
    func homeSaysWhenTheLearnerStudiedLast(days: Int?, words: String) {
        var library = Sample.library
        library.daysSinceStudy = days
        #expect(line(Stage(library: library), "Swot")?.contains(words) == true)
    }

    @Test func coursesAreLookedAtAnew() {
        var stage = Stage()
        stage.type("<C-r>")
        #expect(stage.effects.last == .readLibrary)
    }

    // MARK: Set up

    /// The plan that Enter begins with.
    private func plan(_ keys: String) -> StudyPlan? {
        var stage = Stage()
        stage.type("js" + keys + "<enter>")
        let begun = stage.effects.compactMap { if case .begin(let beginning) = $0 { beginning } else { nil } }
        return begun.first?.plan
    }

    @Test func enterBeginsWithWhatStandsThere() {
        #expect(plan("") == StudyPlan(count: 20))
        #expect(plan("ll")?.pool == .missed)
        #expect(plan("lll")?.pool == .misconceptions)
        #expect(plan("llll")?.pool == .guesses)
        #expect(plan("h")?.pool == .marked, "it goes round")
        #expect(plan("jl")?.count == 30)
        #expect(plan("jhhh")?.count == nil, "as many as there are")
        #expect(plan("jjl")?.order == StudyPlan(count: 20).order.other)
        #expect(plan("jjjj<space>")?.topics == [TopicID("llms")])
        #expect(plan("jjjj<space><space>")?.topics == [])
    }

    @Test func howSureOneIsIsAskedWhereItWasChosen() {
        var stage = Stage()
        stage.type("jsjjjl<enter>")
        let begun = stage.effects.compactMap { if case .begin(let beginning) = $0 { beginning } else { nil } }
        #expect(begun.map(\.asksConfidence) == [true])
    }

    @Test func aClickChoosesARowAndASecondOneChangesIt() throws {
        var stage = Stage()
        stage.type("js")
        let row = try #require(
            stage.screen.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("Order") })
        let before = try #require(line(stage, "Order"))
        stage.send(.input(.click(Point(column: 8, row: row))))
        #expect(line(stage, "▸")?.contains("Order") == true)
        stage.send(.input(.click(Point(column: 8, row: row))))
        #expect(line(stage, "Order")?.dropFirst(3) != before.dropFirst(3))
    }

    // MARK: Search

    @Test func everyKeyThatChangesTheTextSearches() {
        var stage = Stage()
        stage.type("j/tr<left>a")
        let queries = stage.effects.compactMap { if case .search(_, let query) = $0 { query } else { nil } }
        #expect(queries == ["t", "tr", "tar"])
    }

    /// Somebody who types fast does not see what was found for half a word.
    @Test func whatWasFoundForAnEarlierTextIsPassedOver() {
        var stage = Stage()
        stage.type("j/trace")
        let hits = (stage.app.screens.top as? SearchScreen)?.hits
        stage.send(.found(query: "tra", []))
        #expect((stage.app.screens.top as? SearchScreen)?.hits == hits)
        stage.send(.presented(Sample.exhibit(Sample.safer)))
        #expect(!stage.screen.contains("make a file tool safer"), "another match's item")
    }

    @Test func matchesAreGoneOverAndTheirAnswersShown() {
        var stage = Stage(size: Size(columns: 100, rows: 40))
        stage.type("j/t<enter>")
        #expect(stage.screen.contains("1 of 3 matches"))
        stage.type("n")
        #expect(stage.screen.contains("2 of 3 matches"))
        stage.type("<end>")
        #expect(stage.screen.contains("3 of 3 matches"))
        stage.type("pp")
        #expect(stage.screen.contains("1 of 3 matches"))
        #expect(!stage.screen.contains("Explanation"))
        stage.type("<enter>")
        #expect(stage.screen.contains("Explanation"))
        stage.type("n")
        #expect(!stage.screen.contains("Explanation"), "the next one is hidden again")
    }

    @Test func whereNothingIsFoundTheFieldKeepsTheKeys() {
        var stage = Stage()
        stage.type("j/zzz<enter>q")
        #expect(stage.screen.contains("no match"))
        #expect(stage.screen.contains("/ zzzq"))
        stage.type("<esc>")
        #expect(stage.screen.contains("Swot"))
    }

    // MARK: Overview

    @Test func theOverviewGoesOverRowsAndColumns() {
        let items = Sample.items
        var stage = Stage.studying(items, size: Size(columns: 60, rows: 20))
        stage.type("ol")
        #expect((stage.app.screens.top as? OverviewScreen)?.cursor == 1)
        stage.type("<end>")
        #expect((stage.app.screens.top as? OverviewScreen)?.cursor == 2)
        stage.type("<home>h")
        #expect((stage.app.screens.top as? OverviewScreen)?.cursor == 0)
        stage.type("l<enter>")
        #expect(stage.screen.contains("Question 2 of 3"))
    }

    @Test func theFiltersOfTheOverviewSayWhatTheyLeaveOut() {
        var stage = Stage.studying()
        stage.type("b<enter>of")
        #expect(stage.screen.contains("Only unanswered questions are shown. f shows all."))
        #expect((stage.app.screens.top as? OverviewScreen)?.cursor == 1, "the cursor stays on a question that is shown")
        stage.type("fm")
        #expect(stage.screen.contains("There are none."))
        stage.type("q")
        #expect(stage.screen.contains("Question 1 of 3"))
    }

    // MARK: Notes

    @Test func aNoteIsSavedByEnterAndLeftByEscape() {
        var stage = Stage.studying()
        stage.type("wOne  two<enter>")
        #expect(stage.app.desk.sitting?.session.currentQuestion?.note == "One two", "in one line")
        stage.type("w and more<esc>")
        #expect(stage.app.desk.sitting?.session.currentQuestion?.note == "One two")
        stage.type("w")
        #expect(stage.screen.contains("One two"), "what was written is written on")
        #expect(stage.screen.contains("The cat sat"), "and the question stays in sight")
    }

    @Test func keysAreTextInANote() {
        var stage = Stage.studying()
        stage.type("wq? j<enter>")
        #expect(stage.app.desk.sitting?.session.currentQuestion?.note == "q? j")
        stage.type("w<paste: pasted><enter>")
        #expect(stage.app.desk.sitting?.session.currentQuestion?.note == "q? j pasted")
    }
}

extension StudyPlan.Order {
    /// The one that it is not.
    fileprivate var other: StudyPlan.Order { self == .file ? .shuffled : .file }
}
