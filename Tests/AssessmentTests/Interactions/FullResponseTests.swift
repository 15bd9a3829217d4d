import Assessment
import Testing

private let (a, b, c) = (ElementID(of: "a"), ElementID(of: "b"), ElementID(of: "c"))

/// When a response has as many parts as the right one: from then on another one is a change of mind.
@Suite struct FullResponseTests {
    private static let choice = ResponseDeclaration.choice(.init(options: [a, b, c], keys: [a, b]))
    private static let statements = ResponseDeclaration.statements(
        .init(statements: [a, b], correct: [a: true, b: false]))
    private static let matching = ResponseDeclaration.matching(
        .init(left: [a, b], right: [b, c], correct: [a: b, b: c]))
    private static let lines = ResponseDeclaration.lines(.init(count: 9, keys: [3, 7]))

    @Test(
        arguments: [
            (choice, .chosen([a, c])), (statements, .judged([a: false, b: false])), (matching, .matched([a: c, b: b])),
            (lines, .lines([1, 2])),
        ] as [(ResponseDeclaration, Response)])
    func asManyPartsAsTheRightOneHasAreFull(declaration: ResponseDeclaration, response: Response) {
        #expect(declaration.isFull(response))
        #expect(!declaration.isFull(.unknown))
    }

    @Test(
        arguments: [
            (choice, .chosen([a])), (choice, .chosen([a, b, c])), (statements, .judged([a: true])),
            (matching, .matched([a: b])), (lines, .lines([3])), (lines, .lines([1, 3, 7])),
            (.ordering(.init(correct: [a, b])), .ordered([a, b])), (.shortText(.init(["x"])), .text("x")),
            (.number(.init([.init(1, 1)])), .number("1")), (.gaps(.init([.typed(["x"])])), .gaps(["x"])),
        ] as [(ResponseDeclaration, Response)])
    func fewerOrMoreAreNotNorWhatIsReachedInSteps(declaration: ResponseDeclaration, response: Response) {
        #expect(!declaration.isFull(response))
    }

    private func session(_ declaration: ResponseDeclaration, _ responses: [Response]) throws -> Asking {
        var entry = Sample.entry("q")
        entry.declaration = declaration
        var session = try Sample.session([entry])
        for response in responses { try session.carryOut(.respond(response)) }
        return try #require(session.currentQuestion?.asking)
    }

    @Test func theFirstFullResponseIsKept() throws {
        let asking = try session(Self.lines, [.lines([3]), .lines([3, 4]), .lines([3, 7])])
        #expect(asking.first == .lines([3, 4]))
        #expect(asking.changes == 1, "a line was taken back for another one")
    }

    @Test func anotherPairIsAChangeAndOneMoreIsNone() throws {
        let pairs: [[ElementID: ElementID]] = [[a: b], [a: b, b: c], [a: c, b: b]]
        #expect(try session(Self.matching, pairs.prefix(2).map { .matched($0) }).changes == 0)
        #expect(try session(Self.matching, pairs.map { .matched($0) }).changes == 1)
    }

    @Test func oneFilledGapIsAResponse() throws {
        let gaps = ResponseDeclaration.gaps(.init([.typed(["x"]), .typed(["y"])]))
        #expect(try session(gaps, [.gaps(["x", ""])]).response == .gaps(["x", ""]))
        #expect(try session(gaps, [.gaps(["x", ""]), .gaps(["", " "])]).response == nil)
    }
}

/// What is no response to a question although it has the right shape.
@Suite struct AcceptanceTests {
    @Test(
        arguments: [
            (.ordering(.init(correct: [a, b])), .ordered([a, a])),
            (.ordering(.init(correct: [a, b])), .ordered([a, c])),
            (.matching(.init(left: [a], right: [b], correct: [a: b])), .matched([a: c])),
            (.matching(.init(left: [a], right: [b], correct: [a: b])), .matched([b: b])),
            (.gaps(.init([.typed(["x"])])), .gaps(["x", "y"])),
            (.gaps(.init([.chosen([a, b], key: a)])), .gaps(["x"])),
            (.gaps(.init([.chosen([a, b], key: a)])), .gaps([c.description])),
            (.lines(.init(count: 2, keys: [1])), .lines([0])), (.lines(.init(count: 2, keys: [1])), .lines([3])),
            (.choice(.init(options: [a, b], keys: [a])), .chosen([a, b])),
            (.choice(.init(options: [a, b], keys: [a, b])), .chosen([c])),
        ] as [(ResponseDeclaration, Response)])
    func partsThatThereAreNotAreRefused(declaration: ResponseDeclaration, response: Response) {
        #expect(!declaration.accepts(response) && !declaration.isComplete(response))
    }

    @Test(
        arguments: [
            .choice(.init(options: [a, b, c], keys: [a])),
            .statements(.init(statements: [a, b, c], correct: [a: true, b: true, c: true])),
            .gaps(.init([.chosen([a, b, c], key: a)])),
        ] as [ResponseDeclaration])
    func theAuthorsOrderIsKeptWhereItMay(declaration: ResponseDeclaration) {
        let seeds = (0..<20).map { Seed($0) }
        #expect(seeds.allSatisfy { declaration.shuffled(by: $0, of: ItemID("q"), keepsOrder: true) == declaration })
        #expect(!seeds.allSatisfy { declaration.shuffled(by: $0, of: ItemID("q")) == declaration })
    }

    @Test(
        arguments: [
            .ordering(.init(correct: [a, b, c])),
            .matching(.init(left: [a, b, c], right: [a, b, c], correct: [a: a, b: b, c: c])),
        ] as [ResponseDeclaration])
    func theAuthorsOrderIsNotKeptWhereItTells(declaration: ResponseDeclaration) {
        let seeds = (0..<20).map { Seed($0) }
        #expect(!seeds.allSatisfy { declaration.shuffled(by: $0, of: ItemID("q"), keepsOrder: true) == declaration })
    }

    @Test func theSameElementsInAnyOrderAskTheSame() {
        let choice = ResponseDeclaration.choice(.init(options: [a, b, c], keys: [a, b]))
        #expect(choice.asksTheSame(as: .choice(.init(options: [c, b, a], keys: [b, a]))))
        #expect(!choice.asksTheSame(as: .choice(.init(options: [a, b, c], keys: [a]))))
        #expect(!choice.asksTheSame(as: .choice(.init(options: [a, b, c], keys: [a, b], weights: [:]))))
        let order = ResponseDeclaration.ordering(.init(correct: [a, b, c]))
        #expect(order.asksTheSame(as: .ordering(.init(correct: [a, b, c], shown: [c, a, b]))))
        #expect(!order.asksTheSame(as: .ordering(.init(correct: [b, a, c]))))
        #expect(!order.asksTheSame(as: choice))
    }
}
