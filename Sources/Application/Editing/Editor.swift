import Glibc

/// The learner's editor, opened at a line as `less` does.
package struct Editor {
    package enum Failure: Error, Equatable {
        case notFound(String)
        case failed(String, status: Int32)
    }

    /// As in `$VISUAL`, `$EDITOR`: a command line for the shell.
    package let command: String

    package init(_ environment: Environment) {
        command = environment["VISUAL"] ?? environment["EDITOR"] ?? "vi"
    }

    /// Opens the file and waits until the editor is closed.
    package func open(_ file: String, line: Int) throws(Failure) {
        // The editor's command may have arguments, so the shell takes it apart; line and file come as arguments.
        let script = "\(command) \"$@\""
        let status = run(["/bin/sh", "-c", script, "swot", "+\(line)", file])
        guard status != 127 << 8 else { throw .notFound(command) }
        guard status == 0 else { throw .failed(command, status: status) }
    }

    /// Runs a program in this one's process group and returns what `waitpid` says of it.
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
