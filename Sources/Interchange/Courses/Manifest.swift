import Assessment
import Files
import JSON

/// What an import remembers of itself beside the course, so that a newer edition can be told apart from what was edited.
package struct Manifest: Equatable, Sendable {
    /// A hidden file, which decks never are.
    static let name = ".import.json"

    /// The names of the files that were imported.
    var sources: [String]
    var rows: [Row]

    /// An item as it was imported.
    struct Row: Equatable, Sendable {
        var id: String
        /// What the source calls it, and what that is unique in.
        var sourceID: String?
        var part: String?
        var fingerprint: String
        /// Names the first words of the stem.
        var words: String
        /// Names the item's Markdown as the source gave it.
        var given: String
    }

    init(_ course: NewCourse, sources: [String]) {
        self.sources = sources
        rows = course.items.map { item in
            Row(
                id: item.id, sourceID: item.entry.sourceID, part: item.entry.part,
                fingerprint: "\(item.entry.fingerprint)", words: item.entry.wordsFingerprint,
                given: item.markdown.fingerprintOfPart)
        }
    }

    /// Nil where the folder holds no import.
    init?(in folder: String) {
        guard let bytes = try? Files.read("\(folder)/\(Self.name)", limit: 256 << 20),
            let json = JSON(String(decoding: bytes, as: UTF8.self)), json["schema"]?.integer == 1
        else { return nil }
        sources = (json["sources"]?.array ?? []).compactMap(\.string)
        rows = (json["items"]?.array ?? []).compactMap(Row.init)
    }

    var json: JSON {
        [
            "schema": 1, "sources": .strings(sources),
            "items": .array(
                rows.map { row in
                    [
                        "id": .value(row.id), "source": .value(row.sourceID), "part": .value(row.part),
                        "fingerprint": .value(row.fingerprint), "words": .value(row.words), "given": .value(row.given),
                    ]
                }),
        ]
    }

    func write(to folder: String) throws(FileError) {
        try Files.replace("\(folder)/\(Self.name)", with: Array(json.text.utf8))
    }
}

extension Manifest.Row {
    fileprivate init?(_ json: JSON) {
        guard let id = json["id"]?.string, let fingerprint = json["fingerprint"]?.string,
            let words = json["words"]?.string, let given = json["given"]?.string
        else { return nil }
        self.init(
            id: id, sourceID: json["source"]?.string, part: json["part"]?.string, fingerprint: fingerprint,
            words: words,
            given: given)
    }
}

extension Imported.Entry {
    var wordsFingerprint: String { "\(Fingerprint(of: words.lowercased()))" }
}

extension String {
    /// Names a part of a deck, whatever blank lines stand at its end.
    var fingerprintOfPart: String {
        var text = self[...]
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return "\(Fingerprint(of: String(text)))"
    }
}
