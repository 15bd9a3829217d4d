import Assessment
import JSON
import Learners
import Memory
import TestSupport
import Testing

@testable import Journal

@Suite struct EventBodyTests {
    private static let subject = Subject(
        question: 3, item: ItemID("~00000000000000ff"), fingerprint: Fingerprint(value: 255))
    private static let option = ElementID(value: .max)

    /// An exam with everything that rules can say.
    private static var wholeExam: Course.Exam {
        var exam = Course.Exam(id: "e", title: "E", items: 3, minutes: 3, pass: 80)
        exam.penalty = Fraction(1, 3)
        exam.sections = [.init(title: "One", items: 1, minutes: 1), .init(title: "Two", items: 2, minutes: 2)]
        exam.pauses = .init(count: 2, minutes: 5)
        exam.allowsNotes = true
        return exam
    }

    private static let kinds: [Event.Kind] = [
        .started(SmallCourse(items: 3).opening(label: "final", seed: .max)),
        .started(
            SmallCourse(items: 0).opening(
                rules: Rules(
                    mode: .exam, feedback: .atEnd, navigation: .forward, scoring: .allOrNothing, allowsHints: false,
                    allowsUndo: false, asksConfidence: true, limit: 3_600_000))),
        .resumed, .left, .shown(subject), .hintRevealed(subject, count: 2), .responded(subject, .chosen([])),
        .responded(subject, .chosen([option, ElementID(value: 0)])), .struck(subject, option),
        .restored(subject, option),
        .marked(subject), .unmarked(subject), .noted(subject, text: "é \"quoted\"\n\u{0}🐦"),
        .moved(subject, Viewpoint(cursor: 4, scroll: 12, sideScroll: 3)),
        .answered(
            subject, Answer(response: .chosen([option]), score: Fraction(2, 3), taken: 12_345, hints: 1, changes: 4)),
        .answered(subject, Answer(response: .chosen([]), score: .zero, taken: 0, confidence: .low)),
        .started(SmallCourse(items: 1).opening(rules: wholeExam.rules)), .rated(subject, .high),
        .started(
            Opening(
                course: CourseID("c"), label: "e", rules: .study, seed: Seed(1), form: Form([]),
                names: .init(exam: "E", course: "C", topics: [TopicID("t"): "T", TopicID("a"): "A"]))),
        .scratched(text: "B\nor C"), .paused, .unpaused, .closed(section: 1, .time),
        .responded(subject, .judged([option: true, ElementID(value: 0): false])),
        .responded(subject, .ordered([option, ElementID(value: 0)])),
        .responded(subject, .matched([option: ElementID(value: 0)])), .responded(subject, .text("é \"quoted\"")),
        .responded(subject, .number("3,14 GiB")), .responded(subject, .gaps(["a", "", option.description])),
        .responded(subject, .lines([12, 3])), .responded(subject, .grade(.easy)), .responded(subject, .unknown),
        .claimed(subject, Answer(response: .text("comit"), score: .one, taken: 5, isClaimed: true)),
        .started(SmallCourse(mixed: 9).opening(label: "final")),
        .undone(subject), .heartbeat, .submitted(.learner), .submitted(.time), .ended, .dropped,
    ]

    @Test func whatIsWrittenIsRead() {
        for kind in Self.kinds {
            let event = Event(at: Instant(wall: 1_795_000_000_000, steady: -3), kind)
            let body = EventBody.write(event).text
            #expect(EventBody.read(kind: kind.name, body: body, wall: event.at.wall) == .event(event), "\(body)")
        }
    }

    /// Where the learner was belongs to each event. Those of before do not say it.
    @Test(arguments: [nil, 0, 3_600, -18_000]) func theOffsetOfTheMomentIsKept(offset: Int?) {
        for kind in Self.kinds {
            var kind = kind
            if case .started(var opening) = kind {
                opening.offset = offset ?? 0
                kind = .started(opening)
            }
            let event = Event(at: Instant(wall: 5, steady: 6, offset: offset), kind)
            let body = EventBody.write(event).text
            #expect(body.contains("offset") == (offset != nil), "\(body)")
            #expect(EventBody.read(kind: kind.name, body: body, wall: 5) == .event(event), "\(body)")
        }
    }

