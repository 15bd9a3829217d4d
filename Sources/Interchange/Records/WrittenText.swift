import Assessment

/// How texts of records are written, which mostly nothing says.
enum WrittenText: Sendable {
    case plain, markdown, html

    /// What a text looks like: Markdown or HTML where it has marks of these that come in pairs, otherwise plain, so that
    /// `2*3*4`, `C:\dir` and `a < b` are what they look like.
    init(guessing text: String) {
        let signs = Signs(text)
        guard signs.hasAny else {
            self = .plain
            return
        }
        let isMarkdown = signs.hasMarkdown && MarkdownMarks.areThere(in: text)
        let tags = signs.hasTags ? HTMLMarks(text) : HTMLMarks()
        if tags.isNamed {
            self = .plain
        } else if tags.isHTML {
            self = isMarkdown && !tags.hasBlocks ? .markdown : .html
        } else if isMarkdown {
            // A tag that is no markup would be lost.
            self = tags.isThere && !MarkdownMarks.areTagsInCode(text) ? .plain : .markdown
        } else {
            self = signs.hasEntities && HTMLMarks.hasEntity(text) && !tags.isThere ? .html : .plain
        }
    }

    /// - Parameter name: what the source says of it; nil where that is none of the three.
    init?(named name: String) {
        switch name.lowercased() {
        case "markdown", "md": self = .markdown
        case "html": self = .html
        case "plain", "text", "plaintext": self = .plain
        default: return nil
        }
    }

    func text(_ text: String) -> DraftText {
        switch self {
        case .plain: .plain(text)
        case .markdown: .markdown(text)
        case .html: .html(text)
        }
    }
}

extension DraftText {
    /// A text of which nothing says how it is written.
    static func guessing(_ text: String) -> DraftText { WrittenText(guessing: text).text(text) }
}

/// The signs that a text holds, found in one pass over its bytes.
private struct Signs {
    var hasMarkdown = false
    var hasTags = false
    var hasEntities = false

    var hasAny: Bool { hasMarkdown || hasTags || hasEntities }

    init(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "\n"),
                UInt8(ascii: "$"):
                hasMarkdown = true
            case UInt8(ascii: "<"): hasTags = true
            case UInt8(ascii: "&"): hasEntities = true
            default: break
            }
        }
    }
}

/// Marks of Markdown that nobody writes by chance.
private enum MarkdownMarks {
    static func areThere(in text: String) -> Bool {
        let bytes = Array(text.utf8)
        return hasPair(bytes, "`") || hasPair(bytes, "**") || hasEmphasis(bytes, UInt8(ascii: "*"))
            || hasEmphasis(bytes, UInt8(ascii: "_")) || text.contains("](") || bytes.contains(0x0A) && hasBlocks(text)
    }

    /// Two of the same marks on one line with something between them that has no blank at its ends.
    private static func hasPair(_ bytes: [UInt8], _ mark: String) -> Bool {
        let mark = Array(mark.utf8)
        var open: Int?
        var index = 0
        while index + mark.count <= bytes.count {
            if bytes[index] == 0x0A { open = nil }
            guard bytes[index..<index + mark.count].elementsEqual(mark) else {
                index += 1
                continue
            }
            let end = index + mark.count
            if let start = open, index > start {
                if mark.count == 1 || !bytes[index - 1].isBlank { return true }
            } else if end < bytes.count, mark.count == 1 || !bytes[end].isBlank && bytes[end] != mark[0] {
                open = end
            }
            index = end
        }
        return false
    }

    /// `*word*` or `_word_`, with no letter or digit around it.
    private static func hasEmphasis(_ bytes: [UInt8], _ mark: UInt8) -> Bool {
        var open: Int?
        for index in bytes.indices where bytes[index] == mark || bytes[index] == 0x0A {
            if bytes[index] == 0x0A {
                open = nil
                continue
            }
            let before = index > 0 ? bytes[index - 1] : 0x20
            let after = index + 1 < bytes.count ? bytes[index + 1] : 0x20
            if let start = open, start + 2 < index, before.isWord, !after.isWord, after != mark { return true }
            open = !before.isWord && before != mark && before != UInt8(ascii: "\\") && after.isLetter ? index : nil
        }
        return false
    }

