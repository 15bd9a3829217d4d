import Assessment
import Interchange
import Testing

/// From drafts to items: what every format relies on.
@Suite struct DraftTests {
    private static func choice(_ options: [String], key: Draft.Key, stem: String = "Which one?") -> Draft {
        Draft(at: Origin("test"), stem: .plain(stem), answer: .choice(options.map { Draft.Option(.plain($0)) }, key))
    }

    private static func outcome(_ draft: Draft) -> (options: [String], keys: [Int], codes: [String]) {
        switch draft.judged() {
        case .item(let item, let remarks): (item.optionTexts, item.keyPlaces, remarks.map(\.kind.code))
        case .leftOut(let left): ([], [], [left.reason.kind.code])
        }
    }

    struct KeyCase: CustomTestStringConvertible, Sendable {
        let key: String
        let options: [String]
        let keys: [Int]
        var codes: [String] = []
        var testDescription: String { "\(key) of \(options)" }
    }

    private static let rivers = ["A. The Rhine", "B. The Danube", "C. The Elbe", "D. The Po"]
    private static let plain = ["The Rhine", "The Danube", "The Elbe", "The Po"]

    /// With a label that is a word for "and" in some languages.
    private static let five = rivers + ["E. The Oder"]

    static let keys = [
        KeyCase(key: "A B E", options: five, keys: [0, 1, 4]),
        KeyCase(key: "A, B and E", options: five, keys: [0, 1, 4]),
        KeyCase(key: "c d e", options: five, keys: [2, 3, 4]), KeyCase(key: "A, E, C", options: five, keys: [0, 2, 4]),
        KeyCase(key: "A e C", options: five, keys: [0, 2]), KeyCase(key: "a e c", options: rivers, keys: [0, 2]),
        KeyCase(key: "a e c", options: five, keys: [], codes: ["key-unclear"]),
        KeyCase(key: "B", options: rivers, keys: [1]), KeyCase(key: "b)", options: rivers, keys: [1]),
        KeyCase(key: "(B)", options: rivers, keys: [1]), KeyCase(key: "A, D", options: rivers, keys: [0, 3]),
        KeyCase(key: "A and D", options: rivers, keys: [0, 3]), KeyCase(key: "AD", options: rivers, keys: [0, 3]),
        KeyCase(key: "Ac", options: rivers, keys: [0, 2]), KeyCase(key: "A & C & D", options: rivers, keys: [0, 2, 3]),
        KeyCase(key: "B. The Danube", options: rivers, keys: [1]),
        KeyCase(key: "The Danube.", options: rivers, keys: [1]),
        KeyCase(key: "A. The Rhine, D. The Po", options: rivers, keys: [0, 3]),
        KeyCase(key: "C. The Danube", options: rivers, keys: [], codes: ["keys-differ"]),
        KeyCase(key: "E", options: rivers, keys: [], codes: ["key-unclear"]),
        KeyCase(key: "", options: rivers, keys: [], codes: ["no-key"]),
        KeyCase(key: "the danube", options: plain, keys: [1]),
        KeyCase(key: "The Rhine, The Po", options: plain, keys: [0, 3]),
        KeyCase(key: "The Danubee", options: plain, keys: [1], codes: ["key-near"]),
        KeyCase(key: "The Seine", options: plain, keys: [], codes: ["key-unclear"]),
        KeyCase(key: "C", options: plain, keys: [2], codes: ["key-unclear"]),
        KeyCase(key: "A", options: ["B", "A", "C"], keys: [1]),
        KeyCase(key: "1", options: ["1. 2", "2. 1", "3. 3"], keys: [0]),
        KeyCase(
            key: "Canberra, Australia, Ottawa, Canada",
            options: ["Canberra, Australia", "Sydney, Australia", "Ottawa, Canada", "Toronto, Canada"], keys: [0, 2]),
        KeyCase(key: "32 GiB", options: ["16 GiB", "64 GiB", "34 GiB"], keys: [], codes: ["key-unclear"]),
    ]

    @Test(arguments: keys)
    func keyInWordsMeansOptions(_ test: KeyCase) {
        let outcome = Self.outcome(Self.choice(test.options, key: .written(test.key)))
        #expect(outcome.keys == test.keys)
        #expect(outcome.codes == test.codes)
    }

    @Test func labelsGoOnlyWhereAllOptionsHaveThemAndTheyCountUp() {
        let moves = ["1. e4", "4. exd5", "7. Nxf7"]
        #expect(Self.outcome(Self.choice(moves, key: .indices([0]))).options == moves)
        let names = ["A. Einstein", "N. Bohr"]
        #expect(Self.outcome(Self.choice(names, key: .indices([0]))).options == names)
        #expect(Self.outcome(Self.choice(["(a) one", "(b) two"], key: .indices([0]))).options == ["one", "two"])
        #expect(Self.outcome(Self.choice(["i. one", "ii. two"], key: .written("ii"))).keys == [1])
        let gap = Self.outcome(Self.choice(["A. one", "B. two", "D. three"], key: .written("D")))
        #expect(gap.options == ["one", "two", "three"])
        #expect(gap.keys == [2])
        #expect(gap.codes == ["option-missing"])
    }

    @Test func labelsThatBeginAnewAreTwoQuestions() {
        let fused = Self.choice(["A. one", "B. two", "A. three", "B. four"], key: .written("A"))
        #expect(Self.outcome(fused).codes == ["items-fused"])
    }

    @Test func keysThatDifferLeaveTheQuestionOut() {
        let both = Draft.Key.both(.indices([0]), .written("B"))
        #expect(Self.outcome(Self.choice(Self.rivers, key: both)).codes == ["keys-differ"])
    }

    @Test(arguments: [
        ("Which are right? (Choose two.)", true), ("Select TWO.", true), ("Which two of these?", true),
        ("Wähle zwei Antworten.", true), ("Which of these?", false), ("Which of the two is larger?", false),
        ("Select all that apply.", false),
    ])
    func numberOfAnswersIsCompared(stem: String, says: Bool) {
        let codes = Self.outcome(Self.choice(Self.plain, key: .indices([0, 1, 2]), stem: stem)).codes
        #expect(codes == (says ? ["count-contradicts"] : []))
    }

    @Test(arguments: ["All of the above", "Both A and B", "None of these", "A and C", "Keine der genannten Antworten"])
    func optionThatSpeaksOfOthersKeepsTheOrder(option: String) throws {
        guard case .item(let item, _) = Self.choice(["One", "Two", option], key: .indices([0])).judged() else {
            throw ImportError.interrupted
        }
        #expect(!item.metadata.shuffle)
    }

    @Test(arguments: [
        ("Option B is wrong.", true), ("B and C are wrong.", true), ("Options C and D stand low.", true),
        ("A vitamin is needed.", false), ("Plan B failed, and vitamin C helped.", false),
        ("D is not correct because x", true),
    ])
    func explanationThatNamesLabelsKeepsTheOrder(text: String, names: Bool) throws {
        var draft = Self.choice(Self.rivers, key: .written("B"))
        draft.explanation = .plain(text)
        guard case .item(let item, let remarks) = draft.judged() else { throw ImportError.interrupted }
        #expect(item.metadata.shuffle == !names)
        #expect(remarks.map(\.kind.code) == (names ? ["letters-in-explanation"] : []))
    }

    @Test func sameTextsLeaveTheQuestionOut() {
        #expect(Self.outcome(Self.choice(["x", "x", "y"], key: .indices([2]))).codes == ["same-option"])
    }
}
