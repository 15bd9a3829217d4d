import Assessment
import TestSupport

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

    /// Gives the exam a blueprint of its own: topics left out or weighed anew, a minimum, a mix, sections.
    mutating func complicate(_ chance: inout SeededGenerator) {
        exam.blueprint.topics = shares(&chance)
        exam.blueprint.minimum = Int.random(in: 0...2, using: &chance)
        if Bool.random(using: &chance) { exam.blueprint.difficulty = [.easy: 30, .medium: 50, .hard: 20] }
        guard exam.items > 1, Bool.random(using: &chance) else { return }
        let first = Int.random(in: 1..<exam.items, using: &chance)
        exam.sections = [
            .init(title: "One", items: first, minutes: 5, topics: shares(&chance)),
            .init(title: "Two", items: exam.items - first, minutes: 5, topics: shares(&chance)),
        ]
    }

    /// Some of the topics, all of them with weights of their own or none; none of them: as the course has it.
    private func shares(_ chance: inout SeededGenerator) -> [Course.Exam.Share] {
        let isWeighed = Bool.random(using: &chance)
        let chosen = course.topics.map(\.id).filter { _ in Bool.random(using: &chance) }
        return chosen.map {
            Course.Exam.Share($0, weight: isWeighed ? Int.random(in: 1...60, using: &chance) : nil)
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

    /// How many items of each topic each part of the exam wants, worked out anew from the rules' words.
    var wanted: [(items: Int, topics: [TopicID: Int])] {
        let parts = exam.sections.isEmpty ? [(exam.items, [])] : exam.sections.map { ($0.items, $0.topics) }
        return parts.map { items, own in
            let shares = [own, exam.blueprint.topics].first { !$0.isEmpty } ?? course.topics.map { .init($0.id) }
            let weights = shares.map { share in
                share.weight ?? course.topics.first { $0.id == share.topic }?.weight ?? 0
            }
            let counts = handedOut(items, weights, minimum: exam.blueprint.minimum)
            return (items, Dictionary(uniqueKeysWithValues: zip(shares.map(\.topic), counts)).filter { $0.value > 0 })
        }
    }

    /// The method of the largest remainder by hand: whole parts first, then one by one to who has most left over. Who would
    /// get less than the minimum gets that, and the others share the rest in the same way.
    private func handedOut(_ total: Int, _ weights: [Int], minimum: Int) -> [Int] {
        let least = min(minimum, total / weights.count)
        var fixed: [Int: Int] = [:]
        while true {
            let open = weights.indices.filter { fixed[$0] == nil }
            let (rest, sum) = (total - fixed.values.reduce(0, +), open.reduce(0) { $0 + weights[$1] })
            var counts = fixed
            for index in open { counts[index] = rest * weights[index] / sum }
            var leftOver = rest - open.reduce(0) { $0 + (counts[$1] ?? 0) }
            for index in open.sorted(by: { (rest * weights[$1] % sum, $0) < (rest * weights[$0] % sum, $1) }) {
                guard leftOver > 0 else { break }
                counts[index, default: 0] += 1
                leftOver -= 1
            }
            let short = open.filter { counts[$0, default: 0] < least }
            if short.isEmpty { return weights.indices.map { counts[$0, default: 0] } }
            for index in short { fixed[index] = least }
        }
    }

    /// Whether a form has exactly what the blueprint says, in its parts.
    func isRight(_ form: Form) -> Bool {
        let items = form.entries.map(\.item)
        var rest = form.entries[...]
        for part in wanted {
            guard counts(rest.prefix(part.items).map(\.topic)) == part.topics else { return false }
            rest = rest.dropFirst(part.items)
        }
        return rest.isEmpty && Set(items).count == exam.items && !hasRivals(items)
    }

    /// Whether some choice of items fills the blueprint of an exam of one part.
    var canBeFilled: Bool { !fillings.isEmpty }

    /// Every choice of items that fills the blueprint of an exam of one part, found by trying all there are.
    var fillings: [[ItemOutline]] {
        (0..<1 << outlines.count).lazy.map { choice in
            outlines.indices.filter { choice >> $0 & 1 == 1 }.map { outlines[$0] }
        }
        .filter { chosen in
            chosen.count == exam.items && counts(chosen.map(\.topic)) == wanted[0].topics
                && !hasRivals(chosen.map(\.id))
        }
    }

    /// How many of the items are of a difficulty that the mix wants, none counted beyond what it wants.
    func kept(of items: [ItemOutline]) -> Int {
        let levels = Item.Difficulty.allCases
        let wanted = handedOut(exam.items, levels.map { exam.blueprint.difficulty[$0] ?? 0 }, minimum: 0)
        return zip(levels, wanted).reduce(0) { sum, want in
            sum + min(want.1, items.count { $0.difficulty == want.0 })
        }
    }
}
