import Assessment
import GRDB

/// An item's Markdown as it was asked.
package struct ItemSource: Equatable, Sendable {
    /// Names this wording, see `Form.Entry.version`.
    package var version: Fingerprint
    package var fingerprint: Fingerprint
    package var markdown: String

    package init(version: Fingerprint, fingerprint: Fingerprint, markdown: String) {
        self.version = version
        self.fingerprint = fingerprint
        self.markdown = markdown
    }

    /// XXH3-64 of all three.
    var checksum: UInt64 { Fingerprint(of: "\(version)\u{1F}\(fingerprint)\u{1F}\(markdown)").value }
}

extension Database {
    func insert(_ source: ItemSource) throws {
        try run(
            "INSERT OR IGNORE INTO item_version VALUES (?, ?, ?, ?)",
            [
                source.version.description, source.fingerprint.description, source.markdown,
                Int64(bitPattern: source.checksum),
            ])
    }
}
