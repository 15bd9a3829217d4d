import ArgumentParser
import Assessment
import Glibc
import QuestionBank

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Write something new for a course.", subcommands: [NewItem.self])
}

/// From an empty template to a question in its deck: written in the editor, checked, seen as a learner will see it.
struct NewItem: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "item",
        abstract: "Write a question: a template in your editor, checked and shown before it is added.",
        discussion: "Until it is added the text is kept as a draft; the same command goes on with it.")

    @Argument(help: "The deck that the question is for, or a course's folder with --topic.")
    var path: String

    @Option(help: ArgumentHelp("The topic whose deck the question is for.", valueName: "id"))
    var topic: String?

    func run() throws {
        let target = try DeckTarget(path: path, topic: topic)
        let environment = Environment()
        let draft = Draft(of: target, places: Places(environment: environment))
        try draft.begin()
        repeat {
            try draft.edit(with: Editor(environment))
            guard let deck = try draft.check() else { continue }
            try Preview(deck.items.map(\.item), course: target.course).show()
            for finding in Linter([deck], of: target.course).findings { print(finding.text) }
            switch ask("Add it to \(target.deck)? [y]es, [e]dit again, [n]o, keep the draft: ", "yen") {
            case "y": return try draft.add()
            case "n": return print("The draft is kept: \(draft.path)")
            default: continue
            }
        } while ask("[e]dit again, or [l]eave and keep the draft: ", "el") == "e"
        print("The draft is kept: \(draft.path)")
    }

    /// Asks until one of the letters is typed; the last of them where nothing more can be read.
    private func ask(_ question: String, _ letters: String) -> Character? {
        while true {
            print(question, terminator: "")
            fflush(nil)
            guard let line = readLine() else { return letters.last }
            if let letter = line.lowercased().first, letters.contains(letter) { return letter }
        }
    }
}

/// Where a new item goes: a deck and the course that it belongs to.
struct DeckTarget {
    let deck: String
    let course: Course
    let topic: TopicID
    /// The identities that the course has already.
    let taken: Set<ItemID>

    init(path: String, topic: String?) throws(Failure) {
        guard let real = realPath(path) else { throw Failure(Guess.sentence(forMissing: path), .noInput) }
        let folder = isDirectory(real) ? real : Self.course(above: real)
        do {
            let catalogue = Catalogue(at: Places(environment: Environment()).catalogue)
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
