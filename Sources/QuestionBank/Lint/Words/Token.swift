/// A word of a text and its place there.
struct Token: Sendable {
    let word: Word
    /// The word without its ending, so that `calls` and `calling` are the same.
    let root: Word
    /// In the bytes of its passage.
    let start: Int32
    let end: Int32
    let traits: Traits

    struct Traits: OptionSet, Sendable {
        let rawValue: UInt8

        /// Stands in a code span.
        static let code = Traits(rawValue: 1)
        /// Has capital letters only.
        static let capitals = Traits(rawValue: 2)
        /// Says little: `the`, `of`, `which`.
        static let function = Traits(rawValue: 4)
        /// Ends a sentence.
        static let last = Traits(rawValue: 8)
        /// Begins with a digit.
        static let number = Traits(rawValue: 16)
    }
}
