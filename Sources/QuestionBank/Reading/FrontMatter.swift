import Assessment

/// What stands at the head of a deck between two lines of `---`.
struct FrontMatter {
    private(set) var topic: (id: TopicID, place: Place)?
    /// The course's identity, where the deck is a course of its own.
    private(set) var course: CourseID?
    private(set) var findings: [Finding] = []

    private enum Key: String, CaseIterable { case topic, course }

    init() {}

    /// - Parameter yaml: what stands between the lines of `---`, the first of which is the first of the file.
    init(_ yaml: String) {
        let document = YAMLDocument(yaml, firstLine: 2)
        var top = YAMLMapping(document.root, of: document, named: "The front matter")
        topic = top.text(Key.topic.rawValue).map { (TopicID($0.text), $0.place) }
        course = top.identifier(Key.course.rawValue).map { CourseID($0) }
        top.noteUnknownKeys(besides: Key.allCases.map(\.rawValue))
        findings = document.findings + top.findings
    }
}
