import Assessment

/// An item in an image: its outline, and where its Markdown lies.
struct ImageRecord {
    var outline: ItemOutline
    /// The first byte of its Markdown in the file.
    var source: Int
    /// How many bytes its Markdown has.
    var count: Int
}

/// The items in the order of their identities' fingerprints, each with the place of its record.
enum ImageIndex {
    /// The fingerprint and the part.
    static let stride = 8 * 4

    static func bytes(_ records: [(id: ItemID, part: ImagePart)]) -> [UInt8] {
        var writer = ByteWriter()
        let named = records.map { (name: Fingerprint(of: $0.id.text).value, part: $0.part) }
        for record in named.sorted(by: { $0.name < $1.name }) {
            writer.put(record.name)
            writer.put(record.part)
        }
        return writer.bytes
    }
}

extension ByteWriter {
    mutating func put(_ record: ImageRecord) {
        let outline = record.outline
        put(record.source)
        put(record.count)
        put(outline.id.text)
        put(outline.fingerprint.value)
        put(outline.version.value)
        put(outline.topic.text)
        put(outline.difficulty?.rawValue ?? "")
        put(outline.options) { $0.put($1.value) }
        put(outline.keys) { $0.put($1.value) }
        put(outline.hints)
        put(outline.shuffle)
        put(outline.notWith) { $0.put($1.text) }
    }

    mutating func put(_ entry: CourseEntry) {
        put(entry.path)
        put(entry.course)
        for count in [entry.counts.items, entry.counts.leftOut, entry.counts.errors, entry.counts.warnings] {
            put(count)
        }
        put(entry.itemsByTopic)
    }
}

extension ByteReader {
    mutating func record() -> ImageRecord {
        let (source, count) = (number(), number())
        let outline = ItemOutline(
            id: ItemID(text()), fingerprint: Fingerprint(value: word()), version: Fingerprint(value: word()),
            topic: TopicID(text()), difficulty: Item.Difficulty(rawValue: text()),
            options: list { OptionID(value: $0.word()) }, keys: list { OptionID(value: $0.word()) }, hints: number(),
            shuffle: flag(), notWith: list { ItemID($0.text()) })
        return ImageRecord(outline: outline, source: source, count: count)
    }

    mutating func entry(key: Int64) -> CourseEntry {
        CourseEntry(
            path: text(), course: course(),
            counts: CourseEntry.Counts(items: number(), leftOut: number(), errors: number(), warnings: number()),
            itemsByTopic: counts(), key: key)
    }
}
