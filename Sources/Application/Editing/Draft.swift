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

    /// Writes the template of a kind of question, unless a draft was begun before.
    package func begin(_ kind: Item.Kind = .singleChoice) throws(Failure) {
        guard !isThere else { return }
        try Failure.explaining {
            try Files.makeFolder(Files.folder(of: path))
            try Files.replace(path, with: Array(ItemTemplate.deck(kind, topic: target.topic).utf8))
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
        guard !isTemplate(bytes) else {
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

    private func isTemplate(_ bytes: [UInt8]) -> Bool {
        // Editors change line ends, and what stands at the end.
        let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        return Item.Kind.allCases.contains { kind in
            ItemTemplate.deck(kind, topic: target.topic).split(whereSeparator: \.isWhitespace) == words
        }
    }

    private func bytes(of path: String) throws(Failure) -> [UInt8] {
        try Failure.explaining { try Files.read(path, limit: Limits.file) }
    }
}
