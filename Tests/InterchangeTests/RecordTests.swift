import Assessment
import Foundation
import Interchange
import TestSupport
import Testing

/// Questions that are found by the shape of records.
@Suite struct RecordTests {
    private static func reading(_ text: String, map: FieldMap = FieldMap(), as format: String? = nil) throws -> Reading
    {
        try Reading(Array(text.utf8), name: "test", path: nil, as: format, fields: map)
    }

    // Keys.

    @Test(arguments: [
        (
            #"[{"q":"One?","options":["x","y","z"],"answer":0},{"q":"Two?","options":["x","y","z"],"answer":2}]"#,
            [0, 2]
        ),
        (
            #"[{"q":"One?","options":["x","y","z"],"answer":1},{"q":"Two?","options":["x","y","z"],"answer":3}]"#,
            [0, 2]
        ),
        (#"[{"q":"One?","options":["x","y"],"answer":"B"},{"q":"Two?","options":["x","y"],"answer":"a"}]"#, [1, 0]),
        (
            #"[{"q":"One?","options":{"A":"x","B":"y"},"answer":"B"},{"q":"Two?","options":{"A":"x","B":"y"},"answer":"A"}]"#,
            [1, 0]
        ),
        (#"[{"q":"One?","options":[7,8,9,12],"answer":9},{"q":"Two?","options":[1,2,3,4],"answer":2}]"#, [2, 1]),
        (#"[{"q":"One?","a":"x","b":"y","correct":"b"},{"q":"Two?","a":"x","b":"y","correct":"a"}]"#, [1, 0]),
        (#"[{"q":"One?","answers":[{"t":"x","right":false},{"t":"y","right":true}]}]"#, [1]),
    ])
    func keysAreFound(json: String, keys: [Int]) throws {
        #expect(try Self.reading(json).items.map(\.item.keyPlaces) == keys.map { [$0] })
    }

    /// Neither 0 nor the number of options occurs: the keys could be either.
    @Test func aBaseThatNothingDecidesLeavesTheQuestionsOut() throws {
        let json = #"[{"q":"One?","options":["x","y","z"],"answer":1},{"q":"Two?","options":["x","y","z"],"answer":2}]"#
        let reading = try Self.reading(json)
        #expect(reading.items.isEmpty)
        #expect(reading.imported.leftOut.map(\.reason.kind.code) == ["key-unclear", "key-unclear"])
    }

    /// A second key in another form decides for all records.
    @Test func aLetterBesideTheNumberDecidesTheBase() throws {
        let json = """
            [{"q":"One?","options":["x","y","z"],"index":1,"correct":1,"letter":"B","correct_letter":"B"},
             {"q":"Two?","options":["x","y","z"],"index":2,"correct":2}]
            """
        #expect(try Self.reading(json).items.map(\.item.keyPlaces) == [[1], [2]])
    }

    @Test func aNumberThatCouldBePlaceOrTextIsNotGuessed() throws {
        let json = #"[{"q":"One?","options":[3,2,1,0],"answer":2},{"q":"Two?","options":[1,0,3,2],"answer":0}]"#
        #expect(try Self.reading(json).items.isEmpty)
    }

    // Fields.

    @Test func aMapNamesFieldsThatNobodyCouldKnow() throws {
        let json = #"[{"zz":"One?","yy":["x","y"],"xx":"y","ww":"Rivers"}]"#
        let map = try FieldMap("stem=zz,options=yy,key=xx", topic: "ww")
        let reading = try Self.reading(json, map: map)
        #expect(reading.items.map(\.item.keyPlaces) == [[1]])
        #expect(reading.imported.entries.map(\.topic) == ["Rivers"])
    }

    @Test(arguments: [("stem", FieldMap.Failure.noPair("stem")), ("root=q", .unknownPart("root"))])
    func aMapThatIsNoneIsRefused(text: String, failure: FieldMap.Failure) {
        #expect(throws: failure) { try FieldMap(text) }
    }

    @Test func unknownFieldsAreNamedOnce() throws {
        let json =
            #"[{"q":"One?","options":["x","y"],"answer":"y","zeta":1},{"q":"Two?","options":["x","y"],"answer":"x","zeta":2}]"#
        let remarks = try Self.reading(json).imported.remarks.filter { $0.kind.code == "unknown-field" }
        #expect(remarks.map(\.detail) == ["zeta (2)"])
    }

    // Broken files.

    @Test func aBrokenRecordOfJSONCostsNoOther() throws {
        let json = """
            [
              {"q": "One?", "options": ["x", "y"], "answer": "x"},
              {"q": "Two?", "options": ["x" "y"], "answer": "x"},
              {"q": "Three?", "options": ["x", "y"], "answer": "y"},
              {"q": "Four?", "opti
            """
        let reading = try Self.reading(json)
        #expect(reading.items.map(\.item.stem.words) == ["One?", "Three?"])
        #expect(reading.imported.leftOut.map(\.reason.origin.line) == [3])
    }

    @Test func aBrokenRecordOfYAMLCostsNoOther() throws {
        let yaml = """
            - question: One?
              choices: [x, y]
              answer: x
            - question: Two?
              choices: [x, y
              answer: x
            - question: Three?
              choices: [x, y]
              answer: y
            """
        let reading = try Self.reading(yaml)
        #expect(reading.items.map(\.item.stem.words) == ["One?", "Three?"])
        #expect(reading.imported.leftOut.map(\.reason.kind.code) == ["broken-line"])
    }

    @Test func aBrokenTableOfTOMLCostsNoOther() throws {
        let table = { (stem: String, answer: String) in
            "[[questions]]\nquestion = \"\(stem)\"\nchoices = [\"x\", \"y\"]\nanswer = \(answer)\n\n"
        }
        let reading = try Self.reading(table("One?", "\"x\"") + table("Two?", "\"x") + table("Three?", "\"y\""))
        #expect(reading.items.map(\.item.stem.words) == ["One?", "Three?"])
    }

    @Test(arguments: [
        String(repeating: "[", count: 100_000), String(repeating: #"{"a":"#, count: 100_000), "[{\"q\":\"\\", "{\"a\":",
        "[{\"question\":\"x\",\"options\":[{\"\u{0}\":", "- a: &x [*x, *x]\n- b: 1\n  c: 2\n", "[[q]]\nx = [[[[[[",
        "question,a,b,answer\n\"x,\"\"\"\",\n",
    ])
    func hostileTextsAreADiagnostic(text: String) {
        _ = try? Self.reading(text, as: "json")
        _ = try? Self.reading(text, as: "yaml")
        _ = try? Self.reading(text, as: "toml")
        _ = try? Self.reading(text, as: "csv")
    }

    // Tables.

    @Test func tablesWithoutAHeaderAreReadWhereTheCellsSayWhatTheyAre() throws {
        let csv = "Which one is it?,x,y,z,b\nAnd which is this?,x,y,z,c\n"
        #expect(try Self.reading(csv, as: "csv").items.map(\.item.keyPlaces) == [[1], [2]])
    }

    @Test func exportsOfQuizProgramsAreRead() throws {
        let udemy = """
            Question,Question Type,Answer Option 1,Explanation 1,Answer Option 2,Explanation 2,Correct Answers,Overall Explanation,Domain
            Which one?,multiple-choice,x,X is wrong,y,Y is right,2,So it is,Letters
            """
        let first = try #require(try Self.reading(udemy, as: "csv").items.first)
        #expect(first.item.keyPlaces == [1])
        #expect(first.item.choice?.options.map { $0.rationale?.words } == ["X is wrong", "Y is right"])
        let trivia = """
            {"results":[{"type":"multiple","category":"C","question":"What&#039;s it?","correct_answer":"a &amp; b",\
            "incorrect_answers":["c","d"]},{"type":"boolean","question":"So?","correct_answer":"True","incorrect_answers":["False"]}]}
            """
        let items = try Self.reading(trivia).items
        #expect(items.map(\.item.stem.words) == ["What's it?", "So?"])
        #expect(items.first?.item.optionTexts == ["a & b", "c", "d"])
        let api = """
            [{"question":"Which?","answers":{"answer_a":"x","answer_b":"y","answer_c":null},\
            "correct_answers":{"answer_a_correct":"false","answer_b_correct":"true","answer_c_correct":"false"}}]
            """
        #expect(try Self.reading(api).items.map(\.item.keyPlaces) == [[1]])
    }

    // Banks in made-up shapes.

    private static let banks: UInt64 = ProcessInfo.processInfo.environment["SWOT_SOAK"] == nil ? 150 : 1_000

    @Test func banksInMadeUpShapesAreReadAndNoKeyIsWrong() {
        var (whole, decided, questions, right, wrong) = (0, 0, 0, 0, 0)
        var examples: [String] = []
        for seed in 0..<Self.banks {
            let bank = RandomRecords(SeededGenerator(seed: seed))
            let reading = try? Reading(text: bank.text)
            if bank.isDecided { decided += 1 }
            var sound = 0
            for question in bank.questions {
                let fits = reading?.items.filter { $0.item.stem.words == question.stem.plainWords } ?? []
                let wanted = Set(question.keys.map { question.options[$0].plainWords })
                for (item, _) in fits {
                    let own = Set(item.keyPlaces.map { item.optionTexts[$0] })
                    if own == wanted, Set(item.optionTexts) == Set(question.options.map(\.plainWords)) {
                        sound += 1
                    } else {
                        wrong += 1
                        examples.insert("WRONG seed \(seed): \(bank.style)\n\(item)\n\(bank.text.prefix(1500))", at: 0)
                    }
                }
            }
            questions += bank.isDecided ? bank.questions.count : 0
            right += bank.isDecided ? sound : 0
            if bank.isDecided, sound == bank.questions.count {
                whole += 1
            } else if bank.isDecided {
                let reasons =
                    reading?.imported.leftOut.prefix(2).map { "\($0.reason.kind.code) \($0.reason.detail)" } ?? []
                examples.append(
                    "seed \(seed): \(sound) of \(bank.questions.count) \(bank.style) \(reading?.format ?? "none") \(reasons)"
                )
            }
        }
        print("Records: \(whole) of \(decided) whole, \(right) of \(questions) questions, \(wrong) wrong keys")
        for example in examples.prefix(Int(ProcessInfo.processInfo.environment["SWOT_EXAMPLES"] ?? "15") ?? 15) {
            print(example)
        }
        #expect(wrong == 0)
        #expect(100 * whole >= 90 * decided)
    }
}

extension String {
    /// The words of a text in which only backticks are marks.
    fileprivate var plainWords: String { replacing("`", with: "").foldingWhiteSpace }
}
