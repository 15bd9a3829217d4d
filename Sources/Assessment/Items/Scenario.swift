/// What several items share: a case, a log, a table, code.
package struct Scenario: Equatable, Sendable {
    package var id: ScenarioID
    package var title: String
    package var body: RichText
    package var metadata: Item.Metadata
    /// Names the Markdown of the scenario as it stands, every word of it.
    package var version: Fingerprint

    package init(
        id: ScenarioID, title: String, body: RichText, metadata: Item.Metadata = Item.Metadata(), version: Fingerprint
    ) {
        self.id = id
        self.title = title
        self.body = body
        self.metadata = metadata
        self.version = version
    }
}
