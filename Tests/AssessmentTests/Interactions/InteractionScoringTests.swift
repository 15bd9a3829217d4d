import Assessment
import Testing

/// The points of every kind under every rule, by hand.
///
/// Source of the rules: `docs` and the design of the ways of responding; of kprime: Krebs, "The Swiss way to score multiple
/// true-false items", 1997.
@Suite struct InteractionScoringTests {
    private static let (a, b, c, d) = (id("a"), id("b"), id("c"), id("d"))
    private static func id(_ letter: String) -> ElementID { ElementID(of: letter) }

    private func expect(
        _ declaration: ResponseDeclaration, _ response: Response, _ part: Fraction,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(declaration.score(response, .partial) == part, sourceLocation: sourceLocation)
        let whole = part == .one ? Fraction.one : .zero
        #expect(declaration.score(response, .allOrNothing) == whole, sourceLocation: sourceLocation)
    }

    @Test func aBestAnswerIsWorthItsWeightWherePartsCount() {
        let best = ResponseDeclaration.choice(
            .init(options: [Self.a, Self.b, Self.c], keys: [Self.a], weights: [Self.b: Fraction(1, 2)]))
        expect(best, .chosen([Self.a]), .one)
        expect(best, .chosen([Self.b]), Fraction(1, 2))
        expect(best, .chosen([Self.c]), .zero)
        #expect(!best.accepts(.chosen([Self.a, Self.b])))
    }

    @Test(arguments: [
        (false, [Fraction.one, Fraction(3, 4), Fraction(1, 2), .zero]), (true, [.one, Fraction(1, 2), .zero, .zero]),
    ])
    func statementsBringTheirShareOrKprime(isKprime: Bool, points: [Fraction]) {
        let correct = [Self.a: true, Self.b: false, Self.c: true, Self.d: false]
        let statements = ResponseDeclaration.statements(
            .init(statements: [Self.a, Self.b, Self.c, Self.d], correct: correct, isKprime: isKprime))
        expect(statements, .judged(correct), points[0])
        expect(statements, .judged(correct.merging([Self.a: false]) { $1 }), points[1])
        expect(statements, .judged([Self.a: true, Self.b: false]), points[2])
        expect(statements, .judged([:]), points[3])
    }

    /// Neighbours that stand next to each other in the right order, of three pairs.
    @Test(arguments: [
        ("abcd", Fraction.one), ("bcda", Fraction(2, 3)), ("abdc", Fraction(1, 3)), ("dcba", .zero), ("acbd", .zero),
        ("cdab", Fraction(2, 3)), ("ab", Fraction(1, 3)), ("", .zero), ("abc", Fraction(2, 3)),
    ])
    func anOrderBringsTheShareOfItsNeighbours(order: String, points: Fraction) {
        let ordering = ResponseDeclaration.ordering(.init(correct: [Self.a, Self.b, Self.c, Self.d]))
        expect(ordering, .ordered(order.map { Self.id(String($0)) }), points)
    }

    @Test func pairsBringTheirShare() {
        let matching = ResponseDeclaration.matching(
            .init(left: [Self.a, Self.b], right: [Self.c, Self.d], correct: [Self.a: Self.c, Self.b: Self.d]))
        expect(matching, .matched([Self.a: Self.c, Self.b: Self.d]), .one)
        expect(matching, .matched([Self.a: Self.c]), Fraction(1, 2))
        expect(matching, .matched([Self.a: Self.d, Self.b: Self.c]), .zero)
        #expect(!matching.accepts(.matched([Self.a: Self.c, Self.b: Self.c])), "each may be used once")
    }

