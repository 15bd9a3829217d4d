/// Walks over the lines of a text: line feed, carriage return or both end a line.
struct LineCursor {
    /// From 1.
    private(set) var number = 1
    /// The line with its end.
    private(set) var range: Range<Int>

    private let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        range = bytes.startIndex..<bytes.startIndex
        range = bytes.startIndex..<end(after: bytes.startIndex)
    }

    /// The line without its end.
    var content: ArraySlice<UInt8> {
        var line = bytes[range]
        if line.last == .lineFeed { line.removeLast() }
        if line.last == .carriageReturn { line.removeLast() }
        return line
    }

    /// Goes to the next line; false, and nowhere, at the end.
    mutating func advance() -> Bool {
        guard range.upperBound < bytes.endIndex else { return false }
        range = range.upperBound..<end(after: range.upperBound)
        number += 1
        return true
    }

    private func end(after start: Int) -> Int {
        bytes.withUnsafeBufferPointer { buffer in
            var index = start - bytes.startIndex
            while index < buffer.count {
                let byte = buffer[index]
                index += 1
                if byte == .lineFeed { break }
                if byte == .carriageReturn {
                    if index < buffer.count, buffer[index] == .lineFeed { index += 1 }
                    break
                }
            }
            return bytes.startIndex + index
        }
    }
}
