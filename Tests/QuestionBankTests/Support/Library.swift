import TestSupport

@testable import QuestionBank

/// A course of two decks and a catalogue, in a folder of their own.
struct Library {
    let folder: TemporaryDirectory
    var course: String { folder.path + "/course" }
    var file: String { folder.path + "/cache/swot/catalogue.sqlite" }

    init() throws {
        folder = try TemporaryDirectory()
        try folder.write(
            "id: c\ntitle: Course\ntopics: [{id: one, title: One, weight: 50}, {id: two, title: Two, weight: 50}]\n"
                + "exams: [{id: e, items: 2, minutes: 3, pass: 50}]\n", to: "course/course.yml")
        try write("a.md", Self.item("a1", "What is a catalogue?") + Self.item("a2", "Who reads it?"))
        try write("b.md", Self.item("b1", "Why is the café closed?", more: "; topic: two; not-with: a1"))
    }

    static func item(_ id: String, _ stem: String, more: String = "") -> String {
        """
        ## \(stem)
        <!-- id: \(id); difficulty: easy\(more) -->
        - [ ] `snake_case` name
        - [x] See [\(id)]

          A reason for \(id).

        ### Hint
        Look.

        [\(id)]: https://example.org/\(id)


        """
    }

    func write(_ name: String, _ deck: String) throws {
        try folder.write("---\ntopic: one\n---\n\n" + deck, to: "course/" + name)
    }

    func open() throws -> (catalogue: Catalogue, entry: CourseEntry) {
        let catalogue = Catalogue(at: file)
        return (catalogue, try catalogue.open(course))
    }
}