    /// The beginning of a session said where the learner was before other events did.
    @Test func aBeginningOfBeforeSaysItForItsMomentToo() throws {
        let opening = SmallCourse(items: 1).opening()
        let body = EventBody.write(Event(at: Instant(wall: 0, steady: 1), .started(opening))).text
        let old = body.replacing(#""steady":1"#, with: #""steady":1,"offset":3600"#)
        guard case .event(let event) = EventBody.read(kind: "started", body: old, wall: 0),
            case .started(let read) = event.kind
        else {
            Issue.record("\(old)")
            return
        }
        #expect(read.offset == 3600)
        #expect(event.at.offset == 3600)
    }

    /// The events of a choice, and of a form of choices, from before there were other kinds.
    @Test func whatWasChosenBeforeIsAResponse() {
        let about = #""version":1,"steady":1,"question":3,"item":"~00000000000000ff","fingerprint":"00000000000000ff""#
        let body = "{\(about),\"response\":[\"ffffffffffffffff\"]}"
        let event = Event(at: Instant(wall: 0, steady: 1), .responded(Self.subject, .chosen([Self.option])))
        #expect(EventBody.read(kind: "chosen", body: body, wall: 0) == .event(event))
    }

    @Test func aBeginningOfBeforeHasChoices() throws {
        let opening = SmallCourse(items: 3).opening()
        let body = EventBody.write(Event(at: Instant(wall: 0, steady: 1), .started(opening))).text
        #expect(body.contains(#""version":2"#))
        let old = body.replacing(#""version":2"#, with: #""version":1"#)
            .replacing(/"declaration":{"kind":"choice",("options":\[[^\]]*\],"keys":\[[^\]]*\])}/) { $0.output.1 }
        #expect(!old.contains("declaration"))
        let event = Event(at: Instant(wall: 0, steady: 1), .started(opening))
        #expect(EventBody.read(kind: "started", body: old, wall: 0) == .event(event))
    }

    /// A kind of question that only a later Swot knows.
    @Test(arguments: [#"{"kind":"dream"}"#, #"{"kind":"ordering","shown":[]}"#, "3", "{}"])
    func aDeclarationThatIsNoneIsNamed(declaration: String) throws {
        let body = EventBody.write(Event(at: Instant(wall: 0, steady: 1), .started(SmallCourse(items: 1).opening())))
            .text
        let other = body.replacing(/"declaration":{[^}]*}/, with: "\"declaration\":\(declaration)")
        #expect(EventBody.read(kind: "started", body: other, wall: 0) == .unreadable(member: "declaration"))
    }

    @Test func whatWasDecidedOutsideSessionsIsReadToo() {
        let item = CourseItem(
            course: CourseID("birds"), item: ItemID("wren"), fingerprint: Fingerprint(value: 255))
        for kind in [Fact.Kind.marked(item), .unmarked(item)] {
            let fact = Fact(at: Instant(wall: 7, steady: 9, offset: 3_600), kind)
            let body = EventBody.write(fact).text
            #expect(
                body == """
                    {"version":1,"steady":9,"offset":3600,"course":"birds","item":"wren",\
                    "fingerprint":"00000000000000ff"}
                    """)
            #expect(EventBody.read(kind: kind.name, body: body, wall: 7) == .fact(fact))
        }
    }

