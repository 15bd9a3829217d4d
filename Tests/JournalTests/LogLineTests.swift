import Assessment
import Foundation
import Learners
import Memory
import Testing

@testable import Journal

@Suite struct LogLineTests {
    private let subject = Subject(
        question: 2, item: ItemID("llm-step"), fingerprint: Fingerprint(value: 0xA1))
    private let option = ElementID(value: 0xB2)

    private func line(_ kind: Event.Kind, wall: Int64 = 1_795_457_352_345) -> LogLine {
        let event = Event(at: Instant(wall: wall, steady: 5), kind)
        let record = EventRecord(
            event, of: SessionID("0123456789abcdef"), by: DeviceID("d"), after: Latest(number: 16))
        return LogLine(record, course: CourseID("agents"))
    }

    @Test func anAnswerIsTheLineOfTheFormat() {
        let answer = Answer(
            response: .chosen([option]), score: .one, taken: 12_400, hints: 1, changes: 2, confidence: .high)
        #expect(
            line(.answered(subject, answer)).json == """
                {"schema":1,"device":"d","number":17,"session":"0123456789abcdef","at":"2026-11-23T18:09:12.345Z",\
                "kind":"answered","course":"agents","item":"llm-step","fingerprint":"00000000000000a1",\
                "response":["00000000000000b2"],"correct":true,"score":"1","seconds":12.4,"hints":1,"changes":2,\
                "confidence":3}
                """)
    }

    @Test func everyKindIsALineOfJSON() throws {
        let opening = SmallCourse(items: 2).opening(label: "final")
        let lines: [(Event.Kind, String)] = [
            (
                .started(opening),
                #""label":"final","mode":"study","seed":"0000000000000001","items":["item-0","item-1"]"#
            ),
            (.resumed, ""), (.left, ""), (.heartbeat, ""), (.ended, ""),
            (.shown(subject), #""item":"llm-step","fingerprint":"00000000000000a1""#),
            (.marked(subject), #""item":"llm-step""#), (.unmarked(subject), #""item":"llm-step""#),
            (.undone(subject), #""item":"llm-step""#), (.hintRevealed(subject, count: 2), #""hints":2"#),
            (.responded(subject, .lines([2, 1])), #""response":{"lines":[1,2]}"#),
            (.responded(subject, .unknown), #""response":{"unknown":true}"#),
            (
                .claimed(subject, Answer(response: .text("comit"), score: .one, taken: 0, isClaimed: true)),
                #""response":{"text":"comit"},"correct":true,"score":"1","seconds":0.0,"hints":0,"changes":0,"confidence":null,"claimed":true"#
            ),
            (.responded(subject, .chosen([option])), #""response":["00000000000000b2"]"#),
            (.struck(subject, option), #""option":"00000000000000b2""#),
            (.restored(subject, option), #""option":"00000000000000b2""#),
            (.noted(subject, text: "a\n\"b\""), #""text":"a\n\"b\"""#),
            (.moved(subject, Viewpoint(cursor: 1, scroll: 3)), #""cursor":1,"scroll":3"#),
            (.submitted(.time), #""by":"time""#),
        ]
        for (kind, members) in lines {
            let line = line(kind).json
            #expect(line.hasPrefix(#"{"schema":1,"device":"d","number":17,"session":"0123456789abcdef","at":"2026-"#))
            #expect(line.contains(#""kind":"\#(kind.name)","course":"agents""#))
            #expect(members.isEmpty || line.contains(members))
            _ = try JSONSerialization.jsonObject(with: Data(line.utf8))
        }
    }

    @Test func whatHappenedOutsideSessionsSaysSo() {
        let item = CourseItem(course: CourseID("agents"), item: subject.item, fingerprint: subject.fingerprint)
        let fact = Fact(at: Instant(wall: 1_795_457_352_345, steady: 5), .marked(item))
        let line = LogLine(
            EventRecord(fact, by: DeviceID("d"), after: Latest(number: 16)), course: nil)
        #expect(
            line.json == """
                {"schema":1,"device":"d","number":17,"session":null,"at":"2026-11-23T18:09:12.345Z",\
                "kind":"item-marked","course":"agents","item":"llm-step","fingerprint":"00000000000000a1"}
                """)
        #expect(line.text == "2026-11-23T18:09:12.345Z  no session  item-marked  llm-step")
    }

    @Test func aReviewOfAnotherProgramSaysHowItWent() {
        let item = CourseItem(course: CourseID("agents"), item: subject.item, fingerprint: subject.fingerprint)
        let fact = Fact(at: Instant(wall: 0, steady: 0), .reviewed(item, PastReview(.good, taken: 7_500)))
        let line = LogLine(EventRecord(fact, by: DeviceID("d"), after: Latest(number: 0)), course: nil)
        #expect(line.text == "1970-01-01T00:00:00.000Z  no session  item-reviewed  llm-step  rating 3  seconds 7.5")
    }

    @Test func peopleGetALineToo() {
        let answer = Answer(response: .chosen([option]), score: Fraction(1, 2), taken: 900)
        #expect(
            line(.answered(subject, answer)).text == """
                2026-11-23T18:09:12.345Z  01234567  answered  llm-step  response 1  correct false  score 1/2  \
                seconds 0.9  hints 0  changes 0
                """)
        #expect(line(.left).text == "2026-11-23T18:09:12.345Z  01234567  left")
    }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
        (951_782_400_000, "2000-02-29T00:00:00.000Z"),
        (4_107_542_399_999, "2100-02-28T23:59:59.999Z"), (4_107_542_400_000, "2100-03-01T00:00:00.000Z"),
        (1_798_761_599_999, "2026-12-31T23:59:59.999Z"), (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
    ])
    func civilTimes(moment: Int64, text: String) {
        #expect(CivilTime(moment).text == text)
    }

    @Test func theLogIsEveryEventWithItsCourse() throws {
        let folder = try Folder()
        let journal = try folder.open()
        var learner = Learner(seed: 1)
        var session = try learner.begin(SmallCourse(items: 2).opening(), SessionID(1), in: journal)
        try learner.do([.go(to: 1), .toggleMark], &session, in: journal)
        var lines: [String] = []
        try journal.log { lines.append($0.json) }
        #expect(lines.count == 3)
        #expect(lines.allSatisfy { $0.contains(#""course":"birds""#) })
    }
}
