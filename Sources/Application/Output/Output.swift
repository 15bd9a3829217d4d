import Files
import Glibc
import QuestionBank

/// Where a command prints. What cannot be written is an error, so that no command ends well without having said all.
///
/// Lines are collected and written in larger parts, so `flush` must be called at the end.
package struct Output {
    private let descriptor: Int32
    /// What it is called in sentences, such as `The standard output`.
    private let name: String
    private var pending: [UInt8] = []

    private static let part = 1 << 16

    package init(descriptor: Int32, name: String) {
        self.descriptor = descriptor
        self.name = name
    }

    package static var standard: Output { Output(descriptor: STDOUT_FILENO, name: "The standard output") }

    /// - Parameter end: what follows the text.
    package mutating func print(_ text: String, end: String = "\n") throws(Failure) {
        pending += text.utf8
        pending += end.utf8
        if pending.count >= Self.part { try flush() }
    }

    /// Writes what is still held back.
    package mutating func flush() throws(Failure) {
        let bytes = pending
        pending = []
        let number = writeAll(bytes, to: descriptor)
        guard number == 0 else { throw Failure("\(name) cannot be written: \(systemMessage(number)).", .inputOutput) }
    }

    /// Prints one text, whole.
    package static func print(_ text: String, end: String = "\n") throws(Failure) {
        var output = Output.standard
        try output.print(text, end: end)
        try output.flush()
    }

    /// Prints bytes as they are.
    package static func print(_ bytes: [UInt8]) throws(Failure) {
        var output = Output.standard
        output.pending = bytes
        try output.flush()
    }

    /// Writes lines to standard error, whatever signs the names in them hold. Where even that fails nobody can be told.
    package static func complain(_ lines: String) {
        for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
            _ = writeAll(Array("\(String(line).printable)\n".utf8), to: STDERR_FILENO)
        }
    }
}
