import Application
import Assessment
import Canvas
import Glibc
import Journal
import QuestionBank
import Screens
import Terminal

/// Everything that a full-screen command needs, opened in the order in which it can fail.
struct Desktop {
    let archive: Archive
    let environment: Environment

    /// - Parameter paths: courses that the learner named; the first one that cannot be opened is the error.
    init(paths: [String]) throws(Failure) {
        environment = Environment()
        let places = Places(environment: environment)
        do {
            archive = Archive(
                journal: try JournalFolder(places).open(), catalogue: Catalogue(at: places.catalogue), places: places,
                named: try paths.map(Self.absolute))
            archive.openCourses()
            archive.remember(at: Clock.now)
        } catch {
            throw Failure(error)
        }
    }

    /// Runs the application until the learner leaves, and ends as a signal wants it if there was one.
    func run(_ begin: (Terminal, Archive) throws -> (App, Held?)) throws(Failure) -> Never {
        do {
            let terminal = try Terminal()
            defer { terminal.close() }
            let (app, held) = try begin(terminal, archive)
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

    private static func absolute(_ path: String) throws(Failure) -> String {
        if let real = realPath(path) { return real }
        throw Failure(Guess.command(for: path) ?? Guess.sentence(forMissing: path), .noInput)
    }
}
