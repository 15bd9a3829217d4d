/// An inline SVG: shapes in the order in which they are drawn, with a sentence for who does not see them.
package struct Drawing {
    package let width: Double
    package let height: Double
    private var shapes: [String] = []

    package init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }

    /// How a shape is coloured, by the page's style sheet.
    package enum Look: String { case bar, soft, line, dot, hollow, mark, axis, guide, none }

    package mutating func rectangle(
        x: Double, y: Double, width: Double, height: Double, _ look: Look, opacity: Double = 1
    ) {
        let faded = opacity < 1 ? " fill-opacity=\"\(number(opacity))\"" : ""
        add("rect", [("x", x), ("y", y), ("width", max(0, width)), ("height", max(0, height))], look, faded)
    }

    package mutating func line(_ x: Double, _ y: Double, to x2: Double, _ y2: Double, _ look: Look) {
        add("line", [("x1", x), ("y1", y), ("x2", x2), ("y2", y2)], look)
    }

    package mutating func dot(_ x: Double, _ y: Double, radius: Double = 4, _ look: Look = .dot) {
        add("circle", [("cx", x), ("cy", y), ("r", radius)], look)
    }

    package mutating func path(_ points: [(x: Double, y: Double)], _ look: Look) {
        let places = points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
        shapes.append("<polyline class=\"\(look.rawValue)\" points=\"\(places)\"/>")
    }

    package enum Anchor: String { case start, middle, end }

    package mutating func text(_ text: String, _ x: Double, _ y: Double, _ anchor: Anchor = .start) {
        shapes.append(
            "<text x=\"\(number(x))\" y=\"\(number(y))\" text-anchor=\"\(anchor.rawValue)\">\(text.escaped)</text>")
    }

    private mutating func add(_ shape: String, _ values: [(String, Double)], _ look: Look, _ more: String = "") {
        let attributes = values.map { "\($0)=\"\(number($1))\"" }.joined(separator: " ")
        shapes.append("<\(shape) class=\"\(look.rawValue)\" \(attributes)\(more)/>")
    }

    /// - Parameter label: what is to be seen.
    package func svg(_ label: String) -> String {
        "<svg role=\"img\" viewBox=\"0 0 \(number(width)) \(number(height))\" width=\"\(number(width))\" height=\"\(number(height))\">"
            + "<title>\(label.escaped)</title>\(shapes.joined())</svg>"
    }

    /// In tenths, which no eye tells apart.
    private func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }
}
