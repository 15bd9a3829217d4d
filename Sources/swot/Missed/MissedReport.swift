import Assessment
import Journal
import QuestionBank
import Screens

/// The missed items of a course with their texts, as they are printed: most likely forgotten first.
struct MissedReport {
    let course: Course
    let lines: [Line]

    struct Line {
        let entry: MissedEntry
        /// As it stands or, where it is no longer in the course, as it was asked last; nil where no text is kept.
        let item: Item?
        /// Distractors that were chosen, the most often first.
        let wrong: [Choice]
    }

    /// A distractor that was chosen.
    struct Choice {
        let id: OptionID
        /// Nil where no text is kept.
        let text: RichText?
        let times: Int
    }

    /// - Parameter topics: empty: all.
    init(_ entry: CourseEntry, topics: Set<TopicID>, in archive: Archive, at now: Instant) throws {
        course = entry.course
        let missed = try archive.missed(of: entry, at: now).filter { missed in
            topics.isEmpty || missed.topic.map(topics.contains) == true
        }
        let items = try missed.map { missed in
            missed.isInCourse
                ? try archive.catalogue.item(missed.item, of: entry)
                : try archive.keptItem(missed.item, of: entry.course.id)
        }
        let texts = Dictionary(zip(missed.map(\.item), items)) { first, _ in first }.compactMapValues { $0 }
        let reworded = missed.filter { missed in
            !Set(missed.choices.keys).isSubset(of: texts[missed.item]?.options.map(\.id) ?? [])
        }
        let names = reworded.flatMap { Self.names($0.item, texts[$0.item]) }
        let wordings = try archive.journal.wordings(of: Set(names), in: entry.course.id)
        lines = MissedOrder.risk.sorted(missed).map { missed in
            let item = texts[missed.item]
            let earlier = Self.names(missed.item, item).flatMap { wordings[$0] ?? [] }
                .compactMap { Reader.item(fromMarkdown: $0, topic: TopicID("")) }
            return Line(entry: missed, item: item, wrong: Self.wrong(missed, [item].compactMap { $0 } + earlier))
        }
    }

    /// What the journal may call an item.
    private static func names(_ id: ItemID, _ item: Item?) -> [ItemID] {
        [id] + (item.map { [ItemID(derivedFrom: $0.fingerprint)] } ?? [])
    }

    /// - Parameter wordings: of the item, the one that counts first.
    private static func wrong(_ missed: MissedEntry, _ wordings: [Item]) -> [Choice] {
        let options = Dictionary(wordings.flatMap(\.options).map { ($0.id, $0) }) { first, _ in first }
        return missed.choices.filter { options[$0.key]?.isKey != true }
            .map { Choice(id: $0.key, text: options[$0.key]?.text, times: $0.value) }
            .sorted { ($1.times, $0.id.description) < ($0.times, $1.id.description) }
    }
}
