import Testing

/// SplitMix64: chance that a seed repeats. Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators",
/// OOPSLA 2014.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Checks a property with chance from each seed and stops at the first that breaks it, naming that seed.
///
/// - Parameter property: whether the property holds; what it records or throws counts as broken as well.
package func expectForSeeds(
    _ seeds: Range<UInt64>, sourceLocation: SourceLocation = #_sourceLocation,
    _ property: (inout SeededGenerator) throws -> Bool
) {
    for seed in seeds {
        var generator = SeededGenerator(seed: seed)
        do {
            if try property(&generator) { continue }
            Issue.record("broken with seed \(seed)", sourceLocation: sourceLocation)
        } catch {
            Issue.record(error, "broken with seed \(seed)", sourceLocation: sourceLocation)
        }
        return
    }
}
