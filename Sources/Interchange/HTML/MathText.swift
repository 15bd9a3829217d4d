/// A formula in MathML as text on one line: `x^2`, `(a + b)/c`, `√(x)`.
///
/// Source: W3C, "Mathematical Markup Language (MathML) 3.0".
enum MathText {
    /// The TeX that a formula carries along.
    static func tex(_ node: HTMLNode) -> String? {
        if node.name == "annotation", node.attribute("encoding")?.lowercased().contains("tex") == true {
            let tex = node.allText.foldingBlanks
            return tex.isEmpty ? nil : tex
        }
        return node.children.lazy.compactMap { tex($0) }.first
    }

    static func line(_ node: HTMLNode) -> String {
        let parts = node.children.filter { $0.name != nil }
        let part = { (index: Int) in parts.indices.contains(index) ? line(parts[index]) : "" }
        switch node.name {
        case "annotation", "annotation-xml": return ""
        case "msup", "mover": return part(0) + "^" + enclosed(part(1))
        case "msub", "munder": return part(0) + "_" + enclosed(part(1))
        case "msubsup", "munderover": return part(0) + "_" + enclosed(part(1)) + "^" + enclosed(part(2))
        case "mfrac": return enclosed(part(0)) + "/" + enclosed(part(1))
        case "msqrt": return "√" + enclosed(parts.map(line).joined())
        case "mroot": return enclosed(part(1)) + "√" + enclosed(part(0))
        case "mfenced":
            let separator = node.attribute("separators")?.first.map(String.init) ?? ","
            return (node.attribute("open") ?? "(") + parts.map(line).joined(separator: separator + " ")
                + (node.attribute("close") ?? ")")
        case "mtr": return parts.map(line).joined(separator: ", ")
        case "mtable": return "(" + parts.map(line).joined(separator: "; ") + ")"
        case "mo":
            let sign = node.allText.foldingBlanks
            return spaced.contains(sign) ? " \(sign) " : sign
        case "mspace": return " "
        case "mi", "mn", "mtext", "ms": return node.allText.foldingBlanks
        default: return parts.isEmpty ? node.allText.foldingBlanks : parts.map(line).joined()
        }
    }

    private static let spaced: Set<String> = [
        "=", "<", ">", "≤", "≥", "≠", "+", "−", "-", "→", "⇒", "∈", "≈", "×", "·",
    ]

    /// In parentheses unless it is one sign, word or number.
    private static func enclosed(_ text: String) -> String {
        text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." } ? text : "(\(text.foldingBlanks))"
    }
}
