import Assessment
import Files
import Foundation
import Interchange
import TestSupport
import Testing

@Suite struct MoodleXMLTests {
    private static func quiz(_ questions: String) throws -> Reading {
        try Reading(text: "<?xml version=\"1.0\"?><quiz>\(questions)</quiz>", as: "moodle-xml")
    }

    private static func question(_ type: String, _ stem: String, _ rest: String) -> String {
        "<question type=\"\(type)\"><name><text>n</text></name><questiontext format=\"html\"><text>\(stem)</text>"
            + "</questiontext>\(rest)</question>"
    }

    @Test func everyKindIsRead() throws {
        let reading = try Reading(
            text: "<?xml version='1.0'?>\n<quiz>"
                + Self.question("category", "", "<category><text>$course$/top/A//B/Stars &amp; co</text></category>")
                + Self.question(
                    "multichoice", "<![CDATA[<p>One?</p>]]>",
                    "<single>true</single><idnumber>Q 7</idnumber><generalfeedback><text>Why.</text></generalfeedback>"
                        + "<answer fraction=\"100\"><text>a</text><feedback><text>yes</text></feedback></answer>"
                        + "<answer fraction=\"50\"><text>b</text></answer><answer fraction=\"0\"><text>c</text></answer>"
                        + "<hint><text>Look up.</text></hint><tags><tag><text>sky</text></tag></tags>")
                + Self.question(
                    "gapselect", "A [[2]] and [[3]].",
                    "<selectoption><text>x</text><group>1</group></selectoption><selectoption><text>y</text><group>1"
                        + "</group></selectoption><selectoption><text>z</text><group>2</group></selectoption>")
                + Self.question(
                    "ordering", "Order.",
                    "<answer fraction=\"2\"><text>two</text></answer><answer fraction=\"1\"><text>one</text></answer>")
                + Self.question("essay", "Write.", "")
                + Self.question("description", "Read.", "")
                + Self.question("cloze", "Paris is in {1:SA:=France~%50%Europe#near} or {2:MC:~=Gaul~Spain}.", "")
                + "</quiz>")
        #expect(reading.format == "moodle-xml")
        #expect(reading.imported.read == 5)
        #expect(reading.items.map(\.item.kind) == [.bestAnswer, .gaps, .ordering, .gaps])
        #expect(reading.imported.leftOut.map(\.reason.detail) == ["essay"])
        #expect(reading.codes.contains("no-question"))
        let (item, entry) = try #require(reading.items.first)
        #expect(entry.topic == "Stars & co")
        #expect(entry.sourceID == "Q 7")
        #expect(item.hints.map(\.words) == ["Look up."])
        #expect(item.explanation?.words == "Why.")
        #expect(item.metadata.tags == ["sky"])
        guard case .gaps(let gaps) = reading.items[1].item.interaction else { throw ImportError.interrupted }
        #expect(gaps.gaps.last == .typed(["z"]))
        guard case .ordering(let ordering) = reading.items[2].item.interaction else { throw ImportError.interrupted }
        #expect(ordering.elements.map(\.text.words) == ["one", "two"])
    }

