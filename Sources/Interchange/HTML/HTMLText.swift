import Assessment
import QuestionBank

extension RichText {
    /// Rich text from a piece of HTML. Scripts and styles are dropped; what only lays out, such as `<div>`, separates
    /// paragraphs; maths stays as it is written.
    package init(html: String) {
        if let text = html.onlyParagraph {
            let words = String(text).foldingBlanks
            self.init(words.isEmpty ? [] : [.paragraph([.text(words)])])
            return
        }
        let blocks = HTMLTree.withRoot(of: html) { HTMLText.blocks(of: $0) }
        self.init(blocks ?? [.paragraph([.text(html.withoutTags.foldingBlanks)])])
    }
}

/// Turns Gumbo's tree into rich text.
private struct HTMLText {
    private var blocks: [Block] = []
    private var line: [Inline] = []
    private let depth: Int

    static func blocks(of node: HTMLNode, depth: Int = 0) -> [Block] {
        var text = HTMLText(depth: depth)
        text.add(node.children)
        text.endParagraph()
        return text.blocks
    }

    private init(depth: Int) { self.depth = depth }

    private mutating func add(_ nodes: [HTMLNode]) {
        for node in nodes { add(node) }
    }

    private mutating func endParagraph() {
        let inlines = line.trimmed
        line = []
        if !inlines.isEmpty { blocks.append(.paragraph(inlines)) }
    }

    private mutating func add(block: Block?) {
        endParagraph()
        if let block { blocks.append(block) }
    }

    private mutating func add(_ node: HTMLNode) {
        guard let name = node.name, depth < Limits.nesting - 8 else {
            line += Self.inlines(node, within: [])
            return
        }
        switch name {
        case "script", "style", "head", "title", "template": break
        case "hr": add(block: .rule)
        case "pre", "listing", "xmp": add(block: code(node))
        case "ul", "ol", "menu", "dir": add(block: list(node, isOrdered: name == "ol"))
        case "blockquote":
            let inner = Self.blocks(of: node, depth: depth + 1)
            add(block: inner.isEmpty ? nil : .quote(inner))
        case "table": add(block: table(node))
        case "h1", "h2", "h3", "h4", "h5", "h6", "summary", "legend", "dt", "caption":
            let inlines = Self.inlines(of: node, within: [.strong]).trimmed
            add(block: inlines.isEmpty ? nil : .paragraph([.strong(inlines)]))
        case _ where Self.isBlock(name) || Self.holdsBlock(node):
            endParagraph()
            add(node.children)
            endParagraph()
        default: line += Self.inlines(node, within: [])
        }
    }

    private static func isBlock(_ name: String) -> Bool { blockNames.contains(name) }

    private static let blockNames: Set<String> = [
        "address", "article", "aside", "body", "center", "dd", "details", "dialog", "div", "dl", "fieldset",
        "figcaption", "figure", "footer", "form", "header", "hgroup", "html", "li", "main", "nav", "p", "section",
        "tbody", "td", "tfoot", "th", "thead", "tr",
    ]

    /// Whether an element such as `<span>` stands around blocks.
    private static func holdsBlock(_ node: HTMLNode) -> Bool {
        node.children.contains { child in
            guard let name = child.name else { return false }
            return isBlock(name) || ["pre", "ul", "ol", "table", "blockquote", "hr"].contains(name) || holdsBlock(child)
        }
    }
}

// Blocks.
extension HTMLText {
    private func code(_ node: HTMLNode) -> Block {
        let inner = node.children.first { $0.name == "code" }
        let classes = (inner?.attribute("class") ?? node.attribute("class") ?? "").split(separator: " ")
        let language = classes.lazy.compactMap { name in
            ["language-", "lang-"].first(where: name.hasPrefix).map { String(name.dropFirst($0.count)) }
        }.first
        var text = node.codeText
        if text.hasSuffix("\n") { text.removeLast() }
        if text.hasPrefix("\n") { text.removeFirst() }
        return .code(language: language, text: text)
    }

    private func list(_ node: HTMLNode, isOrdered: Bool) -> Block? {
        let items = node.children.filter { $0.name != nil }.map { Self.blocks(of: $0, depth: depth + 1) }
        guard items.contains(where: { !$0.isEmpty }) else { return nil }
        let start = isOrdered ? node.attribute("start").flatMap { Int($0) } ?? 1 : nil
        let isTight = items.allSatisfy { $0.count < 2 }
        return .list(List(start: start, isTight: isTight, items: items.filter { !$0.isEmpty }))
    }

    private func table(_ node: HTMLNode) -> Block? {
        let rows = Self.rows(of: node).map { row in
            row.children.filter { $0.name == "td" || $0.name == "th" }.map { Self.inlines(of: $0, within: []).trimmed }
        }.filter { !$0.isEmpty }
        guard let width = rows.map(\.count).max(), let heading = rows.first else { return nil }
        let filled = ([heading] + rows.dropFirst()).map { $0 + Array(repeating: [], count: width - $0.count) }
        return .table(
            Table(
                alignments: Array(repeating: .none, count: width), heading: filled[0], rows: Array(filled.dropFirst())))
    }

