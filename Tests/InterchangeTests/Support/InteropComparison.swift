import Assessment
import Interchange
import JSON

/// Compares what was read of a file of another program with the samples that are known of it.
struct InteropComparison {
    private(set) var differences: [String] = []

    init(_ reading: Reading, _ row: JSON) {
        let wanted = row["questions"]?.integer.map(Int.init) ?? 0
        // What is broken or of an unknown kind is not counted there, and has to be named here.
        let broken = (row["errors"]?.array?.count ?? 0) + (row["unknown_kinds"]?.array?.count ?? 0)
        // Where a note makes several cards, each of them is a question.
        let most = max(wanted + broken, row["cards"]?.integer.map(Int.init) ?? 0)
        let own = reading.imported.read
        if own < wanted || own > most {
            differences.append("questions: wanted \(wanted) and at most \(broken) broken ones, found \(own)")
        }
        for sample in row["samples"]?.array ?? [] {
            if let deletions = sample["deletions"]?.array?.compactMap(\.string) {
                compare(deletions: deletions, reading)
            } else if sample["stem"]?.string?.contains("{{c") == true {
                compareDeletions(sample, reading)
            } else {
                compare(sample, reading)
            }
        }
    }

    /// A note with deletions: each of its cards is the whole text once the gaps are filled.
    private mutating func compareDeletions(_ sample: JSON, _ reading: Reading) {
        let marked = sample["stem"]?.string ?? ""
        let whole = marked.replacing(/\{\{c\d+::/, with: "").replacing(/::[^{}]*\}\}/, with: "").replacing(
            "}}", with: "")
        let cards = reading.items.map(\.item).filter { item in
            guard case .gaps(let gaps) = item.interaction else { return false }
            let answers = gaps.gaps.map { gap -> String in
                if case .typed(let accepted) = gap { accepted.first ?? "" } else { "" }
            }
            return item.stem.fillingGaps { answers[$0] }.words.replacing(/\x20\[[^\]]*\]/, with: "")
                == Self.words(whole)
        }
        let numbers = Set(marked.matches(of: /\{\{c(\d+)::/).map { String($0.1) })
        if cards.count != numbers.count { differences.append("cards: \(marked) \(cards.count)") }
        for (card, own) in zip(sample["cards"]?.array ?? [], cards) {
            let front = (card["front"]?.string ?? "").replacing(/\[([^\].]+)\]/) { "____ [\($0.1)]" }
                .replacing("[...]", with: "____")
            if own.stem.showingGaps.words != front {
                differences.append("front: \(front) \(own.stem.showingGaps.words)")
            }
        }
    }

    /// What is left out somewhere.
    private mutating func compare(deletions: [String], _ reading: Reading) {
        let gaps = reading.items.flatMap { $0.item.typedGaps.flatMap { $0 } }
        for deletion in deletions where !gaps.contains(deletion) { differences.append("deletion: \(deletion)") }
    }

