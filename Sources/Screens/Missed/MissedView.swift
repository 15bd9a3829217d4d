import Assessment
import Canvas

/// Draws what was missed and the item under the cursor: beside the list where there is room, instead of it elsewhere.
struct MissedView {
    private let screen: MissedScreen
    private let desk: Desk
    private let list: Rect
    private let item: Rect
    /// Whether the item under the cursor is on the screen.
    let showsItem: Bool

    /// Rows above the list: title, line, what is listed, the heading.
    private static let top = Chrome.top + 2

    init(_ screen: MissedScreen, _ desk: Desk) {
        self.screen = screen
        self.desk = desk
        let size = desk.size
        let rows = max(1, size.rows - Self.top - Chrome.bottom)
        if CardLayout.isWide(size) {
            let width = size.columns * 2 / 5
            list = Rect(column: 0, row: Self.top, columns: width, rows: rows)
            item = Rect(
                column: width + 2, row: Chrome.top, columns: size.columns - width - 4,
                rows: Chrome.bodyHeight(size))
        } else {
            list = Rect(column: 0, row: Self.top, columns: size.columns - 1, rows: rows)
            item = Rect(column: 1, row: Chrome.top, columns: size.columns - 3, rows: Chrome.bodyHeight(size))
        }
        showsItem = screen.entry != nil && (CardLayout.isWide(size) || screen.isOpen)
    }

    var frame: Frame {
        var frame = Frame(size: desk.size)
        if CardLayout.isWide(desk.size) || !showsItem { drawList(on: &frame) }
        if showsItem { frame.draw(text, scroll: screen.scroll) }
        let title = desk.library.shelf(screen.course)?.title ?? ""
        Chrome(title: "\(title) · Missed", aside: [Span(count, .muted)], footer: screen.footerRows(at: desk)).draw(
            on: &frame, desk)
        return frame
    }

    /// The item under the cursor.
    var text: ScrolledText { ScrolledText(lines: itemLines, region: item) }
    /// How many rows of the list are seen at once.
    var listHeight: Int { list.size.rows }

    /// The row of the list at a point of the terminal, if there is one.
    func row(at point: Point) -> Int? {
        let row = point.row - list.origin.row + first
        let isList = CardLayout.isWide(desk.size) || !showsItem
        return isList && list.contains(point) && screen.listed.indices.contains(row) ? row : nil
    }

    /// Where the cursor is in the list.
    private var count: String {
        screen.listed.isEmpty ? "" : "\(screen.cursor + 1) of \(screen.listed.count)"
    }
}

// The list.
extension MissedView {
    private var first: Int {
        scroll(0, toShow: screen.cursor..<screen.cursor + 1, lines: screen.listed.count, height: list.size.rows)
    }

    /// Draws the list under its heading. Only lines near those that are seen are made: there may be thousands.
    private func drawList(on frame: inout Frame) {
        guard !screen.listed.isEmpty else {
            let text = screen.isRead ? Self.nothing : ""
            let lines = Line(text, .muted).wrapped(to: max(1, desk.size.columns - 4), indent: 3, hanging: 3)
            return frame.draw([Line()] + lines, in: Chrome.body(desk.size), scroll: 0)
        }
        let width = list.size.columns - 1
        frame.draw(Line(" \(what)", .muted).truncated(to: width), at: Point(column: 0, row: Chrome.top))
        frame.draw(heading(width), at: Point(column: 0, row: Chrome.top + 1))
        let first = first
        let lines = screen.listed.enumerated().map { index, entry in
            abs(index - first) <= 2 * list.size.rows
                ? line(entry, isCurrent: index == screen.cursor, width: width) : Line()
        }
        frame.draw(lines, in: list, scroll: first)
        frame.cursor = Point(column: 1, row: list.origin.row + screen.cursor - first)
    }

    private static let nothing =
        "Nothing is missed. A question that was answered wrong stands here until it was answered right twice, on different days."

    /// What is listed and in which order.
    private var what: String {
        let topic = screen.topic.map { topic in
            screen.listed.first { $0.topic == topic }?.topicTitle ?? topic.text
        }
        let order =
            switch screen.order {
            case .risk: "most likely forgotten first"
            case .misses: "most often missed first"
            case .topic: "by topic"
            }
        return "\(topic ?? "All topics") · \(order)"
    }

    /// Columns of the topic; 0 where there is no room for it, or the item beside the list names it.
    private func topicWidth(_ width: Int) -> Int { width < 76 ? 0 : max(23, min(30, width / 4)) }

    /// What a row of the list says, column by column.
    private struct Row {
        var recall: String
        var wrong: String
        var question: Line
        var topic: String
    }

