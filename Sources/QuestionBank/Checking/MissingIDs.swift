import Assessment
import Foundation

/// Gives identities to items that have none, and changes nothing else in their deck.
package struct MissingIDs {
    private let reader: Reader
    private var taken: Set<ItemID>

    /// - Parameters:
    ///   - taken: the identities that the course has already.
    ///   - reader: reads decks of the course.
    package init(taken: Set<ItemID>, reader: Reader) {
        self.taken = taken
        self.reader = reader
    }

    /// What came of a deck.
    package enum Outcome: Equatable, Sendable {
        case nothingMissing
        /// The deck with an id for every sound item.
        case filled([UInt8])
        /// The ids would change how something else is read, so the deck must stay as it is.
        case refused
    }

    /// The deck with the ids that are missing in it.
    ///
    /// The result is read again: it counts only if it holds the same items as before, but for their identities.
    package mutating func fill(_ bytes: [UInt8], file: String) -> Outcome {
        let deck = reader.read(bytes, file: file)
        let missing = deck.items.filter(\.item.id.isDerived)
        guard !missing.isEmpty else { return .nothingMissing }
        guard !deck.diagnostics.contains(where: { $0.rule == .notUTF8 }) else { return .refused }
        taken.formUnion(
            (deck.items.map(\.item.id) + deck.scenarioIDs + deck.leftOut.compactMap(\.id)).filter { !$0.isDerived })
        let names = Dictionary(uniqueKeysWithValues: missing.map { ($0.line, name(for: $0.item)) })
        let filled = Self.filled(bytes, names)
        let wanted = deck.items.map { entry in
            var item = entry.item
            item.id = names[entry.line].map { ItemID($0) } ?? item.id
            return item
        }
        guard reader.read(filled, file: file).items.map(\.item) == wanted else { return .refused }
        return .filled(filled)
    }

    /// - Parameter names: the ids, by the lines of the headings under which they go.
    private static func filled(_ bytes: [UInt8], _ names: [Int: String]) -> [UInt8] {
        var filled: [UInt8] = []
        var lines = LineCursor(bytes[...])
        repeat {
            if let name = names[lines.number] {
                filled += heading(&lines, of: bytes, id: name)
            } else {
                filled += bytes[lines.range]
            }
        } while lines.advance()
        return filled
    }

    /// The lines from a heading to where the id goes: into the comment under it, or into one of its own.
    private static func heading(_ lines: inout LineCursor, of bytes: [UInt8], id: String) -> [UInt8] {
        let heading = bytes[lines.range]
        let end = heading.dropFirst(lines.content.count)
        var below = lines
        while below.advance(), below.content.trimmingBlanks().isEmpty {}
        guard let opening = below.content.openingOfComment else {
            return heading + Array("<!-- id: \(id) -->".utf8) + end
        }
        let upToComment = bytes[lines.range.lowerBound..<opening]
        let rest = bytes[opening..<below.range.upperBound]
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

extension Deck {
    /// Items and scenarios share their identities.
    fileprivate var scenarioIDs: [ItemID] { scenarios.map { ItemID($0.scenario.id.text) } }
}

extension ArraySlice<UInt8> {
    /// Where a comment that begins with this line has its first byte after `<!--`; nil where none begins.
    ///
    /// To Markdown a line that is indented by four columns or by a tab is code, whatever stands in it.
    fileprivate var openingOfComment: Int? {
        let indent = prefix { $0 == .blank }.count
        guard indent < 4, dropFirst(indent).starts(with: "<!--".utf8) else { return nil }
        return startIndex + indent + 4
    }
}
