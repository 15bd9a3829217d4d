/// Why the terminal could not be opened. Cases carry facts; sentences are made elsewhere.
package enum TerminalError: Error, Equatable, Sendable {
    /// Standard input or output is a file, a pipe or closed.
    case notATerminal(Stream)
    /// The terminfo database has no entry for the name in `TERM`; empty where `TERM` is not set.
    case unknown(terminal: String)
    /// The entry says that the terminal cannot place its cursor, such as `dumb`.
    case cannotPlaceCursor(terminal: String)
    /// The system refused a call; `number` is its `errno`.
    case refused(call: String, number: Int32)

    package enum Stream: Equatable, Sendable { case input, output }
}
