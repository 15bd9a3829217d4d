import Assessment
import Files
import Glibc
import QuestionBank

/// A question that is being written, in a file of its own until it is added to its deck.
package struct Draft {
    package let path: String
    private let target: DeckTarget

    /// The draft of a deck. It has the same path each time, so that the learner can go on with it later.
    package init(of target: DeckTarget, places: Places) {
        self.target = target
        path = "\(places.data)/drafts/\(Fingerprint(of: target.deck))-\(Files.name(of: target.deck))"
    }

    /// Whether a draft was begun before.
    package var isThere: Bool { Files.exists(path) }

    /// The line at which an editor is opened: the heading of the question.
    package static let line = 5

    /// Writes the template, unless a draft was begun before.
    package func begin() throws(Failure) {
        guard !isThere else { return }
        try Failure.explaining {
            try Files.makeFolder(Files.folder(of: path))
            try Files.replace(path, with: Array(Self.template(target.topic).utf8))
        }
    }

    /// What was found in a draft.
    package struct Checked {
        /// The draft as a deck, if all of its items are sound and can be added.
        package let deck: Deck?
        /// What is wrong with it or could be better, a line each.
        package let lines: [String]
    }

    /// Reads the draft as its deck would be read.
    package func check() throws(Failure) -> Checked {
        let bytes = try bytes(of: path)
        // Whoever closes the editor at once has written nothing, sound though the template is.
        guard bytes != Array(Self.template(target.topic).utf8) else {
            return Checked(deck: nil, lines: ["\(path): it is still the template. Write your question over it."])
        }
        let deck = Reader(course: target.course).read(bytes, file: path)
        var lines = deck.diagnostics.map(\.text)
        let taken = deck.items.map(\.item.id).filter(target.taken.contains)
        for id in taken {
            lines.append("\(path): the course has an item “\(id)” already. Give this one another id.")
        }
        let hasErrors = deck.diagnostics.contains { $0.level == .error }
        if deck.items.isEmpty, !hasErrors { lines.append("\(path): there is no question in it yet.") }
        let isSound = taken.isEmpty && !hasErrors && !deck.items.isEmpty
        return Checked(deck: isSound ? deck : nil, lines: lines)
    }

    /// Adds the items behind the last one of the deck, and takes the draft away.
    package func add() throws(Failure) {
        let text = String(decoding: try bytes(of: path), as: UTF8.self)
        guard let start = text.range(of: "\n## ")?.lowerBound else {
            throw Failure("There is no question in \(path) any more. Write it again.", .dataError)
        }
        let old = String(decoding: try bytes(of: target.deck), as: UTF8.self)
        // An item begins after a blank line.
        let gap = old.hasSuffix("\n\n") ? "" : old.hasSuffix("\n") ? "\n" : "\n\n"
        let new = old + gap + text[start...].drop { $0 == "\n" }
        try Failure.explaining { try Files.replace(target.deck, with: Array(new.utf8)) }
        unlink(path)
    }

    private func bytes(of path: String) throws(Failure) -> [UInt8] {
        try Failure.explaining { try Files.read(path, limit: Limits.file) }
    }

    /// An item with all its parts, each of which says what belongs there.
    private static func template(_ topic: TopicID) -> String {
        """
        ---
        topic: \(topic)
        ---

        ## A question that can be answered before the options are seen?
        <!-- id: short-name; difficulty: medium; cognition: application; objective: 1.1; facts: F1.1.1 -->

        - [x] The key: what is right, in so many words and no more

          Why it is right.
        - [ ] A distractor: what somebody might believe instead

          Why it is wrong.
        - [ ] A distractor too: no shorter and no vaguer than the key

          Why it is wrong.

        ### Hint
        What to think about, without giving the key away.

        ### Explanation
        What a learner should understand from now on.

        ### Reference
        - <https://example.org/>

        """
    }
}
