import Glibc

/// The learner's editor, opened at a line as `less` does.
package struct Editor {
    /// Why a file could not be edited.
    package enum Failure: Error, Equatable {
        case notFound(String)
        /// `status` is what `waitpid` says.
        case failed(String, status: Int32)
    }

    /// As in `$VISUAL`, `$EDITOR`: a command line for the shell.
    package let command: String

    package init(_ environment: Environment) {
        command = environment["VISUAL"] ?? environment["EDITOR"] ?? "vi"
    }

    /// Opens the file and waits until the editor is closed.
    ///
    /// - Parameter line: from 1.
    package func open(_ file: String, line: Int) throws(Failure) {
        let status = run(arguments(opening: file, line: line))
        // A shell ends with 127 where it does not find the command.
        guard status != 127 << 8 else { throw .notFound(command) }
        guard status == 0 else { throw .failed(command, status: status) }
    }

    /// The editor's command may have arguments of its own, so the shell takes it apart. Line and file are handed over as
    /// arguments of the shell, where no sign in them can mean anything.
    func arguments(opening file: String, line: Int) -> [String] {
        ["/bin/sh", "-c", "\(command) \"$@\"", "swot", "+\(line)", file]
    }

    /// Runs a program in this one's process group, so that it has the terminal, and returns what `waitpid` says of it.
    private func run(_ arguments: [String]) -> Int32 {
        var process = pid_t()
        let words = arguments.map { strdup($0) }
        defer { for word in words { free(word) } }
        guard posix_spawn(&process, arguments[0], nil, nil, words + [nil], environ) == 0 else { return 127 << 8 }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status
    }
}

extension Editor.Failure: Explained {
    package var failure: Application.Failure {
        switch self {
        case .notFound(let command):
            Application.Failure(
                "There is no editor “\(command)”. Set VISUAL or EDITOR to one that is installed.", .unavailable)
        case .failed(let command, _):
            Application.Failure(
                "The editor “\(command)” ended with an error; the file may be as it was.", .unavailable)
        }
    }
}
