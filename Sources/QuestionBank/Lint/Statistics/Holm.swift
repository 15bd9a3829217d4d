/// Adjusts the p-values of a family of tests by Holm's step-down procedure: whoever rejects those up to α errs at all
/// with a probability of α at most, however the tests hang together.
///
/// Source: Holm 1979, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6(2).
/// - Returns: adjusted values in the order given, up to 1.
func holmAdjusted(_ values: [Double]) -> [Double] {
    var adjusted = values
    var largest = 0.0
    let order = values.indices.sorted { values[$0] < values[$1] }
    for (rank, index) in order.enumerated() {
        largest = max(largest, min(1, Double(values.count - rank) * values[index]))
        adjusted[index] = largest
    }
    return adjusted
}
