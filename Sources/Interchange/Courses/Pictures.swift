import Assessment
import Files
import Foundation

/// The pictures that items name: which of them are there, and what they are called in the course.
struct Pictures {
    private let source: Source
    /// Those that came with the source, by the name that texts use.
    private var given: [String: Medium.Content] = [:]
    /// Those that are used, by that name.
    private var names: [String: String] = [:]
    private(set) var used: [Medium] = []

    init(of source: Source) { self.source = source }

    mutating func add(_ name: String, _ content: Medium.Content) { given[name] = content }

    /// The item with the paths that pictures will have, and what is to be said of those that are not there.
    mutating func placing(_ item: Item, at origin: Origin) -> (item: Item, remarks: [Remark]) {
        let wanted = Set(item.pictures).filter { !$0.isElsewhere || $0.hasPrefix(Self.embedded) }
        let links = given.isEmpty ? [] : Set(item.links).filter { has($0) }
        guard !wanted.isEmpty || !links.isEmpty else { return (item, []) }
        var remarks: [Remark] = []
        var places: [String: String] = [:]
        for name in links.sorted() { places[name] = place(of: name) }
        for name in wanted.sorted() {
            if let place = place(of: name) {
                places[name] = place
            } else {
                remarks.append(Remark(.pictureMissing, at: origin, name))
            }
        }
        return (places.isEmpty ? item : item.replacingPictures { places[$0] ?? $0 }, remarks)
    }

    /// Whether a file of that name came with the source.
    private func has(_ name: String) -> Bool { given[name] != nil || given[Self.path(name)] != nil }

    private static func path(_ name: String) -> String {
        let plain = String(name.prefix { !"?#".contains($0) })
        return plain.removingPercentEncoding ?? plain
    }

    /// How a picture begins that stands in its own address.
    private static let embedded = "data:image/"

    /// The name of a picture that stands in its own address, after what it shows.
    private mutating func take(embedded address: String) -> String? {
        guard let comma = address.firstIndex(of: ","), address[..<comma].hasSuffix(";base64"),
            let data = Data(
                base64Encoded: String(address[address.index(after: comma)...]), options: .ignoreUnknownCharacters)
        else { return nil }
        let type = address.dropFirst(Self.embedded.count).prefix { $0.isLetter || $0.isNumber }
        let place = "pictures/\(Fingerprint(of: address)).\(type == "jpeg" ? "jpg" : type)"
        used.append(Medium(place, .bytes(Array(data))))
        names[address] = place
        return place
    }

    private mutating func place(of name: String) -> String? {
        if let known = names[name] { return known }
        if name.hasPrefix(Self.embedded) { return take(embedded: name) }
        let path = Self.path(name)
        let place = "pictures/" + path.split(separator: "/").filter { $0 != "." && $0 != ".." }.joined(separator: "-")
        if let content = given[name] ?? given[path] {
            guard content.isReadable else { return nil }
            used.append(Medium(place, content))
        } else if let file = source.neighbour(path) {
            used.append(Medium(place, .file(file)))
        } else {
            return nil
        }
        names[name] = place
        return place
    }
}

extension String {
    /// Whether it is an address of the net, or holds the picture itself.
    fileprivate var isElsewhere: Bool {
        guard let colon = firstIndex(of: ":") else { return hasPrefix("//") || isEmpty }
        return self[..<colon].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    }
}

extension Item {
    private var texts: [RichText] {
        [stem] + interaction.elements.flatMap { [$0.text] + ($0.rationale.map { [$0] } ?? []) } + hints
            + [explanation, references, recallAnswer].compactMap(\.self)
    }

    private var recallAnswer: RichText? { if case .recall(let recall) = interaction { recall.answer } else { nil } }

    /// The sources of all pictures.
    var pictures: [String] { texts.flatMap(\.pictures) }

    /// What its texts link to.
    var links: [String] { texts.flatMap(\.links) }

