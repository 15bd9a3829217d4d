import Canvas
import Glibc

/// What has changed from one frame to the next.
enum FrameDifference {
    /// The columns of a row from the first that differs to the last, whole wide glyphs; nil where none does.
    ///
    /// - Parameters:
    ///   - old: a frame of the same size; nil for a blank one.
    ///   - end: only columns before this one are looked at.
    static func columns(in row: Int, from old: Frame?, to new: Frame, before end: Int) -> Range<Int>? {
        guard end > 0 else { return nil }
        guard let old else { return inked(new.rows[row][..<end]) }
        return old.rows[row].withUnsafeBufferPointer { old in
            new.rows[row].withUnsafeBufferPointer { new in
                old.baseAddress == new.baseAddress ? nil : columns(from: old, to: new, before: end)
            }
        }
    }

    private static func inked(_ cells: ArraySlice<Cell>) -> Range<Int>? {
        guard let first = cells.firstIndex(where: { $0 != .blank }), let last = cells.lastIndex(where: { $0 != .blank })
        else { return nil }
        return first - cells.startIndex..<last + 1 - cells.startIndex
    }

    private static let stride = MemoryLayout<Cell>.stride

    private static func columns(
        from old: UnsafeBufferPointer<Cell>, to new: UnsafeBufferPointer<Cell>, before end: Int
    ) -> Range<Int>? {
        // Most rows are the same byte for byte, and that is seen faster than cell by cell.
        guard let oldBytes = UnsafeRawPointer(old.baseAddress), let newBytes = UnsafeRawPointer(new.baseAddress),
            memcmp(oldBytes, newBytes, end * stride) != 0
        else { return nil }
        // Bytes that differ may be padding; cells that are looked at are few.
        func isSame(_ column: Int) -> Bool {
            memcmp(oldBytes + column * stride, newBytes + column * stride, stride) == 0 || old[column] == new[column]
        }
        var (first, last) = (0, end - 1)
        while first <= last, isSame(first) { first += 1 }
        guard first <= last else { return nil }
        while isSame(last) { last -= 1 }
        func isSecondHalf(_ column: Int) -> Bool {
            new[column].glyph == .continuation || old[column].glyph == .continuation
        }
        while first > 0, isSecondHalf(first) { first -= 1 }
        while last + 1 < end, isSecondHalf(last + 1) { last += 1 }
        return first..<last + 1
    }
}
