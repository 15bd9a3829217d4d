import Assessment
import JSON
import QuestionBank

/// One row for each item. Texts are Markdown, and a column says so; `correct` holds the letters of the keys.
extension CSVQuestions: ExportFormat {
    package static func write(_ bank: Bank) -> Exported {
        var losses: [Loss] = []
        let items = bank.items.filter { item in
            switch item.interaction {
            case .choice, .shortText, .recall: return true
            default:
                losses.append(Loss(item.id, "questions of the kind \(item.kind.rawValue)"))
                return false
            }
        }
        losses += items.flatMap(Self.losses)
        let topics = Dictionary(bank.course.topics.map { ($0.id, $0.title) }) { first, _ in first }
        let rows = items.map { Row($0, topic: topics[$0.topic] ?? $0.topic.text) }
        let layout = Layout(rows)
        let lines = [layout.header] + rows.map(layout.cells)
        return Exported(lines.map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined(), losses: losses)
    }

    private static func cell(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 > 0x1F && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\"") }
        let hasBlanks = text.first == " " || text.last == " "
        return isPlain && !hasBlanks ? text : "\"\(text.replacing("\"", with: "\"\""))\""
    }

    /// What a row holds.
    private struct Row {
        let item: Item
        let topic: String
        let options: [Choice.Option]

        init(_ item: Item, topic: String) {
            self.item = item
            self.topic = topic
            if case .choice(let choice) = item.interaction { options = choice.options } else { options = [] }
        }

        var correct: String {
            switch item.interaction {
            case .choice(let choice):
                zip(Labels.letters(26), choice.options).filter(\.1.isKey).map(\.0).joined(separator: ",")
            case .shortText(let short):
                short.accepted.count == 1 ? short.accepted[0] : JSON.strings(short.accepted).text
            case .recall(let recall): Writer.markdown(recall.answer)
            default: ""
            }
        }

        /// What a table's reader has to know to tell a text that is typed from one that is recalled.
        var kind: String { item.kind.rawValue }
    }

    /// Which columns there are: as many as the longest row needs.
    private struct Layout {
        let options: Int
        let hints: Int
        let hasRationales: Bool

        init(_ rows: [Row]) {
            options = max(2, rows.map(\.options.count).max() ?? 0)
            hints = rows.map(\.item.hints.count).max() ?? 0
            hasRationales = rows.contains { $0.options.contains { $0.rationale != nil } }
        }

        var header: [String] {
            let letters = Labels.letters(options)
            return ["id", "topic", "type", "question"] + letters.map { "option \($0)" } + ["correct"]
                + (hasRationales ? letters.map { "rationale \($0)" } : [])
                + ["explanation"] + (0..<hints).map { "hint \($0 + 1)" }
                + ["references", "difficulty", "objective", "tags", "shuffle", "markup"]
        }

        func cells(_ row: Row) -> [String] {
            let item = row.item
            let texts = row.options.map { Writer.markdown($0.text) }
            let why = row.options.map { $0.rationale.map(Writer.markdown) ?? "" }
            let text = { (text: RichText?) in text.map(Writer.markdown) ?? "" }
            return [item.id.isDerived ? "" : item.id.text, row.topic, row.kind, Writer.markdown(item.stem)]
                + texts.padded(to: options) + [row.correct] + (hasRationales ? why.padded(to: options) : [])
                + [text(item.explanation)] + item.hints.map(Writer.markdown).padded(to: hints)
                + [
                    text(item.references), item.metadata.difficulty?.rawValue ?? "", item.metadata.objective ?? "",
                    item.metadata.tags.joined(separator: ","), item.metadata.shuffle ? "" : "no", "markdown",
                ]
        }
    }

    private static func losses(of item: Item) -> [Loss] {
        let metadata = item.metadata
        var isCaseExact = false
        if case .shortText(let short) = item.interaction { isCaseExact = short.isCaseExact }
        var isWeighted = false
        if case .choice(let choice) = item.interaction { isWeighted = choice.isBestAnswer }
        let parts: [(String, Bool)] = [
            ("scenarios", metadata.scenario != nil), ("weights of options", isWeighted),
            ("that capitals count", isCaseExact),
            (
                "metadata other than difficulty, objective and tags",
                metadata.cognition != nil || !metadata.facts.isEmpty || metadata.version != nil
                    || !metadata.notWith.isEmpty || !metadata.waive.isEmpty
            ),
        ]
        return parts.filter(\.1).map { Loss(item.id, $0.0) }
    }
}

extension [String] {
    fileprivate func padded(to count: Int) -> [String] {
        self + [String](repeating: "", count: Swift.max(0, count - self.count))
    }
}
