import Assessment

/// What the journal writes into an event's `kind` and `body`.
enum EventBody {
    /// The version of the bodies that this program writes. A later version may add members, never change one.
    static let version: Int64 = 1

    static func write(_ event: Event) -> JSON {
        var members: [JSON.Member] = [
            .init(key: "version", value: .integer(version)),
            .init(key: "steady", value: .integer(event.at.steady)),
        ]
        if let subject = event.kind.subject {
            members += [
                .init(key: "question", value: .integer(Int64(subject.question))),
                .init(key: "item", value: .string(subject.item.text)),
                .init(key: "fingerprint", value: .string(subject.fingerprint.description)),
            ]
        }
        members += details(event.kind).map { JSON.Member(key: $0, value: $1) }
        if case .started(let opening) = event.kind { members += later(opening) }
        return .object(members)
    }

    /// Members that came later are left out where they say nothing.
    private static func later(_ opening: Opening) -> [JSON.Member] {
        let names = opening.names.map { JSON.Member(key: "names", value: write($0)) }
        let offset = opening.offset == 0 ? nil : JSON.Member(key: "offset", value: .integer(Int64(opening.offset)))
        let forecast = opening.forecast.map { JSON.Member(key: "forecast", value: write($0)) }
        return [names, offset, forecast].compactMap { $0 }
    }

    private static func write(_ forecast: Forecast) -> JSON {
        [
            "pass": .integer(Int64(forecast.pass)), "low": .integer(Int64(forecast.low)),
            "high": .integer(Int64(forecast.high)),
        ]
    }

    private static func details(_ kind: Event.Kind) -> KeyValuePairs<String, JSON> {
        switch kind {
        case .started(let opening):
            [
                "course": .string(opening.course.text), "label": .string(opening.label),
                "seed": .string(Fingerprint(value: opening.seed.value).description),
                "rules": RulesBody.write(opening.rules), "form": .array(opening.form.entries.map(write)),
            ]
        case .resumed, .left, .shown, .marked, .unmarked, .undone, .paused, .unpaused, .heartbeat, .ended: [:]
        case .hintRevealed(_, let count): ["count": .integer(Int64(count))]
        case .chosen(_, let response): ["response": .strings(response)]
        case .struck(_, let option), .restored(_, let option): ["option": .string(option.description)]
        case .noted(_, let text): ["text": .string(text)]
        case .moved(_, let place):
            [
                "cursor": .integer(Int64(place.cursor)), "scroll": .integer(Int64(place.scroll)),
                "side-scroll": .integer(Int64(place.sideScroll)),
            ]
        case .answered(_, let answer):
            [
                "response": .strings(answer.response), "score": .string(answer.score.description),
                "taken": .integer(answer.taken), "hints": .integer(Int64(answer.hints)),
                "changes": .integer(Int64(answer.changes)),
                "confidence": answer.confidence.map { .integer(Int64($0.rawValue)) } ?? .null,
            ]
        case .rated(_, let confidence): ["confidence": .integer(Int64(confidence.rawValue))]
        case .scratched(let text): ["text": .string(text)]
        case .closed(let section, let submission):
            ["section": .integer(Int64(section)), "by": .string(submission.rawValue)]
        case .submitted(let submission): ["by": .string(submission.rawValue)]
        }
    }

    private static func write(_ names: Opening.Names) -> JSON {
        let topics = names.topics.sorted { $0.key.text < $1.key.text }
        return [
            "exam": .string(names.exam), "course": .string(names.course),
            "topics": .array(topics.map { ["id": .string($0.key.text), "title": .string($0.value)] }),
        ]
    }

    private static func write(_ entry: Form.Entry) -> JSON {
        [
            "item": .string(entry.item.text), "fingerprint": .string(entry.fingerprint.description),
            "version": .string(entry.version.description), "topic": .string(entry.topic.text),
            "options": .strings(entry.options), "keys": .strings(entry.keys),
            "hints": .integer(Int64(entry.hints)), "marked": .bool(entry.isMarked),
        ]
    }
}

extension Event.Kind {
    /// The question that the event is about; nil for one about the session.
    var subject: Subject? {
        switch self {
        case .shown(let subject), .hintRevealed(let subject, _), .chosen(let subject, _), .struck(let subject, _),
            .restored(let subject, _), .marked(let subject), .unmarked(let subject), .noted(let subject, _),
            .moved(let subject, _), .answered(let subject, _), .rated(let subject, _), .undone(let subject):
            subject
        case .started, .resumed, .left, .scratched, .paused, .unpaused, .closed, .heartbeat, .submitted, .ended: nil
        }
    }

    /// What the journal calls the kind.
    var name: String {
        switch self {
        case .started: "started"
        case .resumed: "resumed"
        case .left: "left"
        case .shown: "shown"
        case .hintRevealed: "hint-revealed"
        case .chosen: "chosen"
        case .struck: "struck"
        case .restored: "restored"
        case .marked: "marked"
        case .unmarked: "unmarked"
        case .noted: "noted"
        case .moved: "moved"
        case .answered: "answered"
        case .rated: "rated"
        case .undone: "undone"
        case .scratched: "scratched"
        case .paused: "paused"
        case .unpaused: "unpaused"
        case .closed: "closed"
        case .heartbeat: "heartbeat"
        case .submitted: "submitted"
        case .ended: "ended"
        }
    }
}
