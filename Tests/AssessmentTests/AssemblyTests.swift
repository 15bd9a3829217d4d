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

/// Banks and blueprints made by chance.
struct RandomBank {
    var course: Course
    var exam: Course.Exam
    var outlines: [ItemOutline] = []

    /// - Parameter rivals: how many pairs must not stand together.
    init(_ chance: inout SeededGenerator, topics: ClosedRange<Int>, items: ClosedRange<Int>, rivals: Int = 0) {
        let names = (0..<Int.random(in: topics, using: &chance)).map { "t\($0)" }
        course = Sample.course([:])
        for name in names {
            let weight = Int.random(in: 1...30, using: &chance)
            course.topics.append(Course.Topic(id: TopicID(name), title: name, weight: weight))
            for index in 0..<Int.random(in: items, using: &chance) {
                outlines.append(
                    Sample.outline(
                        "\(name)-\(index)", topic: name,
                        difficulty: Item.Difficulty.allCases.randomElement(using: &chance)))
            }
        }
        exam = Sample.exam(items: Int.random(in: 1...max(1, outlines.count / 2), using: &chance))
        for _ in 0..<rivals {
            guard let one = outlines.indices.randomElement(using: &chance),
                let other = outlines.randomElement(using: &chance)
            else { continue }
            outlines[one].notWith.append(other.id)
        }
    }

    var assembly: Assembly { Assembly(exam, of: course, from: outlines) }

    func hasRivals(_ items: [ItemID]) -> Bool {
        let chosen = Set(items)
        return outlines.contains { item in
            chosen.contains(item.id) && item.notWith.contains { $0 != item.id && chosen.contains($0) }
        }
    }

    func counts(_ items: some Sequence<TopicID>) -> [TopicID: Int] {
        items.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    var wanted: [TopicID: Int] {
        Dictionary(
            uniqueKeysWithValues: course.counts(of: exam.items, exam.blueprint).filter { $0.count > 0 }.map {
                ($0.topic, $0.count)
            })
    }

    /// Whether some choice of items fills the blueprint, found by trying all of them.
    var canBeFilled: Bool {
        (0..<1 << outlines.count).contains { choice in
            let chosen = outlines.indices.filter { choice >> $0 & 1 == 1 }.map { outlines[$0] }
            return chosen.count == exam.items && counts(chosen.map(\.topic)) == wanted && !hasRivals(chosen.map(\.id))
        }
    }
}

@Suite struct AssemblyTests {
    @Test func aFormIsWhatTheBlueprintSays() { Self.checkForms(seeds: 0..<400) }

    static func checkForms(seeds: Range<UInt64>) {
        expectForSeeds(seeds) { chance in
            let bank = RandomBank(&chance, topics: 1...8, items: 4...12, rivals: Int.random(in: 0...6, using: &chance))
            let seed = Seed(chance.next())
            do throws(Shortage) {
                let form = try bank.assembly.form(seed: seed)
                var shuffled = bank
                shuffled.outlines.shuffle(using: &chance)
                let again = try shuffled.assembly.form(seed: seed)
                return bank.counts(form.entries.map(\.topic)) == bank.wanted && again == form
                    && Set(form.entries.map(\.item)).count == bank.exam.items
                    && !bank.hasRivals(form.entries.map(\.item))
            } catch {
                let held = bank.counts(bank.outlines.map(\.topic))
                return bank.wanted.contains { $0.value > held[$0.key, default: 0] }
                    || !bank.outlines.allSatisfy(\.notWith.isEmpty)
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
        for _ in 0..<4 {
            let bank = RandomBank(&chance, topics: 1...4, items: 8...15)
            var drawn: [ItemID: Int] = [:]
            let seeds = 600
            for _ in 0..<seeds {
                guard let form = try? bank.assembly.form(seed: Seed(chance.next())) else { continue }
                for entry in form.entries { drawn[entry.item, default: 0] += 1 }
            }
            guard !drawn.isEmpty else { continue }
            for (topic, count) in bank.wanted {
                let own = bank.outlines.filter { $0.topic == topic }
                guard count < own.count else { continue }
                probabilities.append(uniformity(own.map { drawn[$0.id, default: 0] }, of: seeds, count))
            }
        }
        // Holm: the smallest must stand against all of them.
        #expect(probabilities.count > 5)
        #expect((probabilities.min() ?? 0) * Double(probabilities.count) > 0.001, "\(probabilities.sorted())")
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

    @Test func oneItemMoreChangesAFormByItselfAndWhatItDisplaces() throws {
        expectForSeeds(0..<300) { chance in
            var bank = RandomBank(&chance, topics: 1...6, items: 6...12)
            let seed = Seed(chance.next())
            guard let before = try? bank.assembly.form(seed: seed) else { return true }
            let another = Sample.outline("another", topic: bank.course.topics[0].id.text)
            bank.outlines.insert(another, at: Int.random(in: 0...bank.outlines.count, using: &chance))
            let after = try bank.assembly.form(seed: seed)
            let kept = before.entries.filter(after.entries.contains)
            return kept.count >= before.entries.count - 1 && after.entries.filter { $0.item != another.id } == kept
        }
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
        #expect(form.entries.allSatisfy { entry in entry.options == bank.first { $0.id == entry.item }?.options })
    }
}

/// The same with as many seeds as the promise names.
@Suite(.enabled(if: getenv("SWOT_SOAK") != nil)) struct SoakAssemblyTests {
    @Test func aFormIsWhatTheBlueprintSays() { AssemblyTests.checkForms(seeds: 0..<5_000) }
}
