import Assessment
import JSON

extension SectionReading {
    /// Numbers of lines of the stem's only block of code, such as `3, 7-8`.
    mutating func lines() -> Interaction? {
        let codes = stem.flatMap(\.codes)
        guard let code = codes.first, codes.count == 1 else {
            note(.codeBlocks(codes.count))
            return nil
        }
        guard let paragraph = onlyBlock("numbers such as `3, 7-8`", where: { $0.kind == .paragraph }) else {
            return nil
        }
        let count = code.split(separator: "\n", omittingEmptySubsequences: false).count
        var keys: Set<Int> = []
        for part in builder.inlines(of: paragraph).plainText.split(separator: ",", omittingEmptySubsequences: false) {
            guard let range = Self.range(part) else {
                note(.malformedLines(String(part).foldingWhiteSpace), at: paragraph)
                continue
            }
            guard range.lowerBound >= 1, range.upperBound <= count else {
                note(.linesBeyondCode(String(part).foldingWhiteSpace, count: count), at: paragraph)
                continue
            }
            keys.formUnion(range)
        }
        return .lines(CodeLines(count: count, keys: keys))
    }

    private static func range(_ text: Substring) -> ClosedRange<Int>? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
        let numbers = parts.compactMap { part -> Int? in
            let digits = String(part).foldingWhiteSpace
            return (1...9).contains(digits.utf8.count) && digits.utf8.allSatisfy(\.isDigit) ? Int(digits) : nil
        }
        guard let first = numbers.first, let last = numbers.last, numbers.count == parts.count, numbers.count <= 2,
            first <= last
        else { return nil }
        return first...last
    }
}

extension Block {
    /// The blocks of code in it.
    fileprivate var codes: [String] {
        switch self {
        case .code(_, let text): [text]
        case .list(let list): list.items.flatMap { $0.flatMap(\.codes) }
        case .quote(let blocks): blocks.flatMap(\.codes)
        case .paragraph, .heading, .table, .rule: []
        }
    }
}

extension CodeLines: WrittenInteraction {
    var markdown: [String] { ["### \(ItemSection.Kind.lines.rawValue)", text] }

    /// Neighbours are written as a range.
    private var text: String {
        var ranges: [ClosedRange<Int>] = []
        for key in keys.sorted() {
            if let last = ranges.last, last.upperBound + 1 == key {
                ranges[ranges.count - 1] = last.lowerBound...key
            } else {
                ranges.append(key...key)
            }
        }
        return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
            .joined(separator: ", ")
    }

    var jsonMembers: [JSON.Member] {
        [.init("lines", .array(keys.sorted().map { .value($0) })), .init("count", .value(count))]
    }
}

extension CodeLines {
    static let template = """
        ```python
        total = 0
        for n in range(10):
            total += n
        ```

        ### Lines
        3
        """
}
