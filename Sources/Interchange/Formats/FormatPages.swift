/// What `swot help formats` prints: all formats, and the page of one.
package enum FormatPages {
    /// How wide pages are.
    private static let width = 78

    /// A line for each format.
    package static var list: String {
        let readers = Formats.readers.map { (name: $0.name, title: $0.title) }
        let others = Formats.writers.map { (name: $0.name, title: $0.title) }
            .filter { writer in !readers.contains { $0.name == writer.name } }
        let lines = (readers + others).map { name, title in
            let reads = Formats.reader(named: name) == nil ? "     " : "reads"
            let writes = Formats.writer(named: name) == nil ? "      " : "writes"
            let room = String(repeating: " ", count: max(1, 14 - name.count))
            return "  \(name)\(room)\(reads)  \(writes)  \(title)"
        }
        return
            (["Formats of other programs, by the name after --as:", ""] + lines
            + ["", "“swot help formats NAME” says what becomes of what."]).joined(separator: "\n")
    }

    /// The names that have a page.
    package static var names: [String] {
        Formats.readers.flatMap { [$0.name] + $0.otherNames }
            + Formats.writers.map { $0.name }.filter { Formats.reader(named: $0) == nil }
    }

    /// The page of a format; nil where there is none of that name.
    package static func page(named name: String) -> String? {
        if let format = Formats.reader(named: name) { return page(format.title, format.page) }
        // What is only written is described with what is read.
        guard let writer = Formats.writer(named: name), writer.name.hasPrefix(QTI.name) else { return nil }
        return page(writer.title, QTI.page)
    }

    private static func page(_ title: String, _ markdown: String) -> String {
        let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
        let body = zip(lines, lines.dropFirst() + [""]).flatMap { line, next -> [String] in
            if line.hasPrefix("| ---") { return [] }
            guard next.hasPrefix("| ---") else { return rendered(line) }
            return ["\(line.dropFirst(2).dropLast(2).replacing(" | ", with: " → ")):"]
        }
        return ([title, ""] + body).joined(separator: "\n")
    }

    /// A row of a table becomes a line with what stands beside it indented below; all else is wrapped.
    private static func rendered(_ line: Substring) -> [String] {
        guard line.hasPrefix("| "), line.hasSuffix(" |"), let border = line.range(of: " | ") else {
            return wrapped(line, indent: 0)
        }
        let left = line[line.index(line.startIndex, offsetBy: 2)..<border.lowerBound]
        return wrapped(left, indent: 2) + wrapped(line[border.upperBound...].dropLast(2), indent: 6)
    }

    private static func wrapped(_ text: Substring, indent: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        var lines = [margin]
        for word in text.split(separator: " ") {
            let line = lines[lines.count - 1]
            if line.count > indent, line.count + 1 + word.count > width {
                lines.append(margin + word)
            } else {
                lines[lines.count - 1] = line.count > indent ? "\(line) \(word)" : line + word
            }
        }
        return lines
    }
}
