import Assessment
import Interchange
import Testing

@Suite struct GIFTTests {
    private static let bank = """
        // A comment
        $CATEGORY: $course$/top/Stars

        // [id:star-1] [tag:sky]
        ::Colour::Which colour do the hottest stars have?{
        =blue#The hotter, the bluer.
        ~red#Red ones are cool.
        ~%50%white
        ####See the spectrum.
        }

        Which are planets?{~%50%Mars ~%50%Venus ~%-100%Sirius}

        The Sun is a star.{TRUE#It is.#Right.}

        Two plus two is {#4:0.5}.

        The capital of France is {=Paris =%50%Lutetia}.

        Match.{=a -> 1
        =b -> 2
        = -> 3}

        Describe it. {}

        A mere description.

        Escapes \\{ \\} \\= are text{=x\\=1 ~y}
        """

    @Test func everyKindIsRead() throws {
        let reading = try Reading(text: Self.bank)
        #expect(reading.format == "gift")
        #expect(reading.imported.read == 8)
        #expect(
            reading.items.map(\.item.kind) == [
                .bestAnswer, .multipleResponse, .singleChoice, .number, .shortText, .matching, .singleChoice,
            ])
        #expect(reading.imported.leftOut.map(\.reason.kind.code) == ["kind"])
        let first = try #require(reading.items.first)
        #expect(first.entry.sourceID == "star-1")
        #expect(first.entry.topic == "Stars")
        #expect(first.item.metadata.tags == ["sky"])
        #expect(first.item.choice?.options.first?.rationale?.words == "The hotter, the bluer.")
        #expect(first.item.explanation?.words == "See the spectrum.")
        #expect(reading.items[1].item.keyPlaces == [0, 1])
        #expect(reading.items[2].item.keyPlaces == [0])
        #expect(reading.items[3].item.interaction == .number(NumberEntry([.init(3.5, 4.5)])))
        #expect(reading.items[4].item.stem.words == "The capital of France is _____.")
        #expect(reading.items[6].item.stem.words == "Escapes { } = are text")
        #expect(reading.items[6].item.optionTexts == ["x=1", "y"])
    }

    @Test func aBrokenQuestionCostsNoOther() throws {
        let reading = try Reading(text: "One?{=a ~b\n\nTwo?{=a ~b}\n\nThree?{non\nsense}\n", as: "gift")
        #expect(reading.items.map(\.item.stem.words) == ["Two?"])
        #expect(reading.imported.leftOut.map(\.reason.kind.code) == ["broken-line", "broken-line"])
    }

    /// People forget the blank line; a key of one question must never become one of another.
    @Test func questionsWithoutABlankLineBetweenThemStayApart() throws {
        let bank = """
            One?{=a ~b}
            Two?{T}
            // [id:third]
            ::Third::Three {
            ~c
            =d
            } is it.
            $CATEGORY: More
            Four?{=e ~f}
            which goes on

            """
        let reading = try Reading(text: bank, as: "gift")
        let stems = reading.items.map(\.item.stem.words)
        #expect(stems == ["One?", "Two?", "Three _____ is it.", "Four? _____ which goes on"])
        #expect(reading.items.map(\.item.keyPlaces) == [[0], [0], [1], [0]])
        #expect(reading.items.map(\.entry.sourceID) == [nil, nil, "third", nil])
        #expect(reading.items.map(\.entry.topic) == [nil, nil, nil, "More"])
    }

    @Test func bracesInMathsPairAndASecondSetIsNoGuess() throws {
        let reading = try Reading(text: "Half?{=$\\frac{1}{2}$ ~b}\n\nf() { return } is?{=a ~b}\n", as: "gift")
        #expect(reading.items.map(\.item.keyPlaces) == [[0]])
        #expect(reading.imported.leftOut.map(\.reason.kind.code) == ["broken-line"])
    }

    /// As Moodle reads them.
    @Test func answersWithoutAMarkAreShortOnesOrWrongOnes() throws {
        let bank = "One is written {one}.\n\nTwo?{zero =two ~three}\n\nThree?{one =won}"
        let reading = try Reading(text: bank, as: "gift")
        #expect(reading.items.map(\.item.interaction).first == .shortText(ShortText(["one"])))
        #expect(reading.items.map(\.item.keyPlaces).dropFirst().first == [1])
        #expect(reading.items.last?.item.interaction == .shortText(ShortText(["one", "won"])))
    }

    @Test func ofTwoMarksInARowTheSecondCounts() throws {
        let reading = try Reading(text: "One?{~=a ~b}\n\nTwo?{=~%50%a =~%50%b =~c}", as: "gift")
        #expect(reading.items.map(\.item.optionTexts) == [["a", "b"], ["a", "b", "c"]])
        #expect(reading.items.map(\.item.keyPlaces) == [[0], [0, 1]])
    }

    @Test func aTolerancesEndsAreDecimal() throws {
        let reading = try Reading(text: "Pi?{#3.1415:0.0005}", as: "gift")
        #expect(reading.items.first?.item.interaction == .number(NumberEntry([.init(3.141, 3.142)])))
    }

    @Test func optionsOfTagsAloneAreWords() throws {
        let reading = try Reading(text: "Which one links?{=<a> ~<br> ~<b>x</b>}", as: "gift")
        #expect(reading.items.first?.item.optionTexts == ["<a>", "<br>", "x"])
    }

    /// A picture is a question where it stands alone, and an explanation.
    @Test func picturesWithoutWordsAreNamed() throws {
        let bank = "::::[html]<img src\\=\"a/b.png\" alt\\=\"\">{=x ~y####<p><img src\\=\"c.png\"></p>}"
        let item = try #require(try Reading(text: bank, as: "gift").items.first?.item)
        #expect(item.stem.plainText == "b.png")
        #expect(item.explanation?.plainText == "c.png")
    }

    @Test func programsAreNoQuestions() {
        let shell = "f() {\n  x={\"a\"}\n}\n\ng() {\n  echo ${#x} == {}\n}\n"
        #expect(GIFT.recognises(Head(Array(shell.utf8))) == .none)
    }

    @Test func aBlankLineWithinBracesIsPartOfTheQuestion() throws {
        let reading = try Reading(text: "One?{\n=a\n\n~b\n}\n\nTwo?{=a ~b}\n", as: "gift")
        #expect(reading.items.map(\.item.optionTexts) == [["a", "b"], ["a", "b"]])
    }
}

@Suite struct AikenTests {
    @Test func questionsAreReadAndBrokenOnesNamed() throws {
        let reading = try Reading(text: "One?\nA. x\nB) y\nANSWER: B\n\nTwo?\nA) x\nANSWER: A\n\nThree?\nA) x\nB) y\n")
        #expect(reading.format == "aiken")
        #expect(reading.items.map(\.item.keyPlaces) == [[1]])
        #expect(reading.imported.leftOut.map(\.reason.kind.code) == ["one-option", "no-key"])
        #expect(reading.imported.leftOut.map(\.reason.origin.line) == [6, 10])
    }
}
