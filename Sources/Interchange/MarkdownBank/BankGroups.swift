/// A list of options as it stands in a bank.
struct BankGroup {
    enum Kind: Int { case box, label, bullet }

    struct Option {
        var mark: BankLine.Option
        /// Its lines: the one with the mark first.
        var lines: Range<Int>
    }

    var kind: Kind
    var options: [Option]
    /// The column at which the marks stand.
    var indent: Int

    var first: Int { options[0].lines.lowerBound }
    /// The line after the last one.
    var end: Int { options[options.count - 1].lines.upperBound }

    var labels: [String] {
        options.compactMap { if case .label(let name) = $0.mark.mark { name } else { nil } }
    }

    var hasTick: Bool { options.contains { $0.mark.mark == .box(true) } }
}

/// Finds the lists of options of a bank.
struct BankGroups {
    private let lines: [BankLine]
    private(set) var groups: [BankGroup] = []
    /// The lines that belong to a list that was found.
    private var taken: [Bool]

    init(_ lines: [BankLine]) {
        self.lines = lines
        taken = Array(repeating: false, count: lines.count)
        find(.box, mark: \.box)
        // Letters first: within a question that is numbered they are its options.
        find(.label, scheme: { !$0.allSatisfy(\.isNumber) }, mark: \.label)
        find(.label, scheme: { $0.allSatisfy(\.isNumber) }, mark: \.label)
        find(.bullet, mark: \.bullet)
        groups.sort { $0.first < $1.first }
    }

    private mutating func find(
        _ kind: BankGroup.Kind, scheme: (String) -> Bool = { _ in true }, mark: (BankLine) -> BankLine.Option?
    ) {
        var index = 0
        while index < lines.count {
            guard !taken[index], let option = mark(lines[index]), begins(option, scheme) else {
                index += 1
                continue
            }
            let group = group(kind, at: index, option, mark)
            if group.options.count > 1 || kind == .box && group.hasTick {
                groups.append(group)
                for line in group.first..<group.end { taken[line] = true }
                index = group.end
            } else {
                index += 1
            }
        }
    }

    private func begins(_ option: BankLine.Option, _ scheme: (String) -> Bool) -> Bool {
        guard case .label(let name) = option.mark else { return true }
        return scheme(name) && ["a", "1", "i"].contains(name.lowercased())
    }

    private func group(
        _ kind: BankGroup.Kind, at start: Int, _ first: BankLine.Option, _ mark: (BankLine) -> BankLine.Option?
    ) -> BankGroup {
        var options = [BankGroup.Option(mark: first, lines: start..<start + 1)]
        let indent = lines[start].indent
        let style = first.style
        var index = start + 1
        // Lines that may yet turn out to belong to the last option.
        var pending = index
        while index < lines.count, !taken[index] {
            let line = lines[index]
            if let next = mark(line), abs(line.indent - indent) < 2, follows(next, options, style, kind) {
                options[options.count - 1].lines = options[options.count - 1].lines.lowerBound..<pending
                options.append(BankGroup.Option(mark: next, lines: index..<index + 1))
                index += 1
                pending = index
                continue
            }
            guard continues(line, at: index, indent, options, kind) else { break }
            index += 1
            pending = index
        }
        // The last option keeps what stands close to it.
        let last = options[options.count - 1]
        let end = closeEnd(of: last, from: last.lines.lowerBound + 1, upTo: pending, indent: indent)
        options[options.count - 1].lines = last.lines.lowerBound..<end
        return BankGroup(kind: kind, options: options, indent: indent)
    }

    private func follows(
        _ next: BankLine.Option, _ options: [BankGroup.Option], _ style: String, _ kind: BankGroup.Kind
    ) -> Bool {
        guard case .label(let name) = next.mark else {
            return kind == .bullet ? next.style == style : true
        }
        guard options.count < 26, let first = options.first, case .label(let begin) = first.mark.mark else {
            return false
        }
        let numeral = begin.lowercased() == "i"
        let scheme = numeral ? [begin, "ii"] : [begin, name]
        guard next.style == style, let place = Labels.position(name, among: scheme) else { return false }
        // A gap in the letters is a slip; one in numbers is no list of options.
        return place == options.count || !name.allSatisfy(\.isNumber) && !numeral && place == options.count + 1
    }