    /// Fences, lists, tables and indented code.
    private static func hasBlocks(_ text: String) -> Bool {
        var previousIsBlank = false
        var items = 0
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let bare = line.drop { $0 == " " || $0 == "\t" }
            if bare.hasPrefix("```") || bare.hasPrefix("~~~") || bare.hasPrefix("|") && bare.hasSuffix("|") {
                return true
            }
            if previousIsBlank, !bare.isEmpty, line.hasPrefix("    ") || line.hasPrefix("\t") { return true }
            if bare.hasPrefix("- ") || bare.hasPrefix("* ") || bare.hasPrefix("1. ") { items += 1 }
            if number > 0, bare.hasPrefix("## ") || bare.hasPrefix("### ") { return true }
            previousIsBlank = bare.isEmpty
        }
        return items > 0
    }

    /// Whether all angle brackets stand in code.
    static func areTagsInCode(_ text: String) -> Bool {
        var isCode = false
        var isFenced = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let bare = line.drop { $0 == " " || $0 == "\t" }
            if bare.hasPrefix("```") || bare.hasPrefix("~~~") {
                isFenced.toggle()
                continue
            }
            if isFenced || line.hasPrefix("    ") { continue }
            isCode = false
            for character in line {
                if character == "`" { isCode.toggle() }
                if character == "<", !isCode { return false }
            }
        }
        return true
    }
}

/// Tags of HTML in a text, and whether they are markup or what the text speaks of.
private struct HTMLMarks {
    /// Whether a tag of any name is there.
    var isThere = false
    var isHTML = false
    var hasBlocks = false
    /// Whether tags are the subject: one stands alone, is no tag of texts, or the text speaks of tags.
    var isNamed = false

    init() {}

    init(_ text: String) {
        var opened: [String: Int] = [:]
        var closed: [String: Int] = [:]
        var rest = text[...]
        var hasForeign = false
        var hasVoid = false
        while let start = rest.firstIndex(of: "<") {
            rest = rest[rest.index(after: start)...]
            let isEnd = rest.first == "/"
            let name = rest.drop { $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
            guard rest.drop(while: { $0 == "/" }).first?.isLetter == true, let end = rest.firstIndex(of: ">"),
                rest[..<end].utf8.count < 400
            else { continue }
            isThere = true
            if Self.voids.contains(name) {
                hasVoid = true
            } else if Self.inlines.contains(name) || Self.blocks.contains(name) {
                if isEnd { closed[name, default: 0] += 1 } else { opened[name, default: 0] += 1 }
                hasBlocks = hasBlocks || Self.blocks.contains(name)
            } else {
                hasForeign = true
            }
            rest = rest[rest.index(after: end)...]
        }
        guard isThere else { return }
        let isPaired = !opened.isEmpty && opened.allSatisfy { closed[$0.key] == $0.value }
        let hasWords = !text.withoutAllTags.allSatisfy(\.isWhitespace)
        let speaks = text.contains("HTML") || text.contains(" tag") || text.contains("element")
        isHTML = !hasForeign && (isPaired || opened.isEmpty && hasVoid && closed.isEmpty) && (hasWords || hasVoid)
        isNamed = hasForeign || !isHTML || speaks && !hasBlocks
        // Code in backticks speaks of tags and does not use them.
        if isNamed, MarkdownMarks.areTagsInCode(text) {
            isNamed = false
            isHTML = false
        }
    }

    private static let inlines: Set<String> = [
        "b", "i", "u", "strong", "em", "code", "sub", "sup", "span", "a", "small", "tt", "kbd", "mark", "s", "del",
        "ins", "font", "samp", "var",
    ]
    private static let blocks: Set<String> = [
        "p", "div", "ul", "ol", "li", "pre", "table", "tr", "td", "th", "tbody", "thead", "blockquote", "h1", "h2",
        "h3", "h4", "h5", "center", "section",
    ]
    private static let voids: Set<String> = ["br", "img", "hr"]

    /// `&nbsp;`, `&#39;` and the like.
    static func hasEntity(_ text: String) -> Bool {
        var rest = text[...]
        while let sign = rest.firstIndex(of: "&") {
            rest = rest[rest.index(after: sign)...]
            let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#") }
            if (2...10).contains(name.utf8.count), rest[name.endIndex...].first == ";" { return true }
        }
        return false
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A }
    fileprivate var isLetter: Bool { self >= 0x80 || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
    fileprivate var isWord: Bool { isLetter || (0x30...0x39).contains(self) }
}

extension String {
    fileprivate var withoutAllTags: Substring { self[...].withoutTags }
}
