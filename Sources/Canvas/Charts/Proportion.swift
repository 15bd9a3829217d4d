/// Shares of a whole, from 0 to 1, in whole steps.
enum Proportion {
    /// A share of so many steps, rounded, but neither none nor all of them unless it is 0 or 1; what is no number is 0.
    static func steps(_ part: Double, of steps: Int) -> Int {
        guard part > 0, steps > 0 else { return 0 }
        guard part < 1 else { return steps }
        let rounded = Int((part * Double(steps)).rounded())
        return steps > 1 ? min(max(1, rounded), steps - 1) : rounded
    }

    /// The column or row at which a share stands: 0 at the first, 1 at the last; shares outside stand at the ends.
    static func place(_ part: Double, in count: Int) -> Int {
        guard count > 1, part > 0 else { return 0 }
        guard part < 1 else { return count - 1 }
        return Int((part * Double(count - 1)).rounded())
    }
}
