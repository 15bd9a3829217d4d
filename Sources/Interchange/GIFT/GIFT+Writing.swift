import Assessment
import QuestionBank

extension GIFT: ExportFormat {
    package static func write(_ bank: Bank) -> Exported {
        var writer = GIFTWriter(bank)
        for item in bank.items { writer.write(item) }
        return Exported(writer.text, losses: writer.losses)
    }
}

/// Writes items as GIFT. All texts are Markdown, which Moodle shows as such.
private struct GIFTWriter {
    private(set) var text = ""
    private(set) var losses: [Loss] = []
    private let bank: Bank
    private var topic: TopicID?

    init(_ bank: Bank) { self.bank = bank }

    mutating func write(_ item: Item) {
        guard let answers = answers(of: item) else { return }
        if item.topic != topic {
            topic = item.topic
            let title = bank.course.title(of: item.topic).foldingWhiteSpace.replacing("/", with: "//")
            text += "$CATEGORY: $course$/top/\(title)\n\n"
        }
        noteLosses(of: item)
        let marks = (item.id.isDerived ? [] : ["[id:\(item.id)]"]) + item.metadata.tags.map { "[tag:\($0)]" }
        if !marks.isEmpty { text += "// \(marks.joined(separator: " "))\n" }
        text += "[markdown]\(written(stem(of: item))){\n"
        for answer in answers { text += "\t\(answer)\n" }
        if let explanation = item.explanation, !isRecall(item) { text += "\t####\(written(explanation))\n" }
        text += "}\n\n"
    }

    private mutating func lose(_ item: Item, _ what: String) { losses.append(Loss(item.id, what)) }

    private func isRecall(_ item: Item) -> Bool { item.kind == .recall }

    private mutating func noteLosses(of item: Item) {
        if !item.hints.isEmpty { lose(item, "hints") }
        if item.references != nil { lose(item, "references") }
        if item.metadata.difficulty != nil { lose(item, "the difficulty") }
        if item.metadata.objective != nil { lose(item, "the objective") }
        if item.metadata.scenario != nil { lose(item, "the scenario as a text of its own: it stands in each question") }
        if !item.metadata.shuffle, !item.isTrueFalse { lose(item, "the order of the options") }
        if !item.pictures.isEmpty { lose(item, "pictures, of which only the names are kept") }
        if isRecall(item), item.explanation != nil { lose(item, "the explanation of a recalled answer") }
        if case .shortText(let short) = item.interaction, short.isCaseExact { lose(item, "that capital letters count") }
    }

    private func stem(of item: Item) -> RichText {
        guard let scenario = bank.scenarios.first(where: { $0.id == item.metadata.scenario }) else { return item.stem }
        return RichText(scenario.body.blocks + item.stem.blocks)
    }

    private func written(_ text: RichText) -> String { Writer.markdown(text).escapedForGIFT }

    private func feedback(_ element: Element) -> String { element.rationale.map { "#" + written($0) } ?? "" }

    /// A text after `=` or `~`; where it could be taken for a percentage or a format, it is told apart.
    private func option(_ text: String, percent: String? = nil, isRight: Bool) -> String {
        let share = percent ?? (text.hasPrefix("%") ? (isRight ? "100" : "0") : nil)
        let format = text.hasPrefix("[") ? "[markdown]" : ""
        return (isRight ? "=" : "~") + (share.map { "%\($0)%" } ?? "") + format + text
    }
}

// Answers.
extension GIFTWriter {
    /// Nil where GIFT has no such question.
    private mutating func answers(of item: Item) -> [String]? {
        switch item.interaction {
        case .choice(let choice): return item.isTrueFalse ? [trueFalse(choice)] : self.choice(choice)
        case .matching(let matching): return self.matching(matching, item)
        case .shortText(let short):
            guard !short.accepted.contains(where: { $0.contains("->") }) else { break }
            return short.accepted.map { option($0.escapedForGIFT.replacing("*", with: "\\*"), isRight: true) }
        case .number(let number):
            if number.accepted.contains(where: { !$0.unit.isEmpty }) { lose(item, "the units of numbers") }
            return ["#"] + number.accepted.map { $0.low == $0.high ? "=\($0.low)" : "=\($0.low)..\($0.high)" }
        case .recall(let recall): return ["####\(written(recall.answer))"]
        case .statements, .ordering, .gaps, .lines: break
        }
        lose(item, "questions of the kind \(item.kind.rawValue)")
        return nil
    }

    private func choice(_ choice: Choice) -> [String] {
        let keys = choice.keys.count
        let share = keys == 1 ? "100" : MoodleText.percent(100 / Double(keys))
        return choice.options.map { entry in
            let text = written(entry.text)
            let isRight = entry.isKey && keys == 1
            var percent = keys == 1 ? nil : (entry.isKey ? share : "-\(share)")
            if let weight = entry.weight { percent = "\(Int((weight.value * 100).rounded()))" }
            return option(text, percent: percent, isRight: isRight) + feedback(entry.element)
        }
    }

    private func trueFalse(_ choice: Choice) -> String {
        let key = choice.options[0].isKey ? 0 : 1
        let wrong = choice.options[1 - key].rationale.map { written($0) } ?? ""
        let right = choice.options[key].rationale.map { written($0) } ?? ""
        let feedback = right.isEmpty ? (wrong.isEmpty ? "" : "#\(wrong)") : "#\(wrong)#\(right)"
        return (key == 0 ? "TRUE" : "FALSE") + feedback
    }

    private mutating func matching(_ matching: Matching, _ item: Item) -> [String]? {
        let sides =
            matching.pairs.map { ($0.left.text, $0.right.text) } + matching.distractors.map { (RichText(), $0.text) }
        let written = sides.map { left, right in (self.written(left), right.plainText.escapedForGIFT) }
        if written.contains(where: { $0.0.contains("->") }) {
            lose(item, "questions with an arrow on the left of a pair")
            return nil
        }
        if sides.contains(where: { Writer.markdown($0.1) != Writer.line($0.1.plainText) }) {
            lose(item, "emphasis and code on the right of pairs")
        }
        if matching.elements.contains(where: { $0.rationale != nil }) { lose(item, "rationales of pairs") }
        return written.map { left, right in option(left, isRight: true) + " -> " + right }
    }
}

extension String {
    /// The text with backslashes before the signs of the format.
    fileprivate var escapedForGIFT: String {
        var text = ""
        for character in self {
            if character == "\n" {
                text += "\\n"
                continue
            }
            if "~=#{}:\\".contains(character) { text.append("\\") }
            text.append(character)
        }
        return text
    }
}
