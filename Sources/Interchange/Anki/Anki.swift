import Files

/// Packages of Anki: decks (`.apkg`) and whole collections (`.colpkg`), of old and new versions.
///
/// Source: Anki, <https://github.com/ankitects/anki>; the fields of a package stand in `proto/anki/import_export.proto`.
///
/// | Anki | Swot |
/// | --- | --- |
/// | a card of a note | an item; its front is the stem and its back the answer to be recalled |
/// | `{{type:…}}` on the front | short text |
/// | `{{c1::…}}` | an item for each number, with gaps |
/// | fields for options and a key, as of “AllInOne” | one choice for the note; of the type 0 statements |
/// | `{{hint:…}}` | hints |
/// | fields such as Extra and Explanation on the back | explanation |
/// | fields such as Source | references |
/// | deck | topic; the deck that all others lie in is the course |
/// | `guid` | id, with the number of the card behind it from the second on |
/// | pictures | pictures of the course; sounds are left out with a remark |
/// | review log, states of cards | `Imported.progress`, where it is asked for |
package enum Anki {
    package static let name = "anki"
    package static let title = "Anki"
}

extension Anki: ImportFormat {
    package static func recognises(_ head: Head) -> Confidence {
        AnkiPackage.collections.contains { head.entries.contains($0) } ? .certain : .none
    }

    package static func read(_ source: Source, into intake: inout Intake) throws(ImportError) {
        let package: AnkiPackage
        do throws(ZipError) {
            package = try AnkiPackage(source.bytes)
        } catch {
            throw error.importError(path: source.name, format: title)
        }
        package.addMedia(to: &intake)
        let file = try package.collection(of: source)
        defer { file.remove() }
        var reader = try AnkiReader(file.path, source: source.name)
        try reader.read(into: &intake)
    }
}

extension Remark.Kind {
    static let sound = Remark.Kind("sound", "A sound is left out: a terminal plays none.")
    static let fieldUnused = Remark.Kind(
        "field-unused", "A field of the notes is shown on no card, or says nothing that an item has a place for.")
    static let fieldCount = Remark.Kind("field-count", "The record has another number of fields than its kind.")
    static let entryRefused = Remark.Kind("entry-refused", "An entry of the archive is not read.")
    static let cutOff = Remark.Kind("cut-off", "The file is damaged: what stands behind this place is lost.")
}
