import Application
import ArgumentParser
import Files
import Glibc
import Journal
import QuestionBank
import Terminal

/// `swot doctor`: everything that somebody who helps from afar would ask first. It changes nothing.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Report versions, terminal, locale, where data lies, and whether the journal is sound.")

    func run() throws {
        let environment = Environment.ofProcess
        let places = Places(environment: environment)
        let colour = environment["NO_COLOR"] == nil ? "as the terminal has it" : "off: NO_COLOR is set"
        var output = Output.standard
        try output.print("Swot        \(SwotCommand.version)")
        try output.print("Terminal    \(environment["TERM"] ?? "TERM is not set"), \(Self.streams)")
        try output.print("Colour      \(colour)")
        try output.print("Locale      \(LocaleReport.adopt().sentence)")
        try output.print("Editor      \(Editor(environment).command)")
        // What can be said about data is the same without a terminal.
        let checkUp = CheckUp(places)
        for line in checkUp.lines { try output.print(line) }
        try output.flush()
        if checkUp.status != .fine { throw ExitCode(checkUp.status.rawValue) }
    }

    /// Full-screen commands need both.
    private static var streams: String {
        isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
            ? "standard input and output are terminals" : "standard input or output is no terminal"
    }
}

extension LocaleReport {
    /// Which signs the terminal is taken to show, and why.
    fileprivate var sentence: String {
        let name = requested.isEmpty ? "none is set" : requested
        return switch outcome {
        case .asRequested: "\(name)\(isUTF8 ? "" : ", not UTF-8: signs of ASCII are used")"
        case .substituted: "\(name) is not installed on this system; treated as UTF-8 (C.UTF-8)"
        case .missing: "\(name) is not installed on this system; signs of ASCII are used"
        }
    }
}
