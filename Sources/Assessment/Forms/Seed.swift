import CHash

/// What decides the order of items and their elements: a number, which gives the same order on every machine.
///
/// Everything gets a rank by a hash of the seed and its own name, and is sorted by rank. Nothing has to be kept but the seed.
package struct Seed: Hashable, Sendable {
    package let value: UInt64

    package init(_ value: UInt64) { self.value = value }

    /// The rank of an item in a shuffled order: XXH3-64 of its identity under this seed.
    package func rank(of item: ItemID) -> UInt64 { hash(item.text) }

    /// The rank of an element among those of its item.
    package func rank(of element: ElementID, in item: ItemID) -> UInt64 { hash("\(item.text)\u{1F}\(element)") }

    /// Another seed that follows from this one, for a choice that must not depend on the others.
    package func derived(_ purpose: String) -> Seed { Seed(hash("\u{1D}\(purpose)")) }

    private func hash(_ text: String) -> UInt64 {
        var text = text
        return text.withUTF8 { XXH3_64bits_withSeed($0.baseAddress, $0.count, value) }
    }
}

extension Seed {
    /// The items in the order that this seed gives them. One item more leaves the order of the others as it was.
    package func shuffled<Element>(_ elements: [Element], by id: (Element) -> ItemID) -> [Element] {
        let ranked = elements.indices.map { (rank: rank(of: id(elements[$0])), index: $0) }
        return ranked.sorted { first, second in
            first.rank == second.rank
                ? id(elements[first.index]).text < id(elements[second.index]).text : first.rank < second.rank
        }.map { elements[$0.index] }
    }

    /// An item's elements in the order that this seed gives them.
    package func shuffled(_ elements: [ElementID], of item: ItemID) -> [ElementID] {
        elements.map { (rank(of: $0, in: item), $0) }
            .sorted { ($0.0, $0.1.value) < ($1.0, $1.1.value) }
            .map(\.1)
    }
}