    private mutating func compare(_ sample: JSON, _ reading: Reading) {
        let prompt = sample["prompt"]?.string.map { " \($0)" } ?? ""
        let names = (sample["blanks"]?.members ?? []).map(\.name)
        let given = [sample["stem_plain"]?.string, sample["stem"]?.string].compactMap(\.self).map { stem in
            names.reduce(stem + prompt) { $0.replacing("[\($1)]", with: String(Gaps.mark)) }
        }
        let words = Self.reading(sample["stem_format"]?.string)
        let stems = given.flatMap { [words($0), $0.foldingWhiteSpace, words($0.withoutGapAtEnd)] }
        // True and False are options of their own here, in this order.
        let isTrueFalse = sample["kind"]?.string == "true-false"
        let rows = isTrueFalse ? [] : sample["options"]?.array ?? []
        let options = rows.compactMap { $0["text"]?.string.map(words) }
        guard !stems.isEmpty else { return }
        let found = reading.items.first { item, _ in
            stems.contains(item.typedGaps.isEmpty ? item.stem.words : RichText(Array(item.stem.blocks.prefix(1))).words)
                && (options.isEmpty || item.choice == nil || options == item.optionTexts)
        }
        guard let (item, entry) = found else {
            let isLeftOut = reading.imported.leftOut.contains { left in
                stems.contains { Self.words(left.stem).hasPrefix($0.prefix(40)) || $0.hasPrefix(left.stem.dropLast()) }
            }
            if !isLeftOut { differences.append("missing: \(stems[0].prefix(80)) \(options)") }
            return
        }
        if let choice = item.choice, !rows.isEmpty {
            let isMultiple = sample["kind"]?.string == "multiple-choice"
            let keys = rows.indices.filter { index in
                let row = rows[index]
                return row["key"]?.bool ?? row["fraction"]?.number.map { isMultiple ? $0 > 0 : $0 >= 100 } ?? false
            }
            if keys != item.keyPlaces { differences.append("key: \(stems[0].prefix(60)) \(keys) \(item.keyPlaces)") }
            for (index, row) in rows.enumerated() {
                guard let feedback = row["feedback"]?.string.map(Self.words), !feedback.isEmpty else { continue }
                let own = choice.options[index].rationale?.words
                if own != feedback { differences.append("feedback: \(feedback) \(own ?? "nothing")") }
            }
        }
        if let key = sample["key"]?.bool, item.keyPlaces != [key ? 0 : 1] { differences.append("key: \(stems[0])") }
        if let title = sample["title"]?.string, let own = entry.origin.question, own != title {
            differences.append("title: \(title) \(own)")
        }
        if case .matching(let matching) = item.interaction {
            let pairs = (sample["pairs"]?.array ?? []).compactMap { $0.array?.compactMap(\.string).map(Self.words) }
            let own = matching.pairs.map { [$0.left.text.words, $0.right.text.words] }
            if pairs != own { differences.append("pairs: \(pairs) \(own)") }
        }
        if let gaps = sample["gaps"]?.array?.compactMap({ $0.array?.compactMap(\.string) }), gaps != item.typedGaps {
            differences.append("gaps: \(gaps) \(item.typedGaps)")
        }
        if let order = sample["order"]?.array?.compactMap(\.string) {
            guard case .ordering(let ordering) = item.interaction, ordering.elements.map(\.text.words) == order else {
                differences.append("order: \(order) \(item.interaction)")
                return
            }
        }
        if case .number(let number) = item.interaction {
            let full = (sample["numeric"]?.array ?? []).filter { $0["fraction"]?.number ?? 100 >= 100 }
            let plain = number.accepted.filter(\.unit.isEmpty)
            if full.count != plain.count { differences.append("numbers: \(full.count) \(number.accepted)") }
        }
        if case .shortText(let short) = item.interaction, let answers = sample["answers"]?.array {
            let full = answers.filter { $0["fraction"]?.number ?? 100 >= 100 }.compactMap { $0["text"]?.string }
            if full.map(Self.words) != short.accepted { differences.append("answers: \(full) \(short.accepted)") }
        }
    }

    private static func words(_ text: String) -> String { RichText(html: text).words }

    /// How texts of a sample are read.
    private static func reading(_ format: String?) -> (String) -> String {
        switch format {
        case "plain": { $0.foldingWhiteSpace }
        case "markdown": { RichText(markdown: $0).words }
        default: words
        }
    }
}

extension String {
    /// Without a gap at the end, whose punctuation a reader may drop.
    fileprivate var withoutGapAtEnd: String {
        guard let gap = firstRange(of: "_____"), self[gap.upperBound...].allSatisfy({ !$0.isLetter && !$0.isNumber })
        else { return self }
        return String(self[..<gap.lowerBound])
    }
}

extension Item {
    /// What is accepted in each gap that is typed.
    fileprivate var typedGaps: [[String]] {
        guard case .gaps(let gaps) = interaction else { return [] }
        return gaps.gaps.compactMap { if case .typed(let accepted) = $0 { accepted } else { nil } }
    }
}
