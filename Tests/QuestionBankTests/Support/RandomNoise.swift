import TestSupport

/// Text that consists of what means something to Markdown, and bytes that mean nothing.
struct RandomNoise {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    private static let pieces = [
        "## ", "##", "###", "### Hint\n", "### Explanation\n", "# ", "- [ ] ", "- [x] ", "- ", "1. [x] ", "> ", "    ",
        "\t", "```", "~~~",
        "<!--", "-->", "id: a", ";", "---\n", "===\n", "| a | b |\n", "|---|---|\n", "[a]: /x\n", "[a]", "](", "**",
        "*", "`", "<b>",
        "\n", "\n\n", "\r\n", "\r", "word ", "ü", "\u{FEFF}", "\u{0}", "&#27;", "\\", "topic: x\n",
    ]

    mutating func bytes() -> [UInt8] {
        (0..<600).flatMap { _ -> [UInt8] in
            if Int.random(in: 0..<400, using: &generator) == 0 { return [.random(in: 0x80...0xFF, using: &generator)] }
            return Array((Self.pieces.randomElement(using: &generator) ?? "").utf8)
        }
    }
}
