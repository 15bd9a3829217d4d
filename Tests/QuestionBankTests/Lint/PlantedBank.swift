import Assessment
import TestSupport

@testable import QuestionBank

/// Single-choice items of words that mean nothing, with a cue in most of them.
struct PlantedBank: Sendable, CustomStringConvertible {
    let description: String
    /// The bot that must find the cue.
    let bot: String
    let plant: @Sendable (inout Draft, inout SeededGenerator) -> Void

    struct Draft {
        var stem: [String]
        var options: [[String]]
        var key: Int

        var distractors: [Int] { options.indices.filter { $0 != key } }
    }

    static let clean = PlantedBank(description: "nothing", bot: "none") { _, _ in }

    func items(count: Int, seed: UInt64, topics: [String] = ["one", "two"]) -> [Item] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { index in
            var draft = Draft(
                stem: words(9...12, &generator), options: (0..<4).map { _ in words(6...9, &generator) },
                key: Int.random(in: 0..<4, using: &generator))
            if Int.random(in: 0..<10, using: &generator) < 7 { plant(&draft, &generator) }
            return item(draft, index, TopicID(topics[index % topics.count]))
        }
    }

    private func item(_ draft: Draft, _ index: Int, _ topic: TopicID) -> Item {
        let options = draft.options.enumerated().map { place, words in
            Choice.Option(text: .plain(words.joined(separator: " ")), isKey: place == draft.key)
        }
        return Item(
            id: ItemID("item-\(index)"), topic: topic, stem: .plain(draft.stem.joined(separator: " ") + "?"),
            interaction: .choice(Choice(options)))
    }

    /// Of 400 words, so that options rarely have one in common.
    private func words(_ count: ClosedRange<Int>, _ generator: inout SeededGenerator) -> [String] {
        (0..<Int.random(in: count, using: &generator)).map { _ in
            let number = Int.random(in: 0..<400, using: &generator)
            return Self.word(number % 20, number / 20)
        }
    }

    fileprivate static func word(_ beginning: Int, _ field: Int) -> String {
        "\(onsets[beginning])a\(onsets[field])o"
    }

    private static let onsets = "b c d f g h j k l m n p q r t v w x z st".split(separator: " ").map(String.init)
}

extension RichText {
    static func plain(_ text: String) -> RichText { RichText([.paragraph([.text(text)])]) }
}

extension PlantedBank {
    /// Fifteen banks, a cue each.
    static let all: [PlantedBank] = [
        PlantedBank(description: "the key is longest", bot: "longest") { item, _ in
            item.options[item.key] += ["vovo", "wowo", "xoxo", "zozo"]
        },
        PlantedBank(description: "the key is never longest", bot: "longest") { item, _ in
            item.options[item.distractors[0]] += ["vovo", "wowo", "xoxo", "zozo"]
        },
        PlantedBank(description: "the key is shortest", bot: "shortest") { item, _ in
            item.options[item.key].removeLast(3)
        },
        PlantedBank(description: "the key echoes the stem", bot: "clang") { item, _ in
            item.options[item.key].replaceSubrange(0..<2, with: item.stem[2..<4])
        },
        PlantedBank(description: "distractors are absolute", bot: "no-absolutes") { item, _ in
            for option in item.distractors.prefix(2) { item.options[option][0] = "always" }
        },
        PlantedBank(description: "the key is longest but for absolute options", bot: "both") { item, _ in
            item.options[item.key] += ["vovo", "wowo", "xoxo"]
            item.options[item.distractors[0]] += ["never", "vovo", "wowo", "xoxo", "zozo"]
        },
        PlantedBank(description: "distractors are made from the key", bot: "convergence") { item, _ in
            for (place, option) in item.distractors.enumerated() {
                item.options[option][0...1] = item.options[item.key][(2 * place)...(2 * place + 1)]
            }
        },
        PlantedBank(description: "the key has figures", bot: "digits-or-code") { item, generator in
            item.options[item.key][0] = String(Int.random(in: 10..<100, using: &generator))
        },
        PlantedBank(description: "the key stands in the second place", bot: "position-2") { item, _ in
            item.options.swapAt(1, item.key)
            item.key = 1
        },
        PlantedBank(description: "distractors resemble each other", bot: "odd-one-out") { item, _ in
            for option in item.distractors { item.options[option][0...1] = ["vovo", "wowo"] }
        },
        PlantedBank(description: "a clause is hung on the key", bot: "padded") { item, _ in
            item.options[item.key][2] += ","
        },
        PlantedBank(description: "a clause is hung on a distractor", bot: "padded") { item, _ in
            item.options[item.distractors[0]][3] = "because"
        },
        PlantedBank(description: "the key is of the stem's field", bot: "near-meaning") { item, generator in
            item.draw(fieldOfKey: 0, ofDistractors: 1..<20, &generator)
        },
        PlantedBank(description: "the distractors are of the stem's field", bot: "far-meaning") { item, generator in
            item.draw(fieldOfKey: Int.random(in: 1..<20, using: &generator), ofDistractors: 0..<1, &generator)
        },
        PlantedBank(description: "the key is hedged", bot: "regression") { item, _ in
            item.options[item.key][0] = "usually"
        },
    ]
}

extension PlantedBank.Draft {
    /// Gives the stem words of one field, and each option words of a field counted from there.
    ///
    /// Words of a field differ in how they begin and end alike, and an option has none of the stem's.
    fileprivate mutating func draw(fieldOfKey: Int, ofDistractors: Range<Int>, _ generator: inout SeededGenerator) {
        let field = Int.random(in: 0..<20, using: &generator)
        let beginnings = (0..<20).shuffled(using: &generator)
        stem = stem.indices.map { PlantedBank.word(beginnings[$0 % 10], field) }
        for option in options.indices {
            let distance = option == key ? fieldOfKey : Int.random(in: ofDistractors, using: &generator)
            options[option] = options[option].indices.map { _ in
                PlantedBank.word(beginnings[Int.random(in: 10..<20, using: &generator)], (field + distance) % 20)
            }
        }
    }
}
