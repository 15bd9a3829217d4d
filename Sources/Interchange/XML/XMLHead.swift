/// The first tag of an XML file, by which its format is recognised.
struct XMLHead {
    /// The name of the root, without its prefix.
    let root: String
    /// The tag as it is written.
    let tag: Substring
    /// What follows it.
    let rest: Substring

    /// Nil where the bytes are no XML.
    init?(_ head: Head) {
        guard var text = head.text?[...] else { return nil }
        while true {
            text = text.trimmed
            if text.first == "\u{FEFF}" { text.removeFirst() }
            guard text.first == "<" else { return nil }
            let end: String
            if text.hasPrefix("<?") {
                end = "?>"
            } else if text.hasPrefix("<!--") {
                end = "-->"
            } else if text.hasPrefix("<!") {
                end = text.prefix(while: { $0 != ">" }).contains("[") ? "]>" : ">"
            } else {
                break
            }
            guard let range = text.firstRange(of: end) else { return nil }
            text = text[range.upperBound...]
        }
        guard let close = text.firstIndex(of: ">") else { return nil }
        tag = text[..<close]
        rest = text[text.index(after: close)...]
        let name = tag.dropFirst().prefix { !$0.isWhitespace && $0 != "/" }
        root = name.split(separator: ":").last.map(String.init) ?? ""
        guard root.first?.isLetter == true else { return nil }
    }
}
