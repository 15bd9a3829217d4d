import Assessment
import Foundation

extension WholeCourse {
    /// The course and its items as JSON; its form is described with the format of question banks.
    package func json() throws -> String {
        let kept = Set(items.map(\.id))
        var seen: Set<ItemID> = []
        let entries = decks.flatMap { deck in
            deck.items.filter { kept.contains($0.item.id) && seen.insert($0.item.id).inserted }
                .map { CourseDocument.Entry($0, file: deck.file) }
        }
        return try CourseDocument(course: .init(course), items: entries).encoded()
    }

    /// The items as one deck; where the course has several topics, it is read with the same `course.yml` beside it.
    package func markdown() -> String {
        let topic = course.topics.first?.id ?? TopicID(course.id.text)
        return Writer.deck(items, topic: topic)
    }
}

private struct CourseDocument: Encodable {
    var schema = 1
    let course: Head
    let items: [Entry]

    struct Head: Encodable {
        struct Topic: Encodable {
            let id: String
            let title: String
            @Nullable var weight: Int?
        }

        let id: String
        let title: String
        @Nullable var description: String?
        @Nullable var language: String?
        @Nullable var license: String?
        let authors: [String]
        let topics: [Topic]
        let exams: [ExamDocument]

        init(_ course: Course) {
            id = course.id.text
            title = course.title
            description = course.description
            language = course.language
            license = course.license
            authors = course.authors
            topics = course.topics.map { Topic(id: $0.id.text, title: $0.title, weight: $0.weight) }
            exams = course.exams.map(ExamDocument.init)
        }
    }

    struct Entry: Encodable {
        struct Option: Encodable {
            let text: String
            let key: Bool
            @Nullable var rationale: String?
        }

        let id: String
        let fingerprint: String
        let topic: String
        @Nullable var difficulty: String?
        @Nullable var cognition: String?
        @Nullable var objective: String?
        let facts: [String]
        @Nullable var version: String?
        let tags: [String]
        let shuffle: Bool
        let notWith: [String]
        let waive: [String]
        let kind: String
        let stem: String
        let options: [Option]
        let hints: [String]
        @Nullable var explanation: String?
        let references: [String]
        let file: String
        let line: Int

        init(_ entry: Deck.Entry, file: String) {
            let item = entry.item
            id = item.id.text
            fingerprint = item.fingerprint.description
            topic = item.topic.text
            difficulty = item.metadata.difficulty?.rawValue
            cognition = item.metadata.cognition?.rawValue
            objective = item.metadata.objective
            facts = item.metadata.facts
            version = item.metadata.version
            tags = item.metadata.tags
            shuffle = item.metadata.shuffle
            notWith = item.metadata.notWith.map(\.text)
            waive = item.metadata.waive
            kind = item.kind.rawValue
            stem = Writer.markdown(item.stem)
            options = item.options.map {
                Option(text: Writer.markdown($0.text), key: $0.isKey, rationale: $0.rationale.map(Writer.markdown))
            }
            hints = item.hints.map(Writer.markdown)
            explanation = item.explanation.map(Writer.markdown)
            references = item.references?.links ?? []
            self.file = file
            line = entry.line
        }
    }
}

extension RichText {
    /// The addresses that the text links to, in their order.
    var links: [String] { blocks.flatMap(\.links) }
}

extension Block {
    fileprivate var links: [String] {
        switch self {
        case .paragraph(let inlines), .heading(_, let inlines): inlines.flatMap(\.links)
        case .list(let list): list.items.flatMap { $0.flatMap(\.links) }
        case .quote(let blocks): blocks.flatMap(\.links)
        case .table(let table): (table.heading + table.rows.flatMap { $0 }).flatMap { $0.flatMap(\.links) }
        case .code, .rule: []
        }
    }
}

extension Inline {
    fileprivate var links: [String] {
        switch self {
        case .link(let destination, _): [destination]
        case .emphasis(let inner), .strong(let inner), .strikethrough(let inner): inner.flatMap(\.links)
        case .text, .code, .image, .softBreak, .lineBreak: []
        }
    }
}
