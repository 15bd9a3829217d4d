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
        if let row = table.firstChild { matching.headings = headings(row) }
        var lefts: [ElementID: Int] = [:]
        for row in table.dropFirst() { read(row, into: &matching, lefts: &lefts) }
        if isSound, matching.pairs.isEmpty { note(.noPairs, at: table) }
        if matching.pairs.count > Limits.options { note(.tooManyPairs(matching.pairs.count), at: table) }
        let rights = matching.rights.count
        if matching.pairs.count <= Limits.options, rights > Limits.options { note(.tooManyRights(rights), at: table) }
        return .matching(matching)
    }

    /// What the first row says above the columns; nothing where a cell is empty.
    private mutating func headings(_ row: MarkdownNode) -> Matching.Headings {
        let cells = row.map { builder.inlines(of: $0) }.map { $0.isEmpty ? RichText() : RichText([.paragraph($0)]) }
        return Matching.Headings(left: cells.first ?? RichText(), right: cells.dropFirst().first ?? RichText())
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
        let rows = pairs.map { ($0.left.text, $0.right.text) } + distractors.map { (RichText(), $0.text) }
        return ["### \(ItemSection.Kind.match.rawValue)", Self.row(headings.left, headings.right), "| --- | --- |"]
            + rows.map(Self.row)
    }

    private static func row(_ left: RichText, _ right: RichText) -> String {
        let cells = [left, right].map { InlineWriter.markdown($0.inlines, in: .cell) }
        return "| \(cells[0]) | \(cells[1]) |"
    }

    var jsonMembers: [JSON.Member] {
        let headings = [headings.left, headings.right].map(Writer.markdown)
        return [
            .init("headings", .strings(headings)),
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
