import Assessment
import Files
import Foundation
import Interchange
import JSON
import QuestionBank

/// The collection of other programs' files with which readers are compared. It lies beside the project and not in it, since
/// some of its files have licences of their own; tests that need it say so and are skipped where it is missing.
enum Collection {
    static let folder = URL(filePath: #filePath).appending(path: "../../../../../shared/fixtures").standardized.path
    static let isThere = Files.isFolder(folder)

    /// The rows of the expectations of one part, such as `banks`.
    static func rows(_ part: String) -> [JSON] {
        guard let bytes = try? Files.read("\(folder)/\(part)/expectations.json"),
            let json = JSON(String(decoding: bytes, as: UTF8.self))
        else { return [] }
        return json["files"]?.array ?? []
    }
}

/// What a reader makes of one file.
struct Reading {
    let imported: Imported
    let format: String
    /// The items in the order of the source, read from the Markdown that was written of them.
    let items: [(item: Item, entry: Imported.Entry)]

    /// - Parameter format: the name of a format; nil: the content decides.
    init(file path: String, as format: String? = nil) throws {
        let bytes = try Files.read(path)
        try self.init(bytes, name: path, path: path, as: format)
    }

    init(text: String, as format: String? = nil) throws {
        try self.init(Array(text.utf8), name: "test", path: nil, as: format)
    }

    init(
        _ bytes: [UInt8], name: String, path: String?, as format: String?, fields: FieldMap = FieldMap()
    ) throws {
        let source = Source(name: name, path: path, bytes: bytes, fields: fields)
        let named = format.flatMap { Formats.reader(named: $0) }
        guard let reader = named ?? Formats.recognising(Head(bytes)).first?.format else {
            throw ImportError.unknownFormat(path: name)
        }
        self.format = reader.name
        var intake = Intake(source)
        try reader.read(source, into: &intake)
        imported = intake.finish()
        items = imported.entries.compactMap { entry in
            Reader.item(fromMarkdown: entry.markdown, topic: TopicID("topic")).map { ($0, entry) }
        }
    }

    /// What only shows in the course as a whole, such as the same question twice.
    var ofCourse: Set<String> { Set(NewCourse([("test", imported)], name: "test").remarks.map(\.kind.code)) }

    /// The remarks of all items, of those that were left out, and of the file.
    var codes: Set<String> {
        let all = imported.remarks + imported.entries.flatMap(\.remarks) + imported.leftOut.map(\.reason)
        return Set(all.map(\.kind.code))
    }
}

extension Item {
    var choice: Choice? { if case .choice(let choice) = interaction { choice } else { nil } }

    /// The texts of the options.
    var optionTexts: [String] { choice?.options.map(\.text.words) ?? [] }

    /// The places of the keys, from 0.
    var keyPlaces: [Int] { choice.map { choice in choice.options.indices.filter { choice.options[$0].isKey } } ?? [] }
}

extension RichText {
    /// The words as they are compared: without pictures, white space folded.
    var words: String { blocks.map(\.words).joined(separator: " ").foldingWhiteSpace }

    /// The same without blocks of code.
    var prose: String {
        RichText(blocks.filter { if case .code = $0 { false } else { true } }).words
    }

    /// The blocks of code.
    var code: [String] {
        blocks.compactMap { if case .code(_, let text) = $0 { text } else { nil } }
    }

    /// The code of an option, whose lines may be code spans.
    var optionCode: String {
        if let block = code.first { return block }
        return blocks.compactMap { block -> String? in
            guard case .paragraph(let inlines) = block else { return nil }
            return inlines.map { inline in
                switch inline {
                case .code(let code): code
                case .lineBreak: "\n"
                default: ""
                }
            }.joined()
        }.joined(separator: "\n").trimmingCharacters(in: .newlines)
    }

    /// The addresses that the text links to or names.
    var addresses: String { Writer.markdown(self) }
}

extension Block {
    fileprivate var words: String {
        switch self {
        case .paragraph(let inlines), .heading(_, let inlines): inlines.words
        case .code(_, let text): text
        case .list(let list): list.items.map { $0.map(\.words).joined(separator: " ") }.joined(separator: " ")
        case .quote(let blocks): blocks.map(\.words).joined(separator: " ")
        case .table(let table):
            ([table.heading] + table.rows).map { $0.map(\.words).joined(separator: " ") }.joined(separator: " ")
        case .rule: ""
        }
    }
}

extension [Inline] {
    fileprivate var words: String { map(\.words).joined() }
}

extension Inline {
    fileprivate var words: String {
        switch self {
        case .text(let words), .code(let words): words
        case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, let inner): inner.words
        case .image: ""
        case .softBreak, .lineBreak: " "
        }
    }
}
