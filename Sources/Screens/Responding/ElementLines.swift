import Assessment
import Canvas

/// The lines of an element on the card: what stands before it, its text, a word behind it, its rationale below.
struct ElementLines {
    /// All the columns there are.
    let layout: TextLayout
    /// Signs and names before the text; they take as many columns as `indent`.
    let lead: String
    let indent: Int
    var style = Style.plain
    /// What sign and colour say, in words.
    var word: Span?
    var rationale: RichText?

    func lines(_ text: RichText) -> [Line] { lines(narrow.lines(text, style: style)) }

    /// The same around lines that are laid out already.
    func lines(_ text: [Line]) -> [Line] {
        var text = text.isEmpty ? [Line()] : text
        if let word { text = text.ending(with: word, width: narrow.width) }
        let blank = Span(String(run: " ", count: indent))
        let below = rationale.map { narrow.lines($0, style: .muted) } ?? []
        return text.prefixed(by: blank, first: Span(lead, style)) + below.prefixed(by: blank)
    }

    private var narrow: TextLayout { TextLayout(width: max(1, layout.width - indent), sideways: layout.sideways) }
}

extension [Line] {
    /// Puts a word behind the last line, or below it where there is no room.
    func ending(with word: Span, width: Int) -> [Line] {
        guard let last else { return self }
        let tail = [Span("  · ", .muted), word]
        if Line(tail).columns <= width - last.columns { return dropLast() + [Line(last.spans + tail)] }
        return self + Line([Span("· ", .muted), word]).wrapped(to: Swift.max(1, width))
    }
}

/// Whether something that was given is right, as every kind shows it.
enum Verdict {
    case right, wrong
    /// Nothing was given.
    case open

    init(given: Bool, isRight: Bool) { self = !given ? .open : isRight ? .right : .wrong }

    var sign: String {
        switch self {
        case .right: "✓"
        case .wrong: "✗"
        case .open: "○"
        }
    }

    var style: Style {
        switch self {
        case .right: .correct
        case .wrong: .incorrect
        case .open: .partial
        }
    }
}

/// How points came about where parts stand beside each other.
func tallySentence(_ right: Int, of parts: Int, _ what: String, _ score: Fraction) -> String {
    "\(right) of \(count(parts, what)) right: \(score.percent()) of the point"
}
