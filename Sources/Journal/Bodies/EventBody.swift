import Assessment
import JSON

/// What the journal writes into an event's `kind` and `body`, and what it reads from them.
///
/// A body that was written once is read for ever. Members may be added, see `EventShapes`; one that changes its meaning needs
/// another version of the body, and then both versions are read here.
enum EventBody {
    /// The version of the bodies that this program writes.
    private static func version(of name: String) -> Int64 { name == "started" ? 2 : 1 }

    static func write(_ event: Event) -> JSON {
        var offset = event.at.offset
        if offset == nil, case .started(let opening) = event.kind, opening.offset != 0 { offset = opening.offset }
        return .object(head(event.kind.name, event.at, offset) + details(event.kind))
    }

    static func write(_ fact: Fact) -> JSON {
        .object(head(fact.kind.name, fact.at, fact.at.offset) + Self.item.members(fact.kind.item) + fact.kind.details)
    }

    private static func head(_ name: String, _ moment: Instant, _ offset: Int?) -> [JSON.Member] {
        [.init("version", .integer(version(of: name))), .init("steady", .integer(moment.steady))]
            + (offset.map { [.init("offset", .integer(Int64($0)))] } ?? [])
    }

    /// What can be made of an event's kind and body.
    ///
    /// - Parameter wall: when it happened, in milliseconds since 1970-01-01 UTC.
    static func read(kind name: String, body: String, wall: Int64) -> Reading {
        guard let json = JSON(body), let version = json["version"]?.integer else {
            return .unreadable(member: "version")
        }
        guard version <= Self.version(of: name) else { return .newer }
        do throws(Unreadable) {
            guard isNear(wall) else { throw Unreadable(member: "at") }
            var moment = try Self.moment.value(json)
            moment.wall = wall
            if let kind = try kind(named: name, json, version, offset: moment.offset) {
                return .event(Event(at: moment, kind))
            }
            if let kind = try Fact.Kind(name, Self.item, json) { return .fact(Fact(at: moment, kind)) }
            return .newer
        } catch {
            return .unreadable(member: error.member)
        }
    }

    // Shapes are made once: reading a long journal asks for them a million times.
    private static let moment = Shape<Instant>.moment
    private static let subject = Shape<Subject>.subject
    private static let answer = Shape<Answer>.answer
    private static let viewpoint = Shape<Viewpoint>.viewpoint
    private static let opening = Shape<Opening>.opening
    private static let openingOfChoices = Shape<Opening>.openingOfChoices
    private static let item = Shape<CourseItem>.item

    private static func details(_ kind: Event.Kind) -> [JSON.Member] {
        let about = kind.subject.map(subject.members) ?? []
        let more: [JSON.Member] =
            switch kind {
            case .started(let opening): Self.opening.members(opening)
            case .hintRevealed(_, let count): [.init("count", .integer(Int64(count)))]
            case .responded(_, let response): [.init("response", response.json)]
            case .struck(_, let option), .restored(_, let option): [.init("option", .string(option.description))]
            case .noted(_, let text), .scratched(let text): [.init("text", .string(text))]
            case .moved(_, let viewpoint): Self.viewpoint.members(viewpoint)
            case .answered(_, let answer), .claimed(_, let answer): Self.answer.members(answer)
            case .rated(_, let confidence): [.init("confidence", .integer(Int64(confidence.rawValue)))]
            case .closed(let section, let submission):
                [.init("section", .integer(Int64(section))), .init("by", .string(submission.rawValue))]
            case .submitted(let submission): [.init("by", .string(submission.rawValue))]
            case .resumed, .left, .shown, .marked, .unmarked, .undone, .paused, .unpaused, .heartbeat, .ended, .dropped:
                []
            }
        return about + more
    }

