import Canvas
import Screens

extension CourseReport {
    /// Every section as the screen shows it, at the width of an ordinary terminal.
    package var text: String {
        let blocks = StatisticsBlock.allCases.map { block in
            lines(block, columns: 80).map(\.plainText).joined(separator: "\n")
        }
        return "\(title)\n\n" + blocks.joined(separator: "\n\n")
    }
}

extension Line {
    /// Without blanks at the end.
    fileprivate var plainText: String {
        var text = self.text
        while text.last == " " { text.removeLast() }
        return text
    }
}
