import Application
import ArgumentParser
import Assessment
import Glibc
import QuestionBank

/// `swot new`: room for other things that can be written than items.
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

    @Option(help: ArgumentHelp("The kind of question: \(Item.Kind.names).", valueName: "kind"))
    var kind: Item.Kind = .singleChoice

    func run() throws {
        let environment = Environment.ofProcess
        let places = Places(environment: environment)
        let target = try DeckTarget(path: path, topic: topic, places: places)
        let draft = Draft(of: target, places: places)
        if draft.isThere { try Output.print("Going on with the draft \(draft.path)") }
        try draft.begin(kind)
        repeat {
            try Failure.explaining { try Editor(environment).open(draft.path, line: Draft.line) }
            let checked = try draft.check()
            for line in checked.lines { try Output.print(line) }
            guard let deck = checked.deck else { continue }
            try Preview(deck.items.map(\.item), course: target.course).show()
            for finding in Linter([deck], of: target.course).findings { try Output.print(finding.text) }
            switch try ask("Add it to \(target.deck)? [y]es, [e]dit again, [n]o, keep the draft: ", letters: "yen") {
            case "y":
                try draft.add()
                return try Output.print("Added to \(target.deck).")
            case "n": return try Output.print("The draft is kept: \(draft.path)")
            default: continue
            }
        } while try ask("[e]dit again, or [l]eave and keep the draft: ", letters: "el") == "e"
        try Output.print("The draft is kept: \(draft.path)")
    }

    /// Asks until one of the letters is typed; the last of them where nothing more can be read.
    private func ask(_ question: String, letters: String) throws -> Character? {
        while true {
            try Output.print(question, end: "")
            guard let line = readLine() else { return letters.last }
            if let letter = line.lowercased().first, letters.contains(letter) { return letter }
        }
    }
}

extension Item.Kind: ExpressibleByArgument {
    /// All of them, as they are typed.
    fileprivate static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
