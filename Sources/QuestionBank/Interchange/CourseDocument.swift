import Assessment
import JSON

extension WholeCourse {
    /// The course and its items as JSON; `docs/json.md` describes it.
    package var json: JSON {
        var seen: Set<ItemID> = []
        let items = decks.flatMap { deck in
            // An identity that occurs twice belongs to the first item that has it.
            deck.items.filter { seen.insert($0.item.id).inserted }.map { $0.json(file: deck.file) }
        }
        return ["schema": 1, "course": course.json, "items": .array(items)]
    }

    /// The items as one deck. Where the course has several topics, it is read with the same `course.yml` beside it.
    package var markdown: String {
        let topic = course.topics.first?.id ?? TopicID(course.id.text)
        return Writer.deck(items, topic: topic)
    }

    /// Files of which nothing could be read.
    package var unreadable: [Diagnostic] {
        let rules: [Rule] = [.unreadable, .fileSize]
        return diagnostics.filter { diagnostic in
            rules.contains(diagnostic.rule) && decks.contains { $0.file == diagnostic.file && $0.items.isEmpty }
        }
    }

    /// How many items are left out because of errors in them.
    package var leftOut: Int { decks.reduce(0) { $0 + $1.leftOut.count } }
}

extension Course {
    /// The course without its items. The catalogue keeps it in this form as well, see `Course.init(json:)`.
    var json: JSON {
        [
            "id": .value(id.text), "title": .value(title), "description": .value(description),
            "language": .value(language), "license": .value(license), "authors": .strings(authors),
            "topics": .array(
                topics.map {
                    ["id": .value($0.id.text), "title": .value($0.title), "weight": .value($0.weight)]
                }), "exams": .array(exams.map(\.json)),
        ]
    }
}

extension Deck.Entry {
    /// - Parameter file: the deck in which the item stands.
    fileprivate func json(file: String) -> JSON {
        let metadata = item.metadata
        return [
            "id": .value(item.id.text), "fingerprint": .value(item.fingerprint.description),
            "topic": .value(item.topic.text), "difficulty": .value(metadata.difficulty?.rawValue),
            "cognition": .value(metadata.cognition?.rawValue), "objective": .value(metadata.objective),
            "facts": .strings(metadata.facts), "version": .value(metadata.version), "tags": .strings(metadata.tags),
            "shuffle": .value(metadata.shuffle), "notWith": .strings(metadata.notWith.map(\.text)),
            "waive": .strings(metadata.waive), "kind": .value(item.kind.rawValue),
            "stem": .value(Writer.markdown(item.stem)), "options": .array(item.options.map(\.json)),
            "hints": .strings(item.hints.map(Writer.markdown)),
            "explanation": .value(item.explanation.map(Writer.markdown)),
            "references": .strings(item.references?.links ?? []), "file": .value(file), "line": .value(line),
        ]
    }
}

extension Item.Option {
    fileprivate var json: JSON {
        [
            "text": .value(Writer.markdown(text)), "key": .value(isKey),
            "rationale": .value(rationale.map(Writer.markdown)),
        ]
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
