/// Items drawn for a form, one after the other.
///
/// Two items of which one lists the other in `not-with` are rivals: they never stand in one form. First come the
/// difficulties that are wanted, then whatever fits, and where a topic is still short, items already taken are
/// exchanged for others.
///
/// Items of one scenario are taken together. Only where a topic would be short otherwise some of them stand without the
/// others.
struct Draw {
    private let candidates: [ItemOutline]
    /// The items of each scenario that has several.
    private let scenarios: [ScenarioID: [ItemOutline]]
    private let rivals: [ItemID: Set<ItemID>]
    private var chosen: Set<ItemID> = []
    /// Items of parts that are already drawn.
    private var settled: Set<ItemID> = []

    /// - Parameter candidates: the bank's items; what is to be taken first stands first.
    init(_ candidates: [ItemOutline]) {
        self.candidates = candidates
        let shared = candidates.filter { $0.scenario != nil }
        scenarios = Dictionary(grouping: shared) { $0.scenario ?? ScenarioID("") }.filter { $0.value.count > 1 }
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
        var wanted = difficulties
        takeScenarios(&missing, &wanted)
        if !difficulties.isEmpty { takeWanted(&missing, wanted) }
        fill(&missing, breakingScenarios: false)
        fill(&missing, breakingScenarios: true)
        for topic in counts.keys.sorted(by: { $0.text < $1.text }) {
            while missing[topic, default: 0] > 0, makeRoom(for: topic) { missing[topic, default: 0] -= 1 }
        }
        return (
            candidates.filter { chosen.contains($0.id) && !settled.contains($0.id) }, missing.filter { $0.value > 0 }
        )
    }

    /// Takes whatever fits.
    private mutating func fill(_ missing: inout [TopicID: Int], breakingScenarios: Bool) {
        for item in candidates where missing[item.topic, default: 0] > 0 {
            guard breakingScenarios || group(of: item) == nil, take(item) else { continue }
            missing[item.topic, default: 0] -= 1
        }
    }

    /// Takes an item, if it can be had.
    private mutating func take(_ item: ItemOutline) -> Bool {
        guard isFree(item) else { return false }
        chosen.insert(item.id)
        return true
    }

    /// Whether it is neither taken nor barred by a rival.
    private func isFree(_ item: ItemOutline) -> Bool {
        !chosen.contains(item.id) && rivals[item.id]?.isDisjoint(with: chosen) ?? true
    }
}

// Scenarios.
extension Draw {
    /// The items of the scenario that an item belongs to; nil where it stands alone.
    private func group(of item: ItemOutline) -> [ItemOutline]? { item.scenario.flatMap { scenarios[$0] } }

    /// Takes the scenarios whose turn comes before their topics are full. Items that stand alone only take their room
    /// here, so that a scenario is as likely to be taken as any of them. Its turn is that of one of its items,
    /// whichever that is in the order of the candidates: the turn of the foremost would come too early.
    private mutating func takeScenarios(_ missing: inout [TopicID: Int], _ wanted: inout [Item.Difficulty: Int]) {
        guard !scenarios.isEmpty else { return }
        var room = missing
        for item in candidates where room[item.topic, default: 0] > 0 && isFree(item) {
            guard let group = group(of: item) else {
                room[item.topic, default: 0] -= 1
                continue
            }
            let isItsTurn = group.allSatisfy { item.id.text <= $0.id.text }
            guard isItsTurn, takeWhole(group, within: room) else { continue }
            for item in group {
                room[item.topic, default: 0] -= 1
                missing[item.topic, default: 0] -= 1
                if let level = item.difficulty { wanted[level] = max(0, wanted[level, default: 0] - 1) }
            }
        }
    }

    /// Takes all items of a scenario, or none where one of them cannot be had.
    private mutating func takeWhole(_ group: [ItemOutline], within room: [TopicID: Int]) -> Bool {
        let counts = group.reduce(into: [TopicID: Int]()) { $0[$1.topic, default: 0] += 1 }
        guard counts.allSatisfy({ room[$0.key, default: 0] >= $0.value }) else { return false }
        let before = chosen
        for item in group where !take(item) {
            chosen = before
            return false
        }
        return true
    }
}

// The difficulties.
extension Draw {
    /// Takes items of the difficulties that are wanted: as many as can be had, and of all ways to have them the one
    /// that the order of the candidates puts first.
    ///
    /// An item is taken only if that leaves as many of the rest to be had as before: `Supply.most` says how many those
    /// are.
    private mutating func takeWanted(_ missing: inout [TopicID: Int], _ difficulties: [Item.Difficulty: Int]) {
        var wanted = difficulties
        let graded = candidates.filter { $0.difficulty != nil && group(of: $0) == nil && isFree($0) }
        let outlines = Dictionary(graded.map { ($0.id, $0) }) { one, _ in one }
        var open = Set(outlines.keys)
        var left = Supply(graded)
        for item in graded where open.remove(item.id) != nil {
            guard let level = item.difficulty else { continue }
            left.remove(item)
            guard missing[item.topic, default: 0] > 0, wanted[level, default: 0] > 0 else { continue }
            let barred = (rivals[item.id] ?? []).intersection(open)
            let before = (missing, wanted, left)
            missing[item.topic, default: 0] -= 1
            wanted[level, default: 0] -= 1
            for rival in barred { outlines[rival].map { left.remove($0) } }
            guard 1 + left.most(of: wanted, for: missing) >= before.2.most(of: before.1, for: before.0) else {
                (missing, wanted, left) = before
                continue
            }
            chosen.insert(item.id)
            open.subtract(barred)
        }
    }

    /// How many items of each topic and difficulty can still be taken.
    private struct Supply {
        private var counts: [TopicID: [Item.Difficulty: Int]] = [:]

        init(_ items: [ItemOutline]) { for item in items { add(item, 1) } }

        mutating func remove(_ item: ItemOutline) { add(item, -1) }

        /// - Parameter change: 1 or −1.
        private mutating func add(_ item: ItemOutline, _ change: Int) {
            guard let level = item.difficulty else { return }
            counts[item.topic, default: [:]][level, default: 0] += change
        }

        /// How many of what is wanted the topics can take in: the greatest flow from difficulties to topics, which is
        /// the smallest cut between them.
        ///
        /// Source: Ford and Fulkerson, "Maximal flow through a network", Canadian Journal of Mathematics 8 (1956),
        /// 399–404.
        func most(of wanted: [Item.Difficulty: Int], for missing: [TopicID: Int]) -> Int {
            let levels = Item.Difficulty.allCases
            let cuts = (0..<1 << levels.count).map { cut in
                let (apart, joined) = (
                    levels.indices.filter { cut >> $0 & 1 == 1 }, levels.indices.filter { cut >> $0 & 1 == 0 }
                )
                return apart.reduce(0) { $0 + wanted[levels[$1], default: 0] }
                    + missing.reduce(0) { sum, topic in
                        let held = counts[topic.key, default: [:]]
                        return sum + min(topic.value, joined.reduce(0) { $0 + held[levels[$1], default: 0] })
                    }
            }
            return cuts.min() ?? 0
        }
    }
}

extension Draw {
    /// How many items may have to be exchanged in a row to make room for one.
    private static let exchanges = 4

    /// Gives a topic one more item: rivals of the item are exchanged for other items of their topics, and these may
    /// need an exchange in turn.
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

    /// Gives up items for one, and finds others of their topics.
    ///
    /// - Returns: false where no others are found; the caller then restores what was before.
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
