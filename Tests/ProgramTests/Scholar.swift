import Foundation
import TestSupport
import Testing

/// Somebody on Home with a course of questions on two topics, and an exam of four; B is always right.
final class Scholar {
    let home: TemporaryDirectory
    let course: String
    private(set) var terminal: PseudoTerminal
    private let environment: [String: String]

    /// - Parameter copies: how many questions there are of each topic and difficulty, six being there once.
    init(copies: Int = 1, environment: [String: String] = [:]) throws {
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
            let items = ["easy", "medium", "hard"].flatMap { difficulty in
                (1...copies).map { Self.item(topic, difficulty, $0) }
            }
            try home.write("---\ntopic: \(topic)\n---\n" + items.joined(), to: "course/\(topic).md")
        }
        terminal = try Self.terminal(course, self.environment)
    }

    private static func terminal(_ course: String, _ environment: [String: String]) throws -> PseudoTerminal {
        try PseudoTerminal(ProgramUnderTest.path, [course], columns: 100, rows: 40, environment: environment)
    }

    private static func item(_ topic: String, _ difficulty: String, _ number: Int) -> String {
        """

        ## Which of the \(topic) is \(difficulty) and number \(number)?
        <!-- id: \(topic)-\(difficulty)-\(number); difficulty: \(difficulty); shuffle: no -->
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
    ///   - isNew: whether only what was never answered is asked.
    func study(_ answers: String, undoing undone: Int? = nil, isNew: Bool = false) {
        terminal.waitFor("? help")
        terminal.type("s")
        terminal.waitFor("⏎ start")
        if isNew {
            terminal.type("<right>")
            terminal.waitFor("‹ new")
        }
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

    /// Sits the exam, and goes back to Home.
    func sitExam(_ answers: String) {
        terminal.type("e")
        terminal.waitFor("10 minutes")
        terminal.type("<enter>")
        for (index, answer) in answers.enumerated() {
            terminal.waitFor("Question \(index + 1) of \(answers.count)")
            terminal.type("\(answer)")
            terminal.waitFor("● \(answer.uppercased())")
            if index < answers.count - 1 { terminal.type("n") }
        }
        terminal.type("oS")
        terminal.waitFor("Submit exam?")
        terminal.type("S")
        terminal.waitFor("95 % interval")
        terminal.type("q")
        terminal.waitFor("t statistics")
    }

    func run(_ arguments: String...) throws -> ProgramRun {
        try ProgramRun(ProgramUnderTest.path, arguments, environment: environment)
    }

    /// The page's source, its text, and a line for each picture, as an XML parser finds them.
    func page() throws -> (source: String, text: String, pictures: String) {
        let path = home.path + "/page.html"
        #expect(try run("stats", course, "--html", path).status == .exited(0))
        let parse = """
            import sys, xml.etree.ElementTree as tree
            page = tree.parse(sys.argv[1]).getroot()
            assert page.find("head/title").text == "Birds & <beasts>: statistics"
            print("\\n".join(picture.find("title").text for picture in page.iter("svg")))
            print("\\f".join(page.itertext()))
            """
        let parsed = try ProgramRun("python3", ["-c", parse, path])
        #expect(parsed.status == .exited(0), "\(parsed.errors)")
        let parts = parsed.output.split(separator: "\u{C}", maxSplits: 1).map(String.init)
        return (try home.read("page.html"), parts.last ?? "", parts.first ?? "")
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

    /// The answers that stand, from the log alone; a day ends at four in the morning.
    func loggedAnswers() throws -> [(item: String, isRight: Bool, day: String)] {
        let formatter = ISO8601DateFormatter()
        formatter.formatOptions = [.withInternetDateTime, .withFractionalSeconds]
        var answers: [String: (String, Bool, String)] = [:]
        for line in try run("log", "--format", "jsonl").output.split(separator: "\n") {
            let event = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            guard let item = event["item"] as? String, let session = event["session"] as? String else { continue }
            switch event["kind"] as? String {
            case "answered":
                let moment = try #require((event["at"] as? String).flatMap(formatter.date))
                let day = formatter.string(from: moment.addingTimeInterval(-4 * 3_600)).prefix(10)
                answers[session + item] = (item, try #require(event["correct"] as? Bool), String(day))
            case "undone": answers[session + item] = nil
            default: break
            }
        }
        return Array(answers.values)
    }
}
