import Assessment
import Glibc
import TestSupport
import Testing

@Suite struct ApportionmentTests {
    @Test(arguments: [
        (10, [50, 30, 20], [5, 3, 2]), (10, [8, 8, 8, 76], [1, 1, 1, 7]), (3, [1, 1, 1, 1], [1, 1, 1, 0]),
        (7, [0, 10, 90], [0, 1, 6]), (0, [1, 2], [0, 0]), (5, [0, 0], [0, 0]), (50, [33, 33, 34], [17, 16, 17]),
    ])
    func theLargestRemaindersGetOneMore(total: Int, weights: [Int], counts: [Int]) {
        #expect(Apportionment.counts(total, weights: weights) == counts)
    }

    @Test(arguments: [
        (10, [90, 5, 5], 2, [6, 2, 2]), (10, [90, 5, 5, 0], 1, [8, 1, 1, 0]), (4, [97, 1, 1, 1], 1, [1, 1, 1, 1]),
        (3, [97, 1, 1, 1], 1, [3, 0, 0, 0]),
    ])
    func theMinimumIsGivenFirst(total: Int, weights: [Int], minimum: Int, counts: [Int]) {
        #expect(Apportionment.counts(total, weights: weights, minimum: minimum) == counts)
    }

    @Test func everyCountIsTheQuotaRoundedUpOrDown() {
        expectForSeeds(0..<2_000) { chance in
            let weights = (0..<Int.random(in: 1...15, using: &chance)).map { _ in Int.random(in: 1...40, using: &chance)
            }
            let (total, sum) = (Int.random(in: 1...200, using: &chance), weights.reduce(0, +))
            let counts = Apportionment.counts(total, weights: weights)
            return counts.reduce(0, +) == total
                && zip(counts, weights).allSatisfy { $0 == total * $1 / sum || $0 == total * $1 / sum + 1 }
        }
    }
}

@Suite struct AssemblyTests {
    @Test func aFormIsWhatTheBlueprintSays() {
        expectForSeeds(0..<(isSoaking ? 5_000 : 1_500)) { chance in
            var bank = RandomBank(&chance, topics: 1...8, items: 4...12, rivals: Int.random(in: 0...6, using: &chance))
            bank.complicate(&chance)
            let seed = Seed(chance.next())
            do throws(Shortage) {
                let form = try bank.assembly.form(seed: seed)
                var shuffled = bank
                shuffled.outlines.shuffle(using: &chance)
                let again = try shuffled.assembly.form(seed: seed)
                return bank.isRight(form) && again == form
            } catch {
                return bank.lacksItems || !bank.outlines.allSatisfy(\.notWith.isEmpty)
            }
        }
    }

    /// Small banks full of rivals, against every choice there is.
    @Test func whatCanBeFilledIsFilled() throws {
        var outcomes = (filled: 0, short: 0)
        expectForSeeds(0..<200) { chance in
            var bank = RandomBank(&chance, topics: 1...3, items: 2...3, rivals: Int.random(in: 0...7, using: &chance))
            bank.exam.items = Int.random(in: 1...bank.outlines.count, using: &chance)
            let isFilled = (try? bank.assembly.form(seed: Seed(chance.next()))) != nil
            if isFilled { outcomes.filled += 1 } else { outcomes.short += 1 }
            return isFilled == bank.canBeFilled
        }
        #expect(outcomes.filled > 20 && outcomes.short > 20)
    }

    @Test func everyItemOfATopicIsEquallyLikely() {
        var chance = SeededGenerator(seed: 1)
        var probabilities: [Double] = []
        let (banks, seeds) = (10, 500)
        for _ in 0..<banks {
            let bank = RandomBank(&chance, topics: 1...5, items: 8...15)
            var drawn: [ItemID: Int] = [:]
            for _ in 0..<seeds {
                guard let form = try? bank.assembly.form(seed: Seed(chance.next())) else { continue }
                for entry in form.entries { drawn[entry.item, default: 0] += 1 }
            }
            guard !drawn.isEmpty else { continue }
            for (topic, count) in bank.wanted[0].topics {
                let own = bank.outlines.filter { $0.topic == topic }
                guard count < own.count else { continue }
                probabilities.append(uniformity(own.map { drawn[$0.id, default: 0] }, of: seeds, count))
            }
        }
        // Holm: the smallest must stand against all of them.
        #expect(probabilities.count > 15)
        #expect((probabilities.min() ?? 0) * Double(probabilities.count) > 0.001, "\(probabilities.sorted())")
    }

    /// The test of likelihood itself: where one item is drawn half as often, it says so.
    @Test func anItemThatIsDrawnTooSeldomIsNoticed() {
        #expect(uniformity([100, 104, 96, 50, 98], of: 224, 2) < 0.001 / 40)
        #expect(uniformity([90, 104, 96, 102, 98], of: 245, 2) > 0.1)
    }