    private func heading(_ width: Int) -> Line {
        let row = Row(recall: "recall", wrong: "wrong", question: Line("question"), topic: "topic")
        return line(row, style: .heading, width: width)
    }

    private func line(_ entry: MissedEntry, isCurrent: Bool, width: Int) -> Line {
        let style: Style = isCurrent ? .current : entry.isInCourse ? .plain : .muted
        let showsTopic = topicWidth(width) > 0 || entry.isInCourse
        let mark: [Span] = entry.isMarked ? [Span("⚑ ", .marked)] : showsTopic ? [] : [Span("gone · ", .muted)]
        let row = Row(
            recall: entry.recall.map(recalled) ?? "–", wrong: "\(entry.wrong) of \(entry.answers)",
            question: Line(mark + [Span(entry.name, style)]), topic: entry.topicTitle)
        let line = line(row, style: style, width: width)
        return isCurrent ? Line(" ▸ ", .current) + line.slice(3..<width) : line
    }

    private func line(_ row: Row, style: Style, width: Int) -> Line {
        let numbers =
            Line("   ") + Line(row.recall, style).padded(to: 6, .trailing)
            + Line(row.wrong, style).padded(to: 9, .trailing)
        let topics = topicWidth(width)
        let room = max(1, width - numbers.columns - 2 - (topics > 0 ? topics + 2 : 0))
        let line = numbers + Line("  ") + row.question.fitted(to: room)
        return topics > 0 ? line + Line("  ") + Line(row.topic, style).fitted(to: topics) : line
    }
}

// The item.
extension MissedView {
    /// The item with its record and, when open, with what was answered instead.
    private var itemLines: [Line] {
        guard let entry = screen.entry else { return [] }
        let layout = TextLayout(width: max(1, item.size.columns - 1))
        let head = Line(summary(entry), .muted).wrapped(to: layout.width) + [Line()]
        guard let exhibit = screen.exhibit else {
            return head + Line("The text of this question is not kept.", .muted).wrapped(to: layout.width)
        }
        let timesChosen = screen.isOpen ? entry.responses.choices : [:]
        let editor = exhibit.item.editor(isExplained: screen.isOpen, timesChosen: timesChosen)
        var lines = head + editor.stem(exhibit.item.stem, layout).flatMap(\.lines) + [Line()]
        lines += editor.parts(layout).flatMap(\.lines)
        guard screen.isOpen else { return lines }
        lines += givenInstead(entry, exhibit.item, layout)
        let vanished = vanishedChoices(entry, exhibit.item)
        if vanished > 0 {
            let text = "An option that is no longer there was chosen \(times(vanished))."
            lines += [Line()] + Line(text, .muted).wrapped(to: layout.width)
        }
        guard let explanation = exhibit.item.explanation else { return lines }
        return lines + [Line(), Line("Explanation", .heading)] + layout.lines(explanation)
    }

    /// Topic, recall, record and mark of an item in one line.
    private func summary(_ entry: MissedEntry) -> String {
        let recall = entry.recall.map { "recall now \(recalled($0))" }
        let parts = [entry.topicTitle, recall, entry.record]
        return parts.compactMap { $0 }.joined(separator: " · ") + (entry.isMarked ? " · ⚑ Marked" : "")
    }

    /// Wrong responses of other kinds than choice, each with how often it was given; the most frequent first.
    private func givenInstead(_ entry: MissedEntry, _ item: Item, _ layout: TextLayout) -> [Line] {
        let declaration = item.interaction.declaration
        let wrong = entry.responses.compactMap { response, count -> (words: String, count: Int)? in
            guard declaration.score(response, .partial) < .one else { return nil }
            return response.words(item.interaction.elements).map { ($0, count) }
        }.sorted { ($1.count, $0.words) < ($0.count, $1.words) }
        guard !wrong.isEmpty else { return [] }
        return [Line(), Line("Answered instead", .heading)]
            + wrong.prefix(6).flatMap { answer in
                Line("✗ \(answer.words)  · \(times(answer.count))", .incorrect).wrapped(
                    to: layout.width, indent: 0, hanging: 2)
            }
    }

    /// How often options were chosen that an earlier wording had.
    private func vanishedChoices(_ entry: MissedEntry, _ item: Item) -> Int {
        let options = Set(item.interaction.elements.map(\.id))
        return entry.responses.choices.reduce(0) { $0 + (options.contains($1.key) ? 0 : $1.value) }
    }
}

/// A probability as it is shown.
private func recalled(_ probability: Double) -> String { permille(Int((probability * 1_000).rounded())) }

/// Such as `once` or `3 times`.
func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }
