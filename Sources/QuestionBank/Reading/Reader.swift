import Assessment

/// Reads decks of a course.
///
/// Every problem is reported; items without errors are usable whatever is wrong with the rest of their deck.
package struct Reader: Sendable {
    private let topics: [TopicID]?

    /// - Parameter course: nil for a deck that is a course of its own.
    package init(course: Course?) {
        guard let course else {
            topics = nil
            return
        }
        topics = course.topics.isEmpty ? [TopicID(course.id.text)] : course.topics.map(\.id)
    }

    /// Reads the bytes of a file.
    ///
    /// - Parameter file: the path for diagnostics, and for the identity of a course of one file.
    package func read(_ bytes: [UInt8], file: String) -> Deck {
        guard bytes.count <= Limits.file else { return .unread(file, .fileSize(bytes.count)) }
        var reading = DeckReading(bytes.withoutByteOrderMark, file: file)
        return reading.read(topics: topics)
    }

    /// Reads an item from the Markdown that was kept of it; nil if that is not sound.
    ///
    /// - Parameter topic: that of its deck, where the item itself names none.
    package static func item(fromMarkdown markdown: String, topic: TopicID) -> Item? {
        ItemReader.read(markdown, topics: TopicContext(deck: topic, known: nil)).item
    }

    /// Reads a scenario from the Markdown that was kept of it; nil if that is not sound.
    package static func scenario(fromMarkdown markdown: String) -> Scenario? {
        var scenario = ItemReader.read(markdown, topics: TopicContext()).scenario
        scenario?.version = Fingerprint(of: markdown)
        return scenario
    }
}

extension Deck {
    /// A deck of which nothing could be read.
    static func unread(_ file: String, _ fault: Fault) -> Deck {
        var deck = Deck(file: file)
        deck.diagnostics = [Diagnostic(Finding(fault, Place(line: 1)), file: file)]
        return deck
    }
}

extension Diagnostic {
    init(_ finding: Finding, file: String, item: ItemID? = nil) {
        self.init(
            file: file, place: finding.place, rule: finding.fault.rule, message: finding.fault.message,
            mend: finding.fault.mend, item: item)
    }
}

extension [UInt8] {
    var withoutByteOrderMark: ArraySlice<UInt8> {
        starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self[...]
    }
}
