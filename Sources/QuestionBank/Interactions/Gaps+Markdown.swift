import Assessment
import JSON

extension Gaps {
    /// The gaps of a stem, and what is wrong with them.
    init(_ scan: GapScan, isCaseExact: Bool, findings: inout [Finding]) {
        var gaps: [Gap] = []
        for gap in scan.gaps.prefix(Limits.gaps) {
            do throws(Fault) {
                gaps.append(try Gap(written: gap.content))
            } catch {
                findings.append(Finding(error, gap.place))
            }
        }
        if scan.gaps.count > Limits.gaps {
            findings.append(Finding(.tooManyGaps(scan.gaps.count), scan.gaps[Limits.gaps].place))
        }
        self.init(gaps, isCaseExact: isCaseExact)
    }
}

extension Gaps.Gap {
    /// - Parameter written: what stands between the braces.
    fileprivate init(written: String) throws(Fault) {
        let answers = written.alternatives.map(GapAnswer.init)
        guard answers.allSatisfy({ !$0.text.isEmpty }) else { throw .emptyGap }
        guard answers.count <= Limits.options else { throw .tooManyAnswers(answers.count, limit: Limits.options) }
        guard answers.contains(where: \.isKey) else {
            self = .typed(answers.map(\.text))
            return
        }
        let elements = answers.map(\.element)
        let keys = zip(answers, elements).filter { $0.0.isKey }.map(\.1)
        guard keys.count == 1, let key = keys.first, elements.count > 1 else { throw .gapKeys(keys.count) }
        guard Set(elements.map(\.id)).count == elements.count else { throw .sameInGap }
        self = .chosen(elements, key: key.id)
    }
}

/// One of the answers in a gap.
private struct GapAnswer {
    /// Whether it begins with a star: it is the right one of a list.
    let isKey: Bool
    let text: String
    private let isCode: Bool

    init(_ written: Substring) {
        var rest = String(written).foldingWhiteSpace[...]
        isKey = rest.first == "*"
        if isKey { rest = String(rest.dropFirst()).foldingWhiteSpace[...] }
        isCode = rest.count > 2 && rest.first == "`" && rest.last == "`"
        text = (isCode ? rest.dropFirst().dropLast() : rest).withoutEscapes
    }

    var element: Element { Element(RichText([.paragraph([isCode ? .code(text) : .text(text)])])) }
}

extension String {
    /// The parts between bars that have no backslash before them.
    fileprivate var alternatives: [Substring] {
        var parts: [Substring] = []
        var start = startIndex
        var isEscaped = false
        for index in indices {
            if self[index] == "|", !isEscaped {
                parts.append(self[start..<index])
                start = self.index(after: index)
            }
            isEscaped = !isEscaped && self[index] == "\\"
        }
        return parts + [self[start...]]
    }
}

extension Substring {
    /// What is meant where a backslash stands before a sign.
    fileprivate var withoutEscapes: String {
        var text = ""
        var isEscaped = false
        for character in self {
            if isEscaped, !GapWriting.signs.contains(character) { text.append("\\") }
            isEscaped = !isEscaped && character == "\\"
            if !isEscaped { text.append(character) }
        }
        return isEscaped ? text + "\\" : text
    }
}

/// How answers are written in gaps.
private enum GapWriting {
    /// What a backslash makes a mere sign.
    static let signs = "\\|{}*`"

    static func text(_ gap: Gaps.Gap) -> String {
        switch gap {
        case .typed(let accepted): "{{\(accepted.map(escaped).joined(separator: "|"))}}"
        case .chosen(let options, let key):
            "{{\(options.map { ($0.id == key ? "*" : "") + text($0) }.joined(separator: "|"))}}"
        }
    }

    private static func text(_ element: Element) -> String {
        let inlines = element.text.inlines
        if inlines.count == 1, case .code(let code) = inlines[0] { return "`\(escaped(code))`" }
        return escaped(element.text.plainText)
    }

    private static func escaped(_ text: String) -> String {
        String(text.foldingWhiteSpace.flatMap { signs.contains($0) ? ["\\", $0] : [$0] })
    }
}

extension Gaps: WrittenInteraction {
    var markdown: [String] { [] }

    func completing(stem: [String]) -> [String] {
        var next = gaps[...]
        return stem.map { line in
            var written = ""
            // Beside emphasis the mark became an entity: a comment does the same for the braces.
            for character in line.replacing("&#65532;", with: "\(Self.mark)<!-- -->") {
                written += character == Self.mark ? next.popFirst().map(GapWriting.text) ?? "" : String(character)
            }
            return written
        }
    }

    var jsonMembers: [JSON.Member] {
        let gaps = gaps.map { gap -> JSON in
            switch gap {
            case .typed(let accepted): ["accepted": .strings(accepted)]
            case .chosen(let options, let key):
                ["options": .array(options.map { $0.json(.init("key", .value($0.id == key))) })]
            }
        }
        return [.init("gaps", .array(gaps)), .init("caseExact", .value(isCaseExact))]
    }
}

extension [Block] {
    /// For each mark of a gap, in the order of reading, whether it stands outside of code.
    var gapMarks: [Bool] { flatMap(\.gapMarks) }
}

extension Block {
    fileprivate var gapMarks: [Bool] {
        switch self {
        case .paragraph(let inlines), .heading(_, let inlines): inlines.flatMap(\.gapMarks)
        case .code(_, let text): text.gapMarks(isText: false)
        case .list(let list): list.items.flatMap(\.gapMarks)
        case .quote(let blocks): blocks.gapMarks
        case .table(let table):
            ([table.heading] + table.rows).flatMap { row in row.flatMap { $0.flatMap(\.gapMarks) } }
        case .rule: []
        }
    }
}

extension Inline {
    fileprivate var gapMarks: [Bool] {
        switch self {
        case .text(let text): text.gapMarks(isText: true)
        case .code(let text): text.gapMarks(isText: false)
        case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, let inner):
            inner.flatMap(\.gapMarks)
        case .image, .softBreak, .lineBreak: []
        }
    }
}

extension String {
    fileprivate func gapMarks(isText: Bool) -> [Bool] { filter { $0 == Gaps.mark }.map { _ in isText } }
}

extension Gaps {
    static let template =
        "A sentence with a {{word|another word}} to type and {{*the right one|a wrong one}} to choose."
}
