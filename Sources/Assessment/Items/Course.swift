/// What `course.yml` says: a course's identity, its blueprint and its exams.
///
/// The items are not part of it. They lie in decks beside that file and are found in the catalogue.
package struct Course: Equatable, Sendable {
    package var id: CourseID
    package var title: String
    package var description: String?
    /// A BCP 47 tag such as `en`.
    package var language: String?
    /// An SPDX expression such as `CC-BY-4.0`, as the author wrote it.
    package var license: String?
    package var authors: [String]
    /// The blueprint: order, names and weights.
    package var topics: [Topic]
    package var exams: [Exam]

    package init(
        id: CourseID, title: String, description: String? = nil, language: String? = nil, license: String? = nil,
        authors: [String] = [], topics: [Topic] = [], exams: [Exam] = []
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.language = language
        self.license = license
        self.authors = authors
        self.topics = topics
        self.exams = exams
    }

    /// The topic's title, or its identity where the course does not name it.
    package func title(of topic: TopicID) -> String {
        topics.first { $0.id == topic }?.title ?? topic.text
    }
}

extension Course {
    /// A part of the course that items belong to, and that an exam gives a share to.
    package struct Topic: Equatable, Sendable {
        package var id: TopicID
        package var title: String
        /// The share of an exam in per cent; nil where the course sets none. See `weights(of:)` for what that means.
        package var weight: Int?

        package init(id: TopicID, title: String, weight: Int? = nil) {
            self.id = id
            self.title = title
            self.weight = weight
        }
    }
}
