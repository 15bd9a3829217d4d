import Assessment

/// What a program can make of an event's `kind` and `body`.
package enum Reading: Equatable, Sendable {
    case event(Event)
    /// A kind or a version that only a later Swot knows; it is kept as it is.
    case newer
    /// Not what its kind and version promise; the name says of which member.
    case unreadable(member: String)
}

extension EventBody {
    static func read(kind: String, body: String, wall: Int64) -> Reading {
        guard let json = JSON(body), let version = json["version"]?.integer else {
            return .unreadable(member: "version")
        }
        guard version <= Self.version else { return .newer }
        do throws(Missing) {
            let reader = BodyReader(json: json)
            guard let kind = try reader.kind(named: kind) else { return .newer }
            return .event(Event(at: Instant(wall: wall, steady: try reader.integer("steady")), kind))
        } catch {
            return .unreadable(member: error.member)
        }
    }
}

/// A member is not there, or is not of its type.
private struct Missing: Error { var member: String }

private struct BodyReader {
    let json: JSON

    /// The kind of that name; nil for a name unknown here.
    func kind(named name: String) throws(Missing) -> Event.Kind? {
        switch name {
        case "started": .started(try opening())
        case "resumed": .resumed
        case "left": .left
        case "shown": .shown(try subject())
        case "hint-revealed": .hintRevealed(try subject(), count: try number("count"))
        case "chosen": .chosen(try subject(), response: try fingerprints("response"))
        case "struck": .struck(try subject(), try fingerprint("option"))
        case "restored": .restored(try subject(), try fingerprint("option"))
        case "marked": .marked(try subject())
        case "unmarked": .unmarked(try subject())
        case "noted": .noted(try subject(), text: try string("text"))
        case "moved": .moved(try subject(), try place())
        case "answered": .answered(try subject(), try answer())
        case "undone": .undone(try subject())
        case "heartbeat": .heartbeat
        case "rated": .rated(try subject(), try confidence("confidence"))
        case "scratched": .scratched(text: try string("text"))
        case "paused": .paused
        case "unpaused": .unpaused
        case "closed": .closed(section: try number("section"), try choice("by"))
        case "submitted": .submitted(try choice("by"))
        case "ended": .ended
        default: nil
        }
    }

    private func subject() throws(Missing) -> Subject {
        Subject(
            question: try number("question"), item: ItemID(try string("item")),
            fingerprint: try fingerprint("fingerprint"))
    }

    private func answer() throws(Missing) -> Answer {
        Answer(
            response: try fingerprints("response"), score: try score("score"), taken: try integer("taken"),
            hints: try number("hints"), changes: try number("changes"),
            confidence: try optional("confidence", confidence))
    }

    private func opening() throws(Missing) -> Opening {
        guard let entries = json["form"]?.array else { throw Missing(member: "form") }
        var form = Form([])
        form.entries.reserveCapacity(entries.count)
        for entry in entries { form.entries.append(try BodyReader(json: entry).entry()) }
        return Opening(
            course: CourseID(try string("course")), label: try string("label"),
            rules: try BodyReader(json: json["rules"] ?? .null).rules(),
            seed: Seed(try fingerprint("seed").value), form: form, names: try names(),
            offset: try optional("offset", number) ?? 0, forecast: try forecast())
    }

    private func forecast() throws(Missing) -> Forecast? {
        guard let forecast = json["forecast"].map(BodyReader.init) else { return nil }
        return Forecast(
            pass: try forecast.number("pass"), low: try forecast.number("low"), high: try forecast.number("high"))
    }

    private func names() throws(Missing) -> Opening.Names? {
        guard let names = json["names"].map(BodyReader.init) else { return nil }
        let topics = try names.each("topics") { (topic) throws(Missing) in
            (TopicID(try topic.string("id")), try topic.string("title"))
        }
        return Opening.Names(
            exam: try names.string("exam"), course: try names.string("course"),
            topics: Dictionary(topics) { first, _ in first })
    }

