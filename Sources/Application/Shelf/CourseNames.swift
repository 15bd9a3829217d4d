import Assessment
import Files
import Journal
import QuestionBank

/// Identities and titles of courses that say the same identity of themselves, such as two decks called `README.md`.
///
/// Progress hangs on the identity, so only one of them can keep it. The others get one that is made of their path.
struct CourseNames {
    private var ids: [String: CourseID] = [:]
    private var suffixes: [String: String] = [:]

    init() {}

    /// - Parameters:
    ///   - entries: as their files say it.
    ///   - remembered: what each course was called before; it keeps that.
    ///   - isFound: whether a course lies on a shelf; it may have been studied without being remembered.
    init(of entries: [CourseEntry], remembered: [KnownCourse], found isFound: (CourseEntry) -> Bool) {
        for (declared, entries) in Dictionary(grouping: entries, by: \.course.id) where entries.count > 1 {
            let before = remembered.compactMap { known in entries.first { $0.path == known.path }.map { ($0, known.id) }
            }
            let rest = entries.filter { entry in !remembered.contains { $0.path == entry.path } }
            var taken: Set<CourseID> = []
            let order =
                before.sorted { $0.1 == declared && $1.1 != declared }.map(\.0) + rest.filter(isFound)
                + rest.filter { !isFound($0) }
            for entry in order {
                let own = CourseID("\(declared)~\(Fingerprint(of: entry.path))")
                let wasOwn = remembered.contains { $0.path == entry.path && $0.id == own }
                ids[entry.path] = wasOwn || !taken.insert(declared).inserted ? own : declared
            }
            tell(apart: entries.map(\.path))
        }
        // One that is alone now keeps the progress that it had beside others.
        for known in remembered where ids[known.path] == nil {
            guard let entry = entries.first(where: { $0.path == known.path }) else { continue }
            if known.id.text == "\(entry.course.id)~\(Fingerprint(of: entry.path))" { ids[known.path] = known.id }
        }
    }

    /// As little of each path as tells it from the others.
    private mutating func tell(apart paths: [String]) {
        var length = 2
        func ends() -> [String] { paths.map { $0.split(separator: "/").suffix(length).joined(separator: "/") } }
        while Set(ends()).count < paths.count, length < 64 { length += 1 }
        for (path, end) in zip(paths, ends()) { suffixes[path] = end }
    }

    func named(_ entry: CourseEntry) -> CourseEntry {
        var entry = entry
        if let id = ids[entry.path] { entry.course.id = id }
        if let suffix = suffixes[entry.path] { entry.course.title += " (\(suffix))" }
        return entry
    }
}
