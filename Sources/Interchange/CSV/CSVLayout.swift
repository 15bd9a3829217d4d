/// How a table is laid out: its separator, and what its columns are called.
struct CSVLayout: Sendable {
    var separator: UInt8
    var isQuoted = true
    var isCards = false
    /// The names of the columns; of a table without a header those that its cells suggest.
    var names: [String] = []
    var hasHeader = false
    /// Where the table begins, behind a line such as `sep=;`.
    var start = 0

    private static let separators = [",", ";", "\t", "|"].compactMap(\.utf8.first)

    /// Nil where the bytes are no table of questions.
    ///
    /// - Parameter fields: columns that the user has named, which make a first row a header.
    init?(_ bytes: [UInt8], fields: FieldMap = FieldMap()) {
        separator = UInt8(ascii: ",")
        var head = bytes.prefix(Head.size)
        if head.starts(with: "sep=".utf8), head.count > 6, let end = head.firstIndex(of: 0x0A) {
            start = end + 1
            head = head[start...]
        }
        // The last line of a head that is cut is none.
        if bytes.count > Head.size, let end = head.lastIndex(of: 0x0A) { head = head[...end] }
        let sample = Array(head)
        let named = Set(fields.fields.values.joined().map { FieldName($0).joined })
        var best: (score: Int, layout: CSVLayout)?
        for separator in Self.separators where sample.contains(separator) {
            let table = CSVTable(sample, separator: separator, limit: 200)
            guard !table.rows.isEmpty else { continue }
            let first = table.cells(0)
            let score = Self.score(header: first, named)
            guard score > 1, score > best?.score ?? 0 else { continue }
            var layout = self
            layout.separator = separator
            layout.names = Self.names(first)
            layout.hasHeader = true
            best = (score, layout)
        }
        if let best {
            self = best.layout
            return
        }
        if isCards(sample) {
            separator = UInt8(ascii: "\t")
            isCards = true
            isQuoted = false
            names = ["term", "definition"]
            return
        }
        guard inferColumns(sample) else { return nil }
    }

    /// How many cells of a first row are names of fields; 0 where they make no question.
    private static func score(header: [String], _ named: Set<String>) -> Int {
        guard header.count > 1 else { return 0 }
        var score = 0
        var hasStem = false
        var hasOther = false
        for cell in header {
            guard cell.utf8.count < 100 else { return 0 }
            let name = FieldName(cell)
            if named.contains(name.joined), !name.words.isEmpty {
                hasStem = true
                hasOther = true
                score += 2
                continue
            }
            switch Vocabulary.role(of: name) {
            case .stem, .text:
                hasStem = true
                score += 1
            case .some(let role):
                score += 1
                if [.key, .answer, .answers, .options, .solution, .distractors].contains(role) { hasOther = true }
            case nil:
                if let column = name.column, Vocabulary.column(column) != nil {
                    hasOther = true
                    score += 1
                }
            }
        }
        return hasStem && hasOther ? score : 0
    }

    /// Names of columns; those that come several times are numbered, as four columns `Option`.
    private static func names(_ cells: [String]) -> [String] {
        var counts: [String: Int] = [:]
        for cell in cells { counts[cell, default: 0] += 1 }
        var seen: [String: Int] = [:]
        return cells.enumerated().map { index, cell in
            let name = String(cell[...].trimmed)
            guard !name.isEmpty else { return "column \(index + 1)" }
            guard counts[cell] ?? 0 > 1 else { return name }
            seen[cell, default: 0] += 1
            return "\(name) \(seen[cell] ?? 1)"
        }
    }

    /// Terms and definitions with a tab between them, as Quizlet exports them.
    private func isCards(_ bytes: [UInt8]) -> Bool {
        var withTab = 0
        var all = 0
        var several = 0
        for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).prefix(400) {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            all += 1
            let tabs = line.count { $0 == 0x09 }
            // A tab that indents separates nothing.
            if tabs > 0, line.first != 0x09 { withTab += 1 }
            if tabs > 2 { several += 1 }
            if line.first == UInt8(ascii: "#") || line.first == UInt8(ascii: "<") || line.first == UInt8(ascii: "{") {
                return false
            }
        }
        return withTab > 1 && 3 * withTab > all && 3 * several < withTab
    }

    /// A table without a header: what the columns are, where that shows in all rows.
    private mutating func inferColumns(_ bytes: [UInt8]) -> Bool {
        for separator in Self.separators where bytes.contains(separator) {
            let table = CSVTable(bytes, separator: separator, limit: 200)
            let rows = table.rows.indices.map { table.cells($0) }
            guard let first = rows.first, rows.count > 1, rows.allSatisfy({ $0.count == first.count }) else { continue }
            self.separator = separator
            if first.count == 2, rows.allSatisfy({ !$0[0].isEmpty && $0[0].utf8.count < 400 }) {
                names = ["term", "definition"]
                return true
            }
            if let names = Self.columns(rows) {
                self.names = names
                return true
            }
        }
        return false
    }

    /// The longest cells are stems; the last column is the key where it always is a letter or the text of an option
    /// between the two.
    private static func columns(_ rows: [[String]]) -> [String]? {
        let count = rows[0].count
        guard (4...12).contains(count) else { return nil }
        let lengths = (0..<count).map { column in rows.reduce(0) { $0 + $1[column].utf8.count } }
        guard let stem = lengths.indices.max(by: { lengths[$0] < lengths[$1] }), stem < count - 3 else { return nil }
        for key in (stem + 3..<count).reversed() {
            let options = stem + 1..<key
            let isKey = rows.allSatisfy { row in
                let cell = row[key][...].trimmed.lowercased()
                if row[options].contains(where: { $0.lowercased() == cell && !cell.isEmpty }) { return true }
                guard let byte = cell.utf8.first, cell.utf8.count == 1, byte >= UInt8(ascii: "a") else { return false }
                return Int(byte - UInt8(ascii: "a")) < options.count
            }
            guard isKey else { continue }
            var names = (0..<count).map { "column \($0 + 1)" }
            names[stem] = "question"
            for (place, column) in options.enumerated() { names[column] = "option \(Labels.letters(26)[place])" }
            names[key] = "correct"
            return names
        }
        return nil
    }
}
