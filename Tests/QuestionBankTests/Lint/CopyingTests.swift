import Assessment
import TestSupport
import Testing

@testable import QuestionBank

@Suite struct CopyingTests {
    private static let page = """
        # Agents

        An agent is a system that *leverages* a model to interact with its environment in order to reach a goal.

        ```python
        one two three four five six seven eight nine ten
        ```
        """

    private func findings(_ markdown: String) -> [Diagnostic] {
        var copying = Copying()
        copying.add(page: "agents.md", Self.page)
        return copying.findings(in: items(markdown).map { Linter.Subject(item: $0, file: "deck.md", line: 3) })
    }

    private func item(hint: String) -> String { "## What is it?\n\n- [x] a\n- [ ] b\n\n### Hint\n\(hint)\n" }

    @Test func eightWordsInARowAreFound() throws {
        let found = findings(item(hint: "Is it a system that leverages a model to interact?"))
        #expect(found.map(\.rule) == [Rule("copying", .error)])
        #expect(
            try #require(found.first).message.contains("“a system that leverages a model to interact” "[...].dropLast())
        )
        #expect(try #require(found.first).message.contains("agents.md"))
    }

    @Test(arguments: [
        "Is it a system that leverages a model to act?", "A system that leverages `a` model to interact with it.",
        "one two three four five six seven eight nine ten",
        "* A system that leverages a model to interact with its environment",
    ])
    func sevenWordsCodeAndListsAreNot(_ hint: String) {
        #expect(findings(item(hint: hint)) == [])
    }

    @Test func scenariosAreLookedAtToo() throws {
        var copying = Copying()
        copying.add(page: "agents.md", Self.page)
        let body = RichText([.paragraph([.text("It is a system that leverages a model to interact.")])])
        let scenario = Scenario(id: ScenarioID("case"), title: "Case", body: body, version: Fingerprint(of: "case"))
        let found = copying.findings(in: [Linter.Shared(scenario: scenario, file: "deck.md", line: 3)])
        #expect(found.map(\.rule) == [Rule("copying", .error)] && found.first?.item == ItemID("case"))
    }

    @Test func pagesAreReadFromAFolder() throws {
        let folder = try TemporaryDirectory()
        try folder.write(Self.page, to: "unit1/agents.mdx")
        try folder.write("nothing", to: "picture.png")
        var copying = Copying()
        #expect(try copying.add(folder: folder.path) == 1)
        let subjects = items(item(hint: "interact with its environment in order to reach")).map {
            Linter.Subject(item: $0, file: "deck.md", line: 1)
        }
        #expect(copying.findings(in: subjects).count == 1)
        #expect(throws: CourseError.self) { try copying.add(folder: folder.path + "/none") }
    }
}
