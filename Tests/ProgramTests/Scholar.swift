import Foundation
import TestSupport
import Testing

/// Somebody on Home with a course of questions on two topics, and an exam of four; B is always right.
final class Scholar {
    let home: TemporaryDirectory
    let course: String
    private(set) var terminal: PseudoTerminal
    private let environment: [String: String]

    init(environment: [String: String] = [:]) throws {
        home = try TemporaryDirectory()
        course = home.path + "/course"
        self.environment = environment.merging(["HOME": home.path, "TZ": "UTC"]) { given, _ in given }
        try home.write(
            """
            id: sample
            title: "Birds & <beasts>"
            topics: [{id: birds, title: Birds, weight: 50}, {id: beasts, title: Beasts, weight: 50}]
            exams: [{id: mock, title: Mock exam, items: 4, minutes: 10, pass: 75}]
            """, to: "course/course.yml")
        for topic in ["birds", "beasts"] {
            let items = ["easy", "medium", "hard"].map { Self.item(topic, $0) }
            try home.write("---\ntopic: \(topic)\n---\n" + items.joined(), to: "course/\(topic).md")
        }
        terminal = try Self.terminal(course, self.environment)
    }

    private static func terminal(_ course: String, _ environment: [String: String]) throws -> PseudoTerminal {
        try PseudoTerminal(ProgramUnderTest.path, [course], columns: 100, rows: 40, environment: environment)
    }

    private static func item(_ topic: String, _ difficulty: String) -> String {
        """

        ## Which of the \(topic) is \(difficulty)?
        <!-- id: \(topic)-\(difficulty); difficulty: \(difficulty); shuffle: no -->
        - [ ] This one
        - [x] That one

        ### Explanation
        It is.

        """
    }

    func start() throws { terminal = try Self.terminal(course, environment) }

    /// Studies everything, or 20 questions of it, and goes back to Home.
    ///
    /// - Parameters:
    ///   - answers: a letter for each question.
    ///   - undone: a question, from 0, that is answered wrongly first.
    func study(_ answers: String, undoing undone: Int? = nil) {
        terminal.waitFor("? help")
        terminal.type("s")
        terminal.waitFor("⏎ start")
        terminal.type("<enter>")
        for (index, answer) in answers.enumerated() {
            terminal.waitFor("Question \(index + 1) of \(answers.count)")
            if index == undone {
                terminal.type("a<enter>")
                terminal.waitFor("✗ Incorrect")
                terminal.type("u")
                terminal.waitFor("● A")
            }
            terminal.type("\(answer)<enter>")
            terminal.waitFor(answer == "b" ? "✓ Correct" : "✗ Incorrect")
            terminal.type("<enter>")
        }
        terminal.waitFor("Summary")
        terminal.type("q")
        terminal.waitFor("t statistics")
    }

    func run(_ arguments: String...) throws -> ProgramRun {
        try ProgramRun(ProgramUnderTest.path, arguments, environment: environment)
    }

    func report() throws -> [String: Any] {
        let text = try run("stats", course, "--format", "json").output
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    func groups(_ key: String) throws -> [(id: String, title: String, answers: Int, right: Int)] {
        let groups = try #require(try report()[key] as? [[String: Any]])
        return try groups.map { group in
            let done = try #require(group["done"] as? [String: Any])
            return (
                try #require(group["id"] as? String), try #require(group["title"] as? String),
                try #require(done["answers"] as? Int), try #require(done["right"] as? Int)
            )
        }
    }
}
