import Assessment
import Foundation
import Memory
import Testing

/// The table of kinds in `docs/memory.md` says what the program does.
@Suite struct DocumentedKindsTests {
    /// A kind as the table has it, beside an example.
    private struct Example {
        let declaration: ResponseDeclaration
        let right: Response
        /// Nil where nothing is right in part.
        let part: Response?
        let wrong: Response
    }

    private static let ids = (0..<6).map { ElementID(of: "element \($0)") }

    private static func choice(keys: Int, part: Response? = nil, isBest: Bool = false) -> Example {
        let options = Array(ids.prefix(4))
        return Example(
            declaration: .choice(
                .init(
                    options: options, keys: Array(options.prefix(keys)),
                    weights: isBest ? [options[1]: Fraction(1, 2)] : nil)),
            right: .chosen(Set(options.prefix(keys))), part: part, wrong: .chosen([options[3]]))
    }

    private static let examples: [Item.Kind: Example] = [
        .singleChoice: choice(keys: 1), .multipleResponse: choice(keys: 2, part: .chosen([ids[0]])),
        .bestAnswer: choice(keys: 1, part: .chosen([ids[1]]), isBest: true),
        .statements: Example(
            declaration: .statements(.init(statements: Array(ids.prefix(4)), correct: judged(4, true))),
            right: .judged(judged(4, true)), part: .judged(judged(4, true).merging([ids[0]: false]) { $1 }),
            wrong: .judged(judged(4, false))),
        .ordering: Example(
            declaration: .ordering(.init(correct: Array(ids.prefix(4)))), right: .ordered(Array(ids.prefix(4))),
            part: .ordered([0, 1, 3, 2].map { ids[$0] }), wrong: .ordered(ids.prefix(4).reversed())),
        .matching: Example(
            declaration: .matching(
                .init(left: left, right: right, correct: matched([3, 4, 5]))),
            right: .matched(matched([3, 4, 5])), part: .matched(matched([3, 5, 4])),
            wrong: .matched(matched([4, 5, 3]))),
        .shortText: Example(
            declaration: .shortText(.init(["commit"])), right: .text("commit"), part: nil, wrong: .text("push")),
        .number: Example(
            declaration: .number(.init([.init(3, 4)])), right: .number("3.5"), part: nil, wrong: .number("5")),
        .gaps: gaps,
        .lines: Example(
            declaration: .lines(.init(count: 6, keys: [1, 2])), right: .lines([1, 2]), part: .lines([1]),
            wrong: .lines([3, 4])),
        .recall: Example(declaration: .recall(.init()), right: .grade(.good), part: nil, wrong: .grade(.again)),
    ]

    private static let left = Array(ids.prefix(3))
    private static let right = Array(ids.suffix(3))

    private static func judged(_ count: Int, _ isTrue: Bool) -> [ElementID: Bool] {
        Dictionary(ids.prefix(count).map { ($0, isTrue) }) { first, _ in first }
    }

    private static func matched(_ rights: [Int]) -> [ElementID: ElementID] {
        Dictionary(zip(left, rights.map { ids[$0] })) { first, _ in first }
    }

    private static let gaps: Example = {
        let list = Gaps.Declaration.Gap.chosen(Array(ids.prefix(3)), key: ids[0])
        let (key, other) = (ids[0].description, ids[1].description)
        return Example(
            declaration: .gaps(.init([list, list])), right: .gaps([key, key]), part: .gaps([key, other]),
            wrong: .gaps([other, other]))
    }()

    private func table() throws -> [Item.Kind: [String]] {
        let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../docs/memory.md")
        let rows = try String(contentsOf: page, encoding: .utf8).split(separator: "\n").compactMap {
            line -> (Item.Kind, [String])? in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            return cells.first.flatMap { Item.Kind(rawValue: $0) }.map { ($0, cells) }
        }
        return Dictionary(rows) { first, _ in first }
    }

    /// The rating of a response in words.
    private func rating(_ response: Response?, of declaration: ResponseDeclaration) throws -> String {
        guard let response else { return "–" }
        #expect(declaration.accepts(response))
        let answer = Answer(response: response, score: declaration.score(response, .partial), taken: 20_000)
        return "\(Rating(answer, pace: Pace()))".capitalized
    }

    @Test(arguments: Item.Kind.allCases) func theTableSaysWhatIsDone(kind: Item.Kind) throws {
        let cells = try #require(try table()[kind], "the kind has no row")
        let example = try #require(Self.examples[kind])
        let declaration = example.declaration
        #expect(declaration.kind == kind)
        try #require(cells.count == 7)
        #expect(declaration.score(example.right, .partial) == .one)
        if let part = example.part {
            #expect(Outcome(score: declaration.score(part, .partial)) == .partlyCorrect)
        }
        #expect(declaration.score(example.wrong, .partial) == .zero)
        #expect(try rating(example.right, of: declaration) == cells[1])
        #expect(try rating(example.part, of: declaration) == cells[2])
        #expect(try rating(example.wrong, of: declaration) == cells[3])
        let chance = try #require(cells[5].split(separator: " ").last.flatMap { Fraction(String($0)) })
        #expect(abs(GuessChance(declaration).value - chance.value) < 1e-12)
        #expect((cells[4] == "never") == (chance == .zero))
        #expect(cells[6] == (declaration.isForExams ? "yes" : "no"))
    }
}
