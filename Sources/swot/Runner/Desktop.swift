import Application
import Assessment
import Canvas
import Files
import Glibc
import Screens
import Terminal

/// What every command about courses needs: the archive, opened before the terminal, so that what is wrong is said in the
/// shell's own screen.
struct Desktop {
    let archive: Archive
    private let environment: Environment

    /// - Parameter paths: courses that the learner named; the first one that cannot be opened is the error.
    init(paths: [String]) throws(Failure) {
        environment = .ofProcess
        for path in paths where !Files.exists(path) {
            // A command that is misspelt looks like a path.
            if let sentence = Guess.command(for: path) { throw Failure(sentence, .noInput) }
        }
        archive = try Archive.open(Places(environment: environment), naming: paths, at: Clock.now)
    }

    /// Runs the application until the learner leaves, and ends as a signal wants it if there was one.
    func run(_ begin: (Terminal, Archive) throws -> (App, Held?)) throws(Failure) -> Never {
        do {
            let terminal = try Terminal()
            defer { terminal.close() }
            var (app, held) = try begin(terminal, archive)
            app.use(terminal.locale.isUTF8 ? .unicode : .ascii)
            var loop = Loop(
                app, outside: Runner(terminal: terminal, archive: archive, editor: Editor(environment), held: held))
            loop.run()
            terminal.close()
            // What could not be worked in now is read again at the next start.
            try? archive.journal.close()
            exit(loop.outside.signal.map { 128 + $0.number } ?? ExitStatus.fine.rawValue)
        } catch {
            throw Failure(error)
        }
    }

    /// Opens Home.
    func runHome(notice: String? = nil) throws(Failure) -> Never {
        try run { terminal, archive in
            let desk = Desk(size: terminal.size, library: try archive.library(at: Clock.now), notice: notice)
            return (App(desk: desk, root: HomeScreen()), nil)
        }
    }
}
