import Foundation
import Testing

/// Compares a text with `Goldens/<name>.txt` beside the test's file.
///
/// With `SWOT_GOLDENS=write` in the environment the file is written instead, to be reviewed in the diff.
package func expectGolden(
    _ text: String, _ name: String, file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) {
    let text = text.hasSuffix("\n") ? text : text + "\n"
    if writesGoldens {
        write(text, to: goldenFile(name, beside: file), sourceLocation)
        return
    }
    guard let expected = goldenText(name, file: file) else {
        Issue.record("no golden \(name); write it with SWOT_GOLDENS=write:\n\(text)", sourceLocation: sourceLocation)
        return
    }
    if text != expected {
        let comment = difference(from: expected, to: text, name)
        Issue.record(Comment(rawValue: comment), sourceLocation: sourceLocation)
    }
}

/// Whether golden files are written rather than compared with.
package var writesGoldens: Bool { ProcessInfo.processInfo.environment["SWOT_GOLDENS"] == "write" }

/// What a golden file holds; nil where there is none.
func goldenText(_ name: String, file: String) -> String? {
    try? String(contentsOf: goldenFile(name, beside: file), encoding: .utf8)
}

private func goldenFile(_ name: String, beside file: String) -> URL {
    URL(fileURLWithPath: file).deletingLastPathComponent().appending(path: "Goldens/\(name).txt")
}

/// The first line that differs, and both texts.
func difference(from expected: String, to text: String, _ name: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    return "golden \(name) differs first in line \(line + 1)\n--- expected\n\(expected)--- found\n\(text)"
}

private func write(_ text: String, to golden: URL, _ sourceLocation: SourceLocation) {
    do {
        try FileManager.default.createDirectory(
            at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: golden, atomically: true, encoding: .utf8)
    } catch {
        Issue.record(error, "golden cannot be written", sourceLocation: sourceLocation)
    }
}
