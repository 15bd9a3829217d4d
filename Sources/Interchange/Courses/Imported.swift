import Assessment

/// What was read of one source.
package struct Imported: Sendable {
    package var facts = CourseFacts()
    /// How many questions were found, whatever became of them.
    package var read = 0
    /// In the order of the source.
    package var entries: [Entry] = []
    package var scenarios: [Scenario] = []
    package var media: [Medium] = []
    /// What has to be said about the source; what has to be said about a question stands with it.
    package var remarks: [Remark] = []
    package var leftOut: [LeftOut] = []

    package init() {}

    /// A question that became an item. It is kept as Markdown, which takes a fraction of the memory.
    package struct Entry: Sendable {
        /// As it will stand in a deck, but without id and topic.
        package var markdown: String
        package var fingerprint: Fingerprint
        /// What the source calls it, and what that is unique in.
        package var sourceID: String?
        package var part: String?
        /// The title of the topic; nil: that of the source.
        package var topic: String?
        package var scenario: ScenarioID?
        package var origin: Origin
        package var remarks: [Remark]
        /// The first words of the stem, from which an id is made where the source gives none.
        package var words: String
        /// Names the key together with the fingerprint: two editions of an item with another key differ in it.
        package var key: Fingerprint
    }
}

/// What a source says about itself as a course.
package struct CourseFacts: Equatable, Sendable {
    package var id: String?
    package var title: String?
    package var description: String?
    /// A BCP 47 tag.
    package var language: String?
    package var license: String?
    package var authors: [String] = []
    /// Titles of topics in their order, where the source lists them; others follow as they come.
    package var topics: [String] = []

    package init() {}
}

/// A picture or another file that items name.
package struct Medium: Sendable {
    /// Its path in the course's folder.
    package var name: String
    package var content: Content

    package enum Content: Sendable {
        /// A file that is to be copied.
        case file(String)
        case bytes([UInt8])
    }

    package init(_ name: String, _ content: Content) {
        self.name = name
        self.content = content
    }
}
