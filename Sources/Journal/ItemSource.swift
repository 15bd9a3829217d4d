import Assessment
import GRDB

/// An item's Markdown as it was asked.
///
/// The journal keeps it because decks change: results and the missed list show the question that was answered, even when it is
/// gone from its course. Each wording is kept once, however often it is asked.
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

    /// The source that three columns spell; nil where one is no fingerprint.
    init?(_ version: String, _ fingerprint: String, _ markdown: String) {
        guard let version = Fingerprint(hex: version), let fingerprint = Fingerprint(hex: fingerprint) else {
            return nil
        }
        self.init(version: version, fingerprint: fingerprint, markdown: markdown)
    }

    /// XXH3-64 of all three.
    var checksum: UInt64 { Fingerprint(of: "\(version)\u{1F}\(fingerprint)\u{1F}\(markdown)").value }
}

extension Database {
    func insert(_ source: ItemSource) throws {
        try insert(
            into: "item_version",
            [
                "version": source.version.description, "fingerprint": source.fingerprint.description,
                "source": source.markdown, "checksum": Int64(bitPattern: source.checksum),
            ], onConflict: .ignore)
    }
}
