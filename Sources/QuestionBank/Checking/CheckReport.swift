/// What a check of courses found.
package struct CheckReport: Equatable, Sendable {
    /// Raised whenever a check finds something else than before, so that nothing stale is taken from the catalogue.
    static let version = 5

    /// How many items can be asked.
    package private(set) var items = 0
    /// In the order of the files.
    package private(set) var diagnostics: [Diagnostic] = []

    package init() {}

    init(items: Int, diagnostics: [Diagnostic]) {
        self.items = items
        self.diagnostics = diagnostics
    }

    /// What is wrong with a course, and what the lint says of its items and scenarios.
    package init(of course: WholeCourse) {
        let found = course.diagnostics + Linter(course.decks, of: course.course).findings
        let order = Dictionary(course.decks.enumerated().map { ($1.file, $0) }) { first, _ in first }
        items = course.items.count
        diagnostics = found.sorted {
            (order[$0.file] ?? -1, $0.place) < (order[$1.file] ?? -1, $1.place)
        }
    }

    package var errors: Int { diagnostics.count { $0.level == .error } }
    package var warnings: Int { diagnostics.count { $0.level == .warning } }

    /// Takes in what was found in another course.
    package mutating func add(_ other: CheckReport) {
        items += other.items
        diagnostics += other.diagnostics
    }
}
