import Assessment
import Canvas
import Testing

@testable import Screens

/// Rich text as lines of a terminal.
@Suite struct TextLayoutTests {
    private func lines(_ blocks: [Block], width: Int = 24, sideways: Int = 0) -> [String] {
        TextLayout(width: width, sideways: sideways).lines(RichText(blocks)).map(\.text)
    }

    private func words(_ text: String) -> Block { .paragraph([.text(text)]) }

    @Test func paragraphsAreWrappedAndApart() {
        #expect(
            lines([words("One two three four five six."), words("Seven.")])
                == ["One two three four five", "six.", "", "Seven."])
    }

    @Test func emphasisIsAStyleAndNotASign() {
        let line = TextLayout(width: 40).lines(
            RichText([.paragraph([.strong([.text("bold")]), .text(" "), .code("f()"), .emphasis([.text(" soft")])])]))
        #expect(line.map(\.text) == ["bold f() soft"])
        #expect(line.first?.spans.first?.style == .plain.with(.bold))
        #expect(line.first?.spans.contains { $0.style.role == .code && $0.text == "f()" } == true)
    }

    /// A terminal cannot be clicked into a page.
    @Test func aLinkShowsItsAddressUnlessItIsItsWords() {
        let named = Inline.link(destination: "https://a.org", [.text("the page")])
        let bare = Inline.link(destination: "https://a.org", [.text("https://a.org")])
        #expect(lines([.paragraph([named])], width: 40) == ["the page (https://a.org)"])
        #expect(lines([.paragraph([bare])], width: 40) == ["https://a.org"])
    }

    @Test func anImageIsItsAlternativeText() {
        #expect(lines([.paragraph([.image(source: "a.png", alternative: "a curve")])]) == ["[a curve]"])
    }

    /// A line of code means something as a line.
    @Test func codeIsScrolledAndNeverWrapped() {
        let code = [Block.code(language: nil, text: "0123456789abcdefghij\n\nshort")]
        #expect(lines(code, width: 10) == ["012345678›", "", "short"])
        #expect(lines(code, width: 10, sideways: 4).first == "‹56789abc›")
        #expect(lines(code, width: 10, sideways: 12).first == "‹defghij")
        #expect(lines(code, width: 20) == ["0123456789abcdefghij", "", "short"])
    }

    @Test func listsHaveTheirSignsAndHangingLines() {
        let list = List(isTight: true, items: [[words("One two three four five")], [words("Six")]])
        #expect(lines([.list(list)], width: 14) == ["• One two", "  three four", "  five", "• Six"])
        let numbered = List(start: 9, isTight: true, items: [[words("Nine")], [words("Ten")]])
        #expect(lines([.list(numbered)]) == ["9. Nine", "10. Ten"])
        let loose = List(isTight: false, items: [[words("One")], [words("Two")]])
        #expect(lines([.list(loose)]) == ["• One", "", "• Two"])
    }

    @Test func listsInListsAreFurtherIn() {
        let inner = Block.list(List(isTight: true, items: [[words("inner")]]))
        #expect(
            lines([.list(List(isTight: true, items: [[words("outer"), inner]]))]) == ["• outer", "  • inner"])
    }

    @Test func aQuotationHasALineAtItsLeft() {
        #expect(lines([.quote([words("One two three four")])], width: 12) == ["│ One two", "│ three four"])
    }

    @Test func cellsStandInColumns() throws {
        let table = Table(
            alignments: [.left, .right], heading: [[.text("tool")], [.text("calls")]],
            rows: [[[.text("read")], [.text("12")]], [[.text("list")], [.text("3")]]])
        let shown = lines([.table(table)])
        #expect(shown.first?.hasPrefix("tool") == true)
        let twelve = try #require(shown.first { $0.contains("12") })
        let three = try #require(shown.first { $0.hasSuffix("3") })
        #expect(twelve.count == three.count, "numbers end in one column")
    }

    @Test func anEmptyTextHasNoLines() { #expect(lines([]) == []) }

    /// However narrow it is, nothing is wider than the room, and nothing is lost.
    @Test(arguments: 1...30) func everyLineFits(width: Int) {
        let blocks = [words("Some words of different lengths, unbelievably."), .quote([words("A quotation.")])]
        for line in TextLayout(width: width).lines(RichText(blocks)) where width > 4 {
            #expect(line.columns <= width, "\(line.text)")
        }
    }
}

/// The lines of an option: signs, letter, words, rationale.
@Suite struct OptionLinesTests {
    private let option = Choice.Option(
        text: Sample.paragraph("An option"), isKey: true, rationale: Sample.paragraph("Because."))

    private func lines(_ state: OptionLines.State, index: Int = 1, width: Int = 60) -> [String] {
        OptionLines(layout: TextLayout(width: width), index: index, option: option, state: state).lines.map(\.text)
    }

    @Test(
        arguments: [
            (OptionLines.State(), "   ○ B  An option"), (.init(isChosen: true), "   ● B  An option"),
            (.init(isMultiple: true), "   □ B  An option"),
            (.init(isChosen: true, isMultiple: true), "   ■ B  An option"),
            (.init(isStruck: true), "   × B  An option  · struck out"),
            (.init(isChosen: true, isKey: true), "   ✓ B  An option  · your answer"),
            (.init(isKey: true), "   ✓ B  An option  · not chosen"),
            (.init(isChosen: true, isKey: false), "   ✗ B  An option  · your answer"),
            (.init(isKey: false), "     B  An option"),
            (.init(isChosen: nil, isKey: true), "   ✓ B  An option"),
            (.init(isChosen: true, isKey: false, isWorse: true), "   ◐ B  An option  · your answer: works, but …"),
            (.init(isKey: false, isWorse: true), "   ◐ B  An option  · works, but …"),
            (.init(isChosen: nil, timesChosen: 2, isKey: false), "   ✗ B  An option  · chosen 2 times"),
        ] as [(OptionLines.State, String)])
    func signsAndWordsSayWhatBecameOfIt(state: OptionLines.State, line: String) {
        #expect(lines(state).first == line)
    }

    /// Before, it would give the answer away.
    @Test func theRationaleIsShownOnceTheQuestionIsExplained() {
        #expect(lines(.init()).count == 1)
        #expect(lines(.init(isKey: true)).last == "        Because.")
    }

    @Test func lettersAreThoseOfTheCard() {
        #expect(lines(.init(), index: 0).first?.contains(" A ") == true)
        #expect(lines(.init(), index: 25).first?.contains(" Z ") == true)
        #expect(lines(.init(), index: 26).first?.contains(" ? ") == true)
    }

    /// The word that says what the colour says has its own line where it does not fit.
    @Test func aWordWithoutRoomStandsBelow() {
        #expect(lines(.init(isStruck: true), width: 12) == ["   × B  An option", "        · struck out"])
    }
}
