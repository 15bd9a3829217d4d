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
    /// What was learnt elsewhere; empty unless it was asked for.
    package var progress = Progress()

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

extension Imported {
    /// What another program knows of a learner. Questions are named by `Entry.sourceID`.
    package struct Progress: Equatable, Sendable {
        /// In the order in which they happened.
        package var reviews: [Review] = []
        package var states: [State] = []

        package init() {}
    }

    /// An answer that was given in another program.
    package struct Review: Equatable, Sendable {
        /// How a program came to ask.
        package enum Occasion: Equatable, Sendable { case learning, review, relearning, cramming }

        package var sourceID: String
        /// In milliseconds since 1970-01-01 UTC.
        package var time: Int64
        /// 1, 2, 3 and 4: Again, Hard, Good, Easy.
        package var grade: Int
        package var occasion: Occasion
        /// In seconds, as the program set it after the answer.
        package var interval: Int64
        /// In milliseconds: from the question to the answer.
        package var duration: Int64
    }

    /// Where a question stands in another program.
    package struct State: Equatable, Sendable {
        package enum Phase: Equatable, Sendable { case new, learning, review, relearning }

        package var sourceID: String
        package var phase: Phase
        /// Whether the learner has taken it out of all reviews.
        package var isSuspended: Bool
        /// In days; 0 while it is new or being learnt.
        package var interval: Int64
        package var reviews: Int64
        package var lapses: Int64
        /// In days, and from 1 to 10, as FSRS has them; nil where the program knows no such thing.
        package var stability: Double?
        package var difficulty: Double?
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
        /// An entry of an archive, which is read when it is written.
        case entry(ZipArchive.Entry, of: ZipArchive)
    }

    package init(_ name: String, _ content: Content) {
        self.name = name
        self.content = content
    }
}
