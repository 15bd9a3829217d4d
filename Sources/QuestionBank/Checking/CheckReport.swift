/// What a check of courses found.
package struct CheckReport: Equatable, Sendable {
    /// Raised whenever a check finds something else than before, so that nothing stale is taken from the catalogue.
    static let version = 6

    /// How many items can be asked.
    package private(set) var items = 0
    /// In the order of the files.
    package private(set) var diagnostics: [Diagnostic] = []
    /// Whether the course wants to be told of everything, and to be unsound because of it: `lint: strict` in `course.yml`.
    let isStrict: Bool
    /// Whether nothing was found that counts: of courses that were added.
    package private(set) var isSound = true

    package init() { isStrict = false }

    init(items: Int, diagnostics: [Diagnostic], isStrict: Bool) {
        self.items = items
        self.diagnostics = diagnostics
        self.isStrict = isStrict
    }

    /// What is wrong with a course, and what the lint says of its items and scenarios.
    package init(of course: WholeCourse) {
        let found = course.diagnostics + Linter(course.decks, of: course.course).findings
        let order = Dictionary(course.decks.enumerated().map { ($1.file, $0) }) { first, _ in first }
        items = course.items.count
        isStrict = course.isStrict
        diagnostics = found.sorted {
            (order[$0.file] ?? -1, $0.place) < (order[$1.file] ?? -1, $1.place)
        }
    }

    package var errors: Int { diagnostics.count { $0.level == .error } }
    package var warnings: Int { diagnostics.count { $0.level == .warning } }

    package var advice: Int { diagnostics.count { $0.level == .advice } }

    /// Takes in what was found in a course. Advice is silent unless it is asked for, and then it counts as errors do; so do
    /// warnings. That a file was passed over is said and never counts.
    ///
    /// - Parameter isStrict: whether it is asked for, whatever the course says.
    package mutating func add(_ other: CheckReport, isStrict: Bool) {
        let isStrict = isStrict || other.isStrict
        let shown = other.diagnostics.filter { isStrict || $0.level != .advice }
        items += other.items
        diagnostics += shown
        isSound = isSound && !shown.contains { $0.level == .error || isStrict && $0.rule != .passedOver }
    }
}
