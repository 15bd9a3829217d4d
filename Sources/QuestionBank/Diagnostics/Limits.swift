/// What a deck may not exceed. Those of a file, an item, a table and nesting are looked for on bytes, before parsing.
package enum Limits {
    /// In bytes: 64 MiB.
    package static let file = 64 << 20
    /// In bytes, of one item's Markdown: 256 KiB.
    package static let item = 256 << 10
    /// In bytes, of `course.yml` and of front matter: 256 KiB.
    package static let yaml = 256 << 10
    package static let tableColumns = 64
    /// Of lists, quotes and marks of emphasis within each other.
    package static let nesting = 32
    /// Of options, statements, steps and pairs.
    package static let options = 26
    /// Of texts and numbers that are accepted.
    package static let answers = 100
    package static let gaps = 100
    package static let hints = 9
    /// How many problems of one file are listed.
    package static let diagnostics = 1000
}
