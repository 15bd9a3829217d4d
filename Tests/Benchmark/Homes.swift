import Journal

/// The home folders that the program is started in, made once by studying with it.
struct Homes {
    let program: String
    let course: String
    private let terminals: Terminals
    let folder: String

    /// What a learner has done before.
    enum Past: String, CaseIterable {
        /// Nothing: no journal and no catalogue.
        case nothing
        /// About 2,000 events, and no session is open.
        case studied
        /// The same, and a session was left.
        case left
    }

    struct Failed: Error, CustomStringConvertible { let description: String }

    init(program: String, course: String, in folder: String) throws {
        (self.program, self.folder) = (program, folder)
        self.course = try Self.choices(of: course, in: folder)
        terminals = try Terminals()
        try File.makeFolder(original(.nothing))
        try File.makeFolder(original(.studied))
        // A question makes three events: shown, chosen, answered; a session some more.
        for _ in 0..<11 { try study(questions: 60, in: original(.studied)) }
        try File.replace(original(.left), by: original(.studied))
        let leaving = try start(["study", course], in: original(.left))
        try wait(for: leaving, typing: "q")
    }

    /// A copy of a course without the decks that ask for more than choices: a letter answers every question of it.
    private static func choices(of course: String, in folder: String) throws -> String {
        let copy = folder + "/course"
        try File.replace(copy, by: course)
        let others = ["### Statements", "### Order", "### Match", "### Answer", "### Lines", "{{*"]
        for deck in File.names(in: copy) where deck.hasSuffix(".md") {
            let text = File.text("\(copy)/\(deck)")
            if others.contains(where: text.contains) { File.remove("\(copy)/\(deck)") }
        }
        return copy
    }

    /// A fresh copy of a home.
    func copy(_ past: Past) throws -> String { try copy(of: original(past)) }

    func copy(of home: String) throws -> String {
        try File.replace(folder + "/home", by: home)
        return folder + "/home"
    }

    /// Starts the program in a home.
    func start(_ arguments: [String], in home: String) throws -> TimedProgram {
        try start(command: [program] + arguments, in: home)
    }

    func start(command: [String], in home: String) throws -> TimedProgram {
        try TimedProgram(command, environment: Self.environment(home: home), in: terminals)
    }

    static func environment(home: String) -> [String: String] {
        ["PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": home, "TERM": "xterm-256color", "LANG": "C.UTF-8"]
    }

    /// Opens the journal of a home, and makes it where there is none.
    static func journal(of home: String) throws -> Journal {
        let folder = home + "/.local/share/swot"
        try File.makeFolder(folder)
        return try Journal.open(in: folder, machine: "benchmark", newDevice: DeviceID(0, 1))
    }

    /// How many events the prepared journal holds.
    func events() throws -> Int {
        let log = try start(["log", "--format", "jsonl"], in: original(.studied))
        guard try log.waitForEnd() else { throw Failed(description: "swot log does not end") }
        return try log.text().count { $0.isNewline }
    }

    private func original(_ past: Past) -> String { "\(folder)/\(past.rawValue)" }

    /// Answers every question of a session and leaves its summary.
    private func study(questions: Int, in home: String) throws {
        let session = try start(["study", course, "--count", "\(questions)", "--seed", "1"], in: home)
        guard try session.firstFrame(until: "? help") != nil else {
            throw Failed(description: "swot study does not start")
        }
        try session.type(String(repeating: "a<enter><enter>", count: questions))
        try session.settle(1_000)
        try wait(for: session, typing: "q")
    }

    private func wait(for session: TimedProgram, typing keys: String) throws {
        try session.settle()
        try session.type(keys)
        guard try session.waitForEnd() else { throw Failed(description: "swot does not end") }
    }
}
