import Assessment

/// A text of Moodle's, in one of the formats that it has.
struct MoodleText {
    /// How a text is written.
    enum Format: String {
        case moodle = "moodle_auto_format"
        case html
        case plain = "plain_text"
        case markdown

        /// The names that GIFT has for them.
        static let words: [String: Format] = ["moodle": .moodle, "html": .html, "plain": .plain, "markdown": .markdown]
        /// The numbers that older versions of Moodle wrote.
        private static let numbers: [String: Format] = ["0": .moodle, "1": .html, "2": .plain, "4": .markdown]

        /// - Parameter name: the value of an attribute.
        init?(attribute name: String) {
            let name = name.lowercased()
            guard let format = Format(rawValue: name) ?? Format.words[name] ?? Format.numbers[name] else { return nil }
            self = format
        }
    }

    static func draft(_ text: String, as format: Format) -> DraftText {
        switch format {
        case .plain: .plain(text)
        case .markdown: .markdown(text)
        case .html: .html(text)
        case .moodle: automatic(text)
        }
    }

    /// Text in Moodle's own format is HTML in which line ends count.
    private static func automatic(_ text: String) -> DraftText {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
            return .plain(text)
        }
        let isHTML = text.contains("<p") || text.contains("<br") || text.contains("<div") || text.contains("<pre")
        return .html(isHTML ? text : text.replacing("\n", with: "<br>"))
    }

    /// A text that should be plain, as the right side of a pair, and in which tags or entities may stand all the same.
    static func line(_ text: String) -> DraftText {
        let isEntity = text.split(separator: "&").dropFirst().contains { part in
            let name = part.prefix { $0.isLetter || $0.isNumber || $0 == "#" }
            return !name.isEmpty && part.dropFirst(name.count).first == ";"
        }
        let isTag = text.split(separator: "<").dropFirst(text.first == "<" ? 0 : 1).contains { part in
            (part.first.map { $0.isASCII && $0.isLetter } == true || part.first == "/") && part.contains(">")
        }
        return isEntity || isTag ? .html(text) : .plain(text)
    }

    /// The last part of a path of categories such as `$course$/top/Tools`; two slashes are one in a name.
    static func topic(_ path: String) -> String? {
        let parts = path.replacing("//", with: "\u{1}").split(separator: "/")
        let names = parts.map { String($0).replacing("\u{1}", with: "/").foldingWhiteSpace }
            .filter { !$0.isEmpty && !($0.hasPrefix("$") && $0.hasSuffix("$")) && $0 != "top" }
        return names.last
    }

    /// With five decimals, as Moodle lists the shares that it knows.
    static func percent(_ share: Double) -> String {
        let scaled = Int((share * 100_000).rounded())
        guard scaled % 100_000 != 0 else { return "\(scaled / 100_000)" }
        var digits = "\(scaled % 100_000)"
        digits = String(repeating: "0", count: 5 - digits.count) + digits
        while digits.last == "0" { digits.removeLast() }
        return "\(scaled / 100_000).\(digits)"
    }
}

extension Item {
    /// Whether it asks whether its stem is true, as formats do that have a kind of their own for it.
    var isTrueFalse: Bool {
        guard case .choice(let choice) = interaction, !metadata.shuffle, choice.keys.count == 1 else { return false }
        return choice.options.map(\.text.plainText) == ["True", "False"]
    }
}
