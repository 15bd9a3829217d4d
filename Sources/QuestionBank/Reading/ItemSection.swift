import Assessment

/// What stands under a heading of level 3.
struct ItemSection {
    let title: String
    let place: Place
    var blocks: [Block] = []
    /// What stands in it, where it holds an interaction; no longer of use than the document.
    var nodes: [MarkdownNode] = []

    var kind: Kind? { Kind(rawValue: title) }
    var isInteraction: Bool { kind?.reader != nil }

    /// What is wrong with the section on its own.
    var finding: Finding? {
        guard kind != nil else {
            let nearest = Kind.allCases.map(\.rawValue).nearest(to: title) ?? ""
            return Finding(.unknownSection(title, nearest: nearest), place)
        }
        let isEmpty = isInteraction ? nodes.isEmpty : RichText(blocks).plainText.isEmpty
        return isEmpty ? Finding(.emptySection(title), place) : nil
    }
}

extension [ItemSection] {
    func texts(of kind: ItemSection.Kind) -> [RichText] {
        filter { $0.kind == kind }.map { RichText($0.blocks) }
    }

    /// What is wrong with the sections of an item.
    func check() -> [Finding] {
        compactMap(\.finding) + repetitions + tooManyHints
    }

    /// An interaction that is given twice is a fault of its own.
    private var repetitions: [Finding] {
        var firsts: [ItemSection] = []
        return compactMap { section in
            guard let kind = section.kind, kind != .hint, !section.isInteraction else { return nil }
            if let first = firsts.first(where: { $0.kind == kind }) {
                return Finding(.duplicateSection(section.title, line: first.place.line), section.place)
            }
            firsts.append(section)
            return nil
        }
    }

    private var tooManyHints: [Finding] {
        let hints = filter { $0.kind == .hint }
        guard hints.count > Limits.hints else { return [] }
        return [Finding(.tooManyHints(hints.count), hints[Limits.hints].place)]
    }
}
