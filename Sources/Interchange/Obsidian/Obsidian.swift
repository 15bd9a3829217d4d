import Assessment

/// Notes with cards for the plugin Spaced Repetition of Obsidian.
///
/// Source: <https://stephenmwangi.com/obsidian-spaced-repetition/>.
package enum Obsidian {
    package static let name = "obsidian"
    package static let title = "Obsidian Spaced Repetition"
}

extension Remark.Kind {
    static let progressLost = Remark.Kind("progress-lost", "What was learnt there is not taken over.")
}

extension Obsidian: ImportFormat {
    package static func recognises(_ head: Head) -> Confidence {
        guard let text = head.text else { return .none }
        let isMarked = text.contains("#flashcards") || text.contains("<!--SR:")
        let hasTag = text.hasPrefix("---") && text.prefix(2000).contains("flashcards")
        guard isMarked || hasTag else { return .none }
        let blocks = ObsidianNote(text).blocks
        return blocks.contains { !$0.cards.isEmpty } ? .certain : .none
    }

    package static func read(_ source: Source, into intake: inout Intake) throws(ImportError) {
        let note = ObsidianNote(source.text(&intake))
        if note.schedules > 0 { intake.remark(.progressLost, "dates of \(note.schedules) cards") }
        for block in note.blocks {
            for card in block.cards {
                for draft in card.drafts(at: intake.origin(line: card.line)) {
                    var draft = draft
                    draft.topic = block.topic
                    try intake.add(draft)
                }
            }
        }
    }
}

/// A note, cut at blank lines.
struct ObsidianNote {
    struct Block {
        var topic: String?
        var cards: [Card]
    }

    enum Content {
        case pair(front: String, back: String, isReversed: Bool)
        case deletions(MarkedText)
    }

    struct Card {
        var line: Int
        var content: Content

        func drafts(at origin: Origin) -> [Draft] {
            switch content {
            case .deletions(let marked): return marked.drafts(at: origin)
            case .pair(let front, let back, let isReversed):
                let there = Draft(at: origin, stem: .markdown(front), answer: .recall(.markdown(back)))
                guard isReversed else { return [there] }
                return [there, Draft(at: origin, stem: .markdown(back), answer: .recall(.markdown(front)))]
            }
        }
    }

    private(set) var blocks: [Block] = []
    /// How many cards have dates of reviews.
    private(set) var schedules = 0

    init(_ text: String) {
        var lines = CardLine.lines(text)
        if lines.first?.trimmed == "---", let end = lines.dropFirst().firstIndex(where: { $0.trimmed == "---" }) {
            lines.removeSubrange(...end)
        }
        var topic: String?
        for block in lines.split(whereSeparator: \.isBlank) {
            var kept: [CardLine] = []
            for line in block {
                if line.text.contains("<!--SR:") { schedules += 1 }
                let plain = line.isCode ? line : Self.withoutFurniture(line, &topic)
                if !plain.isBlank { kept.append(plain) }
            }
            blocks.append(Block(topic: topic, cards: Self.cards(kept)))
        }
    }

    /// The line without tags of decks, dates and links of Obsidian's own kind.
    private static func withoutFurniture(_ line: CardLine, _ topic: inout String?) -> CardLine {
        var text = String(line.text)
        if text.contains("<!--") { text = text.replacing(/<!--SR:.*?-->/, with: "") }
        if text.contains("#flashcards") {
            for tag in text.matches(of: /#flashcards(\/[^\s#]*)?/) {
                topic = tag.1.map { $0.split(separator: "/").joined(separator: ": ") }
            }
            text = text.replacing(/#flashcards(\/[^\s#]*)?/, with: "")
        }
        if text.contains("[[") {
            text = text.replacing(/!\[\[([^\]|]*)(\|[^\]]*)?\]\]/) { "![](\($0.1.replacing(" ", with: "%20")))" }
            text = text.replacing(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/) { String($0.1) }
        }
        return CardLine(number: line.number, text: text[...], isCode: false)
    }

    private static func cards(_ lines: [CardLine]) -> [Card] {
        guard let first = lines.first else { return [] }
        if let place = lines.firstIndex(where: { !$0.isCode && ["?", "??"].contains($0.trimmed) }) {
            var front = lines[..<place]
            // A heading above a question is the note's.
            while front.count > 1, front.first?.text.hasPrefix("#") == true { front.removeFirst() }
            let back = lines[(place + 1)...]
            guard !front.isEmpty, !back.isEmpty else { return [] }
            return [
                Card(
                    line: first.number,
                    content: .pair(
                        front: heading(CardLine.text(front)), back: CardLine.text(back),
                        isReversed: lines[place].trimmed == "??"))
            ]
        }
        let pairs = lines.compactMap { line -> Card? in
            guard !line.isCode, let (front, back, isReversed) = pair(line.text) else { return nil }
            return Card(line: line.number, content: .pair(front: front, back: back, isReversed: isReversed))
        }
        if !pairs.isEmpty { return pairs }
        let marked = deletions(CardLine.text(lines.drop { $0.text.hasPrefix("#") }))
        return marked.parts.contains(where: \.isDeletion) ? [Card(line: first.number, content: .deletions(marked))] : []
    }

    /// Without the marks of a heading.
    private static func heading(_ text: String) -> String {
        text.hasPrefix("#") ? String(text.drop { $0 == "#" }.trimmingBlanks) : text
    }

    /// The two sides of a line; nil where no colons separate them. Colons in code do not.
    private static func pair(_ line: Substring) -> (front: String, back: String, isReversed: Bool)? {
        guard line.contains("::") else { return nil }
        var isCode = false
        var index = line.startIndex
        while index < line.endIndex {
            if line[index] == "`" { isCode.toggle() }
            if !isCode, line[index...].hasPrefix("::") {
                let isReversed = line[index...].hasPrefix(":::")
                var front = line[..<index].trimmingBlanks
                let back = line[index...].dropFirst(isReversed ? 3 : 2).trimmingBlanks
                for mark in ["- ", "* ", "+ "] where front.hasPrefix(mark) { front = front.dropFirst(2).trimmingBlanks }
                return front.isEmpty || back.isEmpty ? nil : (heading(String(front)), String(back), isReversed)
            }
            index = line.index(after: index)
        }
        return nil
    }

    /// `==part==` and `{{part}}`; within it a number and a hint may stand, as `1;;part;;hint`.
    private static func deletions(_ text: String) -> MarkedText {
        var marked = MarkedText()
        var rest = text[...]
        while let start = rest.firstMatch(of: /`[^`]*`|==(?=[^\s=])|\{\{/)?.range {
            let mark = rest[start]
            marked.append(rest[..<start.lowerBound])
            let closing = mark == "{{" ? "}}" : "=="
            guard !mark.hasPrefix("`"), let end = rest[start.upperBound...].firstRange(of: closing) else {
                marked.append(mark)
                rest = rest[start.upperBound...]
                continue
            }
            marked.parts.append(part(rest[start.upperBound..<end.lowerBound]))
            rest = rest[end.upperBound...]
        }
        marked.append(rest)
        return marked
    }

    private static func part(_ text: Substring) -> MarkedText.Part {
        var pieces = text.split(separator: ";;", omittingEmptySubsequences: false).map(String.init)
        var part = MarkedText.Part(text: "", isDeletion: true)
        if pieces.count > 1, let number = Int(pieces[0]) {
            part.group = number
            pieces.removeFirst()
        }
        if pieces.count > 1 { part.hint = pieces.removeLast() }
        part.text = pieces.joined(separator: ";;")
        return part
    }
}