    /// What another program called the answer is all that is known of it.
    @Test func reviewsOfOtherProgramsAreReadToo() {
        let item = CourseItem(course: CourseID("birds"), item: ItemID("wren"), fingerprint: Fingerprint(value: 255))
        for (review, details) in [
            (PastReview(.hard, taken: 7_000), #""rating":2,"taken":7000"#),
            (PastReview(.again, taken: 0, isCrammed: true), #""rating":1,"taken":0,"crammed":true"#),
        ] {
            let fact = Fact(at: Instant(wall: 7, steady: 0, offset: 0), .reviewed(item, review))
            let body = EventBody.write(fact).text
            #expect(body.hasSuffix(#""fingerprint":"00000000000000ff",\#(details)}"#))
            #expect(EventBody.read(kind: "item-reviewed", body: body, wall: 7) == .fact(fact))
        }
        let named = #""course":"c","item":"i","fingerprint":"00000000000000ff""#
        let wrong = #"{"version":1,"steady":0,\#(named),"rating":5,"taken":0}"#
        #expect(EventBody.read(kind: "item-reviewed", body: wrong, wall: 7) == .unreadable(member: "rating"))
    }

    /// With a sound checksum and a number that no clock shows. What is computed with it must not overflow.
    @Test(arguments: [
        ("heartbeat", #"{"version":1,"steady":-9223372036854775808}"#, "steady"),
        ("heartbeat", #"{"version":1,"steady":9223372036854775807}"#, "steady"),
        ("heartbeat", #"{"version":1,"steady":1,"offset":9223372036854775807}"#, "offset"),
        ("heartbeat", #"{"version":1,"steady":1,"offset":90000}"#, "offset"),
        ("closed", #"{"version":1,"steady":1,"section":9223372036854775807,"by":"time"}"#, "section"),
        (
            "shown",
            #"{"version":1,"steady":1,"question":-9223372036854775808,"item":"a","fingerprint":"0000000000000000"}"#,
            "question"
        ),
    ])
    func numbersOutOfAllReasonAreRefused(kind: String, body: String, member: String) {
        #expect(EventBody.read(kind: kind, body: body, wall: 0) == .unreadable(member: member))
    }

    @Test(arguments: [Int64.min, .max]) func soAreMoments(wall: Int64) {
        #expect(
            EventBody.read(kind: "heartbeat", body: #"{"version":1,"steady":1}"#, wall: wall)
                == .unreadable(member: "at"))
    }

    @Test func aBodyIsReadable() {
        let event = Event(at: Instant(wall: 0, steady: 9), .moved(Self.subject, Viewpoint(cursor: 1, scroll: 2)))
        #expect(
            EventBody.write(event).text == """
                {"version":1,"steady":9,"question":3,"item":"~00000000000000ff","fingerprint":"00000000000000ff",\
                "cursor":1,"scroll":2}
                """)
    }

    @Test(arguments: [
        ("dreamt", #"{"version":1,"steady":1}"#, Reading.newer),
        ("shown", #"{"version":2,"scene":"a beach"}"#, .newer),
        (
            "left", #"{"version":1,"steady":1,"mood":"a member of a later version"}"#,
            .event(Event(at: Instant(wall: 0, steady: 1), .left))
        ),
        (
            "moved",
            #"{"version":1,"steady":1,"question":3,"item":"~00000000000000ff","fingerprint":"00000000000000ff","cursor":1,"scroll":2}"#,
            .event(Event(at: Instant(wall: 0, steady: 1), .moved(subject, Viewpoint(cursor: 1, scroll: 2))))
        ),
        ("left", "", .unreadable(member: "version")), ("left", "[]", .unreadable(member: "version")),
        ("left", #"{"version":1}"#, .unreadable(member: "steady")),
        (
            "shown", #"{"version":1,"steady":1,"question":0,"item":"a","fingerprint":"xyz"}"#,
            .unreadable(member: "fingerprint")
        ),
        ("submitted", #"{"version":1,"steady":1,"by":"fate"}"#, .unreadable(member: "by")),
    ])
    func whatIsNotUnderstoodIsToldApart(kind: String, body: String, reading: Reading) {
        #expect(EventBody.read(kind: kind, body: body, wall: 0) == reading)
    }

    @Test(arguments: ["1/0", "1/-2", "1/2/3", "", "/", "a", "-1", "9223372036854775807/3"])
    func scoresThatAreNoneAreRefused(score: String) {
        let body = """
            {"version":1,"steady":1,"question":0,"item":"a","fingerprint":"0000000000000000","response":[],\
            "score":"\(score)","taken":1,"hints":0,"changes":0,"confidence":null}
            """
        #expect(EventBody.read(kind: "answered", body: body, wall: 0) == .unreadable(member: "score"))
    }

    @Test func everyMemberThatIsMissingIsNamed() throws {
        for kind in Self.kinds {
            guard case .object(let members) = EventBody.write(Event(at: Instant(wall: 0, steady: 0), kind)) else {
                continue
            }
            for member in members where !["names", "side-scroll", "claimed"].contains(member.name) {
                let body = JSON.object(members.filter { $0 != member }).text
                #expect(EventBody.read(kind: kind.name, body: body, wall: 0) == .unreadable(member: member.name))
            }
        }
    }
}
