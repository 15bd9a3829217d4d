import Assessment
import JSON

extension RichText {
    /// The text as parts of a line.
    var inlines: [Inline] {
        if case .paragraph(let inlines)? = blocks.first, blocks.count == 1 { return inlines }
        return isEmpty ? [] : [.text(plainText.foldingWhiteSpace)]
    }
}

extension Element {
    /// The element as a part of a list: its text, and its rationale below.
    ///
    /// - Parameters:
    ///   - mark: the bullet or the number.
    ///   - box: what stands before the text.
    func lines(from mark: String, box: String = "") -> [String] {
        let writer = BlockWriter()
        var lines = writer.lines(text)
        lines = [box + (lines.first ?? "")] + lines.dropFirst()
        if let rationale { lines += [""] + writer.lines(rationale) }
        return lines.hanging(from: mark)
    }

    /// The element in JSON; more members follow its text.
    func json(_ more: JSON.Member...) -> JSON {
        let text = JSON.Member("text", .value(Writer.markdown(text)))
        return .object([text] + more + [JSON.Member("rationale", .value(rationale.map(Writer.markdown)))])
    }
}
