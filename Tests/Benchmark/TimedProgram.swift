/// A program in a pseudo-terminal of its own, and the times of what it writes. Times are in milliseconds.
final class TimedProgram {
    private let terminals: Terminals
    private let process: Int

    /// Starts a program at 100×30.
    ///
    /// - Parameter environment: the whole environment; nothing is inherited.
    init(_ command: [String], environment: [String: String], in terminals: Terminals) throws {
        self.terminals = terminals
        process = try terminals.ask(["start"] + environment.map { "\($0)=\($1)" } + ["--"] + command)
    }

    /// Ends the program and waits for its end, so that nothing of it disturbs what is measured next.
    deinit { try? tell("end") }

    /// From exec to the byte that completes a text in the output without its escape sequences; without a text to the last byte
    /// of the first burst. Nil where it does not come in 15 s.
    func firstFrame(until text: String?) throws -> Double? { try ask("first_frame", text.map { [$0] } ?? []) }

    func type(_ keys: String) throws { try tell("type", keys) }

    /// Types keys, each after a rest of 20 to 40 ms, and waits for the bursts that they cause; nil for one on which nothing comes
    /// in 500 ms.
    func press(_ keys: [String]) throws -> [(milliseconds: Double, bytes: Int)?] {
        let bursts: [[Double]?] = try ask("press", keys)
        return bursts.map { $0.map { ($0[0], Int($0[1])) } }
    }

    /// Waits until nothing has come for so many milliseconds.
    func settle(_ quiet: Int = 50) throws { try tell("settle", "\(quiet)") }

    /// Waits until it has ended; whether it did in 5 s.
    func waitForEnd() throws -> Bool { try ask("waits_for_end") }

    /// What it has written since the last key that was pressed, without escape sequences.
    func text() throws -> String { try ask("text") }

    /// The largest resident set so far, in megabytes of 1,024 kilobytes.
    func peakMemory() throws -> Double { try ask("peak_memory") }

    /// Leaves it alone for so long: how often any of its threads was woken or interrupted, and how many bytes it wrote.
    func idle(milliseconds: Double) throws -> (switches: Int, bytes: Int) {
        let counts: [Int] = try ask("idle", ["\(milliseconds)"])
        return (counts[0], counts[1])
    }

    private func ask<Answer: Decodable>(_ request: String, _ arguments: [String] = []) throws -> Answer {
        try terminals.ask([request, "\(process)"] + arguments)
    }

    private func tell(_ request: String, _ arguments: String...) throws {
        let _: Bool? = try ask(request, arguments)
    }
}
