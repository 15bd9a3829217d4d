/// A table of a page: a heading and rows of cells.
package struct PageTable {
    /// What stands in a cell.
    package enum Cell {
        case text(String)
        /// Aligned at its right.
        case number(String)
        /// HTML already.
        case html(String)
    }

    package struct Row {
        package var cells: [Cell]
        /// A class of the page's style sheet.
        package var look: String?

        package init(_ cells: [Cell], look: String? = nil) {
            self.cells = cells
            self.look = look
        }
    }

    package var heading: [String]
    package var rows: [Row]

    package init(heading: [String], rows: [Row]) {
        self.heading = heading
        self.rows = rows
    }

    /// A table of plain rows.
    package init(heading: [String], rows: [[Cell]]) {
        self.init(heading: heading, rows: rows.map { Row($0) })
    }

    /// The heading is plain text.
    package var html: String {
        let head = heading.map { "<th>\(escaped($0))</th>" }.joined()
        let body = rows.map(\.html).joined(separator: "\n")
        return "<table><thead><tr>\(head)</tr></thead><tbody>\n\(body)\n</tbody></table>"
    }
}

extension PageTable.Row {
    fileprivate var html: String {
        "<tr\(look.map { " class=\"\(escaped($0))\"" } ?? "")>\(cells.map(\.html).joined())</tr>"
    }
}

extension PageTable.Cell {
    fileprivate var html: String {
        switch self {
        case .text(let text): "<td>\(escaped(text))</td>"
        case .number(let text): "<td class=\"n\">\(escaped(text))</td>"
        case .html(let html): "<td>\(html)</td>"
        }
    }
}
