import Files

/// Packages of Anki: decks (`.apkg`) and whole collections (`.colpkg`), of old and new versions.
///
/// Source: Anki, <https://github.com/ankitects/anki>; the fields of a package stand in `proto/anki/import_export.proto`.
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
