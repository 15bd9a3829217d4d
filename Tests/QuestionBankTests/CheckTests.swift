import Assessment
import Foundation
import QuestionBank
import TestSupport
import Testing

/// Whole courses checked, ids written in, reports in three forms.
@Suite struct CheckTests {
    private func course(_ deck: String) throws -> (folder: TemporaryDirectory, path: String) {
        let folder = try TemporaryDirectory()
        try folder.write("id: c\ntitle: C\ntopics:\n  - {id: t, title: T, weight: 100}\n", to: "course.yml")
        try folder.write(deck, to: "deck.md")
        return (folder, folder.path)
    }

    private static let sound = """
        ---
        topic: t
        ---

        ## What comes after one in counting?
        <!-- id: one; waive: missing-metadata -->
        - [x] Two
        - [ ] Three
        - [ ] Five
        """

    private func report(_ deck: String) throws -> CheckReport {
        let (folder, path) = try course(deck)
        return try withExtendedLifetime(folder) {
            CheckReport(of: try WholeCourse(at: path))
        }
    }

    @Test func errorsOfTheFormatAndOfTheLintAreListedInTheOrderOfTheFile() throws {
        let report = try report(Self.sound + "\n\n## No key here, is there?\n- [ ] A\n- [ ] B\n")
        #expect(report.items == 1)
        #expect(report.errors > 0)
        #expect(report.diagnostics.contains { $0.rule.id == "no-key" && $0.place.line == 11 })
        #expect(report.diagnostics.map(\.place) == report.diagnostics.map(\.place).sorted())
    }

    @Test func anIdThatIsTakenTwiceIsFoundAcrossFiles() throws {
        let (folder, path) = try course(Self.sound)
        try folder.write(Self.sound.replacing("Two", with: "2"), to: "other.md")
        let course = try WholeCourse(at: path)
        #expect(course.items.count == 1)
        let found = try #require(course.diagnostics.first { $0.rule.id == "duplicate-id" })
        #expect(found.file == path + "/other.md")
        #expect(found.message.contains("deck.md:5"))
    }

    @Test func theJSONIsAsTheFormatSays() throws {
        let text = try report(Self.sound.replacing("[x]", with: "[ ]")).json()
        let object = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(object["schema"] as? Int == 1)
        #expect(object["items"] as? Int == 0)
        let first = try #require((object["diagnostics"] as? [[String: Any]])?.first)
        #expect(Set(first.keys).isSuperset(of: ["file", "line", "column", "level", "rule", "message", "mend"]))
        #expect(first["rule"] as? String == "no-key")
    }

    @Test func annotationsAreALineEachWithSignsEscaped() throws {
        let lines = try report(Self.sound.replacing("[x]", with: "[ ]")).annotations.split(separator: "\n")
        #expect(lines.allSatisfy { $0.hasPrefix("::error file=") || $0.hasPrefix("::warning file=") })
        #expect(lines.first?.contains("line=5,col=1::") == true)
    }
}

@Suite struct MissingIDsTests {
    private func filled(_ text: String, taken: Set<ItemID> = []) throws -> String? {
        let bytes = Array(text.utf8)
        var missing = MissingIDs(taken: taken)
        let deck = Reader(course: nil).read(bytes, file: "deck.md")
        return missing.filled(in: bytes, deck: deck).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func anIdOfTheStemsWordsIsWrittenUnderTheHeading() throws {
        let text = "# T\n\n## What is *one* more than one?\n- [x] Two\n- [ ] Three\n"
        #expect(
            try filled(text)
                == "# T\n\n## What is *one* more than one?\n<!-- id: what-is-one-more-than-one -->\n- [x] Two\n- [ ] Three\n"
        )
    }

    @Test func aCommentThatIsThereIsUsed() throws {
        let text = "## Why?\n<!-- difficulty: easy -->\n- [x] Two\n- [ ] Three\n"
        #expect(try filled(text) == "## Why?\n<!-- id: why; difficulty: easy -->\n- [x] Two\n- [ ] Three\n")
    }

    @Test func namesAreUniqueAndLineEndsStay() throws {
        let text = "## Why?\r\n- [x] Two\r\n- [ ] Three\r\n\r\n## Why?\r\n- [x] Four\r\n- [ ] Five\r\n"
        let result = try #require(try filled(text, taken: [ItemID("why-2")]))
        #expect(result.contains("<!-- id: why -->\r\n") && result.contains("<!-- id: why-3 -->\r\n"))
        #expect(result.replacing(/<!-- id: why(-3)? -->\r\n/, with: "") == text)
    }

    @Test(arguments: [
        ("## Why?\r- [x] 2\r- [ ] 3\r", "## Why?\r<!-- id: why -->\r- [x] 2\r- [ ] 3\r"),
        ("\u{FEFF}## Why?\n- [x] 2\n- [ ] 3", "\u{FEFF}## Why?\n<!-- id: why -->\n- [x] 2\n- [ ] 3"),
        (
            "## Why?\n\n  <!--\ntags: a\n-->\n\n- [x] 2\n- [ ] 3\n",
            "## Why?\n\n  <!-- id: why;\ntags: a\n-->\n\n- [x] 2\n- [ ] 3\n"
        ),
        ("##  Glück, `é`?  \n- [x] 2\n- [ ] 3\n", "##  Glück, `é`?  \n<!-- id: gluck-e -->\n- [x] 2\n- [ ] 3\n"),
        ("## 日本\n- [x] 2\n- [ ] 3\n", "## 日本\n<!-- id: item -->\n- [x] 2\n- [ ] 3\n"),
        (
            "## Why\n<!-- id: why; difficulty: so -->\n\n## Why\n- [x] 2\n- [ ] 3\n",
            "## Why\n<!-- id: why; difficulty: so -->\n\n## Why\n<!-- id: why-2 -->\n- [x] 2\n- [ ] 3\n"
        ),
    ])
    func theIdIsAllThatChanges(before: String, after: String) throws {
        #expect(try filled(before).map { Array($0.utf8) } == Array(after.utf8))
        #expect(try filled(after) == nil)
    }

    @Test func aDeckThatIsNotTextIsLeftAlone() {
        let bytes = Array("## Why?\n- [x] 2\n- [ ] 3\n\n## B ".utf8) + [0xFF]
        var missing = MissingIDs(taken: [])
        #expect(missing.filled(in: bytes, deck: Reader(course: nil).read(bytes, file: "d.md")) == nil)
    }

    @Test func nothingIsWrittenWhereNothingIsMissing() throws {
        #expect(try filled("## Why?\n<!-- id: w -->\n- [x] Two\n- [ ] Three\n") == nil)
    }

    @Test func whatWasFilledReadsWithTheNewIds() throws {
        let result = try #require(try filled("## Why?\n<!-- difficulty: easy -->\n- [x] Two\n- [ ] Three\n"))
        let deck = Reader(course: nil).read(Array(result.utf8), file: "deck.md")
        #expect(deck.items.map(\.item.id) == [ItemID("why")])
        #expect(deck.diagnostics.isEmpty)
    }
}
