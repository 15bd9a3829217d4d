import TestSupport
import Testing

/// A learner at the real program: a home of his own, a course, a terminal.
final class Learner {
    let home: TemporaryDirectory
    let course: String
    private(set) var terminal: PseudoTerminal
    private let environment: [String: String]

    /// - Parameter course: the text of a deck; nil for the three questions of `Learner.deck`.
    init(
        _ arguments: [String] = ["study", "COURSE", "--order", "file"], deck: String = Learner.deck, columns: Int = 80,
        rows: Int = 24,
        environment: [String: String] = [:]
    ) throws {
        home = try TemporaryDirectory()
        course = try home.write(deck, to: "sample.md")
        self.environment = environment.merging(["HOME": home.path, "EDITOR": "true"]) { given, _ in given }
        terminal = try PseudoTerminal(
            ProgramUnderTest.path, arguments.map { [course] in $0 == "COURSE" ? course : $0 }, columns: columns,
            rows: rows,
            environment: self.environment)
    }

    /// Starts the program once more, with the same home.
    ///
    /// - Parameter changes: what is different in the environment.
    func restart(_ arguments: [String] = ["study", "COURSE"], changes: [String: String] = [:]) throws {
        terminal = try PseudoTerminal(
            ProgramUnderTest.path, arguments.map { $0 == "COURSE" ? course : $0 },
            environment: environment.merging(changes) { _, new in new })
    }

    /// Runs a command that prints and ends; what it printed, standard error included.
    func run(_ arguments: String...) throws -> (text: String, status: ChildProcess.Status?) {
        let terminal = try PseudoTerminal(
            ProgramUnderTest.path, arguments.map { $0 == "COURSE" ? course : $0 }, columns: 500, rows: 400,
            environment: environment)
        let status = terminal.waitForEnd()
        return (terminal.screen.text, status)
    }

    /// Types keys and waits for a text to come.
    func type(_ keys: String, until text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        terminal.type(keys)
        terminal.waitFor(text, sourceLocation: sourceLocation)
    }

    var screen: String { terminal.screen.text }

    static let deck = """
        # Sample course

        ## What comes after one?
        <!-- id: after-one; shuffle: no -->
        - [ ] Three

          That is one too far.
        - [x] Two

          Counting goes on by one.
        - [ ] Zero

        ### Hint
        Count.

        ### Explanation
        One is followed by two.

        ## Which are even? Choose two.
        <!-- id: even; shuffle: no -->
        - [x] Two
        - [ ] Three
        - [x] Four

        ### Explanation
        Two divides them.

        ## What is the last letter?
        <!-- id: last-letter; shuffle: no -->
        - [ ] A
        - [ ] M
        - [x] Z

        ### Explanation
        The alphabet ends with it.
        """
}
