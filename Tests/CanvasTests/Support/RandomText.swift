/// A generator that gives the same numbers for the same seed (SplitMix64, Steele, Lea and Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Texts that are hard to lay out: all widths, marks, joiners, flags, blanks, control characters.
enum RandomText {
    static func text(upTo count: Int, using generator: inout SeededGenerator) -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...count, using: &generator) {
            scalars.append(scalar(using: &generator))
        }
        return String(scalars)
    }

    private static func scalar(using generator: inout SeededGenerator) -> Unicode.Scalar {
        let pool = pools.randomElement(using: &generator) ?? 0x61...0x7A
        return Unicode.Scalar(UInt32.random(in: pool, using: &generator)) ?? "?"
    }

    private static let pools: [ClosedRange<UInt32>] = [
        0x61...0x7A, 0x61...0x7A, 0x41...0x5A, 0x20...0x20, 0x20...0x20, 0x21...0x2F, 0x00...0x1F, 0x7F...0xFF,
        0x300...0x36F, 0x590...0x6FF, 0x900...0x97F, 0x1100...0x11FF, 0x2000...0x206F, 0x200D...0x200D,
        0x2190...0x2BFF, 0x3000...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFE00...0xFE0F, 0xFF00...0xFFEF,
        0x1F1E6...0x1F1FF, 0x1F300...0x1FAFF, 0x1F3FB...0x1F3FF, 0x20000...0x2A6DF, 0xE0000...0xE01EF, 0...0x10FFFF,
    ]
}
