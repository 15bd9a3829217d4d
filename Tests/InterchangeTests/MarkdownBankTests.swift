import Assessment
import Foundation
import Interchange
import TestSupport
import Testing

@Suite struct MarkdownBankTests {
    /// What came of many banks in made-up shapes.
    struct Tally {
        var banks = 0
        var whole = 0
        var questions = 0
        var right = 0
        var wrong = 0
        var examples: [String] = []
    }

    private static func tally(_ seeds: Range<UInt64>) -> Tally {
        var tally = Tally()
        for seed in seeds {
            let bank = RandomBank(SeededGenerator(seed: seed))
            let reading = try? Reading(text: bank.markdown, as: "markdown")
            tally.banks += 1
            tally.questions += bank.questions.count
            var right = 0
            for question in bank.questions {
                let stem = RichText(markdown: question.stem).plainText
                guard let item = reading?.items.first(where: { $0.item.stem.words == stem })?.item else { continue }
                let options = question.options.map { RichText(markdown: $0).plainText }
                let keys = Set(question.keys.map { options[$0] })
                let own = Set(item.keyPlaces.map { item.optionTexts[$0] })
                if own == keys, item.optionTexts == options {
                    right += 1
                } else if own != keys {
                    tally.wrong += 1
                    tally.examples.append("seed \(seed): wrong key \(bank.style)\n\(bank.markdown)")
                }
            }
            tally.right += right
            if right == bank.questions.count, reading?.items.count == right {
                tally.whole += 1
            } else if tally.examples.count < 5 {
                tally.examples.append("seed \(seed): \(bank.style) \(right) of \(bank.questions.count)")
            }
        }
        return tally
    }

    /// How many banks are made up; the long run is for `make soak`.
    private static let banks: UInt64 = isSoaking ? 1_000 : 80

    @Test func banksInMadeUpShapesAreReadAndNoKeyIsWrong() {
        let tally = Self.tally(0..<Self.banks)
        print(
            "Markdown banks: \(tally.whole) of \(tally.banks) whole, \(tally.right) of \(tally.questions) questions, \(tally.wrong) wrong keys"
        )
        for example in tally.examples.prefix(12) { print(example) }
        #expect(tally.wrong == 0)
        #expect(100 * tally.whole >= 95 * tally.banks)
    }

    @Test func aReadmeIsNoBank() throws {
        let text = "# Tool\n\n## Roadmap\n\n- [x] parser\n- [ ] printer\n\n## Install\n\n1. Clone it.\n2. Build it.\n"
        #expect(throws: ImportError.unknownFormat(path: "test")) { try Reading(text: text) }
    }

    @Test func aKeyThatIsNoOptionLeavesTheQuestionOut() throws {
        let reading = try Reading(
            text: "1. One?\n\nA. x\nB. y\n\nAnswer: E\n\n2. Two?\n\nA. x\nB. y\n\nAnswer: B\n", as: "markdown")
        #expect(reading.items.map(\.item.keyPlaces) == [[1]])
        #expect(reading.imported.leftOut.map(\.reason.kind.code) == ["key-unclear"])
    }
}
