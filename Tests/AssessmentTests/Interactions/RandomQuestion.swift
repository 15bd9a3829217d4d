import Assessment
import TestSupport

/// A question of a kind, made by chance, with the response that is right.
struct RandomQuestion {
    var declaration: ResponseDeclaration
    var right: Response

    private init(_ declaration: ResponseDeclaration, right: Response) {
        self.declaration = declaration
        self.right = right
    }

    init(_ kind: Item.Kind, _ name: String, _ chance: inout SeededGenerator) {
        let count = Int.random(in: 2...6, using: &chance)
        let ids = (0..<count).map { ElementID(of: "\(name) \($0)") }
        let keys = Int.random(in: 2...max(2, count - 1), using: &chance)
        switch kind {
        case .singleChoice: self.init(choice: .init(options: ids, keys: [ids[0]]))
        case .multipleResponse: self.init(choice: .init(options: ids, keys: Array(ids.prefix(keys))))
        case .bestAnswer:
            self.init(choice: .init(options: ids, keys: [ids[0]], weights: [ids[1]: Fraction(1, 2)]))
        case .statements:
            let correct = Dictionary(uniqueKeysWithValues: ids.map { ($0, Bool.random(using: &chance)) })
            self.init(
                .statements(
                    .init(statements: ids, correct: correct, isKprime: Bool.random(using: &chance))),
                right: .judged(correct))
        case .ordering:
            self.init(.ordering(.init(correct: ids)), right: .ordered(ids))
        case .matching: self.init(matching: ids, name, &chance)
        case .shortText:
            self.init(.shortText(.init(["\(name) word", "other"])), right: .text("\(name) word"))
        case .number:
            self.init(.number(.init([.init(3.13, 3.15), .init(7, 7)])), right: .number("3.14"))
        case .gaps: self.init(gaps: ids, &chance)
        case .lines:
            self.init(.lines(.init(count: count + 4, keys: Set(1...keys))), right: .lines(Set(1...keys)))
        case .recall:
            self.init(.recall(.init()), right: .grade(.good))
        }
    }

    private init(choice: Choice.Declaration) {
        declaration = .choice(choice)
        right = .chosen(Set(choice.keys))
    }

    private init(matching left: [ElementID], _ name: String, _ chance: inout SeededGenerator) {
        let isReusable = Bool.random(using: &chance)
        let count = left.count + Int.random(in: 0...1, using: &chance)
        let rights = (0..<count).map { ElementID(of: "\(name) right \($0)") }
        let correct = Dictionary(
            uniqueKeysWithValues: left.indices.map { (left[$0], rights[isReusable && $0 > 0 ? $0 - 1 : $0]) })
        declaration = .matching(.init(left: left, right: rights, correct: correct))
        right = .matched(correct)
    }

    private init(gaps options: [ElementID], _ chance: inout SeededGenerator) {
        let gaps = (0..<Int.random(in: 1...3, using: &chance)).map { index -> Gaps.Declaration.Gap in
            Bool.random(using: &chance) ? .typed(["word \(index)"]) : .chosen(options, key: options[index % 2])
        }
        declaration = .gaps(.init(gaps))
        right = .gaps(
            gaps.map { gap in
                switch gap {
                case .typed(let accepted): accepted[0]
                case .chosen(_, let key): key.description
                }
            })
    }
}

extension ResponseDeclaration {
    /// What somebody gives who knows nothing of the content, and of the question no more than the card says.
    func guess(_ chance: inout SeededGenerator) -> Response {
        switch self {
        case .choice(let choice):
            .chosen(Set(choice.options.shuffled(using: &chance).prefix(choice.keys.count)))
        case .statements(let it):
            .judged(Dictionary(uniqueKeysWithValues: it.statements.map { ($0, Bool.random(using: &chance)) }))
        case .ordering(let it): .ordered(it.shown.shuffled(using: &chance))
        case .matching(let it): .matched(it.guess(&chance))
        case .shortText: .text("guess")
        case .number: .number("\(Int.random(in: 100...999, using: &chance))")
        case .gaps(let it): .gaps(it.gaps.map { $0.guess(&chance) })
        case .lines(let it): .lines(Set((1...it.count).shuffled(using: &chance).prefix(it.keys.count)))
        case .recall: .grade(.again)
        }
    }

    /// A response of which any part may be missing, or wrong, or right.
    func halfGiven(_ chance: inout SeededGenerator) -> Response {
        func isGiven() -> Bool { Int.random(in: 0..<4, using: &chance) > 0 }
        if Int.random(in: 0..<12, using: &chance) == 0 { return .unknown }
        switch (self, guess(&chance)) {
        case (.choice(let choice), _):
            let most = choice.isMultipleResponse ? choice.options.count : 1
            return .chosen(
                Set(choice.options.shuffled(using: &chance).prefix(Int.random(in: 0...most, using: &chance))))
        case (.lines(let it), _): return .lines(Set((1...it.count).filter { _ in !isGiven() }))
        case (_, .judged(let all)): return .judged(all.filter { _ in isGiven() })
        case (_, .ordered(let all)): return .ordered(isGiven() ? all : Array(all.dropLast()))
        case (_, .matched(let all)): return .matched(all.filter { _ in isGiven() })
        case (_, .gaps(let all)): return .gaps(all.map { isGiven() ? $0 : "" })
        case (_, .text): return .text(["", " ", "wrd", "word", "other", "i0 wrod"].randomElement(using: &chance) ?? "")
        case (_, .number): return .number(["", "3,14", "7", "x"].randomElement(using: &chance) ?? "")
        default: return .grade(Grade.allCases.randomElement(using: &chance) ?? .good)
        }
    }
}

extension Matching.Declaration {
    fileprivate func guess(_ chance: inout SeededGenerator) -> [ElementID: ElementID] {
        var rights = right.shuffled(using: &chance)
        if isReusable { rights = left.map { _ in right[Int.random(in: right.indices, using: &chance)] } }
        return Dictionary(uniqueKeysWithValues: zip(left, rights))
    }
}

extension Gaps.Declaration.Gap {
    fileprivate func guess(_ chance: inout SeededGenerator) -> String {
        switch self {
        case .typed: "guess"
        case .chosen(let options, _): options.randomElement(using: &chance)?.description ?? ""
        }
    }
}
