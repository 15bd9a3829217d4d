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
        /// Distractors that were chosen, the most often first.
        package let wrong: [Choice]
    }

    /// A distractor that was chosen. An option of which no text is kept is left out, because it may have been correct.
    package struct Choice {
        package let id: ElementID
        package let text: RichText
        package let times: Int
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
            return Line(entry: missed, item: wordings.first, wrong: Self.wrong(missed, wordings))
        }
    }

    /// Earlier wordings of items that are no longer in the course or had other options, the latest first.
    private static func earlier(
        _ missed: [MissedEntry], _ items: [ItemID: Item], in archive: Archive, _ course: CourseID
    ) throws -> [ItemID: [Item]] {
        let changed = missed.filter { missed in
            !missed.isInCourse || !Set(missed.choices.keys).isSubset(of: items[missed.item]?.options.map(\.id) ?? [])
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

    /// Distractors of any wording that were chosen.
    ///
    /// - Parameter wordings: of the item. Where two have the same option, the first one counts.
    private static func wrong(_ missed: MissedEntry, _ wordings: [Item]) -> [Choice] {
        let options = Dictionary(wordings.flatMap(\.options).map { ($0.id, $0) }) { first, _ in first }
        return missed.choices.compactMap { id, times in
            options[id].flatMap { $0.isKey ? nil : Choice(id: id, text: $0.text, times: times) }
        }.sorted { ($1.times, $0.id.description) < ($0.times, $1.id.description) }
    }
}
