import Figures

/// An inline SVG: shapes in the order in which they are drawn, and a sentence for those who do not see them.
package struct Drawing {
    /// In pixels from the left and from the top.
    package typealias Point = (x: Double, y: Double)

    package let width: Double
    package let height: Double
    private var shapes: [String] = []

    package init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }

    /// How a shape is coloured: a class of the page's style sheet.
    package enum Look: String { case bar, soft, line, dot, hollow, mark, axis, guide }

    /// Which part of a text stands at its point.
    package enum Anchor: String { case start, middle, end }

    /// - Parameter opacity: from 0 to 1.
    package mutating func rectangle(
        at corner: Point, width: Double, height: Double, _ look: Look, opacity: Double = 1
    ) {
        var values = [("x", corner.x), ("y", corner.y), ("width", max(0, width)), ("height", max(0, height))]
        if opacity < 1 { values.append(("fill-opacity", opacity)) }
        add("rect", values, look)
    }

    package mutating func line(from start: Point, to end: Point, _ look: Look) {
        add("line", [("x1", start.x), ("y1", start.y), ("x2", end.x), ("y2", end.y)], look)
    }

    package mutating func dot(at centre: Point, radius: Double = 4, _ look: Look = .dot) {
        add("circle", [("cx", centre.x), ("cy", centre.y), ("r", radius)], look)
    }

    /// A line through points, not closed.
    package mutating func path(_ points: [Point], _ look: Look) {
        let positions = points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
        shapes.append("<polyline class=\"\(look.rawValue)\" points=\"\(positions)\"/>")
    }

    /// - Parameter point: where the text stands on its line.
    package mutating func text(_ text: String, at point: Point, _ anchor: Anchor = .start) {
        shapes.append(
            "<text x=\"\(number(point.x))\" y=\"\(number(point.y))\" text-anchor=\"\(anchor.rawValue)\">"
                + "\(escaped(text))</text>")
    }

    /// A shape of one element, with its measures in the order given.
    private mutating func add(_ shape: String, _ values: [(String, Double)], _ look: Look) {
        let attributes = values.map { "\($0)=\"\(number($1))\"" }.joined(separator: " ")
        shapes.append("<\(shape) class=\"\(look.rawValue)\" \(attributes)/>")
    }

    /// - Parameter label: the picture in words.
    package func svg(_ label: String) -> String {
        "<svg role=\"img\" viewBox=\"0 0 \(number(width)) \(number(height))\" width=\"\(number(width))\" "
            + "height=\"\(number(height))\"><title>\(escaped(label))</title>\(shapes.joined())</svg>"
    }

    /// In tenths of a pixel, which no eye tells apart.
    private func number(_ value: Double) -> String {
        let text = decimal(value, places: 1, minus: "-")
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
