/// Items drawn for a form, one after the other.
///
/// Two items of which one lists the other in `not-with` are rivals: they never stand in one form.
struct Draw {
    private let candidates: [ItemOutline]
    private let rivals: [ItemID: Set<ItemID>]
    private var chosen: Set<ItemID> = []
    /// Items of parts that are already drawn.
    private var settled: Set<ItemID> = []

    /// - Parameter candidates: those to be taken first before the others.
    init(_ candidates: [ItemOutline]) {
        self.candidates = candidates
        var rivals: [ItemID: Set<ItemID>] = [:]
        for item in candidates {
            for other in item.notWith where other != item.id {
                rivals[item.id, default: []].insert(other)
                rivals[other, default: []].insert(item.id)
            }
        }
        self.rivals = rivals
    }

    /// Draws a part, and returns its items in the order of the candidates.
    ///
    /// - Parameters:
    ///   - counts: how many items each topic gets.
    ///   - difficulties: how many of each difficulty are wanted; none: no matter.
    /// - Returns: the items, and how many each topic lacks.
    mutating func part(
        _ counts: [TopicID: Int], difficulties: [Item.Difficulty: Int]
    ) -> (items: [ItemOutline], missing: [TopicID: Int]) {
        settled = chosen
        var missing = counts
        if !difficulties.isEmpty { takeWanted(&missing, difficulties) }
        for item in candidates where missing[item.topic, default: 0] > 0 && take(item) {
            missing[item.topic, default: 0] -= 1
        }
        for topic in counts.keys.sorted(by: { $0.text < $1.text }) {
            while missing[topic, default: 0] > 0, makeRoom(for: topic) { missing[topic, default: 0] -= 1 }
        }
        return (
            candidates.filter { chosen.contains($0.id) && !settled.contains($0.id) }, missing.filter { $0.value > 0 }
        )
    }

    private mutating func takeWanted(_ missing: inout [TopicID: Int], _ difficulties: [Item.Difficulty: Int]) {
        var wanted = difficulties
        for item in candidates {
            guard let difficulty = item.difficulty, wanted[difficulty, default: 0] > 0,
                missing[item.topic, default: 0] > 0, take(item)
            else { continue }
            wanted[difficulty, default: 0] -= 1
            missing[item.topic, default: 0] -= 1
        }
    }

    private mutating func take(_ item: ItemOutline) -> Bool {
        guard !chosen.contains(item.id), rivals[item.id]?.isDisjoint(with: chosen) ?? true else { return false }
        chosen.insert(item.id)
        return true
    }
}

extension Draw {
    /// How many items may have to be exchanged in a row to make room for one.
    private static let exchanges = 4

    /// Gives a topic one more item by exchanging rivals of it for other items of their topics.
    private mutating func makeRoom(for topic: TopicID) -> Bool {
        var barred = settled
        return place(topic, barred: &barred, exchanges: Self.exchanges)
    }

    /// - Parameter barred: items that are neither to be taken nor to be given up.
    private mutating func place(_ topic: TopicID, barred: inout Set<ItemID>, exchanges: Int) -> Bool {
        for item in candidates where item.topic == topic && !chosen.contains(item.id) && !barred.contains(item.id) {
            if take(item) { return true }
            let blockers = (rivals[item.id] ?? []).intersection(chosen)
            guard exchanges > 0, blockers.isDisjoint(with: barred) else { continue }
            let (before, barredBefore) = (chosen, barred)
            if exchange(blockers, for: item, barred: &barred, exchanges: exchanges - 1) { return true }
            (chosen, barred) = (before, barredBefore)
        }
        return false
    }

    private mutating func exchange(
        _ blockers: Set<ItemID>, for item: ItemOutline, barred: inout Set<ItemID>, exchanges: Int
    ) -> Bool {
        chosen.subtract(blockers)
        chosen.insert(item.id)
        barred.formUnion(blockers)
        barred.insert(item.id)
        for blocker in candidates where blockers.contains(blocker.id) {
            guard place(blocker.topic, barred: &barred, exchanges: exchanges) else { return false }
        }
        return true
    }
}
