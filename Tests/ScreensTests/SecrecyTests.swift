import Assessment
import Canvas
import Glibc
import Screens
import TestSupport
import Testing

/// Nothing that a running exam shows tells what is right.
@Suite struct SecrecyTests {
    static let banned = ["Correct", "Incorrect", "Partly correct", "Explanation", "Hint", "✓", "✗", "◐"]

    /// The same items with other keys, rationales, hints and explanations.
    static let others = Sample.items.map { item in
        var other = item
        let flags = item.options.map(\.isKey)
        for index in item.options.indices {
            other.options[index].isKey = flags[(index + 1) % flags.count]
            other.options[index].element.rationale = Sample.paragraph("Another rationale.")
        }
        other.hints = item.hints.map { _ in Sample.paragraph("Another hint.") }
        other.explanation = Sample.paragraph("Another explanation.")
        return other
    }

    /// Items of other kinds than choice, each with its twin that has another right response.
    static let kinds: [(Item, Item)] = KindSamples.all.filter { $0.kind != .recall }.map { ($0, twin($0)) }

    private static func twin(_ item: Item) -> Item {
        var other = item
        switch item.interaction {
        case .choice(var choice):
            let flags = choice.options.map { ($0.isKey, $0.weight) }
            for index in flags.indices {
                (choice.options[index].isKey, choice.options[index].weight) = flags[(index + 1) % flags.count]
            }
            other.interaction = .choice(choice)
        case .statements(var statements):
            for index in statements.statements.indices { statements.statements[index].isTrue.toggle() }
            other.interaction = .statements(statements)
        case .ordering(let ordering): other.interaction = .ordering(Ordering(ordering.elements.reversed()))
        case .matching(var matching):
            let rights = matching.pairs.map(\.right)
            for index in rights.indices { matching.pairs[index].right = rights[(index + 1) % rights.count] }
            other.interaction = .matching(matching)
        case .shortText: other.interaction = .shortText(ShortText(["something else"]))
        case .number: other.interaction = .number(NumberEntry([.init(1, 2)]))
        case .gaps(var gaps):
            if case .chosen(let options, _) = gaps.gaps[0] { gaps.gaps[0] = .chosen(options, key: options[1].id) }
            gaps.gaps[1] = .typed(["another"])
            other.interaction = .gaps(gaps)
        case .lines(let lines): other.interaction = .lines(CodeLines(count: lines.count, keys: [1, 2]))
        case .recall: break
        }
        other.explanation = Sample.paragraph("Another explanation.")
        return other
    }

    @Test func noWalkShowsWhatIsRight() { Self.checkWalks(0..<25) }

    @Test func noWalkOverOtherKindsShowsWhatIsRight() { Self.checkWalks(0..<25, isMixed: true) }

    static func checkWalks(_ seeds: Range<UInt64>, isMixed: Bool = false) {
        expectForSeeds(seeds) { chance in
            let size = Size(
                columns: Int.random(in: 60...140, using: &chance), rows: Int.random(in: 16...40, using: &chance))
            let exam = exam(&chance)
            let pairs = isMixed ? Array(kinds.shuffled(using: &chance).prefix(3)) : Array(zip(Sample.items, others))
            var one = Stage.sitting(exam, of: pairs.map(\.0), size: size)
            var other = Stage.sitting(exam, of: pairs.map(\.1), size: size)
            for _ in 0..<25 {
                guard let key = keys.randomElement(using: &chance) else { return false }
                one.press(key)
                other.press(key)
                // Left or submitted: what follows is no running exam.
                guard one.app.desk.sitting?.session.phase == .running else { return true }
                let text = one.screen
                guard one.frame == other.frame, !banned.contains(where: text.contains) else { return false }
            }
            return true
        }
    }

    /// Every key there is; those of the card come more often, for others lead nowhere.
    private static let keys: [Key] =
        (32...126).map { .character(Character(Unicode.Scalar($0))) }
        + Array("abcabcjkxmnpoohtwP+-?").map { .character($0) } + "abcdefghijklmnopqrstuvwxyz".map { .control($0) }
        + [
            .enter, .enter, .escape, .tab, .backspace, .left, .right, .up, .down, .pageUp, .pageDown, .home, .end,
        ]

    /// An exam with rules of every kind.
    private static func exam(_ chance: inout SeededGenerator) -> Course.Exam {
        var exam = Sample.exam
        exam.asksConfidence = .random(using: &chance)
        exam.allowsNotes = .random(using: &chance)
        exam.navigation = .random(using: &chance) ? .free : .forward
        exam.scoring = .random(using: &chance) ? .partial : .allOrNothing
        if .random(using: &chance) { exam.pauses = .init(count: 2, minutes: 1) }
        if .random(using: &chance) {
            exam.sections = [.init(title: "One", items: 2, minutes: 8), .init(title: "Two", items: 1, minutes: 4)]
        }
        return exam
    }
}

/// The same with as many walks as the promise names.
@Suite(.enabled(if: isSoaking)) struct SoakSecrecyTests {
    @Test func noWalkShowsWhatIsRight() { SecrecyTests.checkWalks(0..<1_000) }

    @Test func noWalkOverOtherKindsShowsWhatIsRight() { SecrecyTests.checkWalks(0..<1_000, isMixed: true) }
}
