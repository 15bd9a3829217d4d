import Assessment

/// How well a bot does on a bank or one of its topics.
package struct BotScore: Equatable, Sendable {
    package let bot: String
    /// Nil for the whole bank.
    package let topic: TopicID?
    /// Single-choice items.
    package let items: Int
    /// Items on which the bot prefers some options to others.
    package let informative: Int
    /// The share of keys found, and what chance would find, from 0 to 1.
    package let score: Double
    package let chance: Double
    /// The items whose key it took for certain, where to look for the cue.
    package let found: [ItemID]
    /// Two-sided: the probability that chance does as well or as badly.
    package let pValue: Double
    /// The same by Holm's correction over all bots on the bank and its topics.
    package private(set) var adjusted: Double

    /// The level of the whole family of tests.
    package static let level = 0.01

    /// Whether the bank gives its keys away to the bot.
    package var isCue: Bool { adjusted < Self.level }

    /// The scores of all bots on the bank and on each of its topics; those that had no choice are left out.
    static func all(on items: [Cues], topics: [TopicID]) -> [BotScore] {
        let scopes: [TopicID?] = topics.count > 1 ? [nil] + topics.map { $0 } : [nil]
        var scores: [BotScore] = []
        for scope in scopes {
            let cues = items.filter { scope == nil || $0.topic == scope }
            scores += Bot.all.map { BotScore($0, on: cues, topic: scope) }.filter { $0.informative > 0 }
        }
        for (index, adjusted) in holmAdjusted(scores.map(\.pValue)).enumerated() { scores[index].adjusted = adjusted }
        return scores
    }

    private init(_ bot: Bot, on items: [Cues], topic: TopicID?) {
        var test = GuessTest()
        var found: [ItemID] = []
        for (item, picked) in zip(items, bot.choose(items)) {
            if picked == [item.key] { found.append(item.id) }
            test.add(picked: picked.count, of: item.options.count, hit: picked.contains(item.key))
        }
        self.bot = bot.name
        self.topic = topic
        self.items = items.count
        informative = test.informative
        score = items.isEmpty ? 0 : test.score / Double(items.count)
        chance = items.isEmpty ? 0 : test.expected / Double(items.count)
        self.found = found
        pValue = test.pValue
        adjusted = pValue
    }
}
