import Assessment

/// A course's description as one text, quick to take apart: lists of records of fields, each with a separator of its own.
///
/// No field holds a control character: `course.yml` is not read where one does.
enum PackedCourse {
    private static let field = "\u{1F}"
    private static let record = "\u{1E}"
    private static let group = "\u{1D}"

    static func pack(_ course: Course) -> String {
        let head = [
            course.id.text, course.title, optional(course.description), optional(course.language),
            optional(course.license),
        ]
        let topics = course.topics.map { [$0.id.text, $0.title, optional($0.weight.map(String.init))] }
        let exams = course.exams.map(PackedExam.pack)
        let sections = course.exams.flatMap { exam in exam.sections.map { PackedExam.pack($0, of: exam) } }
        return [[head], course.authors.map { [$0] }, topics, exams, sections].map(join).joined(separator: group)
    }

    /// Nil for what `pack` did not write.
    static func unpack(_ text: String) -> Course? {
        let groups = text.split(separator: group, omittingEmptySubsequences: false).map(records)
        guard groups.count == 5, let head = groups[0].first, head.count == 5 else { return nil }
        return Course(
            id: CourseID(head[0]), title: head[1], description: present(head[2]), language: present(head[3]),
            license: present(head[4]), authors: groups[1].map { $0[0] }, topics: groups[2].compactMap(topic),
            exams: groups[3].compactMap { PackedExam.unpack($0, sections: groups[4]) })
    }

    static func pack(counts: [TopicID: Int]) -> String {
        join(counts.map { [$0.key.text, "\($0.value)"] })
    }

    static func unpack(counts text: String) -> [TopicID: Int] {
        var counts: [TopicID: Int] = [:]
        for record in records(text[...]) where record.count == 2 { counts[TopicID(record[0])] = Int(record[1]) }
        return counts
    }

    private static func topic(_ fields: [String]) -> Course.Topic? {
        guard fields.count == 3 else { return nil }
        return Course.Topic(id: TopicID(fields[0]), title: fields[1], weight: Int(fields[2].dropFirst()))
    }

    private static func join(_ records: [[String]]) -> String {
        records.map { $0.joined(separator: field) }.joined(separator: record)
    }

    private static func records(_ text: Substring) -> [[String]] {
        text.split(separator: record).map { record in
            record.split(separator: field, omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// A text that may be missing has a mark before it where it is not.
    private static func optional(_ text: String?) -> String { text.map { "=\($0)" } ?? "" }
    private static func present(_ text: String) -> String? { text.isEmpty ? nil : String(text.dropFirst()) }
}
