import Foundation
import TestSupport
import Testing

@Suite struct ResultsCommandTests {
    /// Six questions: right, wrong, right, the rest unanswered.
    func submitted(rules: String = "") throws -> Examinee {
        let examinee = try Examinee(rules: rules)
        examinee.start()
        examinee.type("b", until: "● B")
        examinee.type("n", until: "Question 2 of 6")
        examinee.type("a", until: "● A")
        examinee.type("n", until: "Question 3 of 6")
        examinee.type("b", until: "● B")
        examinee.type("oS", until: "Submit exam?")
        examinee.type("S", until: "95 % interval")
        examinee.terminal.type("q")
        examinee.terminal.waitForEnd()
        return examinee
    }

    func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    /// Everything that can be counted, from the choices alone, by a script that shares no code with the program.
    @Test(arguments: ["", "scoring: partial", "scoring: partial, penalty: 0.25", "penalty: 1/3, confidence: yes"])
    func theNumbersAreThoseOfTheLog(rules: String) throws {
        let examinee = try Examinee(rules: rules, deck: Self.mixedDeck, arguments: ["--seed", "7"])
        examinee.start()
        examinee.type("bnacnab-nabnb+nabcn", until: "This is the last question")
        examinee.kill()
        try examinee.restart([examinee.course])
        examinee.type("<enter>", until: "Question 6 of 6")
        examinee.type("oS", until: "Submit exam?")
        examinee.type("S", until: "95 % interval")
        examinee.terminal.type("q")
        examinee.waitFor("? help")

        let result = try object(examinee.run("results", "--format", "json").output)
        let again = try recomputed(examinee)
        let total = try #require(result["total"] as? [String: Any])
        let method = try #require(total["method"] as? String)
        for key in ["session", "passed"] { #expect(same(result[key], again[key]), "\(key)") }
        for key in ["items", "points", "share"] { #expect(same(total[key], again[key]), "\(key)") }
        #expect(same(result["changes"], again["changes"]))
        #expect(same((result["absences"] as? [String: Any])?["count"], again["absences"]))
        let questions = try #require(result["questions"] as? [[String: Any]])
        #expect(same(questions.map { $0["points"] ?? "" }, again["each"]))
        let topics = try #require(result["topics"] as? [[String: Any]]).map { topic in
            (topic["id"] as? String ?? "", (topic["score"] as? [String: Any])?["points"] ?? "")
        }
        #expect(same(Dictionary(uniqueKeysWithValues: topics), again["topics"]))
        if let certainty = result["certainty"] as? [String: Any] { #expect(same(certainty["mark"], again["mark"])) }
        #expect(method == (rules.isEmpty ? "wilson" : "bootstrap"))
        if let bounds = again["interval"] as? [Double] {
            let shown = try #require(total["interval"] as? [Double])
            #expect(zip(bounds, shown).allSatisfy { abs($0 - $1) < 1e-9 })
        }
    }

    private func recomputed(_ examinee: Examinee) throws -> [String: Any] {
        let log = try examinee.home.write(examinee.run("log", "--format", "jsonl").output, to: "log.jsonl")
        let form = try examinee.home.write(
            examinee.run("form", examinee.course, "--exam", "mock", "--seed", "7", "--format", "json").output,
            to: "form.json")
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "recompute.py").path
        let run = try ProgramRun("python3", [script, log, form])
        #expect(run.errors.isEmpty, "\(run.errors)")
        return try object(run.output)
    }

    /// Whether two values are there and the same, as JSON has them.
    private func same(_ one: Any?, _ other: Any?) -> Bool {
        guard let one = one as? NSObject, let other = other as? NSObject else { return false }
        return one == other
    }

    /// Three items with one key, three with two or three of four options.
    private static let mixedDeck =
        "---\ntopic: numbers\n---\n"
        + (1...6).map { number in
            let keys = [[1], [2], [0], [0, 1], [0, 1, 2], [1, 3]][number - 1]
            let options = (0..<4).map { "- [\(keys.contains($0) ? "x" : " ")] Option \($0) of \(number)\n" }
            return "\n## Item \(number)?\n<!-- id: item-\(number); shuffle: no -->\n\(options.joined())"
        }.joined()

    /// The page on JSON names every field.
    @Test func theDocumentationNamesEveryFieldOfTheJSON() throws {
        let examinee = try submitted(rules: "confidence: yes")
        let documentation = try String(
            contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../docs/json.md"),
            encoding: .utf8)
        for command in [["results"], ["exams"], ["form", examinee.course, "--exam", "mock", "--seed", "1"]] {
            let document = try object(examinee.run(command + ["--format", "json"]).output)
            for key in Self.keys(document) {
                #expect(documentation.contains("\"\(key)\":") || documentation.contains("`\(key)`"), "\(command[0]): \(key)")
            }
        }
    }

    static func keys(_ value: Any) -> Set<String> {
        if let list = value as? [Any] { return list.reduce(into: []) { $0.formUnion(keys($1)) } }
        guard let object = value as? [String: Any] else { return [] }
        return object.reduce(into: Set(object.keys)) { $0.formUnion(keys($1.value)) }
    }

    /// What was asked stays as it was asked, whatever becomes of the deck.
    @Test(arguments: ["---\ntopic: numbers\n---\n", edited, nil])
    func aDeckThatIsEditedOrGoneChangesNothing(deck: String?) throws {
        let examinee = try submitted()
        let before = try examinee.run("results", "--format", "md").output
        #expect(before.contains("## Question 1: ✓ Correct"))
        #expect(before.contains("Count on by one."))
        if let deck {
            try examinee.home.write(deck, to: "course/numbers.md")
        } else {
            try FileManager.default.removeItem(atPath: examinee.course)
        }
        let after = try examinee.run("results", "--format", "md").output
        let lines = zip(before.split(separator: "\n"), after.split(separator: "\n"))
        #expect(lines.filter { $0 != $1 }.map(\.1) == [])
        #expect(after == before)
    }

    /// Other keys, other words.
    private static let edited = Examinee.deck().replacing("- [x]", with: "- [ ]").replacing("02\n", with: "02, now\n")
        .replacing("Count on by one.", with: "Another explanation.").replacing(/- \[ \] (\d*2)\n/) { "- [x] \($0.1)\n" }

    @Test func thePageIsOneFileWithoutScripts() throws {
        let page = try submitted().run("results", "--last", "--format", "html").output
        #expect(page.hasPrefix("<!doctype html>"))
        for part in ["<script", "src=", "@import", "<link"] { #expect(!page.contains(part), "\(part)") }
        #expect(page.contains("Not passed"))
        #expect(page.contains("Question 6"))
    }

    @Test func attemptsAreListedAndFoundByTheBeginningOfTheirId() throws {
        let examinee = try submitted()
        let list = try examinee.run("exams").output
        #expect(list.contains("Mock exam  33 % of 6  Not passed"))
        let id = String(list.prefix(8))
        #expect(try examinee.run("results", "--id", id).output.contains("1. ✓ Correct"))
        let unknown = try examinee.run("results", "--id", "zzz")
        #expect(unknown.status == .exited(64))
        #expect((try object(examinee.run("exams", "--format", "json").output)["attempts"] as? [Any])?.count == 1)
    }

    /// The first attempt is left, the second submitted, then the first: it is the last one.
    @Test func attemptsStandInTheOrderOfTheirEnds() throws {
        let examinee = try Examinee()
        examinee.start()
        examinee.terminal.type("qq")
        examinee.terminal.waitForEnd()
        try examinee.restart(["exam", examinee.course])
        examinee.start()
        examinee.type("bnbnbnbnbnbn", until: "This is the last question")
        examinee.type("oS", until: "Submit exam?")
        examinee.type("S", until: "6 of 6")
        examinee.terminal.type("q")
        examinee.terminal.waitForEnd()

        try examinee.restart([examinee.course])
        examinee.waitFor("Go on: Mock exam")
        examinee.type("<enter>", until: "Question 1 of 6")
        examinee.type("oS", until: "Submit exam?")
        examinee.type("S", until: "100 % of the points less than the time before.")
        #expect(examinee.screen.contains(/▸ \d+ \w+ +0 %/))
        let results = try examinee.run("results").output
        #expect(results.contains("Not passed: 0 %"))
        #expect(results.contains(/Earlier attempts: \d+ \w+ 100 %\./))
        let list = try examinee.run("exams").output.split(separator: "\n")
        #expect(list.map { $0.contains("Not passed") } == [false, true])
    }

    @Test func aFormIsPrintedWithoutBeingStarted() throws {
        let examinee = try Examinee(items: 4)
        examinee.terminal.type("q")
        examinee.terminal.waitForEnd()
        let form = try examinee.run("form", examinee.course, "--exam", "mock", "--seed", "7", "--format", "json").output
        let questions = try #require(try object(form)["questions"] as? [[String: Any]])
        #expect(questions.count == 4)
        #expect(
            try examinee.run("form", examinee.course, "--exam", "mock", "--seed", "7", "--format", "json").output
                == form)
        #expect(
            try examinee.run("form", examinee.course, "--exam", "mock", "--seed", "8", "--format", "json").output
                != form)
        #expect(try examinee.run("exams").output.contains("No exam has been submitted yet."))
    }
}
