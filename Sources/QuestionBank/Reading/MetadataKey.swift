/// The keys of an item's metadata, in the order in which they are written.
enum MetadataKey: String, CaseIterable {
    case kind, id, scenario, topic, difficulty, cognition, objective, facts, version, tags, shuffle, scoring
    case letterCase = "case"
    case notWith = "not-with"
    case waive
}

/// How an interaction gives points where it does not do as all others of its kind.
enum InteractionScoring: String, CaseIterable {
    case best, kprime
}
