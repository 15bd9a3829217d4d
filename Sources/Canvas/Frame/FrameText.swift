extension Frame {
    /// What the frame shows, as lines of text without the blanks at their ends; for tests and for screen readers.
    package var text: String {
        lines { $0.glyph.scalars }
    }

    /// A second layer under `text`: for each cell the letter of its role, with `.` for plain, and nothing after the last
    /// cell of a line that is not plain.
    package var styles: String {
        lines { $0.style.role == .plain ? [" "] : [$0.style.role.letter] }
            .split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.replacing(" ", with: ".") }
            .joined(separator: "\n")
    }

    private func lines(_ scalars: (Cell) -> [Unicode.Scalar]) -> String {
        rows.map { row in
            var line = String.UnicodeScalarView()
            for cell in row { line.append(contentsOf: scalars(cell)) }
            while line.last == " " { line.removeLast() }
            return String(line)
        }
        .joined(separator: "\n")
    }
}

extension Style.Role {
    /// The role's letter in `Frame.styles`: small for text, capital for what stands out, a sign for what is drawn.
    package var letter: Unicode.Scalar {
        switch self {
        case .plain: "."
        case .muted: "m"
        case .heading: "h"
        case .title: "t"
        case .code: "c"
        case .link: "l"
        case .key: "k"
        case .footerKey: "F"
        case .footerText: "f"
        case .field: "i"
        case .match: "s"
        case .current: "C"
        case .chosen: "O"
        case .struck: "X"
        case .marked: "M"
        case .correct: "R"
        case .partial: "P"
        case .incorrect: "W"
        case .warning: "!"
        case .border: "+"
        case .bar: "#"
        case .barRest: "-"
        }
    }
}
