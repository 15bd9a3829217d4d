import Foundation
import TestSupport
import Testing

/// Somebody at `swot exam` with a course of six questions.
final class Examinee {
    let home: TemporaryDirectory
    let course: String
    private(set) var terminal: PseudoTerminal
    private let environment: [String: String]

    /// - Parameters:
    ///   - rules: more of the exam in `course.yml`, such as `confidence: yes`.
    ///   - deck: the course's items, if not the usual ones.
    ///   - shuffles: whether options stand in an order of their own; otherwise B is the key.
    ///   - clock: what the program takes for the time; nil: the machine's.
    ///   - before: a command that starts the program.
    init(
        items: Int = 6, minutes: Int = 12, rules: String = "", shuffles: Bool = false, deck: String? = nil,
        arguments: [String] = [],
        clock: TestClock? = nil, before: [String] = []
    ) throws {
        home = try TemporaryDirectory()
        environment = ["HOME": home.path].merging(clock?.environment ?? [:]) { $1 }
        let more = rules.isEmpty ? "" : ", \(rules)"
        try home.write(
            """
            id: sample
            title: Sample course
            topics: [{id: numbers, title: Numbers, weight: 100}]
            exams: [{id: mock, title: Mock exam, items: \(items), minutes: \(minutes), pass: 80\(more)}]
            """, to: "course/course.yml")
        course = home.path + "/course"
        let command = before + [ProgramUnderTest.path, "exam", course] + arguments
        try home.write(deck ?? Self.deck(shuffles: shuffles), to: "course/numbers.md")
        terminal = try PseudoTerminal(
            command[0], Array(command.dropFirst()), columns: 100, rows: 30, environment: environment)
    }

    static func deck(shuffles: Bool = false) -> String {
        "---\ntopic: numbers\n---\n" + (1...6).map { item($0, shuffles) }.joined()
    }

    /// Words that only rationales, hints and explanations have.
    static let telling = ["steps too far", "One more than", "Count on"]

    private static func item(_ number: Int, _ shuffles: Bool) -> String {
        """

        ## What number comes after \(number * 10)?
        <!-- id: after-\(number); shuffle: \(shuffles ? "yes" : "no") -->
        - [ ] \(number * 10 + 2)

          That is two steps too far.
        - [x] \(number * 10 + 1)

          One more than \(number * 10) it is.
        - [ ] \(number * 10 + 3)

          That is three steps too far.

        ### Hint
        Count on by as little as you can.

        ### Explanation
        Count on by one.

        """
    }

    /// Begins the exam.
    func start(sourceLocation: SourceLocation = #_sourceLocation) {
        waitFor("Cut score", sourceLocation: sourceLocation)
        type("<enter>", until: "Question 1 of ", sourceLocation: sourceLocation)
    }

    /// Ends the program as a crash does.
    func kill() {
        terminal.process.send(SIGKILL)
        terminal.waitForEnd()
    }

    func restart(_ arguments: [String]) throws { terminal = try another(arguments) }

    func another(_ arguments: [String]) throws -> PseudoTerminal {
        try PseudoTerminal(ProgramUnderTest.path, arguments, columns: 100, rows: 30, environment: environment)
    }

    func run(_ arguments: String...) throws -> ProgramRun { try run(arguments) }

    func run(_ arguments: [String]) throws -> ProgramRun {
        try ProgramRun(ProgramUnderTest.path, arguments, environment: environment)
    }

    func type(_ keys: String, until text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        terminal.type(keys)
        terminal.waitFor(text, sourceLocation: sourceLocation)
    }

    func waitFor(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        terminal.waitFor(text, sourceLocation: sourceLocation)
    }

    var screen: String { terminal.screen.text }

    /// What the clock of the exam shows, in seconds; nil where none is.
    var timeLeft: Int? { seconds(screen.firstMatch(of: /Time left (\d+):(\d+)/)) }

    /// What Home says is left of the exam, in seconds.
    var timeLeftOnHome: Int? { seconds(screen.firstMatch(of: /, (\d+):(\d+) left/)) }

    private func seconds(_ match: Regex<(Substring, Substring, Substring)>.Match?) -> Int? {
        match.flatMap { match in Int(match.1).flatMap { minutes in Int(match.2).map { minutes * 60 + $0 } } }
    }
}