    /// The kind of that name; nil for a name that this program does not know.
    private static func kind(
        named name: String, _ json: JSON, _ version: Int64, offset: Int?
    ) throws(Unreadable) -> Event.Kind? {
        func about() throws(Unreadable) -> Subject { try subject.value(json) }
        func member<Value>(_ name: String, _ coding: Coding<Value>) throws(Unreadable) -> Value {
            guard let found = try json[name].map(coding.read) ?? nil else { throw Unreadable(member: name) }
            return found
        }
        switch name {
        case "started":
            var opening = try (version == 1 ? openingOfChoices : opening).value(json)
            opening.offset = offset ?? 0
            return .started(opening)
        case "resumed": return .resumed
        case "left": return .left
        case "shown": return .shown(try about())
        case "hint-revealed": return .hintRevealed(try about(), count: try member("count", .count))
        // Until there were other kinds of response than a list of options.
        case "chosen": return .responded(try about(), .chosen(Set(try member("response", .list(.fingerprint)))))
        case "responded": return .responded(try about(), try member("response", .response))
        case "struck": return .struck(try about(), try member("option", .fingerprint))
        case "restored": return .restored(try about(), try member("option", .fingerprint))
        case "marked": return .marked(try about())
        case "unmarked": return .unmarked(try about())
        case "noted": return .noted(try about(), text: try member("text", .text))
        case "moved": return .moved(try about(), try viewpoint.value(json))
        case "answered": return .answered(try about(), try answer.value(json))
        case "claimed": return .claimed(try about(), try answer.value(json))
        case "rated": return .rated(try about(), try member("confidence", .grade))
        case "undone": return .undone(try about())
        case "scratched": return .scratched(text: try member("text", .text))
        case "paused": return .paused
        case "unpaused": return .unpaused
        case "closed": return .closed(section: try member("section", .count), try member("by", .choice))
        case "heartbeat": return .heartbeat
        case "submitted": return .submitted(try member("by", .choice))
        case "ended": return .ended
        case "dropped": return .dropped
        default: return nil
        }
    }
}

/// What a program can make of an event's `kind` and `body`.
package enum Reading: Equatable, Sendable {
    /// Something that happened in a session.
    case event(Event)
    /// Something that the learner decided outside any session.
    case fact(Fact)
    /// A kind or a version that only a later Swot knows; it is kept as it is.
    case newer
    /// Not what its kind and version promise; the name says of which member.
    case unreadable(member: String)
}

extension Shape<Instant> {
    /// The time of day has a column of its own, which is why it is no member. The offset came later.
    static var moment: Shape {
        Shape(
            Instant(wall: 0, steady: 0),
            [
                Field("steady", \.steady, .integer),
                Field("offset", \.offset, .optional(.offset), unless: nil),
            ])
    }
}

extension Coding where Property == Int {
    /// Seconds east of UTC, at most a day either way.
    fileprivate static var offset: Coding { .by(.count, { $0 }, { (-86_400...86_400).contains($0) ? $0 : nil }) }
}

extension Event.Kind {
    /// The question that the event is about; nil for one about the session.
    var subject: Subject? {
        switch self {
        case .shown(let subject), .hintRevealed(let subject, _), .responded(let subject, _), .struck(let subject, _),
            .restored(let subject, _), .marked(let subject), .unmarked(let subject), .noted(let subject, _),
            .moved(let subject, _), .answered(let subject, _), .claimed(let subject, _), .rated(let subject, _),
            .undone(let subject):
            subject
        case .started, .resumed, .left, .scratched, .paused, .unpaused, .closed, .heartbeat, .submitted, .ended,
            .dropped:
            nil
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
        case .responded: "responded"
        case .struck: "struck"
        case .restored: "restored"
        case .marked: "marked"
        case .unmarked: "unmarked"
        case .noted: "noted"
        case .moved: "moved"
        case .answered: "answered"
        case .claimed: "claimed"
        case .rated: "rated"
        case .undone: "undone"
        case .scratched: "scratched"
        case .paused: "paused"
        case .unpaused: "unpaused"
        case .closed: "closed"
        case .heartbeat: "heartbeat"
        case .submitted: "submitted"
        case .ended: "ended"
        case .dropped: "dropped"
        }
    }
}
