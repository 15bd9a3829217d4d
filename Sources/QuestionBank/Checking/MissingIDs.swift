import Assessment
import Foundation

/// Gives identities to items that have none, and changes nothing else in their deck.
package struct MissingIDs {
    private var taken: Set<ItemID>

    /// - Parameter taken: the identities that the course has already.
    package init(taken: Set<ItemID>) { self.taken = taken }

    /// The deck's bytes with an id for every sound item; nil where none was missing, or where the bytes are not text.
    package mutating func filled(in bytes: [UInt8], deck: Deck) -> [UInt8]? {
        let missing = deck.items.filter(\.item.id.isDerived)
        guard !missing.isEmpty, !deck.diagnostics.contains(where: { $0.rule == .notUTF8 }) else { return nil }
        taken.formUnion(deck.leftOut.compactMap(\.id))
        let names = Dictionary(uniqueKeysWithValues: missing.map { ($0.line, name(for: $0.item)) })
        var filled: [UInt8] = []
        var lines = LineCursor(bytes[...])
        repeat {
            guard let name = names[lines.number] else {
                filled += bytes[lines.range]
                continue
            }
            filled += heading(&lines, of: bytes, id: name)
        } while lines.advance()
        return filled
    }

    /// The lines from a heading to where the id goes: into the comment under it, or into one of its own.
    private func heading(_ lines: inout LineCursor, of bytes: [UInt8], id: String) -> [UInt8] {
        let heading = bytes[lines.range]
        let end = heading.dropFirst(lines.content.count)
        var below = lines
        while below.advance(), below.content.trimmingBlanks().isEmpty {}
        let opening = below.content.prefix { $0 == .blank }.count + 4
        guard below.content.trimmingBlanks().starts(with: "<!--".utf8) else {
            return heading + Array("<!-- id: \(id) -->".utf8) + end
        }
        let upToComment = bytes[lines.range.lowerBound..<below.range.lowerBound + opening]
        let rest = bytes[upToComment.endIndex..<below.range.upperBound]
        lines = below
        return upToComment + Array(" id: \(id);".utf8) + rest
    }

    /// A name made of the stem's first words that nobody has yet.
    private mutating func name(for item: Item) -> String {
        let stem = item.stem.plainText.folding(options: .diacriticInsensitive, locale: nil).lowercased()
        let words = stem.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let base = words.isEmpty ? "item" : words.prefix(6).map { $0.prefix(20) }.joined(separator: "-")
        var name = base
        var number = 2
        while !taken.insert(ItemID(name)).inserted {
            name = "\(base)-\(number)"
            number += 1
        }
        return name
    }
}
