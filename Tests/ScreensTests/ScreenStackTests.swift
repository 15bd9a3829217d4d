import Assessment
import Canvas
import Testing

@testable import Screens

/// Which screen is shown after a move: `Named` screens say who they are.
@Suite struct ScreenStackTests {
    private struct Named: TextScreen {
        enum Action: Equatable, Sendable { case none }

        static let title = "Named"
        static let keymap = Keymap<Action>([])

        let name: String
        var panelRows: Int?
        var scroll = 0

        init(_ name: String, panelRows: Int? = nil) {
            self.name = name
            self.panelRows = panelRows
        }

        mutating func perform(_ action: Action, at desk: inout Desk, now: Instant) -> Reaction { .none }

        func text(at desk: Desk) -> ScrolledText {
            let lines = (1...20).map { Line("\(name) \($0)") }
            return ScrolledText(lines: lines, region: Rect(column: 0, row: 0, columns: 20, rows: desk.size.rows))
        }

        func view(_ desk: Desk) -> Frame {
            var frame = Frame(size: desk.size)
            frame.draw(text(at: desk), scroll: scroll)
            frame.cursor = Point(column: name.count, row: 0)
            return frame
        }
    }

    private let desk = Desk(size: Size(columns: 40, rows: 6))

    private func shown(_ stack: ScreenStack) -> String? { (stack.top as? Named)?.name }

    @Test func whatIsOpenedLiesOverWhatWasThere() {
        var stack = ScreenStack(root: Named("home"))
        #expect(shown(stack) == "home")
        stack.move(.overlay(Named("help")))
        #expect(shown(stack) == "help")
        stack.move(.back)
        #expect(shown(stack) == "home")
    }

    @Test func replacingLeavesWhatIsBelow() {
        var stack = ScreenStack(root: Named("home"))
        stack.show(Named("card"))
        stack.move(.overlay(Named("overview")))
        stack.move(.replace(Named("summary")))
        #expect(shown(stack) == "summary")
        stack.move(.back)
        #expect(shown(stack) == "card")
    }

    /// The screens that led to a session are not gone back to: behind a card is Home.
    @Test func aMainScreenTakesThePlaceOfWhatLedToIt() {
        var stack = ScreenStack(root: Named("home"))
        stack.move(.overlay(Named("set up")))
        stack.show(Named("card"))
        #expect(shown(stack) == "card")
        stack.move(.back)
        #expect(shown(stack) == "home")
    }

    @Test func everythingLeadsBackToTheRoot() {
        var stack = ScreenStack(root: Named("home"))
        stack.show(Named("card"))
        stack.move(.overlay(Named("overview")))
        stack.move(.overlay(Named("help")))
        stack.move(.root)
        #expect(shown(stack) == "home")
    }

    @Test func withoutARootLeavingTheLastScreenLeavesNothing() {
        var stack = ScreenStack(main: Named("card"))
        stack.move(.overlay(Named("overview")))
        stack.move(.back)
        #expect(shown(stack) == "card")
        stack.move(.back)
        #expect(stack.top == nil)
        #expect(stack.view(desk) == nil)

        var other = ScreenStack(main: Named("card"))
        other.move(.root)
        #expect(other.top == nil)
    }

    /// A section that ends by itself takes what lies over the card away, and no more.
    @Test func closingTheOverlaysShowsTheMainScreen() {
        var stack = ScreenStack(root: Named("home"))
        stack.show(Named("card"))
        stack.move(.overlay(Named("overview")))
        stack.move(.overlay(Named("help")))
        stack.closeOverlays()
        #expect(shown(stack) == "card")
    }

    @Test func aCoverHidesEverythingAsLongAsItIsThere() {
        var stack = ScreenStack(root: Named("home"))
        stack.show(Named("card"))
        stack.move(.overlay(Named("note")))
        stack.hide(behind: Named("pause"))
        #expect(shown(stack) == "pause")
        stack.hide(behind: Named("another pause"))
        #expect(shown(stack) == "pause", "a pause that is on stays as it is")
        stack.hide(behind: nil)
        #expect(shown(stack) == "note")
    }

    @Test func whatIsChangedIsTheScreenThatIsShown() {
        var stack = ScreenStack(root: Named("home"))
        stack.move(.overlay(Named("help")))
        _ = stack.changeTop { $0 = Named("changed") }
        #expect(shown(stack) == "changed")
        stack.move(.back)
        #expect(shown(stack) == "home")
    }

    /// A note is written with the question in sight.
    @Test func aPanelLeavesTheScreenBelowInSight() throws {
        var stack = ScreenStack(root: Named("home"))
        stack.show(Named("card"))
        stack.move(.overlay(Named("note", panelRows: 2)))
        let rows = try #require(stack.view(desk)).text.split(separator: "\n").map { $0.prefix(6) }
        #expect(rows == ["card 1", "card 2", "card 3", "card 4", "note 5", "note 6"])
        #expect(stack.view(desk)?.cursor == Point(column: 4, row: 0), "the cursor is the panel's")
    }
}
