/// A line of a Markdown bank, and what can be seen of it alone.
struct BankLine {
    /// From 1.
    let number: Int
    /// In columns.
    let indent: Int
    /// Without blanks at the ends.
    let content: Substring
    let kind: Kind

    enum Kind: Equatable {
        case blank
        /// A line of a block of code, the fences among them.
        case code(opens: Bool, closes: Bool)
        case heading(Int)
        case rule
        case quote
        /// A tag alone on its line, such as `<details>`.
        case tag
        case text
    }

    /// What stands before an option.
    enum Mark: Equatable {
        case box(Bool)
        case label(String)
        case bullet
    }

    var isBlank: Bool { kind == .blank }
    var isCode: Bool { if case .code = kind { true } else { false } }
    var headingLevel: Int? { if case .heading(let level) = kind { level } else { nil } }

    /// The text of a heading.
    var headingText: Substring {
        var text = content.drop { $0 == "#" }.drop(while: \.isWhitespace)
        let closing = text.reversed().prefix { $0 == "#" }.count
        if closing > 0, text.dropLast(closing).last?.isWhitespace == true { text = text.dropLast(closing) }
        return text
    }

    /// The line without a bullet; nil where it has none.
    var afterBullet: Substring? {
        guard let first = content.first, "-*+•".contains(first) else { return nil }
        let rest = content.dropFirst()
        guard rest.isEmpty || rest.first?.isWhitespace == true else { return nil }
        return rest.drop(while: \.isWhitespace)
    }

    var isListItem: Bool { afterBullet != nil }
}

extension BankLine {
    /// The lines of a text.
    static func lines(_ text: String) -> [BankLine] {
        var lines: [BankLine] = []
        var fence: (mark: Character, count: Int)?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            var indent = 0
            for character in line {
                if character == " " {
                    indent += 1
                } else if character == "\t" {
                    indent += 4 - indent % 4
                } else {
                    break
                }
            }
            let content = line.trimmed
            var kind = Self.kind(of: content, indent: indent)
            if let open = fence {
                let run = content.prefix { $0 == open.mark }
                let closes = run.count >= open.count && run.count == content.count
                kind = .code(opens: false, closes: closes)
                if closes { fence = nil }
            } else if let mark = content.first, mark == "`" || mark == "~" {
                let run = content.prefix { $0 == mark }
                if run.count >= 3, mark == "~" || !content.dropFirst(run.count).contains("`") {
                    fence = (mark, run.count)
                    kind = .code(opens: true, closes: false)
                }
            }
            lines.append(BankLine(number: index + 1, indent: indent, content: content, kind: kind))
        }
        // A fence that is never closed hides nothing: what looks like code from there on is text.
        if fence != nil, let start = lines.lastIndex(where: { $0.kind == .code(opens: true, closes: false) }) {
            for index in start..<lines.count {
                let line = lines[index]
                lines[index] = BankLine(
                    number: line.number, indent: line.indent, content: line.content,
                    kind: Self.kind(of: line.content, indent: line.indent))
            }
        }
        return lines
    }

    private static func kind(of content: Substring, indent: Int) -> Kind {
        guard let first = content.first else { return .blank }
        switch first {
        case "#":
            let level = content.prefix { $0 == "#" }.count
            let next = content.dropFirst(level).first
            return level <= 6 && indent < 4 && (next.map(\.isWhitespace) ?? false) ? .heading(level) : .text
        case ">": return .quote
        case "-", "*", "_":
            let signs = content.filter { !$0.isWhitespace }
            return signs.count >= 3 && signs.allSatisfy { $0 == first } ? .rule : .text
        case "<": return Self.isTag(content) ? .tag : .text
        default: return .text
        }
    }

    /// Whether a line is made of tags and what stands in a summary.
    private static func isTag(_ content: Substring) -> Bool {
        let name = content.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
        return ["details", "summary", "quiz", "br", "p", "div", "center", "hr", "section"].contains(name)
    }
}

extension BankLine {
    /// A mark at the beginning, and what follows it.
    struct Option {
        var mark: Mark
        /// Bullet, brackets and case of a label: options of one list agree in it.
        var style: String
        var text: Substring
        /// Whether the whole option is strong.
        var isStrong = false
    }

