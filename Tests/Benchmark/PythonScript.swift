import Foundation

/// A Python script that waits in a process of its own: it answers each line with a line.
final class PythonScript {
    private let process = Process()
    private let (input, output) = (Pipe(), Pipe())

    /// - Parameter arguments: the script and what it is told.
    init(interpreter: String, _ arguments: [String]) throws {
        // A process that has ended is told by its silence.
        signal(SIGPIPE, SIG_IGN)
        process.executableURL = URL(fileURLWithPath: interpreter)
        process.arguments = arguments
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
    }

    deinit {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    /// What it says to a line; nil where it has ended.
    func answer(to line: String) -> String? {
        guard (try? input.fileHandleForWriting.write(contentsOf: Data("\(line)\n".utf8))) != nil else { return nil }
        var answer: [UInt8] = []
        while answer.last != UInt8(ascii: "\n") {
            let part = output.fileHandleForReading.availableData
            guard !part.isEmpty else { return nil }
            answer += part
        }
        return String(decoding: answer.dropLast(), as: UTF8.self)
    }
}
