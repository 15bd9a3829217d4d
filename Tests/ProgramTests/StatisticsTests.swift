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
        scholar.terminal.waitFor("predicted  came true")
        let pictures = Set(try scholar.page().pictures.split(separator: "\n").map { $0.prefix(20) })
        let wanted = ["Mean time of an answ", "Shares of right answ", "Items that come due ", "Answers on each day "]
        #expect(pictures.isSuperset(of: wanted.map { $0[...] }))
        let report = try scholar.report()
        #expect(try keysMissingInReadme(report) == [])
        let retention = try #require(report["retention"] as? [String: Any])
        #expect(retention["answers"] as? Int == 6)
        let counts = Dictionary(grouping: try scholar.loggedAnswers(), by: \.day).mapValues(\.count)
        #expect(counts.values.sorted() == [6, 6])
        #expect((report["days"] as? [[String: Any]])?.compactMap { $0["day"] as? String } == counts.keys.sorted())
    }

    /// What was foretold when each exam began stands beside what it came to.
    @Test func forecastsOfExamsAreKeptAndCompared() throws {
        let scholar = try Scholar(copies: 5)
        scholar.sitExam("bbba")
        scholar.study(String(repeating: "bbbba", count: 4), isNew: true)
        scholar.study("bbbbbb", isNew: true)
        scholar.sitExam("bbbb")
        scholar.sitExam("baab")
        scholar.terminal.type("t6")
        scholar.terminal.waitFor("How often forecasts were right")
        scholar.terminal.waitFor("of 2 exams")
        scholar.terminal.waitFor("predicted; 50 %  ✗ Not passed")
        scholar.terminal.waitFor("predicted; 100 %  ✓ Passed")
        let report = try scholar.report()
        #expect(try keysMissingInReadme(report) == [])
        let forecasts = try #require(report["forecasts"] as? [String: Any])
        let exams = try #require(forecasts["exams"] as? [[String: Any]])
        #expect(exams.map { $0["passed"] as? Bool } == [true, false])
        #expect(exams.map { $0["share"] as? Double } == [1, 0.5])
        let pass = try exams.map { try #require(($0["foretold"] as? [String: Any])?["pass"] as? Double) }
        let brier = (pow(1 - pass[0], 2) + pow(pass[1], 2)) / 2
        #expect(abs(try #require(forecasts["brier"] as? Double) - brier) < 1e-9)
        let page = try scholar.page()
        #expect(page.text.contains("✗ Not passed"))
    }

    private func keysMissingInReadme(_ document: [String: Any]) throws -> Set<String> {
        let documentation = try String(
            contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../docs/json.md"),
            encoding: .utf8)
        return ResultsCommandTests.keys(document).filter { !documentation.contains("\"\($0)\":") }
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
        #expect(text.contains("No exam was predicted yet."))
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
