/// Looks at bytes for what would take a parser too long: tables that are too wide, lines that nest too deeply.
///
/// It does not know what is code: a fence that holds such a table or such a line is refused as well.
enum LimitScan {
    /// What was found in an item's Markdown.
    static func findings(in source: SourceLines) -> [Finding] {
        var findings: [Finding] = []
        var widest: (columns: Int, line: Int) = (0, 0)
        var isTable = false
        for line in 1...(source.lineCount + 1) {
            let content = source[line].trimmingBlanks()
            if content.isEmpty {
                if isTable, widest.columns > Limits.tableColumns {
                    findings.append(Finding(.tableColumns(widest.columns), source.place(line: widest.line)))
                }
                (isTable, widest) = (false, (0, 0))
                continue
            }
            if content.nestingMarks > Limits.nesting { findings.append(Finding(.nesting, source.place(line: line))) }
            let columns = content.tableColumns
            if columns > widest.columns { widest = (columns, line) }
            isTable = isTable || content.isDelimiterRow
        }
        return findings
    }
}

extension ArraySlice<UInt8> {
    /// How many marks of quotes and lists a line begins with.
    fileprivate var nestingMarks: Int {
        if isRule { return 0 }
        var marks = 0
        var rest = self
        while let length = rest.nestingMarkLength {
            marks += 1
            rest = rest.dropFirst(length).drop(while: \.isBlank)
        }
        return marks
    }

    /// How many bytes the mark of a quote, a bullet or a number at the beginning takes.
    private var nestingMarkLength: Int? {
        guard let first else { return nil }
        if first == UInt8(ascii: ">") { return 1 }
        let digits = prefix(10).prefix(while: \.isDigit).count
        let marks = digits == 0 ? "-+*" : ".)"
        guard digits < 10, let mark = dropFirst(digits).first, marks.utf8.contains(mark) else { return nil }
        let next = dropFirst(digits + 1).first
        return next == nil || next?.isBlank == true ? digits + 1 : nil
    }

    /// Whether the line is a thematic break such as `* * *`.
    private var isRule: Bool {
        guard let mark = first, mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") else { return false }
        return allSatisfy { $0 == mark || $0.isBlank }
    }

    /// Whether the line can be the one below a table's headings.
    fileprivate var isDelimiterRow: Bool {
        contains(.pipe) && contains(UInt8(ascii: "-")) && allSatisfy { "|:->".utf8.contains($0) || $0.isBlank }
    }

    /// How many columns the line has as a table's row.
    fileprivate var tableColumns: Int {
        guard contains(.pipe) else { return 0 }
        var columns = 1
        var previous: UInt8 = 0
        for byte in self {
            if byte == .pipe, previous != UInt8(ascii: "\\") { columns += 1 }
            previous = byte
        }
        return columns - (first == .pipe ? 1 : 0) - (last == .pipe ? 1 : 0)
    }
}