    private func rules() throws(Missing) -> Rules {
        var rules = Rules(
            mode: try choice("mode"), feedback: try choice("feedback"), navigation: try choice("navigation"),
            scoring: try choice("scoring"), allowsHints: try bool("hints"), allowsUndo: try bool("undo"),
            asksConfidence: try bool("confidence"), limit: try optional("limit", integer))
        rules.cut = try optional("cut", number)
        rules.penalty = try optional("penalty", score) ?? .zero
        rules.sections = try each("sections") { (section) throws(Missing) in
            Rules.Section(
                title: try section.string("title"), questions: try section.number("questions"),
                limit: try section.integer("limit"))
        }
        rules.warnings = (json["warnings"]?.array ?? []).compactMap(\.integer)
        if let pauses = json["pauses"].map(BodyReader.init) {
            rules.pauses = Rules.Pauses(count: try pauses.number("count"), length: try pauses.integer("length"))
        }
        rules.notes = try optional("notes", choice) ?? .items
        rules.isCramming = try optional("cramming", bool) ?? false
        return rules
    }

    /// What stands in a list; nothing where the member is missing.
    private func each<Element>(
        _ member: String, _ read: (BodyReader) throws(Missing) -> Element
    ) throws(Missing) -> [Element] {
        var elements: [Element] = []
        for json in json[member]?.array ?? [] { elements.append(try read(BodyReader(json: json))) }
        return elements
    }

    /// The pane beside the card was not written at first.
    private func place() throws(Missing) -> Place {
        Place(
            cursor: try number("cursor"), scroll: try number("scroll"),
            sideScroll: try optional("side-scroll", number) ?? 0)
    }

    private func entry() throws(Missing) -> Form.Entry {
        Form.Entry(
            item: ItemID(try string("item")), fingerprint: try fingerprint("fingerprint"),
            version: try fingerprint("version"), topic: TopicID(try string("topic")),
            options: try fingerprints("options"), keys: try fingerprints("keys"), hints: try number("hints"),
            isMarked: try bool("marked"))
    }
}

extension BodyReader {
    func string(_ member: String) throws(Missing) -> String { try found(json[member]?.string, member) }
    func integer(_ member: String) throws(Missing) -> Int64 { try found(json[member]?.integer, member) }
    func number(_ member: String) throws(Missing) -> Int { Int(try integer(member)) }
    func bool(_ member: String) throws(Missing) -> Bool { try found(json[member]?.bool, member) }

    func fingerprint(_ member: String) throws(Missing) -> Fingerprint {
        try found(Fingerprint(hex: try string(member)), member)
    }

    func fingerprints(_ member: String) throws(Missing) -> [Fingerprint] {
        let values = try found(json[member]?.array, member)
        let fingerprints = values.compactMap { $0.string.flatMap { Fingerprint(hex: $0) } }
        guard fingerprints.count == values.count else { throw Missing(member: member) }
        return fingerprints
    }

    func choice<Choice: RawRepresentable<String>>(_ member: String) throws(Missing) -> Choice {
        try found(Choice(rawValue: try string(member)), member)
    }

    func confidence(_ member: String) throws(Missing) -> Confidence {
        try found(Confidence(rawValue: try number(member)), member)
    }

    /// A fraction as it describes itself: `1` or `2/3`.
    func score(_ member: String) throws(Missing) -> Fraction {
        let score = try found(Fraction(try string(member)), member)
        guard (0...1_000_000).contains(score.numerator), score.denominator <= 1_000_000 else {
            throw Missing(member: member)
        }
        return score
    }

    func optional<Value>(
        _ member: String, _ read: (String) throws(Missing) -> Value
    ) throws(Missing) -> Value? {
        json[member] == nil || json[member] == .null ? nil : try read(member)
    }

    private func found<Value>(_ value: Value?, _ member: String) throws(Missing) -> Value {
        guard let value else { throw Missing(member: member) }
        return value
    }
}
