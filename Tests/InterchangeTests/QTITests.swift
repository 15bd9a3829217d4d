import Assessment
import Interchange
import Testing

@Suite struct QTITests {
    // QTI 1.2.

    private static func item12(_ response: String, _ conditions: String, _ more: String = "") -> String {
        """
        <questestinterop><item ident="q1" title="Title"><presentation><material><mattext texttype="text/html">
        &lt;p&gt;Which?&lt;/p&gt;</mattext></material>\(response)</presentation>
        <resprocessing><outcomes><decvar maxvalue="10" varname="SCORE"/></outcomes>\(conditions)</resprocessing>\(more)
        </item></questestinterop>
        """
    }

    private static func list(_ cardinality: String) -> String {
        let labels = ["a", "b", "c"].map {
            "<response_label ident=\"\($0)\"><material><mattext>\($0) text</mattext></material></response_label>"
        }
        return "<response_lid ident=\"r\" rcardinality=\"\(cardinality)\"><render_choice>\(labels.joined())"
            + "</render_choice></response_lid>"
    }

    private static func condition(_ test: String, _ score: String, action: String = "Set", more: String = "") -> String
    {
        "<respcondition\(more)><conditionvar>\(test)</conditionvar><setvar action=\"\(action)\" varname=\"SCORE\">\(score)"
            + "</setvar></respcondition>"
    }

    private static func equal(_ value: String) -> String { "<varequal respident=\"r\">\(value)</varequal>" }

    struct KeyCase: CustomTestStringConvertible, Sendable {
        let name: String
        let cardinality: String
        let conditions: String
        let keys: [Int]
        var code: String?
        var testDescription: String { name }
    }

    static let keys = [
        KeyCase(name: "one", cardinality: "Single", conditions: condition(equal("b"), "100"), keys: [1]),
        KeyCase(
            name: "all points in words", cardinality: "Single", conditions: condition(equal("b"), "SCORE.max"),
            keys: [1]),
        KeyCase(
            name: "each option scored", cardinality: "Single",
            conditions: condition(equal("a"), "0") + condition(equal("b"), "1") + condition(equal("c"), "-1"), keys: [1]
        ),
        KeyCase(
            name: "only the distractors are denied", cardinality: "Single",
            conditions: condition("<not>\(equal("a"))</not><not>\(equal("c"))</not>", "1"), keys: [1]),
        KeyCase(
            name: "either of two", cardinality: "Single",
            conditions: condition("<or>\(equal("a"))\(equal("b"))</or>", "1"),
            keys: [], code: "any-key"),
        KeyCase(
            name: "nothing scored", cardinality: "Single", conditions: condition(equal("b"), "0"), keys: [],
            code: "no-key"),
        KeyCase(
            name: "several together", cardinality: "Multiple",
            conditions: condition("<and>\(equal("a"))\(equal("c"))<not>\(equal("b"))</not></and>", "100"), keys: [0, 2]),
        KeyCase(
            name: "several added", cardinality: "Multiple",
            conditions: condition(equal("a"), "50", action: "Add") + condition(equal("c"), "50", action: "Add")
                + condition(equal("b"), "50", action: "Subtract"), keys: [0, 2]),
        KeyCase(
            name: "one set or another", cardinality: "Multiple",
            conditions: condition("<or><and>\(equal("a"))\(equal("b"))</and>\(equal("c"))</or>", "100"), keys: [],
            code: "key-unclear"),
    ]

    @Test(arguments: keys)
    func keyFollowsFromTheConditions(_ test: KeyCase) throws {
        let reading = try Reading(text: Self.item12(Self.list(test.cardinality), test.conditions))
        #expect(reading.format == "qti")
        #expect(reading.items.map(\.item.keyPlaces) == (test.keys.isEmpty ? [] : [test.keys]))
        #expect(reading.imported.leftOut.map(\.reason.kind.code) == [test.code].compactMap(\.self))
    }

    @Test func conditionsThatEndTheScoringHideTheLater() throws {
        let conditions = Self.condition(Self.equal("b"), "100") + Self.condition("<other/>", "0")
        let reading = try Reading(text: Self.item12(Self.list("Single"), conditions))
        #expect(reading.items.map(\.item.keyPlaces) == [[1]])
        #expect(reading.items.first?.item.optionTexts == ["a text", "b text", "c text"])
    }

