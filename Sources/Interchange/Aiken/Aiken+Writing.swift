import Assessment
import QuestionBank

extension Aiken: ExportFormat {
    package static func write(_ bank: Bank) -> Exported {
        var text = ""
        var losses: [Loss] = []
        for item in bank.items {
            guard case .choice(let choice) = item.interaction, choice.keys.count == 1 else {
                losses.append(Loss(item.id, "questions of the kind \(item.kind.rawValue)"))
                continue
            }
            let stem = item.stem.plainText.foldingWhiteSpace
            guard !Self.isMistakable(stem) else {
                losses.append(Loss(item.id, "questions that look like an option or a key"))
                continue
            }
            losses += Self.losses(of: item, choice)
            text += stem + "\n"
            var key = ""
            for (label, option) in zip(Labels.letters(choice.options.count), choice.options) {
                text += "\(label). \(option.text.plainText.foldingWhiteSpace)\n"
                if option.isKey { key = label }
            }
            text += "ANSWER: \(key)\n\n"
        }
        return Exported(text, losses: losses)
    }

    private static func isMistakable(_ stem: String) -> Bool {
        stem.hasPrefix("ANSWER:") || OptionLabel(stem[...]).map { $0.name.allSatisfy(\.isUppercase) } ?? false
    }

    private static func losses(of item: Item, _ choice: Choice) -> [Loss] {
        let texts = [item.stem] + choice.options.map(\.text)
        let parts: [(String, Bool)] = [
            ("hints", !item.hints.isEmpty), ("explanations", item.explanation != nil),
            ("references", item.references != nil), ("rationales", choice.options.contains { $0.rationale != nil }),
            ("metadata", item.metadata != Item.Metadata()), ("weights of options", choice.isBestAnswer),
            ("scenarios", item.metadata.scenario != nil), ("ids", !item.id.isDerived),
            ("emphasis, code and line ends", texts.contains { Writer.markdown($0) != Writer.line($0.plainText) }),
        ]
        return parts.filter(\.1).map { Loss(item.id, $0.0) }
    }
}