    func replacingPictures(_ replace: (String) -> String) -> Item {
        var item = self
        item.stem = stem.replacingPictures(replace)
        item.hints = hints.map { $0.replacingPictures(replace) }
        item.explanation = explanation?.replacingPictures(replace)
        item.references = references?.replacingPictures(replace)
        item.interaction = interaction.replacingPictures(replace)
        return item
    }
}

extension Interaction {
    fileprivate func replacingPictures(_ replace: (String) -> String) -> Interaction {
        func element(_ element: Element) -> Element {
            Element(element.text.replacingPictures(replace), rationale: element.rationale?.replacingPictures(replace))
        }
        switch self {
        case .choice(var choice):
            choice.options = choice.options.map {
                Choice.Option(element($0.element), isKey: $0.isKey, weight: $0.weight)
            }
            return .choice(choice)
        case .statements(var statements):
            statements.statements = statements.statements.map { .init(element($0.element), isTrue: $0.isTrue) }
            return .statements(statements)
        case .ordering(let ordering): return .ordering(Ordering(ordering.elements.map(element)))
        case .matching(let matching):
            return .matching(
                Matching(
                    matching.pairs.map { .init(element($0.left), element($0.right)) },
                    distractors: matching.distractors.map(element), headings: matching.headings))
        case .recall(let recall): return .recall(Recall(recall.answer.replacingPictures(replace)))
        case .shortText, .number, .gaps, .lines: return self
        }
    }
}

extension RichText {
    fileprivate func replacingPictures(_ replace: (String) -> String) -> RichText {
        mapping { part in
            switch part {
            case .image(let source, let alternative): .image(source: replace(source), alternative: alternative)
            case .link(let destination, let inner): .link(destination: replace(destination), inner)
            default: part
            }
        }
    }

    /// The same text; where it is nothing but pictures that say nothing of themselves, they are called after their files.
    var namingPictures: RichText {
        guard plainText.allSatisfy(\.isWhitespace), !pictures.isEmpty else { return self }
        return mapping { part in
            guard case .image(let source, _) = part else { return part }
            let isEmbedded = source.hasPrefix("data:")
            let name = isEmbedded ? nil : source.split(separator: "/").last?.prefix { !"?#".contains($0) }
            return .image(source: source, alternative: name.map(String.init)?.removingPercentEncoding ?? "picture")
        }
    }

    /// The text with each part of its lines changed, the inner ones first.
    private func mapping(_ change: (Inline) -> Inline) -> RichText { RichText(blocks.map { $0.mapping(change) }) }
}

extension Block {
    fileprivate func mapping(_ change: (Inline) -> Inline) -> Block {
        func line(_ inlines: [Inline]) -> [Inline] { inlines.map { $0.mapping(change) } }
        switch self {
        case .paragraph(let inlines): return .paragraph(line(inlines))
        case .heading(let level, let inlines): return .heading(level: level, line(inlines))
        case .list(var list):
            list.items = list.items.map { $0.map { $0.mapping(change) } }
            return .list(list)
        case .quote(let blocks): return .quote(blocks.map { $0.mapping(change) })
        case .table(var table):
            table.heading = table.heading.map(line)
            table.rows = table.rows.map { $0.map(line) }
            return .table(table)
        case .code, .rule: return self
        }
    }
}

extension Inline {
    fileprivate func mapping(_ change: (Inline) -> Inline) -> Inline {
        func line(_ inlines: [Inline]) -> [Inline] { inlines.map { $0.mapping(change) } }
        let part: Inline =
            switch self {
            case .emphasis(let inner): .emphasis(line(inner))
            case .strong(let inner): .strong(line(inner))
            case .strikethrough(let inner): .strikethrough(line(inner))
            case .link(let destination, let inner): .link(destination: destination, line(inner))
            case .image, .text, .code, .softBreak, .lineBreak: self
            }
        return change(part)
    }
}
