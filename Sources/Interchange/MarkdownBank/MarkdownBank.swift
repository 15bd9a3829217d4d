import QuestionBank
import Yams

/// Banks of questions in Markdown, in all the shapes that people write them.
///
/// A question whose key is nowhere, or in two places that differ, is left out. Tables of contents, check lists, badges and
/// lines that stand below every question are passed over.
package enum MarkdownBank: ImportFormat {
    package static let name = "markdown"
    package static let title = "Markdown"

    package static func recognises(_ head: Head) -> Confidence {
        guard let text = head.text, let first = text.first(where: { !$0.isWhitespace }), !"{".contains(first),
            !text.hasPrefix("<?xml")
        else {
            return .none
        }
        let bank = BankFile(text, file: "")
        return bank.drafts.contains {
            if case .choice = $0.answer { true } else if case .recall = $0.answer { true } else { false }
        }
            ? .likely : .none
    }

    package static func read(_ source: Source, into intake: inout Intake) throws(ImportError) {
        let bank = BankFile(source.text(&intake), file: source.name)
        intake.facts.title = bank.title
        for draft in bank.drafts { try intake.add(draft) }
        for entry in bank.unusedKeys { intake.remark(.keyUnused, "\(entry.number)-\(entry.key)", line: entry.line) }
    }
}

/// A whole file.
struct BankFile {
    private(set) var drafts: [Draft] = []
    private(set) var title: String?
    private(set) var unusedKeys: [BankKeyList.Entry] = []

    init(_ text: String, file: String) {
        var lines = BankLine.lines(text.replacing("\u{A0}", with: " "))
        var source = text.replacing("\u{A0}", with: "\u{A0}").split(separator: "\n", omittingEmptySubsequences: false)
        let front = FrontMatterFacts(lines, source)
        if front.length > 0 {
            lines = lines.enumerated().map {
                $0 < front.length ? BankLine(number: $1.number, indent: 0, content: "", kind: .blank) : $1
            }
            for index in 0..<min(front.length, source.count) { source[index] = "" }
        }
        var keys = BankKeyList(lines)
        if let start = keys.start { lines.removeSubrange(start...) }
        let groups = BankGroups(lines).groups
        let outline = BankOutline(lines, groups, asksAbove: front.question != nil)
        title = front.title ?? outline.title
        let common = Self.common(outline.items, lines)
        var part = 0
        var last = 0
        // Questions without numbers are counted, where the list counts as many.
        let isCounted = outline.items.allSatisfy { $0.number == nil } && keys.counts(outline.items.count)
        for (index, item) in outline.items.enumerated() {
            var listed: BankKeyList.Entry?
            if isCounted { listed = keys.take(part: 0, number: index + 1) }
            if let number = item.number?.value {
                if number <= last { part += 1 }
                last = number
                listed = keys.take(part: part, number: number)
            }
            let question = BankQuestion(item, lines, source: source, common: common)
            guard var draft = question.draft(at: Origin(file), above: front.question, listed: listed) else { continue }
            if let reference = front.reference { draft.references.append(.markdown(reference)) }
            drafts.append(draft)
        }
        unusedKeys = keys.entries.filter { !$0.isUsed }
    }

    /// Lines that stand below most questions and so say nothing of any.
    private static func common(_ items: [BankOutline.Item], _ lines: [BankLine]) -> Set<String> {
        guard items.count > 3 else { return [] }
        var counts: [String: Int] = [:]
        for item in items {
            guard let group = item.group else { continue }
            let below = lines[group.end..<max(group.end, item.end)].filter { !$0.isBlank && !$0.isCode }.map {
                String($0.content)
            }
            for line in Set(below) where line[...].isLoneLink || line.hasPrefix("<") == false && line.contains("](#") {
                counts[line, default: 0] += 1
            }
        }
        return Set(counts.filter { $0.value * 2 > items.count }.keys)
    }
}

/// What the front matter of a bank says.
private struct FrontMatterFacts {
    private(set) var length = 0
    private(set) var question: String?
    private(set) var title: String?
    private(set) var reference: String?

    init(_ lines: [BankLine], _ source: [Substring]) {
        guard lines.first?.content == "---", let end = lines.dropFirst().firstIndex(where: { $0.content == "---" })
        else { return }
        length = end + 1
        let yaml = source[1..<end].joined(separator: "\n")
        guard yaml.utf8.count <= Limits.yaml, let node = try? Yams.compose(yaml: yaml), let mapping = node.mapping
        else { return }
        let text = { (names: [String]) in
            names.lazy.compactMap { name in mapping.first { $0.key.string?.lowercased() == name }?.value.scalar?.string
            }.first
        }
        question = text(["question", "stem", "prompt"])
        title = text(["title", "name"])
        reference = text(["documentation", "reference", "source", "link", "url"])
    }
}
