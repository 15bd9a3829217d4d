import Assessment
import Files
import QuestionBank

/// Where a new item goes: a deck, and the course that it belongs to.
package struct DeckTarget {
    /// The real path of the deck.
    package let deck: String
    package let course: Course
    package let topic: TopicID
    /// The identities that the course has already.
    package let taken: Set<ItemID>

    /// - Parameters:
    ///   - path: a deck, or the folder of a course; then the topic says which of its decks.
    ///   - topic: nil: the deck's own.
    package init(path: String, topic: String?, places: Places) throws(Failure) {
        guard let real = Files.realPath(path) else { throw Failure(Guess.sentence(forMissing: path), .noInput) }
        do {
            let isFolder = Files.isFolder(real)
            let catalogue = Catalogue(at: places.catalogue)
            let entry = try catalogue.open(isFolder ? real : Self.course(above: real) ?? real)
            let outlines = try catalogue.outlines(of: entry)
            course = entry.course
            taken = Set(outlines.map(\.id))
            if isFolder {
                let known = try Self.topic(named: topic, of: course)
                self.topic = known
                // The new item goes where the topic has items already.
                guard let neighbour = outlines.first(where: { $0.topic == known }),
                    let location = try catalogue.location(of: neighbour.id, in: entry)
                else { throw Failure("No deck has the topic “\(known)” yet. Name a deck.", .noInput) }
                deck = location.path
            } else {
                deck = real
                let own = try Self.topic(ofDeck: real, course) ?? course.topics.first?.id ?? TopicID(course.id.text)
                self.topic = topic.map { TopicID($0) } ?? own
            }
        } catch {
            throw Failure(error)
        }
    }

    /// The topic of that name; a course has several, so one must be named.
    private static func topic(named name: String?, of course: Course) throws(Failure) -> TopicID {
        guard let name else {
            let known = course.topics.map(\.id.text).joined(separator: ", ")
            throw Failure("Name the topic with --topic: \(known).", .usage)
        }
        try course.check([name])
        return TopicID(name)
    }

    /// What the deck's front matter says; nil where it says nothing.
    private static func topic(ofDeck deck: String, _ course: Course) throws -> TopicID? {
        Reader(course: course).read(try Files.read(deck, limit: Limits.file), file: deck).topic
    }

    /// The nearest folder above a deck that is a course.
    private static func course(above path: String) -> String? {
        var folder = Files.folder(of: path)
        while folder != "/" {
            if Files.exists(folder + "/course.yml") { return folder }
            folder = Files.folder(of: folder)
        }
        return nil
    }
}
