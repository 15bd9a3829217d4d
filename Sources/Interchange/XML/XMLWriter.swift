/// Writes XML in lines, each element with its depth.
struct XMLWriter {
    private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private var open: [String] = []

    typealias Attributes = KeyValuePairs<String, String?>

    /// Begins an element that has others in it.
    mutating func begin(_ name: String, _ attributes: Attributes = [:]) {
        add("<\(name)\(Self.written(attributes))>")
        open.append(name)
    }

    mutating func end() {
        guard let name = open.popLast() else { return }
        add("</\(name)>")
    }

    /// An element with plain text in it.
    mutating func element(_ name: String, _ attributes: Attributes, _ content: String = "") {
        markup(name, attributes, content.escapedForXML)
    }

    mutating func element(_ name: String, _ content: String) { element(name, [:], content) }

    /// An element with markup in it.
    mutating func markup(_ name: String, _ attributes: Attributes, _ content: String) {
        let tag = "\(name)\(Self.written(attributes))"
        add(content.isEmpty ? "<\(tag)/>" : "<\(tag)>\(content)</\(name)>")
    }

    mutating func markup(_ name: String, _ content: String) { markup(name, [:], content) }

    /// A line of markup.
    mutating func add(_ line: String) {
        text += String(repeating: "  ", count: open.count)
        text += line
        text += "\n"
    }

    private static func written(_ attributes: Attributes) -> String {
        attributes.map { name, value in value.map { " \(name)=\"\($0.escapedForXML)\"" } ?? "" }.joined()
    }
}
