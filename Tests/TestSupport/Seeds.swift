import Chance
import Glibc
import Testing

/// Whether the long runs are wanted, which are for `make soak`.
package let isSoaking = getenv("SWOT_SOAK") != nil

package typealias SeededGenerator = Chance.SeededGenerator

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
