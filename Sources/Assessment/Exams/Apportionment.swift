/// Shares whole numbers out by weight.
package enum Apportionment {
    /// Shares a number of items out by the method of the largest remainder. Each weight gets the whole part of its quota, and
    /// those with the largest remainders get one more. Of equal remainders the first in the list comes first.
    ///
    /// Source: Balinski and Young, "Fair Representation", 2nd edition 2001, there called Hamilton's method.
    ///
    /// - Parameters:
    ///   - total: how many items there are.
    ///   - weights: not below 0. A weight of 0 gets nothing; where all of them are 0, none gets anything.
    ///   - minimum: what each weight above 0 gets at least, as far as the total goes. The others share the rest.
    package static func counts(_ total: Int, weights: [Int], minimum: Int = 0) -> [Int] {
        let entitled = weights.indices.filter { weights[$0] > 0 }
        guard !entitled.isEmpty else { return weights.map { _ in 0 } }
        let least = min(minimum, total / entitled.count)
        var raised: Set<Int> = []
        // Who falls short is raised to the least, which may leave others short: again until nobody is.
        while true {
            let free = weights.indices.map { raised.contains($0) ? 0 : weights[$0] }
            var counts = largestRemainder(total - least * raised.count, weights: free)
            for index in raised { counts[index] = least }
            let short = entitled.filter { counts[$0] < least }
            if short.isEmpty { return counts }
            raised.formUnion(short)
        }
    }

    private static func largestRemainder(_ total: Int, weights: [Int]) -> [Int] {
        let sum = weights.reduce(0, +)
        guard sum > 0 else { return weights.map { _ in 0 } }
        var counts = weights.map { total * $0 / sum }
        let remainders = weights.map { total * $0 % sum }
        let order = weights.indices.sorted { (-remainders[$0], $0) < (-remainders[$1], $1) }
        for index in order.prefix(total - counts.reduce(0, +)) { counts[index] += 1 }
        return counts
    }
}
