import Assessment
import Testing

@testable import QuestionBank

@Suite struct BotTests {
    private func scores(_ items: [Item], topics: [String] = ["one", "two"]) -> [BotScore] {
        BankReport(linter(of: items)).bots
    }

    @Test(arguments: PlantedBank.all)
    func plantedCueIsFound(_ bank: PlantedBank) {
        let cues = scores(bank.items(count: 120, seed: 7)).filter(\.isCue)
        #expect(cues.contains { $0.bot == bank.bot && $0.topic == nil })
    }

    @Test(arguments: 0..<6 as Range<UInt64>)
    func bankOfChanceIsClean(_ seed: UInt64) {
        #expect(scores(PlantedBank.clean.items(count: 120, seed: seed)).filter(\.isCue) == [])
    }

    @Test func cueOfOneTopicIsFoundThere() {
        let clean = PlantedBank.clean.items(count: 300, seed: 3, topics: ["one", "two", "three"])
        let planted = PlantedBank.all[0].items(count: 60, seed: 4, topics: ["four"])
        let cues = scores(clean + planted).filter(\.isCue)
        #expect(cues.contains { $0.topic == TopicID("four") && $0.bot == "longest" })
        #expect(!cues.contains { $0.topic == TopicID("one") })
    }

    @Test func everyBotIsTestedOnTheBankAndOnEachTopic() {
        let scores = scores(PlantedBank.clean.items(count: 60, seed: 1))
        let bots = Set(Bot.all.map(\.name)).subtracting(["no-absolutes", "digits-or-code", "padded"])
        for topic in [nil, TopicID("one"), TopicID("two")] {
            #expect(
                Set(scores.filter { $0.topic == topic }.map(\.bot)) == bots,
                "no word is absolute, none a number, and nothing is hung on")
        }
        #expect(scores.allSatisfy { $0.chance == 0.25 && $0.adjusted >= $0.pValue })
    }

    @Test func itemsWithSeveralKeysAreNotGuessedAt() {
        var items = PlantedBank.all[0].items(count: 60, seed: 1)
        for index in items.indices { for option in 0..<2 { items[index].options[option].isKey = true } }
        #expect(scores(items) == [])
    }

    @Test func orderOfTheBankChangesNothingForTheRegression() throws {
        let items = PlantedBank.all[3].items(count: 60, seed: 5, topics: ["one"])
        func score(_ items: [Item]) throws -> Double {
            try #require(scores(items).first { $0.bot == "regression" }).score
        }
        #expect(try score(items).isClose(to: score(items.reversed())))
    }

    @Test func wordsAreNearThatStandAmongTheSameOthers() {
        var lexicon = Lexicon(.english)
        func passage(_ text: String) -> Passage { Passage(.plain(text), in: &lexicon) }
        let passages = [
            "blue green white", "red green white", "red blue white", "red blue green",
            "cheese apple water", "bread apple water", "bread cheese water", "bread cheese apple",
        ].map(passage)
        let vectors = WordVectors(passages)
        func nearness(_ text: String, _ other: String) -> Double {
            vectors.nearness(of: passage(text).content, to: passage(other).content)
        }
        #expect(nearness("red", "blue white") > 0.5)
        #expect(nearness("red", "cheese water") == 0)
        #expect(nearness("red", "blue white").isClose(to: nearness("red green", "blue white"), within: 0.1))
        #expect(nearness("chair", "blue") == 0 && nearness("red", "chair") == 0, "nobody knows what a chair is")
        let turned = WordVectors(passages.reversed())
        #expect(turned.nearness(of: passage("red").content, to: passage("blue").content) == nearness("red", "blue"))
    }

    @Test func absoluteWordsOfOtherLanguagesAreNotKnown() {
        let items = PlantedBank.all[4].items(count: 120, seed: 7)
        let scores = BankReport(linter(of: items, language: "it")).bots
        #expect(!scores.contains { $0.bot == "no-absolutes" })
    }
}
