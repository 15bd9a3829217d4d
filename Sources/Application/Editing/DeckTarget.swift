import Assessment
import QuestionBank

/// Where a new item goes: a deck and the course that it belongs to.
package struct DeckTarget {
    package let deck: String
    package let course: Course
    package let topic: TopicID
    /// The identities that the course has already.
    package let taken: Set<ItemID>

    package init(path: String, topic: String?, places: Places) throws(Failure) {
        guard let real = realPath(path) else { throw Failure(Guess.sentence(forMissing: path), .noInput) }
        let folder = isDirectory(real) ? real : Self.course(above: real)
        do {
            let catalogue = Catalogue(at: places.catalogue)
            let entry = try catalogue.open(folder ?? real)
            let outlines = try catalogue.outlines(of: entry)
            course = entry.course
            taken = Set(outlines.map(\.id))
            if isDirectory(real) {
                let known = course.topics.map(\.id.text)
                guard let topic else {
                    throw Failure("Name the topic with --topic: \(known.joined(separator: ", ")).", .usage)
                }
                guard known.contains(topic) else { throw Failure(Guess.sentence(forTopic: topic, in: known), .usage) }
                let neighbour = outlines.first { $0.topic.text == topic }
                guard let neighbour, let place = try catalogue.location(of: neighbour.id, in: entry) else {
                    throw Failure("No deck has the topic “\(topic)” yet. Name a deck.", .noInput)
                }
                (deck, self.topic) = (place.path, TopicID(topic))
            } else {
                deck = real
                let own = try Self.topic(of: real, course) ?? course.topics.first?.id ?? TopicID(course.id.text)
                self.topic = topic.map { TopicID($0) } ?? own
            }
        } catch {
            throw Failure(error)
        }
    }

    private static func topic(of deck: String, _ course: Course) throws(Failure) -> TopicID? {
        Reader(course: course).read(try contents(of: deck), file: deck).topic
    }

    /// The nearest folder above a deck that is a course.
    private static func course(above path: String) -> String? {
        var folder = parent(of: path)
        while folder != "/" {
            if realPath(folder + "/course.yml") != nil { return folder }
            folder = parent(of: folder)
        }
        return nil
    }
}
