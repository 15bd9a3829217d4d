import Assessment
import Figures
import JSON
import Memory

/// An event as `swot log` prints it.
package struct LogLine: Equatable, Sendable {
    private let record: EventRecord
    private let course: CourseID?
    private let keptBack: Set<ItemID>

    /// - Parameters:
    ///   - course: the course of the event's session; nil where it is not known, and for what happened outside a session.
    ///   - keptBack: items of the course that an exam asks which is not over; their lines must not reveal the correct options.
    package init(_ record: EventRecord, course: CourseID?, keptBack: Set<ItemID> = []) {
        self.record = record
        self.keptBack = keptBack
        if case .fact(let fact) = record.reading {
            self.course = fact.kind.item.course
        } else {
            self.course = course
        }
    }

    /// One line of JSON. An event that this program cannot read has its kind and no more than the journal knows itself.
    package var json: String { JSON.object(members).text }

    /// One line for people: when, in which session, what.
    package var text: String {
        let details = details.compactMap { name, value in Self.plain(value).map { "\(name) \($0)" } }
        let session = record.session.map { String($0.text.prefix(8)) } ?? "no session"
        return ([CivilTime(record.at).text, session, record.kind] + (item.map { [$0.item.text] } ?? []) + details)
            .joined(separator: "  ")
    }

    private var members: [JSON.Member] {
        var members: [JSON.Member] = [
            .init("schema", 1), .init("device", .string(record.device.text)),
            .init("number", .integer(record.number)),
            .init("session", record.session.map { .string($0.text) } ?? .null),
            .init("at", .string(CivilTime(record.at).text)), .init("kind", .string(record.kind)),
        ]
        if let course { members.append(.init("course", .string(course.text))) }
        if let item {
            members.append(.init("item", .string(item.item.text)))
            members.append(.init("fingerprint", .string(item.fingerprint.description)))
        }
        return members + details.map { .init($0, $1) }
    }

    private var kind: Event.Kind? {
        guard case .event(let event) = record.reading else { return nil }
        return event.kind
    }

    private var item: (item: ItemID, fingerprint: Fingerprint)? {
        switch record.reading {
        case .event(let event): event.kind.subject.map { ($0.item, $0.fingerprint) }
        case .fact(let fact): (fact.kind.item.item, fact.kind.item.fingerprint)
        case .newer, .unreadable: nil
        }
    }

    private var details: [(String, JSON)] {
        if case .fact(let fact) = record.reading, case .reviewed(_, let review) = fact.kind {
            return [
                ("rating", .integer(Int64(review.rating.rawValue))), ("seconds", .decimal(Double(review.taken) / 1000)),
            ]
        }
        return detailsOfEvent
    }

    private var detailsOfEvent: [(String, JSON)] {
        switch kind {
        case .started(let opening):
            [
                ("label", .string(opening.label)), ("mode", .string(opening.rules.mode.rawValue)),
                ("seed", .string(Fingerprint(value: opening.seed.value).description)),
                ("items", .array(opening.form.entries.map { .string($0.item.text) })),
            ] + Self.verdict(opening.rules)
        case .hintRevealed(_, let count): [("hints", .integer(Int64(count)))]
        case .responded(_, let response): [("response", response.json)]
        case .struck(_, let option), .restored(_, let option): [("option", .string(option.description))]
        case .noted(_, let text): [("text", .string(text))]
        case .moved(_, let viewpoint):
            [
                ("cursor", .integer(Int64(viewpoint.cursor))), ("scroll", .integer(Int64(viewpoint.scroll))),
                ("side-scroll", .integer(Int64(viewpoint.sideScroll))),
            ]
        case .answered(let subject, _) where keptBack.contains(subject.item): [("keptBack", .bool(true))]
        case .answered(_, let answer), .claimed(_, let answer):
            [
                ("response", answer.response.json), ("correct", .bool(answer.outcome == .correct)),
                ("score", .string(answer.score.description)), ("seconds", .decimal(Double(answer.taken) / 1000)),
                ("hints", .integer(Int64(answer.hints))), ("changes", .integer(Int64(answer.changes))),
                ("confidence", answer.confidence.map { .integer(Int64($0.rawValue)) } ?? .null),
            ] + (answer.isClaimed ? [("claimed", .bool(true))] : [])
        case .rated(_, let confidence): [("confidence", .integer(Int64(confidence.rawValue)))]
        case .scratched(let text): [("text", .string(text))]
        case .closed(let section, let submission):
            [("section", .integer(Int64(section))), ("by", .string(submission.rawValue))]
        case .submitted(let submission): [("by", .string(submission.rawValue))]
        case .resumed, .left, .shown, .marked, .unmarked, .undone, .paused, .unpaused, .heartbeat, .ended, .dropped,
            nil:
            []
        }
    }

    /// What an exam is judged by: cut score in per cent, points that a wrong answer costs, how points are counted.
    private static func verdict(_ rules: Rules) -> [(String, JSON)] {
        guard let cut = rules.cut else { return [] }
        return [
            ("cut", .integer(Int64(cut))), ("penalty", .string(rules.penalty.description)),
            ("scoring", .string(rules.scoring.rawValue)),
        ]
    }

    /// A value in a line for people; nil for one that says nothing there.
    private static func plain(_ value: JSON) -> String? {
        switch value {
        case .null: nil
        case .string(let text): text.isEmpty ? nil : text
        case .array(let values): "\(values.count)"
        case .bool, .integer, .decimal, .object: value.text
        }
    }
}

extension Journal {
    /// Hands over a line for each event, from the first to the last. Of answers to items of an exam that is not over it says
    /// no more than that they are kept back.
    package func log(_ body: (LogLine) throws -> Void) throws {
        var courses: [SessionID: CourseID] = [:]
        var keptBack: [CourseID: Set<ItemID>] = [:]
        var last: Int64 = 0
        for outline in try sessions() { courses[outline.session] = outline.course }
        for exam in try openExams() { keptBack[exam.outline.course, default: []].formUnion(exam.items) }
        while true {
            let records = try records(after: last)
            guard let end = records.last else { return }
            for record in records {
                let course = record.session.flatMap { courses[$0] }
                try body(LogLine(record, course: course, keptBack: course.flatMap { keptBack[$0] } ?? []))
            }
            last = end.sequence
        }
    }
}

/// A moment of the time of day, UTC.
struct CivilTime {
    private let date: CivilDate
    private let millisecondOfDay: Int

    /// - Parameter moment: milliseconds since 1970-01-01 UTC; beyond the years ±270,000 the nearest of them.
    init(_ moment: Int64) {
        let moment = min(max(moment, -8_640_000_000_000_000), 8_640_000_000_000_000)
        let day = StudyCalendar(dayStart: 0).day(of: moment)
        date = CivilDate(dayNumber: day)
        millisecondOfDay = Int(moment) - day * 86_400_000
    }

    /// As ISO 8601 has it: `2026-11-23T18:09:12.345Z`.
    var text: String {
        let second = millisecondOfDay / 1000
        let time = [second / 3600, second / 60 % 60, second % 60].map { padded($0, width: 2) }.joined(separator: ":")
        return "\(date)T\(time).\(padded(millisecondOfDay % 1000, width: 3))Z"
    }
}
