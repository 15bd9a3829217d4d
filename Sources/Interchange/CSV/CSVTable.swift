/// A table as text: rows of cells with a separator between them, quoted or not.
///
/// Source: RFC 4180; beyond it any separator, and quotation marks that stand where none may stand are signs like others.
/// It is read by hand because where records begin, and what a stray quotation mark means, is what banks differ in.
struct CSVTable: Sendable {
    let bytes: [UInt8]
    let separator: UInt8
    /// Whether quotation marks enclose cells.
    let isQuoted: Bool
    /// Whether only the first separator of a line separates, and lines without one belong to the next that has one.
    let isCards: Bool
    /// Where rows begin, without blank ones.
    private(set) var rows: [UInt32] = []
    /// Lines at which a quotation mark is never closed.
    private(set) var stray: [Int] = []

    private static let longestCell = 1 << 20
    private static let quote = UInt8(ascii: "\"")

    init(_ bytes: [UInt8], separator: UInt8, isQuoted: Bool = true, isCards: Bool = false, limit: Int = .max) {
        self.bytes = bytes
        self.separator = separator
        self.isQuoted = isQuoted
        self.isCards = isCards
        var offset = 0
        while offset < bytes.count, rows.count < limit {
            let (isBlank, isStray, end) = skip(offset, quotes: stray.count < 100)
            if !isBlank { rows.append(UInt32(offset)) }
            if isStray { stray.append(rows.count) }
            offset = end
        }
    }

    /// What a row looks like from afar.
    private func skip(_ offset: Int, quotes: Bool) -> (isBlank: Bool, isStray: Bool, end: Int) {
        var isBlank = true
        let (isStray, end) = cells(from: offset, quotes: quotes) { cell in
            if isBlank, cell.contains(where: { $0 > 0x20 }) { isBlank = false }
        }
        return (isBlank, isStray, end)
    }

    /// The cells of a row.
    func cells(_ row: Int) -> [String] {
        var cells: [String] = []
        _ = self.cells(from: Int(rows[row]), quotes: true) { cells.append(String(decoding: $0, as: UTF8.self)) }
        return cells
    }

    /// Goes through the cells of a row.
    ///
    /// - Returns: whether a quotation mark was never closed, and where the next row begins.
    private func cells(
        from offset: Int, quotes: Bool, _ body: ([UInt8]) -> Void
    ) -> (isStray: Bool, end: Int) {
        var index = offset
        if isCards { return (false, card(from: offset, body)) }
        var isStray = false
        while true {
            if isQuoted, quotes, index < bytes.count, bytes[index] == Self.quote {
                if let (cell, end) = quoted(index) {
                    body(cell)
                    index = end
                } else {
                    isStray = true
                    index = plain(index, body)
                }
            } else {
                index = plain(index, body)
            }
            guard index < bytes.count else { return (isStray, index) }
            if bytes[index] == separator {
                index += 1
                continue
            }
            return (isStray, lineEnd(index))
        }
    }

    private func lineEnd(_ index: Int) -> Int {
        let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
        return index + (isPair ? 2 : 1)
    }

    private func plain(_ index: Int, _ body: ([UInt8]) -> Void) -> Int {
        var end = index
        while end < bytes.count, bytes[end] != separator, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        body(Array(bytes[index..<end]))
        return end
    }

    /// A cell between quotation marks; nil where it is not closed before a separator or the end of a line.
    private func quoted(_ index: Int) -> (cell: [UInt8], end: Int)? {
        var cell: [UInt8] = []
        var end = index + 1
        while end < bytes.count, cell.count < Self.longestCell {
            let byte = bytes[end]
            if byte == 0x0D {
                if end + 1 >= bytes.count || bytes[end + 1] != 0x0A { cell.append(0x0A) }
                end += 1
                continue
            }
            guard byte == Self.quote else {
                cell.append(byte)
                end += 1
                continue
            }
            let next = end + 1 < bytes.count ? bytes[end + 1] : 0x0A
            if next == Self.quote {
                cell.append(byte)
                end += 2
                continue
            }
            if next == separator || next == 0x0A || next == 0x0D { return (cell, end + 1) }
            // Blanks may stand between the mark and the separator; any other sign makes it a mark like others.
            var after = end + 1
            while after < bytes.count, bytes[after] == 0x20 { after += 1 }
            if after > end + 1, after >= bytes.count || bytes[after] == separator || bytes[after] == 0x0A {
                return (cell, after)
            }
            cell.append(byte)
            end += 1
        }
        return nil
    }

    /// Two cells: all lines up to the first that has the separator, and what stands behind it on that line.
    private func card(from offset: Int, _ body: ([UInt8]) -> Void) -> Int {
        var index = offset
        var isAlone = true
        while index < bytes.count, bytes[index] != separator {
            if bytes[index] == 0x0A || bytes[index] == 0x0D {
                // Blank lines before a card belong to nothing.
                if isAlone { return lineEnd(index) }
            } else if bytes[index] > 0x20 {
                isAlone = false
            }
            index += 1
        }
        let term = bytes[offset..<index].filter { $0 != 0x0D }
        body(Array(term))
        guard index < bytes.count else { return index }
        let start = index + 1
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
        body(Array(bytes[start..<max(start, index)]))
        return index < bytes.count ? lineEnd(index) : index
    }

    /// The line of each row, from 1.
    var lines: [Int] {
        var lines: [Int] = []
        var line = 1
        var offset = 0
        for row in rows {
            while offset < Int(row) {
                if bytes[offset] == 0x0A || bytes[offset] == 0x0D && bytes[min(offset + 1, bytes.count - 1)] != 0x0A {
                    line += 1
                }
                offset += 1
            }
            lines.append(line)
        }
        return lines
    }
}
