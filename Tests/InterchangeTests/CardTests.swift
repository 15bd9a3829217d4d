import Assessment
import Interchange
import Testing

/// Cards in text files: hashcards, hascard and Obsidian.
@Suite struct CardTests {
    private func items(_ text: String, as format: String) throws -> [Item] {
        let reading = try Reading(text: text)
        #expect(reading.format == format)
        return reading.items.map(\.item)
    }

    @Test func hashcardsAskAndLeaveOut() throws {
        let items = try items(
            "---\nname = \"Rivers\"\n---\nQ: Which river\nflows there?\n\nA: The Danube.\n\nIt is long.\n---\nC: The [Danube] flows through ![a](b.png) [Vienna] \\[sic\\].\n\nQ: Next?\nA: Yes",
            as: "hashcards")
        #expect(items.map(\.stem.showingGaps.words).count == 4)
        #expect(items.first?.recalled == "The Danube. It is long.")
        #expect(items[1].stem.showingGaps.words == "The ____ flows through Vienna [sic].")
        #expect(items[2].interaction == .gaps(Gaps([.typed(["Vienna"])])))
    }

    @Test func aHashcardWithoutAnswerCostsNoOther() throws {
        let reading = try Reading(text: "Q: one?\n\nQ: two?\nA: 2\nA: again\nC: nothing\n", as: "hashcards")
        #expect(reading.items.map(\.item.stem.words) == ["two?"])
        #expect(reading.imported.leftOut.count == 3)
    }

    @Test func hascardsHaveFiveKinds() throws {
        let text = """
            # What is it?
            A river.

            ---
            # One?
            - no
            * yes
            ---
            # Several?
            [*] a
            [ ] b
            [*] c
            ---
            # Gaps
            The _EU|European Union_ and snake\\_case, _Euro_.
            ---
            # Order
            2. b
            1. a
            """
        for end in ["\n", "\r\n"] {
            let items = try items(text.replacing("\n", with: end), as: "hascard")
            #expect(items.map(\.kind) == [.recall, .singleChoice, .multipleResponse, .gaps, .ordering])
            #expect(items.map(\.keyPlaces) == [[], [1], [0, 2], [], []])
            #expect(items[3].interaction == .gaps(Gaps([.typed(["EU", "European Union"]), .typed(["Euro"])])))
        }
    }

    @Test func aHascardWithTwoStarsIsLeftOut() throws {
        let reading = try Reading(text: "# One?\n- a\n* b\n* c\n---\n# Two?\n1. a\n1. b", as: "hascard")
        #expect(reading.items.isEmpty && reading.imported.leftOut.map(\.reason.kind) == [.keyUnclear, .keyUnclear])
    }

    @Test(arguments: [
        "# Notes\n\n* one\n* two\n", "# Title\n\nWords.\n", "# A\n\n- [ ] x\n- [x] y\n---\n# B\n* [x] x\n* [ ] y\n",
    ])
    func whatOnlyLooksLikeHascardIsAnotherFormat(text: String) {
        #expect(Hascard.recognises(Head(Array(text.utf8))) == .none)
    }

    @Test func notesOfObsidianHaveCards() throws {
        let text = """
            ---
            tags: [x]
            ---
            #flashcards/rivers/long

            # Rivers

            Capital of Austria::Vienna <!--SR:!2024-01-01,3,250-->
            - Danube:::Donau
            `std::vector` is no card

            Which river
            is long?
            ?
            The Danube.
            It is.
            <!--SR:!2024-01-01,3,250-->

            The ==Danube== flows through {{Vienna}}, and `==code==` stays.

            ![[map of rivers.png]] [[Page|Where]]?
            ??
            There
            """
        let reading = try Reading(text: text)
        #expect(reading.format == "obsidian")
        let items = reading.items.map(\.item)
        #expect(
            items.map(\.stem.showingGaps.words) == [
                "Capital of Austria", "Danube", "Donau", "Which river is long?",
                "The ____ flows through Vienna, and ==code== stays.",
                "The Danube flows through ____, and ==code== stays.",
                "Where?", "There",
            ])
        #expect(items[3].recalled == "The Danube. It is.")
        #expect(reading.items.allSatisfy { $0.entry.topic == "rivers: long" })
        #expect(reading.codes == ["progress-lost", "picture-missing"])
    }

    @Test func quizzesOfMkDocsHaveBoxesGapsAndAnOlderForm() throws {
        let text = """
            # Rivers

            <quiz>
            What is long?
            - [x] The Danube
            - [ ] The Fulda

            Very.
            </quiz>

            <quiz>
            2 + 2 = [[4]], `[[code]]`, and the river is [[ Danube ]].

            ---
            Shown after.
            </quiz>

            <?quiz?>
            question: Are you ready?
            answer-correct: Yes: now!
            answer: No!
            content:
            Good.
            <?/quiz?>

            <quiz>
            never closed [[x]]
            """
        let reading = try Reading(text: text)
        #expect(reading.format == "mkdocs-quiz")
        let items = reading.items.map(\.item)
        #expect(items.map(\.kind) == [.singleChoice, .gaps, .singleChoice])
        #expect(items.map(\.explanation?.words) == ["Very.", "Shown after.", "Good."])
        #expect(items[1].interaction == .gaps(Gaps([.typed(["4"]), .typed(["Danube"])])))
        #expect(items[2].optionTexts == ["Yes: now!", "No!"] && items[2].keyPlaces == [0])
        #expect(reading.imported.leftOut.map(\.reason.kind) == [.brokenLine])
    }

    @Test func missingWordsHaveSharesBeforeTheirTexts() throws {
        let reading = try Reading(
            text:
                "This is {=the best#yes ~75%a good\nanswer#well ~a wrong one} here.\n\nFrogs are {=amphibians#right}.\n\n{~a ~b}"
        )
        #expect(reading.format == "missing-word")
        let items = reading.items.map(\.item)
        #expect(items.map(\.stem.words) == ["This is _____ here.", "Frogs are _____ ."])
        #expect(items[0].optionTexts == ["the best", "a good answer", "a wrong one"] && items[0].keyPlaces == [0])
        #expect(items[0].choice?.options[1].weight == Fraction(3, 4))
        #expect(items[1].interaction == .shortText(ShortText(["amphibians"])))
        #expect(reading.imported.leftOut.map(\.reason.kind) == [.noKey])
    }

    @Test func webCTKnowsItsKinds() throws {
        let text = """
            :TYPE:MC:1:0:A
            :TITLE:One
            :QUESTION:T
            2 > 1?
            :ANSWER1:100:T
            Yes
            :ANSWER2:50
            Perhaps
            :ANSWER3:-10
            No
            :REASON3
            Count.
            :CAT:Numbers
            :TYPE:C
            :TITLE:Computed
            :QUESTION:H
            {x} + 1
            :FORMULA:{x}+1
            :TYPE:S
            :QUESTION:H
            Which colon?
            :ANSWER1:a:b:100:0
            :ANSWER2:half:50:0
            """
        let reading = try Reading(text: text)
        let items = reading.items.map(\.item)
        #expect(items.map(\.kind) == [.bestAnswer, .shortText])
        #expect(items[0].keyPlaces == [0] && items[0].choice?.options[2].rationale?.words == "Count.")
        #expect(items[1].interaction == .shortText(ShortText(["a:b"])))
        #expect(reading.imported.leftOut.map(\.reason.kind) == [.unsupported])
        #expect(reading.items.first?.entry.topic == "Numbers")
    }
}

extension Item {
    fileprivate var recalled: String? {
        if case .recall(let recall) = interaction { recall.answer.words } else { nil }
    }
}
