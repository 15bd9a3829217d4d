import Assessment
import Journal
import QuestionBank
import Screens

/// The missed items of a course with their texts, as they are printed: most likely forgotten first.
package struct MissedReport {
    package let course: Course
    package let lines: [Line]

    /// A missed item.
    package struct Line {
        package let entry: MissedEntry
        /// As it stands or, where it is no longer in the course, as it was asked last; nil where no text is kept.
        package let item: Item?
        /// What was answered instead, the most often first.
        package let wrong: [Mistake]
    }

    /// - Parameter topics: empty: all.
    package init(_ entry: CourseEntry, topics: Set<TopicID>, in archive: Archive, at now: Instant) throws {
        course = entry.course
        let missed = try archive.missed(of: entry, at: now).filter { missed in
            topics.isEmpty || missed.topic.map(topics.contains) == true
        }
        var items: [ItemID: Item] = [:]
        for missed in missed where missed.isInCourse {
            items[missed.item] = try archive.catalogue.item(missed.item, of: entry)
        }
        let earlier = try Self.earlier(missed, items, in: archive, entry.course.id)
        lines = MissedOrder.risk.sorted(missed).map { missed in
            let wordings = [items[missed.item]].compactMap { $0 } + (earlier[missed.item] ?? [])
            return Line(
                entry: missed, item: wordings.first, wrong: Mistake.all(in: missed.responses, wordings))
        }
    }

    /// Earlier wordings of items that are no longer in the course or asked something else, the latest first.
    private static func earlier(
        _ missed: [MissedEntry], _ items: [ItemID: Item], in archive: Archive, _ course: CourseID
    ) throws -> [ItemID: [Item]] {
        let changed = missed.filter { missed in
            guard let declaration = items[missed.item]?.interaction.declaration else { return true }
            return !missed.responses.keys.allSatisfy(declaration.accepts)
        }
        let called = Dictionary(changed.map { ($0.item, names($0.item, items[$0.item])) }) { first, _ in first }
        let wordings = try archive.journal.wordings(of: Set(called.values.joined()), in: course)
        return called.mapValues { names in
            names.flatMap { wordings[$0] ?? [] }.compactMap { Reader.item(fromMarkdown: $0, topic: TopicID("")) }
        }
    }

    /// The names under which the journal may know an item, see `ItemID.isDerived`.
    private static func names(_ id: ItemID, _ item: Item?) -> [ItemID] {
        [id] + (item.map { [ItemID(derivedFrom: $0.fingerprint)] } ?? [])
    }
}
