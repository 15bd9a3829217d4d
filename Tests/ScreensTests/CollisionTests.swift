import Assessment
import Canvas
import TestSupport
import Testing

@testable import Screens

/// The keys of an editor win over those of the card. Whatever the card can do while a question is asked, one of its keys
/// still does it.
@Suite struct CollisionTests {
    /// A key of the card that an editor takes, and why nothing is lost.
    struct Shared: Hashable {
        let editor: String
        let key: Key
    }

    static let intended: [Shared: String] = {
        let letters = "a field is left with Esc, and then its keys are the card's"
        var reasons: [Shared: String] = [
            Shared(editor: "ChoiceEditor", key: .character("c")): "only what is answered can be claimed",
            Shared(editor: "MatchingEditor", key: .character("c")): "only what is answered can be claimed",
            Shared(editor: "GapsEditor", key: .character("c")): "only what is answered can be claimed",
            Shared(editor: "GapsEditor", key: .tab): "M-p goes to the other pane as well",
            Shared(editor: "StatementsEditor", key: .character("n")): "the arrow goes to the next question as well",
            Shared(editor: "StatementsEditor", key: .character("t")): "M-t hides the clock as well",
            Shared(editor: "CodeLinesEditor", key: .character(" ")): "it chooses what is under the cursor here as well",
            Shared(editor: "RecallEditor", key: .character(" ")): "it chooses what is under the cursor here as well",
            Shared(editor: "RecallEditor", key: .enter): "nothing can be answered before the answer is shown",
        ]
        for editor in ["ShortTextEditor", "NumberEditor", "GapsEditor"] {
            reasons[Shared(editor: editor, key: .escape)] = "pressed again it leaves the question"
        }
        return reasons
    }()

    @Test func everyKeyThatIsSharedHasItsReason() {
        func shared(_ editor: (some Editor).Type) -> [Shared] {
            let card = Set(CardScreen.keymap.keys + Keymap.common.keys)
            return Set(editor.keys).intersection(card).map { Shared(editor: "\(editor)", key: $0) }
        }
        let found = Set(EditorTests.editors.flatMap { shared($0) })
        #expect(found.subtracting(Self.intended.keys) == [], "keys of the card that an editor takes")
        #expect(Set(Self.intended.keys).subtracting(found) == [], "reasons for what is not so")
    }

    /// What leads an editor into its other states: out of a field, to another gap, to the answer that is recalled.
    static let states = ["", "<esc>", "<space>", "<tab>", "<tab><esc>"]

    @Test(arguments: KindSamples.all.map(\.id), [false, true])
    func everythingOnTheCardCanBeReached(id: ItemID, isExam: Bool) throws {
        let item = try #require(KindSamples.all.first { $0.id == id })
        guard !isExam || item.kind != .recall else { return }
        let size = Size(columns: 140, rows: 40)
        var offered: [String] = []
        var reached: Set<String> = []
        for keys in Self.states {
            var stage = isExam ? Stage.sitting(of: [item], size: size) : Stage.studying([item], size: size)
            stage.type(keys)
            let desk = stage.app.desk
            guard let editor = desk.sitting?.editor, CardScreen().isAsked(at: desk) else { continue }
            let situation = CardScreen().situation(at: desk)
            let card = CardScreen.keymap.bindings.flatMap(\.actions).filter {
                CardScreen().offers($0.action, at: situation)
            }
            let common = Keymap.common.bindings.flatMap(\.actions)
            let all =
                card.map { (key: $0.key, name: "\($0.action)") } + common.map { (key: $0.key, name: "\($0.action)") }
            offered += all.map(\.name)
            reached.formUnion(all.filter { !editor.takes($0.key) }.map(\.name))
        }
        // What an editor makes of Enter and the space bar is its own.
        let own: Set = ["chooseCurrent", "answer"]
        #expect(offered.count > 20)
        #expect(Set(offered).subtracting(reached).subtracting(own) == [])
    }
}
