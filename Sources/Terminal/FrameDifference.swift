import Canvas
import Glibc

/// What has changed from one frame to the next.
enum FrameDifference {
    /// The columns of a row from the first that differs to the last, whole wide glyphs; nil where none does.
    ///
    /// - Parameters:
    ///   - old: a frame of the same size.
    ///   - end: only columns before this one are looked at.
    static func columns(in row: Int, from old: Frame, to new: Frame, before end: Int) -> Range<Int>? {
        old.rows[row].withUnsafeBufferPointer { old in
            new.rows[row].withUnsafeBufferPointer { new in
                // Frames share the memory of rows that were not drawn anew.
                old.baseAddress == new.baseAddress ? nil : columns(from: old, to: new, before: end)
            }
        }
    }

    private static func columns(
        from old: UnsafeBufferPointer<Cell>, to new: UnsafeBufferPointer<Cell>, before end: Int
    ) -> Range<Int>? {
        guard let oldStart = old.baseAddress, let newStart = new.baseAddress else { return nil }
        /// Cells without padding are equal where their bytes are.
        func isSame(_ column: Int, count: Int = 1) -> Bool {
            memcmp(oldStart + column, newStart + column, count * MemoryLayout<Cell>.stride) == 0
        }
        guard end > 0, !isSame(0, count: end) else { return nil }
        var (first, last) = (0, end - 1)
        while isSame(first) { first += 1 }
        while isSame(last) { last -= 1 }
        func isSecondHalf(_ column: Int) -> Bool {
            new[column].glyph == .continuation || old[column].glyph == .continuation
        }
        while first > 0, isSecondHalf(first) { first -= 1 }
        while last + 1 < end, isSecondHalf(last + 1) { last += 1 }
        return first..<last + 1
    }
}
