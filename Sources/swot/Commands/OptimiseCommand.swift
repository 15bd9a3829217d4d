import Application
import ArgumentParser
import Memory

/// `swot optimise`: fits the memory model, or takes and takes back given parameters.
struct OptimiseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "optimise", abstract: "Fit the memory model to your own reviews.",
        discussion: """
            With a path from the reviews of that course, for that course; otherwise from all reviews, for every course \
            that has no parameters of its own. It takes \(Optimiser.leastReviews) reviews. The fitted parameters are \
            kept only if they predict the latest reviews, which were held back, better than those in use. Ctrl-C stops \
            it; nothing is changed then.
            """)

    @Argument(help: "A course: a folder with course.yml and decks, or a single deck.")
    var path: String?

    @Flag(help: "Say what would be done, and change nothing.")
    var dryRun = false

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Use these 21 parameters of FSRS-6 instead of fitting.", valueName: "w0, … w20"))
    var parameters: String?

    @Flag(help: "Go back to the standard parameters.")
    var reset = false

    func validate() throws {
        if reset, parameters != nil { throw ValidationError("Give --parameters or --reset, not both.") }
    }

    func run() throws {
        let given = try parameters.map { try Parameters(parsing: $0) }
        let archive = try Desktop(paths: path.map { [$0] } ?? []).archive
        let entry = try path.map { try archive.course(at: $0) }
        let optimising = Optimising(archive: archive, entry: entry, isDryRun: dryRun)
        let sentences = try Failure.explaining {
            if let given { return try optimising.set(given) }
            return try reset ? optimising.reset() : fit(optimising)
        }
        try Output.print(sentences.joined(separator: "\n"))
    }

    /// Shows a bar while the parameters are fitted, until that is done or Ctrl-C is pressed.
    private func fit(_ optimising: Optimising) throws -> [String] {
        let bar = ProgressBar("Fitting")
        defer { bar.clear() }
        return try Interrupt.heard { isPressed in
            try optimising.fit { part in
                bar.show(part)
                return !isPressed()
            }
        }
    }
}