    /// A box with or without a bullet.
    var box: Option? {
        guard kind == .text else { return nil }
        var rest = afterBullet ?? content
        var style = afterBullet == nil ? "" : String(content.prefix(1))
        if afterBullet == nil, let number = content.leadingNumber { (rest, style) = (number.rest, "1") }
        guard rest.first == "[" else { return nil }
        let inside = rest.dropFirst().prefix { $0 != "]" }
        let after = rest.dropFirst(inside.count + 1)
        let sign = inside.trimmed
        guard inside.count <= 3, after.first == "]", sign.count <= 1, sign.isEmpty || "xX✓✔☑*✅".contains(sign) else {
            return nil
        }
        let text = after.dropFirst()
        guard text.first.map(\.isWhitespace) ?? true else { return nil }
        return Option(mark: .box(!sign.isEmpty), style: "[]\(style)", text: text.trimmed)
    }

    /// A label with or without a bullet, such as `A.`, `- (b)` or `**C)**`.
    var label: Option? {
        guard kind == .text else { return nil }
        let bullet = afterBullet == nil ? "" : String(content.prefix(1))
        let rest = afterBullet ?? content
        let stars = rest.prefix { $0 == "*" || $0 == "_" }
        guard stars.count <= 3 else { return nil }
        let inner = rest.dropFirst(stars.count)
        if let label = OptionLabel(inner) {
            let sign = inner.first.map { "([（".contains($0) ? String($0) : "" } ?? ""
            let closing = inner.drop { !".):]、．）：".contains($0) }.prefix(1)
            let style = bullet + sign + closing + Self.scheme(label.name)
            return Self.option(label.name, style, label.rest, stars)
        }
        // `**A** text`, `**A.** text` and `**A**. text`.
        guard !stars.isEmpty else { return nil }
        let name = inner.prefix { $0.isLetter || $0.isNumber }
        let sign = inner.dropFirst(name.count).prefix { ".):".contains($0) }
        let after = inner.dropFirst(name.count + sign.count)
        guard Labels.isName(name), sign.count < 2, after.hasPrefix(stars) else { return nil }
        let text = after.dropFirst(stars.count).drop { ".):".contains($0) }
        guard text.first.map(\.isWhitespace) ?? false else { return nil }
        return Option(mark: .label(String(name)), style: bullet + "*" + Self.scheme(String(name)), text: text.trimmed)
    }

    private static func scheme(_ name: String) -> String {
        name.allSatisfy(\.isNumber) ? "1" : name.first?.isUppercase == true ? "A" : "a"
    }

    /// A label within emphasis: `**A)** text` has its text outside, `**A) text**` is strong as a whole.
    private static func option(_ name: String, _ style: String, _ rest: Substring, _ stars: Substring) -> Option {
        var text = rest.trimmed
        var isStrong = false
        if !stars.isEmpty {
            if text.hasPrefix(stars) {
                text = text.dropFirst(stars.count).trimmed
            } else if text.hasSuffix(stars) {
                text = text.dropLast(stars.count)
                isStrong = stars.count >= 2
            } else if let end = text.firstRange(of: stars) {
                // `**A) text** more`
                return Option(
                    mark: .label(name), style: style,
                    text: (stars + text[..<end.upperBound] + text[end.upperBound...])[...])
            }
        } else if text.count > 4, text.hasPrefix("**"), text.hasSuffix("**"),
            !text.dropFirst(2).dropLast(2).contains("**")
        {
            isStrong = true
        }
        return Option(mark: .label(name), style: style, text: text, isStrong: isStrong)
    }

    /// A bullet alone.
    var bullet: Option? {
        guard kind == .text, let text = afterBullet, !text.isEmpty else { return nil }
        let isStrong =
            text.count > 4 && text.hasPrefix("**") && text.hasSuffix("**")
            && !text.dropFirst(2).dropLast(2).contains("**")
        return Option(mark: .bullet, style: String(content.prefix(1)), text: text, isStrong: isStrong)
    }
}

extension Substring {
    var trimmed: Substring {
        var text = drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }

    /// A number with a point or a parenthesis at the beginning, as of a list or a question.
    var leadingNumber: (number: Int, rest: Substring)? {
        let digits = prefix { $0.isASCII && $0.isNumber }
        guard (1...4).contains(digits.count), let number = Int(digits) else { return nil }
        let after = self[digits.endIndex...]
        guard let sign = after.first, ".)".contains(sign) else { return nil }
        let rest = after.dropFirst()
        guard rest.isEmpty || rest.first?.isWhitespace == true || sign == ")" else { return nil }
        return (number, rest.drop(while: \.isWhitespace))
    }
}
