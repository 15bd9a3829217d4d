/// What a check of courses found.
package struct CheckReport: Equatable, Sendable {
    /// How many items can be asked.
    package private(set) var items = 0
    /// In the order of the files.
    package private(set) var diagnostics: [Diagnostic] = []

    package init() {}

    package var errors: Int { diagnostics.count { $0.level == .error } }
    package var warnings: Int { diagnostics.count { $0.level == .warning } }

    /// Takes a course in, with what the lint says of its items.
    package mutating func add(_ course: WholeCourse) {
        items += course.items.count
        let found = course.diagnostics + Linter(course.decks, of: course.course).findings
        let order = Dictionary(course.decks.enumerated().map { ($1.file, $0) }) { first, _ in first }
        diagnostics += found.sorted {
            (order[$0.file] ?? -1, $0.place) < (order[$1.file] ?? -1, $1.place)
        }
    }
}
