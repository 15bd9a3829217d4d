/// Formulas of TeX between dollars. No sign in them is Markdown's: `$a*b*c$` is shown as it stands.
///
/// cmark-gfm knows nothing of them. So their signs are hidden from it behind characters that nobody writes, and every text that
/// comes out of it has them again: wherever it put them, also in code.
enum Formulas {
    /// The first of the characters that stand for signs: at the end of the last private plane.
    private static let first: UInt32 = 0x10FF00

    static func hidden(_ markdown: String) -> String {
        guard markdown.utf8.contains(UInt8(ascii: "$")) else { return markdown }
        var lines = markdown.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0) }
        var index = 0
        while index < lines.count {
            let found = ranges(in: lines[index])
            for range in found { hide(range, in: &lines[index]) }
            if found.isEmpty, let end = endOfDisplay(from: index, in: lines) {
                hideDisplay(index...end, in: &lines)
                index = end
            }
            index += 1
        }
        return lines.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n")
    }

    /// The text with its signs again.
    static func shown(_ text: String) -> String {
        // The first byte of characters of that plane in UTF-8.
        guard text.utf8.contains(0xF4) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { sign(for: $0) ?? $0 }))
    }

    private static func sign(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard scalar.value > first, let sign = Unicode.Scalar(scalar.value - first), sign.isHidden else { return nil }
        return sign
    }

    private static func hide(_ range: Range<Int>, in line: inout [Unicode.Scalar]) {
        for index in range where line[index].isHidden {
            line[index] = Unicode.Scalar(first + line[index].value) ?? line[index]
        }
    }
}

// Where they stand.
extension Formulas {
    /// What stands between dollars on a line: without blanks at its edges, as prices and variables of a shell would have them,
    /// and with no digit behind it. Code comes first, and a dollar after a backslash is none.
    static func ranges(in line: [Unicode.Scalar]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var index = 0
        while index < line.count {
            switch line[index] {
            case "\\": index += 2
            case "`": index = endOfCode(in: line, from: index)
            case "$":
                let marks = index + 1 < line.count && line[index + 1] == "$" ? 2 : 1
                let end = closing(marks, in: line, from: index + marks)
                if let end { ranges.append((index + marks)..<end) }
                index = (end ?? index) + marks
            default: index += 1
            }
        }
        return ranges
    }

    /// Behind the code that begins here; behind its backticks where it does not end.
    static func endOfCode(in line: [Unicode.Scalar], from start: Int) -> Int {
        let length = line[start...].prefix { $0 == "`" }.count
        var index = start + length
        while index < line.count {
            let run = line[index...].prefix { $0 == "`" }.count
            if run == length { return index + run }
            index += max(1, run)
        }
        return start + length
    }

    private static func closing(_ marks: Int, in line: [Unicode.Scalar], from start: Int) -> Int? {
        var index = start
        while index < line.count, line[index] != "$" { index += line[index] == "\\" ? 2 : 1 }
        guard index > start, index + marks <= line.count else { return nil }
        if marks == 2 { return line[index + 1] == "$" ? index : nil }
        guard !line[start].properties.isWhitespace, !line[index - 1].properties.isWhitespace else { return nil }
        let next = index + 1 < line.count ? line[index + 1] : " "
        return ("0"..."9").contains(next) || next == "$" ? nil : index
    }

    /// The line with the `$$` that ends what begins with the `$$` of a line; it stands in the same paragraph.
    private static func endOfDisplay(from start: Int, in lines: [[Unicode.Scalar]]) -> Int? {
        guard lines[start].drop(while: \.properties.isWhitespace).starts(with: ["$", "$"]) else { return nil }
        for index in lines.indices.dropFirst(start + 1) {
            let content = lines[index].drop(while: \.properties.isWhitespace)
            if content.isEmpty || content.starts(with: ["`", "`", "`"]) || content.starts(with: ["~", "~", "~"]) {
                return nil
            }
            if display(in: lines[index], from: 0) != nil { return index }
        }
        return nil
    }

    private static func hideDisplay(_ range: ClosedRange<Int>, in lines: inout [[Unicode.Scalar]]) {
        let start = display(in: lines[range.lowerBound], from: 0).map { $0 + 2 } ?? 0
        hide(start..<lines[range.lowerBound].count, in: &lines[range.lowerBound])
        for index in range.dropFirst().dropLast() { hide(lines[index].indices, in: &lines[index]) }
        hide(0..<(display(in: lines[range.upperBound], from: 0) ?? 0), in: &lines[range.upperBound])
    }

    private static func display(in line: [Unicode.Scalar], from start: Int) -> Int? {
        line.indices.dropLast().first { $0 >= start && line[$0] == "$" && line[$0 + 1] == "$" }
    }
}

extension Unicode.Scalar {
    /// A sign that could mean something to Markdown. Bars part the cells of tables first, whatever stands around them.
    fileprivate var isHidden: Bool {
        switch self {
        case "$", "|", "0"..."9", "A"..."Z", "a"..."z": false
        default: ("!"..."~").contains(self)
        }
    }
}
