import Application
import ArgumentParser
import Assessment
import Screens

struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Review what is due, what was missed, or anything out of turn.",
        discussion: "Without options it asks what is due today, what you are about to forget first.")

    @Argument(help: "A course: a folder with course.yml and decks, or a single deck.")
    var path: String?

    @Flag(help: "Ask what was missed and is not due yet; with --cram all that was missed.")
    var missed = false

    @Flag(help: "Ask what was forgotten eight times or more, which is set apart otherwise.")
    var leeches = false

    @Option(help: "How many questions to ask at most, whatever the limit of the day.")
    var limit: Int?

    @Flag(help: "Ask out of turn: --missed, of a --topic, or days --ahead. It never brings anything back sooner.")
    var cram = false

    @Option(help: ArgumentHelp("With --cram: everything of this topic.", valueName: "id"))
    var topic: String?

    @Option(help: ArgumentHelp("With --cram: what comes due within this many days.", valueName: "days"))
    var ahead: Int?

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("\(limit) is out of range. Give --limit a number from 1 on.") }
        if let ahead, ahead < 0 {
            throw ValidationError("\(ahead) is out of range. Give --ahead a number of days from 0 on.")
        }
        if !cram, topic != nil || ahead != nil { throw ValidationError("--topic and --ahead go with --cram.") }
        if cram, [missed, topic != nil, ahead != nil].count(where: { $0 }) > 1 {
            throw ValidationError("Cram one of --missed, --topic or --ahead.")
        }
        if leeches, missed || cram { throw ValidationError("--leeches goes alone.") }
    }

    /// Opens the first card or, where there is nothing to ask, the screen that says what else can be reviewed.
    func run() throws {
        let desktop = try Desktop(paths: path.map { [$0] } ?? [])
        let entry = try desktop.archive.course(at: path)
        if let topic { try entry.course.check([topic]) }
        let beginning = ReviewBeginning(course: entry.course.id, pool: pool, limit: limit)
        try desktop.run { terminal, archive in
            do throws(Failure) {
                let held = try archive.begin(beginning, at: Clock.now)
                return (App(desk: Desk(size: terminal.size, sitting: held.sitting), main: CardScreen()), held)
            } catch {
                let library = try archive.library(at: Clock.now)
                let desk = Desk(size: terminal.size, library: library, notice: error.sentence)
                return (App(desk: desk, main: ReviewScreen(course: entry.course.id, at: desk)), nil)
            }
        }
    }

    private var pool: ReviewBeginning.Pool {
        if leeches { return .leeches }
        guard cram else { return missed ? .missed : .due }
        if let topic { return .cram(.topic(TopicID(topic))) }
        return .cram(ahead.map { .ahead(days: $0) } ?? .missed)
    }
}
