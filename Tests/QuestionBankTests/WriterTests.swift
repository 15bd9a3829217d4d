import Assessment
import TestSupport
import Testing

@testable import QuestionBank

@Suite struct WriterTests {
    /// Small banks first, so that the first to fail is a small one.
    @Test(arguments: 1...4)
    func whatWasWrittenReadsTheSame(size: Int) {
        expectForSeeds(0..<(isSoaking ? 250 : 100)) { generator in
            var random = RandomItems(generator, size: size)
            let items = random.bank()
            let scenario = random.scenario()
            let markdown = Writer.deck(items, scenarios: [scenario], topic: TopicID("main"))
            let deck = Reader(course: .twoTopics).read(Array(markdown.utf8), file: "deck.md")
            var read = deck.scenarios.first?.scenario
            read?.version = scenario.version
            let isSame = deck.items.map(\.item) == items && read == scenario && deck.scenarios.count == 1
            guard !isSame else { return true }
            let problems = deck.diagnostics.map(\.text).joined(separator: "\n")
            let again = Writer.deck(deck.items.map(\.item), topic: TopicID("main"))
            Issue.record("\(markdown)\nwas read as\n\(again)\n\(problems)")
            return false
        }
    }
}
