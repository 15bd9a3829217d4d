import Glibc

/// A bar on standard error that fills; nothing where that is no terminal.
struct ProgressBar {
    private let title: String
    /// A bar in a file or a pipe would only be in the way.
    private let isShown = isatty(STDERR_FILENO) == 1

    private static let columns = 40

    init(_ title: String) { self.title = title }

    /// - Parameter part: from 0 to 1.
    func show(_ part: Double) {
        let full = max(0, min(Self.columns, Int(part * Double(Self.columns))))
        let bar = String(repeating: "#", count: full) + String(repeating: "-", count: Self.columns - full)
        let share = "\(Int(part * 100))"
        write("\r\(title) [\(bar)] \(String(repeating: " ", count: max(0, 3 - share.utf8.count)))\(share) %")
    }

    /// Takes the bar away.
    func clear() { write("\r\(String(repeating: " ", count: title.count + Self.columns + 9))\r") }

    private func write(_ text: String) {
        guard isShown else { return }
        let bytes = Array(text.utf8)
        _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
    }
}
