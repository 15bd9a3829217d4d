import TestSupport
import Testing

/// A question written, checked, seen and added.
@Suite struct NewItemTests {
    /// An editor that runs a shell script on the draft.
    private func learner(editing script: String) throws -> Learner {
        try Learner(["new", "item", "COURSE"], columns: 200, environment: ["VISUAL": "sh -c '\(script)' --"])
    }

    @Test func aSoundItemIsShownAndAdded() throws {
        let learner = try learner(editing: "sed -i \"s/id: short-name/id: fresh/\" \"$2\"")
        learner.terminal.waitFor("This is how a learner will see it.")
        learner.type("a<enter>", until: "Why it is right.")
        learner.type("q", until: "Add it to")
        learner.type("y<enter>", until: "Added to")
        #expect(learner.terminal.waitForEnd() == .exited(0))
        let deck = try learner.home.read("sample.md")
        #expect(deck.hasPrefix(Learner.deck))
        #expect(deck.contains("<!-- id: fresh;"))
        try learner.restart(["study", "COURSE"])
        learner.terminal.waitFor("of 4")
    }

    @Test func whatTheLintFindsIsSaidBeforeItIsAdded() throws {
        let learner = try learner(editing: "sed -i \"s/can answer?/can answer/\" \"$2\"")
        learner.terminal.waitFor("This is how a learner will see it.")
        learner.type("q", until: "Add it to")
        let lines = learner.terminal.screen.lines.filter { $0.contains(": advice: ") || $0.contains(": warning: ") }
        #expect(lines.count == 1 && lines.allSatisfy { $0.contains("[no-question]") }, "the template has no other flaw")
        learner.type("n<enter>", until: "The draft is kept")
        #expect(try learner.home.read("sample.md") == Learner.deck)
    }

    @Test func anIdentityThatIsTakenIsRefused() throws {
        let learner = try learner(editing: "sed -i \"s/id: short-name/id: even/\" \"$2\"")
        learner.terminal.waitFor("already. Give this one another id.")
        learner.type("l<enter>", until: "The draft is kept")
    }
}