    private static func rows(of node: HTMLNode) -> [HTMLNode] {
        node.children.flatMap { child -> [HTMLNode] in
            switch child.name {
            case "tr": [child]
            case "thead", "tbody", "tfoot": rows(of: child)
            default: []
            }
        }
    }
}

extension HTMLNode {
    /// The text with line ends for `<br>`.
    fileprivate var codeText: String {
        if name == "br" { return "\n" }
        return text ?? children.map(\.codeText).joined()
    }
}

// Inlines.
extension HTMLText {
    enum Emphasis { case emphasis, strong, strikethrough }

    private static func inlines(of node: HTMLNode, within outer: Set<Emphasis>) -> [Inline] {
        node.children.flatMap { inlines($0, within: outer) }
    }

    private static func inlines(_ node: HTMLNode, within outer: Set<Emphasis>) -> [Inline] {
        guard let name = node.name else {
            let words = node.text?.foldingRuns ?? ""
            return words.isEmpty ? [] : [.text(words)]
        }
        switch name {
        case "br": return [.lineBreak]
        case "img": return [picture(node)]
        case "code", "kbd", "tt", "samp":
            let text = keepsBlanks(node) ? node.allText : node.allText.foldingBlanks
            return text.isEmpty ? [] : [.code(text)]
        case "audio", "video", "embed", "object": return medium(node, within: outer)
        case "em", "i", "cite", "dfn": return enclose(node, .emphasis, within: outer) { .emphasis($0) }
        case "strong", "b": return enclose(node, .strong, within: outer) { .strong($0) }
        case "del", "s", "strike": return enclose(node, .strikethrough, within: outer) { .strikethrough($0) }
        case "sup": return [.text(raised(node.allText.foldingBlanks, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ", mark: "^"))]
        case "sub": return [.text(raised(node.allText.foldingBlanks, "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢ", mark: "_"))]
        case "q": return [.text("“")] + inlines(of: node, within: outer) + [.text("”")]
        case "a": return link(node, within: outer)
        case "math": return [.text(maths(node))]
        case "script", "style", "head", "title", "template": return []
        case _ where isBlock(name): return inlines(of: node, within: outer) + [.text(" ")]
        default: return inlines(of: node, within: outer)
        }
    }

    private static func enclose(
        _ node: HTMLNode, _ kind: Emphasis, within outer: Set<Emphasis>, _ make: ([Inline]) -> Inline
    ) -> [Inline] {
        let inner = inlines(of: node, within: outer.union([kind]))
        if outer.contains(kind) || inner.plainText.isEmpty { return inner }
        return [make(inner)]
    }

    private static func link(_ node: HTMLNode, within outer: Set<Emphasis>) -> [Inline] {
        let inner = inlines(of: node, within: outer)
        guard let destination = node.attribute("href")?.foldingBlanks, !destination.isEmpty,
            !destination.hasPrefix("javascript:"), !inner.isEmpty
        else { return inner }
        return [.link(destination: destination, inner)]
    }

    /// Whether blanks within code mean something.
    private static func keepsBlanks(_ node: HTMLNode) -> Bool {
        node.attribute("class") == "pre" || node.attribute("style")?.replacing(" ", with: "") == "white-space:pre"
    }

    /// A sound or a film as a link; a picture that is an object as a picture.
    private static func medium(_ node: HTMLNode, within outer: Set<Emphasis>) -> [Inline] {
        let source = node.children.first { $0.name == "source" }
        let address = node.attribute("src") ?? node.attribute("data") ?? source?.attribute("src")
        guard let address = address?.foldingBlanks, !address.isEmpty else { return inlines(of: node, within: outer) }
        let words = inlines(of: node, within: outer).plainText
        if node.attribute("type")?.hasPrefix("image/") == true { return [.image(source: address, alternative: words)] }
        let name = address.split(separator: "/").last.map(String.init) ?? address
        return [.link(destination: address, [.text(words.isEmpty ? name : words)])]
    }

    private static func picture(_ node: HTMLNode) -> Inline {
        if let formula = formula(node) { return .text("$\(formula.foldingBlanks)$") }
        let alternative = node.attribute("alt") ?? node.attribute("title") ?? ""
        return .image(source: node.attribute("src")?.foldingBlanks ?? "", alternative: alternative.foldingBlanks)
    }

    /// The TeX of a picture of a formula, as Canvas and others write them.
    private static func formula(_ node: HTMLNode) -> String? {
        if let formula = node.attribute("data-equation-content"), !formula.isEmpty { return formula }
        let classes = node.attribute("class")?.split(separator: " ") ?? []
        guard classes.contains(where: { ["equation_image", "tex", "latex"].contains($0) }) else { return nil }
        let words = node.attribute("title") ?? node.attribute("alt") ?? ""
        let formula = words.hasPrefix("LaTeX: ") ? String(words.dropFirst(7)) : words
        return formula.isEmpty ? nil : formula
    }

    /// TeX where the formula has it, otherwise its signs in their order.
    private static func maths(_ node: HTMLNode) -> String {
        if let tex = node.attribute("alttext"), !tex.isEmpty { return "$\(tex)$" }
        if let tex = MathText.tex(node) { return "$\(tex)$" }
        return MathText.line(node).foldingBlanks
    }

    /// Raised or lowered digits where Unicode has them for every sign; otherwise `^` or `_` before the signs.
    private static func raised(_ text: String, _ signs: String, mark: String) -> String {
        let known = Dictionary(uniqueKeysWithValues: zip("0123456789+-=()ni", signs))
        let mapped = text.compactMap { known[$0 == "−" ? "-" : $0] }
        if mapped.count == text.count { return String(mapped) }
        return text.count == 1 ? mark + text : "\(mark)(\(text))"
    }
}

extension [Inline] {
    /// Without blanks and line ends at both ends and beside line ends.
    package var trimmed: [Inline] {
        var inlines = joined
        while inlines.first?.isBlank == true { inlines.removeFirst() }
        while inlines.last?.isBlank == true { inlines.removeLast() }
        if case .text(let words)? = inlines.first { inlines[0] = .text(words.droppingBlanks(atStart: true)) }
        if case .text(let words)? = inlines.last {
            inlines[inlines.count - 1] = .text(words.droppingBlanks(atStart: false))
        }
        for index in inlines.indices where inlines[index].isLineEnd {
            if index > 0, case .text(let words) = inlines[index - 1] {
                inlines[index - 1] = .text(words.droppingBlanks(atStart: false))
            }
            if index + 1 < inlines.count, case .text(let words) = inlines[index + 1] {
                inlines[index + 1] = .text(words.droppingBlanks(atStart: true))
            }
        }
        return inlines.filter { $0 != .text("") }
    }

    /// Neighbouring texts as one, with single blanks where two meet.
    private var joined: [Inline] {
        var line: [Inline] = []
        for inline in self {
            if case .text(let left)? = line.last, case .text(let right) = inline {
                let isDouble = left.last == " " && right.first == " "
                line[line.count - 1] = .text(left + (isDouble ? String(right.dropFirst()) : right))
            } else {
                line.append(inline)
            }
        }
        return line
    }
}

extension Inline {
    fileprivate var isLineEnd: Bool { self == .lineBreak || self == .softBreak }

    fileprivate var isBlank: Bool {
        if case .text(let words) = self { return words.allSatisfy { $0 == " " } }
        return isLineEnd
    }
}

extension String {
    fileprivate func droppingBlanks(atStart: Bool) -> String {
        guard (atStart ? utf8.first : utf8.last) == 0x20 else { return self }
        if atStart { return String(drop { $0 == " " }) }
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }

    /// With one blank for each run of blanks, tabs and line ends; other white space, such as no-break spaces, stays.
    fileprivate var foldingRuns: String {
        guard !areRunsFolded else { return self }
        var text: [UInt8] = []
        text.reserveCapacity(utf8.count)
        var isBlank = false
        for byte in utf8 {
            if !byte.isBlankInHTML { text.append(byte) } else if !isBlank { text.append(0x20) }
            isBlank = byte.isBlankInHTML
        }
        return String(decoding: text, as: UTF8.self)
    }

    private var areRunsFolded: Bool {
        var isBlank = false
        for byte in utf8 {
            if byte.isBlankInHTML, isBlank || byte != 0x20 { return false }
            isBlank = byte == 0x20
        }
        return true
    }

    /// What stands in the only paragraph of a piece that has no other tag and no entity, which is how editors store
    /// most texts; the piece itself where it has no tag at all. Nil for any other.
    fileprivate var onlyParagraph: Substring? {
        let words = utf8.drop(while: \.isBlankInHTML)
        let isTagged = words.starts(with: "<p>".utf8)
        let inner = isTagged ? words.dropFirst(3) : words
        guard let end = inner.firstIndex(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
            return isTagged ? nil : self[...]
        }
        guard isTagged, inner[end...].starts(with: "</p>".utf8),
            inner[end...].dropFirst(4).allSatisfy(\.isBlankInHTML)
        else { return nil }
        return self[inner.startIndex..<end]
    }

    /// The same without blanks at the ends.
    var foldingBlanks: String { foldingRuns.droppingBlanks(atStart: true).droppingBlanks(atStart: false) }

    /// What is left where everything between angle brackets goes.
    fileprivate var withoutTags: String {
        var text = String.UnicodeScalarView()
        var isTag = false
        for scalar in unicodeScalars {
            if scalar == "<" {
                isTag = true
            } else if scalar == ">" {
                isTag = false
            } else if !isTag {
                text.append(scalar)
            }
        }
        return String(text)
    }
}

extension UInt8 {
    /// Whether HTML takes it for a blank between words.
    fileprivate var isBlankInHTML: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C }
}
