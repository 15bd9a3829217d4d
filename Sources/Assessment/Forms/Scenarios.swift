// Items of one scenario stand next to each other in every form, in the order of their file.
extension [ItemOutline] {
    /// Items of one scenario together, where the first of them stands; every other item alone.
    package var groupedByScenario: [[ItemOutline]] {
        var groups: [[ItemOutline]] = []
        var places: [ScenarioID: Int] = [:]
        for item in self {
            if let place = item.scenario.flatMap({ places[$0] }) {
                groups[place].append(item)
            } else {
                if let scenario = item.scenario { places[scenario] = groups.count }
                groups.append([item])
            }
        }
        return groups
    }
}

extension Seed {
    /// Items in the order that this seed gives them, those of one scenario next to each other as they were.
    func shuffledByScenario(_ items: [ItemOutline]) -> [ItemOutline] {
        shuffled(items.groupedByScenario) { $0[0].id }.flatMap { $0 }
    }
}
