/// Boxes to tick with a fence or nothing behind them on their line, which cmark-gfm takes for text.
///
/// It is given a comment in the place of a bare box, and the fence alone where one follows. Whether an item of a list has a box is
/// then seen in the source.
enum BareBoxes {
    struct Box {
        /// From the bracket to the end of the line, or to the fence.
        var range: Range<Int>
        /// The fence that begins on the line; nil where nothing follows.
        var fence: (mark: UInt8, length: Int)?
    }

    static func hidden(_ markdown: String) -> String {
        var lines = Array(markdown.utf8).split(separator: .lineFeed, omittingEmptySubsequences: false)
        var open: (mark: UInt8, length: Int)?
        var isChanged = false
        for index in lines.indices {
            let line = lines[index]
            if let fence = open {
                if line.drop(while: \.isBlank).closes(fence) { open = nil }
            } else if let box = line.bareBox {
                open = box.fence
                lines[index] =
                    line[..<box.range.lowerBound] + (box.fence == nil ? Array("<!---->".utf8)[...] : [])
                    + line[box.range.upperBound...]
                isChanged = true
            } else {
                open = line.fence
            }
        }
        return isChanged ? String(decoding: Array(lines.joined(separator: [.lineFeed])), as: UTF8.self) : markdown
    }
}

extension ArraySlice<UInt8> {
    /// The box with which an item of a list begins, if text does not follow it.
    var bareBox: BareBoxes.Box? {
        let bullet = drop { $0 == .blank }
        guard bullet.startIndex - startIndex < 4, let end = bullet.endOfBullet else { return nil }
        let box = self[end...].drop(while: \.isBlank)
        guard box.startIndex > end, box.count >= 3, box.first == UInt8(ascii: "["),
            " xX".utf8.contains(box[box.startIndex + 1]), box[box.startIndex + 2] == UInt8(ascii: "]")
        else { return nil }
        let rest = box.dropFirst(3).drop(while: \.isBlank)
        if rest.isEmpty { return BareBoxes.Box(range: box.startIndex..<endIndex, fence: nil) }
        guard rest.startIndex > box.startIndex + 3, let fence = rest.fence else { return nil }
        return BareBoxes.Box(range: box.startIndex..<rest.startIndex, fence: fence)
    }

    /// The fence that a line opens, behind the marks of quotes and lists.
    fileprivate var fence: (mark: UInt8, length: Int)? {
        var rest = drop { $0.isBlank || $0 == UInt8(ascii: ">") }
        while let end = rest.endOfBullet, end < rest.endIndex, rest[end].isBlank {
            rest = rest[end...].drop { $0.isBlank || $0 == UInt8(ascii: ">") }
        }
        guard let mark = rest.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
        let length = rest.prefix { $0 == mark }.count
        let isCode = mark == UInt8(ascii: "`") && rest.dropFirst(length).contains(mark)
        return length < 3 || isCode ? nil : (mark, length)
    }

    /// Where the bullet or the number ends that stands here.
    private var endOfBullet: Int? {
        let digits = prefix(while: \.isDigit).count
        guard digits < 10, let mark = dropFirst(digits).first, (digits == 0 ? "-*+" : ".)").utf8.contains(mark)
        else { return nil }
        return startIndex + digits + 1
    }
}
