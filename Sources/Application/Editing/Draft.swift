import Assessment
import Glibc
import QuestionBank

/// A question that is being written, in a file of its own until it is added to its deck.
package struct Draft {
    package let path: String
    private let target: DeckTarget

    package init(of target: DeckTarget, places: Places) {
        self.target = target
        let name = target.deck.split(separator: "/").last ?? "deck.md"
        path = "\(places.data)/drafts/\(Fingerprint(of: target.deck))-\(name)"
    }

    /// Writes the template, unless a draft was begun before.
    package func begin() throws(Failure) {
        guard realPath(path) == nil else { return print("Going on with the draft \(path)") }
        makeDirectory(parent(of: path))
        try write(Self.template(target.topic), to: path)
    }

    package func edit(with editor: Editor) throws(Failure) {
        do { try editor.open(path, line: 5) } catch { throw Failure(error) }
    }

    /// The draft as a deck, if all of its items are sound; otherwise says what is wrong.
    package func check() throws(Failure) -> Deck? {
        let deck = Reader(course: target.course).read(try contents(of: path), file: path)
        let errors = deck.diagnostics.filter { $0.level == .error }
        for diagnostic in deck.diagnostics { print(diagnostic.text) }
        for item in deck.items.map(\.item) where target.taken.contains(item.id) {
            print("\(path): the course has an item “\(item.id)” already. Give this one another id.")
            return nil
        }
        if deck.items.isEmpty, errors.isEmpty { print("\(path): there is no question in it yet.") }
        return errors.isEmpty && !deck.items.isEmpty ? deck : nil
    }

    /// Adds the items behind the last one of the deck, and takes the draft away.
    package func add() throws(Failure) {
        let text = String(decoding: try contents(of: path), as: UTF8.self)
        guard let start = text.range(of: "\n## ")?.lowerBound else { return }
        let old = String(decoding: try contents(of: target.deck), as: UTF8.self)
        let gap = old.hasSuffix("\n\n") ? "" : old.hasSuffix("\n") ? "\n" : "\n\n"
        try write(old + gap + text[start...].drop { $0 == "\n" }, to: target.deck)
        unlink(path)
        print("Added to \(target.deck).")
    }

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

/// The bytes of a file.
package func contents(of path: String) throws(Failure) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Failure("\(path) cannot be read: \(describe(errno: errno)).", .noInput) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = read(file, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
    return bytes
}

/// Replaces a file as a whole: whoever reads it sees the old text or the new one.
package func write(_ text: String, to path: String) throws(Failure) {
    let fresh = "\(path).new"
    let file = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw Failure("\(fresh) cannot be written: \(describe(errno: errno)).", .cannotCreate) }
    let bytes = Array(text.utf8)
    let written = write(file, bytes, bytes.count)
    let isKept = written == bytes.count && fsync(file) == 0
    close(file)
    guard isKept, rename(fresh, path) == 0 else {
        let reason = describe(errno: errno)
        unlink(fresh)
        throw Failure("\(path) cannot be written: \(reason).", .cannotCreate)
    }
}
