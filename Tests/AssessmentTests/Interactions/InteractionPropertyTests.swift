import Assessment
import JSON
import TestSupport
import Testing

/// What holds of every kind of question, whatever it asks.
@Suite struct InteractionPropertyTests {
    /// Questions of a kind with a generator for what is given to them.
    private func each(_ kind: Item.Kind, _ body: (RandomQuestion, inout SeededGenerator) -> Bool) {
        expectForSeeds(0..<400) { generator in
            let question = RandomQuestion(kind, "q", &generator)
            return body(question, &generator)
        }
    }

    @Test(arguments: Item.Kind.allCases) func itIsOfItsKind(kind: Item.Kind) {
        each(kind) { question, _ in question.declaration.kind == kind }
    }

    @Test(arguments: Item.Kind.allCases) func fullCreditIsForTheCorrectResponseOnly(kind: Item.Kind) {
        each(kind) { question, chance in
            let declaration = question.declaration
            let given = [declaration.guess(&chance), declaration.halfGiven(&chance)]
            return Scoring.allCases.allSatisfy { rule in
                declaration.score(question.right, rule) == .one
                    && given.allSatisfy { response in
                        (declaration.score(response, rule) == .one) == question.isRight(response)
                    }
            }
        }
    }

    @Test(arguments: Item.Kind.allCases) func theCorrectResponseIsCompleteAndAccepted(kind: Item.Kind) {
        each(kind) { question, chance in
            let declaration = question.declaration
            return declaration.accepts(question.right) && declaration.isComplete(question.right)
                && declaration.accepts(declaration.guess(&chance)) && declaration.isComplete(.unknown)
                && declaration.accepts(declaration.halfGiven(&chance))
        }
    }

    @Test(arguments: Item.Kind.allCases) func pointsAreBetweenNoneAndOne(kind: Item.Kind) {
        each(kind) { question, chance in
            let other = RandomQuestion(Item.Kind.allCases.randomElement(using: &chance) ?? kind, "q", &chance)
            let given = [question.declaration.halfGiven(&chance), other.declaration.halfGiven(&chance), .unknown]
            return given.allSatisfy { response in
                let all = question.declaration.score(response, .allOrNothing)
                let part = question.declaration.score(response, .partial)
                return (.zero ... .one).contains(part) && [.zero, .one].contains(all) && all <= part
            }
        }
    }

    @Test(arguments: Item.Kind.allCases) func anotherKindOfResponseIsNone(kind: Item.Kind) {
        each(kind) { question, _ in
            let responses: [Response] = [
                .chosen([ElementID(of: "x")]), .judged([ElementID(of: "x"): true]), .ordered([ElementID(of: "x")]),
                .matched([ElementID(of: "x"): ElementID(of: "y")]), .gaps(["", "", "", ""]), .lines([99]),
                .lines([0]), .text(String(repeating: "x", count: 5_000)),
            ]
            return responses.allSatisfy { !question.declaration.accepts($0) }
        }
    }

    /// One part more that is right never costs anything.
    @Test(arguments: Item.Kind.allCases) func rightPartsNeverCost(kind: Item.Kind) {
        each(kind) { question, chance in
            let before = question.declaration.halfGiven(&chance)
            let after = question.mended(before, &chance)
            return Scoring.allCases.allSatisfy { rule in
                question.declaration.score(after, rule) >= question.declaration.score(before, rule)
            }
        }
    }

    @Test(arguments: Item.Kind.allCases) func whatIsNotKnownIsWorthNothing(kind: Item.Kind) {
        each(kind) { question, _ in
            question.declaration.score(.unknown, .partial) == .zero && !question.declaration.isNearlyRight(.unknown)
        }
    }

    @Test(arguments: Item.Kind.allCases) func theOrderInWhichItIsShownChangesNothingElse(kind: Item.Kind) {
        each(kind) { question, chance in
            let seed = Seed(chance.next())
            let shuffled = question.declaration.shuffled(by: seed, of: ItemID("q"))
            let response = question.declaration.halfGiven(&chance)
            return shuffled.score(response, .partial) == question.declaration.score(response, .partial)
                && shuffled.guessChance == question.declaration.guessChance
                && shuffled.fingerprintParts == question.declaration.fingerprintParts
                && shuffled == question.declaration.shuffled(by: seed, of: ItemID("q"))
        }
    }

    @Test(arguments: Item.Kind.allCases) func itIsReadFromJSONAsItWasWritten(kind: Item.Kind) throws {
        each(kind) { question, chance in
            let declaration = question.declaration.shuffled(by: Seed(1), of: ItemID("q"))
            let response = declaration.halfGiven(&chance)
            return JSON(declaration.json.text).flatMap { ResponseDeclaration($0) } == declaration
                && JSON(response.json.text).flatMap { Response($0) } == response
                && JSON(question.right.json.text).flatMap { Response($0) } == question.right
        }
    }