    @Test func boundsAreRanges() throws {
        let box =
            "<response_str ident=\"r\"><render_fib fibtype=\"Decimal\"><response_label ident=\"x\"/></render_fib></response_str>"
        let bounds = "<vargte respident=\"r\">2.5</vargte><varlte respident=\"r\">3</varlte>"
        let tested = { (test: String) in
            try Reading(text: Self.item12(box, Self.condition(test, "100"))).items.map(\.item.interaction)
        }
        #expect(try tested(bounds) == [.number(NumberEntry([.init(2.5, 3)]))])
        #expect(
            try tested("<or>\(Self.equal("2.7"))<and>\(bounds)</and></or>") == [.number(NumberEntry([.init(2.5, 3)]))])
        #expect(try tested("<vargte respident=\"r\">2.5</vargte>") == [])
    }

    // QTI 2 and 3.

    private static func item2(_ declaration: String, _ body: String, _ more: String = "") -> String {
        """
        <?xml version="1.0"?><assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i" title="T">
        <responseDeclaration identifier="R" cardinality="single" baseType="identifier">\(declaration)</responseDeclaration>
        <itemBody>\(body)</itemBody>\(more)</assessmentItem>
        """
    }

    private static let choice = """
        <p>Which?</p><choiceInteraction responseIdentifier="R" shuffle="true" maxChoices="1">
        <simpleChoice identifier="A">one<feedbackInline identifier="A" outcomeIdentifier="F">Because.</feedbackInline>
        </simpleChoice><simpleChoice identifier="B">two</simpleChoice></choiceInteraction>
        """

    @Test(
        arguments: [
            ("<correctResponse><value>A</value></correctResponse>", [0], nil),
            (
                "<mapping><mapEntry mapKey='B' mappedValue='1'/><mapEntry mapKey='A' mappedValue='-1'/></mapping>", [1],
                nil
            ),
            (
                "<correctResponse><value>A</value></correctResponse><mapping><mapEntry mapKey='B' mappedValue='1'/></mapping>",
                [], "keys-differ"
            ),
            ("<correctResponse><value>X</value></correctResponse>", [], "key-unclear"), ("", [], "no-key"),
            ("<correctResponse><value>A</value><value>B</value></correctResponse>", [], "any-key"),
        ] as [(String, [Int], String?)])
    func keyFollowsFromTheDeclaration(declaration: String, keys: [Int], code: String?) throws {
        let reading = try Reading(text: Self.item2(declaration, Self.choice))
        #expect(reading.items.map(\.item.keyPlaces) == (keys.isEmpty ? [] : [keys]))
        #expect(reading.imported.leftOut.map(\.reason.kind.code) == [code].compactMap(\.self))
        if let item = reading.items.first?.item {
            #expect(item.optionTexts == ["one", "two"])
            #expect(item.choice?.options[0].rationale?.words == "Because.")
        }
    }

    @Test func qti3IsReadLikeQTI2() throws {
        let reading = try Reading(
            text: """
                <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="i" title="T">
                <qti-response-declaration identifier="R1" cardinality="single" base-type="string"><qti-correct-response>
                <qti-value>York</qti-value></qti-correct-response></qti-response-declaration>
                <qti-response-declaration identifier="R2" cardinality="single" base-type="identifier"><qti-correct-response>
                <qti-value>b</qti-value></qti-correct-response></qti-response-declaration>
                <qti-item-body><p>Son of <qti-text-entry-interaction response-identifier="R1"/> or
                <qti-inline-choice-interaction response-identifier="R2"><qti-inline-choice identifier="a">x</qti-inline-choice>
                <qti-inline-choice identifier="b">y</qti-inline-choice></qti-inline-choice-interaction>.</p></qti-item-body>
                </qti-assessment-item>
                """)
        let item = try #require(reading.items.first?.item)
        guard case .gaps(let gaps) = item.interaction else { throw ImportError.interrupted }
        #expect(gaps.gaps.first == .typed(["York"]))
        #expect(item.stem.words == "Son of \u{FFFC} or \u{FFFC}.")
    }

    @Test func formulasBecomeTextOnALine() throws {
        let formula = "<math><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math>"
        let reading = try Reading(
            text: Self.item2(
                "<correctResponse><value>A</value></correctResponse>", "<p>Is \(formula) right?</p>" + Self.choice))
        #expect(reading.items.first?.item.stem.words == "Is E = mc^2 right? Which?")
    }

    @Test func kindsThatSwotHasNotAreLeftOut() throws {
        let body = "<p>Where?</p><hotspotInteraction responseIdentifier=\"R\"/>"
        let reading = try Reading(text: Self.item2("<correctResponse><value>A</value></correctResponse>", body))
        #expect(reading.imported.leftOut.map(\.reason.detail) == ["hotspot"])
    }

    @Test(arguments: [0.3, 0.6, 0.95])
    func packageThatIsCutIsAnError(share: Double) throws {
        let item = Item(
            id: ItemID("i"), topic: TopicID("t"), stem: RichText([.paragraph([.text("Which?")])]),
            interaction: .shortText(ShortText(["this"])))
        let bytes = try QTI21.write(Bank(course: Course(id: CourseID("c"), title: "C"), items: [item])).bytes
        #expect(try Reading(bytes, name: "whole", path: nil, as: nil).items.count == 1)
        let cut = Array(bytes.prefix(Int(Double(bytes.count) * share)))
        #expect(throws: ImportError.self) { try Reading(cut, name: "cut", path: nil, as: "qti") }
    }
}
