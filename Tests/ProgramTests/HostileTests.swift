import HostileDecks
import TestSupport
import Testing

/// Whatever a deck holds, the terminal gets nothing but what the program writes, and every item is shown or counted.
@Suite struct HostileTests {
    @Test(arguments: HostileDeck.all)
    func nothingOfADeckReachesTheTerminalButText(deck: HostileDeck) throws {
        let learner = try HostileLearner(deck)
        learner.visitEveryScreen()
        #expect(learner.foreign == [])
        learner.terminal.type("q")
        #expect(learner.terminal.waitForEnd() == .exited(0))
    }

    /// Diagnostics cite decks; what is printed goes to a terminal too.
    @Test(arguments: HostileDeck.all)
    func noCommandPrintsWhatADeckHides(deck: HostileDeck) throws {
        let home = try TemporaryDirectory()
        let path = try home.write(deck.bytes(), to: "hostile.md")
        for command in [
            ["check", path], ["check", path, "--format", "github"], ["check", path, "--format", "json"],
            ["export", path, "--format", "json"], ["export", path, "--format", "md"],
        ] {
            let run = try ProgramRun(ProgramUnderTest.path, command, environment: ["HOME": home.path])
            // 66: a deck that is larger than the limit is not read at all.
            #expect([.exited(0), .exited(65), .exited(66)].contains(run.status), "\(command)")
            #expect(ForeignOutput.of(Array((run.output + run.errors).utf8)) == [], "\(command)")
        }
    }

    @Test(arguments: HostileDeck.all)
    func noItemIsLostWithoutAWord(deck: HostileDeck) throws {
        let learner = try HostileLearner(deck)
        let counted = learner.itemsOnHome
        #expect(
            learner.terminal.screen.text.contains("left out") || learner.terminal.screen.text.contains("cannot")
                || counted == deck.items,
            "\(counted ?? 0) of \(deck.items) items:\n\(learner.terminal.screen.text)")
    }
}

/// A learner whose only course is a hostile deck.
private final class HostileLearner {
    let terminal: PseudoTerminal
    private let home: TemporaryDirectory

    init(_ deck: HostileDeck) throws {
        home = try TemporaryDirectory()
        let path = try home.write(deck.bytes(), to: "hostile.md")
        terminal = try PseudoTerminal(
            ProgramUnderTest.path, [path], columns: 100, rows: 30, environment: ["HOME": home.path])
        terminal.wait(for: "Home, or a sentence why not") { $0.screen.text.contains("quit") }
    }

    /// Home, the card before and after the answer, hint, overview, search and help.
    func visitEveryScreen() {
        for keys in [
            "<enter>", "<enter>", "h", "a<enter>", "<end>", "<home>", "n", "a<enter>", "o", "<esc>", "/option",
            "<enter>", "<esc>", "<esc>", "q",
        ] {
            terminal.type(keys)
            terminal.settle()
        }
    }

    /// How many items Home says the deck has.
    /// Nothing was answered yet: all of them are new.
    var itemsOnHome: Int? {
        let row = terminal.screen.lines.drop { !$0.contains("missed") }.dropFirst().first { $0.contains(/\d/) }
        return row?.split(separator: " ").compactMap { Int($0) }.last
    }

    /// What was written that no frame writes: control characters, marks that turn the direction of text, and sequences that
    /// ncurses does not send.
    var foreign: [String] { ForeignOutput.of(terminal.output) }
}