    @Test func aRightSideCanServeTwiceWhereOneDoes() {
        let matching = Matching.Declaration(
            left: [Self.a, Self.b], right: [Self.c, Self.d], correct: [Self.a: Self.c, Self.b: Self.c])
        #expect(matching.accepts(.matched([Self.a: Self.c, Self.b: Self.c])))
        #expect(matching.guessChance == 0.25)
        #expect(
            matching.matching(Self.b, with: Self.c, in: .matched([Self.a: Self.c]))
                == .matched([Self.a: Self.c, Self.b: Self.c]))
    }

    @Test func givingAUsedRightSideTakesItFromTheFirst() {
        let matching = Matching.Declaration(
            left: [Self.a, Self.b], right: [Self.c, Self.d], correct: [Self.a: Self.c, Self.b: Self.d])
        #expect(matching.matching(Self.b, with: Self.c, in: .matched([Self.a: Self.c])) == .matched([Self.b: Self.c]))
        #expect(matching.matching(Self.a, with: nil, in: .matched([Self.a: Self.c])) == .matched([:]))
    }

    @Test func gapsBringTheirShare() {
        let gaps = ResponseDeclaration.gaps(.init([.typed(["git add"]), .chosen([Self.a, Self.b], key: Self.b)]))
        expect(gaps, .gaps(["Git  ADD ", Self.b.description]), .one)
        expect(gaps, .gaps(["git add", Self.a.description]), Fraction(1, 2))
        expect(gaps, .gaps(["", Self.b.description]), Fraction(1, 2))
        expect(gaps, .gaps([]), .zero)
        #expect(!gaps.isComplete(.gaps(["git add", ""])) && !gaps.isComplete(.gaps(["git add"])))
        #expect(gaps.isNearlyRight(.gaps(["gitt add", Self.b.description])))
        #expect(!gaps.isNearlyRight(.gaps(["gitt add", Self.a.description])))
    }

    @Test(arguments: [
        ([3, 7], Fraction.one), ([3], Fraction(1, 2)), ([3, 7, 8], Fraction(1, 2)), ([3, 8], .zero), ([1, 2], .zero),
    ])
    func linesScoreAsAMultipleResponse(lines: [Int], points: Fraction) {
        expect(.lines(.init(count: 9, keys: [3, 7])), .lines(Set(lines)), points)
    }

    @Test(arguments: [(Grade.again, Fraction.zero), (.hard, .one), (.good, .one), (.easy, .one)])
    func whatIsRecalledIsRight(grade: Grade, points: Fraction) {
        let recall = ResponseDeclaration.recall(.init())
        expect(recall, .grade(grade), points)
        #expect(!recall.isForExams)
    }

    @Test func theSetOfWhatIsChosenHasNoOrder() {
        let choice = ResponseDeclaration.choice(
            .init(options: [Self.a, Self.b, Self.c], keys: [Self.a, Self.b]))
        let responses = [[Self.a, Self.c], [Self.c, Self.a]].map { Response.chosen(Set($0)) }
        #expect(responses[0].json.text == responses[1].json.text)
        #expect(choice.score(responses[0], .partial) == choice.score(responses[1], .partial))
    }
}

/// What names an item, and what does not.
@Suite struct InteractionFingerprintTests {
    private let stem = RichText([.paragraph([.text("Stem")])])
    private let a = ElementID(of: "a")
    private let b = ElementID(of: "b")

    private func fingerprint(_ declaration: ResponseDeclaration) -> Fingerprint {
        Item.fingerprint(stem: stem, declaration)
    }

    /// Progress hangs on it: it is what it was before there were other kinds.
    @Test func aChoiceHasTheFingerprintOfBefore() {
        let names = [a, b].map(\.description).sorted()
        let before = Fingerprint(of: (["Stem"] + names).joined(separator: "\u{1F}"))
        #expect(fingerprint(.choice(.init(options: [a, b], keys: [a]))) == before)
        #expect(fingerprint(.choice(.init(options: [b, a], keys: [b], weights: [:]))) == before)
    }

    @Test func theCorrectResponseHasNoPartInIt() {
        let pairs: [(ResponseDeclaration, ResponseDeclaration)] = [
            (
                .statements(.init(statements: [a, b], correct: [a: true, b: true])),
                .statements(.init(statements: [b, a], correct: [a: false, b: true], isKprime: true))
            ),
            (.ordering(.init(correct: [a, b])), .ordering(.init(correct: [b, a]))),
            (
                .matching(.init(left: [a], right: [a, b], correct: [a: b])),
                .matching(.init(left: [a], right: [b, a], correct: [a: a]))
            ),
            (.shortText(.init(["x"])), .shortText(.init(["y"], isCaseExact: true))),
            (.number(.init([.init(1, 2)])), .number(.init([.init(3, 3, unit: "s")]))),
            (.gaps(.init([.chosen([a, b], key: a)])), .gaps(.init([.chosen([b, a], key: b)]))),
            (.lines(.init(count: 3, keys: [1])), .lines(.init(count: 3, keys: [2, 3]))),
        ]
        for (one, other) in pairs { #expect(fingerprint(one) == fingerprint(other)) }
        let all = [.choice(.init(options: [a, b], keys: [a])), .recall(.init())] + pairs.map(\.0)
        #expect(Set(all.map(fingerprint)).count == all.count, "and each kind has its own")
    }
}
