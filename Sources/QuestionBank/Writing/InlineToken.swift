import Assessment

/// A line on its way to Markdown: characters still as they are, and what is written for structure.
enum InlineToken: Equatable {
    case character(Unicode.Scalar)
    /// Written as it stands; punctuation at both ends.
    case source(String)
    /// A mark of emphasis, so and so often.
    case mark(Character, times: Int, opens: Bool)
    case lineEnd(mark: String)
}

extension InlineToken {
    /// The character; nil for what is written for structure.
    var scalar: Unicode.Scalar? {
        if case .character(let scalar) = self { scalar } else { nil }
    }

    /// How many dollars are in it.
    var dollars: Int {
        switch self {
        case .character(let scalar): scalar == "$" ? 1 : 0
        case .source(let source): source.utf8.count { $0 == UInt8(ascii: "$") }
        case .mark, .lineEnd: 0
        }
    }
}

/// Takes inlines apart into tokens.
struct InlineTokens {
    private(set) var tokens: [InlineToken] = []
    private var marks: [Character] = []
    /// Headings and cells are a line: they cannot hold the end of one, and a cell no unescaped `|`.
    private let context: InlineWriter.Context

    init(_ inlines: [Inline], in context: InlineWriter.Context) {
        self.context = context
        add(inlines)
    }

    private mutating func add(_ inlines: [Inline]) {
        for inline in inlines { add(inline) }
    }

    private mutating func add(_ inline: Inline) {
        switch inline {
        case .text(let words): for scalar in words.unicodeScalars { tokens.append(.character(scalar)) }
        case .code(let code):
            part(from: "`")
            addSource(codeSpan(code))
        case .emphasis(let inner): enclose(inner, in: emphasisMark, times: 1)
        case .strong(let inner): enclose(inner, in: emphasisMark, times: 2)
        case .strikethrough(let inner): enclose(inner, in: "~", times: 2)
        case .link(let destination, let inner): add(link: inner, to: destination)
        case .image(let source, let alternative):
            tokens.append(.source("!["))
            add(.text(alternative))
            addSource("](\(linkDestination(source)))")
        case .softBreak: tokens.append(context == .paragraph ? .lineEnd(mark: "") : .character(" "))
        case .lineBreak: tokens.append(context == .paragraph ? .lineEnd(mark: "\\") : .character(" "))
        }
    }

    private mutating func addSource(_ source: String) {
        tokens.append(.source(context == .cell ? source.escaping("|") : source))
    }

    private mutating func add(link inner: [Inline], to destination: String) {
        if inner == [.text(destination)], destination.isAutolink { return addSource("<\(destination)>") }
        tokens.append(.source("["))
        add(inner)
        addSource("](\(linkDestination(destination)))")
    }
}

// Emphasis.
extension InlineTokens {
    /// Another mark than that around it or just before it: the two would be read as one.
    private var emphasisMark: Character {
        if let outer = marks.last(where: { $0 != "~" }) { return outer == "*" ? "_" : "*" }
        return tokens.last?.endsWith("*") == true ? "_" : "*"
    }

    /// Keeps what follows from touching the same mark: a comment is not shown.
    private mutating func part(from mark: Character) {
        if tokens.last?.endsWith(mark) == true { tokens.append(.source("<!-- -->")) }
    }

    private mutating func enclose(_ inner: [Inline], in mark: Character, times: Int) {
        part(from: mark)
        tokens.append(.mark(mark, times: times, opens: true))
        marks.append(mark)
        add(inner)
        marks.removeLast()
        tokens.append(.mark(mark, times: times, opens: false))
    }
}

extension InlineToken {
    fileprivate func endsWith(_ mark: Character) -> Bool {
        switch self {
        case .mark(let own, _, _): own == mark
        case .source(let source): source.last == mark
        case .character, .lineEnd: false
        }
    }
}

/// Code between as many backticks as it takes.
private func codeSpan(_ code: String) -> String {
    let fence = String(repeating: "`", count: code.longestRun(of: UInt8(ascii: "`")) + 1)
    let isBlank = code.allSatisfy { $0 == " " }
    let touches = code.hasPrefix("`") || code.hasSuffix("`")
    let needsPadding = touches || (code.hasPrefix(" ") && code.hasSuffix(" ") && !isBlank)
    return needsPadding ? "\(fence) \(code) \(fence)" : fence + code + fence
}

/// Where a link leads, between angle brackets where it could be misread without.
func linkDestination(_ destination: String) -> String {
    let escaped = destination.escaping("\\<>&")
    let isPlain = !destination.isEmpty && !destination.unicodeScalars.contains { " ()<".unicodeScalars.contains($0) }
    return isPlain ? escaped : "<\(escaped)>"
}

extension String {
    /// Whether it can be written as `<https://…>` (CommonMark 0.29, section 6.8).
    fileprivate var isAutolink: Bool {
        guard let colon = firstIndex(of: ":"), (2...32).contains(self[..<colon].count) else { return false }
        let scheme = self[..<colon].unicodeScalars
        return scheme.first?.isASCIILetter == true
            && scheme.allSatisfy { $0.isASCIILetter || "0123456789+.-".unicodeScalars.contains($0) }
            && unicodeScalars.allSatisfy { $0.value > 0x20 && !"<>&\\|".unicodeScalars.contains($0) }
    }

    /// With a backslash before each of these characters.
    func escaping(_ characters: String) -> String {
        guard utf8.contains(where: characters.utf8.contains) else { return self }
        var text = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if characters.unicodeScalars.contains(scalar) { text.append("\\") }
            text.append(scalar)
        }
        return String(text)
    }

    /// How often an ASCII character stands in a row at most.
    func longestRun(of character: UInt8) -> Int {
        var longest = 0
        var run = 0
        for other in utf8 {
            run = other == character ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }
}

extension Unicode.Scalar {
    var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}
