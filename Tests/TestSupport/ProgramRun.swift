import Foundation

/// What a program without a terminal said and how it ended.
package struct ProgramRun: Equatable {
    /// nil if it did not end in time; it was killed then.
    package let status: ChildProcess.Status?
    package let output: String
    package let errors: String

    /// Runs a program to its end.
    ///
    /// - Parameters:
    ///   - program: a path, or a name that `PATH` leads to.
    ///   - input: what it reads from its standard input.
    ///   - environment: added to `PseudoTerminal.environment`.
    package init(
        _ program: String, _ arguments: [String] = [], input: String = "", environment: [String: String] = [:],
        directory: String? = nil, seconds: Double = PseudoTerminal.patience
    ) throws {
        let files = try TemporaryDirectory()
        let streams = try [("input", input), ("output", ""), ("errors", "")].enumerated().map {
            ChildProcess.Stream(Int32($0), try files.write($1.1, to: $1.0), O_RDWR)
        }
        let process = try ChildProcess(
            program, arguments, environment: PseudoTerminal.environment.merging(environment) { $1 },
            directory: directory, streams: streams)
        let end = ContinuousClock.now + .seconds(seconds)
        var status = process.poll()
        while status == nil, ContinuousClock.now < end {
            usleep(2_000)
            status = process.poll()
        }
        self.status = status
        output = try files.read("output")
        errors = try files.read("errors")
    }
}
