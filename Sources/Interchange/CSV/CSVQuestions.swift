/// Questions in a table: CSV, TSV and the like with any separator, with a header or without, and cards of two sides as
/// Quizlet exports them. See `RecordShape` for what columns may be called.
package enum CSVQuestions {
    package static let name = "csv"
    package static let title = "CSV or TSV"
    package static let otherNames = ["tsv", "quizlet"]
}

private struct CSVRecords: RecordList {
    let table: CSVTable
    let names: [String]
    /// The row of the first record.
    let first: Int
    let lines: [Int]

    var count: Int { table.rows.count - first }
    func line(of index: Int) -> Int? { lines[index + first] }
    func context(of index: Int) -> RecordContext { RecordContext() }

    func record(_ index: Int) -> RecordValue {
        let cells = table.cells(index + first)
        return .map(
            cells.enumerated().map { column, cell in
                let name = column < names.count ? names[column] : "column \(column + 1)"
                return .init(name, .text(cell))
            })
    }
}

extension CSVQuestions: ImportFormat {
    package static func recognises(_ head: Head) -> Confidence {
        guard let text = head.text, let first = text.utf8.first(where: { $0 > 0x20 }) else { return .none }
        if "{[<#".utf8.contains(first), !text.hasPrefix("#,") { return .none }
        guard let layout = CSVLayout(Array(text.utf8)) else { return .none }
        if layout.hasHeader { return .likely }
        return layout.isCards ? .likely : .possible
    }

    package static func read(_ source: Source, into intake: inout Intake) throws(ImportError) {
        let bytes = source.utf8(&intake)
        guard let layout = CSVLayout(bytes, fields: source.fields) else {
            throw .malformed(
                path: source.name, format: title, line: 1,
                reason: "the columns have no names that say which is the question; name them with --map")
        }
        let table = CSVTable(
            layout.start == 0 ? bytes : Array(bytes[layout.start...]), separator: layout.separator,
            isQuoted: layout.isQuoted, isCards: layout.isCards)
        let records = CSVRecords(
            table: table, names: layout.names, first: layout.hasHeader ? 1 : 0, lines: table.lines)
        for row in table.stray where table.rows.indices.contains(row - 1) {
            intake.remark(.brokenLine, "a quotation mark is never closed", line: records.lines[row - 1])
        }
        var reading = RecordReading(records, map: source.fields)
        try reading.read(into: &intake)
    }
}
