import Glibc

/// A bar on standard error that fills; nothing where that is no terminal.
struct ProgressBar {
    private let title: String
    /// A bar in a file or a pipe would only be in the way.
    private let isShown = isatty(STDERR_FILENO) == 1

    /// When it may be seen: what is done in a moment needs none.
    private let start: Int64

    private static let columns = 40

    /// - Parameter delay: milliseconds in which it is not shown yet.
    init(_ title: String, after delay: Int64 = 0) {
        self.title = title
        start = Clock.now.steady + delay
    }

    /// - Parameters:
    ///   - part: from 0 to 1.
    ///   - note: what is said behind a bar that is half as long; at most 20 letters.
    func show(_ part: Double, note: String = "") {
        guard isShown, Clock.now.steady >= start else { return }
        let columns = note.isEmpty ? Self.columns : Self.columns / 2
        let full = max(0, min(columns, Int(part * Double(columns))))
        let bar = String(repeating: "#", count: full) + String(repeating: "-", count: columns - full)
        let share = "\(Int(part * 100))"
        let room = String(repeating: " ", count: max(0, 3 - share.utf8.count))
        write("\r\(title) [\(bar)] \(room)\(share) %\(note.isEmpty ? "" : " \(note)")")
    }

    /// Takes the bar away.
    func clear() {
        guard Clock.now.steady >= start else { return }
        write("\r\(String(repeating: " ", count: title.count + Self.columns + 9))\r")
    }

    private func write(_ text: String) {
        guard isShown else { return }
        let bytes = Array(text.utf8)
        _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
    }
}
