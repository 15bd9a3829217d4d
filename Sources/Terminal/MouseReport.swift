import Canvas

/// Reads what a terminal reports of the mouse: see "Mouse Tracking" in xterm's ctlseqs.
enum MouseReport {
    /// A report of the form `ESC [ < button ; column ; row M`, or with `m` at its end for a released button.
    ///
    /// - Parameter sequence: the report without its ESC.
    /// - Returns: nil where the report is damaged or tells of something that Swot has no use for.
    static func input(_ sequence: [UInt8]) -> Input? {
        guard sequence.starts(with: "[<".utf8), sequence.last == UInt8(ascii: "M") else { return nil }
        let fields = sequence.dropFirst(2).dropLast().split(
            separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        let numbers = fields.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        guard fields.count == 3, numbers.count == 3 else { return nil }
        return input(button: numbers[0], column: numbers[1], row: numbers[2])
    }

    /// The oldest form, `ESC [ M` and three bytes: button, column and row, each with 32 added.
    static func input(bytes: [UInt8]) -> Input? {
        guard bytes.count == 3 else { return nil }
        return input(button: Int(bytes[0]) - 32, column: Int(bytes[1]) - 32, row: Int(bytes[2]) - 32)
    }

    /// - Parameters:
    ///   - button: its code in the report. Shift, Alt and Control add 4, 8 and 16, and with them the mouse means nothing here.
    ///   - column: from 1.
    ///   - row: from 1.
    private static func input(button: Int, column: Int, row: Int) -> Input? {
        guard column > 0, row > 0 else { return nil }
        let point = Point(column: column - 1, row: row - 1)
        switch button {
        case 0: return .click(point)
        case 64: return .wheel(-1, at: point)
        case 65: return .wheel(1, at: point)
        default: return nil
        }
    }
}