    @Test(arguments: Item.Kind.allCases) func jsonThatLacksAMemberIsNone(kind: Item.Kind) {
        each(kind) { question, _ in
            let members = question.declaration.json.members ?? []
            return members.filter { !["weights", "kprime"].contains($0.name) }.allSatisfy { left in
                ResponseDeclaration(.object(members.filter { $0 != left })) == nil
            }
        }
    }
}

/// What chance alone brings.
@Suite struct GuesserTests {
    private static let guesses = 100_000

    /// The mean of many guesses lies within five standard deviations of the chance that the kind names.
    @Test(arguments: Item.Kind.allCases) func aGuesserIsRightAsOftenAsTheKindSays(kind: Item.Kind) {
        var chance = SeededGenerator(seed: 15)
        for _ in 0..<4 {
            let declaration = RandomQuestion(kind, "q", &chance).declaration
            let right = (0..<Self.guesses / 4).count { _ in
                declaration.score(declaration.guess(&chance), .allOrNothing) == .one
            }
            let (expected, count) = (declaration.guessChance, Double(Self.guesses / 4))
            let deviation = (expected * (1 - expected) / count).squareRoot()
            #expect(abs(Double(right) / count - expected) <= 5 * deviation, "\(declaration)")
        }
    }

    private static let ids = (0..<8).map { ElementID(of: "\($0)") }
    private static let truths = Dictionary(uniqueKeysWithValues: ids.prefix(4).map { ($0, true) })
    private static let pairs = Dictionary(uniqueKeysWithValues: zip(ids.prefix(3), ids.suffix(4)))

    private static let four = Array(ids.prefix(4))
    private static let means: [(ResponseDeclaration, Double)] = [
        (.statements(.init(statements: four, correct: truths)), 0.5),
        (.statements(.init(statements: four, correct: truths, isKprime: true)), 0.1875),
        (.ordering(.init(correct: Array(ids.prefix(5)))), 0.2),
        (.matching(.init(left: Array(ids.prefix(3)), right: Array(ids.suffix(4)), correct: pairs)), 0.25),
        (.gaps(.init([.chosen(four, key: ids[0]), .typed(["word"])])), 0.125),
        // Of C(4, 2) = 6 choices of two one has both keys and four have one key, which a distractor takes back.
        (.choice(.init(options: four, keys: Array(ids.prefix(2)))), 1.0 / 6),
        // Of C(5, 3) = 10 choices of three lines one is worth 1 and six are worth ⅓.
        (.lines(.init(count: 5, keys: [1, 2, 3])), 0.3),
    ]

    /// Of statements half are right; by kprime 1 in 2ⁿ is worth 1 and n in 2ⁿ are worth ½. Each of the n − 1 pairs of neighbours
    /// of an order stands right with (n − 1)! / n!. A left side meets its right one of m with 1 / m, a gap of m options as often.
    @Test(arguments: means)
    func inPartTheMeanIsWhatTheRulePredicts(declaration: ResponseDeclaration, mean: Double) {
        var chance = SeededGenerator(seed: 16)
        let sum = (0..<Self.guesses).reduce(0.0) { sum, _ in
            sum + declaration.score(declaration.guess(&chance), .partial).value
        }
        // No score deviates by more than ½ on average.
        #expect(abs(sum / Double(Self.guesses) - mean) <= 5 * 0.5 / Double(Self.guesses).squareRoot())
    }
}

extension RandomQuestion {
    /// Whether a response is the right one, by its parts.
    func isRight(_ response: Response) -> Bool {
        switch response {
        case .text(let text): text == "other" || response == right
        case .number(let text): ["3.14", "3,14", "7"].contains(text)
        case .grade(let grade): grade != .again
        default: response == right
        }
    }

    /// A response with one part more as it is in the right one.
    func mended(_ response: Response, _ chance: inout SeededGenerator) -> Response {
        switch (response, right) {
        case (.chosen(let given), .chosen(let keys)):
            // In single choice one more would be no response.
            return keys.count == 1
                ? right : .chosen(given.union([keys.randomElement(using: &chance)].compactMap { $0 }))
        case (.lines(let given), .lines(let keys)):
            return .lines(given.union([keys.randomElement(using: &chance)].compactMap { $0 }))
        case (.judged(let given), .judged(let correct)):
            return .judged(given.merging(correct.shuffled(using: &chance).prefix(1).map { ($0.key, $0.value) }) { $1 })
        case (.matched(let given), .matched(let correct)):
            return .matched(given.merging(correct.shuffled(using: &chance).prefix(1).map { ($0.key, $0.value) }) { $1 })
        case (.gaps(var given), .gaps(let correct)):
            let index = Int.random(in: given.indices, using: &chance)
            given[index] = correct[index]
            return .gaps(given)
        default: return right
        }
    }
}
