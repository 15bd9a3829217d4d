/// The keys of an item's metadata, in the order in which they are written.
enum MetadataKey: String, CaseIterable {
    case id, topic, difficulty, cognition, objective, facts, version, tags, shuffle
    case notWith = "not-with"
    case waive
}
