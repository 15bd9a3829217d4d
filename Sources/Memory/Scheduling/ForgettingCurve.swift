import Glibc

// The forgetting curve of FSRS-6 and its inverse.
extension Parameters {
    /// The probability of recall after some days: R = (1 + factor · t / S)^decay.
    ///
    /// - Parameter days: since the last review; fewer than 0 count as 0. May have a fraction.
    package func retrievability(of memory: MemoryState, after days: Double) -> Double {
        pow(1 + factor * max(0, days) / memory.stability, decay)
    }

    /// Whole days after which recall has fallen to the desired retention: I = S / factor · (r^(1/decay) − 1), ties to even.
    ///
    /// - Parameters:
    ///   - retention: above 0 and below 1.
    ///   - maximum: days; wins over the least interval of 1.
    package func interval(of memory: MemoryState, retention: Double, maximum: Int) -> Int {
        // Division first, so that ties are met as the reference meets them; limited while still a Double, which may
        // be larger than any integer.
        let days = memory.stability / factor * (pow(retention, 1 / decay) - 1)
        return Int(min(max(1, days.rounded(.toNearestOrEven)), Double(maximum)))
    }
}