    /// Whether a line can stand between two options.
    private func continues(
        _ line: BankLine, at index: Int, _ indent: Int, _ options: [BankGroup.Option], _ kind: BankGroup.Kind
    ) -> Bool {
        switch line.kind {
        case .blank, .code: return true
        case .heading, .rule, .tag: return false
        case .quote: return kind == .box
        case .text: break
        }
        if BankMarks.answer(line.content) != nil || BankMarks.explanation(line.content) != nil { return false }
        // Another list begins, or the item of a list in which this one stands.
        if kind == .label, line.indent <= indent + 1, let other = line.label, other.style == options[0].mark.style {
            return false
        }
        if lines[index - 1].isBlank, line.indent + 1 < indent { return false }
        if line.box != nil { return line.indent > indent + 1 }
        if line.indent > indent + 1 { return true }
        let isAfterBlank = lines[index - 1].isBlank
        if line.content.isPicture { return true }
        if isAfterBlank {
            // Numbers are questions as often as options; only letters may have paragraphs.
            guard kind == .label, options[0].mark.style.last != "1" else { return false }
            return BankNumber(line.afterBullet ?? line.content) == nil
                && index - options[options.count - 1].lines.lowerBound < 12
        }
        if case .code = lines[index - 1].kind { return kind == .label && options[0].mark.style.last != "1" }
        if kind != .label, line.isListItem { return false }
        return !line.content.isLoneLink && BankNumber(line.content).map { !$0.hasWord } ?? true
    }

    /// Where what stands close to the last option ends: lines without a blank line before them, lines that are indented
    /// under it, quotes and the code of a bare mark.
    private func closeEnd(of option: BankGroup.Option, from start: Int, upTo limit: Int, indent: Int) -> Int {
        let isBare = option.mark.text.isBareMark
        var end = start
        var index = start
        var isAfterBlank = false
        while index < limit {
            let line = lines[index]
            if line.isBlank {
                isAfterBlank = true
                index += 1
                continue
            }
            let isIndented = line.indent > indent + 1
            let belongs: Bool
            switch line.kind {
            case .code:
                belongs =
                    isBare || isIndented || end > start && lines[end - 1].isCode && !isAfterBlank
                    || !isAfterBlank && option.mark.text.hasSuffix(":")
            case .quote: belongs = !isAfterBlank
            default: belongs = !isAfterBlank || isIndented || isBare && line.content.isPicture
            }
            guard belongs else { break }
            index += 1
            end = index
            // A block of code is taken whole.
            if line.kind == .code(opens: true, closes: false) {
                while index < limit, lines[index].isCode, lines[index].kind != .code(opens: true, closes: false) {
                    index += 1
                }
                end = index
            }
            isAfterBlank = false
        }
        return end
    }
}

extension StringProtocol {
    /// Whether it is a picture and nothing else.
    var isPicture: Bool {
        hasPrefix("![") && hasSuffix(")") || hasPrefix("<img") && hasSuffix(">")
    }

    /// Whether it is links, bare or in brackets, and nothing else but what joins them.
    var isLoneLink: Bool {
        var rest = Substring(self).trimmed
        while let first = rest.first, "*_(>".contains(first) { rest = rest.dropFirst() }
        guard !rest.isPicture else { return false }
        var found = false
        while !rest.isEmpty {
            if rest.hasPrefix("http://") || rest.hasPrefix("https://") {
                rest = rest.drop { !$0.isWhitespace }
            } else if rest.hasPrefix("<http"), let end = rest.firstIndex(of: ">") {
                rest = rest[rest.index(after: end)...]
            } else if rest.first == "[", let middle = rest.firstRange(of: "]("),
                let end = rest[middle.upperBound...].firstIndex(of: ")")
            {
                rest = rest[rest.index(after: end)...]
            } else {
                return false
            }
            found = true
            rest = rest.drop { $0.isWhitespace || ",;.*_)|&".contains($0) }
        }
        return found
    }

    /// Whether an option says nothing but its own label, or leads to what stands below.
    var isBareMark: Bool {
        let text = Substring(self).trimmed
        if text.isEmpty || text.hasSuffix(":") { return true }
        let name = text.drop { "(*".contains($0) }.prefix { $0.isLetter || $0.isNumber }
        return name.count == 1 && text.allSatisfy { $0 == name.first || "()*.:".contains($0) }
    }
}
