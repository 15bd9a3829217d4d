import Assessment
import Canvas
import TestSupport
import Testing

@testable import Screens

/// Where things stand on a card.
@Suite struct CardLayoutTests {
    private func content(_ stage: Stage, sideways: Int = 0) throws -> CardLayout.Content {
        CardLayout.Content(
            try #require(stage.app.desk.sitting), stage.app.desk.size, sideways: sideways)
    }

    @Test(arguments: [40, 60, 80, 109, 110, 140, 200])
    func theLinesOfOptionsAreWhereTheLayoutSaysTheyAre(columns: Int) throws {
        var stage = Stage.studying(size: Size(columns: columns, rows: 30))
        stage.type("b<enter>")
        let layout = CardLayout(try content(stage))
        #expect(layout.places.count == 4)
        for (option, letter) in zip(layout.places, ["A", "B", "C", "D"]) {
            #expect(layout.card[option.lowerBound].text.contains(" \(letter)  "))
        }
        #expect(zip(layout.places, layout.places.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
    }

    @Test func panesAreBelowOnANarrowTerminalAndBesideOnAWideOne() throws {
        var narrow = Stage.studying(size: Size(columns: 109, rows: 30))
        narrow.type("hb<enter>")
        let below = CardLayout(try content(narrow))
        #expect(below.side == nil)
        #expect(below.panes.count == 3, "feedback, the hint that was shown, references")
        #expect(below.panes.allSatisfy { $0.lowerBound >= (below.places.last?.upperBound ?? 0) })

        var wide = Stage.studying(size: Size(columns: 110, rows: 30))
        wide.type("hb<enter>")
        let beside = CardLayout(try content(wide))
        #expect(beside.panes.count == 3)
        #expect(beside.panes.last?.upperBound == beside.side?.count)
    }

    @Test func withoutItsItemACardIsEmpty() throws {
        var stage = Stage.studying()
        stage.send(.edited(problem: nil))
        var desk = stage.app.desk
        desk.sitting?.exhibits = [:]
        let layout = CardLayout(
            CardLayout.Content(try #require(desk.sitting), desk.size, sideways: 0))
        #expect(layout.card.isEmpty && layout.places.isEmpty && layout.panes.isEmpty)
    }

    /// What is kept is used again only for the same content.
    @Test func aMemoMakesNoDifferenceToWhatIsSeen() throws {
        let memo = CardLayoutMemo()
        expectForSeeds(0..<20) { chance in
            var stage = Stage.studying(size: Size(columns: .random(in: 40...140, using: &chance), rows: 20))
            for _ in 0..<15 {
                stage.type("jkabcdxhnp".randomElement(using: &chance).map(String.init) ?? "j")
                guard let content = try? self.content(stage, sideways: .random(in: 0...8, using: &chance)) else {
                    return false
                }
                let (kept, fresh) = (memo.layout(content), CardLayout(content))
                guard kept.card == fresh.card, kept.side == fresh.side, kept.places == fresh.places,
                    kept.panes == fresh.panes
                else { return false }
            }
            return true
        }
    }
}
