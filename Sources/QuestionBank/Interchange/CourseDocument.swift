import Assessment
import JSON

/// A course as a document in JSON; `docs/json.md` describes it.
package enum CourseDocument {
    /// Items that stand in no deck have neither file nor line.
    package static func json(_ course: Course, items: [Item], scenarios: [Scenario]) -> JSON {
        json(
            course, items: items.map { $0.json(file: nil, line: nil) },
            scenarios: scenarios.map { $0.json(file: nil, line: nil) })
    }

    fileprivate static func json(_ course: Course, items: [JSON], scenarios: [JSON]) -> JSON {
        ["schema": 1, "course": course.json, "items": .array(items), "scenarios": .array(scenarios)]
    }
}

extension WholeCourse {
    /// The course and its items as JSON; `docs/json.md` describes it.
    package var json: JSON {
        var seen: Set<ItemID> = []
        let items = decks.flatMap { deck in
            // An identity that occurs twice belongs to the first item that has it.
            deck.items.filter { seen.insert($0.item.id).inserted }.map { $0.item.json(file: deck.file, line: $0.line) }
        }
        let scenarios = decks.flatMap { deck in
            deck.scenarios.map { $0.scenario.json(file: deck.file, line: $0.line) }
        }
        return CourseDocument.json(course, items: items, scenarios: scenarios)
    }

    /// The items as one deck. Where the course has several topics, it is read with the same `course.yml` beside it.
    package var markdown: String {
        let topic = course.topics.first?.id ?? TopicID(course.id.text)
        return Writer.deck(items, scenarios: scenarios, topic: topic)
    }

    /// Files of which nothing could be read.
    package var unreadable: [Diagnostic] {
        let rules: [Rule] = [.unreadable, .fileSize]
        return diagnostics.filter { diagnostic in
            rules.contains(diagnostic.rule) && decks.contains { $0.file == diagnostic.file && $0.items.isEmpty }
        }
    }

    /// How many items are left out because of errors in them.
    package var leftOut: Int { decks.reduce(0) { $0 + $1.leftOut.count { !$0.isScenario } } }
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

extension Item {
    /// - Parameter file: the deck in which the item stands.
    fileprivate func json(file: String?, line: Int?) -> JSON {
        [
            "id": .value(id.text), "fingerprint": .value(fingerprint.description), "topic": .value(topic.text),
            "difficulty": .value(metadata.difficulty?.rawValue),
            "cognition": .value(metadata.cognition?.rawValue), "objective": .value(metadata.objective),
            "facts": .strings(metadata.facts), "version": .value(metadata.version), "tags": .strings(metadata.tags),
            "shuffle": .value(metadata.shuffle), "notWith": .strings(metadata.notWith.map(\.text)),
            "waive": .strings(metadata.waive), "kind": .value(kind.rawValue),
            "stem": .value(markdownOfStem),
            "options": .array(interaction.choice?.options.map(\.json) ?? []), "interaction": interaction.json,
            "scenario": .value(metadata.scenario?.text),
            "hints": .strings(hints.map(Writer.markdown)),
            "explanation": .value(explanation.map(Writer.markdown)),
            "references": .strings(references?.links ?? []), "file": .value(file), "line": .value(line),
        ]
    }
}

extension Item {
    /// The stem with empty braces where a gap is.
    fileprivate var markdownOfStem: String {
        Writer.markdown(stem).replacing("&#65532;", with: "{{}}").replacing(String(Gaps.mark), with: "{{}}")
    }
}

extension Scenario {
    /// - Parameter file: the deck in which the scenario stands.
    fileprivate func json(file: String?, line: Int?) -> JSON {
        [
            "id": .value(id.text), "title": .value(title), "body": .value(Writer.markdown(body)),
            "notWith": .strings(metadata.notWith.map(\.text)), "file": .value(file), "line": .value(line),
        ]
    }
}

extension Interaction {
    /// Its kind and what it consists of; the options of a choice stand in the item itself.
    fileprivate var json: JSON {
        .object([JSON.Member("kind", .value(declaration.kind.rawValue))] + written.jsonMembers)
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
