import Foundation
import TestSupport
import Testing

/// Statistics of what was really studied, beside what the log says of it.
@Suite struct StatisticsProgramTests {
    @Test(arguments: [["NO_COLOR": "1"], [:]])
    func whatWasStudiedIsOnTheScreen(environment: [String: String]) throws {
        let scholar = try Scholar(environment: environment)
        scholar.study("babbab", undoing: 2)
        scholar.terminal.type("t")
        scholar.terminal.waitFor("What memory holds")
        scholar.terminal.waitFor("6 answers")
        #expect(scholar.terminal.screen.text.contains(/new +0 +0 %/))
        scholar.terminal.type("3")
        scholar.terminal.waitFor("In all 4 of 6 right: 67 %, 95 % interval 30–90 %.")
        for group in try scholar.groups("topics") + scholar.groups("difficulties") {
            #expect(scholar.terminal.screen.text.contains(group.title))
            #expect(scholar.terminal.screen.text.contains("\(group.right)/\(group.answers)"))
        }
        scholar.terminal.type("2")
        scholar.terminal.waitFor("Studied on 1 of the last 30 days.")
        scholar.terminal.waitFor("6 answers on 1 day in all.")
        scholar.terminal.type("qq")
        #expect(scholar.terminal.waitForEnd() == .exited(0))
        let colours = String(decoding: scholar.terminal.output, as: UTF8.self).contains(/\u{1B}\[[0-9;]*3[1-6]m/)
        #expect(colours == environment.isEmpty)
    }

    @Test func topicsAndDaysAreThoseOfTheLog() throws {
        let scholar = try Scholar()
        scholar.study("bbabab", undoing: 3)
        scholar.terminal.type("q")
        scholar.terminal.waitForEnd()
        let report = try scholar.report()
        let log = try scholar.loggedAnswers()
        #expect(report["schema"] as? Int == 1)
        #expect(log.count == 6)
        for group in try scholar.groups("topics") {
            let answers = log.filter { $0.item.hasPrefix(group.id) }
            #expect(group.answers == answers.count)
            #expect(group.right == answers.count(where: \.isRight))
        }
        let days = try #require(report["days"] as? [[String: Any]])
        let counts = Dictionary(grouping: log, by: \.day).mapValues(\.count)
        #expect(Dictionary(uniqueKeysWithValues: days.map { ($0["day"] as? String, $0["answers"] as? Int) }) == counts)
    }

    /// What is asked again two days later tells how much was kept.
    @Test(.enabled(if: TestClock.canBeSet, "a static program cannot be given a clock"))
    func asTimePassesRetentionIsMeasured() throws {
        let clock = try TestClock()
        clock.setDay(seconds: 43_200 - Int64(Date().timeIntervalSince1970) % 86_400)
        let scholar = try Scholar(environment: clock.environment)
        scholar.study("bbbbba")
        scholar.terminal.type("t4")
        scholar.terminal.waitFor("How it changes shows once there are answers of two weeks.")
        scholar.terminal.type("qq")
        scholar.terminal.waitForEnd()
        clock.setDay(seconds: 7 * 86_400)
        try scholar.start()
        scholar.study("bbbbab")
        scholar.terminal.type("t")
        scholar.terminal.waitFor("From 6 answers, 5 right")
        scholar.terminal.type("2")
        scholar.terminal.waitFor("Studied on 2 of the last 30 days. The longest run so far: 1 day.")
        scholar.terminal.type("4")
        scholar.terminal.waitFor("26 weeks ago")
        scholar.terminal.type("5")
        scholar.terminal.waitFor("foretold  came true")
        let pictures = Set(try scholar.page().pictures.split(separator: "\n").map { $0.prefix(20) })
        let wanted = ["Mean time of an answ", "Shares of right answ", "Items that come due ", "Answers on each day "]
        #expect(pictures.isSuperset(of: wanted.map { $0[...] }))
        let report = try scholar.report()
        let retention = try #require(report["retention"] as? [String: Any])
        #expect(retention["answers"] as? Int == 6)
        let counts = Dictionary(grouping: try scholar.loggedAnswers(), by: \.day).mapValues(\.count)
        #expect(counts.values.sorted() == [6, 6])
        #expect((report["days"] as? [[String: Any]])?.compactMap { $0["day"] as? String } == counts.keys.sorted())
    }

    @Test func thePageIsWellFormedAndNeedsNothingElse() throws {
        let scholar = try Scholar()
        scholar.study("bbabab")
        let page = try scholar.page()
        #expect(page.text.contains("In all 4 of 6 right"))
        for word in ["<script", "src=", "href=", "@import", "url(", "http", "<link"] {
            #expect(!page.source.contains(word), "\(word)")
        }
        #expect(page.source.contains("prefers-color-scheme:dark"))
    }

    @Test func withoutAnswersItSaysSo() throws {
        let scholar = try Scholar()
        let text = try scholar.run("stats", scholar.course).output
        #expect(text.contains("Nothing was answered yet."))
        #expect(text.contains("No exam was foretold yet."))
        let report = try scholar.report()
        #expect((report["retention"] as? [String: Any])?["recall"] is NSNull)
    }

    @Test func whatCannotBeDoneIsSaid() throws {
        let scholar = try Scholar()
        let missing = try scholar.run("stats", scholar.home.path + "/cours")
        #expect(missing.status == .exited(66))
        #expect(missing.errors.contains("Did you mean “\(scholar.course)”?"))
        let unwritable = try scholar.run("stats", scholar.course, "--html", scholar.home.path + "/none/page.html")
        #expect(unwritable.status == .exited(73))
        #expect(unwritable.errors.contains("cannot be written to"))
        #expect(try scholar.run("stats", scholar.course, "--html", "x", "--format", "json").status == .exited(64))
    }
}

/// Somebody on Home with a course of six questions on two topics; B is always right.
private final class Scholar {
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
            topics: [{id: birds, title: Birds}, {id: beasts, title: Beasts}]
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

    /// Studies everything and goes back to Home.
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
