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
        let text = try report(Self.sound.replacing("[x]", with: "[ ]")).json.document
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
    private func filled(_ text: String, taken: Set<ItemID> = []) -> String? {
        var missing = MissingIDs(taken: taken, reader: Reader(course: nil))
        guard case .filled(let bytes) = missing.fill(Array(text.utf8), file: "deck.md") else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func anIdOfTheStemsWordsIsWrittenUnderTheHeading() throws {
        let text = "# T\n\n## What is *one* more than one?\n- [x] Two\n- [ ] Three\n"
        #expect(
            filled(text)
                == "# T\n\n## What is *one* more than one?\n<!-- id: what-is-one-more-than-one -->\n- [x] Two\n- [ ] Three\n"
        )
    }

    @Test func aCommentThatIsThereIsUsed() throws {
        let text = "## Why?\n<!-- difficulty: easy -->\n- [x] Two\n- [ ] Three\n"
        #expect(filled(text) == "## Why?\n<!-- id: why; difficulty: easy -->\n- [x] Two\n- [ ] Three\n")
    }

    @Test func namesAreUniqueAndLineEndsStay() throws {
        let text = "## Why?\r\n- [x] Two\r\n- [ ] Three\r\n\r\n## Why?\r\n- [x] Four\r\n- [ ] Five\r\n"
        let result = try #require(filled(text, taken: [ItemID("why-2")]))
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
        #expect(filled(before).map { Array($0.utf8) } == Array(after.utf8))
        #expect(filled(after) == nil)
    }

    @Test func aDeckThatIsNotTextIsLeftAlone() {
        let bytes = Array("## Why?\n- [x] 2\n- [ ] 3\n\n## B ".utf8) + [0xFF]
        var missing = MissingIDs(taken: [], reader: Reader(course: nil))
        #expect(missing.fill(bytes, file: "d.md") == .refused)
    }

    @Test func nothingIsWrittenWhereNothingIsMissing() {
        let deck = Array("## Why?\n<!-- id: w -->\n- [x] Two\n- [ ] Three\n".utf8)
        var missing = MissingIDs(taken: [], reader: Reader(course: nil))
        #expect(missing.fill(deck, file: "d.md") == .nothingMissing)
    }

    @Test func whatWasFilledReadsWithTheNewIds() throws {
        let result = try #require(filled("## Why?\n<!-- difficulty: easy -->\n- [x] Two\n- [ ] Three\n"))
        let deck = Reader(course: nil).read(Array(result.utf8), file: "deck.md")
        #expect(deck.items.map(\.item.id) == [ItemID("why")])
        #expect(deck.diagnostics.isEmpty)
    }

    /// Whatever stands between the heading and the options: the items stay the same but for their ids, and a second run
    /// changes nothing.
    @Test(arguments: 0..<200 as Range<UInt64>) func aDeckKeepsItsItemsWhateverStandsUnderAHeading(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let parts = [
            "\t<!-- id: x; difficulty: easy -->\n", "    <!-- id: x -->\n", "   <!-- difficulty: easy -->\n", "\n",
            "<!---->\n",
            "<!-- a\n  b: c -->\n", "> <!-- id: q -->\n", "Text <!-- id: y -->\n", "```\n<!-- id: z -->\n```\n", "  \n",
            "<!--difficulty: easy-->\n", "<!-- difficulty: easy --> <!-- id: two -->\n", "<div>\n", "\t\n",
        ]
        let items = (1...4).map { number in
            let under = (0..<Int.random(in: 0...3, using: &chance)).map { _ in parts.randomElement(using: &chance) ?? ""
            }
            return "## Item \(number)?\n\(under.joined())- [x] a\(number)\n- [ ] b\n\n"
        }
        let bytes = Array(items.joined().utf8)
        let reader = Reader(course: nil)
        var missing = MissingIDs(taken: [], reader: reader)
        guard case .filled(let filled) = missing.fill(bytes, file: "d.md") else { return }
        func nameless(_ bytes: [UInt8]) -> [Item] {
            reader.read(bytes, file: "d.md").items.map { entry in
                var item = entry.item
                item.id = ItemID("")
                return item
            }
        }
        #expect(nameless(filled) == nameless(bytes), "seed \(seed)")
        #expect(!reader.read(filled, file: "d.md").items.contains { $0.item.id.isDerived }, "seed \(seed)")
        var again = MissingIDs(taken: [], reader: reader)
        #expect(again.fill(filled, file: "d.md") == .nothingMissing, "seed \(seed)")
    }
}