    @Test func aKeyThatIsNotCertainLeavesTheQuestionOut() throws {
        let reading = try Self.quiz(
            Self.question(
                "multichoice", "Two keys of one?",
                "<answer fraction='100'><text>a</text></answer><answer fraction='100'><text>b</text></answer>")
                + Self.question(
                    "multichoice", "None?",
                    "<answer fraction='0'><text>a</text></answer><answer><text>b</text></answer>")
                + Self.question(
                    "truefalse", "Both?",
                    "<answer fraction='100'><text>true</text></answer><answer fraction='100'><text>false</text></answer>"
                )
                + Self.question("numerical", "How many?", "<answer fraction='100'><text>many</text></answer>")
                + Self.question("cloze", "Pick {1:MC:a~b}.", ""))
        #expect(reading.items.isEmpty)
        #expect(
            reading.imported.leftOut.map(\.reason.kind.code) == [
                "any-key", "no-key", "key-unclear", "key-unclear", "no-key",
            ])
    }

    @Test func brokenQuestionCostsNoOther() throws {
        let good = {
            Self.question(
                "truefalse", $0,
                "<answer fraction='100'><text>true</text></answer><answer fraction='0'><text>false</text></answer>")
        }
        let reading = try Self.quiz(
            good("First.") + "<question type='truefalse'><name><text>a & b < c</text></nam></question>"
                + good("Second.")
                + "<question type='truefalse'><na")
        #expect(reading.items.map(\.item.stem.words) == ["First.", "Second."])
        #expect(reading.imported.leftOut.map(\.reason.kind.code).allSatisfy { $0 == "broken-line" })
    }

    @Test func entitiesOfHTMLAndControlCharactersAreNoFaults() throws {
        let reading = try Self.quiz(
            Self.question("shortanswer", "A&nbsp;b\u{B}c?", "<answer fraction='100'><text>d</text></answer>"))
        #expect(reading.items.map(\.item.stem.words) == ["A\u{A0}b c?".foldingWhiteSpace])
    }

    @Test func bombsOfEntitiesAreRefused() {
        var bomb = "<?xml version=\"1.0\"?><!DOCTYPE quiz [<!ENTITY a \"ha\">"
        for (name, inner) in zip("bcdefghij", "abcdefghi") {
            bomb += "<!ENTITY \(name) \"" + String(repeating: "&\(inner);", count: 10) + "\">"
        }
        bomb += "]><quiz><question type=\"shortanswer\"><name><text>&j;</text></name></question></quiz>"
        #expect(throws: ImportError.self) { try Reading(text: bomb, as: "moodle-xml") }
        let outside =
            "<?xml version=\"1.0\"?><!DOCTYPE quiz [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><quiz>"
            + Self.question("shortanswer", "A &x; b", "<answer fraction='100'><text>d</text></answer>") + "</quiz>"
        let stems = (try? Reading(text: outside, as: "moodle-xml"))?.items.map(\.item.stem.words)
        #expect(stems == ["A b"])
    }

    @Test func deepNestingIsALimitAndNoCrash() throws {
        let deep = String(repeating: "<a>", count: 1_000_000)
        #expect(throws: Never.self) { _ = try Reading(text: "<quiz>\(deep)", as: "moodle-xml") }
        let questions = String(repeating: "<question type='x'>", count: 1_000_000)
        #expect(throws: Never.self) { _ = try Reading(text: "<quiz>\(questions)", as: "moodle-xml") }
    }

    @Test(arguments: [0.2, 0.5, 0.9, 0.999])
    func cutFilesKeepWhatStandsBeforeTheCut(share: Double) throws {
        let questions = (0..<50).map { number in
            Self.question(
                "multichoice", "Question \(number)?",
                "<answer fraction='100'><text>a</text></answer><answer fraction='0'><text>b</text></answer>")
        }
        let whole = Array("<?xml version='1.0'?><quiz>\(questions.joined())</quiz>".utf8)
        let cut = Array(whole.prefix(Int(Double(whole.count) * share)))
        let reading = try Reading(cut, name: "cut", path: nil, as: "moodle-xml")
        let expected = questions.indices.filter { index in
            27 + questions[...index].reduce(0) { $0 + $1.utf8.count } <= cut.count
        }.count
        #expect(reading.items.count == expected)
        #expect(reading.codes.contains("broken-line"))
    }

    /// The same questions as other programs write them.
    @Test(arguments: [
        "crlf", "bom", "utf-16", "cdata", "long fractions", "numbers for words", "single quotes", "comments",
        "unknown fields", "no declaration", "blanks before", "wrong declaration",
    ])
    func otherWaysToWriteTheSameAreReadTheSame(change: String) throws {
        for seed in 0..<20 {
            var random = RandomKinds(SeededGenerator(seed: UInt64(seed)))
            let bank = Bank(course: Course(id: CourseID("c"), title: "C"), items: random.items())
            let text = String(decoding: MoodleXML.write(bank).bytes, as: UTF8.self)
            let wanted = try Reading(text: text, as: "moodle-xml").imported.entries.map(\.markdown)
            let bytes = Self.changed(text, change)
            let found = try Reading(bytes, name: change, path: nil, as: nil)
            #expect(found.format == "moodle-xml")
            #expect(found.imported.entries.map(\.markdown) == wanted)
        }
    }

    private static func changed(_ text: String, _ change: String) -> [UInt8] {
        let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        let body = String(text.dropFirst(declaration.count))
        switch change {
        case "crlf": return Array(text.replacing("\n", with: "\r\n").utf8)
        case "bom": return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        case "utf-16": return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case "cdata": return Array(withCDATA(text).utf8)
        case "long fractions": return Array(text.replacing("fraction=\"100\"", with: "fraction=\"100.0000000\"").utf8)
        case "numbers for words":
            let numbers = text.replacing("<single>true<", with: "<single>1<").replacing(
                "<single>false<", with: "<single>0<")
            return Array(numbers.replacing("answers>true<", with: "answers>1<").utf8)
        case "single quotes": return Array(text.replacing("format=\"html\"", with: "format='html'").utf8)
        case "comments": return Array(text.replacing("<question ", with: "<!-- question: 7 -->\n<question ").utf8)
        case "unknown fields":
            return Array(
                text.replacing("<hidden>0</hidden>", with: "<hidden>0</hidden><odd a=\"1\"><b>x</b></odd>").utf8)
        case "no declaration": return Array(body.utf8)
        case "blanks before": return Array("\n\n  \(text)".utf8)
        default: return Array("<?xml version=\"1.0\"encoding=\"UTF-8\"?>\n\(body)".utf8)
        }
    }

    /// Texts in sections of character data in place of entities.
    private static func withCDATA(_ text: String) -> String {
        var written = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "<text>"), let end = rest[start.upperBound...].firstRange(of: "</text>") {
            let content = String(rest[start.upperBound..<end.lowerBound])
                .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
                .replacing("&amp;", with: "&")
            let section = content.replacing("]]>", with: "]]]]><![CDATA[>")
            written += rest[..<start.upperBound] + "<![CDATA[\(section)]]>"
            rest = rest[end.lowerBound...]
        }
        return written + rest
    }
}