    /// The probability that inclusion counts of so many draws without replacement differ so much by chance:
    /// chi-square with the correction for a finite bank, its tail by Wilson and Hilferty (1931).
    private func uniformity(_ counts: [Int], of draws: Int, _ each: Int) -> Double {
        let (items, part) = (Double(counts.count), Double(each) / Double(counts.count))
        let expected = Double(draws) * part
        let sum = counts.reduce(0.0) { $0 + (Double($1) - expected) * (Double($1) - expected) }
        let chiSquare = sum / (expected * (1 - part)) * (items - 1) / items
        let freedom = items - 1
        let z = (cbrt(chiSquare / freedom) - (1 - 2 / (9 * freedom))) / (2 / (9 * freedom)).squareRoot()
        return erfc(z / 2.0.squareRoot()) / 2
    }

    /// Without rivals and difficulties it displaces one item in each part.
    @Test func oneItemMoreChangesAFormByItselfAndWhatItDisplaces() throws {
        try expectStability(rivals: 0...0) { bank, before, after in
            let parts = bank.exam.blueprint.difficulty.isEmpty ? max(1, bank.exam.sections.count) : bank.exam.items
            return before.entries.count { !after.entries.contains($0) } <= parts
        }
    }

    /// With rivals one change may bring about others; but nothing changes unless the new item itself is drawn.
    @Test func anItemThatIsNotDrawnChangesNothing() throws { try expectStability(rivals: 1...8) { _, _, _ in true } }

    /// Adds an item to banks: those that stay keep their order and their options'.
    private func expectStability(
        rivals: ClosedRange<Int>, _ isSmall: (RandomBank, Form, Form) -> Bool
    ) throws {
        var drawn = 0
        expectForSeeds(0..<1_000) { chance in
            var bank = RandomBank(
                &chance, topics: 1...6, items: 6...12, rivals: Int.random(in: rivals, using: &chance))
            bank.complicate(&chance)
            let seed = Seed(chance.next())
            guard let before = try? bank.assembly.form(seed: seed) else { return true }
            var another = Sample.outline(
                "another", topic: bank.course.topics[0].id.text, difficulty: .allCases.randomElement(using: &chance))
            if rivals.upperBound > 0 { another.notWith = bank.outlines.suffix(1).map(\.id) }
            bank.outlines.insert(another, at: Int.random(in: 0...bank.outlines.count, using: &chance))
            let after = try bank.assembly.form(seed: seed)
            guard after.entries.contains(where: { $0.item == another.id }) else { return after == before }
            drawn += 1
            let kept = before.entries.filter(after.entries.contains)
            return isSmall(bank, before, after)
                && (!bank.exam.sections.isEmpty || after.entries.filter(kept.contains) == kept)
        }
        #expect(drawn > 100)
    }

    /// Every smaller exam there is, against the one that is offered.
    @Test func theLargestFormIsOffered() {
        var short = 0
        expectForSeeds(0..<1_000) { chance in
            var bank = RandomBank(&chance, topics: 1...3, items: 1...4)
            bank.complicate(&chance)
            bank.exam.items = Int.random(in: 2...12, using: &chance)
            if let first = bank.exam.sections.first {
                let items = min(first.items, bank.exam.items - 1)
                bank.exam.sections[0].items = items
                bank.exam.sections[1].items = bank.exam.items - items
            }
            do throws(Shortage) {
                _ = try bank.assembly.form(seed: Seed(1))
                return true
            } catch {
                short += 1
                return error.largest?.items ?? 0 == bank.largestByTrying
            }
        }
        #expect(short > 200)
    }
}

extension RandomBank {
    /// Whether a topic has fewer items than all parts together want of it.
    fileprivate var lacksItems: Bool {
        let held = counts(outlines.map(\.topic))
        let all = wanted.reduce(into: [TopicID: Int]()) { $0.merge($1.topics, uniquingKeysWith: +) }
        return all.contains { $0.value > held[$0.key, default: 0] }
    }

    /// How many items the largest exam of the kind has that the bank can fill; 0 where there is none.
    fileprivate var largestByTrying: Int {
        let sizes =
            exam.sections.isEmpty
            ? (1...exam.items).map { [$0] }
            : (1...exam.sections[0].items).flatMap { first in (1...exam.sections[1].items).map { [first, $0] } }
        return sizes.filter { sizes in
            var bank = self
            bank.exam.items = sizes.reduce(0, +)
            for index in bank.exam.sections.indices { bank.exam.sections[index].items = sizes[index] }
            return !bank.lacksItems
        }.map { $0.reduce(0, +) }.max() ?? 0
    }
}

@Suite struct BlueprintTests {
    let course = Sample.course(["a": 60, "b": 40])
    let bank =
        (0..<10).map { Sample.outline("a\($0)", topic: "a") } + (0..<3).map { Sample.outline("b\($0)", topic: "b") }

    @Test func aShortageNamesTheTopicAndOffersWhatCanBeHad() {
        let exam = Sample.exam(items: 10, minutes: 20)
        let assembly = Assembly(exam, of: course, from: bank)
        let shortage = #expect(throws: Shortage.self) { try assembly.form(seed: Seed(1)) }
        #expect(shortage?.lacks == [.init(topic: TopicID("b"), missing: 1)])
        #expect(shortage?.largest?.items == 8)
        #expect(shortage?.largest?.minutes == 16)
    }

