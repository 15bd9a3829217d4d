import Assessment

/// Writes rich text as lines of Markdown.
struct BlockWriter {
    /// The bullets of lists; the next where two lists follow each other, which would be read as one.
    var bullets: [Character] = ["-", "*"]

    func lines(_ text: RichText) -> [String] {
        joined(
            text.blocks.enumerated().map { index, block in
                topLevel(lines(block, in: text.blocks, at: index))
            }, of: text.blocks, isTight: false)
    }

    /// A line that begins with `## ` at the first column would begin an item: code that has one is indented.
    private func topLevel(_ lines: [String]) -> [String] {
        let beginsItem = lines.contains { line in
            let start = line.utf8.prefix(3)
            return start.starts(with: [.hash, .hash]) && (start.count == 2 || start.last?.isBlank == true)
        }
        return beginsItem ? lines.map { $0.isEmpty ? "" : " \($0)" } : lines
    }

    private func lines(_ blocks: [Block], isTight: Bool) -> [String] {
        joined(blocks.indices.map { lines(blocks[$0], in: blocks, at: $0) }, of: blocks, isTight: isTight)
    }

    private func lines(_ block: Block, in blocks: [Block], at index: Int) -> [String] {
        switch block {
        case .paragraph(let inlines): InlineWriter.markdown(inlines, in: .paragraph).lines
        case .heading(let level, let inlines):
            [String(repeating: "#", count: level) + " " + InlineWriter.markdown(inlines, in: .heading)]
        case .code(let language, let text): code(text, language)
        case .list(let list): self.list(list, variant: blocks[..<index].trailingLists)
        case .quote(let inner): lines(inner, isTight: false).map { $0.isEmpty ? ">" : "> \($0)" }
        case .table(let table): self.table(table)
        // A line of dashes could underline a heading, one of asterisks belong to a list.
        case .rule: ["___"]
        }
    }

    private func joined(_ parts: [[String]], of blocks: [Block], isTight: Bool) -> [String] {
        var lines: [String] = []
        for (index, part) in parts.enumerated() {
            if index > 0, !isTight { lines.append("") }
            if index > 0, case .quote = blocks[index], case .quote = blocks[index - 1] { lines += ["<!-- -->", ""] }
            lines += part
        }
        return lines
    }
}

extension BlockWriter {
    private func code(_ text: String, _ language: String?) -> [String] {
        let language = language ?? ""
        let mark = UInt8(ascii: language.utf8.contains(UInt8(ascii: "`")) ? "~" : "`")
        let length = max(3, text.longestRun(of: mark) + 1)
        let fence = String(decoding: [UInt8](repeating: mark, count: length), as: UTF8.self)
        return [fence + language.escaping("\\&")] + (text.isEmpty ? [] : text.lines) + [fence]
    }

    /// - Parameter variant: how many lists stand just before this one.
    private func list(_ list: List, variant: Int) -> [String] {
        var lines: [String] = []
        for (index, blocks) in list.items.enumerated() {
            if index > 0, !list.isTight { lines.append("") }
            let mark =
                list.start.map { "\($0 + index)" + (variant % 2 == 0 ? "." : ")") }
                ?? String(bullets[variant % bullets.count])
            lines += self.lines(blocks, isTight: list.isTight).hanging(from: mark)
        }
        return lines
    }

    private func table(_ table: Table) -> [String] {
        let rule = table.alignments.map { alignment in
            switch alignment {
            case .none: "---"
            case .left: ":--"
            case .centre: ":-:"
            case .right: "--:"
            }
        }
        let rows = ([table.heading] + table.rows).map { row in
            row.map { InlineWriter.markdown($0, in: .cell) }
        }
        return ([rows[0], rule] + rows.dropFirst()).map { "| " + $0.joined(separator: " | ") + " |" }
    }
}

extension [String] {
    /// The lines with a mark before the first and the others indented by as much.
    func hanging(from mark: String) -> [String] {
        guard !isEmpty else { return [mark] }
        let indentation = String(repeating: " ", count: mark.count + 1)
        return enumerated().map { index, line in
            index == 0 ? mark + " " + line : line.isEmpty ? "" : indentation + line
        }
    }
}

extension String {
    fileprivate var lines: [String] {
        guard utf8.contains(.lineFeed) else { return [self] }
        return split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}

extension ArraySlice<Block> {
    /// How many lists stand at the end.
    fileprivate var trailingLists: Int {
        reversed().prefix { if case .list = $0 { true } else { false } }.count
    }
}
