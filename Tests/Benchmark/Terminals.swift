import Foundation

/// The process that starts programs in pseudo-terminals, types at them and reads the clock: `terminal.py`.
final class Terminals {
    struct Failed: Error, CustomStringConvertible { let description: String }

    private let script: PythonScript

    init() throws {
        script = try PythonScript(interpreter: "/usr/bin/env", ["python3", "Tests/Benchmark/terminal.py"])
    }

    /// What it answers to a request and its arguments.
    func ask<Answer: Decodable>(_ request: [String]) throws -> Answer {
        let line = String(decoding: try JSONEncoder().encode(request), as: UTF8.self)
        guard let answer = script.answer(to: line) else {
            throw Failed(description: "terminal.py has ended, asked for \(request.joined(separator: " "))")
        }
        return try JSONDecoder().decode(Answer.self, from: Data(answer.utf8))
    }
}
