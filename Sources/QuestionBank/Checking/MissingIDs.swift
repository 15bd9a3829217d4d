import Assessment

/// Gives identities to items that have none, and changes nothing else in their deck.
package struct MissingIDs {
    private var taken: Set<ItemID>

    /// - Parameter taken: the identities that the course has already.
    package init(taken: Set<ItemID>) { self.taken = taken }

    /// The deck's bytes with an id for every sound item; nil where none was missing.
    package mutating func filled(in bytes: [UInt8], deck: Deck) -> [UInt8]? {
        let missing = deck.items.filter(\.item.id.isDerived)
        guard !missing.isEmpty else { return nil }
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
        for entry in missing.reversed() {
            insert(name(for: entry.item), below: entry.line - 1, in: &lines)
        }
        return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    }

    /// Puts the id into the comment under the heading, or a comment of its own there.
    private func insert(_ id: String, below heading: Int, in lines: inout [[UInt8]]) {
        let next = heading + 1
        let opening = Array("<!--".utf8)
        if lines.indices.contains(next), lines[next].starts(with: opening) {
            lines[next].insert(contentsOf: Array(" id: \(id);".utf8), at: opening.count)
        } else {
            let end: [UInt8] = lines[heading].last == UInt8(ascii: "\r") ? [UInt8(ascii: "\r")] : []
            lines.insert(Array("<!-- id: \(id) -->".utf8) + end, at: next)
        }
    }

    /// A name made of the stem's first words that nobody has yet.
    private mutating func name(for item: Item) -> String {
        let words = item.stem.plainText.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let base = words.isEmpty ? "item" : words.prefix(6).joined(separator: "-")
        var name = base
        var number = 2
        while !taken.insert(ItemID(name)).inserted {
            name = "\(base)-\(number)"
            number += 1
        }
        return name
    }
}
