extension String {
    /// The text with plain blanks in the marks of headings and options, where no-break spaces look the same and mean nothing to
    /// Markdown. Editors and web pages put them there.
    var withPlainBlanksInMarks: String {
        guard unicodeScalars.contains(.noBreakSpace) else { return self }
        let lines = unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var line = Array(line)
            for index in 0..<line.lengthOfMark where line[index] == .noBreakSpace { line[index] = " " }
            return String(String.UnicodeScalarView(line))
        }
        return lines.joined(separator: "\n")
    }
}

extension [Unicode.Scalar] {
    /// How much of a line is the mark of a heading or of an option, with the blank after it.
    fileprivate var lengthOfMark: Int {
        // At the margin a no-break space is text, as in a paragraph that begins with one.
        let start = prefix { $0 == " " || $0 == "\t" }.count
        let hashes = self[start...].prefix { $0 == "#" }.count
        if hashes > 0 { return count > start + hashes ? start + hashes + 1 : 0 }
        let numbers = self[start...].prefix { ("0"..."9").contains($0) }.count
        let bullet = start + numbers
        guard bullet < count, (numbers == 0 ? "-*+" : ".)").unicodeScalars.contains(self[bullet]) else { return 0 }
        let box = bullet + 1 + self[(bullet + 1)...].prefix(while: \.isBlankOfMark).count
        guard box > bullet + 1, box + 3 < count, self[box] == "[", self[box + 2] == "]" else { return 0 }
        return box + 4
    }
}

extension Unicode.Scalar {
    fileprivate static let noBreakSpace: Self = "\u{A0}"

    fileprivate var isBlankOfMark: Bool { self == " " || self == "\t" || self == .noBreakSpace }
}
