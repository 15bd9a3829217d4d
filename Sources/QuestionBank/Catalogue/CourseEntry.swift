import Assessment

/// What the catalogue knows of a course without looking at its items.
package struct CourseEntry: Equatable, Sendable {
    /// The folder or the single file, as it was opened.
    package var path: String
    package var course: Course
    package var counts: Counts
    /// How many items each topic has.
    package var itemsByTopic: [TopicID: Int]
    /// Names the course in the catalogue.
    let number: Int64

    package struct Counts: Equatable, Sendable {
        /// Items that can be asked.
        package var items = 0
        /// Items that cannot be asked because of errors.
        package var leftOut = 0
        package var errors = 0
        package var warnings = 0

        package init(items: Int = 0, leftOut: Int = 0, errors: Int = 0, warnings: Int = 0) {
            self.items = items
            self.leftOut = leftOut
            self.errors = errors
            self.warnings = warnings
        }
    }
}

extension CourseEntry {
    /// - Parameter row: document, items, left_out, errors, warnings, items_by_topic.
    init(number: Int64, path: String, _ row: inout CheckedRow) throws {
        guard let course = Course(json: try row.json()) else { throw CatalogueDamage() }
        let counts = Counts(
            items: try row.count(), leftOut: try row.count(), errors: try row.count(), warnings: try row.count())
        guard let topics = try row.json().members else { throw CatalogueDamage() }
        var itemsByTopic: [TopicID: Int] = [:]
        for topic in topics {
            guard let items = topic.value.integer.flatMap({ Int(exactly: $0) }) else { throw CatalogueDamage() }
            itemsByTopic[TopicID(topic.name)] = items
        }
        self.init(path: path, course: course, counts: counts, itemsByTopic: itemsByTopic, number: number)
    }
}

/// An item that a search found.
package struct SearchHit: Equatable, Sendable {
    package var id: ItemID
    /// The first line of its stem.
    package var title: String
    /// The words around what was found.
    package var excerpt: String
    package var topic: TopicID
}

/// Where an item stands, for an editor.
package struct ItemLocation: Equatable, Sendable {
    package var path: String
    /// The line of its heading, from 1.
    package var line: Int
}

/// Why the catalogue cannot serve.
package enum CatalogueError: Error, Equatable, Sendable {
    case course(CourseError)
    /// SQLite failed even in memory.
    case database(reason: String)
}

extension CatalogueError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .course(let error): error.description
        case .database(let reason): "The catalogue of questions failed: \(reason)."
        }
    }
}
