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
        let reading = try Reading(text: "One?{=a ~b\n\nTwo?{=a ~b}\n\nThree?{nonsense}\n", as: "gift")
        #expect(reading.items.map(\.item.stem.words) == ["Two?"])
        #expect(reading.imported.leftOut.map(\.reason.kind.code) == ["broken-line", "broken-line"])
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
