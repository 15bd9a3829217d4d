import Assessment
import JSON

extension SectionReading {
    /// A table of two columns. A row with an empty left cell is a right side that belongs to nothing.
    mutating func match() -> Interaction? {
        guard let table = onlyBlock("a table of two columns", where: { $0.kind == .table }) else { return nil }
        let columns = table.alignments.count
        guard columns == 2 else {
            note(.matchColumns(columns), at: table)
            return nil
        }
        var matching = Matching([])
        var lefts: [ElementID: Int] = [:]
        for row in table.dropFirst() { read(row, into: &matching, lefts: &lefts) }
        if isSound, matching.pairs.isEmpty { note(.noPairs, at: table) }
        if matching.pairs.count > Limits.options { note(.tooManyPairs(matching.pairs.count), at: table) }
        let rights = matching.rights.count
        if matching.pairs.count <= Limits.options, rights > Limits.options { note(.tooManyRights(rights), at: table) }
        return .matching(matching)
    }

    /// - Parameter lefts: the lines of the left sides so far.
    private mutating func read(_ row: MarkdownNode, into matching: inout Matching, lefts: inout [ElementID: Int]) {
        let cells = row.map { Element(RichText([.paragraph(builder.inlines(of: $0))])) }
        guard cells.count == 2 else { return }
        let place = source.place(of: row)
        if cells[1].text.plainText.isEmpty {
            note(.emptyRight, place)
        } else if cells[0].text.plainText.isEmpty {
            matching.distractors.append(cells[1])
        } else if let line = lefts[cells[0].id] {
            note(.sameLeft(as: line), place)
        } else {
            lefts[cells[0].id] = place.line
            matching.pairs.append(Matching.Pair(cells[0], cells[1]))
        }
    }
}

extension Matching: WrittenInteraction {
    var markdown: [String] {
        let rows = pairs.map { ($0.left.inlines, $0.right.inlines) } + distractors.map { ([], $0.inlines) }
        // The headings of the columns say nothing.
        return ["### \(ItemSection.Kind.match.rawValue)", "|  |  |", "| --- | --- |"]
            + rows.map { left, right in
                let cells = [left, right].map { InlineWriter.markdown($0, in: .cell) }
                return "| \(cells[0]) | \(cells[1]) |"
            }
    }

    var jsonMembers: [JSON.Member] {
        [
            .init("pairs", .array(pairs.map { ["left": $0.left.json(), "right": $0.right.json()] })),
            .init("distractors", .array(distractors.map { $0.json() })),
        ]
    }
}

extension Matching {
    static let template = """
        ### Match
        | What is given | What belongs to it |
        | --- | --- |
        | One thing | Its counterpart |
        | Another thing | Its own counterpart |
        |  | A counterpart of nothing |
        """
}
