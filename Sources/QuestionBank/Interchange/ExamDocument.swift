import Assessment

/// An exam as JSON has it, under the names of `course.yml` in one word each.
struct ExamDocument: Encodable {
    struct Share: Encodable {
        let topic: String
        @Nullable var weight: Int?

        init(_ share: Course.Exam.Share) {
            topic = share.topic.text
            weight = share.weight
        }
    }

    struct Section: Encodable {
        let title: String
        let items: Int
        let minutes: Int
        let topics: [Share]
    }

    struct Pauses: Encodable {
        let count: Int
        let minutes: Int
    }

    let id: String
    let title: String
    let items: Int
    let minutes: Int
    let pass: Int
    let topics: [Share]
    let perTopicMinimum: Int
    let difficulty: [String: Int]
    let options: String
    let navigation: String
    let scoring: String
    /// Exact, such as `1/4`.
    let penalty: String
    let sections: [Section]
    let warnings: [Int]
    @Nullable var pauses: Pauses?
    let confidence: Bool
    let notes: Bool

    init(_ exam: Course.Exam) {
        id = exam.id
        title = exam.title
        items = exam.items
        minutes = exam.minutes
        pass = exam.pass
        topics = exam.blueprint.topics.map(Share.init)
        perTopicMinimum = exam.blueprint.minimum
        difficulty = Dictionary(uniqueKeysWithValues: exam.blueprint.difficulty.map { ($0.key.rawValue, $0.value) })
        options = exam.shufflesOptions ? "shuffled" : "fixed"
        navigation = exam.navigation.rawValue
        scoring = exam.scoring.rawValue
        penalty = exam.penalty.description
        sections = exam.sections.map {
            Section(title: $0.title, items: $0.items, minutes: $0.minutes, topics: $0.topics.map(Share.init))
        }
        warnings = exam.warnings
        pauses = exam.pauses.map { Pauses(count: $0.count, minutes: $0.minutes) }
        confidence = exam.asksConfidence
        notes = exam.allowsNotes
    }
}
