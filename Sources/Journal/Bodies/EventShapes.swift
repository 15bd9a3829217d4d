import Assessment
import JSON

// How the values that events carry stand in their bodies.
//
// Names and kinds of members are for ever. A new member needs `unless`: bodies that were written before it are read too, and say
// by its absence that it was as usual. A member that is not needed any more stays here as long as any journal has it.

extension Shape<Subject> {
    /// An item goes by both of its names, so that it is found again whichever of them changes.
    static var subject: Shape {
        Shape(
            Subject(question: 0, item: ItemID(""), fingerprint: Fingerprint(value: 0)),
            [
                Field("question", \.question, .count),
                Field("item", \.item, .by(.text, \.text, ItemID.init)),
                Field("fingerprint", \.fingerprint, .fingerprint),
            ])
    }
}

extension Shape<Answer> {
    /// The response with its score: a score is never computed again from a deck that may have changed since.
    static var answer: Shape {
        Shape(
            Answer(response: .unknown, score: .zero, taken: 0),
            [
                Field("response", \.response, .response),
                Field("score", \.score, .fraction),
                Field("taken", \.taken, .integer),
                Field("hints", \.hints, .count),
                Field("changes", \.changes, .count),
                Field("confidence", \.confidence, .optional(.grade)),
                Field("claimed", \.isClaimed, .flag, unless: false),
            ])
    }
}

extension Shape<Viewpoint> {
    /// The pane beside the card was not written at first.
    static var viewpoint: Shape {
        Shape(
            Viewpoint(),
            [
                Field("cursor", \.cursor, .count), Field("scroll", \.scroll, .count),
                Field("side-scroll", \.sideScroll, .count, unless: 0),
            ])
    }
}

extension Shape<Opening> {
    /// The offset from UTC is written with every event, see `EventBody`.
    static var opening: Shape { opening(.entry) }

    /// Of version 1, when every question was a choice.
    static var openingOfChoices: Shape { opening(.entryOfChoice) }

    private static func opening(_ entry: Shape<Form.Entry>) -> Shape {
        Shape(
            Opening(course: CourseID(""), rules: .study, seed: Seed(0), form: Form([])),
            [
                Field("course", \.course, .by(.text, \.text, CourseID.init)),
                Field("label", \.label, .text),
                Field("seed", \.seed, .by(.fingerprint, { Fingerprint(value: $0.value) }, { Seed($0.value) })),
                Field("rules", \.rules, .object(.rules)),
                Field("form", \.form.entries, .list(.object(entry))),
                Field("names", \.names, .optional(.object(.names)), unless: nil),
                Field("forecast", \.forecast, .optional(.object(.forecast)), unless: nil),
            ])
    }
}

extension Shape<Form.Entry> {
    /// The elements in the order in which they were shown, by the fingerprints of their texts.
    static var entry: Shape {
        entry([
            Field("declaration", \.declaration, .declaration),
            Field("scenario", \.scenario, .optional(.by(.text, \.text, ScenarioID.init)), unless: nil),
            Field("scenario-version", \.scenarioVersion, .optional(.fingerprint), unless: nil),
        ])
    }

    /// Of version 1, when every question was a choice.
    static var entryOfChoice: Shape {
        entry([
            Field("options", \.choice.options, .list(.fingerprint)),
            Field("keys", \.choice.keys, .list(.fingerprint)),
        ])
    }

    private static func entry(_ own: [Field<Form.Entry>]) -> Shape {
        let nothing = Fingerprint(value: 0)
        return Shape(
            Form.Entry(
                item: ItemID(""), fingerprint: nothing, version: nothing, topic: TopicID(""),
                declaration: .choice(Choice.Declaration(options: [], keys: [])), hints: 0),
            [
                Field("item", \.item, .by(.text, \.text, ItemID.init)),
                Field("fingerprint", \.fingerprint, .fingerprint),
                Field("version", \.version, .fingerprint),
                Field("topic", \.topic, .by(.text, \.text, TopicID.init)),
                Field("hints", \.hints, .count),
                Field("marked", \.isMarked, .flag),
            ] + own)
    }
}

extension Form.Entry {
    /// What version 1 of a beginning has of a question.
    fileprivate var choice: Choice.Declaration {
        get { if case .choice(let choice) = declaration { choice } else { Choice.Declaration(options: [], keys: []) } }
        set { declaration = .choice(newValue) }
    }
}

extension Coding where Property == Response {
    static var response: Coding { Coding(write: \.json, read: { Response($0) }) }
}

extension Coding where Property == ResponseDeclaration {
    fileprivate static var declaration: Coding { Coding(write: \.json, read: { ResponseDeclaration($0) }) }
}

extension Shape<Opening.Names> {
    /// The titles at that time, for results that are looked at when the course is gone.
    static var names: Shape {
        Shape(
            Opening.Names(exam: "", course: "", topics: [:]),
            [
                Field("exam", \.exam, .text), Field("course", \.course, .text),
                Field(
                    "topics", \.topics,
                    .by(
                        .list(.object(.topic)),
                        {
                            $0.sorted { $0.key.text < $1.key.text }.map {
                                TitledTopic(id: $0.key.text, title: $0.value)
                            }
                        },
                        { Dictionary($0.map { (TopicID($0.id), $0.title) }) { first, _ in first } })),
            ])
    }
}

/// A topic and what it was called: the names of an opening are a dictionary, which JSON could not keep in order.
struct TitledTopic {
    var id: String
    var title: String
}

extension Shape<TitledTopic> {
    static var topic: Shape {
        Shape(TitledTopic(id: "", title: ""), [Field("id", \.id, .text), Field("title", \.title, .text)])
    }
}

extension Shape<Forecast> {
    /// The chance to pass in thousandths, and the share of points that was expected, from and to, in per cent.
    static var forecast: Shape {
        Shape(
            Forecast(pass: 0, low: 0, high: 0),
            [Field("pass", \.pass, .count), Field("low", \.low, .count), Field("high", \.high, .count)])
    }
}

extension Shape<Rules> {
    /// Everything that decides what the session allows: an exam goes on by the rules by which it began.
    static var rules: Shape {
        Shape(
            Rules.study,
            [
                Field("mode", \.mode, .choice),
                Field("feedback", \.feedback, .choice),
                Field("navigation", \.navigation, .choice),
                Field("scoring", \.scoring, .choice),
                Field("hints", \.allowsHints, .flag),
                Field("undo", \.allowsUndo, .flag),
                Field("confidence", \.asksConfidence, .flag),
                Field("limit", \.limit, .optional(.integer)),
                Field("cut", \.cut, .optional(.count), unless: nil),
                Field("penalty", \.penalty, .fraction, unless: .zero),
                Field("sections", \.sections, .list(.object(.section)), unless: []),
                Field("warnings", \.warnings, .list(.integer), unless: []),
                Field("pauses", \.pauses, .optional(.object(.pauses)), unless: nil),
                Field("notes", \.notes, .choice, unless: .items),
                Field("cramming", \.isCramming, .flag, unless: false),
            ])
    }
}

extension Shape<Rules.Section> {
    static var section: Shape {
        Shape(
            Rules.Section(title: "", questions: 0, limit: 0),
            [
                Field("title", \.title, .text), Field("questions", \.questions, .count),
                Field("limit", \.limit, .integer),
            ])
    }
}

extension Shape<Rules.Pauses> {
    static var pauses: Shape {
        Shape(
            Rules.Pauses(count: 0, length: 0),
            [Field("count", \.count, .count), Field("length", \.length, .integer)])
    }
}
