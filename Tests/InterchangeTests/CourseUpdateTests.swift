import Files
import Interchange
import TestSupport
import Testing

/// A newer edition of what was imported before.
@Suite struct CourseUpdateTests {
    private static func course(_ gift: String) throws -> NewCourse {
        NewCourse([(name: "bank", imported: try Reading(text: gift, as: "gift").imported)], name: "Bank")
    }

    private static let first = "// [id:one]\nOne?{=a ~b}\n\n// [id:two]\nTwo?{=a ~b}\n\nThree?{=a ~b}\n\nFour?{=a ~b}\n"

    /// Imports, lets somebody edit the deck, and imports another edition.
    private static func changes(
        from first: String = first, _ second: String, editing edit: (String) -> String = { $0 }
    ) throws -> (changes: CourseUpdate.Changes, deck: String) {
        let place = try TemporaryDirectory()
        defer { withExtendedLifetime(place) {} }
        let folder = "\(place.path)/bank"
        try CourseFolder.create(try course(first), of: ["bank"], at: folder)
        let deck = "\(folder)/bank.md"
        let text = String(decoding: try Files.read(deck), as: UTF8.self)
        try Files.replace(deck, with: Array(edit(text).utf8))
        let update = try #require(try CourseUpdate(of: folder, with: try course(second), sources: ["bank"]))
        try update.write()
        return (update.changes, String(decoding: try Files.read(deck), as: UTF8.self))
    }

    @Test func theSameEditionChangesNothing() throws {
        let (changes, _) = try Self.changes(Self.first)
        #expect(changes.unchanged == 4)
        #expect(changes.added + changes.renewed + changes.kept + changes.gone + changes.deleted == [])
    }

    @Test func whatNobodyEditedIsRenewedUnderItsID() throws {
        let (changes, deck) = try Self.changes(Self.first.replacing("One?{=a ~b}", with: "One, now?{~a =b}"))
        #expect(changes.renewed == ["one"])
        #expect(deck.contains("## One, now?\n<!-- id: one -->\n\n- [ ] a\n- [x] b"))
    }

    /// A line of code that looks like a heading is part of its item.
    @Test func anItemWithAHeadingInItsCodeIsRenewed() throws {
        let first = "// [id:code]\n[html]What prints this?<pre># a\n## x</pre>{=a ~b}\n"
        let (changes, deck) = try Self.changes(from: first, first.replacing("{=a ~b}", with: "{~a =b}"))
        #expect(changes.renewed == ["code"])
        #expect(deck.contains("## x") && deck.contains("- [x] b"))
    }

    /// What came with an edition is known to the next one, and what an edition leaves out to the one that has it again.
    @Test func aLaterEditionKnowsAllEarlierOnes() throws {
        let place = try TemporaryDirectory()
        defer { withExtendedLifetime(place) {} }
        let folder = "\(place.path)/bank"
        try CourseFolder.create(try Self.course(Self.first), of: ["bank"], at: folder)
        let second = Self.first.replacing("Four?{=a ~b}\n", with: "Five?{=a ~b}\n")
        for (edition, added) in [(second, ["five"]), (second, []), (Self.first, [])] {
            let update = try #require(try CourseUpdate(of: folder, with: try Self.course(edition), sources: ["bank"]))
            #expect(update.changes.added == added)
            #expect(update.changes.unchanged == 4 - added.count)
            try update.write()
        }
    }

    @Test func whatWasEditedStaysAndIsNamed() throws {
        let second = Self.first.replacing("One?{=a ~b}", with: "One?{=a ~c}")
        let (changes, deck) = try Self.changes(second) { $0.replacing("- [ ] b", with: "- [ ] bee") }
        #expect(changes.kept == ["one"])
        #expect(changes.unchanged == 3)
        #expect(deck.contains("bee") && !deck.contains("- [ ] c"))
    }

    @Test func newItemsComeAndOthersGoNowhere() throws {
        let second = Self.first.replacing("Four?{=a ~b}\n", with: "Five?{=a ~b}\n")
        let (changes, deck) = try Self.changes(second)
        #expect(changes.added == ["five"])
        #expect(changes.gone == ["four"])
        #expect(deck.contains("## Four?") && deck.contains("## Five?"))
    }

    @Test func whatWasDeletedHereIsNotBroughtBack() throws {
        let (changes, deck) = try Self.changes(Self.first) { deck in
            deck.replacing("## Two?\n<!-- id: two -->\n\n- [x] a\n- [ ] b\n", with: "")
        }
        #expect(changes.deleted == ["two"])
        #expect(!deck.contains("## Two?"))
    }

    @Test func aFolderOfSomethingElseIsNoEarlierEdition() throws {
        let place = try TemporaryDirectory()
        defer { withExtendedLifetime(place) {} }
        let folder = "\(place.path)/bank"
        try CourseFolder.create(try Self.course(Self.first), of: ["bank"], at: folder)
        let other = try Self.course("Else?{=x ~y}\n\nOther?{=x ~y}\n")
        let update = try CourseUpdate(of: folder, with: other, sources: ["other"])
        #expect(update == nil)
    }
}
