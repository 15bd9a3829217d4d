/// A deck that is made to hurt: to write on the terminal, to take time or memory, or to hide items.
package struct HostileDeck: Sendable, CustomStringConvertible {
    package let name: String
    /// How many items a reader counts in it; they are shown, or their loss is.
    package let items: Int
    private let content: @Sendable () -> [UInt8]

    private init(_ name: String, items: Int = 2, _ content: @escaping @Sendable () -> [UInt8]) {
        (self.name, self.items, self.content) = (name, items, content)
    }

    package func bytes() -> [UInt8] { content() }
    package var description: String { name }

    /// A text that no program writes by itself; where it follows an escape on the terminal, content has got through.
    package static let signature = "4242"

    /// An item that nothing is wrong with.
    package static let soundItem = item("What comes after one?", options: ["Two", "Three"])

    package static let all: [HostileDeck] = texts + sizes + openEnds
}

// What writes on the terminal.
extension HostileDeck {
    private static let texts = [
        HostileDeck("control characters") { text((0..<32).filter { $0 != 10 && $0 != 13 }.map { UInt8($0) } + [0x7F]) },
        HostileDeck("C1 control characters") {
            text(Array("\u{80}\u{84}\u{85}\u{8D}\u{90}\u{9B}\(signature)m\u{9D}\u{9F}".utf8))
        },
        HostileDeck("escape sequences") {
            text(
                Array(
                    "\u{1B}[\(signature)m \u{1B}]0;\(signature)\u{7} \u{1B}]52;c;\(signature)\u{1B}\\ \u{1B}P\(signature)\u{1B}\\ \u{1B}[\(signature)n"
                        .utf8))
        },
        HostileDeck("escapes as entities") {
            text(Array("&#27;[\(signature)m &#x1b;]0;\(signature)&#7; &#x9b;\(signature)m &#8238;".utf8))
        },
        HostileDeck("bidirectional overrides") {
            text(Array("\u{202E}abc\u{202C} \u{2066}abc\u{2069} \u{200F}\u{061C}".utf8))
        },
        HostileDeck("invalid UTF-8") {
            text([0xC3, 0x28, 0xFF, 0xFE, 0xED, 0xA0, 0x80, 0xF4, 0x90, 0x80, 0x80])
        },
    ]

    /// A deck with the bytes in the stem, in code, in an option, its rationale, a hint and the explanation.
    private static func text(_ bytes: [UInt8]) -> [UInt8] {
        let item =
            Array("# Deck ".utf8) + bytes + Array("\n\n## What is ".utf8) + bytes
            + Array("?\n<!-- id: hostile; shuffle: no -->\n\n`".utf8)
            + bytes + Array("`\n\n- [x] Option ".utf8) + bytes + Array("\n\n  Rationale ".utf8) + bytes
            + Array("\n- [ ] Other\n\n### Hint\nHint ".utf8) + bytes + Array("\n\n### Explanation\nExplanation ".utf8)
            + bytes + Array("\n\n".utf8)
        return item + soundItem.utf8
    }
}

// What takes time or memory.
extension HostileDeck {
    private static let sizes = [
        HostileDeck("65 MiB", items: 1_000_000) {
            var bytes = Array(item("A question", options: ["One", "Two"]).utf8)
            while bytes.count < 65 << 20 { bytes += bytes }
            return bytes
        },
        HostileDeck("a stem of 10,000 lists on one line") {
            deck(item(String(repeating: "- ", count: 10_000), options: ["One", "Two"]))
        },
        HostileDeck("10,000 nested lists on one line") {
            deck("## Nested?\n\n" + String(repeating: "- ", count: 10_000) + "x\n\n- [x] One\n- [ ] Two\n")
        },
        HostileDeck("10,000 nested quotes on one line") {
            deck("## Quoted?\n\n" + String(repeating: "> ", count: 10_000) + "x\n\n- [x] One\n- [ ] Two\n")
        },
        HostileDeck("a table of 20,000 columns") {
            let row = String(repeating: "|a", count: 20_000) + "|\n"
            return deck("## Table?\n\n\(row)\(String(repeating: "|-", count: 20_000))|\n\(row)\n- [x] One\n- [ ] Two\n")
        },
        HostileDeck("an option of 100,000 characters") {
            deck(item("Long?", options: [String(repeating: "long ", count: 20_000), "Short"]))
        },
        HostileDeck("a word of 100,000 characters") {
            deck(item(String(repeating: "w", count: 100_000), options: ["One", "Two"]))
        },
        HostileDeck("100,000 combining marks") {
            deck(item("e" + String(repeating: "\u{301}", count: 100_000), options: ["One", "Two"]))
        },
        HostileDeck("1,000 options") { deck(item("Many?", options: (0..<1_000).map { "Option \($0)" })) },
        HostileDeck("100,000 unmatched brackets") {
            deck(item(String(repeating: "[", count: 100_000), options: ["One", "Two"]))
        },
        HostileDeck("20,000 unmatched openings of each kind, beside signs of emphasis") {
            deck(item("*a* " + String(repeating: "<](`{{_*\\", count: 20_000), options: ["One", "Two"]))
        },
    ]

    private static func deck(_ hostile: String) -> [UInt8] { Array("# Deck\n\n\(hostile)\n\(soundItem)".utf8) }
}

// What is opened and not closed: it takes in all that follows.
extension HostileDeck {
    private static let openEnds = [
        HostileDeck("an unclosed fence") {
            deck("## Code?\n\n```\nlet a = 1\n\n- [x] One\n- [ ] Two\n")
        },
        HostileDeck("an unclosed comment") {
            deck("## Comment?\n<!-- id: open\n\n- [x] One\n- [ ] Two\n")
        },
        HostileDeck("unclosed front matter", items: 1) {
            Array("---\ntitle: Open\n\n# Deck\n\n\(soundItem)".utf8)
        },
    ]

    private static func item(_ stem: String, options: [String]) -> String {
        let options = options.enumerated().map { "- [\($0 == 0 ? "x" : " ")] \($1)\n" }.joined()
        return "## \(stem)\n\n\(options)\n### Explanation\nBecause it is so.\n\n"
    }
}
