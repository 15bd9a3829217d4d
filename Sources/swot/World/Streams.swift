import Glibc
import QuestionBank

/// Writes a line to standard error, whatever the names in it hold.
func complain(_ line: String) {
    let bytes = Array("\(line.printable)\n".utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
}