    @Test func anEmptyBankOffersNothing() {
        let shortage = #expect(throws: Shortage.self) {
            try Assembly(Sample.exam(), of: course, from: []).form(seed: Seed(1))
        }
        #expect(shortage?.largest == nil)
    }

    @Test func topicsCanBeASubsetOrWeighedAnew() throws {
        var exam = Sample.exam(items: 3)
        exam.blueprint.topics = [.init(TopicID("b"))]
        let subset = try Assembly(exam, of: course, from: bank).form(seed: Seed(1))
        #expect(Set(subset.entries.map(\.topic.text)) == ["b"])
        exam.blueprint.topics = [.init(TopicID("a"), weight: 34), .init(TopicID("b"), weight: 66)]
        let weighed = try Assembly(exam, of: course, from: bank).form(seed: Seed(1))
        #expect(weighed.entries.count { $0.topic.text == "b" } == 2)
    }

    @Test func theDifficultyMixIsKeptAsFarAsTheBankAllows() throws {
        let levels: [Item.Difficulty] = [.easy, .medium, .hard, .hard]
        let bank = (0..<40).map { Sample.outline("i\($0)", topic: "a", difficulty: levels[$0 % 4]) }
        var exam = Sample.exam(items: 20)
        exam.blueprint = .init(topics: [.init(TopicID("a"))], difficulty: [.easy: 50, .medium: 30, .hard: 20])
        for seed in 0..<UInt64(20) {
            let form = try Assembly(exam, of: course, from: bank).form(seed: Seed(seed))
            let counts = Dictionary(grouping: form.entries) { entry in bank.first { $0.id == entry.item }?.difficulty }
            #expect(counts.mapValues(\.count) == [.easy: 10, .medium: 6, .hard: 4])
        }
    }

    /// Small banks, against every choice of items that fills the topics: none has more of what the mix wants.
    @Test func noChoiceKeepsTheMixBetter() throws {
        expectForSeeds(0..<300) { chance in
            var bank = RandomBank(&chance, topics: 1...3, items: 2...4)
            bank.exam.items = Int.random(in: 1...bank.outlines.count, using: &chance)
            bank.exam.blueprint.difficulty = [.easy: 40, .medium: 30, .hard: 30]
            guard let form = try? bank.assembly.form(seed: Seed(chance.next())) else { return true }
            let drawn = bank.outlines.filter { outline in form.entries.contains { $0.item == outline.id } }
            return bank.kept(of: drawn) == bank.fillings.map(bank.kept).max()
        }
    }

    /// Three hard items where six are wanted: all of them are taken, and the topics stay as they should be.
    @Test func whatTheMixLacksIsFilledUp() throws {
        let bank = (0..<40).map {
            Sample.outline("i\($0)", topic: $0 < 20 ? "a" : "b", difficulty: $0 % 20 < 1 || $0 == 39 ? .hard : .easy)
        }
        var exam = Sample.exam(items: 20)
        exam.blueprint.difficulty = [.easy: 50, .medium: 20, .hard: 30]
        for seed in 0..<UInt64(20) {
            let form = try Assembly(exam, of: course, from: bank).form(seed: Seed(seed))
            let hard = bank.filter { $0.difficulty == .hard }.map(\.id)
            #expect(Set(form.entries.map(\.item)).isSuperset(of: hard))
            #expect(form.entries.count { $0.topic.text == "a" } == 12)
            #expect(form.entries.count == 20)
        }
    }

    @Test func recentlySeenItemsComeLast() throws {
        var exam = Sample.exam(items: 3)
        exam.blueprint.topics = [.init(TopicID("a"))]
        let fresh: Set = ["a3", "a7", "a8"]
        let form = try Assembly(exam, of: course, from: bank).form(seed: Seed(9)) { fresh.contains($0.id.text) ? 0 : 5 }
        #expect(Set(form.entries.map(\.item.text)) == fresh)
        exam.items = 4
        let larger = try Assembly(exam, of: course, from: bank).form(seed: Seed(9)) {
            fresh.contains($0.id.text) ? 0 : 5
        }
        #expect(Set(larger.entries.map(\.item.text)).isSuperset(of: fresh))
    }

    @Test func sectionsHaveItemsOfTheirOwn() throws {
        var exam = Sample.exam(items: 5)
        exam.sections = [
            .init(title: "B", items: 2, minutes: 5, topics: [.init(TopicID("b"))]),
            .init(title: "Both", items: 3, minutes: 5),
        ]
        let form = try Assembly(exam, of: course, from: bank).form(seed: Seed(2))
        #expect(form.entries.prefix(2).allSatisfy { $0.topic.text == "b" })
        #expect(form.entries.map(\.topic.text).suffix(3).sorted() == ["a", "a", "b"])
        #expect(Set(form.entries.map(\.item)).count == 5)
    }

    @Test func optionsCanBeFixed() throws {
        var exam = Sample.exam(items: 5)
        exam.shufflesOptions = false
        let form = try Assembly(exam, of: course, from: bank).form(seed: Seed(2))
        #expect(
            form.entries.allSatisfy { entry in
                entry.declaration == bank.first { $0.id == entry.item }?.declaration
            })
    }
}
