extension Line {
    /// The part of the line between two columns, as wide as the range, or narrower where the line ends before it.
    ///
    /// A wide grapheme that is cut by the range's border becomes a blank.
    package func slice(_ columns: Range<Int>) -> Line {
        var slice = Line()
        var column = 0
        for span in spans where column < columns.upperBound {
            let place = column..<column + span.columns
            if place.clamped(to: columns) == place {
                slice.spans.append(span)
            } else if place.overlaps(columns) {
                slice.spans.append(span.slice(columns.lowerBound - column..<columns.upperBound - column))
            }
            column = place.upperBound
        }
        return slice
    }

    /// The line itself where it fits, and otherwise its beginning with an ellipsis in the last column.
    ///
    /// - Parameter columns: the width to fit into; nothing is left in none.
    package func truncated(to columns: Int) -> Line {
        guard columns > 0 else { return Line() }
        guard self.columns > columns else { return self }
        var line = slice(0..<columns - 1)
        let style = line.spans.last?.style ?? spans.first?.style ?? .plain
        line.spans.append(Span("…", style))
        return line
    }

    /// The line with blanks up to a width, placed in it; a longer line stays as it is.
    package func padded(to columns: Int, _ alignment: Alignment = .leading, style: Style = .plain) -> Line {
        let room = columns - self.columns
        guard room > 0 else { return self }
        let before =
            switch alignment {
            case .leading: 0
            case .center: room / 2
            case .trailing: room
            }
        return Line.blank(before, style) + self + Line.blank(room - before, style)
    }

    /// The line in exactly that many columns: truncated or padded.
    package func fitted(to columns: Int, _ alignment: Alignment = .leading, style: Style = .plain) -> Line {
        truncated(to: columns).padded(to: columns, alignment, style: style)
    }

    /// Two lines in one, at its left and at its right end; the left one is truncated where both do not fit.
    package static func spread(_ left: Line, _ right: Line, columns: Int) -> Line {
        let right = right.truncated(to: columns)
        let rightColumns = right.columns
        let room = columns - rightColumns
        return left.truncated(to: rightColumns == 0 ? room : room - 1).padded(to: room) + right
    }
}

extension Span {
    /// The part of the text between two columns, with a blank for each column of a wide grapheme that is cut.
    fileprivate func slice(_ columns: Range<Int>) -> Span {
        var inside = text.startIndex..<text.startIndex
        var (before, after) = (0, 0)
        var column = 0
        for grapheme in Graphemes(text[...]) {
            guard column < columns.upperBound else { break }
            let place = column..<column + grapheme.columns
            column = place.upperBound
            guard place.upperBound > columns.lowerBound else { continue }
            let shown = place.clamped(to: columns)
            if shown == place {
                inside = (inside.isEmpty ? grapheme.range : inside).lowerBound..<grapheme.range.upperBound
            } else if place.lowerBound < columns.lowerBound {
                before = shown.count
            } else {
                after = shown.count
            }
        }
        let blanks = (String(run: " ", count: before), String(run: " ", count: after))
        return Span(blanks.0 + text[inside] + blanks.1, style)
    }
}
