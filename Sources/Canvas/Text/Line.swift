/// A piece of text in one style.
package struct Span: Equatable, Hashable, Sendable {
    package var text: String
    package var style: Style

    package init(_ text: String, _ style: Style = .plain) {
        self.text = text
        self.style = style
    }

    /// The columns that the text takes.
    package var columns: Int { TextWidth.columns(of: text) }
}

/// Where a line stands in a width that is greater than its own.
package enum Alignment: Equatable, Hashable, Sendable {
    case leading, center, trailing
}

/// Styled text in one line.
package struct Line: Equatable, Hashable, Sendable {
    package var spans: [Span]

    package init(_ spans: [Span] = []) {
        self.spans = spans
    }

    package init(_ text: String, _ style: Style = .plain) {
        spans = text.isEmpty ? [] : [Span(text, style)]
    }

    /// A line of blanks.
    package static func blank(_ columns: Int, _ style: Style = .plain) -> Line {
        Line(String(run: " ", count: columns), style)
    }

    /// The columns that the line takes.
    package var columns: Int { spans.reduce(0) { $0 + $1.columns } }

    /// The text without its styles.
    package var text: String { spans.reduce(into: "") { $0 += $1.text } }

    package var isEmpty: Bool { spans.allSatisfy(\.text.isEmpty) }

    package static func + (left: Line, right: Line) -> Line { Line(left.spans + right.spans) }

    package static func += (left: inout Line, right: Line) { left.spans += right.spans }

    /// The same text with each span's style changed.
    package func restyled(_ change: (Style) -> Style) -> Line {
        Line(spans.map { Span($0.text, change($0.style)) })
    }

    /// The same line with neighbours of one style in one span.
    func merged() -> Line {
        Line(
            spans.reduce(into: []) { merged, span in
                if let last = merged.last, last.style == span.style {
                    merged[merged.count - 1].text += span.text
                } else {
                    merged.append(span)
                }
            })
    }
}

extension Frame {
    /// Draws a styled line and says how many columns it took on the frame; cut off as a text is.
    @discardableResult
    package mutating func draw(_ line: Line, at point: Point, columns limit: Int = .max) -> Int {
        var used = 0
        for span in line.spans where used < limit {
            let place = Point(column: point.column + used, row: point.row)
            used += draw(span.text, at: place, style: span.style, columns: limit - used)
        }
        return used
    }

    /// Draws a styled line; one that is wider than the room for it ends with an ellipsis.
    package mutating func drawFitted(_ line: Line, at point: Point, columns limit: Int) {
        let used = draw(line, at: point, columns: limit)
        // Most lines are shorter, and need not be measured.
        guard used == limit, line.columns > limit else { return }
        draw(line.truncated(to: limit), at: point)
    }

    /// Draws two lines into a blank row, at its left and at its right end; the left one is truncated where both do not
    /// fit.
    package mutating func drawSpread(_ left: Line, _ right: Line, row: Int) {
        let width = min(right.columns, size.columns)
        drawFitted(right, at: Point(column: size.columns - width, row: row), columns: width)
        let room = size.columns - width - (width == 0 ? 0 : 1)
        drawFitted(left, at: Point(column: 0, row: row), columns: room)
    }

    /// Draws lines one under another into a region, from its top; what is wider or longer is cut off.
    package mutating func draw(_ lines: [Line], in region: Rect) { draw(lines[...], in: region) }

    /// Draws a part of some lines as all of them are drawn.
    package mutating func draw(_ lines: ArraySlice<Line>, in region: Rect) {
        var row = region.rows.lowerBound
        for line in lines {
            guard row < region.rows.upperBound else { return }
            draw(line, at: Point(column: region.origin.column, row: row), columns: region.size.columns)
            row += 1
        }
    }
}
